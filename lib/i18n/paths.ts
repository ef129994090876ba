import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/kernel/texts";

/**
 * PATHS. Every page lives under its language: `/az/help`. Links are plain anchors: the portal works
 * without scripts, a personal page is never fetched ahead of a click (that would be an access with
 * no one looking), and every page arrives whole from the server.
 */

/** `localePath("az", "/help")` is "/az/help"; "/" is the front page of that language. */
export function localePath(locale: Locale, path: `/${string}`): string {
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** The language a path is in, or the default one when it names none. */
export function localeOfPath(path: string): Locale {
  const first = path.split(/[/?#]/, 2)[1] ?? "";
  return isLocale(first) ? first : DEFAULT_LOCALE;
}

/**
 * The same page in another language, query string kept: the target of the language switch.
 * The path comes from the request, so it is never trusted: whatever stands there, the result
 * begins with the language asked for and cannot leave the site.
 */
export function inLanguage(path: string, locale: Locale): string {
  const rest = /^\/([a-z]{2})((?:[/?].*)?)$/s.exec(path);
  return rest && isLocale(rest[1] ?? "") ? `/${locale}${rest[2]}` : `/${locale}`;
}
