import { formatMonth } from "@/lib/i18n/format";
import { LOCALES, type Locale, type Texts } from "@/lib/kernel/texts";
import { firstDayOf } from "./months";

/** Words of closed lists that more than one register uses. */

export const SEX = {
  male: { az: "Kişi", en: "Male", ru: "Мужской" },
  female: { az: "Qadın", en: "Female", ru: "Женский" },
} as const satisfies Record<string, Texts>;

export const MARITAL_STATUS = {
  single: { az: "Subay", en: "Single", ru: "В браке не состоит" },
  married: { az: "Evli", en: "Married", ru: "В браке" },
  divorced: { az: "Boşanmış", en: "Divorced", ru: "В разводе" },
  widowed: { az: "Dul", en: "Widowed", ru: "Вдова (вдовец)" },
} as const satisfies Record<string, Texts>;

const inEach = (say: (locale: Locale) => string): Texts =>
  Object.fromEntries(LOCALES.map((locale) => [locale, say(locale)])) as Texts;

/** "2026-10" as "oktyabr 2026", "October 2026", "октябрь 2026". */
export function monthName(month: string): Texts {
  return inEach((locale) => formatMonth(locale, firstDayOf(month)));
}

const regions = Object.fromEntries(
  LOCALES.map((locale) => [locale, new Intl.DisplayNames([locale], { type: "region" })]),
) as Record<Locale, Intl.DisplayNames>;

const countries = new Map<string, Texts>();

/** A country by its ISO 3166 alpha-2 code; a code nobody knows stands for itself. */
export function countryName(alpha2: string): Texts {
  const known = countries.get(alpha2);
  if (known) return known;
  const name = inEach((locale) => regions[locale].of(alpha2) ?? alpha2);
  countries.set(alpha2, name); // two letters: there are no more than 676
  return name;
}
