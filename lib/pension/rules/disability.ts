import type { IsoDate } from "@/lib/kernel/date";
import { type Qepik, toQepik } from "@/lib/kernel/money";
import {
  disabilityAllowanceMild,
  disabilityAllowanceModerate,
  disabilityAllowanceSevere,
  disabilityPensionImpairment,
  minimumPension,
} from "@/lib/law";
import {
  type Assessment,
  cite,
  money,
  onDay,
  percent,
  type Reason,
  type Step,
} from "@/lib/law/assessment";
import type { DisabilityFacts, PensionFacts, Unknown } from "../facts";
import {
  type AccountByPeriod,
  AMOUNT_STEPS,
  gapsOfAccount,
  pensionByPeriod,
  recordReason,
} from "./by-period";
import { known, lawOn, outcomeOf, refuseAfter, refuseAmount, refuseMonths } from "./conditions";
import { isInForce, refuseDisability } from "./in-force";
import { capitalFor, ofPeriod, PERIOD_STEPS, paymentPeriod } from "./payment-period";

/** Conditions of a disability pension. */
export const DISABILITY_REASONS = [
  "disability",
  "disability-term",
  "impairment",
  "record",
  "capital",
] as const;
export type DisabilityReason = (typeof DISABILITY_REASONS)[number];

/** Steps of its amount. */
export const DISABILITY_STEPS = [
  ...PERIOD_STEPS,
  "required-capital",
  ...AMOUNT_STEPS,
  "allowance",
] as const;
export type DisabilityStep = (typeof DISABILITY_STEPS)[number];

export const DISABILITY_MISSING = ["disability", "record", "capital"] as const;
export type DisabilityMissing = (typeof DISABILITY_MISSING)[number];

export interface DisabilityAssessment
  extends Assessment<DisabilityReason, DisabilityStep, DisabilityMissing> {
  /** The day assessed. */
  on: IsoDate;
  /** Record that is asked for; this and what follows is null without a disability in force. */
  requiredRecordMonths: number | null;
  /** T, by which the capital is divided. */
  hundredthsOfMonth: number | null;
  /** Null also where the law asks for no capital. */
  requiredCapitalQepik: Qepik | null;
  /** What the capital gives by itself; null also where the capital is not known. */
  computedQepik: Qepik | null;
  /** What would be paid as a pension; null unless eligible. */
  payableQepik: Qepik | null;
  /** The allowance of this degree on this day. */
  allowanceQepik: Qepik | null;
  /** Why the allowance and not the pension: there is no right to one, or the allowance is more. */
  allowanceInstead: "no-right" | "more" | null;
  /** What is missing to what is asked: 0 when reached or not asked, null when not known. */
  shortMonths: number | null;
  shortQepik: number | null;
}

/**
 * The right to a disability pension on a day. The age on the day the disability was established sets the
 * record that is asked for, and with it the divisor. From 31 to 80 % the capital must also give the
 * minimum pension; from 81 % it need not, and the pension is raised to the minimum.
 *
 * The allowance is told beside it: where there is no right to a pension, and where it is more.
 * @param capitalQepik in the insurance part on that day, rights from before 2006 included
 * @param day whose law is used; of a pension already assigned, the day of its assignment
 * @throws RangeError for amounts, percentages or days that cannot be, a disability in the future among them
 */
export function assessDisabilityPension(
  facts: Pick<PensionFacts, "bornOn" | "disability">,
  capitalQepik: number | Unknown,
  recordMonths: number | Unknown,
  day: IsoDate,
): DisabilityAssessment {
  refuseAfter("birth, day assessed", facts.bornOn, day);
  if (capitalQepik !== "unknown") refuseAmount("capital", capitalQepik);
  if (recordMonths !== "unknown") refuseMonths("record", recordMonths);
  const { disability } = facts;
  if (disability === null || disability === "unknown") return noneKnown(disability, day);
  refuseDisability(disability, facts.bornOn, day);

  const entry = entryReasons(disability, day);
  if (entry.some(({ met }) => !met)) {
    // No degree that holds: nothing to compute, and no allowance either.
    return { ...NOTHING, outcome: "ineligible", reasons: entry, missing: [], on: day };
  }
  return assessed({
    entry,
    impairment: disability.percent,
    period: paymentPeriod(facts.bornOn, disability.since, day),
    capital: known(capitalQepik),
    record: known(recordMonths),
    day,
  });
}

const NOTHING = {
  calculation: [],
  requiredRecordMonths: null,
  hundredthsOfMonth: null,
  requiredCapitalQepik: null,
  computedQepik: null,
  payableQepik: null,
  allowanceQepik: null,
  allowanceInstead: null,
  shortMonths: null,
  shortQepik: null,
} as const;

function noneKnown(disability: null | Unknown, day: IsoDate): DisabilityAssessment {
  const met = disability === null ? false : null;
  const cites = [cite(disabilityPensionImpairment, lawOn(disabilityPensionImpairment, day))];
  return {
    ...NOTHING,
    outcome: outcomeOf(met),
    reasons: [{ key: "disability", met, cites }],
    missing: met === null ? ["disability"] : [],
    on: day,
  };
}

/** Is there a degree the law knows, in force on the day? */
function entryReasons(disability: DisabilityFacts, day: IsoDate): Reason<DisabilityReason>[] {
  const { percent: impaired, since, until } = disability;
  const impairment = lawOn(disabilityPensionImpairment, day);
  const cites = [cite(disabilityPensionImpairment, impairment)];
  return [
    { key: "disability", met: true, found: onDay(since), cites },
    {
      key: "disability-term",
      met: isInForce(disability, day),
      needed: onDay(day),
      ...(until !== null && { found: onDay(until) }),
      cites,
    },
    {
      key: "impairment",
      met: impaired >= impairment.value.from,
      needed: percent(impairment.value.from * 1_000),
      found: percent(impaired * 1_000),
      cites,
    },
  ];
}

/** A disability that holds, and what is known of the account. */
interface Case extends AccountByPeriod {
  entry: readonly Reason<DisabilityReason>[];
  impairment: number;
  day: IsoDate;
}

function assessed(of: Case): DisabilityAssessment {
  const { period, capital, record, day } = of;
  const minimum = lawOn(minimumPension, day);
  const { value: limits } = lawOn(disabilityPensionImpairment, day);
  const asksCapital = of.impairment < limits.severeFrom;
  const required = toQepik(capitalFor(minimum.value, period.hundredthsOfMonth));
  const conditions = [recordReason(of), ...(asksCapital ? [capitalReason(of, required)] : [])];
  const { outcome, computed, payable, steps } = pensionByPeriod(of, conditions, {
    qepik: minimum.value,
    cite: cite(minimumPension, minimum),
  });
  const allowance = allowanceOf(of.impairment, day);
  const instead = insteadOf(outcome, payable, allowance.qepik);
  return {
    outcome,
    reasons: [...of.entry, ...conditions],
    calculation: [
      ...period.steps,
      ...(asksCapital ? [requiredCapitalStep(of, required)] : []),
      ...steps,
      ...(instead === null ? [] : [allowance.step]),
    ],
    missing: outcome === "undetermined" ? gapsOfAccount(of) : [],
    on: day,
    requiredRecordMonths: period.recordMonths,
    hundredthsOfMonth: period.hundredthsOfMonth,
    requiredCapitalQepik: asksCapital ? required : null,
    computedQepik: computed,
    payableQepik: payable,
    allowanceQepik: allowance.qepik,
    allowanceInstead: instead,
    shortMonths: record === null ? null : Math.max(0, period.recordMonths - record),
    shortQepik: !asksCapital ? 0 : capital === null ? null : Math.max(0, required - capital),
  };
}

/** Compared before any rounding: the required capital is the least that gives the minimum. */
function capitalReason({ capital, period, day }: Case, required: Qepik): Reason<DisabilityReason> {
  return {
    key: "capital",
    met: capital === null ? null : capital >= required,
    needed: money(required),
    ...(capital !== null && { found: money(capital) }),
    cites: [
      cite(disabilityPensionImpairment, lawOn(disabilityPensionImpairment, day)),
      cite(minimumPension, lawOn(minimumPension, day)),
      ...period.cites,
    ],
  };
}

function requiredCapitalStep({ period, day }: Case, required: Qepik): Step<DisabilityStep> {
  const minimum = lawOn(minimumPension, day);
  return {
    key: "required-capital",
    inputs: { minimum: money(minimum.value), period: ofPeriod(period.hundredthsOfMonth) },
    result: money(required),
    cites: [cite(minimumPension, minimum), ...period.cites],
  };
}

/** The allowance of a degree. */
function allowanceOf(impaired: number, day: IsoDate): { qepik: Qepik; step: Step<DisabilityStep> } {
  const { value: limits } = lawOn(disabilityPensionImpairment, day);
  const parameter =
    impaired >= limits.severeFrom
      ? disabilityAllowanceSevere
      : impaired >= limits.moderateFrom
        ? disabilityAllowanceModerate
        : disabilityAllowanceMild;
  const amount = lawOn(parameter, day);
  const step: Step<DisabilityStep> = {
    key: "allowance",
    inputs: { impairment: percent(impaired * 1_000) },
    result: money(amount.value),
    cites: [cite(parameter, amount)],
  };
  return { qepik: amount.value, step };
}

function insteadOf(
  outcome: DisabilityAssessment["outcome"],
  payable: Qepik | null,
  allowance: Qepik,
): DisabilityAssessment["allowanceInstead"] {
  if (outcome === "ineligible") return "no-right";
  return payable !== null && allowance > payable ? "more" : null;
}
