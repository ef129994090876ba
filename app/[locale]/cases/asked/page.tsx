import type { Metadata } from "next";
import { AskedList } from "@/components/cases";
import { BackLink, Empty } from "@/components/ui";
import { listAsked } from "@/lib/cases";
import { localePath, translator } from "@/lib/i18n";
import { viewPerson } from "@/lib/record";
import { shown } from "@/lib/web";
import { Cabinet } from "../../cabinet";
import type { PageProps } from "../../query";
import { localeOf } from "../../request";
import { visitOf } from "../../visit";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "asked")("title") };
}

/** Applications of my household that ask for my consent: what waits, and what I answered. */
export default async function AskedPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const visit = await visitOf(locale);
  const [{ asked }, { person }] = await Promise.all([
    shown(listAsked(visit.ctx, {}), locale),
    viewPerson(visit.ctx, {}),
  ]);
  const t = translator(locale, "asked");
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <div className="head">
        <BackLink href={localePath(locale, "/cases")}>
          {translator(locale, "cases")("title")}
        </BackLink>
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
      </div>
      <div className="stack-6 narrow">
        {asked.length === 0 && (
          <Empty title={t("none")} level={2}>
            {t("noneMore")}
          </Empty>
        )}
        <AskedList locale={locale} asked={asked} show="waiting" />
        <AskedList locale={locale} asked={asked} show="answered" />
      </div>
    </Cabinet>
  );
}
