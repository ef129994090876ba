import { ButtonLink, Notice } from "@/components/ui";
import { formatAmount, formatMonthRange, translator } from "@/lib/i18n";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import { type Arrears, monthsOwed } from "@/lib/pension/ledger";
import { CORRECTION } from "./correction";
import { monthAnchor } from "./loom";

/** UNPAID MONTHS: who owes what for which months, that it is not the citizen's debt, and the way to have it corrected. */
export function ArrearsNotice({
  locale,
  arrears,
}: {
  locale: Locale;
  /** None: nothing is said. */
  arrears: readonly Arrears[];
}) {
  const [first, ...others] = arrears;
  if (!first) return null;
  const t = translator(locale, "pension");
  const months = ({ fromMonth, untilMonth }: Arrears) =>
    formatMonthRange(locale, fromMonth, untilMonth);
  const alone = others.length === 0;
  const lost = arrears.reduce((sum, { lostQepik }) => sum + lostQepik, 0);
  return (
    <Notice
      kind="turn"
      level={3}
      title={
        alone
          ? t("arrears.one", { months: months(first) })
          : t("arrears.many", { count: monthsOwed(arrears) })
      }
    >
      {alone ? (
        <p>{t("arrears.what", { employer: first.employer })}</p>
      ) : (
        <ul className="stack">
          {arrears.map((stretch, index) => (
            // Two employers of one name may owe from the same month.
            <li key={`${stretch.fromMonth}.${index}`}>
              {t.rich("arrears.line", {
                months: months(stretch),
                employer: stretch.employer,
                month: (words) => (
                  <a key="month" href={`#${monthAnchor(stretch.fromMonth)}`}>
                    {words}
                  </a>
                ),
              })}
            </li>
          ))}
        </ul>
      )}
      <p>
        {t("arrears.debt")}
        {lost > 0 && ` ${t("arrears.lost", { amount: formatAmount(locale, toQepik(lost)) })}`}
      </p>
      <p className="row">
        <ButtonLink href={`#${CORRECTION}`}>{t("arrears.act")}</ButtonLink>
      </p>
    </Notice>
  );
}
