import type { Metadata } from "next";
import { SignInForm } from "@/components/layout";
import { GoLink, Icon, Notice, type NoticeKind } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { PROVIDER } from "@/lib/identity";
import { RATE_LIMITS } from "@/lib/identity/rate-limits";
import { SESSION_LIMITS } from "@/lib/identity/session-limits";
import type { Locale } from "@/lib/kernel/texts";
import { localeOf, siteKind } from "../../request";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ error?: string | string[]; back?: string | string[] }>;
}

/**
 * Why a person was sent here, by the code in the address (`?error=`). Several reasons look alike on
 * purpose: what exactly was wrong with a sign-in is for the security log, not for who tried it.
 */
const REASONS = {
  ended: { kind: "info", title: "ended", more: "endedMore" },
  "signed-out": { kind: "settled", title: "signedOut", more: "signedOutMore" },
  failed: { kind: "refused", title: "failed", more: "failedMore" },
  cancelled: { kind: "info", title: "cancelled", more: "cancelledMore" },
  unavailable: { kind: "refused", title: "unavailable", more: "unavailableMore" },
  "too-many": { kind: "refused", title: "tooMany", more: "tooManyMore" },
} as const satisfies Record<string, { kind: NoticeKind; title: string; more: string }>;

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

function reasonOf(code: string | undefined) {
  if (!code) return undefined;
  return Object.hasOwn(REASONS, code) ? REASONS[code as keyof typeof REASONS] : REASONS.failed;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), "signIn")("title") };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { error, back } = await searchParams;
  const reason = reasonOf(first(error));
  const t = translator(locale, "signIn");
  return (
    <div className="wrap">
      <div className="split">
        <div className="stack-3 narrow">
          {reason && (
            <Notice kind={reason.kind} title={t(reason.title)}>
              <p>{t(reason.more, { minutes: RATE_LIMITS.signIn.seconds / 60 })}</p>
            </Notice>
          )}
          <h1>{t("heading")}</h1>
          <p className="lead">{t("lead")}</p>
          {siteKind() === "demonstration" && <p>{t("demonstration")}</p>}
          <SignInForm
            action={`/api/auth/signin/${PROVIDER}`}
            fields={{ locale, back: first(back) ?? "" }}
          >
            <Icon name="lock" />
            {t("button")}
          </SignInForm>
          <p className="soft small">{t("safety")}</p>
          <GoLink href={`${localePath(locale, "/help")}#cannot-sign-in`}>{t("help")}</GoLink>
        </div>
        <Aside locale={locale} />
      </div>
    </div>
  );
}

/** What signing in means: the ways, what we learn, and how long it lasts. */
function Aside({ locale }: { locale: Locale }) {
  const t = translator(locale, "signIn");
  const ways = ["wayFin", "waySima", "wayAsan", "wayToken", "wayBsxm"] as const;
  const receives = ["receivesFin", "receivesMethod"] as const;
  return (
    <aside className="prose">
      <h2>{t("ways")}</h2>
      <ul>
        {ways.map((way) => (
          <li key={way}>{t(way)}</li>
        ))}
      </ul>
      <h2>{t("receives")}</h2>
      <ul>
        {receives.map((what) => (
          <li key={what}>{t(what)}</li>
        ))}
      </ul>
      <p className="soft small">
        {t("limits", { idle: SESSION_LIMITS.idleMinutes, absolute: SESSION_LIMITS.absoluteHours })}
      </p>
    </aside>
  );
}
