import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PassportSheets } from "@/components/services";
import { BackLink, ButtonLink } from "@/components/ui";
import { localePath, say, translator } from "@/lib/i18n";
import { findPassport } from "@/lib/services";
import { currentSession, portal } from "@/lib/web";
import { localeOf } from "../../../request";

interface Props {
  params: Promise<{ locale: string; service: string }>;
}

async function passportOf(params: Props["params"]) {
  const { service } = await params;
  return findPassport(service) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const { title, summary } = await passportOf(params);
  return { title: say(title, locale), description: say(summary, locale) };
}

/** A service as anyone reads it, before they begin: its passport. */
export default async function ServicePage({ params }: Props) {
  const locale = await localeOf(params);
  const passport = await passportOf(params);
  const session = await currentSession();
  const t = translator(locale, "services");
  return (
    <div className="wrap">
      <div className="head">
        <BackLink href={localePath(locale, "/services")}>{t("title")}</BackLink>
        <h1>{say(passport.title, locale)}</h1>
        <p className="lead">{say(passport.summary, locale)}</p>
        <p className="mt-4">
          <ButtonLink href={localePath(locale, `/apply/${passport.code}`)}>
            {session ? t("start") : t("startSignIn")}
          </ButtonLink>
        </p>
      </div>
      <PassportSheets locale={locale} passport={passport} today={portal().clock.today()} />
    </div>
  );
}
