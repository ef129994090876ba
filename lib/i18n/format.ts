import { dayInBaku, daysBetween, type IsoDate, timeInBaku } from "@/lib/kernel/date";
import type { Qepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import { MONTHS, MONTHS_OF_A_DAY } from "./month-names";

/**
 * HOW THINGS ARE WRITTEN: days, moments, amounts, periods. Pure, and the same in Node and in every
 * browser: only the time zone comes from ICU, whose Azerbaijani several browsers do not have, so
 * the words and the signs are ours.
 *
 * Nothing here breaks across lines: a number stays with its unit by U+00A0, a suffix by U+2060.
 */

const NBSP = "\u00a0";
const MINUS = "\u2212";
const WORD_JOINER = "\u2060";

/** A day, the same in each language: "21.11.2026". */
export function formatDay(day: IsoDate): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

/** The time of day in Baku: "10:05". Midnight is "00:00". */
export function formatTime(moment: Date): string {
  return timeInBaku(moment);
}

/** A moment as it was in Baku: "21.11.2026, 10:05". */
export function formatMoment(moment: Date): string {
  return `${formatDay(dayInBaku(moment))}, ${formatTime(moment)}`;
}

const list = (words: string): readonly string[] => words.split(", ");

/** Sunday first, as `Date.getUTCDay` counts. */
const WEEKDAYS: Record<Locale, readonly string[]> = {
  az: list("bazar, bazar ertəsi, çərşənbə axşamı, çərşənbə, cümə axşamı, cümə, şənbə"),
  en: list("Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday"),
  ru: list("воскресенье, понедельник, вторник, среда, четверг, пятница, суббота"),
};

const monthIndex = (day: IsoDate) => Number(day.slice(5, 7)) - 1;

/** A month with its year: "noyabr 2026", "November 2026", "ноябрь 2026". */
export function formatMonth(locale: Locale, day: IsoDate): string {
  return `${MONTHS[locale][monthIndex(day)]}${NBSP}${day.slice(0, 4)}`;
}

/** A day in words: "21 noyabr 2026, şənbə"; in English "Saturday 21 November 2026". */
export function formatDayInWords(locale: Locale, day: IsoDate): string {
  const weekday = WEEKDAYS[locale][new Date(`${day}T00:00:00Z`).getUTCDay()];
  const month = MONTHS_OF_A_DAY[locale][monthIndex(day)];
  const date = `${Number(day.slice(8, 10))}${NBSP}${month}${NBSP}${day.slice(0, 4)}`;
  return locale === "en" ? `${weekday} ${date}` : `${date}, ${weekday}`;
}

const GROUP: Record<Locale, string> = { az: ".", en: ",", ru: NBSP };
const DECIMAL: Record<Locale, string> = { az: ",", en: ".", ru: "," };

function grouped(locale: Locale, digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, GROUP[locale]);
}

/** A whole number: az "1.234", en "1,234", ru "1 234". */
export function formatCount(locale: Locale, count: number): string {
  const digits = grouped(locale, String(Math.trunc(Math.abs(count))));
  return count <= -1 ? `${MINUS}${digits}` : digits;
}

/** The size of a file as a page says it: whole kilobytes, and one for a file that is smaller. */
export function inKilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1024));
}

/**
 * An amount in its parts, for the one large figure of a page: the sign of the currency is set
 * smaller. `before` and `after` are empty where the language writes nothing there.
 */
export function amountParts(
  locale: Locale,
  amount: Qepik,
): { before: string; figure: string; after: string } {
  const magnitude = Math.abs(amount);
  const manats = grouped(locale, String(Math.trunc(magnitude / 100)));
  const fraction = String(magnitude % 100).padStart(2, "0");
  const figure = `${amount < 0 ? MINUS : ""}${manats}${DECIMAL[locale]}${fraction}`;
  return locale === "en"
    ? { before: "AZN", figure, after: "" }
    : { before: "", figure, after: "₼" };
}

/** An amount: az "1.234,56 ₼", ru "1 234,56 ₼", en "AZN 1,234.56". */
export function formatAmount(locale: Locale, amount: Qepik): string {
  const { before, figure, after } = amountParts(locale, amount);
  return [before, figure, after].filter(Boolean).join(NBSP);
}

/** An amount that is added or taken away: "+ 15.849,00 ₼", "− 12,40 ₼"; nothing is "0,00 ₼". */
export function formatSignedAmount(locale: Locale, amount: Qepik): string {
  if (amount === 0) return formatAmount(locale, amount);
  const magnitude = formatAmount(locale, Math.abs(amount) as Qepik);
  return `${amount < 0 ? MINUS : "+"}${NBSP}${magnitude}`;
}

/** Percent, at most two decimals, none that are zero: az and ru "9,3 %", en "9.3%". */
export function formatPercent(locale: Locale, percent: number): string {
  const [whole = "0", fraction] = String(Math.round(Math.abs(percent) * 100) / 100).split(".");
  const sign = percent < 0 && (whole !== "0" || fraction) ? MINUS : "";
  const figure = grouped(locale, whole) + (fraction ? DECIMAL[locale] + fraction : "");
  return `${sign}${figure}${locale === "en" ? "" : NBSP}%`;
}

/** Thousandths as a decimal, without zeros at its end: 1029815 is az "1.029,815", 5600 is "5,6". */
export function formatThousandths(locale: Locale, thousandths: number): string {
  const magnitude = Math.abs(Math.trunc(thousandths));
  const fraction = String(magnitude % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "");
  const figure = grouped(locale, String(Math.trunc(magnitude / 1000)));
  const sign = thousandths <= -1 ? MINUS : "";
  return sign + figure + (fraction && DECIMAL[locale] + fraction);
}

/** The three forms of a Russian noun after a number: 1 год, 2 года, 5 лет (and 11 лет, 21 год). */
function russianForm(count: number): 0 | 1 | 2 {
  const [last, lastTwo] = [count % 10, count % 100];
  if (last === 1 && lastTwo !== 11) return 0;
  return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? 1 : 2;
}

/** One form in Azerbaijani, two in English, three in Russian. */
type Noun = { az: string; en: readonly [string, string]; ru: readonly [string, string, string] };

const NOUNS = {
  year: { az: "il", en: ["year", "years"], ru: ["год", "года", "лет"] },
  month: { az: "ay", en: ["month", "months"], ru: ["месяц", "месяца", "месяцев"] },
  day: { az: "gün", en: ["day", "days"], ru: ["день", "дня", "дней"] },
  hour: { az: "saat", en: ["hour", "hours"], ru: ["час", "часа", "часов"] },
  /** Accusative in Russian: the minute is only ever used in "... назад". */
  minute: { az: "dəqiqə", en: ["minute", "minutes"], ru: ["минуту", "минуты", "минут"] },
} as const satisfies Record<string, Noun>;

function counted(locale: Locale, count: number, noun: keyof typeof NOUNS): string {
  const { az, en, ru } = NOUNS[noun];
  const word = { az, en: en[count === 1 ? 0 : 1], ru: ru[russianForm(count)] }[locale];
  return `${formatCount(locale, count)}${NBSP}${word}`;
}

/** A length of time in whole months: 326 is "27 il 2 ay"; 0 is "0 ay". */
export function formatMonths(locale: Locale, months: number): string {
  const magnitude = Math.abs(Math.trunc(months));
  const [years, rest] = [Math.trunc(magnitude / 12), magnitude % 12];
  const parts = [
    years > 0 && counted(locale, years, "year"),
    (rest > 0 || years === 0) && counted(locale, rest, "month"),
  ];
  return (months <= -1 ? MINUS : "") + parts.filter(Boolean).join(" ");
}

/**
 * A period that the law counts in months and parts of them: 8064 hundredths are "80,64 ay", 14400 are
 * "144 ay". Never turned into years: the law divides by this number.
 */
export function formatPeriod(locale: Locale, hundredthsOfMonth: number): string {
  const [whole, fraction] = [Math.trunc(hundredthsOfMonth / 100), hundredthsOfMonth % 100];
  if (fraction === 0) return counted(locale, whole, "month");
  const digits = String(fraction).padStart(2, "0").replace(/0$/, "");
  const { az, en, ru } = NOUNS.month;
  const word = { az, en: en[1], ru: ru[1] }[locale]; // after a fraction Russian takes "месяца"
  return `${formatCount(locale, whole)}${DECIMAL[locale]}${digits}${NBSP}${word}`;
}

/** Whole days: "3 gün", "3 days", "3 дня". */
export function formatDays(locale: Locale, days: number): string {
  return counted(locale, days, "day");
}

const AGO: Record<Locale, (span: string) => string> = {
  az: (span) => `${span} əvvəl`,
  en: (span) => `${span} ago`,
  ru: (span) => `${span} назад`,
};
const AHEAD: Record<Locale, (span: string) => string> = {
  az: (span) => `${span} sonra`,
  en: (span) => `in ${span}`,
  ru: (span) => `через ${span}`,
};
/** Yesterday, today, tomorrow. */
const NEAR: Record<Locale, readonly string[]> = {
  az: ["dünən", "bu gün", "sabah"],
  en: ["yesterday", "today", "tomorrow"],
  ru: ["вчера", "сегодня", "завтра"],
};
const JUST_NOW: Record<Locale, string> = { az: "indicə", en: "just now", ru: "только что" };

/** Beyond this many days a date says more than a count. */
const RELATIVE_UP_TO_DAYS = 30;

/** A day seen from today: "bu gün", "dünən", "3 gün əvvəl", "5 gün sonra"; further away, the date. */
export function formatRelativeDay(locale: Locale, day: IsoDate, today: IsoDate): string {
  const distance = daysBetween(today, day);
  const near = NEAR[locale][distance + 1];
  if (near) return near;
  if (Math.abs(distance) > RELATIVE_UP_TO_DAYS) return formatDay(day);
  const wording = distance < 0 ? AGO : AHEAD;
  return wording[locale](formatDays(locale, Math.abs(distance)));
}

/**
 * A moment in the past seen from now: "indicə", "5 dəqiqə əvvəl", "3 saat əvvəl", then the day.
 * A moment that the other machine's clock puts slightly ahead counts as now.
 */
export function formatRelativeMoment(locale: Locale, moment: Date, now: Date): string {
  const minutes = Math.trunc((now.getTime() - moment.getTime()) / 60_000);
  if (minutes < 1) return JUST_NOW[locale];
  if (minutes < 60) return AGO[locale](counted(locale, minutes, "minute"));
  if (minutes < 24 * 60) return AGO[locale](counted(locale, Math.trunc(minutes / 60), "hour"));
  return formatRelativeDay(locale, dayInBaku(moment), dayInBaku(now));
}

/** "+994500000017" as "+994 50 000 00 17"; any other number as it was given. */
export function formatPhone(phone: string): string {
  const parts = /^\+?994(\d{2})(\d{3})(\d{2})(\d{2})$/.exec(phone.replace(/[\s()-]/g, ""));
  return parts ? ["+994", ...parts.slice(1)].join(NBSP) : phone;
}

/** An Azerbaijani suffix that never stands alone on a line: `withSuffix("24.11.2026", "dək")`. */
export function withSuffix(text: string, suffix: string): string {
  return `${text}-${WORD_JOINER}${suffix}`;
}

/** First letters of a name, for the disc beside it: "Sevinc Həsənova" is "SH". */
export function initials(name: string): string {
  const letters = name.split(/\s+/u).filter(Boolean).slice(0, 2);
  return letters.map((word) => [...word][0]?.toLocaleUpperCase("az")).join("");
}
