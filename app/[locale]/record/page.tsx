import type { Metadata } from "next";
import {
  AskAgain,
  Asked,
  Contradiction,
  groupsOf,
  RecordSheets,
  ReportError,
  sheetOf,
  standingOf,
  TooOften,
  Waiting,
  type WaitingPage,
} from "@/components/record";
import { Empty, Notice } from "@/components/ui";
import { formatDay, localePath, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { type RecordView, viewRecord } from "@/lib/record";
import { shown } from "@/lib/web";
import { Cabinet } from "../cabinet";
import { numberOf, type PageProps } from "../query";
import { refreshAfter } from "../refresh";
import { localeOf } from "../request";
import { OWN_TITLE, titled } from "../title";
import { visitOf } from "../visit";
import { askAgainAction } from "./actions";
import { askedSince } from "./asked-since";

export const metadata: Metadata = OWN_TITLE;

/** Everything the registers said of me, as last heard; no institution is asked to show it. */
export default async function RecordPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const query = await searchParams;
  const round = numberOf(query.round);
  const visit = await visitOf(locale, { byItself: round > 0 });
  const record = await shown(viewRecord(visit.ctx, {}), locale);
  refreshAfter(visit, record);

  const t = translator(locale, "record");
  const since = askedSince(query.asked, visit.ctx.clock.now());
  const page: WaitingPage = {
    locale,
    path: localePath(locale, "/record"),
    query: since ? { asked: String(query.asked) } : {},
    round,
    stopped: query.stop === "1",
  };
  const { awaited, nothing, silent, speaking, total } = standingOf(record);
  return (
    <Cabinet locale={locale} visit={visit} person={record.person}>
      <title>{titled(t("title"), locale)}</title>
      <div className="head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
        <Heard locale={locale} record={record} />
        <AskAgain locale={locale} action={askAgainAction} />
      </div>
      <div className="stack-6">
        <TooOften locale={locale} seconds={numberOf(query.wait)} />
        <Asked page={page} record={record} since={since} />
        {awaited.length > 0 && !since && (
          <Waiting page={page} title={t("awaited", { count: awaited.length })} awaited={awaited} />
        )}
        {silent.length > 0 && silent.length === total && (
          <Notice kind="info" title={t("allSilent")}>
            <p>{t("allSilentMore")}</p>
          </Notice>
        )}
        {record.contradictions.map((contradiction, index) => (
          <Contradiction
            key={contradiction.key}
            locale={locale}
            contradiction={contradiction}
            brief={index > 0}
          />
        ))}
        <RecordSheets
          sheets={groupsOf(record).map((view) => sheetOf(locale, view))}
          report={t("report")}
        />
        {speaking.length + silent.length + awaited.length === 0 && (
          <div className="sheet">
            <Empty level={2} title={t("empty")} link={<a href="tel:142">{t("call")}</a>}>
              {t("emptyMore")}
            </Empty>
          </div>
        )}
        {nothing.length > 0 && (
          <p className="src">
            {t("nothing", {
              names: nothing.map(({ registerName }) => registerName[locale]).join(", "),
            })}
          </p>
        )}
        <ReportError locale={locale} />
      </div>
    </Cabinet>
  );
}

/** From when to when all that is shown was heard. */
function Heard({ locale, record }: { locale: Locale; record: RecordView }) {
  const { heardFrom, heardUntil } = record;
  if (!heardFrom || !heardUntil) return null;
  const [from, until] = [heardFrom, heardUntil].map((at) => formatDay(dayInBaku(at)));
  const t = translator(locale, "record");
  return (
    <p className="src">
      {from === until
        ? t("heardOn", { day: until ?? "" })
        : t("heard", { from: from ?? "", until: until ?? "" })}
    </p>
  );
}
