import { Fragment, type ReactNode } from "react";
import { Code, Day } from "@/components/ui";
import {
  formatAmount,
  formatDay,
  formatMonths,
  formatPercent,
  formatPhone,
  translator,
} from "@/lib/i18n";
import { isIsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { FactView } from "@/lib/record";
import type { FactValue } from "@/lib/registers/fact";
import { SinceDay } from "./since";

/** What a fact says, in one line: "AA 0000417, 02.09.2021–02.09.2031, ASAN". */
export function FactValues({ locale, values }: { locale: Locale; values: FactView["values"] }) {
  return values.map((value, index) => (
    <Fragment key={index}>
      {index > 0 && ", "}
      <Value locale={locale} value={value} />
    </Fragment>
  ));
}

function Value({ locale, value }: { locale: Locale; value: FactValue }): ReactNode {
  switch (value.kind) {
    case "text":
      return value.text;
    case "word":
      return value.words[locale];
    case "date":
      return <Day on={value.on} />;
    case "period":
      return value.until === null ? (
        translator(locale, "record").rich("since", {
          day: () => <SinceDay key="day" locale={locale} on={value.from} />,
        })
      ) : (
        <span className="n">
          {formatDay(value.from)}–{formatDay(value.until)}
        </span>
      );
    case "money":
      return <span className="n">{formatAmount(locale, value.amount)}</span>;
    case "percent":
      return formatPercent(locale, value.percent);
    case "months":
      return formatMonths(locale, value.months);
    case "code":
      return <Code>{value.code}</Code>;
    case "phone":
      return <span className="n">{formatPhone(value.phone)}</span>;
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
      {translator(locale, "record").rich("dated", { day: () => <Day key="day" on={since} /> })}
    </p>
  );
}
