import { z } from "zod";
import { formatAmount, formatDay } from "@/lib/i18n/format";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { employmentContracts } from "@/lib/registers/catalogue/employment-contracts/register";
import { heard } from "@/lib/registers/heard";
import { defineReference } from "../../kind";
import {
  CONTRACT,
  CONTRACTS,
  EMPLOYER,
  employerCell,
  employerLine,
  JOB_KIND,
  Job,
  jobOf,
  POSITION,
  SINCE,
  STILL,
  UNTIL,
  WAGE,
} from "../jobs";
import {
  ADDRESS,
  ANYWHERE,
  IDENTITY,
  span,
  TO_A_BANK,
  TO_A_COURT,
  TO_AN_EMBASSY,
  validity,
} from "../parts";

const STATEMENT: Record<Locale, readonly string[]> = {
  az: [
    "Əmək müqavilələrinin elektron reyestrində (ƏMAS) yuxarıda göstərilən şəxsin aşağıdakı əmək müqavilələri qeydə alınıb.",
    "Reyestrdə qeydə alınmamış daha əvvəlki iş bu arayışda göstərilmir.",
  ],
  en: [
    "The following employment contracts of the person named above are entered in the electronic register of employment contracts (ƏMAS).",
    "Earlier work that was never entered in the register is not shown here.",
  ],
  ru: [
    "В электронном реестре трудовых договоров (ƏMAS) зарегистрированы следующие трудовые договоры названного выше лица.",
    "Более ранняя работа, не внесённая в реестр, в справке не указывается.",
  ],
};

const HEADING: Texts = {
  az: "Əmək fəaliyyəti",
  en: "Employment",
  ru: "Трудовая деятельность",
};

/** Every contract the register holds, the latest first. */
export const employmentHistory = defineReference({
  code: "employment-history",
  institution: "labour",
  title: {
    az: "Əmək fəaliyyəti haqqında arayış",
    en: "Employment history reference",
    ru: "Справка о трудовой деятельности",
  },
  summary: {
    az: "İndiyədək harada və nə vaxt işlədiyinizi göstərir.",
    en: "Shows where and when you have worked so far.",
    ru: "Показывает, где и когда вы работали до сих пор.",
  },
  basis: [
    { act: "e-sosial-portal", verified: true },
    { act: "labour-code", verified: false },
  ],
  needs: [...IDENTITY, CONTRACTS],
  validDays: validity(
    "employment-history",
    {
      az: "Əmək fəaliyyəti haqqında arayışın etibarlılıq müddəti",
      en: "How long an employment history reference is valid",
      ru: "Срок действия справки о трудовой деятельности",
    },
    30,
  ),
  variants: [
    { code: "any", label: ANYWHERE, include: [] },
    { code: "bank", label: TO_A_BANK, include: ["wage"] },
    { code: "embassy", label: TO_AN_EMBASSY, include: ["address"] },
    { code: "court", label: TO_A_COURT, include: ["contract", "address"] },
  ],
  optional: [{ name: "wage", label: WAGE }, { name: "contract", label: CONTRACT }, ADDRESS],
  facts: z.strictObject({ jobs: z.array(Job).min(1) }),
  release(snapshots, include, day) {
    const said = heard(snapshots, employmentContracts, "employment");
    const contracts = said === "unknown" || said === null ? [] : said.contracts;
    const begun = contracts.filter(({ startedOn }) => startedOn <= day);
    if (begun.length === 0) {
      return {
        impossible: {
          az: "Reyestrdə sizin adınıza əmək müqaviləsi yoxdur.",
          en: "The register holds no employment contract in your name.",
          ru: "В реестре нет трудового договора на ваше имя.",
        },
      };
    }
    return { facts: { jobs: begun.map((contract) => jobOf(contract, include)) } };
  },
  // A rise in pay does not change where somebody worked.
  lasting: ({ jobs }) => jobs.map(({ wageQepik: _, ...job }) => job),
  tell({ jobs }, lang) {
    const withWage = jobs.some(({ wageQepik }) => wageQepik !== undefined);
    const withContract = jobs.some(({ contract }) => contract !== undefined);
    const start = (label: Texts, weight: number) =>
      ({ label: label[lang], align: "start", weight }) as const;
    const wage = ({ wageQepik }: Job) =>
      wageQepik === undefined ? "" : formatAmount(lang, wageQepik);
    return {
      statement: STATEMENT[lang],
      sections: [
        {
          heading: HEADING[lang],
          columns: [
            start(EMPLOYER, 3.5),
            start(POSITION, 3),
            start(SINCE, 2.3),
            start(UNTIL, 2.3),
            ...(withContract ? [start(CONTRACT, 2)] : []),
            ...(withWage ? [{ label: WAGE[lang], align: "end" as const, weight: 2.6 }] : []),
          ],
          rows: jobs.map((job) => [
            employerCell(job, lang),
            job.position,
            formatDay(job.since),
            job.until === null ? STILL[lang] : formatDay(job.until),
            ...(withContract ? [job.contract ?? ""] : []),
            ...(withWage ? [wage(job)] : []),
          ]),
        },
      ],
      shown: jobs.map((job) => ({
        label: span(lang, job.since, job.until),
        value: [
          employerLine(job),
          job.position,
          job.kind === "additional" && JOB_KIND.additional[lang],
          job.contract && `${CONTRACT[lang]}: ${job.contract}`,
          job.wageQepik !== undefined && `${WAGE[lang]}: ${wage(job)}`,
        ]
          .filter(Boolean)
          .join("; "),
      })),
    };
  },
});
