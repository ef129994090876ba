import { Fragment, type ReactNode } from "react";
import { type Column, Day, Details, StateWord, Table } from "@/components/ui";
import { say, sinceDay, translator } from "@/lib/i18n";
import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { DatedValue, Parameter } from "@/lib/law";
import { actWords } from "./citation-link";
import { LawValue } from "./value";

/**
 * PARAMETER: what it is on a day, where that is written, and under it every value it has had. Its code is
 * its anchor: explanations link to it.
 */
export function ParameterRow({
  locale,
  parameter,
  day,
}: {
  locale: Locale;
  parameter: Parameter<unknown>;
  day: IsoDate;
}) {
  const { code, label, history } = parameter;
  const t = translator(locale, "law");
  const inForce = parameter.on(day);
  return (
    <div className="law" id={code}>
      <h3>{say(label, locale)}</h3>
      {inForce ? (
        <Told locale={locale} parameter={parameter} line={inForce} />
      ) : (
        <NothingToday locale={locale} parameter={parameter} day={day} />
      )}
      <Details summary={t("history", { count: history.length })}>
        <History locale={locale} parameter={parameter} inForce={inForce} />
      </Details>
    </div>
  );
}

interface LineProps {
  locale: Locale;
  parameter: Parameter<unknown>;
  line: DatedValue<unknown>;
}

/** A value with its margin note: the act, and since when. */
function Told({ locale, parameter, line }: LineProps) {
  const t = translator(locale, "law");
  const { from, until, source, verified, value, note } = line;
  return (
    <>
      <div className="law-value">
        <LawValue locale={locale} parameter={parameter} value={value} />
        {!verified && <Verification locale={locale} verified={false} />}
        {note && <p className="src">{say(note, locale)}</p>}
      </div>
      <p className="src">
        {actWords(locale, source.act, source.article ?? null)}
        <br />
        {until ? <Period from={from} until={until} /> : t("since", { day: sinceDay(locale, from) })}
      </p>
    </>
  );
}

/** Nothing is said for the day; what was said last, with its own days. */
function NothingToday({
  locale,
  parameter,
  day,
}: {
  locale: Locale;
  parameter: Parameter<unknown>;
  day: IsoDate;
}) {
  const t = translator(locale, "law");
  const last = parameter.history.find(({ from }) => from <= day);
  return (
    <>
      <div className="law-value">
        <StateWord state="silent">{t("nothingToday")}</StateWord>
      </div>
      <div className="src">
        {last && (
          <>
            {t("lastKnown")}:{" "}
            {last.value === null ? (
              t("repealed")
            ) : (
              <LawValue locale={locale} parameter={parameter} value={last.value} />
            )}
            <br />
            <Period from={last.from} until={last.until} />
            {!last.verified && (
              <>
                <br />
                <Verification locale={locale} verified={false} />
              </>
            )}
          </>
        )}
      </div>
    </>
  );
}

function History({
  locale,
  parameter,
  inForce,
}: {
  locale: Locale;
  parameter: Parameter<unknown>;
  inForce: DatedValue<unknown> | null;
}) {
  const t = translator(locale, "law");
  const { history, label, unit } = parameter;
  const columns: readonly Column[] = [
    { key: "from", heading: t("column.from"), kind: "name" },
    {
      key: "value",
      heading: t("column.value"),
      kind: unit === "structured" ? undefined : "number",
    },
    { key: "act", heading: t("column.act") },
    { key: "seen", heading: t("column.seen") },
    { key: "state", heading: t("column.state") },
  ];
  return (
    <Table
      caption={t("historyOf", { label: say(label, locale) })}
      columns={columns}
      rows={history.map((line, index) => ({
        key: line.from,
        cells: cellsOf({
          locale,
          parameter,
          line,
          // Long values are said once: a line often differs from the one above in its source alone.
          isSame: unit === "structured" && line.value === history[index - 1]?.value,
          isInForce: line.from === inForce?.from,
        }),
      }))}
    />
  );
}

function cellsOf({
  locale,
  parameter,
  line,
  isSame,
  isInForce,
}: LineProps & { isSame: boolean; isInForce: boolean }): Readonly<Record<string, ReactNode>> {
  const t = translator(locale, "law");
  const { from, until, value, source, verified, note } = line;
  return {
    from: (
      <>
        <Period from={from} until={until} />
        {isInForce && <span className="src block">{t("inForce")}</span>}
      </>
    ),
    value:
      value === null ? (
        t("repealed")
      ) : isSame ? (
        <span className="soft">{t("same")}</span>
      ) : (
        <LawValue locale={locale} parameter={parameter} value={value} />
      ),
    act: <span className="act">{actWords(locale, source.act, source.article ?? null)}</span>,
    seen: (
      <span className="seen">
        {source.seenAt && <Address of={source.seenAt} />}
        {note && <span className="src block">{say(note, locale)}</span>}
      </span>
    ),
    state: <Verification locale={locale} verified={verified} />,
  };
}

function Verification({ locale, verified }: { locale: Locale; verified: boolean }) {
  const t = translator(locale, "law");
  return verified ? (
    <StateWord state="settled">{t("verified")}</StateWord>
  ) : (
    <StateWord state="silent">{t("unverified")}</StateWord>
  );
}

/** The days of a line: the first, and the last where it ends by itself. */
function Period({ from, until }: { from: IsoDate; until?: IsoDate | undefined }) {
  if (!until || until === from) return <Day on={from} />;
  return (
    <>
      <Day on={from} /> – <Day on={until} />
    </>
  );
}

/** An address may break after its strokes, before it has to break within a word. */
function Address({ of }: { of: string }) {
  return of.split("/").map((part, index) => (
    <Fragment key={index}>
      {index > 0 && (
        <>
          /<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
}
