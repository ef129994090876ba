import type { Metadata } from "next";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";

/**
 * A page with a form on it renders its own `<title>`: what it is called depends on what came of the form
 * (or, at the desk, on whether a visit is still open), which metadata is not told.
 */
export const OWN_TITLE: Metadata = { title: { absolute: "" } };

/** As the titles of all other pages are made. */
export function titled(title: string, locale: Locale): string {
  return `${title} · ${translator(locale, "layout")("name")}`;
}
