import { z } from "zod";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { employmentContracts } from "@/lib/registers/catalogue/employment-contracts/register";
import { heard } from "@/lib/registers/heard";
import { defineReference } from "../../kind";
import {
  CONTRACT,
  CONTRACTS,
  JOB_KIND,
  Job,
  jobLine,
  jobOf,
  jobsSection,
  lastingOf,
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
  lasting: ({ jobs }) => lastingOf(jobs),
  tell: ({ jobs }, lang) => ({
    statement: STATEMENT[lang],
    sections: [jobsSection(jobs, lang, { heading: HEADING, withEnd: true })],
    shown: jobs.map((job) => ({
      label: span(lang, job.since, job.until),
      value: jobLine(job, lang, job.kind === "additional" ? JOB_KIND.additional[lang] : null),
    })),
  }),
});
