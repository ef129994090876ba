import { awardText } from "@/components/services";
import { Details, GoLink, Sheet, Table } from "@/components/ui";
import type { BenefitView } from "@/lib/benefits";
import { formatAmount, formatDay, localePath, say, translator } from "@/lib/i18n";
import { dayInBaku, type IsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import { findPassport } from "@/lib/services";
import { firstOf } from "./first";

/** One benefit: the amount as the answer, its time, the next payment, and every payment under it. */
export function Benefit({
  locale,
  benefit,
  today,
}: {
  locale: Locale;
  benefit: BenefitView;
  today: IsoDate;
}) {
  const t = translator(locale, "benefits");
  const { service, caseId, amountQepik, per, from, until, annulledAt, payments } = benefit;
  const passport = findPassport(service);
  const title = passport ? say(passport.title, locale) : service;
  const next = firstOf(payments.filter(({ dueOn }) => dueOn >= today));
  const amountOf = (qepik: number) => formatAmount(locale, toQepik(qepik));
  const time = [
    t("from", { day: formatDay(from) }),
    annulledAt
      ? t("annulled", { day: formatDay(dayInBaku(annulledAt)) })
      : until && t(until < today ? "ended" : "until", { day: formatDay(until) }),
  ];
  return (
    <Sheet
      title={title}
      footer={
        <GoLink href={localePath(locale, `/cases/${caseId}`)} arrow>
          {t("toCase")}
        </GoLink>
      }
    >
      <div className="pad stack">
        <p className="answer">{awardText(locale, { amountQepik, per })}</p>
        <p className="src">
          {(per === "month" ? time : time.slice(1)).filter(Boolean).join(" · ")}
        </p>
        <p>
          {next
            ? t("next", { amount: amountOf(next.amountQepik), day: formatDay(next.dueOn) })
            : t("noNext")}
        </p>
      </div>
      {payments.length > 0 && (
        <div className="border-t border-line pad">
          <Details summary={t("payments")}>
            <Table
              caption={t("paymentsOf", { service: title })}
              columns={[
                { key: "period", heading: t("period"), kind: "name" },
                { key: "kind", heading: t("kind") },
                { key: "dueOn", heading: t("dueOn") },
                { key: "amount", heading: t("amount"), kind: "number" },
              ]}
              rows={payments.map((one) => ({
                key: one.from,
                cells: {
                  period:
                    one.from === one.until
                      ? formatDay(one.from)
                      : t("span", { from: formatDay(one.from), until: formatDay(one.until) }),
                  kind: t(`kinds.${one.kind}`),
                  dueOn: formatDay(one.dueOn),
                  amount: amountOf(one.amountQepik),
                },
              }))}
            />
          </Details>
        </div>
      )}
    </Sheet>
  );
}
