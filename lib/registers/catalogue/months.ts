import { addDays, addMonths, type IsoDate } from "@/lib/kernel/date";

/** Calendar months as text, "2026-11": the step in which wages and contributions are declared. */

export function monthOf(day: IsoDate): string {
  return day.slice(0, 7);
}

/** Months counted from the year 0, so that they can be added and compared as numbers. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

/** The month `count` months later (or earlier). */
export function monthAfter(month: string, count: number): string {
  const number = monthNumber(month) + count;
  const year = String(Math.floor(number / 12)).padStart(4, "0");
  return `${year}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** Full months from a day to a later one: 15 January to 15 March are two. */
export function fullMonths(from: IsoDate, until: IsoDate): number {
  const months = monthNumber(monthOf(until)) - monthNumber(monthOf(from));
  return Math.max(0, addMonths(from, months) > until ? months - 1 : months);
}

export function firstDayOf(month: string): IsoDate {
  return `${month}-01` as IsoDate;
}

export function lastDayOf(month: string): IsoDate {
  return addDays(addMonths(firstDayOf(month), 1), -1);
}
