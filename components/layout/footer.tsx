import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { Lattice } from "./emblem";

/** FOOTER: a human voice first, then the pages every state site owes its visitors. */
export function Footer({ locale }: { locale: Locale }) {
  const t = translator(locale, "layout");
  return (
    <footer className="foot">
      <Lattice />
      <div className="wrap">
        <ul>
          <li>
            <a href="tel:142">{t("callCentre")}</a>
          </li>
          <li>
            <a href={localePath(locale, "/centres")}>{t("centres")}</a>
          </li>
          <li>
            <a href={localePath(locale, "/help")}>{t("help")}</a>
          </li>
          <li>
            <a href={localePath(locale, "/law")}>{t("law")}</a>
          </li>
          <li>
            <a href={localePath(locale, "/accessibility")}>{t("accessibility")}</a>
          </li>
          <li>
            <a href={localePath(locale, "/privacy")}>{t("privacy")}</a>
          </li>
        </ul>
        <p>{t("ministry")}</p>
      </div>
    </footer>
  );
}
