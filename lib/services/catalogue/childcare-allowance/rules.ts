import { addDays, addMonths, type IsoDate } from "@/lib/kernel/date";
import { childcareToEighteenMonths, childcareToThreeYears, type Parameter } from "@/lib/law";
import {
  type Citation,
  cite,
  count,
  money,
  onDay,
  type Reason,
  type Step,
} from "@/lib/law/assessment";
import type { Award, ServiceAssessment } from "../../assessment";
import { monthly } from "../../awards";
import { allOf, known, lawOn, type Met } from "../../conditions";
import type { ChildcareFacts } from "./facts";
import { bornOnOf, type ChildcareAnswers } from "./form";
import { childcareAges } from "./parameters";

export const REASONS = ["carer", "related", "contract", "under-three", "not-paid"] as const;
export type ReasonKey = (typeof REASONS)[number];

export const STEPS = ["higher", "lower"] as const;
export type StepKey = (typeof STEPS)[number];

export const MISSING = [...REASONS, "amount"] as const;
export type Missing = (typeof MISSING)[number];

type Conclusion = ServiceAssessment<ReasonKey, StepKey, Missing>;

/** What is published of who may; no article was seen. */
const LAW: Citation = {
  parameter: null,
  from: null,
  act: "insurance-benefits",
  article: null,
  verified: true,
};

/**
 * The childcare allowance until three: for a parent or relative with an employment contract who is on leave
 * to look after the child. From the first day of the leave to the day before the child is 18 months old the
 * higher amount, from then to the day before the third birthday the lower one: two awards, one after the
 * other. A child whom an act of the applicant's names is known; of any other an officer sees the papers.
 * @throws RangeError for a day before the law that is held begins
 */
export function assessChildcareAllowance(
  facts: ChildcareFacts,
  answers: ChildcareAnswers,
  day: IsoDate,
): Conclusion {
  const ages = lawOn(childcareAges, day);
  const bornOn = bornOnOf(facts, answers);
  const contracts = known(facts.contracts);
  const { leaveFrom = null } = answers;
  const third = bornOn && addMonths(bornOn, ages.value.lowerUntilMonths);
  const plain = (key: ReasonKey, met: Met): Reason<ReasonKey> => ({ key, met, cites: [LAW] });
  const reasons: Reason<ReasonKey>[] = [
    plain("carer", answers.carer === undefined ? null : answers.carer === "me"),
    plain("related", isRelated(facts, answers)),
    {
      ...plain("contract", contracts === null ? null : contracts > 0),
      needed: count(1),
      ...(contracts !== null && { found: count(contracts) }),
    },
    {
      ...plain("under-three", third && leaveFrom ? leaveFrom < third : null),
      ...(third && { needed: onDay(third) }),
      ...(leaveFrom && { found: onDay(leaveFrom) }),
      cites: [cite(childcareAges, ages)],
    },
    plain("not-paid", isFree(facts, answers)),
  ];
  const met = allOf(reasons.map((reason) => reason.met));
  const base: Conclusion = {
    outcome: "ineligible",
    reasons,
    calculation: [],
    missing: [],
    awards: [],
  };
  if (met === false) return base;

  const open = reasons.flatMap((reason): Missing[] => (reason.met === null ? [reason.key] : []));
  const dues = bornOn && leaveFrom ? duesOf(bornOn, leaveFrom, ages.value) : null;
  if (open.length > 0 || !dues) {
    const missing: Missing[] = open.length > 0 ? open : ["amount"];
    return { ...base, outcome: "undetermined", calculation: dues?.steps ?? [], missing };
  }
  return { ...base, outcome: "eligible", calculation: dues.steps, awards: dues.awards };
}

function isRelated({ children, confirmed }: ChildcareFacts, answers: ChildcareAnswers): Met {
  if (children !== "unknown" && children.some(({ fin }) => fin === answers.child)) return true;
  if (confirmed) return confirmed.related;
  return answers.relation === "not-relative" ? false : null;
}

/** One that is paid for an only young child is for this one; for which of several is not told. */
function isFree({ children, paid }: ChildcareFacts, { child }: ChildcareAnswers): Met {
  if (paid === "unknown") return null;
  if (!paid) return true;
  const [only, ...others] = children === "unknown" ? [] : children;
  return only && others.length === 0 && only.fin === child ? false : null;
}

/** Null where the law held here says nothing of a day of it. */
function duesOf(
  bornOn: IsoDate,
  leaveFrom: IsoDate,
  ages: { higherUntilMonths: number; lowerUntilMonths: number },
): { awards: Award[]; steps: Step<StepKey>[] } | null {
  const middle = addMonths(bornOn, ages.higherUntilMonths);
  const third = addMonths(bornOn, ages.lowerUntilMonths);
  const spans: readonly [StepKey, Parameter<number>, IsoDate, IsoDate][] = [
    ["higher", childcareToEighteenMonths, leaveFrom, middle],
    ["lower", childcareToThreeYears, leaveFrom > middle ? leaveFrom : middle, third],
  ];
  const awards: Award[] = [];
  const steps: Step<StepKey>[] = [];
  for (const [key, parameter, from, end] of spans) {
    if (from >= end) continue;
    const until = addDays(end, -1);
    const dues = monthly(parameter, from, until);
    if (!dues) return null;
    awards.push(...dues.awards);
    steps.push({
      key,
      inputs: { from: onDay(from), until: onDay(until) },
      result: money(dues.awards.at(-1)?.amountQepik ?? 0),
      cites: dues.cites,
    });
  }
  return { awards, steps };
}
