import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { formatDay, withSuffix } from "./format";
import { IN_MONTHS, MONTHS } from "./month-names";
import { ablative, ordinal } from "./suffixes";

/**
 * MONTHS AND YEARS IN WORDS, for sentences. A month is text, "2020-04". Pure, and the same in every browser.
 */

const NBSP = "\u00a0";

const yearOf = (month: string) => Number(month.slice(0, 4));
const indexOf = (month: string) => Number(month.slice(5, 7)) - 1;

/** A year as it stands before "il": az "2020-ci"; elsewhere the number. */
export function formatYear(locale: Locale, year: number): string {
  return locale === "az" ? withSuffix(String(year), ordinal(year)) : String(year);
}

/** A day as the beginning of something: az "01.01.2025-dən"; the preposition of the others is the text's. */
export function sinceDay(locale: Locale, on: IsoDate): string {
  const day = formatDay(on);
  return locale === "az" ? withSuffix(day, ablative(day)) : day;
}

/**
 * Months from the first to the last, both included: "2020-ci ilin aprel–iyul ayları", "April to July 2020",
 * "апрель–июль 2020 года". Also fits after "for": az "... üçün", ru «за ...».
 */
export function formatMonthRange(locale: Locale, from: string, until: string): string {
  const [first, last] = [MONTHS[locale][indexOf(from)], MONTHS[locale][indexOf(until)]];
  const [start, end] = [yearOf(from), yearOf(until)];
  const sameYear = start === end;
  switch (locale) {
    case "az": {
      const [ofStart, ofEnd] = [start, end].map((year) => `${formatYear("az", year)} ilin`);
      if (from === until) return `${ofStart} ${first} ayı`;
      return sameYear
        ? `${ofStart} ${first}–${last} ayları`
        : `${ofStart} ${first} – ${ofEnd} ${last} ayları`;
    }
    case "en": {
      const [ofStart, ofEnd] = [`${first}${NBSP}${start}`, `${last}${NBSP}${end}`];
      if (from === until) return ofStart;
      return sameYear ? `${first} to ${ofEnd}` : `${ofStart} to ${ofEnd}`;
    }
    case "ru": {
      const ofEnd = `${last} ${end}${NBSP}года`;
      if (from === until) return ofEnd;
      return sameYear ? `${first}–${ofEnd}` : `${first} ${start} – ${ofEnd}`;
    }
  }
}

/** When something happens: "2028-ci ilin iyulunda", "in July 2028", «в июле 2028 года». */
export function inMonth(locale: Locale, month: string): string {
  const year = yearOf(month);
  switch (locale) {
    case "az":
      return `${formatYear("az", year)} ilin ${IN_MONTHS.az[indexOf(month)]}`;
    case "en":
      return `in ${MONTHS.en[indexOf(month)]}${NBSP}${year}`;
    case "ru":
      return `в${NBSP}${IN_MONTHS.ru[indexOf(month)]} ${year}${NBSP}года`;
  }
}

/** Months of one year by their numbers (1 to 12, ascending): "yanvar, aprel–iyul"; three in a row make a range. */
export function formatMonthsOfYear(locale: Locale, months: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && run[1] === month - 1) run[1] = month;
    else runs.push([month, month]);
  }
  const name = (month: number) => MONTHS[locale][month - 1] ?? "";
  return runs
    .flatMap(([first, last]) => {
      if (last - first >= 2) return [`${name(first)}–${name(last)}`];
      return first === last ? [name(first)] : [name(first), name(last)];
    })
    .join(", ");
}

/** First letters of the months, for the head of a narrow table: az "Y F M A M İ İ A S O N D". */
export function monthInitials(locale: Locale): readonly string[] {
  return MONTHS[locale].map((name) => name.slice(0, 1).toLocaleUpperCase(locale));
}
