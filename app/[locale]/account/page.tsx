import type { Metadata } from "next";
import { PastSignIns, SignIns } from "@/components/account";
import { ButtonLink, GoLink, Notice, Sheet } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { listSessions } from "@/lib/identity";
import { SESSION_LIMITS } from "@/lib/identity/session-limits";
import { LOCALES } from "@/lib/kernel/texts";
import { viewPerson } from "@/lib/record";
import { shown } from "@/lib/web";
import { Cabinet, SignOut } from "../cabinet";
import type { PageProps } from "../query";
import { localeOf } from "../request";
import { visitOf } from "../visit";
import { signOutThereAction } from "./actions";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "account")("title") };
}

/** Settings: where I am signed in, how long that lasts, and the language. */
export default async function AccountPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const visit = await visitOf(locale);
  const { ctx } = visit;
  const [{ live, past }, { person }] = await shown(
    Promise.all([listSessions(ctx, {}), viewPerson(ctx, {})]),
    locale,
  );
  const { ended } = await searchParams;
  const t = translator(locale, "account");
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <div className="head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
      </div>
      <div className="stack-6">
        {ended !== undefined && (
          <Notice kind="settled" title={t(ended === "1" ? "signedOutThere" : "wasOver")}>
            <p>{t("signedOutThereMore")}</p>
          </Notice>
        )}
        <div className="stack">
          <SignIns locale={locale} sessions={live} action={signOutThereAction} />
          <p className="src">
            {t("limits", {
              idle: SESSION_LIMITS.idleMinutes,
              absolute: SESSION_LIMITS.absoluteHours,
            })}
          </p>
          <div className="row">
            <SignOut locale={locale} />
            <ButtonLink
              kind="danger"
              compact
              inline
              href={localePath(locale, "/account/sign-out-everywhere")}
            >
              {t("everywhere")}
            </ButtonLink>
          </div>
        </div>
        <PastSignIns locale={locale} sessions={past} />
        <Sheet title={translator(locale, "messages")("title")}>
          <div className="pad row">
            <GoLink href={localePath(locale, "/messages")}>
              {translator(locale, "messages")("back")}
            </GoLink>
            <GoLink href={localePath(locale, "/messages/preferences")}>
              {translator(locale, "messages")("preferences")}
            </GoLink>
          </div>
        </Sheet>
        <Sheet title={t("language")}>
          <ul className="pad row">
            {LOCALES.map((one) => (
              <li key={one}>
                {one === locale ? (
                  <strong aria-current="true">{t(`languages.${one}`)}</strong>
                ) : (
                  <a className="go" href={localePath(one, "/account")} hrefLang={one} lang={one}>
                    {t(`languages.${one}`)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </Sheet>
      </div>
    </Cabinet>
  );
}
