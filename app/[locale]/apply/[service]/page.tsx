import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { Button, GoLink, Notice } from "@/components/ui";
import { formatDay, localePath, say, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { requestRefresh } from "@/lib/registers";
import { findPassport } from "@/lib/services";
import { portal } from "@/lib/web";
import { localeOf } from "../../request";
import { beginAction, dropAction } from "../actions";
import {
  type Application,
  ApplicationScreen,
  applicationOf,
  lacksAccess,
  type ServiceProps,
} from "./application";
import { Hidden } from "./hidden";

export async function generateMetadata({ params }: ServiceProps): Promise<Metadata> {
  const locale = await localeOf(params);
  const passport = findPassport((await params).service) ?? notFound();
  return { title: say(passport.title, locale) };
}

/** Before the first question: what is known already, how much is left, and the draft if there is one. */
export default async function ApplyPage({ params, searchParams }: ServiceProps) {
  const application = await applicationOf(params);
  const { gone } = await searchParams;
  const { locale, passport, draft, asked } = application;
  askDue(application);
  const t = translator(locale, "form");
  const left = asked.filter((name) => draft?.typed[name] === undefined).length;
  return (
    <ApplicationScreen
      application={application}
      back={{ href: localePath(locale, `/services/${passport.code}`), label: t("back") }}
    >
      <h1>{say(passport.title, locale)}</h1>
      {gone === "1" && (
        <Notice kind="info" title={t("goneTitle")}>
          <p>{t("goneMore")}</p>
        </Notice>
      )}
      <p className="lead">{t("overviewLead", { count: left })}</p>
      {application.sources.some(({ status }) => status === "not-asked") && (
        <Notice kind="info" title={t("asking")}>
          <p>
            {t("askingMore")}{" "}
            <a href={localePath(locale, `/apply/${passport.code}`)}>{t("reload")}</a>
          </p>
        </Notice>
      )}
      {lacksAccess(application) ? (
        <ChooseAccess locale={locale} />
      ) : (
        <form action={beginAction}>
          <Hidden application={application} />
          <Button>{draft ? t("goOn") : t("begin")}</Button>
        </form>
      )}
      {draft && (
        <form action={dropAction} className="stack">
          <p className="src">
            {t("saved")}. {t("savedMore", { day: formatDay(dayInBaku(draft.expiresAt)) })}
          </p>
          <Hidden application={application} />
          <Button kind="danger" compact inline>
            {t("drop")}
          </Button>
        </form>
      )}
    </ApplicationScreen>
  );
}

/** What it is about is chosen where it is shown. */
function ChooseAccess({ locale }: { locale: Locale }) {
  const t = translator(locale, "accessQuestion");
  return (
    <Notice kind="info" title={t("choose")}>
      <p>{t("chooseMore")}</p>
      <GoLink href={localePath(locale, "/access")} arrow>
        {t("toHistory")}
      </GoLink>
    </Notice>
  );
}

/** Registers that have not been heard are asked once the page has been sent. */
function askDue({ sources, visit: { session } }: Application): void {
  const due = sources.filter(({ status }) => status === "not-asked" || status === "silent");
  if (due.length === 0) return;
  after(async () => {
    await requestRefresh(await portal().queue(), {
      subjectId: session.subjectId,
      registers: due.map(({ register }) => register),
      reason: "session",
      reference: session.sessionId,
    });
  });
}
