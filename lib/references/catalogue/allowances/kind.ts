import { z } from "zod";
import { formatAmount, formatDay } from "@/lib/i18n/format";
import { addMonths } from "@/lib/kernel/date";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { BENEFIT, PERIOD } from "@/lib/registers/catalogue/benefits/words";
import { Amount, Day } from "@/lib/registers/catalogue/records";
import { defineReference } from "../../kind";
import { AMOUNT, BENEFITS, BenefitCode, FROM, grantedTo, isGranted, paidTo, TO } from "../benefits";
import {
  ADDRESS,
  ANYWHERE,
  endOf,
  IDENTITY,
  span,
  TO_A_BANK,
  TO_A_COURT,
  validity,
} from "../parts";

/** One-off allowances and payments are told for so long. */
const MONTHS_BACK = 12;

const Facts = z.strictObject({
  allowances: z
    .array(
      z.strictObject({
        benefit: BenefitCode,
        amountQepik: Amount,
        period: z.enum(["monthly", "once"]),
        from: Day,
        until: Day.nullable(),
        decision: z.string().optional(),
      }),
    )
    .min(1),
  /** Of the last months, the latest first. */
  payments: z
    .array(z.strictObject({ benefit: BenefitCode, paidOn: Day, amountQepik: Amount }))
    .optional(),
});

const STATEMENT: Record<Locale, string> = {
  az: "Dövlət Sosial Müdafiə Fondunun məlumatına əsasən, yuxarıda göstərilən şəxsə aşağıdakı müavinət və təqaüdlər təyin edilib.",
  en: "According to the State Social Protection Fund, the following allowances and stipends are granted to the person named above.",
  ru: "По данным Государственного фонда социальной защиты, названному выше лицу назначены следующие пособия и стипендии.",
};

const WORDS = {
  heading: {
    az: "Müavinət və təqaüdlər",
    en: "Allowances and stipends",
    ru: "Пособия и стипендии",
  },
  allowance: { az: "Adı", en: "Name", ru: "Название" },
  decision: { az: "Qərarın nömrəsi", en: "Number of the decision", ru: "Номер решения" },
  payments: {
    az: "Son 12 ayda ödənilib",
    en: "Paid in the last 12 months",
    ru: "Выплачено за последние 12 месяцев",
  },
  paidOn: { az: "Ödənilib", en: "Paid on", ru: "Дата выплаты" },
} as const satisfies Record<string, Texts>;

/** Allowances, stipends and targeted assistance; a labour pension has its own reference. */
export const allowances = defineReference({
  code: "allowances",
  institution: "dsmf",
  title: {
    az: "Müavinət və təqaüd haqqında arayış",
    en: "Allowance and stipend reference",
    ru: "Справка о пособиях и стипендиях",
  },
  summary: {
    az: "Aldığınız müavinət, təqaüd və ünvanlı yardımı məbləği ilə göstərir.",
    en: "Shows the allowances, stipends and targeted assistance you receive, with their amounts.",
    ru: "Показывает получаемые вами пособия, стипендии и адресную помощь с суммами.",
  },
  basis: [
    { act: "e-sosial-portal", verified: true },
    { act: "social-allowances", verified: false },
  ],
  needs: [...IDENTITY, BENEFITS],
  validDays: validity(
    "allowances",
    {
      az: "Müavinət və təqaüd haqqında arayışın etibarlılıq müddəti",
      en: "How long an allowance and stipend reference is valid",
      ru: "Срок действия справки о пособиях и стипендиях",
    },
    90,
  ),
  variants: [
    { code: "any", label: ANYWHERE, include: [] },
    { code: "bank", label: TO_A_BANK, include: ["payments"] },
    { code: "court", label: TO_A_COURT, include: ["payments", "decision", "address"] },
  ],
  optional: [
    {
      name: "payments",
      label: WORDS.payments,
      needs: [
        {
          register: "benefits",
          categories: ["payments"],
          what: {
            az: "sizə edilmiş ödənişlər",
            en: "what was paid to you",
            ru: "произведённые вам выплаты",
          },
          why: {
            az: "son 12 ayın ödənişlərini arayışa yazmaq üçün",
            en: "to write the payments of the last 12 months into the reference",
            ru: "чтобы указать выплаты за последние 12 месяцев",
          },
        },
      ],
    },
    { name: "decision", label: WORDS.decision },
    ADDRESS,
  ],
  facts: Facts,
  release(snapshots, include, day) {
    const earliest = addMonths(day, -MONTHS_BACK);
    const granted = grantedTo(snapshots).filter(
      (one) =>
        one.benefit !== "labour_pension" &&
        (one.period === "once" ? one.from > earliest : isGranted(one, day)),
    );
    if (granted.length === 0) {
      return {
        impossible: {
          az: "Sizə müavinət və ya təqaüd təyin edilməyib. Bunu təsdiq edən ayrıca arayış var.",
          en: "No allowance or stipend is granted to you. There is a separate reference that certifies this.",
          ru: "Вам не назначены пособия или стипендии. Есть отдельная справка, подтверждающая это.",
        },
      };
    }
    return {
      facts: {
        allowances: granted.map(
          ({ benefit, amountQepik, period, from, until, decisionNumber }) => ({
            benefit,
            amountQepik,
            period,
            from,
            until,
            ...(include.has("decision") && { decision: decisionNumber }),
          }),
        ),
        ...(include.has("payments") && {
          payments: paidTo(snapshots)
            .filter(
              ({ benefit, paidOn, status }) =>
                benefit !== "labour_pension" &&
                status === "paid" &&
                paidOn > earliest &&
                paidOn <= day,
            )
            .map(({ benefit, paidOn, amountQepik }) => ({ benefit, paidOn, amountQepik })),
        }),
      },
    };
  },
  // What is paid next month changes nothing in what was granted.
  lasting: ({ allowances: granted }) => granted,
  tell({ allowances: granted, payments }, lang) {
    const withDecision = granted.some(({ decision }) => decision !== undefined);
    const start = (label: Texts, weight: number) =>
      ({ label: label[lang], align: "start", weight }) as const;
    const end = (label: Texts, weight: number) =>
      ({ label: label[lang], align: "end", weight }) as const;
    const amountOf = ({ amountQepik, period }: (typeof granted)[number]) =>
      `${formatAmount(lang, amountQepik)}, ${PERIOD[period][lang]}`;
    return {
      statement: [STATEMENT[lang]],
      sections: [
        {
          heading: WORDS.heading[lang],
          columns: [
            start(WORDS.allowance, 4),
            ...(withDecision ? [start(WORDS.decision, 2)] : []),
            start(FROM, 2),
            start(TO, 2),
            end(AMOUNT, 3),
          ],
          rows: granted.map((one) => [
            BENEFIT[one.benefit][lang],
            ...(withDecision ? [one.decision ?? ""] : []),
            formatDay(one.from),
            one.period === "once" ? "" : endOf(lang, one.until),
            amountOf(one),
          ]),
        },
        ...(payments && payments.length > 0
          ? [
              {
                heading: WORDS.payments[lang],
                columns: [start(WORDS.allowance, 4), start(WORDS.paidOn, 2), end(AMOUNT, 2)],
                rows: payments.map(({ benefit, paidOn, amountQepik }) => [
                  BENEFIT[benefit][lang],
                  formatDay(paidOn),
                  formatAmount(lang, amountQepik),
                ]),
              },
            ]
          : []),
      ],
      shown: [
        ...granted.map((one) => ({
          label: BENEFIT[one.benefit][lang],
          value: [
            amountOf(one),
            one.period === "once" ? formatDay(one.from) : span(lang, one.from, one.until),
            one.decision && `${WORDS.decision[lang]}: ${one.decision}`,
          ]
            .filter(Boolean)
            .join("; "),
        })),
        ...(payments ?? []).map(({ benefit, paidOn, amountQepik }) => ({
          label: `${WORDS.paidOn[lang]} ${formatDay(paidOn)}`,
          value: `${BENEFIT[benefit][lang]}, ${formatAmount(lang, amountQepik)}`,
        })),
      ],
    };
  },
});
