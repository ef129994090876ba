import type { Metadata } from "next";
import { Inbox } from "@/components/messages";
import { GoLink } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { listMessages } from "@/lib/messages";
import { viewPerson } from "@/lib/record";
import { shown } from "@/lib/web";
import { Cabinet } from "../cabinet";
import type { PageProps } from "../query";
import { localeOf } from "../request";
import { visitOf } from "../visit";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "messages")("title") };
}

/** What I was told, newest first. */
export default async function MessagesPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const visit = await visitOf(locale);
  const { ctx } = visit;
  const { before } = await searchParams;
  const asked = typeof before === "string" ? before : undefined;
  const [inbox, { person }] = await shown(
    Promise.all([listMessages(ctx, { before: asked }), viewPerson(ctx, {})]),
    locale,
  );
  const t = translator(locale, "messages");
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <div className="head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
        <div className="row between">
          <p>{t("unread", { count: inbox.unread })}</p>
          <GoLink href={localePath(locale, "/messages/preferences")} arrow>
            {t("preferences")}
          </GoLink>
        </div>
      </div>
      <Inbox locale={locale} inbox={inbox} isFirstPage={asked === undefined} />
    </Cabinet>
  );
}
