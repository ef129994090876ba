/** Languages of the portal: Azerbaijani first, English and Russian complete. */
export const LOCALES = ["az", "en", "ru"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "az";

/** The same thing said in each language. A catalogue entry carries its own words. */
export type Texts = Readonly<Record<Locale, string>>;

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text);
}
