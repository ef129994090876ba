import { Sheet } from "@/components/ui";
import { INSTITUTIONS } from "@/lib/access/institutions";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { links } from "./links";

/** Where an `ArrearsNotice` of the same page leads. */
export const CORRECTION = "correction";

/** What one can do today about a missing month: the fund keeps the account and alone corrects it. */
export function Correction({ locale }: { locale: Locale }) {
  const t = translator(locale, "pension");
  const steps = ["proof", "tell", "then"] as const;
  return (
    <Sheet id={CORRECTION} title={t("correction.title")}>
      <div className="pad stack">
        <p>{t("correction.lead", { institution: INSTITUTIONS.dsmf.name[locale] })}</p>
        <ol className="prose list-decimal ps-6">
          {steps.map((step) => (
            <li key={step}>
              {t.rich(`correction.${step}`, {
                ...links(locale),
                record: (words) => (
                  <a key="record" href={localePath(locale, "/record")}>
                    {words}
                  </a>
                ),
              })}
            </li>
          ))}
        </ol>
      </div>
    </Sheet>
  );
}
