import type { ReactNode } from "react";
import { Code } from "@/components/ui";
import {
  formatAmount,
  formatDay,
  formatMonths,
  formatPercent,
  formatPhone,
  sinceDay,
  translator,
} from "@/lib/i18n";
import { isIsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { FactView } from "@/lib/record";
import type { FactValue } from "@/lib/registers/fact";

/**
 * What a fact says, in one line: "AA 0000417, 02.09.2021–02.09.2031, ASAN". One piece of text wherever
 * it can be: a record has a hundred values, and an element for each would be a third of the page.
 */
export function FactValues({ locale, values }: { locale: Locale; values: FactView["values"] }) {
  const parts: ReactNode[] = [];
  let text = "";
  for (const [index, value] of values.entries()) {
    if (index > 0) text += ", ";
    if (value.kind !== "code") {
      text += said(locale, value);
      continue;
    }
    if (text) parts.push(text);
    text = "";
    parts.push(<Code key={index}>{value.code}</Code>);
  }
  if (text) parts.push(text);
  return parts.length === 1 ? parts[0] : parts;
}

/** A value as text; days, amounts and telephone numbers hold together by themselves. */
function said(locale: Locale, value: Exclude<FactValue, { kind: "code" }>): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "word":
      return value.words[locale];
    case "date":
      return formatDay(value.on);
    case "period":
      return value.until === null
        ? translator(locale, "record")("since", { day: sinceDay(locale, value.from) })
        : `${formatDay(value.from)}–${formatDay(value.until)}`;
    case "money":
      return formatAmount(locale, value.amount);
    case "percent":
      return formatPercent(locale, value.percent);
    case "months":
      return formatMonths(locale, value.months);
    case "phone":
      return formatPhone(value.phone).replaceAll(" ", "\u00a0");
  }
}

/** Does the line itself say the day the fact dates from? */
function saysDay(values: FactView["values"], day: string): boolean {
  return values.some(
    (value) =>
      (value.kind === "date" && value.on === day) ||
      (value.kind === "period" && (value.from === day || value.until === day)),
  );
}

/** The day the institution says its fact dates from, where the line does not say it already. */
export function FactSince({ locale, fact }: { locale: Locale; fact: FactView }) {
  const { since, values } = fact;
  if (since === null || !isIsoDate(since) || saysDay(values, since)) return null;
  return (
    <p className="src font-text">
      {translator(locale, "record")("dated", { day: formatDay(since) })}
    </p>
  );
}
