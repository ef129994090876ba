/**
 * DAYS. A day is ISO text ("2026-11-21") in the calendar of Asia/Baku; a moment is a `Date`.
 * Baku has kept UTC+4 without summer time since 2016, but the zone database decides, not we.
 */

declare const isoDay: unique symbol;

/** A calendar day, "YYYY-MM-DD", that exists. Sorts as text. */
export type IsoDate = string & { readonly [isoDay]: true };

export const BAKU = "Asia/Baku";

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is this a day that exists? "2026-02-29" is not. By arithmetic: a record asks it of every fact. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = ISO.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return day >= 1 && day <= lastDayOf(year, month);
}

/** The number of days in a month, January being 1; 0 where there is no such month. */
function lastDayOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

/** @throws RangeError when there is no such day */
export function toIsoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`Not a day: ${JSON.stringify(text.slice(0, 40))}`);
  return text;
}

const bakuDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: BAKU,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const HOUR_MS = 3_600_000;
const MOST_HOURS = 1_000;
const dayOfHour = new Map<number, IsoDate>();

/**
 * The calendar day in Baku at this moment. Remembered by the hour, because a page asks for the same one
 * fifty times: since 1970 Baku's clocks differ from UTC by whole hours, and no day changes within one.
 */
export function dayInBaku(moment: Date): IsoDate {
  const hour = Math.floor(moment.getTime() / HOUR_MS);
  const known = dayOfHour.get(hour);
  if (known) return known;
  const day = bakuDay.format(moment) as IsoDate;
  if (hour < 0) return day;
  if (dayOfHour.size >= MOST_HOURS) dayOfHour.clear();
  dayOfHour.set(hour, day);
  return day;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}

/**
 * The same day of a later (or earlier) month; the last day of that month where it has no such day. By
 * arithmetic: a person's pension age is asked a dozen times over.
 */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(at / 12);
  const month = at - year * 12 + 1;
  const date = Math.min(Number(day.slice(8)), lastDayOf(year, month));
  const two = (number: number) => (number < 10 ? `0${number}` : number);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}` as IsoDate;
}

/** Full years from `bornOn` to `day`. Someone born on 29 February is a year older on 1 March. */
export function yearsBetween(bornOn: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
