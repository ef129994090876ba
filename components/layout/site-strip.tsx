import { inLanguage, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { Icon } from "../ui";

/** What this site is, by setting: the real one may call itself official, a demonstration never. */
export type Site = "demonstration" | "official";

/** As they stand in the strip, each with its name in itself. */
const LANGUAGES = [
  ["az", "Azərbaycanca"],
  ["ru", "Русский"],
  ["en", "English"],
] as const satisfies readonly (readonly [Locale, string])[];

/**
 * STRIP above the header: what kind of site this is, in one line (on phones only its first sentence),
 * and the languages. Switching keeps the page and its query string.
 */
export function SiteStrip({ locale, path, site }: { locale: Locale; path: string; site: Site }) {
  const t = translator(locale, "layout");
  return (
    <aside className="strip" aria-label={t("strip")}>
      <div className="wrap">
        <p>
          <Icon name={site === "official" ? "lock" : "info"} />
          <span>
            {t(site)}
            <span className="long">
              {" "}
              {t(site === "official" ? "officialMore" : "demonstrationMore")}
            </span>
          </span>
        </p>
        <nav className="langs" aria-label={t("language")}>
          {LANGUAGES.map(([language, name]) =>
            language === locale ? (
              <span key={language} aria-current="true" title={name}>
                {language.toUpperCase()}
              </span>
            ) : (
              <a
                key={language}
                href={inLanguage(path, language)}
                hrefLang={language}
                lang={language}
                title={name}
              >
                {language.toUpperCase()}
              </a>
            ),
          )}
        </nav>
      </div>
    </aside>
  );
}
