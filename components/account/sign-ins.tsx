import { translator } from "@/lib/i18n";
import type { SessionView } from "@/lib/identity/schema";
import type { Locale } from "@/lib/kernel/texts";
import { Button, Item, Items, Moment, Sheet, StateWord, Table } from "../ui";
import { assuranceOf, deviceOf, methodOf } from "./words";

/** Where one is signed in now, each with its way out. */
export function SignIns({
  locale,
  sessions,
  action,
}: {
  locale: Locale;
  sessions: readonly SessionView[];
  /** Signs one device out. */
  action: (form: FormData) => Promise<void>;
}) {
  const t = translator(locale, "account");
  return (
    <Sheet title={t("live")}>
      <Items>
        {sessions.map((session) => (
          <Item
            key={session.sessionId}
            title={deviceOf(session.device, locale)}
            note={<SignInNote locale={locale} session={session} />}
            action={
              session.current ? (
                <StateWord state="settled">{t("current")}</StateWord>
              ) : (
                <form action={action}>
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="session" value={session.sessionId} />
                  <Button kind="outline" compact inline aria-describedby={session.sessionId}>
                    {t("signOutThere")}
                  </Button>
                </form>
              )
            }
          />
        ))}
      </Items>
    </Sheet>
  );
}

function SignInNote({ locale, session }: { locale: Locale; session: SessionView }) {
  const t = translator(locale, "account");
  return (
    <span id={session.sessionId}>
      {methodOf(session.method, locale)} · {assuranceOf(session.assurance, locale)}
      <br />
      {t.rich("startedAt", { at: () => <Moment key="started" at={session.startedAt} /> })} ·{" "}
      {t.rich("lastSeenAt", { at: () => <Moment key="seen" at={session.lastSeenAt} /> })}
    </span>
  );
}

/** Sign-ins that are over. */
export function PastSignIns({
  locale,
  sessions,
}: {
  locale: Locale;
  sessions: readonly SessionView[];
}) {
  const t = translator(locale, "account");
  return (
    <Sheet title={t("past")}>
      {sessions.length === 0 ? (
        <p className="pad">{t("pastNone")}</p>
      ) : (
        <Table
          caption={t("past")}
          columns={[
            { key: "device", heading: t("device"), kind: "name" },
            { key: "method", heading: t("method") },
            { key: "started", heading: t("started") },
            { key: "ended", heading: t("ended") },
          ]}
          rows={sessions.map((session) => ({
            key: session.sessionId,
            cells: {
              device: deviceOf(session.device, locale),
              method: methodOf(session.method, locale),
              started: <Moment at={session.startedAt} />,
              ended: session.endedAt && <Moment at={session.endedAt} />,
            },
          }))}
        />
      )}
    </Sheet>
  );
}
