import { figureText } from "@/components/pension/figure";
import { inMonth } from "@/lib/i18n/calendar";
import { fill } from "@/lib/i18n/fill";
import { formatAmount, formatDay, formatMonths } from "@/lib/i18n/format";
import type { IsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import { capitalOf } from "@/lib/pension/account";
import type { OldAgeField, Typed } from "@/lib/pension/calculator/fields";
import type { Reading } from "@/lib/pension/calculator/form";
import { calculate, readPlan } from "@/lib/pension/calculator/old-age";
import type { PensionFacts } from "@/lib/pension/facts";
import { type Plan, type Projection, project } from "@/lib/pension/scenario";
import { refused, restsOnUnverified, sayConditions, saySteps } from "./explain";
import { type CalculatorState, type Explained, MOST_OUTCOMES, type Outcome } from "./state";
import type { CalculatorWords } from "./words";

/** What a calculation needs besides what was typed. */
export interface Setting {
  locale: Locale;
  today: IsoDate;
  /** The person's own facts; null where they are typed as well. */
  facts: PensionFacts | null;
  words: CalculatorWords;
}

/** Computes what was typed, here in the browser or on the server: the same words, the same figures. */
export function evaluate(
  before: CalculatorState,
  typed: Typed<OldAgeField>,
  setting: Setting,
): CalculatorState {
  const attempt = before.attempt + 1;
  const reading = projected(typed, setting);
  if (!reading.ok) {
    return { ...refused(before, typed, reading.problems, setting), outcomes: before.outcomes };
  }
  const outcome = outcomeOf(reading.value, setting, `${attempt}`);
  const outcomes = [...before.outcomes, outcome];
  // What the others are compared with stays; of the others the oldest goes.
  while (outcomes.length > MOST_OUTCOMES) outcomes.splice(1, 1);
  return { values: typed, errors: {}, summary: null, outcomes, attempt };
}

function projected(typed: Typed<OldAgeField>, { facts, today }: Setting): Reading<Projection> {
  if (facts === null) {
    const answer = calculate(typed, today);
    return answer.ok ? { ok: true, value: answer.value.projection } : answer;
  }
  const plan = readPlan(typed, today);
  return plan.ok ? { ok: true, value: project(facts, plan.value, today) } : plan;
}

/** One projection in finished words. */
export function outcomeOf(projection: Projection, setting: Setting, key: string): Outcome {
  const { locale, words } = setting;
  const { assessment, takenOn } = projection;
  const { payableQepik, outcome } = assessment;
  const capital = capitalQepikOf(projection);
  const amount = (qepik: number) => formatAmount(locale, toQepik(qepik));
  const headline =
    payableQepik !== null
      ? fill(words.monthly, { amount: amount(payableQepik) })
      : outcome === "undetermined"
        ? words.undetermined
        : words.noPension;
  return {
    key,
    name: nameOf(projection.plan, setting),
    rightOn: payableQepik === null ? null : takenOn,
    capitalQepik: capital,
    monthlyQepik: payableQepik,
    headline,
    when: fill(words.from, { day: formatDay(takenOn) }),
    why: whyOf(projection, setting),
    rows: rowsOf(projection, capital, setting),
    explained: explainedOf(projection, setting),
    notes: [
      words.assumed,
      ...(isEstimated(projection, setting) ? [words.estimated] : []),
      ...(isUnverified(projection) ? [words.unverified] : []),
    ],
  };
}

function capitalQepikOf({ assessment }: Projection): number {
  const found = assessment.reasons.find(({ key }) => key === "capital")?.found;
  return found?.kind === "money" ? found.qepik : 0;
}

/** Conditions and steps; the allowance stands among the figures already. */
function explainedOf({ assessment }: Projection, setting: Setting): Explained {
  const { locale, words } = setting;
  const { reasons, calculation, payableQepik, computedQepik } = assessment;
  const amount = payableQepik ?? computedQepik;
  const steps = calculation.filter(({ key }) => key !== "allowance");
  return {
    conditions: sayConditions(reasons, words.rule, setting),
    steps: saySteps(steps, words.rule, setting),
    total:
      amount === null
        ? null
        : {
            label: payableQepik === null ? words.rows.computed : words.total,
            figure: formatAmount(locale, toQepik(amount)),
          },
  };
}

/** Somebody's memory of their pay, and no capital the fund has stated. */
function isEstimated({ facts: { account } }: Projection, { facts }: Setting): boolean {
  return facts === null && account !== "unknown" && account?.carriedOver === null;
}

function isUnverified({ assessment, facts: { account }, takenOn }: Projection): boolean {
  const capital = account === null || account === "unknown" ? null : capitalOf(account, takenOn);
  return restsOnUnverified(assessment, capital);
}

function rowsOf(
  { assessment, takenOn }: Projection,
  capital: number,
  { locale, words }: Setting,
): [string, string][] {
  const amount = (qepik: number) => formatAmount(locale, toQepik(qepik));
  const record = assessment.reasons.find(({ key }) => key === "record")?.found;
  const rows: [string, string][] = [[words.rows.ageOn, formatDay(assessment.ageOn)]];
  if (takenOn !== assessment.ageOn) rows.push([words.rows.takenOn, formatDay(takenOn)]);
  rows.push([words.rows.capital, amount(capital)]);
  rows.push([words.rows.minimumCapital, amount(assessment.minimumCapitalQepik)]);
  if (record) rows.push([words.rows.record, figureText(locale, record)]);
  rows.push([words.rows.computed, amount(assessment.computedQepik ?? 0)]);
  rows.push([words.rows.minimum, amount(assessment.minimumQepik)]);
  if (assessment.allowanceQepik !== null) {
    rows.push([words.rows.allowance, amount(assessment.allowanceQepik)]);
  }
  return rows;
}

function whyOf({ assessment, reachedIn }: Projection, { locale, words }: Setting): string[] {
  const amount = (qepik: number) => formatAmount(locale, toQepik(qepik));
  const needed = assessment.reasons.find(({ key }) => key === "record")?.needed;
  const figures = {
    needed: needed ? figureText(locale, needed) : "",
    capital: amount(assessment.minimumCapitalQepik),
    shortCapital: amount(assessment.shortQepik ?? 0),
    shortRecord: formatMonths(locale, assessment.shortMonths ?? 0),
  };
  const [first] = assessment.routes;
  const route = first === "record-with-relief" ? "relief" : first;
  const open = assessment.outcome === "undetermined" ? "open" : "none";
  const why = [fill(words.why[route ?? open], figures)];
  if (reachedIn) why.push(fill(words.why.reached, { month: inMonth(locale, reachedIn) }));
  return why;
}

/** What is different about this plan: "Əməkhaqqı 1.200,00 ₼, 2 il gec". */
function nameOf(plan: Plan, { locale, words }: Setting): string {
  const { names } = words;
  const { monthlyWageQepik, workUntilMonth, gap, laterByMonths } = plan;
  const when =
    laterByMonths === 0
      ? names.atAge
      : fill(names.later, { length: formatMonths(locale, laterByMonths) });
  const wage =
    monthlyWageQepik === 0 ? names.noWork : formatAmount(locale, toQepik(monthlyWageQepik));
  const parts = [fill(names.plan, { wage, when })];
  if (workUntilMonth) parts.push(fill(names.until, { month: monthInFigures(workUntilMonth) }));
  if (gap) parts.push(fill(names.gap, { length: formatMonths(locale, monthsOfGap(gap)) }));
  return parts.join(", ");
}

const monthInFigures = (month: string) => `${month.slice(5)}.${month.slice(0, 4)}`;

function monthsOfGap({ fromMonth, untilMonth }: { fromMonth: string; untilMonth: string }): number {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return number(untilMonth) - number(fromMonth) + 1;
}
