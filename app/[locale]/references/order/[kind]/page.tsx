import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { AboutKind, offeredOf, orderWords, untriedOrder } from "@/components/references";
import { OrderForm } from "@/components/references/order-form";
import { BackLink } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { viewPerson } from "@/lib/record";
import { listReferences } from "@/lib/references";
import { shown } from "@/lib/web";
import { Cabinet } from "../../../cabinet";
import type { SearchParams } from "../../../query";
import { localeOf } from "../../../request";
import { OWN_TITLE, titled } from "../../../title";
import { visitOf } from "../../../visit";
import { orderAction } from "../../actions";
import { MOST_TYPED } from "../../order-step";

interface Props {
  params: Promise<{ locale: string; kind: string }>;
  searchParams: SearchParams;
}

export const metadata = OWN_TITLE;

/** One reference: what it is for, what it may say, the sheet as it will be, and only then it is issued. */
export default async function OrderPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const [{ kind: code }, { variant }] = await Promise.all([params, searchParams]);
  const visit = await visitOf(locale);
  const [{ kinds }, { person }] = await shown(
    Promise.all([listReferences(visit.ctx, { locale }), viewPerson(visit.ctx, {})]),
    locale,
  );
  const kind = kinds.find((one) => one.code === code) ?? notFound();
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <BackLink href={localePath(locale, "/references")}>
        {translator(locale, "references")("title")}
      </BackLink>
      <div className="split mt-2">
        <OrderForm
          action={orderAction.bind(null, locale, code)}
          initial={untriedOrder(locale, kind, randomUUID(), variant)}
          offered={offeredOf(locale, kind)}
          words={orderWords(locale, { kind, titled: (title) => titled(title, locale) })}
          mostTyped={MOST_TYPED}
        />
        <aside className="stack-3">
          <AboutKind locale={locale} kind={kind} />
        </aside>
      </div>
    </Cabinet>
  );
}
