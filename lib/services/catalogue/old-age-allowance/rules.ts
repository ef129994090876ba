import { addDays, addMonths, type IsoDate } from "@/lib/kernel/date";
import { type KnownValue, oldAgeAllowance } from "@/lib/law";
import { type Citation, cite, count, money, onDay, type Reason } from "@/lib/law/assessment";
import type { PensionFacts } from "@/lib/pension/facts";
import { assessOldAge } from "@/lib/pension/old-age";
import { retirementAge } from "@/lib/pension/retirement-age";
import { type EarlyFacts, earliestRetirementAge } from "@/lib/pension/rules/early";
import type { ServiceAssessment } from "../../assessment";
import { monthly } from "../../awards";
import { allOf, anyOf, known, type Met, not, outcomeOf } from "../../conditions";
import { allowanceArrearsLimit } from "../../parameters/terms";
import type { OldAgeAllowanceFacts } from "./facts";
import type { OldAgeAllowanceAnswers } from "./form";

export const REASONS = [
  "resident",
  "age",
  "lowered-age",
  "no-pension",
  "capital",
  "record",
  "record-with-relief",
  "no-contract",
  "no-business",
  "not-paid",
] as const;
export type ReasonKey = (typeof REASONS)[number];

export const STEPS = ["due-from", "amount"] as const;
export type StepKey = (typeof STEPS)[number];

/** A condition that could not be said, by its key; an account that is told and read two ways by its own. */
export const MISSING = [
  "resident",
  "age",
  "lowered-age",
  "no-pension",
  "account",
  "record-with-relief",
  "no-contract",
  "no-business",
  "not-paid",
] as const;
export type Missing = (typeof MISSING)[number];

type Conclusion = ServiceAssessment<ReasonKey, StepKey, Missing>;

/** By how much parents of five, or of a disabled child, reach the age sooner: Article 9 of the pension law. */
const LOWERING = ["children-5", "disabled-child"] as const;

/**
 * The old-age allowance on a day (Law on Social Allowances): for whoever has reached the pension age, does
 * not work and has no labour pension; for life. The age is lowered by five years as for a pension. Whoever
 * has the right to a pension, be it not assigned yet, has none to the allowance: the account decides, by
 * the rules of the pension.
 */
export function assessOldAgeAllowance(
  facts: OldAgeAllowanceFacts,
  answers: OldAgeAllowanceAnswers,
  day: IsoDate,
): Conclusion {
  const law = amountOn(day);
  const cites = [cite(oldAgeAllowance, law)];
  const plain = (key: ReasonKey, met: Met): Reason<ReasonKey> => ({ key, met, cites });
  const age = ageOf(facts, answers, day, cites);
  const pension = known(facts.pension);
  const contracts = known(facts.contracts);
  const required: Reason<ReasonKey>[] = [
    plain("resident", known(facts.resident)),
    age.reached,
    ...(pension ? pensionReasons(pension, day, cites) : [plain("no-pension", null)]),
    {
      ...plain("no-contract", contracts === null ? null : contracts === 0),
      needed: count(0),
      ...(contracts !== null && { found: count(contracts) }),
    },
    plain("no-business", not(known(facts.business))),
    plain("not-paid", not(known(facts.allowance))),
  ];
  const met = allOf(required.map((reason) => reason.met));
  const reasons = age.lowered
    ? required.flatMap((one) => (one === age.reached && age.lowered ? [one, age.lowered] : [one]))
    : required;
  const conclusion = { reasons, calculation: [], missing: [], awards: [] };
  if (met === null) {
    return { ...conclusion, outcome: "undetermined", missing: missingOf(reasons) };
  }
  if (!met || !pension || age.on === null) return { ...conclusion, outcome: outcomeOf(false) };
  return { ...conclusion, outcome: "eligible", ...dueTo(facts, pension, age.on, day) };
}

/** @throws RangeError for a day before the law that is held begins */
function amountOn(day: IsoDate): KnownValue<number> {
  const law = oldAgeAllowance.on(day);
  if (!law) throw new RangeError(`no old-age allowance is held for ${day}`);
  return law;
}

/** Is the age for everybody still to come, and the one lowered by five years reached? */
export function isBetweenAges({ pension, on }: OldAgeAllowanceFacts): boolean {
  if (pension === "unknown") return false;
  const { sex, bornOn } = pension;
  return (
    retirementAge(sex, bornOn).on > on &&
    loweringOf({ ...pension }, on).some(({ reachedOn }) => reachedOn <= on)
  );
}

const loweringOf = (facts: EarlyFacts, day: IsoDate) =>
  earliestRetirementAge(facts, "unknown", day).groups.filter(({ group }) =>
    LOWERING.some((one) => one === group),
  );

interface Age {
  reached: Reason<ReasonKey>;
  /** Told only where it decides. */
  lowered: Reason<ReasonKey> | null;
  /** The day from which the age is reached; null where it is not, or nobody can say. */
  on: IsoDate | null;
}

function ageOf(
  facts: OldAgeAllowanceFacts,
  answers: OldAgeAllowanceAnswers,
  day: IsoDate,
  cites: readonly Citation[],
): Age {
  const pension = known(facts.pension);
  if (!pension) return { reached: { key: "age", met: null, cites }, lowered: null, on: null };

  const ordinary = retirementAge(pension.sex, pension.bornOn);
  const reached = (by: typeof ordinary, met: Met): Reason<ReasonKey> => ({
    key: "age",
    met,
    needed: onDay(by.on),
    found: onDay(day),
    cites: [...by.cites, ...cites],
  });
  const groups = loweringOf(withAnswers(pension, answers), day);
  const applies = anyOf(
    groups.map((one) => (one.outcome === "undetermined" ? null : one.outcome === "eligible")),
  );
  const [first] = groups;
  const sooner = first ? { ...ordinary, on: first.reachedOn, cites: first.cites } : ordinary;
  if (ordinary.on <= day) {
    const on = applies ? sooner.on : ordinary.on;
    return { reached: reached(ordinary, true), lowered: null, on };
  }
  if (sooner.on > day) {
    return { reached: reached(applies ? sooner : ordinary, false), lowered: null, on: null };
  }
  const raised = known(pension.special.childrenRaisedToEight);
  const lowered: Reason<ReasonKey> = {
    key: "lowered-age",
    met: applies,
    needed: onDay(sooner.on),
    ...(raised !== null && { found: count(raised) }),
    cites: sooner.cites,
  };
  return {
    reached: reached(applies === false ? ordinary : sooner, applies),
    lowered,
    on: applies ? sooner.on : null,
  };
}

function withAnswers(pension: PensionFacts, answers: OldAgeAllowanceAnswers): EarlyFacts {
  const { special } = pension;
  const { disabledChild, raisedAlone } = answers;
  const said = disabledChild === undefined ? "unknown" : Number(disabledChild === "yes");
  const told = special.disabledChildrenRaisedToEight;
  return {
    ...pension,
    special: { ...special, disabledChildrenRaisedToEight: told === "unknown" ? said : told },
    raisedAlone: raisedAlone === undefined ? "unknown" : raisedAlone === "yes",
  };
}

/** No pension is paid, and none is due: whoever is paid one need not hear of the account. */
function pensionReasons(
  pension: PensionFacts,
  day: IsoDate,
  cites: readonly Citation[],
): Reason<ReasonKey>[] {
  const paid = known(pension.inPayment);
  const none: Reason<ReasonKey> = {
    key: "no-pension",
    met: pension.inPayment === "unknown" ? null : paid === null,
    ...(paid && { found: money(paid.amountQepik) }),
    cites,
  };
  return none.met === false ? [none] : [none, ...noRight(pension, day)];
}

/** The ways in which a pension would be due, each turned into its opposite. */
function noRight(pension: PensionFacts, day: IsoDate): Reason<ReasonKey>[] {
  return assessOldAge(pension, day).reasons.flatMap(({ key, met, ...figures }) =>
    key === "age" ? [] : [{ key, met: not(met), ...figures }],
  );
}

/** The same keys; an account that is not told leaves all of its conditions open and is named once. */
function missingOf(reasons: readonly Reason<ReasonKey>[]): Missing[] {
  const open = reasons.flatMap(({ key, met }) => (met === null ? [key] : []));
  return [...new Set(open.map((key) => (key === "capital" || key === "record" ? "account" : key)))];
}

/**
 * Due from the first day on which everything held, at most three years back: the age, no work, no pension.
 * Where an earlier day cannot be computed, or a pension would have been due then, from the day assessed.
 */
function dueTo(
  facts: OldAgeAllowanceFacts,
  pension: PensionFacts,
  ageOn: IsoDate,
  day: IsoDate,
): Pick<Conclusion, "calculation" | "awards"> {
  const limit = allowanceArrearsLimit.on(day);
  const ended = facts.endedOn;
  const earliest =
    limit && ended !== "unknown"
      ? latest([ageOn, addMonths(day, -limit.value), ...(ended ? [addDays(ended, 1)] : [])])
      : day;
  const from = earliest < day && hadNoRight(pension, earliest) ? earliest : day;
  const dues = monthly(oldAgeAllowance, from, null);
  if (!dues) throw new RangeError(`no old-age allowance is held for ${from}`);
  const amount = dues.awards.at(-1)?.amountQepik ?? 0;
  return {
    calculation: [
      {
        key: "due-from",
        inputs: { age: onDay(ageOn), asked: onDay(day) },
        result: onDay(from),
        cites: limit ? [cite(allowanceArrearsLimit, limit)] : [],
      },
      { key: "amount", inputs: {}, result: money(amount), cites: dues.cites },
    ],
    awards: dues.awards,
  };
}

const latest = (days: readonly IsoDate[]) => days.reduce((last, day) => (day > last ? day : last));

function hadNoRight(pension: PensionFacts, day: IsoDate): boolean {
  const { account } = pension;
  const stated = account === "unknown" ? null : (account?.carriedOver ?? null);
  // The capital of a day before the one it is stated for is not told.
  if (stated && day < stated.on) return false;
  return allOf(noRight(pension, day).map(({ met }) => met)) === true;
}
