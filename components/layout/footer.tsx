import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { Foot } from "./bars";

/** FOOTER: a human voice first, then the pages every state site owes its visitors. */
export function Footer({ locale }: { locale: Locale }) {
  const t = translator(locale, "layout");
  return (
    <Foot
      links={[
        ["tel:142", t("callCentre")],
        [localePath(locale, "/v"), t("checkReference")],
        [localePath(locale, "/centres"), t("centres")],
        [localePath(locale, "/help"), t("help")],
        [localePath(locale, "/law"), t("law")],
        [localePath(locale, "/accessibility"), t("accessibility")],
        [localePath(locale, "/privacy"), t("privacy")],
      ]}
      ministry={t("ministry")}
    />
  );
}
