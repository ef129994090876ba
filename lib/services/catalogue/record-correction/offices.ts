import { INSTITUTIONS, type InstitutionCode } from "@/lib/access/institutions";
import type { Texts } from "@/lib/kernel/texts";
import { REGISTERS } from "@/lib/registers/catalogue";

/** Who answers for a register: the unit of the institution that keeps it. */
export interface RegisterOffice {
  institution: InstitutionCode;
  code: string;
  name: Texts;
}

/** Where an institution has a unit already. */
const KNOWN: Partial<Record<InstitutionCode, string>> = { dsmf: "dsmf-yasamal" };

/** Where another unit than one for registers answers. */
const NAMED: Partial<Record<InstitutionCode, Pick<RegisterOffice, "code" | "name">>> = {
  labour: {
    code: "ministry-data-protection",
    name: {
      az: "Fərdi məlumatların mühafizəsi şöbəsi",
      en: "Personal Data Protection Unit",
      ru: "Отдел защиты персональных данных",
    },
  },
};

export function registerOfficeOf(institution: InstitutionCode): string {
  return KNOWN[institution] ?? NAMED[institution]?.code ?? `${institution}-registers`;
}

/** One for each institution that keeps a register, but for those that have one: the table of offices needs them. */
export const REGISTER_OFFICES: readonly RegisterOffice[] = [
  ...new Set(REGISTERS.map(({ institution }) => institution)),
].flatMap((institution) => {
  if (KNOWN[institution]) return [];
  const { short } = INSTITUTIONS[institution];
  const name: Texts = NAMED[institution]?.name ?? {
    az: `Reyestrlər üzrə şöbə (${short})`,
    en: `Registers unit (${short})`,
    ru: `Отдел реестров (${short})`,
  };
  return [{ institution, code: registerOfficeOf(institution), name }];
});
