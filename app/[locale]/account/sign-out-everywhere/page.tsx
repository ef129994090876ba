import type { Metadata } from "next";
import { BackLink, Button, GoLink } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { viewPerson } from "@/lib/record";
import { shown } from "@/lib/web";
import { Cabinet } from "../../cabinet";
import type { PageProps } from "../../query";
import { localeOf } from "../../request";
import { visitOf } from "../../visit";
import { signOutEverywhereAction } from "../actions";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "account")("everywhere") };
}

/** Asks once more before every device is signed out: a page of its own, so that no script is needed. */
export default async function SignOutEverywherePage({ params }: PageProps) {
  const locale = await localeOf(params);
  const visit = await visitOf(locale);
  const { ctx } = visit;
  const { person } = await shown(viewPerson(ctx, {}), locale);
  const t = translator(locale, "account");
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <BackLink href={localePath(locale, "/account")}>{t("title")}</BackLink>
      <div className="stack-3 narrow">
        <h1>{t("everywhereTitle")}</h1>
        <p className="lead">{t("everywhereLead")}</p>
        <p>{t("everywhereMore")}</p>
        <form action={signOutEverywhereAction} className="row">
          <input type="hidden" name="locale" value={locale} />
          <Button kind="danger">{t("everywhereYes")}</Button>
          <GoLink href={localePath(locale, "/account")}>{t("everywhereNo")}</GoLink>
        </form>
      </div>
    </Cabinet>
  );
}
