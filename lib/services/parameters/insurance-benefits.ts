import { toIsoDate } from "@/lib/kernel/date";
import { azn, type Qepik } from "@/lib/kernel/money";
import { count } from "@/lib/law/assessment";
import { defineParameter } from "@/lib/law/parameter";
import { published } from "./published";

/** BENEFITS FROM SOCIAL INSURANCE: what those for illness and for maternity have in common. */

const RULES = {
  act: "insurance-benefits",
  // The pages have no day of their own; they name the minimum pension that has held since this year.
  seenAt:
    "fed.az, 177258; muhasibat.az; callcenter.dost.gov.az/en/faq; sosial.gov.az/en/allowances",
} as const;
const SEEN_ON = "2025-01-01";

/** Insurance record that opens the right, in months. */
export const benefitRecord = defineParameter<number>({
  code: "insurance-benefit-record",
  topic: "insurance-benefits",
  unit: "months",
  label: {
    az: "Sığorta müavinəti üçün tələb olunan staj",
    en: "Record required for a benefit from social insurance",
    ru: "Стаж, требуемый для страхового пособия",
  },
  history: published(RULES, SEEN_ON, 6),
});

/** The last full months whose earnings are the base. */
export const benefitBaseMonths = defineParameter<number>({
  code: "insurance-benefit-base",
  topic: "insurance-benefits",
  unit: "months",
  label: {
    az: "Müavinətin hesablandığı son tam aylar",
    en: "Last full months whose earnings are the base of the benefit",
    ru: "Последние полные месяцы, из заработка которых считается пособие",
  },
  history: published(RULES, SEEN_ON, 12),
});

export interface BenefitCap {
  /** The most for one month is so many times the minimum labour pension. */
  minimumPensions: number;
}

export const benefitCap = defineParameter<BenefitCap>({
  code: "insurance-benefit-cap",
  topic: "insurance-benefits",
  unit: "structured",
  label: {
    az: "Sığorta müavinətinin aylıq həddi",
    en: "The most a benefit from social insurance is for one month",
    ru: "Предел страхового пособия за месяц",
  },
  history: published(RULES, SEEN_ON, { minimumPensions: 25 }),
  sentences: ({ minimumPensions }) => [
    {
      texts: {
        az: "Bir ay üçün ən çoxu {pensions} minimum əmək pensiyası",
        en: "At most {pensions} minimum labour pensions for one month",
        ru: "Не более {pensions} минимальных трудовых пенсий за месяц",
      },
      figures: { pensions: count(minimumPensions) },
    },
  ],
});

/** No page names a time for these benefits: that of social allowances is kept. */
export const benefitDecisionTerm = defineParameter<number>({
  code: "insurance-benefit-decision-term",
  topic: "terms",
  unit: "days",
  label: {
    az: "Sığorta müavinəti üzrə qərarın müddəti",
    en: "Time for the decision on a benefit from social insurance",
    ru: "Срок решения по страховому пособию",
  },
  history: [
    {
      from: toIsoDate("2018-01-01"),
      value: 10,
      source: { act: "insurance-benefits", seenAt: null },
      verified: false,
      note: {
        az: "Bu müavinətlər üçün müddət tapılmayıb; sosial müavinətlərin müddəti götürülüb.",
        en: "No time was found for these benefits; that of social allowances is taken.",
        ru: "Срок для этих пособий не найден; взят срок социальных пособий.",
      },
    },
  ],
});

/** From this amount on a second officer confirms. */
export const benefitSecondOfficer = defineParameter<Qepik>({
  code: "insurance-benefit-second-officer",
  topic: "terms",
  unit: "qepik",
  label: {
    az: "İkinci əməkdaşın təsdiq etdiyi məbləğ",
    en: "Amount that a second officer confirms",
    ru: "Сумма, которую подтверждает второй сотрудник",
  },
  history: [
    {
      from: toIsoDate("2018-01-01"),
      value: azn("5000.00"),
      source: { act: "dost-services", seenAt: null },
      verified: false,
      note: {
        az: "Portalın öz iş qaydasıdır, qanunla müəyyən edilməyib.",
        en: "A working rule of the portal itself; no law sets it.",
        ru: "Рабочее правило самого портала; законом не установлено.",
      },
    },
  ],
});
