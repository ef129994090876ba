import type { ReactNode } from "react";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { Site } from "./bars";
import { Footer } from "./footer";
import { SiteStrip } from "./site-strip";

/**
 * FRAME of every page, in the order it is read out: skip link, strip with the languages, header,
 * main, footer (the desk has none: its panes reach the edge), and the tabs of a phone. A layout makes one; its pages fill `main` with
 * `<div className="wrap">` and bring the only h1.
 */
export function Frame({
  locale,
  path,
  site,
  header,
  tabs,
  density,
  children,
}: {
  locale: Locale;
  /** Path and query string of the request, for the language switch. */
  path: string;
  site: Site;
  header: ReactNode;
  /** `CitizenTabs`, for a citizen who is signed in. */
  tabs?: ReactNode;
  density?: "desk";
  children: ReactNode;
}) {
  return (
    <div className="frame" data-density={density}>
      <a className="skip" href="#main">
        {translator(locale, "layout")("skip")}
      </a>
      <SiteStrip locale={locale} path={path} site={site} />
      {header}
      <main className="main" id="main" tabIndex={-1}>
        {children}
      </main>
      {density !== "desk" && <Footer locale={locale} />}
      {tabs}
    </div>
  );
}
