import { z } from "zod";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { employmentContracts } from "@/lib/registers/catalogue/employment-contracts/register";
import { heard } from "@/lib/registers/heard";
import { inForceOn } from "@/lib/services/heard-facts";
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

const STATEMENT: Record<Locale, string> = {
  az: "Əmək müqavilələrinin elektron reyestrinə (ƏMAS) əsasən, yuxarıda göstərilən şəxs arayışın verildiyi gün aşağıdakı iş yerlərində əmək müqaviləsi ilə çalışır.",
  en: "According to the electronic register of employment contracts (ƏMAS), on the day of issue the person named above works under an employment contract at the following workplaces.",
  ru: "По данным электронного реестра трудовых договоров (ƏMAS), названное выше лицо в день выдачи справки работает по трудовому договору на следующих местах работы.",
};

const HEADING: Texts = { az: "İş yerləri", en: "Workplaces", ru: "Места работы" };

/** Where a person works today. */
export const workplace = defineReference({
  code: "workplace",
  institution: "labour",
  title: {
    az: "İş yeri haqqında arayış",
    en: "Workplace reference",
    ru: "Справка с места работы",
  },
  summary: {
    az: "Harada, hansı vəzifədə və nə vaxtdan işlədiyinizi göstərir; əlavə iş yerləri də daxil edilə bilər.",
    en: "Shows where you work, in which position and since when; additional jobs can be included.",
    ru: "Показывает, где, в какой должности и с какого времени вы работаете; можно включить дополнительные места работы.",
  },
  basis: [
    { act: "e-sosial-portal", verified: true },
    { act: "labour-code", verified: false },
  ],
  needs: [...IDENTITY, CONTRACTS],
  validDays: validity(
    "workplace",
    {
      az: "İş yeri haqqında arayışın etibarlılıq müddəti",
      en: "How long a workplace reference is valid",
      ru: "Срок действия справки с места работы",
    },
    30,
  ),
  variants: [
    { code: "any", label: ANYWHERE, include: ["additional"] },
    { code: "bank", label: TO_A_BANK, include: ["additional", "wage", "contract"] },
    { code: "embassy", label: TO_AN_EMBASSY, include: ["additional", "wage", "address"] },
    { code: "court", label: TO_A_COURT, include: ["additional", "wage", "contract", "address"] },
  ],
  optional: [
    {
      name: "additional",
      label: { az: "Əlavə iş yerləri", en: "Additional jobs", ru: "Дополнительные места работы" },
    },
    { name: "wage", label: WAGE },
    { name: "contract", label: CONTRACT },
    ADDRESS,
  ],
  facts: z.strictObject({ jobs: z.array(Job).min(1) }),
  release(snapshots, include, day) {
    const said = heard(snapshots, employmentContracts, "employment");
    const contracts = said === "unknown" || said === null ? [] : inForceOn(said.contracts, day);
    const released = contracts.filter(({ kind }) => kind === "main" || include.has("additional"));
    if (contracts.length > 0 && released.length === 0) {
      return {
        impossible: {
          az: "Əsas iş yeriniz yoxdur. Arayış almaq üçün əlavə iş yerlərini daxil edin.",
          en: "You have no main job. To get a reference, include the additional jobs.",
          ru: "У вас нет основного места работы. Чтобы получить справку, включите дополнительные.",
        },
      };
    }
    if (released.length === 0) {
      return {
        impossible: {
          az: "Reyestrdə bu gün qüvvədə olan əmək müqaviləniz yoxdur.",
          en: "The register holds no employment contract of yours that is in force today.",
          ru: "В реестре нет вашего трудового договора, действующего сегодня.",
        },
      };
    }
    return { facts: { jobs: released.map((contract) => jobOf(contract, include)) } };
  },
  lasting: ({ jobs }) => lastingOf(jobs),
  tell: ({ jobs }, lang) => ({
    statement: [STATEMENT[lang]],
    sections: [jobsSection(jobs, lang, { heading: HEADING, withEnd: false })],
    shown: jobs.map((job) => ({
      label: JOB_KIND[job.kind][lang],
      value: jobLine(job, lang, span(lang, job.since, job.until)),
    })),
  }),
});
