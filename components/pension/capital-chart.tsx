import { useId } from "react";
import { Details, Sheet, Table } from "@/components/ui";
import {
  amountParts,
  formatAmount,
  formatCount,
  formatPercent,
  formatYear,
  translator,
} from "@/lib/i18n";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import type { LedgerYear } from "@/lib/pension/ledger";
import { type Drawing, drawChart, type Paper } from "./chart";

export interface ProjectedYear {
  year: number;
  closingQepik: number;
}

interface Account {
  locale: Locale;
  /** Ascending. */
  years: readonly LedgerYear[];
  projection: readonly ProjectedYear[];
  minimumQepik: number | null;
}

/** THE CAPITAL YEAR BY YEAR: a drawing with the minimum as a line, and the ledger below it as a table. */
export function CapitalChart(account: Account) {
  const { locale, years, projection, minimumQepik } = account;
  const t = translator(locale, "pension");
  const parts = [
    ["opening", years.some(({ openingQepik }) => openingQepik > 0)],
    ["indexation", years.some(({ indexationQepik }) => indexationQepik > 0)],
    ["raised", years.some(({ raisedQepik }) => raisedQepik > 0)],
    ["recorded", years.some(({ recordedQepik }) => recordedQepik > 0)],
    ["projected", projection.length > 0],
  ] as const;
  if (isEmpty(account)) {
    return (
      <Sheet title={t("chart.title")}>
        <p className="pad">{t("chart.nothing")}</p>
      </Sheet>
    );
  }
  return (
    <Sheet
      title={t("chart.title")}
      note={
        <p className="swatches">
          {parts.map(
            ([part, occurs]) =>
              occurs && (
                <span key={part}>
                  <Swatch part={part} />
                  {t(`chart.${part}`)}
                </span>
              ),
          )}
        </p>
      }
    >
      <div className="pad">
        <Chart
          {...account}
          paper={minimumQepik === null ? WIDE : WIDE_NAMED}
          at="hidden wide:block"
        />
        <Chart {...account} paper={named(MIDDLE, account)} at="hidden phone:block wide:hidden" />
        <Chart {...account} paper={named(PHONE, account)} at="phone:hidden" />
        <Details summary={t("chart.asTable")}>
          <div className="ledger">
            <Ledger locale={locale} years={years} />
            <Ahead locale={locale} projection={projection} />
          </div>
        </Details>
      </div>
    </Sheet>
  );
}

/** Neither an amount nor a line to measure it by: an empty axis would say less than a sentence. */
function isEmpty({ years, projection, minimumQepik }: Account): boolean {
  return (
    minimumQepik === null &&
    [...years, ...projection].every(({ closingQepik }) => closingQepik === 0)
  );
}

/** The name of the minimum stands right of its line where there is room, above it elsewhere. */
const WIDE: Paper = {
  width: 1060,
  height: 380,
  top: 44,
  right: 10,
  bottom: 34,
  type: 15,
  axisSigns: 9,
};
const WIDE_NAMED: Paper = { ...WIDE, right: 168 };
const MIDDLE: Paper = { ...WIDE, width: 700, height: 380, top: 60 };
const PHONE: Paper = {
  width: 320,
  height: 340,
  top: 62,
  right: 18,
  bottom: 34,
  type: 14,
  axisSigns: 3,
};

/** A line of letters. */
const LINE = 22;

/** The name above the line of the minimum needs a line of its own only where that line is the highest. */
function named(paper: Paper, { years, projection, minimumQepik }: Account): Paper {
  const highest = Math.max(...[...years, ...projection].map(({ closingQepik }) => closingQepik));
  const onTop = minimumQepik !== null && minimumQepik * 1.1 >= highest;
  return onTop ? paper : { ...paper, top: paper.top - LINE };
}

type Part = "opening" | "indexation" | "raised" | "recorded" | "projected";

function Swatch({ part }: { part: Part }) {
  return (
    <svg viewBox="0 0 16 16" className={part} aria-hidden="true">
      {part === "opening" || part === "indexation" ? (
        <path d="M0 0h16v16H0z" />
      ) : (
        <path d="M.5.5h15v15H.5z" />
      )}
      {part === "projected" && <path className="lines" d="M1 8 8 1M3 14 14 3M9 15 15 9" />}
    </svg>
  );
}

function Chart({
  locale,
  years,
  projection,
  minimumQepik,
  paper,
  at,
}: Account & { paper: Paper; at: string }) {
  const t = translator(locale, "pension");
  const hatch = useId();
  const drawing = drawChart({ years, projection, minimumQepik }, paper);
  const { left, right, base, ticks, labels, projected, minimumY } = drawing;
  return (
    <svg
      className={`chart ${at}`}
      viewBox={`0 0 ${paper.width} ${paper.height}`}
      role="img"
      fontSize={paper.type}
    >
      <title>{sentence({ locale, years, projection, minimumQepik })}</title>
      <text x="0" y={paper.type}>
        {t(`chart.units.${drawing.unit}`)}
      </text>
      {ticks.map(({ y, count }) => (
        <g key={count}>
          <path className={y === base ? "base" : "rule"} d={`M${left} ${y}H${right}`} />
          <text x={left - 8} y={y + paper.type / 3} textAnchor="end">
            {formatCount(locale, count)}
          </text>
        </g>
      ))}
      <Bars drawing={drawing} hatch={hatch} />
      {labels.map(({ year, x, latest }) => (
        <text
          key={year}
          x={x}
          y={paper.height - 10}
          textAnchor="middle"
          className={latest ? "strong" : undefined}
        >
          {year}
        </text>
      ))}
      {projected && (
        <defs>
          <pattern
            id={hatch}
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className="ground" d="M0 0h7v7H0z" />
            <path className="lines" d="M0 0v7" />
          </pattern>
        </defs>
      )}
      {minimumY !== null && minimumQepik !== null && (
        <Minimum
          name={t("chart.minimum")}
          amount={formatAmount(locale, toQepik(minimumQepik))}
          y={minimumY}
          paper={paper}
          drawing={drawing}
        />
      )}
    </svg>
  );
}

function Bars({ drawing, hatch }: { drawing: Drawing; hatch: string }) {
  const { opening, indexation, raised, recorded, projected } = drawing;
  return (
    <>
      {opening && <path className="opening" d={opening} />}
      {indexation && <path className="indexation" d={indexation} />}
      {raised && <path className="raised" d={raised} />}
      {recorded && <path className="recorded" d={recorded} />}
      {projected && <path className="projected" d={projected} fill={`url(#${hatch})`} />}
    </>
  );
}

/** Room right of the plot in which a name fits. */
const NAMED_FROM = 100;

function Minimum({
  name,
  amount,
  y,
  paper,
  drawing: { left, right, base },
}: {
  name: string;
  amount: string;
  y: number;
  paper: Paper;
  drawing: Drawing;
}) {
  const d = `M${left} ${y}H${right}`;
  const line = (
    <>
      <path className="under" d={d} />
      <path className="least" d={d} />
    </>
  );
  if (paper.right < NAMED_FROM) {
    return (
      <>
        {line}
        <text x={left + 2} y={y - 8} className="strong named">
          {name} {amount}
        </text>
      </>
    );
  }
  const upper = Math.min(y - 2, base - 20);
  return (
    <>
      {line}
      <text x={right + 10} y={upper} className="strong">
        {name}
      </text>
      <text x={right + 10} y={upper + 20}>
        {amount}
      </text>
    </>
  );
}

/** What the drawing shows, for those who do not see it. */
function sentence({ locale, years, projection, minimumQepik }: Account): string {
  const t = translator(locale, "pension");
  const amount = (qepik: number) => formatAmount(locale, toQepik(qepik));
  const year = (of: number) => formatYear(locale, of);
  const [first, last, ahead] = [years[0], years.at(-1), projection.at(-1)];
  const said = [];
  if (!first || !last) said.push(t("chart.nothing"));
  else if (first === last) {
    said.push(t("chart.one", { year: year(last.year), amount: amount(last.closingQepik) }));
  } else {
    said.push(
      t("chart.many", {
        first: year(first.year),
        firstAmount: amount(first.closingQepik),
        last: year(last.year),
        lastAmount: amount(last.closingQepik),
      }),
    );
  }
  if (ahead) {
    said.push(t("chart.ahead", { year: year(ahead.year), amount: amount(ahead.closingQepik) }));
  }
  if (minimumQepik !== null) said.push(t("chart.least", { amount: amount(minimumQepik) }));
  return said.join(" ");
}

const COLUMNS = [
  "year",
  "opening",
  "index",
  "indexation",
  "contributions",
  "recorded",
  "raised",
  "closing",
] as const;

function Ledger({ locale, years }: { locale: Locale; years: readonly LedgerYear[] }) {
  const t = translator(locale, "pension");
  const figure = (qepik: number) => amountParts(locale, toQepik(qepik)).figure;
  if (years.length === 0) return <p>{t("chart.nothing")}</p>;
  const wasRaised = years.some(({ raisedQepik }) => raisedQepik > 0);
  return (
    <Table
      caption={t("chart.caption")}
      columns={COLUMNS.filter((key) => key !== "raised" || wasRaised).map((key) => ({
        key,
        heading: t(`chart.columns.${key}`),
        kind: key === "year" ? "name" : "number",
      }))}
      rows={years.map((of) => ({
        key: String(of.year),
        cells: {
          year: of.year,
          opening: figure(of.openingQepik),
          index:
            of.indexThousandths === null
              ? t("chart.noIndex")
              : formatPercent(locale, of.indexThousandths / 1_000),
          indexation: figure(of.indexationQepik),
          contributions: figure(of.contributionsQepik),
          recorded: figure(of.recordedQepik),
          raised: figure(of.raisedQepik),
          closing: figure(of.closingQepik),
        },
      }))}
    />
  );
}

function Ahead({ locale, projection }: { locale: Locale; projection: readonly ProjectedYear[] }) {
  const t = translator(locale, "pension");
  if (projection.length === 0) return null;
  return (
    <div className="mt-6">
      <Table
        caption={t("chart.captionAhead")}
        columns={[
          { key: "year", heading: t("chart.columns.year"), kind: "name" },
          { key: "closing", heading: t("chart.columns.projected"), kind: "number" },
        ]}
        rows={projection.map(({ year, closingQepik }) => ({
          key: String(year),
          cells: { year, closing: amountParts(locale, toQepik(closingQepik)).figure },
        }))}
      />
    </div>
  );
}
