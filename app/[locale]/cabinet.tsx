import type { ReactNode } from "react";
import { CitizenHeader, CitizenTabs, Frame } from "@/components/layout";
import { SessionNotice } from "@/components/layout/session-notice";
import { Button } from "@/components/ui";
import { formatTime, localePath, translator } from "@/lib/i18n";
import type { LiveSession } from "@/lib/identity";
import { SESSION_LIMITS } from "@/lib/identity/session-limits";
import type { Locale } from "@/lib/kernel/texts";
import type { PersonView } from "@/lib/record";
import { portal } from "@/lib/web";
import { siteKind } from "./request";
import type { Visit } from "./visit";

/**
 * THE CABINET: what stands around every page about the person who is signed in. It is a part of each
 * page and no layout: a layout would have to open the person's data a second time to learn the name
 * in the header, and would not know whether a person or the page itself asked.
 */
export function Cabinet({
  locale,
  visit: { session, path },
  person,
  children,
}: {
  locale: Locale;
  visit: Visit;
  /** Null until a register has said who this is. */
  person: PersonView | null;
  children: ReactNode;
}) {
  const name = person
    ? `${person.givenName} ${person.surname}`
    : translator(locale, "home")("nameless");
  return (
    <Frame
      locale={locale}
      path={path}
      site={siteKind()}
      header={<CitizenHeader locale={locale} path={path} name={name} />}
      tabs={<CitizenTabs locale={locale} path={path} />}
    >
      <div className="wrap">{children}</div>
      <Session locale={locale} session={session} path={path} />
    </Frame>
  );
}

/** Warns before the session ends, on every page of someone who is signed in. */
export function Session({
  locale,
  session,
  path,
}: {
  locale: Locale;
  session: LiveSession;
  path: string;
}) {
  const t = translator(locale, "layout");
  const { idleUntil, endsAt } = session;
  const back = encodeURIComponent(path);
  const signIn = localePath(locale, "/sign-in");
  return (
    <SessionNotice
      endsInMs={Math.max(0, Math.min(+idleUntil, +endsAt) - +portal().clock.now())}
      isFinal={idleUntil >= endsAt}
      finalTime={formatTime(endsAt)}
      warnBeforeMs={SESSION_LIMITS.warnMinutes * 60_000}
      extendAt="/api/session"
      signInAt={`${signIn}?error=ended&back=${back}`}
      signInAnewAt={`${signIn}?back=${back}`}
      words={{
        warning: t("sessionWarning"),
        warningMore: t("sessionWarningMore"),
        extend: t("sessionContinue"),
        final: t("sessionFinal", { time: "{time}" }),
        finalMore: t("sessionFinalMore", { hours: SESSION_LIMITS.absoluteHours }),
        signInAnew: t("sessionAnew"),
        ended: t("sessionEnded"),
        endedMore: t("sessionEndedMore"),
        signIn: t("signIn"),
        failed: t("sessionFailed"),
      }}
    >
      <SignOut locale={locale} />
    </SessionNotice>
  );
}

/** Signs out of this browser; a form, because a link could be followed by a machine. */
export function SignOut({ locale }: { locale: Locale }) {
  return (
    <form method="post" action="/api/auth/sign-out">
      <input type="hidden" name="locale" value={locale} />
      <Button kind="outline" compact inline>
        {translator(locale, "layout")("signOut")}
      </Button>
    </form>
  );
}
