import type { Metadata } from "next";
import { type FeedWords, Filters, feedQuery, tellFeed } from "@/components/access";
import { LiveFeed } from "@/components/access/live-feed";
import { Notice } from "@/components/ui";
import { FeedInput, listAccesses } from "@/lib/access";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { viewPerson } from "@/lib/record";
import { shown } from "@/lib/web";
import { Cabinet } from "../cabinet";
import type { PageProps } from "../query";
import { localeOf } from "../request";
import { visitOf } from "../visit";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "access")("title") };
}

/** Who looked at my data, newest first; the list goes on moving while it is looked at. */
export default async function AccessPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const visit = await visitOf(locale);
  const { ctx } = visit;
  const asked = FeedInput.safeParse(await searchParams);
  const filter = asked.data ?? FeedInput.parse({});
  const [feed, { person }] = await shown(
    Promise.all([listAccesses(ctx, filter), viewPerson(ctx, {})]),
    locale,
  );
  const t = translator(locale, "access");
  const query = feedQuery(filter);
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <div className="stack">
        <h1>{t("title")}</h1>
        {!asked.success && (
          <Notice kind="info" title={t("unknownFilter")}>
            <p>{t("unknownFilterMore")}</p>
          </Notice>
        )}
        <LiveFeed
          key={query}
          initial={tellFeed(feed, filter, locale)}
          source={`/api/access${query}${query ? "&" : "?"}locale=${locale}`}
          words={wordsOf(locale)}
          signInAt={`${localePath(locale, "/sign-in")}?error=ended&back=${encodeURIComponent(localePath(locale, "/access"))}`}
          filters={<Filters locale={locale} filter={filter} institutions={feed.institutions} />}
        />
      </div>
    </Cabinet>
  );
}

function wordsOf(locale: Locale): FeedWords {
  const t = translator(locale, "access");
  const layout = translator(locale, "layout");
  return {
    feed: t("feed"),
    views: t("viewsLabel"),
    details: t("details"),
    seal: t("seal"),
    verify: t("verify"),
    unexplained: t("unexplained"),
    open: t("open"),
    call: t("call"),
    earlier: t("earlier"),
    newest: t("newest"),
    ended: layout("sessionEnded"),
    endedMore: layout("sessionEndedMore"),
    signIn: layout("signIn"),
    offline: t("offline"),
  };
}
