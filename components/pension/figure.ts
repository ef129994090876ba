import {
  formatAmount,
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
      return String(figure.count); // may be a year or an age; no count here needs groups
  }
}

/**
 * The same within a formula. There months stay months, "144 ay" and not "12 il": the law multiplies and
 * divides by them.
 */
export function formulaText(locale: Locale, figure: Figure): string {
  return figure.kind === "months"
    ? formatPeriod(locale, figure.months * 100)
    : figureText(locale, figure);
}
