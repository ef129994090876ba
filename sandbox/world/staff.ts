import type { InstitutionCode } from "@/lib/access/institutions";
import type { Fin } from "@/lib/kernel/fin";
import type { Texts } from "@/lib/kernel/texts";
import { AYTAN } from "./lives/rahimov-family";
import { invented } from "./make";

export type DeskRole =
  | "operator"
  | "caseworker"
  | "supervisor"
  | "data_protection_officer"
  | "analyst";

/** A person of the invented world who also sits at a desk. */
export interface Officer {
  fin: Fin;
  institution: InstitutionCode;
  unit: Texts;
  unitCode: string;
  role: DeskRole;
}

const yasamalBranch = {
  unit: {
    az: "DSMF-nin Yasamal rayon şöbəsi",
    en: "Yasamal district branch of the State Social Protection Fund",
    ru: "Ясамальское районное отделение ГФСЗ",
  },
  unitCode: "dsmf-yasamal",
} as const;

export const STAFF: readonly Officer[] = [
  {
    fin: invented("TST8S1M"),
    institution: "dost",
    unit: {
      az: "1 saylı Bakı DOST mərkəzi",
      en: "Baku DOST Centre No. 1",
      ru: "Бакинский центр DOST № 1",
    },
    unitCode: "dost-baku-1",
    role: "operator",
  },
  {
    fin: AYTAN,
    institution: "dost",
    unit: {
      az: "3 saylı Bakı DOST mərkəzi",
      en: "Baku DOST Centre No. 3",
      ru: "Бакинский центр DOST № 3",
    },
    unitCode: "dost-baku-3",
    role: "operator",
  },
  { fin: invented("TST5U4A"), institution: "dsmf", ...yasamalBranch, role: "caseworker" },
  { fin: invented("TST4R2N"), institution: "dsmf", ...yasamalBranch, role: "supervisor" },
  {
    fin: invented("TST6K9S"),
    institution: "labour",
    unit: {
      az: "Fərdi məlumatların mühafizəsi şöbəsi",
      en: "Personal Data Protection Unit",
      ru: "Отдел защиты персональных данных",
    },
    unitCode: "ministry-data-protection",
    role: "data_protection_officer",
  },
  {
    fin: invented("TST3H6N"),
    institution: "labour",
    unit: {
      az: "Şikayətlərə baxılması şöbəsi",
      en: "Appeals Unit",
      ru: "Отдел рассмотрения жалоб",
    },
    unitCode: "ministry-appeals",
    role: "supervisor",
  },
  {
    fin: invented("TST1S8V"),
    institution: "labour",
    unit: {
      az: "Təhlil və statistika şöbəsi",
      en: "Analysis and Statistics Unit",
      ru: "Отдел анализа и статистики",
    },
    unitCode: "ministry-analysis",
    role: "analyst",
  },
];
