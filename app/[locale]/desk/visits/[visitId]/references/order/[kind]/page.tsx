import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { TellCitizen, Traced } from "@/components/desk";
import { AboutKind, offeredOf, orderWords, untriedOrder } from "@/components/references";
import { OrderForm } from "@/components/references/order-form";
import { BackLink } from "@/components/ui";
import { listAtDesk } from "@/lib/desk";
import { translator } from "@/lib/i18n";
import { shown } from "@/lib/web";
import { MOST_TYPED } from "../../../../../../references/order-step";
import { OWN_TITLE, titled } from "../../../../../../title";
import { Desk } from "../../../../../desk";
import { Over } from "../../../parts";
import { type VisitPageProps, visitAt } from "../../../visit-at";
import { orderAtDeskAction } from "../../actions";

interface Props extends VisitPageProps {
  params: Promise<{ locale: string; visitId: string; kind: string }>;
}

export const metadata = OWN_TITLE;

/** One reference for the citizen who is here: the sheet is read to them before it is issued. */
export default async function OrderAtDeskPage(props: Props) {
  const { locale, officer, visit, page: at } = await visitAt(props, "/references");
  if (!visit) return <Over locale={locale} officer={officer} />;
  const [{ kind: code }, { variant }] = await Promise.all([props.params, props.searchParams]);
  const { visitId } = visit;
  const { kinds, citizenPresent } = await shown(
    listAtDesk(officer.desk, { visitId, locale }),
    locale,
  );
  const kind = kinds.find((one) => one.code === code) ?? notFound();
  if (!citizenPresent) redirect(at.path as Route);
  const t = translator(locale, "references");
  return (
    <Desk locale={locale} officer={officer} label={t("desk.open")}>
      <p className="hidden print:block">{translator(locale, "desk")("noPrint")}</p>
      <div className="stack print:hidden">
        <BackLink href={at.path}>{t("desk.back")}</BackLink>
        <Traced locale={locale} visit={visit} />
        <div className="deskgrid">
          <OrderForm
            action={orderAtDeskAction.bind(null, locale, visitId, code)}
            initial={untriedOrder(locale, kind, randomUUID(), variant)}
            offered={offeredOf(locale, kind)}
            words={orderWords(locale, { kind, titled: (title) => titled(title, locale) }, true)}
            mostTyped={MOST_TYPED}
          />
          <div className="stack">
            <div className="sheet pad">
              <p className="text-small">{t("desk.lead")}</p>
            </div>
            <AboutKind locale={locale} kind={kind} />
            <TellCitizen locale={locale} visit={visit} />
          </div>
        </div>
      </div>
    </Desk>
  );
}
