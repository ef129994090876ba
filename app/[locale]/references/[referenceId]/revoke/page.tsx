import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { BackLink, Button, Code, GoLink } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { viewPerson } from "@/lib/record";
import { viewReference } from "@/lib/references";
import { shown } from "@/lib/web";
import { Cabinet } from "../../../cabinet";
import { localeOf } from "../../../request";
import { visitOf } from "../../../visit";
import { revokeAction } from "../../actions";

interface Props {
  params: Promise<{ locale: string; referenceId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), "references")("reference.revoke") };
}

/** Asked once more, because it cannot be undone. */
export default async function RevokePage({ params }: Props) {
  const locale = await localeOf(params);
  const { referenceId: id } = await params;
  const visit = await visitOf(locale);
  const [view, { person }] = await shown(
    Promise.all([viewReference(visit.ctx, { id, locale }), viewPerson(visit.ctx, {})]),
    locale,
  );
  const at = localePath(locale, `/references/${id}`);
  if (view.state === "revoked") redirect(at as Route);
  const t = translator(locale, "references");
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <div className="head">
        <BackLink href={at}>{view.title}</BackLink>
        <h1>{t("reference.revokeSure")}</h1>
        <p className="soft">
          {view.title}, <Code>{t("number", { number: view.number })}</Code>
        </p>
        <p className="lead">{t("reference.revokeMore")}</p>
      </div>
      <form action={revokeAction} className="row">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="reference" value={id} />
        <Button kind="danger">{t("reference.revokeYes")}</Button>
        <GoLink href={at}>{t("reference.revokeNo")}</GoLink>
      </form>
    </Cabinet>
  );
}
