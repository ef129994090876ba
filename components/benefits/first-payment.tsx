import type { PaymentView } from "@/lib/benefits";
import { formatAmount, formatDay, translator } from "@/lib/i18n";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import { firstOf } from "./first";

/** What comes first after a decision: the day, the amount, and what of it is for months gone by. */
export function FirstPayment({
  locale,
  payments,
}: {
  locale: Locale;
  payments: readonly PaymentView[];
}) {
  const first = firstOf(payments);
  if (!first) return null;
  const t = translator(locale, "benefits");
  const { dueOn, amountQepik, arrears } = first;
  const amountOf = (qepik: number) => formatAmount(locale, toQepik(qepik));
  return (
    <div>
      <h3>{t("first")}</h3>
      <p>{t("firstOn", { day: formatDay(dueOn), amount: amountOf(amountQepik) })}</p>
      {arrears && (
        <p className="src">
          {t("firstArrears", {
            amount: amountOf(arrears.amountQepik),
            from: formatDay(arrears.from),
            until: formatDay(arrears.until),
          })}
        </p>
      )}
    </div>
  );
}
