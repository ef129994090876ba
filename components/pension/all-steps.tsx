import { Sheet } from "@/components/ui";
import { formatMonths, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { money } from "@/lib/law/assessment";
import type { Capital } from "@/lib/pension/ledger";
import type { PensionReport } from "@/lib/pension/report";
import { CapitalSum } from "./capital-sum";
import { Reasons } from "./reasons";
import { Calculation } from "./sum";
import { tellReasons, tellSteps } from "./told";
import { yearSteps } from "./year-steps";

/** EVERY STEP of the calculation: the sum, the way from the capital to a pension, and each year by itself. */
export function AllSteps({
  locale,
  capital,
  report,
  sum = true,
}: {
  locale: Locale;
  capital: Capital;
  report: PensionReport;
  /** The sum as well; not where it stands on the page already. */
  sum?: boolean;
}) {
  const t = translator(locale, "pensionPage");
  const { today } = report;
  const payable = today.payableQepik ?? today.allowanceQepik ?? today.computedQepik ?? 0;
  return (
    <>
      {sum && (
        <Sheet title={translator(locale, "pension")("sum.title")}>
          <div className="pad">
            <CapitalSum locale={locale} capital={capital} />
          </div>
        </Sheet>
      )}
      <Sheet title={t("pensionSteps")}>
        <div className="pad stack">
          <Reasons locale={locale} reasons={tellReasons(locale, "old-age", today.reasons)} />
          <Calculation
            locale={locale}
            steps={tellSteps(locale, "old-age", today.calculation)}
            total={{
              label: translator(locale, "pension")("side.assignedToday"),
              result: money(payable),
            }}
          />
        </div>
      </Sheet>
      <h2>{t("years")}</h2>
      {capital.years.toReversed().map((line) => (
        <Sheet
          key={line.year}
          level={3}
          title={String(line.year)}
          note={<p className="src">{formatMonths(locale, line.recordMonths)}</p>}
        >
          <div className="pad">
            <Calculation
              locale={locale}
              steps={yearSteps(locale, line)}
              total={{ label: t("yearStep.closing"), result: money(line.closingQepik) }}
            />
          </div>
        </Sheet>
      ))}
    </>
  );
}
