import type { IsoDate } from "@/lib/kernel/date";
import type { Assessment, Citation } from "@/lib/law/assessment";
import { capitalOf } from "./account";
import { arrearsOf, type PensionArrears } from "./arrears";
import type { PensionFacts } from "./facts";
import type { Capital } from "./ledger";
import { fullMonths } from "./months";
import { assessOldAge, type OldAgeAssessment } from "./old-age";
import {
  choiceOf,
  disabilityOf,
  indexationOf,
  type WorkAfter,
  workAfterAssignmentOf,
} from "./other-rules";
import { type Remark, remarksOn } from "./remarks";
import type { Choice } from "./rules/choice";
import type { DisabilityAssessment } from "./rules/disability";
import { ageThatHolds, type EarlyAssessment, earliestRetirementAge } from "./rules/early";
import type { IndexedPension } from "./rules/indexation";
import { PLAN_LIMITS, type Projection, planToGoOn, project } from "./scenario";

/** All that is said to a person about their pension on a day, with every step of it. */
export interface PensionReport {
  on: IsoDate;
  /** Null: the fund holds no account, or has not said. */
  capital: Capital | null;
  /** As if the pension were taken today. The age in it is the lowered one where a group surely applies. */
  today: OldAgeAssessment;
  /** On the day of the pension age (today, when it is past), if nothing more were ever paid. */
  atAge: OldAgeAssessment;
  /**
   * If the person goes on as in the last month, until the pension age; until the age for everybody where a
   * lowered one comes too soon for a right. Null without a known account.
   */
  goingOn: Projection | null;
  remarks: readonly Remark[];
  /** From what day the person may retire, and by which group. */
  early: EarlyAssessment;
  /** Null: no disability was established, or it could not matter. `on` says of what day. */
  disability: DisabilityAssessment | null;
  /** Null: no work after the assignment of an old-age pension. */
  work: WorkAfter | null;
  /** What 1 January did to the pension in payment; null where that cannot be told. */
  indexation: IndexedPension | null;
  choice: Choice;
  /** What an old-age pension nobody asked for is worth for past months; null where there is none, or no day is told. */
  arrears: PensionArrears | null;
}

/**
 * Everything at once; pure, so that a server, a browser and a file that is checked in ten years come to
 * the same.
 * @throws RangeError for facts that no register may tell: see schema.ts
 */
export function pensionReport(facts: PensionFacts, day: IsoDate): PensionReport {
  const account = facts.account === "unknown" ? null : facts.account;
  const capital = account && capitalOf(account, account.asOf);
  const record = facts.account === "unknown" ? "unknown" : (capital?.record.months ?? 0);
  const early = earliestRetirementAge(facts, record, day);
  const age = ageThatHolds(facts, early);
  const today = assessOldAge(facts, day, age);
  const atAge = today.ageOn > day ? assessOldAge(facts, today.ageOn, age) : today;
  const disability = disabilityOf(facts, day);
  const work = workAfterAssignmentOf(facts, day);
  return {
    on: day,
    capital,
    today,
    atAge,
    goingOn: facts.account === "unknown" ? null : goingOn(facts, early, day),
    remarks: account && capital ? remarksOn(facts, account, capital, atAge) : [],
    early,
    disability,
    work,
    indexation: indexationOf(facts, work, day),
    choice: choiceOf(facts, today, disability, day),
    arrears: arrearsOf(facts, day, age.on),
  };
}

function goingOn(facts: PensionFacts, early: EarlyAssessment, day: IsoDate): Projection {
  const account = facts.account === "unknown" ? null : facts.account;
  const age = ageThatHolds(facts, early);
  const plan = planToGoOn(account);
  const sooner = project(facts, plan, day, age);
  const between = fullMonths(age.on, early.ordinaryOn);
  if (between === 0 || sooner.assessment.routes.length > 0) return sooner;
  const laterByMonths = Math.min(between, PLAN_LIMITS.mostLaterMonths);
  return project(facts, { ...plan, laterByMonths }, day, age);
}

/** Every value of the law a report rests on, each once. */
export function citedIn(report: PensionReport): Citation[] {
  const { capital, today, atAge, early, disability, work, indexation, arrears } = report;
  const assessments: (Assessment | null)[] = [
    today,
    atAge,
    early,
    disability,
    work && work.assessment,
    work && work.ifStoppedToday,
    indexation,
    ...(arrears?.kind === "since" ? [arrears.then, arrears.indexed, arrears.paid] : []),
  ];
  const all = [
    ...(capital?.years.flatMap(({ cites }) => cites) ?? []),
    ...(work?.newCapital?.cites ?? []),
    ...assessments.flatMap((one) =>
      one ? [...one.reasons, ...one.calculation].flatMap(({ cites }) => cites) : [],
    ),
  ];
  return [
    ...new Map(all.map((one) => [`${one.parameter} ${one.from} ${one.article}`, one])).values(),
  ];
}
