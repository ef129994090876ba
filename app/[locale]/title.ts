import type { Metadata } from "next";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";

/** As the texts of the layout have it, in every language alike. */
export const SITE_NAME = "e-sosial";

/**
 * A page with a form on it renders its own `<title>`: what it is called depends on what came of the form
 * (or, at the desk, on whether a visit is still open), which metadata is not told. So does the record,
 * the page that is opened most: metadata that is computed costs more than an element.
 */
export const OWN_TITLE: Metadata = { title: { absolute: "" } };

/** As the titles of all other pages are made. */
export function titled(title: string, locale: Locale): string {
  return `${title} · ${translator(locale, "layout")("name")}`;
}
