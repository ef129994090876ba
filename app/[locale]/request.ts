import { notFound } from "next/navigation";
import { settings } from "@/lib/kernel/settings";
import { isLocale, type Locale } from "@/lib/kernel/texts";

/** The language of a page from its address; an unknown one is a page that does not exist. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}

/** What the strip above every page calls this site. Only a portal in production is official. */
export function siteKind(): "demonstration" | "official" {
  return settings().portalMode === "production" ? "official" : "demonstration";
}
