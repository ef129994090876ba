import type { IsoDate } from "@/lib/kernel/date";
import { type Qepik, roundHalfUp } from "@/lib/kernel/money";
import {
  expectedPaymentPeriod,
  type KnownValue,
  minimumPension,
  oldAgeAllowance,
  type Parameter,
  reliefBefore2006,
  reliefWindow,
  requiredRecordOldAge,
} from "@/lib/law";
import {
  type Assessment,
  type Citation,
  cite,
  money,
  months,
  onDay,
  type Reason,
  type Step,
} from "@/lib/law/assessment";
import { type Amounts, amountsOf } from "./account";
import type { Account, PensionFacts } from "./facts";
import { type RetirementAge, retirementAge } from "./retirement-age";

/** Conditions of an old-age pension; texts in `pension.reasons`. */
export const OLD_AGE_REASONS = ["age", "capital", "record", "record-with-relief"] as const;
export type OldAgeReason = (typeof OLD_AGE_REASONS)[number];

/** Steps of its amount; texts in `pension.steps`. */
export const OLD_AGE_STEPS = [
  "minimum-capital",
  "capital-by-months",
  "raised-to-minimum",
  "allowance",
] as const;
export type OldAgeStep = (typeof OLD_AGE_STEPS)[number];

export const OLD_AGE_MISSING = ["account", "relief-reading"] as const;
export type OldAgeMissing = (typeof OLD_AGE_MISSING)[number];

/** By what the right exists: capital that gives the minimum, 25 years, or 25 years with Article 22-1. */
export type Route = "capital" | "record" | "record-with-relief";

export interface OldAgeAssessment extends Assessment<OldAgeReason, OldAgeStep, OldAgeMissing> {
  /** The day assessed. */
  on: IsoDate;
  /** The day the pension age is reached. */
  ageOn: IsoDate;
  /** The ways in which the right exists, the age apart; empty for none. */
  routes: readonly Route[];
  /** What the capital gives by itself; null without a known account. */
  computedQepik: Qepik | null;
  minimumQepik: Qepik;
  minimumCapitalQepik: Qepik;
  /** What would be paid: the computed sum, raised to the minimum where there is a right; null without. */
  payableQepik: Qepik | null;
  /** Paid instead where there is no right to a pension at the age. */
  allowanceQepik: Qepik | null;
  /** What is missing to the minimum capital and to the required record; 0 when reached. */
  shortQepik: number | null;
  shortMonths: number | null;
}

/** The numbers that decide, without their explanation. */
export interface OldAgeFigures {
  capitalQepik: number;
  recordMonths: number;
  /** Record before 2006 as Article 22-1 counts it, and what came after it; null where it does not apply. */
  relief: { givenMonths: number; withinWindowMonths: number; sinceMonths: number } | null;
}

/**
 * The right to an old-age pension on a day (Law on Labour Pensions, Articles 7, 8, 22-1), as the account
 * stands at the end of that day's month and as the law stands that is known today.
 *
 * `eligible`: the age is reached, and either the capital gives at least the minimum pension, or the record
 * is 25 years, the years before 2006 counted as Article 22-1 says. `ineligible` before the age is not a
 * refusal but a date: see `ageOn` and `routes`.
 *
 * Article 22-1 gives 24 years in 2026 in place of the record before 2006; the published explanation asks
 * for the rest between 2006 and 1 July 2018. Where record from later would decide, no published case says
 * whether it counts, and the answer is undetermined.
 * @param age at which this person may retire: a lowered one by Article 9; else the one for everybody
 */
export function assessOldAge(
  facts: PensionFacts,
  day: IsoDate,
  age: RetirementAge = retirementAge(facts.sex, facts.bornOn),
): OldAgeAssessment {
  const law = lawOn(day);
  const reached: Reason<OldAgeReason> = {
    key: "age",
    met: age.on <= day,
    needed: onDay(age.on),
    found: onDay(day),
    cites: age.cites,
  };
  if (facts.account === "unknown") return unknownAccount(reached, law, day, age.on);

  const figures = figuresOf(facts.account, day);
  const { capitalQepik, recordMonths } = figures;
  const reasons = [reached, ...conditions(figures, law)];
  const routes = reasons.flatMap(({ key, met }) => (met && key !== "age" ? [key as Route] : []));
  const open = routes.length === 0 && reasons.some(({ met }) => met === null);
  const computed = roundHalfUp(capitalQepik / law.period.value);
  const hasRight = routes.length > 0;
  const payable = hasRight ? (Math.max(computed, law.minimum.value) as Qepik) : null;
  return {
    outcome: outcomeOf(reached.met === true, hasRight, open),
    reasons,
    calculation: stepsOf(figures, law, { computed, payable }),
    missing: open ? ["relief-reading"] : [],
    on: day,
    ageOn: age.on,
    routes,
    computedQepik: computed,
    minimumQepik: law.minimum.value,
    minimumCapitalQepik: law.minimumCapital,
    payableQepik: payable,
    allowanceQepik: hasRight || open ? null : (law.allowance?.value ?? null),
    shortQepik: Math.max(0, law.minimumCapital - capitalQepik),
    shortMonths: Math.max(0, law.record.value - recordMonths),
  };
}

/** What the account says on a day. Null account: the fund holds none, so nothing was paid. */
export function figuresOf(account: Account | null, day: IsoDate): OldAgeFigures {
  if (account === null) return { capitalQepik: 0, recordMonths: 0, relief: null };
  const amounts = amountsOf(account, day);
  return {
    capitalQepik: amounts.capitalQepik,
    recordMonths: amounts.record.months,
    relief: account.monthsBefore2006 === 0 ? null : reliefOf(account, amounts, day),
  };
}

/** Article 22-1: only with a record before 2006 and some capital recorded between 2006 and 1 July 2018. */
function reliefOf(
  account: Account,
  { record, reliefWindowMonths }: Amounts,
  day: IsoDate,
): OldAgeFigures["relief"] {
  const given = reliefBefore2006.on(day);
  const window = reliefWindow.on(day);
  if (!given || !window) return null;
  const carried = account.carriedOver;
  // A capital carried over says that there was some, even where its months are not told.
  const anyCapital =
    reliefWindowMonths > 0 ||
    (carried !== null && carried.amountQepik > 0 && carried.on < window.value.until);
  if (!anyCapital) return null;
  return {
    givenMonths: given.value,
    withinWindowMonths: reliefWindowMonths,
    sinceMonths: record.paidMonths + record.countedMonths,
  };
}

interface LawOfDay {
  day: IsoDate;
  period: { value: number };
  minimum: { value: Qepik };
  minimumCapital: Qepik;
  record: { value: number };
  allowance: { value: Qepik } | null;
  cites: Record<"period" | "minimum" | "record" | "relief" | "allowance", readonly Citation[]>;
}

/** @throws RangeError for a day before the law that is held begins */
function lawOn(day: IsoDate): LawOfDay {
  const period = expectedPaymentPeriod.on(day);
  const minimum = minimumPension.on(day);
  const record = requiredRecordOldAge.on(day);
  if (!period || !minimum || !record) throw new RangeError(`no pension law is held for ${day}`);
  const relief = reliefBefore2006.on(day);
  const window = reliefWindow.on(day);
  const allowance = oldAgeAllowance.on(day);
  return {
    day,
    period,
    minimum,
    minimumCapital: (minimum.value * period.value) as Qepik,
    record,
    allowance,
    cites: {
      period: citing(expectedPaymentPeriod, period),
      minimum: citing(minimumPension, minimum),
      record: citing(requiredRecordOldAge, record),
      relief: [...citing(reliefBefore2006, relief), ...citing(reliefWindow, window)],
      allowance: citing(oldAgeAllowance, allowance),
    },
  };
}

function citing<T>(parameter: Parameter<T>, used: KnownValue<T> | null): Citation[] {
  return used ? [cite(parameter, used)] : [];
}

function conditions(
  { capitalQepik, recordMonths, relief }: OldAgeFigures,
  law: LawOfDay,
): Reason<OldAgeReason>[] {
  const { cites } = law;
  const needed = law.record.value;
  const found: Reason<OldAgeReason>[] = [
    {
      key: "capital",
      met: capitalQepik >= law.minimumCapital,
      needed: money(law.minimumCapital),
      found: money(capitalQepik),
      cites: [...cites.minimum, ...cites.period],
    },
    {
      key: "record",
      met: recordMonths >= needed,
      needed: months(needed),
      found: months(recordMonths),
      cites: cites.record,
    },
  ];
  if (relief === null) return found;
  const { givenMonths, withinWindowMonths, sinceMonths } = relief;
  const sure = givenMonths + withinWindowMonths;
  const atMost = givenMonths + sinceMonths;
  found.push({
    key: "record-with-relief",
    met: sure >= needed ? true : atMost >= needed ? null : false,
    needed: months(needed),
    found: months(sure),
    cites: [...cites.record, ...cites.relief],
  });
  return found;
}

function outcomeOf(aged: boolean, hasRight: boolean, open: boolean): OldAgeAssessment["outcome"] {
  if (!aged) return "ineligible";
  if (hasRight) return "eligible";
  return open ? "undetermined" : "ineligible";
}

function stepsOf(
  { capitalQepik }: OldAgeFigures,
  law: LawOfDay,
  { computed, payable }: { computed: Qepik; payable: Qepik | null },
): Step<OldAgeStep>[] {
  const steps: Step<OldAgeStep>[] = [
    {
      key: "minimum-capital",
      inputs: { minimum: money(law.minimum.value), months: months(law.period.value) },
      result: money(law.minimumCapital),
      cites: [...law.cites.minimum, ...law.cites.period],
    },
    {
      key: "capital-by-months",
      inputs: { capital: money(capitalQepik), months: months(law.period.value) },
      result: money(computed),
      cites: law.cites.period,
    },
  ];
  if (payable === null) {
    if (law.allowance) {
      steps.push({
        key: "allowance",
        inputs: {},
        result: money(law.allowance.value),
        cites: law.cites.allowance,
      });
    }
  } else if (payable > computed) {
    steps.push({
      key: "raised-to-minimum",
      inputs: { computed: money(computed) },
      result: money(payable),
      cites: law.cites.minimum,
    });
  }
  return steps;
}

function unknownAccount(
  reached: Reason<OldAgeReason>,
  law: LawOfDay,
  day: IsoDate,
  ageOn: IsoDate,
): OldAgeAssessment {
  const unknown = (key: OldAgeReason, needed: Reason["needed"], cites: readonly Citation[]) => ({
    key,
    met: null,
    needed,
    cites,
  });
  const { cites } = law;
  return {
    outcome: "undetermined",
    reasons: [
      reached,
      unknown("capital", money(law.minimumCapital), [...cites.minimum, ...cites.period]),
      unknown("record", months(law.record.value), cites.record),
    ],
    calculation: [],
    missing: ["account"],
    on: day,
    ageOn,
    routes: [],
    computedQepik: null,
    minimumQepik: law.minimum.value,
    minimumCapitalQepik: law.minimumCapital,
    payableQepik: null,
    allowanceQepik: null,
    shortQepik: null,
    shortMonths: null,
  };
}

/** The capital that gives the minimum pension on a day, in qəpik. */
export function minimumCapitalOn(day: IsoDate): Qepik {
  return lawOn(day).minimumCapital;
}
