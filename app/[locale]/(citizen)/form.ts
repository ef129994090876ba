import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/kernel/texts";

/** The language of the page a form stood on, from its hidden field. */
export function localeOfForm(form: FormData): Locale {
  const locale = form.get("locale");
  return typeof locale === "string" && isLocale(locale) ? locale : DEFAULT_LOCALE;
}
