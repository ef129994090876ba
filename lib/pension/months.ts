import { addMonths, type IsoDate, toIsoDate } from "@/lib/kernel/date";

/**
 * MONTHS of a working life, numbered without a gap: 12 x year + (month - 1). Only here is "2019-04" taken
 * apart, because a career of forty years is read month by month.
 */

/** Accounts begin with it: time before has a value and no contributions. */
export const FIRST_MONTH_TEXT = "2006-01";

/**
 * Read digit by digit: the accounts of a nation hold a hundred million of these.
 * @throws RangeError for anything but "YYYY-MM"
 */
export function monthNumber(month: string): number {
  const year = digits(month, 0, 4);
  const ofYear = digits(month, 5, 7);
  if (month.length !== 7 || month[4] !== "-" || !(year >= 0 && ofYear >= 1 && ofYear <= 12)) {
    throw new RangeError(`Not a month: ${JSON.stringify(month.slice(0, 20))}`);
  }
  return year * 12 + ofYear - 1;
}

/** The month a day lies in. */
export function monthOfDay(day: IsoDate): number {
  return digits(day, 0, 4) * 12 + digits(day, 5, 7) - 1;
}

/** The number written between two places; NaN where something else stands. */
function digits(text: string, from: number, until: number): number {
  let number = 0;
  for (let at = from; at < until; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

export function yearOfMonth(month: number): number {
  return Math.floor(month / 12);
}

/** "2019-04" */
export function monthText(month: number): string {
  return `${String(yearOfMonth(month)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

export function firstDayOfMonth(month: number): IsoDate {
  return toIsoDate(`${monthText(month)}-01`);
}

export function lastDayOfMonth(month: number): IsoDate {
  const last = new Date(Date.UTC(yearOfMonth(month), (month % 12) + 1, 0)).getUTCDate();
  return toIsoDate(`${monthText(month)}-${last}`);
}

/** Full months from a day to a later one: 15 January to 15 March are two. */
export function fullMonths(from: IsoDate, until: IsoDate): number {
  const months = monthOfDay(until) - monthOfDay(from);
  return Math.max(0, addMonths(from, months) > until ? months - 1 : months);
}
