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

const bakuClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: BAKU,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const HOUR_MS = 3_600_000;
const MOST_HOURS = 1_000;
const bakuHours = new Map<number, BakuHour>();

interface BakuHour {
  day: IsoDate;
  /** "00" to "23". */
  hour: string;
}

/** What the clocks in Baku show, by its parts: how a language puts them together changes with ICU. */
function onTheClock(moment: Date): BakuHour & { minute: string } {
  const parts: Record<string, string> = {};
  for (const { type, value } of bakuClock.formatToParts(moment)) parts[type] = value;
  const { year = "", month = "", day = "", hour = "", minute = "" } = parts;
  return { day: `${year.padStart(4, "0")}-${month}-${day}` as IsoDate, hour, minute };
}

/**
 * The hour in Baku in which a moment lies. Remembered, because a page asks for the same one fifty times: since
 * 1970 Baku's clocks differ from UTC by whole hours, and neither day nor hour changes within one.
 */
function bakuHourOf(moment: Date): BakuHour {
  const since1970 = Math.floor(moment.getTime() / HOUR_MS);
  const known = bakuHours.get(since1970);
  if (known) return known;
  const found = onTheClock(moment);
  if (since1970 < 0) return found;
  if (bakuHours.size >= MOST_HOURS) bakuHours.clear();
  bakuHours.set(since1970, found);
  return found;
}

/** The calendar day in Baku at this moment. */
export function dayInBaku(moment: Date): IsoDate {
  return bakuHourOf(moment).day;
}

/** The time of day in Baku: "10:05". Midnight is "00:00". */
export function timeInBaku(moment: Date): string {
  if (moment.getTime() < 0) {
    const { hour, minute } = onTheClock(moment);
    return `${hour}:${minute}`;
  }
  return `${bakuHourOf(moment).hour}:${String(moment.getUTCMinutes()).padStart(2, "0")}`;
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
