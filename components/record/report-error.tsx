import { Details, Sheet } from "@/components/ui";
import { INSTITUTIONS } from "@/lib/access/institutions";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";

/** What one can do today about an error in one's data: who corrects it, where to say so, what then. */
export function ReportError({ locale }: { locale: Locale }) {
  const t = translator(locale, "record");
  const steps = ["reportFind", "reportTell", "reportThen"] as const;
  return (
    <Sheet id="report" title={t("reportTitle")}>
      <div className="pad stack">
        <p>{t("reportLead")}</p>
        <Details summary={t("reportHow")}>
          <ol className="prose list-decimal ps-6">
            {steps.map((step) => (
              <li key={step}>
                {t.rich(step, {
                  call: (words) => (
                    <a key="call" href="tel:142">
                      {words}
                    </a>
                  ),
                })}
              </li>
            ))}
          </ol>
          <p className="mt-2">
            {t("reportRegulator", { regulator: INSTITUTIONS.transport.name[locale] })}
          </p>
        </Details>
      </div>
    </Sheet>
  );
}
