import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { type Site, Strip } from "./bars";

/**
 * STRIP above the header: what kind of site this is, in one line (on phones only its first sentence),
 * and the languages. Switching keeps the page and its query string.
 */
export function SiteStrip({ locale, path, site }: { locale: Locale; path: string; site: Site }) {
  const t = translator(locale, "layout");
  const more = t(site === "official" ? "officialMore" : "demonstrationMore");
  return (
    <Strip
      locale={locale}
      path={path}
      site={site}
      words={[t("strip"), t(site), more, t("language")]}
    />
  );
}
