import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink, Button } from "@/components/ui";
import { viewCase } from "@/lib/cases";
import { localePath, say, translator } from "@/lib/i18n";
import { viewPerson } from "@/lib/record";
import { findPassport } from "@/lib/services";
import { shown } from "@/lib/web";
import { Cabinet } from "../../../cabinet";
import { localeOf } from "../../../request";
import { visitOf } from "../../../visit";
import { withdrawAction } from "../../actions";

interface Props {
  params: Promise<{ locale: string; caseId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), "cases")("withdraw") };
}

/** Asked once more, because it cannot be undone. */
export default async function WithdrawPage({ params }: Props) {
  const locale = await localeOf(params);
  const { caseId } = await params;
  const visit = await visitOf(locale);
  const view = await shown(viewCase(visit.ctx, { caseId }), locale);
  const passport = findPassport(view.service) ?? notFound();
  const isPlace = view.place !== null && view.state === "approved";
  if (!isPlace && !view.can.includes("withdraw")) notFound();
  const { person } = await viewPerson(visit.ctx, {});
  const t = translator(locale, "cases");
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <div className="head">
        <BackLink href={localePath(locale, `/cases/${caseId}`)}>
          {say(passport.title, locale)}
        </BackLink>
        <h1>{isPlace ? t("giveBack") : t("withdrawSure")}</h1>
        {!isPlace && <p className="lead">{t("withdrawMore")}</p>}
      </div>
      <form action={withdrawAction}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="case" value={caseId} />
        <Button kind="danger">{isPlace ? t("giveBack") : t("withdraw")}</Button>
      </form>
    </Cabinet>
  );
}
