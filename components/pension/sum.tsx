import type { ReactNode } from "react";
import { Cited } from "@/components/law";
import { Sum } from "@/components/ui";
import { formatSignedAmount } from "@/lib/i18n";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import type { Citation, Figure } from "@/lib/law/assessment";
import { figureText } from "./figure";

/** A step of a calculation with its words; the words come from the messages of the rule. */
export interface ToldStep {
  key: string;
  label: ReactNode;
  /** How it was reached: "8 il 6 ay × 306,00 ₼". */
  formula?: ReactNode;
  result: Figure;
  /** An amount that is added to those above it, or taken away: it carries its sign. */
  adds?: boolean;
  cites: readonly Citation[];
}

/** HOW A FIGURE WAS REACHED: each step with its formula and its source, then the total. */
export function Calculation({
  locale,
  steps,
  total,
}: {
  locale: Locale;
  steps: readonly ToldStep[];
  /** With its own formula where it is reached by one more step that would only repeat it. */
  total: Pick<ToldStep, "label" | "formula" | "result"> & Partial<Pick<ToldStep, "cites">>;
}) {
  return (
    <Sum
      lines={steps.map(({ key, label, formula, result, adds, cites }) => ({
        key,
        label,
        figure:
          adds && result.kind === "money"
            ? formatSignedAmount(locale, toQepik(result.qepik))
            : figureText(locale, result),
        note: noteOf(locale, formula, cites),
      }))}
      total={{
        label: total.label,
        figure: figureText(locale, total.result),
        note: noteOf(locale, total.formula, total.cites ?? []),
      }}
    />
  );
}

function noteOf(locale: Locale, formula: ReactNode, cites: readonly Citation[]): ReactNode {
  if (!formula && cites.length === 0) return null;
  return (
    <>
      {formula}
      {formula && cites.length > 0 && ". "}
      <Cited locale={locale} cites={cites} />
    </>
  );
}
