import { sayCitations } from "@/components/law/said";
import { figureText } from "@/components/pension/figure";
import { fill } from "@/lib/i18n/fill";
import { formatAmount, formatDay, formatMonths, formatPeriod } from "@/lib/i18n/format";
import type { IsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import type { Reason } from "@/lib/law/assessment";
import { capitalOf } from "@/lib/pension/account";
import { calculateDisability, type DisabilityAnswer } from "@/lib/pension/calculator/disability";
import type { DisabilityField, Typed } from "@/lib/pension/calculator/fields";
import type { DisabilityWords } from "./disability-words";
import { neededAndFound, refused, restsOnUnverified, sayConditions, saySteps } from "./explain";
import type { DisabilityState, Right, Row } from "./state";

/** What a calculation needs besides what was typed. */
export interface DisabilitySetting {
  locale: Locale;
  today: IsoDate;
  words: DisabilityWords;
}

/** Computes what was typed, here in the browser or on the server: the same words, the same figures. */
export function evaluateDisability(
  before: DisabilityState,
  typed: Typed<DisabilityField>,
  setting: DisabilitySetting,
): DisabilityState {
  const reading = calculateDisability(typed, setting.today);
  if (!reading.ok) {
    return { ...refused(before, typed, reading.problems, setting), right: before.right };
  }
  const right = rightOf(reading.value, setting);
  return { values: typed, errors: {}, summary: null, right, attempt: before.attempt + 1 };
}

function rightOf(answer: DisabilityAnswer, setting: DisabilitySetting): Right {
  const { locale, today, words } = setting;
  const { assessment } = answer;
  const { reasons, calculation, payableQepik, computedQepik } = assessment;
  const amount = payableQepik ?? computedQepik;
  const written = (qepik: number) => formatAmount(locale, toQepik(qepik));
  return {
    headline:
      payableQepik === null
        ? words.noPension
        : fill(words.monthly, { amount: written(payableQepik) }),
    when: fill(words.asToday, { day: formatDay(today) }),
    why: whyOf(answer, setting),
    allowance: allowanceOf(answer, setting),
    rows: rowsOf(answer, setting),
    // Nobody was asked for how long: that it holds is taken for granted, and the notes say so.
    conditions: sayConditions(
      reasons.filter(({ key }) => key !== "disability-term"),
      words.rule,
      setting,
      (reason) => figuresOf(reason, setting),
    ),
    // The allowance has a sentence of its own.
    steps: saySteps(
      calculation.filter(({ key }) => key !== "allowance"),
      words.rule,
      setting,
    ),
    total:
      amount === null
        ? null
        : { label: payableQepik === null ? words.computed : words.total, figure: written(amount) },
    members: [],
    notes: [
      words.assumed,
      words.inForce,
      ...(answer.account.carriedOver === null ? [words.estimated] : []),
      ...(restsOnUnverified(assessment, capitalOf(answer.account, today))
        ? [words.unverified]
        : []),
    ],
  };
}

function figuresOf(reason: Reason, setting: DisabilitySetting): Row[] {
  const { key, found } = reason;
  return key === "disability" && found
    ? [[setting.words.established, figureText(setting.locale, found)]]
    : neededAndFound(reason, setting);
}

function whyOf({ assessment }: DisabilityAnswer, { locale, words }: DisabilitySetting): string[] {
  const { outcome, reasons, requiredCapitalQepik, shortMonths, shortQepik } = assessment;
  if (outcome === "eligible") return requiredCapitalQepik === null ? [words.why.severe] : [];
  const needed = (key: string) => {
    const figure = reasons.find((reason) => reason.key === key)?.needed;
    return figure ? figureText(locale, figure) : "";
  };
  const isTooMild = reasons.some(({ key, met }) => key === "impairment" && met === false);
  return [
    ...(isTooMild ? [fill(words.why.mild, { needed: needed("impairment") })] : []),
    ...(shortMonths
      ? [
          fill(words.why.record, {
            needed: needed("record"),
            short: formatMonths(locale, shortMonths),
          }),
        ]
      : []),
    ...(shortQepik
      ? [
          fill(words.why.capital, {
            needed: needed("capital"),
            short: formatAmount(locale, toQepik(shortQepik)),
          }),
        ]
      : []),
  ];
}

/** The allowance of the same degree: instead of a pension, or beside it to choose. */
function allowanceOf(
  { assessment }: DisabilityAnswer,
  { locale, words }: DisabilitySetting,
): Right["allowance"] {
  const { outcome, payableQepik, allowanceQepik, allowanceCites } = withCites(assessment);
  if (allowanceQepik === null) return { words: words.allowance.nothing, cites: [] };
  if (payableQepik === allowanceQepik) return null;
  const sentence =
    outcome === "ineligible"
      ? words.allowance.noRight
      : allowanceQepik > (payableQepik ?? 0)
        ? words.allowance.more
        : words.allowance.less;
  return {
    words: fill(sentence, { amount: formatAmount(locale, toQepik(allowanceQepik)) }),
    cites: sayCitations(locale, allowanceCites, words.explain.cites),
  };
}

/** The step of the allowance is there only where the allowance is better. */
function withCites(assessment: DisabilityAnswer["assessment"]) {
  const step = assessment.calculation.find(({ key }) => key === "allowance");
  return { ...assessment, allowanceCites: step?.cites ?? [] };
}

function rowsOf(
  { assessment, capitalQepik, recordMonths }: DisabilityAnswer,
  { locale, words }: DisabilitySetting,
): Row[] {
  const { requiredRecordMonths, requiredCapitalQepik, hundredthsOfMonth } = assessment;
  const amount = (qepik: number) => formatAmount(locale, toQepik(qepik));
  const rows: Row[] = [
    [words.rows.record, formatMonths(locale, recordMonths)],
    [words.rows.capital, amount(capitalQepik)],
  ];
  if (requiredRecordMonths !== null) {
    rows.splice(1, 0, [words.rows.needed, formatMonths(locale, requiredRecordMonths)]);
  }
  if (requiredCapitalQepik !== null) rows.push([words.rows.minimum, amount(requiredCapitalQepik)]);
  if (hundredthsOfMonth !== null) {
    rows.push([words.rows.period, formatPeriod(locale, hundredthsOfMonth)]);
  }
  return rows;
}
