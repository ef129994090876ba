import { addDays, addMonths, type IsoDate } from "@/lib/kernel/date";

/** Calendar months as text, "2026-11": the step in which wages and contributions are declared. */

export function monthOf(day: IsoDate): string {
  return day.slice(0, 7);
}

/** The month `count` months later (or earlier). */
export function monthAfter(month: string, count: number): string {
  return monthOf(addMonths(firstDayOf(month), count));
}

export function firstDayOf(month: string): IsoDate {
  return `${month}-01` as IsoDate;
}

export function lastDayOf(month: string): IsoDate {
  return addDays(addMonths(firstDayOf(month), 1), -1);
}

/** Whole months from `from` to `to`; negative when `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
  const ordinal = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return ordinal(to) - ordinal(from);
}
