import { z } from "zod";
import { addDays } from "@/lib/kernel/date";
import { type Qepik, toQepik } from "@/lib/kernel/money";
import { fullMonths, monthAfter, monthNumber, monthOf } from "../months";
import { Amount, Amounts, Day, Employer, Month, Said } from "../records";

/**
 * The individual personal account as the portal keeps it. One list of months per payer, not a row per
 * month: ten million careers must fit. What has a default was not told at first: older snapshots lack it.
 */

/** From this month on the fund knows each month; what was before, it counted. */
export const FIRST_MONTH = "2006-01";

/** One payer's months without a gap. The lists are equally long and run on from `fromMonth`. */
export const PayerMonths = z.object({
  employer: Employer,
  fromMonth: Month,
  insuredIncomeQepik: Amounts,
  contributionsDueQepik: Amounts,
  contributionsPaidQepik: Amounts,
});
export type PayerMonths = z.output<typeof PayerMonths>;

/** Work before 2006, as far as it was proved to the fund: it has time, and no contributions. */
export const ServiceBefore2006 = z.object({ employer: Said, from: Day, until: Day });
export type ServiceBefore2006 = z.output<typeof ServiceBefore2006>;

/** Time that counts as record though nobody paid for it. `until` is the last day. */
export const CountedPeriod = z.object({
  kind: z.enum([
    "military-service",
    "childcare",
    "unemployment-payment",
    "disability-of-work",
    "care",
  ]),
  from: Day,
  until: Day,
});
export type CountedPeriod = z.output<typeof CountedPeriod>;

export const AccountRecord = z.object({
  ssn: z.string(),
  openedOn: Day,
  /** The day the extract was made: later months are not missing, they have not come. */
  asOf: Day,
  /** The fund's own count of the record before 2006. */
  monthsBefore2006: z.int().nonnegative(),
  /** What that count is made of; may tell less than is counted, or nothing. Earliest first. */
  serviceBefore2006: z.array(ServiceBefore2006).default([]),
  /**
   * The capital the fund states for that day; later months add to it. Null where it states none: the
   * account then begins with the value of the years before 2006, or with nothing.
   */
  carriedOver: z.object({ on: Day, amountQepik: Amount }).nullable(),
  payers: z.array(PayerMonths),
  /** Earliest first. Those before 2006 are within the fund's count. */
  countedPeriods: z.array(CountedPeriod).default([]),
  /** Full months of work in special conditions; null where the fund does not say. */
  specialWork: z
    .object({ harmfulMonths: z.int().nonnegative(), flightCrewMonths: z.int().nonnegative() })
    .nullable()
    .default(null),
});
export type AccountRecord = z.output<typeof AccountRecord>;

/**
 * The insurance record in months: those before 2006, every later month for which at least one payer paid
 * contributions, and the full months of counted periods, from the month in which each begins. A month
 * counts once.
 */
export function insuranceRecordMonths(
  account: Pick<AccountRecord, "monthsBefore2006" | "payers" | "countedPeriods">,
): number {
  const counted = new Set<number>();
  for (const { fromMonth, contributionsPaidQepik } of account.payers) {
    const first = monthNumber(fromMonth);
    contributionsPaidQepik.forEach((amount, index) => {
      if (amount > 0) counted.add(first + index);
    });
  }
  for (const { from, until } of account.countedPeriods) {
    const first = monthNumber(monthOf(from));
    const end = first + fullMonths(from, addDays(until, 1));
    for (let month = Math.max(first, monthNumber(FIRST_MONTH)); month < end; month += 1) {
      counted.add(month);
    }
  }
  return account.monthsBefore2006 + counted.size;
}

/** The latest month with insured income, and that income from all payers; null when there is none. */
export function lastInsuredMonth({
  payers,
}: AccountRecord): { month: string; incomeQepik: Qepik } | null {
  const lasts = payers.map(lastMonthWithIncome).filter((month) => month !== null);
  const month = lasts.sort().at(-1);
  if (month === undefined) return null;
  const income = payers.reduce((sum, payer) => sum + incomeIn(payer, month), 0);
  return { month, incomeQepik: toQepik(income) };
}

/** Null for a payer who never declared any income. */
export function lastMonthWithIncome({ fromMonth, insuredIncomeQepik }: PayerMonths): string | null {
  const index = insuredIncomeQepik.findLastIndex((income) => income > 0);
  return index < 0 ? null : monthAfter(fromMonth, index);
}

function incomeIn({ fromMonth, insuredIncomeQepik }: PayerMonths, month: string): number {
  return insuredIncomeQepik[monthNumber(month) - monthNumber(fromMonth)] ?? 0;
}
