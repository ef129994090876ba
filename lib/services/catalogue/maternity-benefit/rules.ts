import type { IsoDate } from "@/lib/kernel/date";
import {
  type Citation,
  cite,
  count,
  money,
  months,
  onDay,
  type Reason,
  type Step,
} from "@/lib/law/assessment";
import type { ServiceAssessment } from "../../assessment";
import { allOf, known, lawOn, outcomeOf } from "../../conditions";
import { DAILY_STEPS, dailyBenefit, lastOf } from "../../insured-benefit/daily";
import { benefitBaseMonths, benefitRecord } from "../../parameters/insurance-benefits";
import type { MaternityFacts, MaternityLeave } from "./facts";
import type { MaternityAnswers } from "./form";
import { type LeaveDays, maternityDays } from "./parameters";

export const REASONS = ["maternity-note", "insurance-record", "insured-earnings"] as const;
export type MaternityReason = (typeof REASONS)[number];

export const STEPS = ["leave", ...DAILY_STEPS] as const;
export type MaternityStep = (typeof STEPS)[number];

export const MISSING = ["maternity-note", "account", "birth", "farm-work", "calendar"] as const;
export type MaternityMissing = (typeof MISSING)[number];

type MaternityAssessment = ServiceAssessment<MaternityReason, MaternityStep, MaternityMissing>;

/** That the doctor's note opens the right is said without a number. */
const PROVISION: Citation = {
  parameter: null,
  from: null,
  act: "insurance-benefits",
  article: null,
  verified: true,
};

/**
 * The maternity benefit of the latest leave, one sum for all of it. The law of its first day holds. Before
 * the birth it is that of an ordinary one; a hard birth or more children lengthen it afterwards.
 */
export function assessMaternity(
  { leaves }: MaternityFacts,
  answers: MaternityAnswers,
  _day: IsoDate,
): MaternityAssessment {
  const leave = leaves === "unknown" ? undefined : leaves[0];
  const note: Reason<MaternityReason> = {
    key: "maternity-note",
    met: leaves === "unknown" ? null : leave !== undefined,
    ...(leave && { found: onDay(leave.from) }),
    cites: [PROVISION],
  };
  if (!leave) {
    return {
      outcome: outcomeOf(note.met),
      reasons: [note],
      calculation: [],
      missing: note.met === null ? ["maternity-note"] : [],
      awards: [],
    };
  }

  const reasons = [note, ...reasonsOf(leave)];
  const outcome = outcomeOf(allOf(reasons.map(({ met }) => met)));
  const nothing = { reasons, calculation: [], awards: [] };
  if (outcome === "ineligible") return { outcome, ...nothing, missing: [] };
  const { from, recordMonths, earnings } = leave;
  const birth = birthOf(leave, answers);
  const { farmWork } = answers;
  const silent = recordMonths === "unknown" || earnings === "unknown";
  if (silent || birth === null || farmWork === undefined) {
    const missing: MaternityMissing[] = [
      ...(silent ? (["account"] as const) : []),
      ...(birth === null ? (["birth"] as const) : []),
      ...(farmWork === undefined ? (["farm-work"] as const) : []),
    ];
    return { outcome: "undetermined", ...nothing, missing };
  }

  const law = lawOn(maternityDays, from);
  const days = law.value[farmWork === "yes" ? "farm" : "common"][birth];
  const until = lastOf(from, days);
  const length: Step<MaternityStep> = {
    key: "leave",
    inputs: { from: onDay(from), until: onDay(until) },
    result: count(days),
    cites: [cite(maternityDays, law)],
  };
  const benefit = dailyBenefit({ startedOn: from, from, until, earnings });
  if (!benefit) return { outcome: "undetermined", ...nothing, missing: ["calendar"] };
  return {
    outcome,
    reasons,
    calculation: [length, ...benefit.steps],
    missing: [],
    awards: [{ amountQepik: benefit.totalQepik, per: "once", from, until }],
  };
}

/** How the birth went; what the register says outweighs what is said. Null: neither says. */
function birthOf({ born }: MaternityLeave, { birth }: MaternityAnswers): keyof LeaveDays | null {
  if (born === 0) return "ordinary";
  if (born !== "unknown" && born > 1) return "multiple";
  return birth ?? null;
}

function reasonsOf({ from, recordMonths, earnings }: MaternityLeave) {
  const record = lawOn(benefitRecord, from);
  const base = lawOn(benefitBaseMonths, from);
  const counted = known(recordMonths);
  const earned =
    earnings === "unknown" ? null : earnings.reduce((sum, { qepik }) => sum + qepik, 0);
  return [
    {
      key: "insurance-record",
      met: counted === null ? null : counted >= record.value,
      needed: months(record.value),
      ...(counted !== null && { found: months(counted) }),
      cites: [cite(benefitRecord, record)],
    },
    {
      key: "insured-earnings",
      met: earned === null ? null : earned > 0,
      needed: months(base.value),
      ...(earned !== null && { found: money(earned) }),
      cites: [cite(benefitBaseMonths, base)],
    },
  ] as const satisfies readonly Reason<MaternityReason>[];
}
