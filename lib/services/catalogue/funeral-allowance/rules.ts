import { addMonths, type IsoDate } from "@/lib/kernel/date";
import { roundHalfUp } from "@/lib/kernel/money";
import { funeralAllowance, minimumPension } from "@/lib/law";
import {
  type Citation,
  cite,
  money,
  onDay,
  percent,
  type Reason,
  type Step,
} from "@/lib/law/assessment";
import type { ServiceAssessment } from "../../assessment";
import { allOf, type Met, outcomeOf } from "../../conditions";
import { allowanceArrearsLimit } from "../../parameters/terms";
import type { FuneralFacts, Late } from "./facts";
import type { FuneralAnswers } from "./form";
import { funeralOfPensioner } from "./parameters";

export const REASONS = ["buried", "death", "relation", "in-time"] as const;
export type ReasonKey = (typeof REASONS)[number];

export const STEPS = ["of-pensioner", "of-others"] as const;
export type StepKey = (typeof STEPS)[number];

/** The conditions, and what sets the amount: was there a labour pension, and what the law of that day gave. */
export const MISSING = [...REASONS, "pensioner", "amount"] as const;
export type Missing = (typeof MISSING)[number];

type Conclusion = ServiceAssessment<ReasonKey, StepKey, Missing>;

const WHOLE = 100_000;

/** What is published of who may; no article was seen. */
const LAW: Citation = {
  parameter: null,
  from: null,
  act: "social-allowances",
  article: null,
  verified: true,
};

/**
 * The funeral allowance (Law on Social Allowances; Law on Labour Pensions for a pensioner): once, to whoever
 * arranged the funeral. The law of the day of DEATH sets the amount: three times the minimum pension for a
 * labour pensioner, whoever buried them; else the amount of the decree.
 *
 * A death that the applicant's own acts tell is known; any other is stated, and stays undetermined until an
 * officer has seen the certificate. That there was no labour pension is believed, for it gives less; that
 * there was one is checked. Whether somebody who is no relative has the right where there was none has not
 * been published, nor what becomes of a claim after three years.
 */
export function assessFuneralAllowance(
  { late, confirmed }: FuneralFacts,
  answers: FuneralAnswers,
  day: IsoDate,
): Conclusion {
  const known = late === "unknown" ? undefined : late.find(({ fin }) => fin === answers.who);
  const died = known?.diedOn ?? confirmed?.diedOn ?? answers.diedOn ?? null;
  const pensioner =
    confirmed !== null ? confirmed.labourPensioner : answers.pensioner === "no" ? false : null;
  const reasons: Reason<ReasonKey>[] = [
    {
      key: "buried",
      met: answers.buried === undefined ? null : answers.buried === "yes",
      cites: [LAW],
    },
    {
      key: "death",
      met: known ? true : (confirmed?.death ?? null),
      ...(died && { found: onDay(died) }),
      cites: [LAW],
    },
    { key: "relation", met: isEntitled(known, answers, pensioner), cites: [LAW] },
    inTime(died, day),
  ];
  const sums = died ? amountsOn(died) : [];
  const due = sums.find(({ key }) => key === (pensioner ? "of-pensioner" : "of-others"));
  const met = allOf(reasons.map((reason) => reason.met));
  if (met === false) {
    return { outcome: "ineligible", reasons, calculation: [], missing: [], awards: [] };
  }
  const missing: Missing[] = reasons.flatMap((reason) => (reason.met === null ? [reason.key] : []));
  if (pensioner === null) missing.push("pensioner");
  else if (died && !due) missing.push("amount");
  // Both sums are shown while it is open which is due.
  const calculation = pensioner === null ? sums : due ? [due] : [];
  if (missing.length > 0 || !died || due?.result.kind !== "money") {
    return { outcome: "undetermined", reasons, calculation, missing, awards: [] };
  }
  return {
    outcome: outcomeOf(met),
    reasons,
    calculation,
    missing,
    awards: [{ amountQepik: due.result.qepik, per: "once", from: died, until: died }],
  };
}

/** A pensioner's funeral is paid to anybody who arranged it; of others that was published of relatives only. */
function isEntitled(known: Late | undefined, answers: FuneralAnswers, pensioner: Met): Met {
  if (known || pensioner) return true;
  if (answers.relation === undefined || answers.relation === "not-relative") return null;
  return true;
}

function inTime(died: IsoDate | null, day: IsoDate): Reason<ReasonKey> {
  const limit = allowanceArrearsLimit.on(day);
  const cites = limit ? [cite(allowanceArrearsLimit, limit)] : [];
  if (!died || !limit) return { key: "in-time", met: null, cites };
  const last = addMonths(died, limit.value);
  return {
    key: "in-time",
    met: day <= last || null,
    needed: onDay(last),
    found: onDay(day),
    cites,
  };
}

/** What the law of a day gives, as far as it is held. */
function amountsOn(died: IsoDate): Step<StepKey>[] {
  const [minimum, share] = [minimumPension.on(died), funeralOfPensioner.on(died)];
  const others = funeralAllowance.on(died);
  const steps: Step<StepKey>[] = [];
  if (minimum && share) {
    steps.push({
      key: "of-pensioner",
      inputs: { minimum: money(minimum.value), share: percent(share.value) },
      result: money(roundHalfUp((minimum.value * share.value) / WHOLE)),
      cites: [cite(minimumPension, minimum), cite(funeralOfPensioner, share)],
    });
  }
  if (others) {
    steps.push({
      key: "of-others",
      inputs: {},
      result: money(others.value),
      cites: [cite(funeralAllowance, others)],
    });
  }
  return steps;
}
