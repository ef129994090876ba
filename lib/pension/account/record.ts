import { addDays } from "@/lib/kernel/date";
import { FIRST_MONTH, RELIEF_WINDOW_END } from "../compiled-law";
import type { Account } from "../facts";
import type { Arrears, MonthMark, MonthsOfYear, RecordMonths } from "../ledger";
import { fullMonths, monthNumber, monthOfDay, yearOfMonth } from "../months";
import { COUNTED, firstMonthOf, PAID, PARTLY, type Pass, UNPAID } from "./pass";

/** THE RECORD, of the account that `sumMonths` has just passed over, and what each month of it was. */

/** Adds the periods that count without contributions: a month counts once, whoever paid for it. */
export function countRecord(
  { marks, paidMonths }: Pass,
  account: Account,
  lastMonth: number,
): RecordMonths {
  let countedMonths = 0;
  for (const { from, until } of account.countedPeriods) {
    const first = monthOfDay(from);
    const end = Math.min(first + fullMonths(from, addDays(until, 1)), lastMonth + 1);
    for (let month = Math.max(first, FIRST_MONTH); month < end; month += 1) {
      if (marks[month - FIRST_MONTH] !== 0) continue;
      marks[month - FIRST_MONTH] = COUNTED;
      countedMonths += 1;
    }
  }
  const before2006Months = account.monthsBefore2006;
  return {
    months: before2006Months + paidMonths + countedMonths,
    before2006Months,
    paidMonths,
    countedMonths,
  };
}

/** Of the months that `countRecord` counted: those of the window of Article 22-1. */
export function countReliefWindow({ marks }: Pass): number {
  const end = RELIEF_WINDOW_END - FIRST_MONTH;
  let found = 0;
  for (let at = 0; at < end; at += 1) {
    if (marks[at] !== 0) found += 1;
  }
  return found;
}

/** Of them, those of one year. */
export function recordMonthsOf({ marks }: Pass, year: number): number {
  const first = year * 12 - FIRST_MONTH;
  let found = 0;
  for (let at = first; at < first + 12; at += 1) {
    if ((marks[at] as number) & (PAID | COUNTED)) found += 1;
  }
  return found;
}

/** Marks the months somebody declared and did not pay in full. */
export function markUnpaid({ marks }: Pass, arrears: readonly Arrears[]): void {
  for (const { fromMonth, months } of arrears) {
    const first = monthNumber(fromMonth) - FIRST_MONTH;
    for (let at = first; at < first + months; at += 1) {
      const mark = marks[at] as number;
      marks[at] = mark | (mark & PAID ? PARTLY : UNPAID);
    }
  }
}

/** Every month from the first that is known of to the end of the last year. */
export function monthsOfYears(pass: Pass, account: Account, lastMonth: number): MonthsOfYear[] {
  const periods = account.countedPeriods.map(({ from }) => monthOfDay(from));
  const first = Math.min(firstMonthOf(account) ?? lastMonth, ...periods, lastMonth);
  const asOfMonth = monthOfDay(account.asOf);
  const found: MonthsOfYear[] = [];
  for (let year = Math.max(yearOfMonth(first), 2006); year <= yearOfMonth(lastMonth); year += 1) {
    const marks: MonthMark[] = [];
    for (let month = year * 12; month < year * 12 + 12; month += 1) {
      marks.push(markOf(pass.marks[month - FIRST_MONTH] as number, { ahead: month >= asOfMonth }));
    }
    found.push({ year, marks });
  }
  return found;
}

function markOf(mark: number, { ahead }: { ahead: boolean }): MonthMark {
  if (mark & PARTLY) return "partly";
  if (mark & PAID) return "paid";
  if (mark & UNPAID) return "unpaid";
  if (mark & COUNTED) return "counted";
  return ahead ? "ahead" : "none";
}
