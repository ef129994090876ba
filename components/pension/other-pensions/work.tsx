import { Sheet } from "@/components/ui";
import { formatDay, formatMonthRange, formatMonths, inMonth, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { type Figure, money } from "@/lib/law/assessment";
import type { WorkAfter } from "@/lib/pension/other-rules";
import { links } from "../links";
import { Calculation } from "../sum";
import { tellSteps } from "../told";
import { amountOf, strong } from "./parts";

/** What is added after six years, or on leaving earlier. */
export function Work({ locale, work }: { locale: Locale; work: WorkAfter }) {
  const t = translator(locale, "pension");
  const { newCapital, assessment, stoppedIn } = work;
  const { additionQepik, calculation } = assessment;
  // Whether the pension that is paid contains the addition is not told: they are not summed up.
  const steps = tellSteps(
    locale,
    "work",
    calculation.filter(({ key }) => key !== "pension-with-addition"),
  );
  const addition = steps.at(-1);
  return (
    <Sheet title={t("work.title")}>
      <div className="pad stack">
        <WorkAnswer locale={locale} work={work} />
        {newCapital && additionQepik !== null && addition && (
          <Calculation
            locale={locale}
            steps={[
              {
                key: "new-capital",
                label: t("work.newCapital", {
                  period: formatMonthRange(locale, newCapital.fromMonth, newCapital.untilMonth),
                }),
                formula: t("work.newCapitalFormula", {
                  contributions: amountOf(locale, newCapital.contributionsQepik),
                }),
                result: money(newCapital.recordedQepik),
                cites: newCapital.cites,
              },
              ...steps.slice(0, -1),
            ]}
            total={{ ...addition, label: t("work.total") }}
          />
        )}
        {stoppedIn && (
          <p className="small">{t("work.stopped", { month: inMonth(locale, stoppedIn) })}</p>
        )}
        {newCapital && newCapital.recordedQepik > 0 && (
          <p className="src">
            {t("work.notIndexed")}{" "}
            {isLongEnough(assessment) && t("work.firstYears", { needed: neededOf(locale, work) })}
          </p>
        )}
      </div>
    </Sheet>
  );
}

function WorkAnswer({ locale, work }: { locale: Locale; work: WorkAfter }) {
  const t = translator(locale, "pension");
  const { newCapital, assessment, ifStoppedToday } = work;
  const { additionQepik, dueOn } = assessment;
  if (!newCapital) return <p>{t("work.unknown")}</p>;
  if (newCapital.recordedQepik === 0) return <p>{t("work.none")}</p>;
  if (additionQepik !== null && dueOn) {
    return (
      <>
        <p>
          {t.rich("work.due", {
            due: formatDay(dueOn),
            addition: amountOf(locale, additionQepik),
            b: strong,
          })}
        </p>
        <p>{t.rich("work.contained", links(locale))}</p>
      </>
    );
  }
  return (
    <p>
      {dueOn &&
        t.rich("work.ahead", {
          capital: amountOf(locale, newCapital.recordedQepik),
          needed: neededOf(locale, work),
          due: formatDay(dueOn),
          b: strong,
        })}{" "}
      {ifStoppedToday?.additionQepik != null &&
        t("work.ifStopped", { addition: amountOf(locale, ifStoppedToday.additionQepik) })}
    </p>
  );
}

const longEnough = ({ assessment }: Pick<WorkAfter, "assessment">) =>
  assessment.reasons.find(({ key }) => key === "worked-long-enough");

const isLongEnough = (assessment: WorkAfter["assessment"]) =>
  longEnough({ assessment })?.met === true;

/** The years after which new capital is added, as the rule had them. */
function neededOf(locale: Locale, work: WorkAfter): string {
  const needed: Figure | undefined = longEnough(work)?.needed;
  return needed?.kind === "months" ? formatMonths(locale, needed.months) : "";
}
