import type { Metadata } from "next";
import { Links, Looked, Receives, Registers, Waits } from "@/components/home";
import { standingOf, Waiting } from "@/components/record";
import { FEED_COUNTED_DAYS, listAccesses } from "@/lib/access";
import { listAwaited } from "@/lib/cases";
import { formatDayInWords, localePath, translator } from "@/lib/i18n";
import { viewRecord } from "@/lib/record";
import { shown } from "@/lib/web";
import { Cabinet } from "../cabinet";
import { numberOf, type PageProps } from "../query";
import { refreshAfter } from "../refresh";
import { localeOf } from "../request";
import { visitOf } from "../visit";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "home")("title") };
}

/** The first page of the cabinet. On the first visit the record is still being drawn, and it says so. */
export default async function HomePage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const query = await searchParams;
  const round = numberOf(query.round);
  const visit = await visitOf(locale, { byItself: round > 0 });
  const [record, feed, applications] = await shown(
    Promise.all([
      viewRecord(visit.ctx, {}),
      listAccesses(visit.ctx, {}),
      listAwaited(visit.ctx, {}),
    ]),
    locale,
  );
  refreshAfter(visit, record);

  const t = translator(locale, "home");
  const { person, contradictions } = record;
  const { awaited, total } = standingOf(record);
  const count = contradictions.length + applications.length + (feed.unexplained ? 1 : 0);
  const day = formatDayInWords(locale, visit.ctx.clock.today());
  const page = {
    locale,
    path: localePath(locale, "/home"),
    round,
    stopped: query.stop === "1",
  };
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <div className="head">
        <h1>{t("greeting", { sex: person?.sex ?? "unknown", name: person?.givenName ?? "" })}</h1>
        <p className="soft">
          {awaited.length > 0 ? t("leadDrawing", { day }) : t("lead", { day, count })}
        </p>
      </div>
      {awaited.length > 0 && (
        <div className="mb-10">
          <Waiting
            page={page}
            title={t("drawing", { answered: total - awaited.length, total })}
            awaited={awaited}
          />
        </div>
      )}
      <div className="split home">
        <div className="stack-6">
          <Waits
            locale={locale}
            applications={applications}
            unexplained={feed.unexplained}
            contradictions={contradictions}
          />
          <Receives locale={locale} record={record} />
          <Looked locale={locale} entries={feed.entries} days={FEED_COUNTED_DAYS} />
        </div>
        <aside className="stack-6">
          {awaited.length === 0 && <Registers locale={locale} record={record} />}
          <Links locale={locale} />
        </aside>
      </div>
    </Cabinet>
  );
}
