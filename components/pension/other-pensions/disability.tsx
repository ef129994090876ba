import { Sheet } from "@/components/ui";
import { formatDay, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { money } from "@/lib/law/assessment";
import type { DisabilityAssessment } from "@/lib/pension/rules/disability";
import { Cited } from "../../law/citation-link";
import { Reasons } from "../reasons";
import { Calculation } from "../sum";
import { tellMissing, tellReasons, tellSteps } from "../told";
import { amountOf, strong } from "./parts";

/** Conditions, calculation, and the allowance beside it. */
export function Disability({
  locale,
  assessment,
  paid,
}: {
  locale: Locale;
  assessment: DisabilityAssessment;
  /** Is this pension in payment? Then everything is of the day it was assigned. */
  paid: boolean;
}) {
  const t = translator(locale, "pension");
  const { outcome, reasons, calculation, missing, payableQepik, computedQepik, on } = assessment;
  if (missing.includes("disability")) {
    return (
      <Sheet title={t("disability.title")}>
        <p className="pad">{t("disability.silent")}</p>
      </Sheet>
    );
  }
  const day = formatDay(on);
  const amount = payableQepik ?? computedQepik;
  // The allowance has a sentence of its own.
  const steps = calculation.filter(({ key }) => key !== "allowance");
  return (
    <Sheet title={t("disability.title")} id="disability">
      <div className="pad stack">
        <p className="src">
          {paid ? t("disability.asAssigned", { day }) : t("disability.asToday", { day })}
        </p>
        <Reasons locale={locale} reasons={tellReasons(locale, "disability", reasons)} />
        {outcome === "undetermined" && (
          <p>
            {t("disability.undetermined", {
              missing: tellMissing(locale, "disability", missing).join("; "),
            })}
          </p>
        )}
        {amount !== null && (
          <Calculation
            locale={locale}
            steps={tellSteps(locale, "disability", steps)}
            total={{
              label: t(payableQepik === null ? "disability.computed" : "disability.total"),
              result: money(amount),
            }}
          />
        )}
        {!paid && <AllowanceBeside locale={locale} assessment={assessment} />}
      </div>
    </Sheet>
  );
}

function AllowanceBeside({
  locale,
  assessment: { outcome, payableQepik, allowanceQepik, calculation },
}: {
  locale: Locale;
  assessment: DisabilityAssessment;
}) {
  const t = translator(locale, "pension");
  if (allowanceQepik === null) {
    return outcome === "ineligible" ? <p>{t("disability.nothing")}</p> : null;
  }
  const key =
    outcome === "ineligible"
      ? "noRight"
      : payableQepik === null || payableQepik === allowanceQepik
        ? null
        : allowanceQepik > payableQepik
          ? "allowanceMore"
          : "allowanceLess";
  if (key === null) return null;
  const cites = calculation.find((one) => one.key === "allowance")?.cites ?? [];
  return (
    <div>
      <p>{t.rich(`disability.${key}`, { amount: amountOf(locale, allowanceQepik), b: strong })}</p>
      {cites.length > 0 && (
        <p className="src">
          <Cited locale={locale} cites={cites} />
        </p>
      )}
    </div>
  );
}
