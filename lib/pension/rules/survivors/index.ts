import type { IsoDate } from "@/lib/kernel/date";
import type { Qepik } from "@/lib/kernel/money";
import { minimumPension, survivorPensionTerms } from "@/lib/law";
import { type Assessment, cite, count, type Reason } from "@/lib/law/assessment";
import {
  type AccountByPeriod,
  AMOUNT_STEPS,
  gapsOfAccount,
  pensionByPeriod,
  recordReason,
} from "../by-period";
import { anyOf, known, lawOn } from "../conditions";
import { PERIOD_STEPS, paymentPeriod } from "../payment-period";
import { refuseAbsurd, type SurvivorFacts, type SurvivorMissing } from "./facts";
import { type Judged, judgedOf } from "./members";
import { type MemberAssessment, membersOf, shareSteps, sharesOf, sharingOf } from "./shares";

export {
  type Deceased,
  type FamilyMember,
  RELATIONS,
  type Relation,
  SURVIVOR_MISSING,
  type SurvivorFacts,
  type SurvivorMissing,
} from "./facts";
export { MEMBER_REASONS, type MemberReason } from "./members";
export type { MemberAssessment } from "./shares";

/** Conditions on the deceased and the family as a whole. */
export const SURVIVOR_REASONS = ["record", "family"] as const;
export type SurvivorReason = (typeof SURVIVOR_REASONS)[number];

export const SURVIVOR_STEPS = [...PERIOD_STEPS, ...AMOUNT_STEPS, "shared"] as const;
export type SurvivorStep = (typeof SURVIVOR_STEPS)[number];

export interface SurvivorAssessment
  extends Assessment<SurvivorReason, SurvivorStep, SurvivorMissing> {
  /** The day assessed. */
  on: IsoDate;
  requiredRecordMonths: number;
  /** T, by which the capital is divided. */
  hundredthsOfMonth: number;
  /** What the capital gives by itself; null where it is not known. */
  computedQepik: Qepik | null;
  /** The sum for the whole family; null unless eligible. */
  payableQepik: Qepik | null;
  members: readonly MemberAssessment[];
}

/**
 * The right of a family to a survivor's pension on a day. The age at death sets the record that is asked
 * for and the divisor, as for a disability. The sum is the family's: raised to the minimum as a whole, and
 * shared equally by those with a right.
 *
 * A member whose share is less than the allowance may take the allowance; that the other shares would then
 * grow is written nowhere, so they stay. One undetermined member leaves the sum known and the shares not.
 * @throws RangeError for amounts or days that cannot be, or the same member twice
 */
export function assessSurvivorPension(facts: SurvivorFacts, day: IsoDate): SurvivorAssessment {
  refuseAbsurd(facts, day);
  const { deceased, family } = facts;
  const account: AccountByPeriod = {
    capital: known(deceased.capitalQepik),
    record: known(deceased.recordMonths),
    period: paymentPeriod(deceased.bornOn, deceased.diedOn, day),
  };
  const judged = judgedOf(family, day);
  const reasons = [recordReason(account), familyReason(judged, day)];
  const minimum = lawOn(minimumPension, day);
  const { outcome, computed, payable, steps } = pensionByPeriod(account, reasons, {
    qepik: minimum.value,
    // The minimum is the law's; that one minimum is for the whole family is derived.
    cite: { ...cite(minimumPension, minimum), verified: false },
  });
  const shares = sharesOf(payable, judged);
  return {
    outcome,
    reasons,
    calculation: [...account.period.steps, ...steps, ...shareSteps(shares)],
    missing:
      outcome === "undetermined" ? [...gapsOfAccount(account), ...gapsOfMembers(judged)] : [],
    on: day,
    requiredRecordMonths: account.period.recordMonths,
    hundredthsOfMonth: account.period.hundredthsOfMonth,
    computedQepik: computed,
    payableQepik: payable,
    members: membersOf(judged, shares, outcome, day),
  };
}

function familyReason(judged: readonly Judged[], day: IsoDate): Reason<"family"> {
  return {
    key: "family",
    met: anyOf(judged.map(({ met }) => met)),
    needed: count(1),
    found: count(sharingOf(judged)),
    cites: [cite(survivorPensionTerms, lawOn(survivorPensionTerms, day))],
  };
}

/** What members would have to say, each once; nothing where the family has a right without them. */
function gapsOfMembers(judged: readonly Judged[]): SurvivorMissing[] {
  if (judged.some(({ met }) => met === true)) return [];
  return [...new Set(judged.flatMap(({ missing }) => missing))];
}
