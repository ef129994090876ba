import type { ReactNode } from "react";
import { formatDay, formatMoment, translator } from "@/lib/i18n";
import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";

/** A day, readable by machines as well. */
export function Day({ on }: { on: IsoDate }) {
  return (
    <time className="n" dateTime={on}>
      {formatDay(on)}
    </time>
  );
}

/** A moment, shown in the time of Baku. */
export function Moment({ at }: { at: Date }) {
  return (
    <time className="n" dateTime={at.toISOString()}>
      {formatMoment(at)}
    </time>
  );
}

/**
 * MARGIN NOTE: who wrote it, and on what day. Stands beside (desktop) or under (phone) every fact and
 * every figure; a fact without a source is not shown. Plain text: a page has fifty of them, and an
 * element in each would be a tenth of its weight.
 */
export function MarginNote({
  locale,
  source,
  on,
}: {
  locale: Locale;
  source: string;
  on?: IsoDate | undefined;
}) {
  const t = translator(locale, "ui");
  return on ? t("sourceOn", { source, day: formatDay(on) }) : t("source", { source });
}

/**
 * FACT LIST inside a sheet: label, value, margin note; on phones one under the other, in that order.
 * `plain` without margin notes (the sheet names the source once), `one` for narrow columns.
 */
export function FactList({
  variant,
  children,
}: {
  variant?: "plain" | "one";
  children: ReactNode;
}) {
  return <dl className={variant ? `facts ${variant}` : "facts"}>{children}</dl>;
}

/** One row of a fact list. `note` is usually a `MarginNote`. */
export function Fact({
  label,
  note,
  children,
}: {
  label: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      {note && <dd className="src">{note}</dd>}
    </div>
  );
}

/** KEY AND VALUE, small, without hairlines: the details of one entry that opens in place. */
export function KeyValues({
  rows,
}: {
  rows: readonly (readonly [label: ReactNode, value: ReactNode])[];
}) {
  return (
    <dl className="kv">
      {rows.map(([label, value], index) => (
        <Pair key={index} label={label} value={value} />
      ))}
    </dl>
  );
}

function Pair({ label, value }: { label: ReactNode; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** CODE: a FIN, a number of a case. Tabular figures, never broken across lines. */
export function Code({ children }: { children: ReactNode }) {
  return <span className="code">{children}</span>;
}
