import { type ReactNode, useId } from "react";
import { Details, Sheet, Table } from "@/components/ui";
import { formatMonthRange, formatMonthsOfYear, monthInitials, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { Arrears, MonthMark, MonthsOfYear } from "@/lib/pension/ledger";
import {
  foldYears,
  LOOM_VIEW,
  type LoomPart,
  lozenges,
  marksOf,
  monthAnchor,
  monthsWith,
} from "./loom";

const ALL = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * THE MONTH LOOM: the carpet of a working life, a row of twelve lozenges per year. A month whose contribution
 * was not paid is a saffron heart, and whoever it belongs to is named in a sentence. Long quiet years are
 * folded. What a screen reader hears is a list of years, each with its months by kind.
 */
export function MonthLoom({
  locale,
  years,
  arrears,
  notice,
}: {
  locale: Locale;
  /** Ascending. */
  years: readonly MonthsOfYear[];
  arrears: readonly Arrears[];
  /** Beside the carpet: an `ArrearsNotice`, where something is to be done. It names the months in our place. */
  notice?: ReactNode;
}) {
  const t = translator(locale, "pension");
  const marks = marksOf(years);
  return (
    <Sheet
      title={title(locale, years)}
      note={
        <p className="swatches">
          {marks.map(({ mark }) => (
            <span key={mark}>
              <svg viewBox="0 0 30 30" className="loom" aria-hidden="true">
                <Months marks={[mark]} />
              </svg>
              {t(`loom.marks.${mark}`)}
            </span>
          ))}
        </p>
      }
    >
      <div className="pad">
        <div className={notice ? "weave" : undefined}>
          <Carpet locale={locale} years={years} arrears={arrears} />
          {notice}
        </div>
        {!notice && <Said locale={locale} years={years} arrears={arrears} />}
        {years.length > 0 && (
          <Details summary={t("loom.asTable")}>
            <div className="ledger">
              <Rows locale={locale} years={years} marks={marks.map(({ mark }) => mark)} />
            </div>
          </Details>
        )}
      </div>
    </Sheet>
  );
}

function title(locale: Locale, years: readonly MonthsOfYear[]): string {
  const t = translator(locale, "pension");
  if (years.length === 0) return t("loom.titleNothing");
  const months = new Map(marksOf(years).map(({ mark, months }) => [mark, months]));
  const [unpaid, partly] = [months.get("unpaid") ?? 0, months.get("partly") ?? 0];
  if (unpaid > 0 && partly > 0) return t("loom.titleBoth", { unpaid, partly });
  if (unpaid > 0) return t("loom.titleUnpaid", { count: unpaid });
  return partly > 0 ? t("loom.titlePartly", { count: partly }) : t("loom.title");
}

interface Woven {
  locale: Locale;
  years: readonly MonthsOfYear[];
  arrears: readonly Arrears[];
}

function Carpet({ locale, years, arrears }: Woven) {
  const shape = useId();
  if (years.length === 0) return null;
  return (
    <div className="carpet">
      <svg className="absolute" width="0" height="0" aria-hidden="true">
        <defs>
          <path id={shape} d={lozenges("whole", ALL)} />
        </defs>
      </svg>
      <p className="months" aria-hidden="true">
        {monthInitials(locale).map((letter, index) => (
          <span key={index}>{letter}</span>
        ))}
      </p>
      {foldYears(years).map((part) => (
        <Part
          key={part.years[0]?.year}
          locale={locale}
          part={part}
          arrears={arrears}
          shape={shape}
        />
      ))}
    </div>
  );
}

function Part({
  locale,
  part,
  arrears,
  shape,
}: {
  locale: Locale;
  part: LoomPart;
  arrears: readonly Arrears[];
  shape: string;
}) {
  const t = translator(locale, "pension");
  const rows = (
    <ol>
      {part.years.map((year) => (
        <Row key={year.year} locale={locale} year={year} arrears={arrears} shape={shape} />
      ))}
    </ol>
  );
  if (part.kind === "rows") return rows;
  const { what, years } = part;
  return (
    <Details
      summary={t(`loom.folded.${what}`, {
        from: String(years[0].year),
        until: String(years.at(-1)?.year),
        count: years.length * 12,
      })}
    >
      {rows}
    </Details>
  );
}

function Row({
  locale,
  year,
  arrears,
  shape,
}: {
  locale: Locale;
  year: MonthsOfYear;
  arrears: readonly Arrears[];
  shape: string;
}) {
  const t = translator(locale, "pension");
  const months = marksOf([year]).map(({ mark, months }) =>
    t("loom.months", { count: months, mark: t(`loom.marks.${mark}`) }),
  );
  const begin = new Set(
    arrears.map(({ fromMonth }) => fromMonth).filter((month) => month.startsWith(`${year.year}-`)),
  );
  return (
    <li className={monthsWith(year, "unpaid", "partly").length > 0 ? "lacks" : undefined}>
      {[...begin].map((month) => (
        <i key={month} id={monthAnchor(month)} />
      ))}
      <span>{year.year}</span>
      <svg
        viewBox={LOOM_VIEW}
        preserveAspectRatio="none"
        className="loom"
        role="img"
        aria-label={months.join("; ")}
      >
        <Months marks={year.marks} shape={shape} />
      </svg>
    </li>
  );
}

/** Lozenges that stand in a row, one path per form. `shape`: the id of twelve whole ones. */
function Months({ marks, shape }: { marks: readonly MonthMark[]; shape?: string }) {
  const year = { year: 0, marks };
  const of = (...wanted: MonthMark[]) => monthsWith(year, ...wanted);
  const whole = (mark: "paid" | "none" | "ahead") => {
    const months = of(mark);
    if (months.length === 0) return null;
    if (months.length === 12 && shape) return <use href={`#${shape}`} className={mark} />;
    return <path className={mark} d={lozenges("whole", months)} />;
  };
  const edged = (className: string, months: number[]) =>
    months.length > 0 && <path className={className} d={lozenges("edged", months)} />;
  const hearts = of("unpaid", "partly");
  return (
    <>
      {whole("paid")}
      {whole("none")}
      {whole("ahead")}
      {edged("counted", of("counted"))}
      {of("counted").length > 0 && <path className="paid" d={lozenges("half", of("counted"))} />}
      {of("partly").length > 0 && <path className="paid" d={lozenges("whole", of("partly"))} />}
      {edged("unpaid", of("unpaid"))}
      {hearts.length > 0 && <path className="heart" d={lozenges("heart", hearts)} />}
    </>
  );
}

/** Which months are missing and who owes them; that nothing is missing is said as well. */
function Said({ locale, years, arrears }: Woven) {
  const t = translator(locale, "pension");
  if (years.length === 0) return <p>{t("loom.nothing")}</p>;
  if (arrears.length === 0) return <p className="small mt-4">{t("loom.complete")}</p>;
  return (
    <ul className="small mt-4">
      {arrears.map(({ employer, fromMonth, untilMonth }) => (
        <li key={`${employer}.${fromMonth}`}>
          {t("loom.missing", {
            employer,
            months: formatMonthRange(locale, fromMonth, untilMonth),
          })}
        </li>
      ))}
    </ul>
  );
}

function Rows({
  locale,
  years,
  marks,
}: {
  locale: Locale;
  years: readonly MonthsOfYear[];
  marks: readonly MonthMark[];
}) {
  const t = translator(locale, "pension");
  const told = marks.filter((mark) => mark !== "ahead"); // what has not come is no fact of a year
  return (
    <Table
      caption={t("loom.caption")}
      columns={[
        { key: "year", heading: t("loom.year"), kind: "name" },
        ...told.map((mark) => ({
          key: mark,
          heading: t(`loom.columns.${mark}`),
          ...(mark === "paid" && { kind: "number" as const }),
        })),
      ]}
      rows={years.map((of) => ({
        key: String(of.year),
        cells: {
          year: of.year,
          ...Object.fromEntries(
            told.map((mark) => {
              const months = monthsWith(of, mark);
              if (mark === "paid") return [mark, months.length];
              return [
                mark,
                months.length === 12
                  ? t("loom.wholeYear")
                  : formatMonthsOfYear(locale, months) || "–",
              ];
            }),
          ),
        },
      }))}
    />
  );
}
