import { type IsoDate, toIsoDate } from "@/lib/kernel/date";
import {
  disabilityAllowanceMild,
  disabilityAllowanceModerate,
  disabilityAllowanceSevere,
  disabilityPensionRecord,
  indexOfYear,
  minimumPension,
  pensionIndex,
  workingPensioner,
} from "@/lib/law";
import { amountsOf, type NewCapital, newCapitalSince } from "./account";
import type { Account, PensionFacts, PensionInPayment, Unknown } from "./facts";
import { lastDayOfMonth, monthNumber, monthOfDay, monthText } from "./months";
import type { OldAgeAssessment } from "./old-age";
import { type Choice, chooseBenefit, type Offer } from "./rules/choice";
import { known, lawOn } from "./rules/conditions";
import { assessDisabilityPension, type DisabilityAssessment } from "./rules/disability";
import { amountBeforeIndex, type IndexedPension, indexPension } from "./rules/indexation";
import { assessWorkAfterAssignment, type WorkAssessment } from "./rules/working-pensioner";

/**
 * THE OTHER RULES, given what the registers said of one person: each is told what it asks for, and is left
 * out where it does not concern the person. See report.ts, which puts them beside the old-age pension.
 */

/** A pension in payment on a day; null for none, and where nobody said. */
export function paidPension({ inPayment }: PensionFacts): PensionInPayment | null {
  return known(inPayment);
}

/**
 * The disability pension: of one in payment as it was on the day of its assignment, with that day's capital
 * and law; else as it would be today. Null: no disability was established; nobody said, and the record is too
 * short for a pension of any degree; or the day of the assignment is one whose capital or law is not held.
 * @throws RangeError for a disability that cannot be
 */
export function disabilityOf(facts: PensionFacts, day: IsoDate): DisabilityAssessment | null {
  const { disability, account } = facts;
  if (disability === null) return null;
  if (disability === "unknown") return couldMatter(account, day) ? assessed(facts, day) : null;
  const paid = paidPension(facts);
  // Established anew since: the pension rests on an earlier decision, which is not told.
  if (paid?.kind !== "disability" || disability.since > paid.assignedOn) {
    return assessed(facts, day);
  }
  const { assignedOn } = paid;
  return isTold(account, assignedOn) ? assessed(facts, assignedOn) : null;
}

function assessed(facts: PensionFacts, on: IsoDate): DisabilityAssessment {
  const { account } = facts;
  if (account === "unknown") return assessDisabilityPension(facts, "unknown", "unknown", on);
  const amounts = account && amountsOf(account, on);
  return assessDisabilityPension(
    facts,
    amounts?.capitalQepik ?? 0,
    amounts?.record.months ?? 0,
    on,
  );
}

/** Below the least record that any degree asks for there is no pension, whatever the register would say. */
function couldMatter(account: Account | null | Unknown, day: IsoDate): boolean {
  if (account === "unknown") return true;
  const { floorMonths } = lawOn(disabilityPensionRecord, day).value;
  return account !== null && amountsOf(account, day).record.months >= floorMonths;
}

const OF_A_DISABILITY_PENSION = [
  minimumPension,
  disabilityAllowanceMild,
  disabilityAllowanceModerate,
  disabilityAllowanceSevere,
];

/** Can an earlier day be computed: is its law held, and its capital not stated for a later day only? */
function isTold(account: Account | null | Unknown, on: IsoDate): boolean {
  const carriedOver = known(account)?.carriedOver ?? null;
  return (
    (carriedOver === null || carriedOver.on <= on) &&
    OF_A_DISABILITY_PENSION.every((parameter) => parameter.on(on) !== null)
  );
}

/** What work after the assignment adds to an old-age pension. */
export interface WorkAfter {
  /** Null where the months since the assignment are not told one by one. */
  newCapital: NewCapital | null;
  assessment: WorkAssessment;
  /** The last month with pay where work is taken to have ended with it, "2024-05"; null while it goes on. */
  stoppedIn: string | null;
  /** The addition if work ended on the day assessed; null where it has ended, or six years have passed. */
  ifStoppedToday: WorkAssessment | null;
}

/** The account lags: who had pay in one of the last months is taken to work on. */
const MONTHS_UNTIL_TOLD = 2;

/**
 * Null: no old-age pension is in payment, or nobody has declared any pay since its assignment.
 * @throws RangeError for days that cannot be
 */
export function workAfterAssignmentOf(facts: PensionFacts, day: IsoDate): WorkAfter | null {
  const account = known(facts.account);
  const pension = paidPension(facts);
  if (pension?.kind !== "old-age" || account === null) return null;
  const last = lastMonthOfWork(account);
  if (last <= monthOfDay(pension.assignedOn)) return null;
  const worksOn = last >= monthOfDay(account.asOf) - MONTHS_UNTIL_TOLD;
  const { afterMonths } = lawOn(workingPensioner, day).value;
  const newCapital = newCapitalSince(account, pension.assignedOn, afterMonths);
  const brought = newCapital?.recordedQepik ?? "unknown";
  const assess = (stoppedWorkOn: IsoDate | null) =>
    assessWorkAfterAssignment({ ...pension, kind: "old-age", stoppedWorkOn }, brought, day);
  const assessment = assess(worksOn ? null : lastDayOfMonth(last));
  return {
    newCapital,
    assessment,
    stoppedIn: worksOn ? null : monthText(last),
    ifStoppedToday: worksOn && assessment.monthsAfterAssignment < afterMonths ? assess(day) : null,
  };
}

const NEVER = Number.NEGATIVE_INFINITY;

/** The last month with pay, in whosever work; before all months for none. */
function lastMonthOfWork({ payers }: Account): number {
  const lasts = payers.map(({ fromMonth, insuredIncomeQepik }) => {
    const index = insuredIncomeQepik.findLastIndex((income) => income > 0);
    return index < 0 ? NEVER : monthNumber(fromMonth) + index;
  });
  return Math.max(NEVER, ...lasts);
}

/**
 * What 1 January of this year did to a pension in payment. The register tells the amount of today; what it
 * was before follows from the index, if some amount gives it. Null: there is no pension, it began this year,
 * or its amount has another history: the minimum, a share of a family's pension, an addition for work.
 *
 * In January both amounts can stand in the register, because the order comes in February.
 */
export function indexationOf(
  facts: PensionFacts,
  work: WorkAfter | null,
  day: IsoDate,
): IndexedPension | null {
  const pension = paidPension(facts);
  const year = Number(day.slice(0, 4));
  if (!pension || pension.assignedOn >= toIsoDate(`${year}-01-01`)) return null;
  const before = toIsoDate(`${year - 1}-12-31`);
  const index = indexOfYear(pensionIndex, year);
  if (!index) return indexPension({ since: before, amountQepik: pension.amountQepik }, day);
  if (day < toIsoDate(`${year}-02-01`) || isAddedTo(work, year)) return null;
  const amountQepik = amountBeforeIndex(pension.amountQepik, index.value);
  if (amountQepik === null) return null;
  const isLess = amountQepik < (minimumPension.on(before)?.value ?? 0);
  return isLess ? null : indexPension({ since: before, amountQepik }, day);
}

function isAddedTo(work: WorkAfter | null, year: number): boolean {
  if (work?.assessment.outcome !== "eligible") return false;
  return Number(work.assessment.dueOn?.slice(0, 4)) === year;
}

/**
 * One pension of the person's own choice, or an allowance instead: all that is known today. A pension in
 * payment stands with the amount that is paid.
 */
export function choiceOf(
  facts: PensionFacts,
  today: OldAgeAssessment,
  disability: DisabilityAssessment | null,
  day: IsoDate,
): Choice {
  const paid = paidPension(facts);
  // Of one in payment it is told as of its assignment: what is offered is of today.
  const ofToday = disability && assessed(facts, day);
  return chooseBenefit([
    ...(paid?.kind === "old-age" ? [] : [oldAgeOffer(today)]),
    ...(ofToday && paid?.kind !== "disability" ? [disabilityOffer(ofToday)] : []),
    ...(paid ? [paidOffer(paid)] : []),
    ...oldAgeAllowanceOffers(facts, today),
    ...(ofToday && ofToday.allowanceQepik !== null
      ? [due("disability-allowance", ofToday.allowanceQepik)]
      : []),
  ]);
}

const due = (kind: Offer["kind"], amountQepik: number): Offer => ({
  kind,
  outcome: "eligible",
  amountQepik,
});

const paidOffer = ({ kind, amountQepik }: PensionInPayment) => due(`${kind}-pension`, amountQepik);

function oldAgeOffer({ outcome, payableQepik }: OldAgeAssessment): Offer {
  return {
    kind: "old-age-pension",
    outcome,
    amountQepik: outcome === "eligible" ? payableQepik : null,
  };
}

function disabilityOffer({ outcome, payableQepik }: DisabilityAssessment): Offer {
  return { kind: "disability-pension", outcome, amountQepik: payableQepik };
}

/** Only for who has no labour pension and does not work; who still does is not offered it. */
function oldAgeAllowanceOffers(facts: PensionFacts, today: OldAgeAssessment): Offer[] {
  const account = known(facts.account);
  const { allowanceQepik, ageOn, on } = today;
  if (allowanceQepik === null || ageOn > on || facts.inPayment !== null) return [];
  const last = account ? lastMonthOfWork(account) : NEVER;
  return last >= monthOfDay(on) - MONTHS_UNTIL_TOLD
    ? []
    : [due("old-age-allowance", allowanceQepik)];
}
