import { addMonths, type IsoDate } from "@/lib/kernel/date";
import { type Qepik, roundHalfUp, toQepik } from "@/lib/kernel/money";
import { workingPensioner } from "@/lib/law";
import {
  type Assessment,
  type Citation,
  cite,
  money,
  months,
  type Reason,
  type Step,
} from "@/lib/law/assessment";
import type { PensionInPayment, Unknown } from "../facts";
import { fullMonths } from "../months";
import { allOf, anyOf, known, lawOn, outcomeOf, refuseAfter, refuseAmount } from "./conditions";

/** There is new capital, and one of two ways: worked long enough, or stopped. */
export const WORK_REASONS = ["new-capital", "worked-long-enough", "stopped-work"] as const;
export type WorkReason = (typeof WORK_REASONS)[number];

export const WORK_STEPS = ["remaining-months", "addition", "pension-with-addition"] as const;
export type WorkStep = (typeof WORK_STEPS)[number];

export const WORK_MISSING = ["new-capital", "stopped-work"] as const;
export type WorkMissing = (typeof WORK_MISSING)[number];

/** An old-age pension whose holder went on working. The published rule speaks of no other kind. */
export interface WorkAfterAssignment extends PensionInPayment {
  kind: "old-age";
  /** The day work ended; null while it goes on. */
  stoppedWorkOn: IsoDate | null | Unknown;
}

export interface WorkAssessment extends Assessment<WorkReason, WorkStep, WorkMissing> {
  /** The day assessed. */
  on: IsoDate;
  /** Full months from the assignment to the end of work, or to the day; the most there can be where not known. */
  monthsAfterAssignment: number;
  /** The day from which the addition is due, if there is new capital; null where that is not known. */
  dueOn: IsoDate | null;
  /** What the new capital is divided by; null unless eligible, as is what follows. */
  divisorMonths: number | null;
  additionQepik: Qepik | null;
  /** The pension with the addition. */
  amountQepik: Qepik | null;
}

/**
 * What is added to an old-age pension for work after its assignment: after six years the new capital over
 * 72 months; for who stops earlier, over 144 months less those since the assignment. `ineligible` before
 * either is not a refusal but a date: see `dueOn`.
 *
 * @param newCapitalQepik what contributions since the assignment have brought, of the first six years only:
 *   how a part of a second period is counted is not published
 * @throws RangeError for amounts or days that cannot be
 */
export function assessWorkAfterAssignment(
  pension: WorkAfterAssignment,
  newCapitalQepik: number | Unknown,
  day: IsoDate,
): WorkAssessment {
  const { assignedOn, amountQepik, stoppedWorkOn } = pension;
  const stopped = known(stoppedWorkOn);
  refuseAfter("assignment, day assessed", assignedOn, day);
  if (stopped !== null) {
    refuseAfter("assignment, end of work", assignedOn, stopped);
    refuseAfter("end of work, day assessed", stopped, day);
  }
  refuseAmount("pension", amountQepik);
  if (newCapitalQepik !== "unknown") refuseAmount("new capital", newCapitalQepik);

  const law = lawOn(workingPensioner, day);
  const { afterMonths, divisorMonths, leavingDivisorMonths } = law.value;
  const cites = [cite(workingPensioner, law)];
  const capital = known(newCapitalQepik);
  const worked = fullMonths(assignedOn, stopped ?? day);
  const reached = worked >= afterMonths;
  const unsure = stoppedWorkOn === "unknown";
  const brought: Reason<WorkReason> = {
    key: "new-capital",
    met: capital === null ? null : capital > 0,
    ...(capital !== null && { found: money(capital) }),
    cites,
  };
  const ways: Reason<WorkReason>[] = [
    {
      key: "worked-long-enough",
      // Too short a time is too short whenever work ended.
      met: reached && unsure ? null : reached,
      needed: months(afterMonths),
      found: months(worked),
      cites,
    },
    { key: "stopped-work", met: unsure ? null : stopped !== null, cites },
  ];
  const outcome = outcomeOf(allOf([brought.met, anyOf(ways.map(({ met }) => met))]));
  const early = stopped !== null && !reached;
  const divisor = early ? leavingDivisorMonths - worked : divisorMonths;
  const sixYearsOn = addMonths(assignedOn, afterMonths);
  const common = {
    outcome,
    reasons: [brought, ...ways],
    on: day,
    monthsAfterAssignment: worked,
    dueOn: unsure ? null : early ? stopped : sixYearsOn,
  };
  if (outcome !== "eligible" || capital === null) {
    return {
      ...common,
      calculation: [],
      missing: outcome === "undetermined" ? missingOf(capital, unsure) : [],
      divisorMonths: null,
      additionQepik: null,
      amountQepik: null,
    };
  }
  const addition = roundHalfUp(capital / divisor);
  const amount = toQepik(amountQepik + addition);
  return {
    ...common,
    calculation: [
      ...(early ? [remainingMonths(leavingDivisorMonths, worked, cites)] : []),
      {
        key: "addition",
        inputs: { capital: money(capital), months: months(divisor) },
        result: money(addition),
        cites,
      },
      {
        key: "pension-with-addition",
        inputs: { pension: money(amountQepik), addition: money(addition) },
        result: money(amount),
        cites,
      },
    ],
    missing: [],
    divisorMonths: divisor,
    additionQepik: addition,
    amountQepik: amount,
  };
}

function missingOf(capital: number | null, unsure: boolean): WorkMissing[] {
  return [
    ...(capital === null ? (["new-capital"] as const) : []),
    ...(unsure ? (["stopped-work"] as const) : []),
  ];
}

function remainingMonths(
  whole: number,
  worked: number,
  cites: readonly Citation[],
): Step<WorkStep> {
  return {
    key: "remaining-months",
    inputs: { whole: months(whole), worked: months(worked) },
    result: months(whole - worked),
    cites,
  };
}
