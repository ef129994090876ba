import { addMonths, type IsoDate } from "@/lib/kernel/date";
import { amountsOf, type Closing, closingsOf } from "./account";
import { contributionsOn } from "./contributions";
import type { Account, Payer, PensionFacts, Sector } from "./facts";
import { MOST_MONTHLY_QEPIK } from "./limits";
import { firstDayOfMonth, monthNumber, monthOfDay, monthText } from "./months";
import { assessOldAge, figuresOf, minimumCapitalOn, type OldAgeAssessment } from "./old-age";
import { type RetirementAge } from "./retirement-age";
import { ageThatHolds, earliestRetirementAge } from "./rules/early";

/**
 * WHAT IF. The same account with months that have not come yet, under the law as it stands today. No
 * later indexation and no later law is guessed: what comes out is a lower bound in the money of today.
 */

export interface Plan {
  /** Gross pay per month from the first month that has not come; 0 for no work. */
  monthlyWageQepik: number;
  sector: Sector;
  /** The last month of work, "2031-03"; null: until the pension is taken. */
  workUntilMonth: string | null;
  /** Months without pay on the way, both ends included; null for none. */
  gap: { fromMonth: string; untilMonth: string } | null;
  /** Full months after the pension age until the pension is taken. */
  laterByMonths: number;
}

/** What a plan may hold; the same limits at the field, in the browser and on the server. */
export const PLAN_LIMITS = {
  mostMonthlyWageQepik: MOST_MONTHLY_QEPIK,
  mostLaterMonths: 120,
} as const;

export interface Projection {
  plan: Plan;
  /** The day the pension is taken. */
  takenOn: IsoDate;
  assessment: OldAgeAssessment;
  /** The month in which the capital reaches the minimum; null: not by the day the pension is taken. */
  reachedIn: string | null;
  /** Capital at the end of each year to come, the year of the pension last. */
  years: readonly Closing[];
  facts: PensionFacts;
}

/** The name of the payer a plan adds; screens show their own word for it. */
export const PLANNED_PAYER = "";

/**
 * What the plan leads to. Facts without a known account project from an empty one only when the fund has
 * answered that it holds none.
 * @param age at which the person may retire, as ageOfPerson says
 * @throws RangeError for a plan outside its limits or facts without a known account
 */
export function project(
  facts: PensionFacts,
  plan: Plan,
  today: IsoDate,
  age: RetirementAge = ageOfPerson(facts, today),
): Projection {
  if (facts.account === "unknown")
    throw new RangeError("nothing can be projected without an account");
  refuseBeyondLimits(plan);
  const account = facts.account ?? emptyAccount(today);
  const takenOn = takenOnOf(age.on, plan.laterByMonths, today);
  const withPlan = { ...account, payers: [...account.payers, ...planned(account, plan, takenOn)] };
  const projected = { ...facts, account: withPlan };
  return {
    plan,
    takenOn,
    assessment: assessOldAge(projected, takenOn, age),
    reachedIn: reachedIn(withPlan, today, takenOn),
    years: yearsAhead(withPlan, today, takenOn),
    facts: projected,
  };
}

/**
 * The age at which this person may retire, a lowered one where a group of Article 9 surely applies.
 * @throws RangeError for counts or days that cannot be
 */
export function ageOfPerson(facts: PensionFacts, day: IsoDate): RetirementAge {
  const { account, special } = facts;
  // The record decides for one group alone.
  const record =
    special.nanism === true && account !== "unknown"
      ? figuresOf(account, day).recordMonths
      : "unknown";
  return ageThatHolds(facts, earliestRetirementAge(facts, record, day));
}

/** The pay of the latest month with contributions, and its sector; null for an account without any. */
export function presentWork(account: Account): { monthlyWageQepik: number; sector: Sector } | null {
  let latest: { month: number; wage: number; sector: Sector } | null = null;
  for (const { fromMonth, insuredIncomeQepik, sector } of account.payers) {
    const index = insuredIncomeQepik.findLastIndex((income) => income > 0);
    if (index < 0) continue;
    const month = monthNumber(fromMonth) + index;
    const wage = insuredIncomeQepik[index] as number;
    if (latest === null || month > latest.month) latest = { month, wage, sector };
    else if (month === latest.month) latest.wage += wage;
  }
  return latest && { monthlyWageQepik: latest.wage, sector: latest.sector };
}

/** The last month anybody declared anything for; null for none. */
export function lastDeclaredMonth(account: Account): number | null {
  const lasts = account.payers.map(
    ({ fromMonth, insuredIncomeQepik }) => monthNumber(fromMonth) + insuredIncomeQepik.length - 1,
  );
  return lasts.length === 0 ? null : Math.max(...lasts);
}

/** The plan of somebody who goes on as now: the present pay, until the pension age. */
export function planToGoOn(account: Account | null): Plan {
  const work = account && presentWork(account);
  return {
    monthlyWageQepik: Math.min(work?.monthlyWageQepik ?? 0, PLAN_LIMITS.mostMonthlyWageQepik),
    sector: work?.sector ?? "private",
    workUntilMonth: null,
    gap: null,
    laterByMonths: 0,
  };
}

function refuseBeyondLimits({ monthlyWageQepik, laterByMonths, gap }: Plan): void {
  const { mostMonthlyWageQepik, mostLaterMonths } = PLAN_LIMITS;
  const isWhole = (value: number, most: number) =>
    Number.isSafeInteger(value) && value >= 0 && value <= most;
  if (!isWhole(monthlyWageQepik, mostMonthlyWageQepik)) throw new RangeError("pay out of range");
  if (!isWhole(laterByMonths, mostLaterMonths)) throw new RangeError("delay out of range");
  if (gap && gap.untilMonth < gap.fromMonth)
    throw new RangeError("a gap that ends before it begins");
}

/** Taken on the pension age or later; whoever is past it takes it today at the earliest. */
function takenOnOf(ageOn: IsoDate, laterByMonths: number, today: IsoDate): IsoDate {
  const later = addMonths(ageOn, laterByMonths);
  return later < today ? today : later;
}

/** The months to come, as one more payer; none before the account's own months end. */
function planned(account: Account, plan: Plan, takenOn: IsoDate): Payer[] {
  const asOf = monthOfDay(account.asOf);
  const first = Math.max((lastDeclaredMonth(account) ?? asOf - 1) + 1, asOf);
  // The month in which the pension is taken is the pension's, not the plan's.
  const before = monthOfDay(takenOn) - 1;
  const last = plan.workUntilMonth ? Math.min(monthNumber(plan.workUntilMonth), before) : before;
  if (plan.monthlyWageQepik === 0 || last < first) return [];
  const income: number[] = [];
  const paid: number[] = [];
  for (let month = first; month <= last; month += 1) {
    const wage = inGap(plan, month) ? 0 : plan.monthlyWageQepik;
    income.push(wage);
    paid.push(contributionsOn(wage, plan.sector, firstDayOfMonth(month)).totalQepik);
  }
  return [
    {
      employer: PLANNED_PAYER,
      sector: plan.sector,
      fromMonth: monthText(first),
      insuredIncomeQepik: income,
      contributionsDueQepik: paid,
      contributionsPaidQepik: paid,
    },
  ];
}

function inGap({ gap }: Plan, month: number): boolean {
  return (
    gap !== null && month >= monthNumber(gap.fromMonth) && month <= monthNumber(gap.untilMonth)
  );
}

/** The month at whose end the capital gives the minimum pension; looked for from today to the pension. */
function reachedIn(account: Account, today: IsoDate, takenOn: IsoDate): string | null {
  const minimum = minimumCapitalOn(today);
  const last = monthOfDay(takenOn);
  let low = monthOfDay(today);
  if (capitalAt(account, last) < minimum) return null;
  // The capital never falls, so the month can be found by halves.
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (capitalAt(account, middle) >= minimum) high = middle;
    else low = middle + 1;
  }
  return monthText(low);
}

function capitalAt(account: Account, month: number): number {
  return amountsOf(account, firstDayOfMonth(month)).capitalQepik;
}

function yearsAhead(account: Account, today: IsoDate, takenOn: IsoDate): Projection["years"] {
  const thisYear = Number(today.slice(0, 4));
  return closingsOf(account, takenOn).filter(({ year }) => year > thisYear);
}

function emptyAccount(today: IsoDate): Account {
  return {
    openedOn: today,
    asOf: today,
    monthsBefore2006: 0,
    serviceBefore2006: [],
    carriedOver: null,
    payers: [],
    countedPeriods: [],
  };
}
