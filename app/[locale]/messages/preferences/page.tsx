import type { Metadata } from "next";
import { PreferencesForm } from "@/components/messages";
import { BackLink, Notice } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { type Preferences, viewPreferences } from "@/lib/messages";
import { viewPerson } from "@/lib/record";
import { shown } from "@/lib/web";
import { Cabinet } from "../../cabinet";
import type { PageProps } from "../../query";
import { localeOf } from "../../request";
import { visitOf } from "../../visit";
import { changePreferencesAction } from "./actions";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "messages")("preferences") };
}

/** Whether to be texted when there is news, and in which language. */
export default async function PreferencesPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const visit = await visitOf(locale);
  const { ctx } = visit;
  const [preferences, { person }] = await shown(
    Promise.all([viewPreferences(ctx, {}), viewPerson(ctx, {})]),
    locale,
  );
  const { saved } = await searchParams;
  const t = translator(locale, "messages");
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <BackLink href={localePath(locale, "/messages")}>{t("back")}</BackLink>
      <div className="head">
        <h1>{t("preferences")}</h1>
        <p className="lead">{t("preferencesLead")}</p>
      </div>
      <div className="stack-6">
        {saved !== undefined && (
          <Result locale={locale} isSaved={saved === "1"} preferences={preferences} />
        )}
        <PreferencesForm
          locale={locale}
          preferences={preferences}
          action={changePreferencesAction}
        />
      </div>
    </Cabinet>
  );
}

/** What came of the form, said by what is stored now. */
function Result({
  locale,
  isSaved,
  preferences,
}: {
  locale: Locale;
  isSaved: boolean;
  preferences: Preferences;
}) {
  const t = translator(locale, "messages");
  return isSaved ? (
    <Notice kind="settled" title={t("saved")}>
      <p>{t(preferences.sms ? "savedOn" : "savedOff")}</p>
    </Notice>
  ) : (
    <Notice kind="refused" title={t("invalid")}>
      <p>{t("invalidMore")}</p>
    </Notice>
  );
}
