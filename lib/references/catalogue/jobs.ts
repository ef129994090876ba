import { z } from "zod";
import { formatAmount, formatDay } from "@/lib/i18n/format";
import type { Locale, Texts } from "@/lib/kernel/texts";
import type { PaperSection } from "@/lib/paper/paper";
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
const EMPLOYER: Texts = { az: "İşəgötürən", en: "Employer", ru: "Работодатель" };
const POSITION: Texts = { az: "Vəzifə", en: "Position", ru: "Должность" };
const SINCE: Texts = { az: "Başlayıb", en: "Since", ru: "Начало" };
const UNTIL: Texts = { az: "Bitib", en: "Until", ru: "Окончание" };

/** "«Xəzər Mühasibat» MMC, VÖEN 1700000101". */
const employerLine = ({ employer, tin }: Job) => `${employer}, VÖEN\u00a0${tin}`;

/** The same in a table; the main job is what a job is unless it is said otherwise. */
const employerCell = (job: Job, lang: Locale) =>
  job.kind === "main"
    ? employerLine(job)
    : `${employerLine(job)} (${JOB_KIND.additional[lang].toLocaleLowerCase(lang)})`;

const STILL: Record<Locale, string> = {
  az: "davam edir",
  en: "in force",
  ru: "действует",
};

const wageOf = ({ wageQepik }: Job, lang: Locale) =>
  wageQepik === undefined ? "" : formatAmount(lang, wageQepik);

/** Jobs as a table; contract and wage stand in it where any of them was released, the end where it is asked for. */
export function jobsSection(
  jobs: readonly Job[],
  lang: Locale,
  { heading, withEnd }: { heading: Texts; withEnd: boolean },
): PaperSection {
  const withWage = jobs.some(({ wageQepik }) => wageQepik !== undefined);
  const withContract = jobs.some(({ contract }) => contract !== undefined);
  const start = (label: Texts, weight: number) =>
    ({ label: label[lang], align: "start", weight }) as const;
  // With one column more the others stand closer; no word of a head is broken in any language.
  const [employer, position, day, contract] = withEnd ? [3.3, 2.7, 2.25, 2.4] : [4, 3, 2.1, 2.2];
  return {
    heading: heading[lang],
    columns: [
      start(EMPLOYER, employer),
      start(POSITION, position),
      start(SINCE, day),
      ...(withEnd ? [start(UNTIL, day)] : []),
      ...(withContract ? [start(CONTRACT, contract)] : []),
      ...(withWage ? [{ label: WAGE[lang], align: "end" as const, weight: 2.6 }] : []),
    ],
    rows: jobs.map((job) => [
      employerCell(job, lang),
      job.position,
      formatDay(job.since),
      ...(withEnd ? [job.until === null ? STILL[lang] : formatDay(job.until)] : []),
      ...(withContract ? [job.contract ?? ""] : []),
      ...(withWage ? [wageOf(job, lang)] : []),
    ]),
  };
}

/** A job in one line, `more` after the position. */
export function jobLine(job: Job, lang: Locale, more: string | null): string {
  return [
    employerLine(job),
    job.position,
    more,
    job.contract && `${CONTRACT[lang]}: ${job.contract}`,
    job.wageQepik !== undefined && `${WAGE[lang]}: ${wageOf(job, lang)}`,
  ]
    .filter(Boolean)
    .join("; ");
}

/** A rise in pay makes no work another. */
export const lastingOf = (jobs: readonly Job[]) => jobs.map(({ wageQepik: _, ...job }) => job);
