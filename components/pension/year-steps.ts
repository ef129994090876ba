import { formatAmount, formatPercent, translator } from "@/lib/i18n";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import { capitalIndex, capitalRaiseOfJuly2017, valueOfYearBefore2006 } from "@/lib/law";
import { money } from "@/lib/law/assessment";
import type { LedgerYear } from "@/lib/pension/ledger";
import type { ToldStep } from "./sum";

/** One year of the ledger as steps in words: what was held, what grew it, what came to it. */
export function yearSteps(locale: Locale, line: LedgerYear): ToldStep[] {
  const t = translator(locale, "pensionPage");
  const amount = (qepik: number) => formatAmount(locale, toQepik(qepik));
  const cited = (...codes: string[]) =>
    line.cites.filter(({ parameter }) => parameter !== null && codes.includes(parameter));
  const growth = [capitalIndex.code, valueOfYearBefore2006.code];
  const steps: ToldStep[] = [
    {
      key: "opening",
      label: t("yearStep.opening"),
      result: money(line.openingQepik),
      cites: line.indexThousandths === null ? cited(valueOfYearBefore2006.code) : [],
    },
  ];
  if (line.indexationQepik > 0) {
    steps.push({
      key: "indexation",
      label: t("yearStep.indexation"),
      formula:
        line.indexThousandths === null
          ? undefined
          : `${amount(line.openingQepik)} × ${formatPercent(locale, line.indexThousandths / 1_000)}`,
      result: money(line.indexationQepik),
      adds: true,
      cites: cited(...growth),
    });
  }
  if (line.raisedQepik > 0) {
    steps.push({
      key: "raised",
      label: t("yearStep.raised"),
      result: money(line.raisedQepik),
      adds: true,
      cites: cited(capitalRaiseOfJuly2017.code),
    });
  }
  if (line.contributionsQepik > 0) {
    steps.push({
      key: "recorded",
      label: t("yearStep.recorded"),
      formula: t("yearStep.contributions", { amount: amount(line.contributionsQepik) }),
      result: money(line.recordedQepik),
      adds: true,
      cites: line.cites.filter(
        ({ parameter }) =>
          parameter !== null && ![...growth, capitalRaiseOfJuly2017.code].includes(parameter),
      ),
    });
  }
  return steps;
}
