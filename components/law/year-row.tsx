import { Day, Details, StateWord, Table } from "@/components/ui";
import { formatDay, say, translator } from "@/lib/i18n";
import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { LawSource } from "@/lib/law";
import type { DayOff, YearCalendar } from "@/lib/law/calendar";
import { actWords } from "./citation-link";

/** YEAR of the calendar: how many days are worked, who named its feasts, and each day that is unlike its weekday. */
export function YearRow({ locale, calendar }: { locale: Locale; calendar: YearCalendar }) {
  const { year, daysOff, worked, workingDays, source, verified, note } = calendar;
  const t = translator(locale, "law");
  const days = [
    ...daysOff.map((day) => ({ ...day, words: wordsOf(locale, day) })),
    ...worked
      .filter(({ worked: on }) => on.startsWith(String(year)))
      .map(({ worked: on, off, ...rest }) => ({
        ...rest,
        on,
        words: t("calendar.worked", { day: formatDay(off) }),
      })),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
  return (
    <div className="law" id={`calendar-${year}`}>
      <h3>{t("calendar.year", { year: String(year) })}</h3>
      <div className="law-value">
        <span className="n">{t("calendar.workingDays", { count: workingDays })}</span>
        {!verified && <StateWord state="silent">{t("unverified")}</StateWord>}
        {note && <p className="src">{say(note, locale)}</p>}
      </div>
      <p className="src">{actWords(locale, source.act, source.article ?? null)}</p>
      <Details summary={t("calendar.history", { count: days.length })}>
        <Table
          caption={t("calendar.historyOf", { year: String(year) })}
          columns={[
            { key: "day", heading: t("calendar.column.day"), kind: "name" },
            { key: "name", heading: t("calendar.column.name") },
            { key: "act", heading: t("column.act") },
            { key: "seen", heading: t("column.seen") },
            { key: "state", heading: t("column.state") },
          ]}
          rows={days.map(({ on, words, source: ofDay, verified: seen }) => ({
            key: on,
            cells: cellsOf(locale, { on, words, source: ofDay, verified: seen }),
          }))}
        />
      </Details>
    </div>
  );
}

function wordsOf(locale: Locale, { kind, names, insteadOf }: DayOff): string {
  const t = translator(locale, "law");
  const said = names.map((name) => say(name, locale)).join(", ");
  if (kind === "moved") return t("calendar.kind.moved", { names: said });
  if (insteadOf) return t("calendar.kind.exchanged", { day: formatDay(insteadOf) });
  return said;
}

function cellsOf(
  locale: Locale,
  line: { on: IsoDate; words: string; source: LawSource; verified: boolean },
) {
  const t = translator(locale, "law");
  const { act, article, seenAt } = line.source;
  return {
    day: <Day on={line.on} />,
    name: line.words.charAt(0).toLocaleUpperCase(locale) + line.words.slice(1),
    act: <span className="act">{actWords(locale, act, article ?? null)}</span>,
    seen: seenAt && <span className="seen">{seenAt}</span>,
    state: line.verified ? (
      <StateWord state="settled">{t("verified")}</StateWord>
    ) : (
      <StateWord state="silent">{t("unverified")}</StateWord>
    ),
  };
}
