import type { Metadata } from "next";
import { standingOf, Waiting } from "@/components/record";
import { IssuedList, KindList } from "@/components/references";
import { Empty, Pager } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { viewRecord } from "@/lib/record";
import { listReferences } from "@/lib/references";
import { shown } from "@/lib/web";
import { Cabinet } from "../cabinet";
import { numberOf, type PageProps } from "../query";
import { refreshAfter } from "../refresh";
import { localeOf } from "../request";
import { visitOf } from "../visit";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "references")("title") };
}

/** My references: which I can have now, and which I was given. */
export default async function ReferencesPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const query = await searchParams;
  const asked = Math.max(1, Math.min(numberOf(query.page), MOST_PAGES));
  const round = numberOf(query.round);
  const visit = await visitOf(locale, { byItself: round > 0 });
  const [{ kinds, issued, page, pages }, record] = await shown(
    Promise.all([listReferences(visit.ctx, { locale, page: asked }), viewRecord(visit.ctx, {})]),
    locale,
  );
  refreshAfter(visit, record);
  const { awaited, total } = standingOf(record);
  const t = translator(locale, "references");
  const at = localePath(locale, "/references");
  return (
    <Cabinet locale={locale} visit={visit} person={record.person}>
      <div className="head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
      </div>
      {awaited.length > 0 && (
        <div className="mb-10">
          <Waiting
            page={{ locale, path: at, round, stopped: query.stop === "1" }}
            title={translator(locale, "home")("drawing", {
              answered: total - awaited.length,
              total,
            })}
            awaited={awaited}
          />
        </div>
      )}
      <div className="split form-first">
        <nav className="sheet" aria-labelledby="new">
          <header>
            <h2 id="new">{t("new")}</h2>
          </header>
          <KindList locale={locale} kinds={kinds} hrefOf={({ code }) => `${at}/order/${code}`} />
        </nav>
        <section className="sec" aria-labelledby="issued">
          <h2 id="issued">{t("issued")}</h2>
          {issued.length === 0 ? (
            <div className="sheet">
              <Empty title={t("none")}>{t("noneMore")}</Empty>
            </div>
          ) : (
            <div className="stack">
              <IssuedList locale={locale} issued={issued} />
              <Pager
                locale={locale}
                previous={page > 1 ? `${at}?page=${page - 1}` : undefined}
                next={page < pages ? `${at}?page=${page + 1}` : undefined}
              />
            </div>
          )}
        </section>
      </div>
    </Cabinet>
  );
}

/** As many as the list can be asked for. */
const MOST_PAGES = 10_000;
