import { Calculation, Reasons } from "@/components/pension";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { Passport, ServiceAssessment } from "@/lib/services";
import { tellCalculation, tellChanges, tellConditions, tellMissing } from "./told";

/**
 * WHAT A RULE FOUND: each condition as it came out, what is missing, what would change it, and how the
 * amount was reached. The same for the citizen and for the officer who decides.
 */
export function Findings({
  locale,
  passport,
  assessment,
}: {
  locale: Locale;
  passport: Passport;
  assessment: ServiceAssessment;
}) {
  const t = translator(locale, "cases");
  const changes = tellChanges(locale, passport, assessment);
  const missing = tellMissing(locale, passport, assessment);
  const steps = tellCalculation(locale, passport, assessment);
  const total = steps.at(-1);
  return (
    <div className="pad stack">
      <Reasons locale={locale} reasons={tellConditions(locale, passport, assessment)} />
      {missing.length > 0 && <p>{t("missing", { missing: missing.join("; ") })}</p>}
      {assessment.outcome === "ineligible" && changes.length > 0 && (
        <div className="stack">
          <h3>{t("whatChanges")}</h3>
          <ul className="bullets">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      )}
      {total && (
        <div className="stack">
          <h3>{t("calculation")}</h3>
          <Calculation locale={locale} steps={steps.slice(0, -1)} total={total} />
        </div>
      )}
    </div>
  );
}
