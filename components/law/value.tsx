import {
  formatAmount,
  formatCount,
  formatDays,
  formatMonths,
  formatPeriod,
  formatThousandths,
} from "@/lib/i18n";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import { expectedPaymentPeriod, type Parameter, type Unit } from "@/lib/law";
import { sentencesOf } from "./structured";

const NBSP = "\u00a0";

/** Numbers are written by their unit; the same in a margin, a table and a sentence. */
const WRITTEN: Record<Exclude<Unit, "structured">, (locale: Locale, value: number) => string> = {
  qepik: (locale, value) => formatAmount(locale, toQepik(value)),
  months: formatMonths,
  days: formatDays,
  count: formatCount,
  "percent-thousandths": (locale, value) =>
    `${formatThousandths(locale, value)}${locale === "en" ? "" : NBSP}%`,
  "thousandths-of-manat": (locale, value) => {
    if (value % 10 === 0) return formatAmount(locale, toQepik(value / 10));
    const figure = formatThousandths(locale, value);
    return locale === "en" ? `AZN${NBSP}${figure}` : `${figure}${NBSP}₼`;
  },
};

/** Months the law divides by are never turned into years: "144 ay". */
const isDivisor = ({ code }: Parameter<unknown>) => code === expectedPaymentPeriod.code;

/** VALUE OF THE LAW: a figure, or a list of sentences where it is more than one number. */
export function LawValue({
  locale,
  parameter,
  value,
}: {
  locale: Locale;
  parameter: Parameter<unknown>;
  value: unknown;
}) {
  if (parameter.unit !== "structured") {
    const figure = Number(value);
    return (
      <span className="n">
        {isDivisor(parameter)
          ? formatPeriod(locale, figure * 100)
          : WRITTEN[parameter.unit](locale, figure)}
      </span>
    );
  }
  return (
    <ul className="terms">
      {sentencesOf(locale, parameter, value).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
