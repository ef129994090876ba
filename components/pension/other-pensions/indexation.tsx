import { Sheet, Sum } from "@/components/ui";
import { formatDay, formatPercent, formatSignedAmount, translator } from "@/lib/i18n";
import { addDays, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { IndexedPension } from "@/lib/pension/rules/indexation";
import { Cited } from "../../law/citation-link";
import { amountOf, strong } from "./parts";

/** What 1 January did to the pension, and what February's payment was. */
export function Indexation({
  locale,
  indexed,
  on,
}: {
  locale: Locale;
  indexed: IndexedPension;
  on: IsoDate;
}) {
  const t = translator(locale, "pension");
  const { missingYear } = indexed;
  const rise = indexed.years.at(-1);
  if (missingYear !== null || !rise) {
    const year = String(missingYear ?? on.slice(0, 4));
    return (
      <Sheet title={t("indexation.title")}>
        <p className="pad">{t("indexation.unknown", { year })}</p>
      </Sheet>
    );
  }
  const newYear = toIsoDate(`${rise.year}-01-01`);
  const cites = indexed.calculation.find(({ key }) => key === "index-of-year")?.cites ?? [];
  return (
    <Sheet title={t("indexation.title")}>
      <div className="pad stack">
        <Sum
          lines={[
            {
              key: "before",
              label: t("indexation.before", { day: formatDay(addDays(newYear, -1)) }),
              figure: amountOf(locale, rise.beforeQepik),
            },
            {
              key: "index",
              label: t("indexation.added", {
                index: formatPercent(locale, rise.indexThousandths / 1_000),
              }),
              figure: formatSignedAmount(locale, rise.differenceQepik),
              note: <Cited locale={locale} cites={cites} />,
            },
          ]}
          total={{
            label: t("indexation.after", { day: formatDay(newYear) }),
            figure: amountOf(locale, rise.afterQepik),
          }}
        />
        <p>
          {t.rich("indexation.february", {
            difference: amountOf(locale, rise.differenceQepik),
            amount: amountOf(locale, rise.februaryQepik),
            b: strong,
          })}
        </p>
        <p className="src">{t("indexation.derived")}</p>
      </div>
    </Sheet>
  );
}
