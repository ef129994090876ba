/**
 * MONTHS as text, "2026-11", counted without a calendar library: the world holds hundreds of them per
 * person and makes thousands of persons a second.
 */

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The truth is written down to the end of this month; a day shows what had happened by then. */
export const HORIZON = "2035-12";

/**
 * Months since the year 0, so that months can be counted and compared.
 * @throws RangeError when the text is not "YYYY-MM"
 */
export function monthNumber(month: string): number {
  const parts = MONTH.exec(month);
  if (!parts) throw new RangeError(`Not a month: ${JSON.stringify(month.slice(0, 20))}`);
  return Number(parts[1]) * 12 + Number(parts[2]) - 1;
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function monthText(number: number): string {
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** Whole months from the first to the last, both included; zero when the last is earlier. */
export function monthCount(first: string, last: string): number {
  return Math.max(0, monthNumber(last) - monthNumber(first) + 1);
}
