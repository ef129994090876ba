import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/kernel/texts";

/**
 * The language of a page is what was said last: by the portal when it sent the person here
 * (`ui_locales`), or by the person with the switch. It is kept in a cookie, so that every page has
 * it, those of the provider included.
 */
export const LOCALE_COOKIE = "asan_login_locale";

/** How long the choice is kept. */
export const LOCALE_COOKIE_SECONDS = 365 * 86_400;

export function toLocale(text: string | undefined): Locale {
  return text !== undefined && isLocale(text) ? text : DEFAULT_LOCALE;
}

/** The first language of a `ui_locales` list ("ru-AZ ru en") that these pages have. */
export function localeOfRequest(uiLocales: unknown): Locale | null {
  if (typeof uiLocales !== "string") return null;
  const languages = uiLocales.split(" ").map((tag) => tag.split("-")[0]?.toLowerCase() ?? "");
  return languages.find(isLocale) ?? null;
}
