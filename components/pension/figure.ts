import {
  formatAmount,
  formatCount,
  formatDay,
  formatMonths,
  formatPercent,
  formatPeriod,
} from "@/lib/i18n/format";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import type { Figure } from "@/lib/law/assessment";

/** A figure as a rule used it, in words. */
export function figureText(locale: Locale, figure: Figure): string {
  switch (figure.kind) {
    case "money":
      return formatAmount(locale, toQepik(figure.qepik));
    case "months":
      return formatMonths(locale, figure.months);
    case "period":
      return formatPeriod(locale, figure.hundredthsOfMonth);
    case "percent":
      return formatPercent(locale, figure.thousandths / 1_000);
    case "day":
      return formatDay(figure.on);
    case "count":
      return formatCount(locale, figure.count);
  }
}

/** The inputs of a step as arguments of its message: `t("steps.index", stepWords(locale, step.inputs))`. */
export function stepWords(
  locale: Locale,
  inputs: Readonly<Record<string, Figure>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, figure]) => [name, figureText(locale, figure)]),
  );
}
