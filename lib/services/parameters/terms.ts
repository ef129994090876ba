import { toIsoDate } from "@/lib/kernel/date";
import type { Texts } from "@/lib/kernel/texts";
import type { LawSource } from "@/lib/law";
import { BEFORE_PUBLICATION, GENERAL_KNOWLEDGE } from "@/lib/law/notes";
import { defineParameter, type Parameter } from "@/lib/law/parameter";

/**
 * TERMS that services share, in days. The number of days of the first two was published, the kind of day
 * was not: where an act names none, they are calendar days. Not verified for that reason alone.
 */

const KIND_NOT_NAMED: Texts = {
  az: "Günlərin sayı dərc olunub, növü göstərilməyib: təqvim günü kimi sayılır.",
  en: "The number of days was published, their kind was not: counted as calendar days.",
  ru: "Число дней опубликовано, их вид не указан: считаются календарными.",
};

const ALLOWANCES: LawSource = {
  act: "social-allowances",
  seenAt: "dost.gov.az/en/services/labor-pensions-and-social-benefits/?kt=23; banker.az/?p=719723",
};

const term = (code: string, label: Texts, days: number): Parameter<number> =>
  defineParameter<number>({
    code,
    topic: "terms",
    unit: "days",
    label,
    history: [
      {
        from: toIsoDate("2006-01-01"),
        value: days,
        source: ALLOWANCES,
        verified: false,
        note: KIND_NOT_NAMED,
      },
    ],
  });

/** From the registration of the application to the decision. */
export const allowanceDecisionTerm = term(
  "allowance-decision-term",
  {
    az: "Sosial müavinət barədə qərarın müddəti, müraciət qeydə alınandan",
    en: "Time for the decision on a social allowance, from registration",
    ru: "Срок решения о социальном пособии со дня регистрации обращения",
  },
  10,
);

/** From the decision to the notice of a refusal, which gives its reasons. */
export const allowanceNoticeTerm = term(
  "allowance-notice-term",
  {
    az: "İmtina barədə bildirişin müddəti, qərardan",
    en: "Time for the notice of a refusal, from the decision",
    ru: "Срок уведомления об отказе со дня решения",
  },
  5,
);

/**
 * From the notice to the appeal. That a decision may be appealed to the superior body and to court was
 * published; within what time was not seen.
 */
export const appealTerm = defineParameter<number>({
  code: "appeal-term",
  topic: "terms",
  unit: "days",
  label: {
    az: "Qərardan yuxarı orqana şikayətin müddəti",
    en: "Time for an appeal to the superior body",
    ru: "Срок жалобы в вышестоящий орган",
  },
  history: [
    {
      from: toIsoDate("2006-01-01"),
      value: 30,
      source: { act: "administrative-proceedings", seenAt: null },
      verified: false,
      note: GENERAL_KNOWLEDGE,
    },
  ],
});

/** How long the superior body has for an appeal, in working days. */
export const appealDecisionTerm = defineParameter<number>({
  code: "appeal-decision-term",
  topic: "terms",
  unit: "days",
  label: {
    az: "Şikayətə baxılma müddəti, iş günü",
    en: "Time for deciding an appeal, working days",
    ru: "Срок рассмотрения жалобы, рабочих дней",
  },
  history: [
    {
      from: toIsoDate("2015-09-30"),
      value: 15,
      source: { act: "citizens-appeals", article: "10", seenAt: null },
      verified: false,
      note: GENERAL_KNOWLEDGE,
    },
  ],
});

/** How far back an allowance is paid, in months, for whoever asks late. */
export const allowanceArrearsLimit = defineParameter<number>({
  code: "allowance-arrears-limit",
  topic: "allowances",
  unit: "months",
  label: {
    az: "Sosial müavinət keçmiş dövr üçün ən çoxu nə qədər ödənilir",
    en: "Longest past period for which a social allowance is paid",
    ru: "Наибольший прошлый период, за который выплачивается социальное пособие",
  },
  history: [
    {
      from: toIsoDate("2025-11-01"),
      value: 36,
      source: ALLOWANCES,
      verified: true,
    },
    {
      from: toIsoDate("2006-01-01"),
      value: 36,
      source: { act: "social-allowances", seenAt: null },
      verified: false,
      note: BEFORE_PUBLICATION,
    },
  ],
});
