import { type Qepik, toQepik } from "@/lib/kernel/money";
import {
  type Citation,
  money,
  months,
  type Outcome,
  type Reason,
  type Step,
} from "@/lib/law/assessment";
import { allOf, outcomeOf } from "./conditions";
import { capitalByPeriod, ofPeriod, type PaymentPeriod } from "./payment-period";

/**
 * THE PENSION BY PERIOD, the same for a disability and for the loss of the family head: so much record is
 * asked for, the capital is divided by T, and what it gives is raised to the minimum.
 */

/** The account a pension comes from, and its period; null is not known. */
export interface AccountByPeriod {
  capital: number | null;
  record: number | null;
  period: PaymentPeriod;
}

export const AMOUNT_STEPS = ["capital-by-period", "raised-to-minimum"] as const;
export type AmountStep = (typeof AMOUNT_STEPS)[number];

export interface PensionByPeriod {
  outcome: Outcome;
  /** What the capital gives by itself; null where it is not known. */
  computed: Qepik | null;
  /** What would be paid; null unless eligible. */
  payable: Qepik | null;
  steps: readonly Step<AmountStep>[];
}

/** What a right and the capital come to. A right that asks for no capital is known without it, its sum is not. */
export function pensionByPeriod(
  { capital, period }: AccountByPeriod,
  conditions: readonly Reason[],
  minimum: { qepik: Qepik; cite: Citation },
): PensionByPeriod {
  const right = allOf(conditions.map(({ met }) => met));
  if (capital === null) {
    return { outcome: outcomeOf(allOf([right, null])), computed: null, payable: null, steps: [] };
  }
  const outcome = outcomeOf(right);
  const computed = capitalByPeriod(capital, period.hundredthsOfMonth);
  const given: Step<AmountStep> = {
    key: "capital-by-period",
    inputs: { capital: money(capital), period: ofPeriod(period.hundredthsOfMonth) },
    result: money(computed),
    cites: period.cites,
  };
  if (outcome !== "eligible") return { outcome, computed, payable: null, steps: [given] };
  if (computed >= minimum.qepik) return { outcome, computed, payable: computed, steps: [given] };
  const raised: Step<AmountStep> = {
    key: "raised-to-minimum",
    inputs: { computed: money(computed) },
    result: money(minimum.qepik),
    cites: [minimum.cite],
  };
  return { outcome, computed, payable: minimum.qepik, steps: [given, raised] };
}

export function recordReason({ record, period }: AccountByPeriod): Reason<"record"> {
  return {
    key: "record",
    met: record === null ? null : record >= period.recordMonths,
    needed: months(period.recordMonths),
    ...(record !== null && { found: months(record) }),
    cites: period.recordCites,
  };
}

/** What the account does not tell. */
export function gapsOfAccount({ capital, record }: AccountByPeriod): ("record" | "capital")[] {
  return [
    ...(record === null ? (["record"] as const) : []),
    ...(capital === null ? (["capital"] as const) : []),
  ];
}
