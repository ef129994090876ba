import type { Metadata } from "next";
import { IssuedList, KindList } from "@/components/references";
import { Empty, Pager } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { viewPerson } from "@/lib/record";
import { listReferences } from "@/lib/references";
import { shown } from "@/lib/web";
import { localeOf } from "../../request";
import { Cabinet } from "../cabinet";
import { numberOf, type PageProps } from "../query";
import { visitOf } from "../visit";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "references")("title") };
}

/** My references: which I can have now, and which I was given. */
export default async function ReferencesPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const asked = numberOf((await searchParams).page);
  const visit = await visitOf(locale);
  const [{ kinds, issued, page, pages }, { person }] = await shown(
    Promise.all([
      listReferences(visit.ctx, { locale, page: Math.max(1, Math.min(asked, MOST_PAGES)) }),
      viewPerson(visit.ctx, {}),
    ]),
    locale,
  );
  const t = translator(locale, "references");
  const at = localePath(locale, "/references");
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <div className="head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
      </div>
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
