import {
  formatAmount,
  formatDay,
  formatMonths,
  formatPercent,
  formatPhone,
  sinceDay,
  translator,
} from "@/lib/i18n";
import { dayInBaku, isIsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { FactView, SourceView } from "@/lib/record";
import type { FactValue } from "@/lib/registers/fact";
import type { FactRow, Said } from "./fact-rows";

/** A fact in words, with its institution and the day we heard it; who says the same is named with it. */
export function rowOf(locale: Locale, fact: FactView): FactRow {
  const row = [fact.label[locale], saidOf(locale, fact.values), noteOf(locale, fact)] as const;
  const dated = datedOf(locale, fact);
  return dated ? [...row, dated] : row;
}

/**
 * "Mənbə: DİN, ƏN · 21.11.2026".
 * @param byRegister name the registers, where the institution alone would not tell them apart
 */
export function noteOf(locale: Locale, { source, agreeing }: FactView, byRegister = false): string {
  const nameOf = ({ short, registerName }: SourceView) =>
    byRegister ? `${registerName[locale]} (${short})` : short;
  const said =
    agreeing.length === 0
      ? nameOf(source)
      : [...new Set([source, ...agreeing].map(nameOf))].join(", ");
  const t = translator(locale, "ui");
  const { answeredAt } = source;
  return answeredAt
    ? t("sourceOn", { source: said, day: formatDay(dayInBaku(answeredAt)) })
    : t("source", { source: said });
}

/** What a fact says, in one line: "AA 0000417, 02.09.2021–02.09.2031, ASAN". */
export function saidOf(locale: Locale, values: FactView["values"]): Said {
  const parts: (string | readonly [code: string])[] = [];
  let text = "";
  for (const [index, value] of values.entries()) {
    if (index > 0) text += ", ";
    if (value.kind !== "code") {
      text += wordsOf(locale, value);
      continue;
    }
    if (text) parts.push(text);
    text = "";
    parts.push([value.code]);
  }
  if (parts.length === 0) return text;
  return text ? [...parts, text] : parts;
}

/** A value as text; days, amounts and telephone numbers hold together by themselves. */
function wordsOf(locale: Locale, value: Exclude<FactValue, { kind: "code" }>): string {
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

/** The day the institution says its fact dates from, where the line does not say it already. */
export function datedOf(locale: Locale, { since, values }: FactView): string | null {
  if (since === null || !isIsoDate(since) || saysDay(values, since)) return null;
  return translator(locale, "record")("dated", { day: formatDay(since) });
}

function saysDay(values: FactView["values"], day: string): boolean {
  return values.some(
    (value) =>
      (value.kind === "date" && value.on === day) ||
      (value.kind === "period" && (value.from === day || value.until === day)),
  );
}
