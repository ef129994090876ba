import { z } from "zod";
import type { Locale, Texts } from "@/lib/kernel/texts";
import type { Contract } from "@/lib/registers/catalogue/employment-contracts/register";
import { Amount, Day } from "@/lib/registers/catalogue/records";
import type { Need } from "@/lib/services";

/** JOBS as the register of employment contracts has them, for the kinds that certify work. */

export const JobKind = z.enum(["main", "additional"]);

export const JOB_KIND: Record<z.output<typeof JobKind>, Texts> = {
  main: { az: "Əsas iş yeri", en: "Main job", ru: "Основное место работы" },
  additional: { az: "Əlavə iş yeri", en: "Additional job", ru: "Дополнительное место работы" },
};

export const Job = z.strictObject({
  employer: z.string(),
  /** VÖEN. */
  tin: z.string(),
  position: z.string(),
  kind: JobKind,
  since: Day,
  /** The last day; null while none is set. */
  until: Day.nullable(),
  contract: z.string().optional(),
  wageQepik: Amount.optional(),
});
export type Job = z.output<typeof Job>;

export const CONTRACTS: Need = {
  register: "employment-contracts",
  categories: ["employment"],
  what: {
    az: "əmək müqavilələriniz",
    en: "your employment contracts",
    ru: "ваши трудовые договоры",
  },
  why: {
    az: "iş yerlərinizi təsdiq etmək üçün",
    en: "to certify where you work",
    ru: "чтобы подтвердить места работы",
  },
};

export function jobOf(contract: Contract, include: ReadonlySet<string>): Job {
  const { employer, position, kind, startedOn, endedOn, number, monthlyWageQepik } = contract;
  return {
    employer: employer.name,
    tin: employer.tin,
    position,
    kind,
    since: startedOn,
    until: endedOn,
    ...(include.has("contract") && { contract: number }),
    ...(include.has("wage") && { wageQepik: monthlyWageQepik }),
  };
}

export const WAGE: Texts = {
  az: "Aylıq əməkhaqqı",
  en: "Monthly wage",
  ru: "Месячная заработная плата",
};
export const CONTRACT: Texts = {
  az: "Müqavilənin nömrəsi",
  en: "Contract number",
  ru: "Номер договора",
};
export const EMPLOYER: Texts = { az: "İşəgötürən", en: "Employer", ru: "Работодатель" };
export const POSITION: Texts = { az: "Vəzifə", en: "Position", ru: "Должность" };
export const SINCE: Texts = { az: "Başlayıb", en: "Since", ru: "Начало" };
export const UNTIL: Texts = { az: "Bitib", en: "Until", ru: "Окончание" };

/** "«Xəzər Mühasibat» MMC, VÖEN 1700000101". */
export const employerLine = ({ employer, tin }: Job) => `${employer}, VÖEN\u00a0${tin}`;

/** The same in a table; the main job is what a job is unless it is said otherwise. */
export const employerCell = (job: Job, lang: Locale) =>
  job.kind === "main"
    ? employerLine(job)
    : `${employerLine(job)} (${JOB_KIND.additional[lang].toLocaleLowerCase(lang)})`;

export const STILL: Record<Locale, string> = {
  az: "davam edir",
  en: "in force",
  ru: "действует",
};
