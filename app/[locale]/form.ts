import { notFound } from "next/navigation";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/kernel/texts";

/**
 * The language of the page a form stood on, from its hidden field. What is called with no form was not
 * called by a page of ours.
 */
export function localeOfForm(form: unknown): Locale {
  if (!(form instanceof FormData)) notFound();
  const locale = form.get("locale");
  return typeof locale === "string" && isLocale(locale) ? locale : DEFAULT_LOCALE;
}
