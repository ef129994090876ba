import { Sheet, Table } from "@/components/ui";
import { formatDay, formatMonths, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { money } from "@/lib/law/assessment";
import type { ArrearsSince, PensionArrears } from "@/lib/pension/arrears";
import type { OldAgeAssessment } from "@/lib/pension/old-age";
import { links } from "../links";
import { Calculation } from "../sum";
import { tellArrears } from "../told";
import { amountOf, strong } from "./parts";

export const PAST_MONTHS = "past-months";

/** What a pension nobody asked for is worth: the months that are paid, those that are lost, and the two days. */
export function PastMonths({
  locale,
  arrears,
  today,
}: {
  locale: Locale;
  arrears: PensionArrears;
  today: OldAgeAssessment;
}) {
  const t = translator(locale, "pension");
  const limit = formatMonths(locale, arrears.limitMonths);
  if (arrears.kind === "undated") {
    return (
      <Sheet title={t("pastMonths.title")} id={PAST_MONTHS}>
        <div className="pad stack">
          <p>{t("pastMonths.undated", { age: formatDay(arrears.ageOn), limit })}</p>
          <p>{t.rich("pastMonths.ask", links(locale))}</p>
        </div>
      </Sheet>
    );
  }
  const { since, paid, openBefore, losesFrom } = arrears;
  if (paid.months === 0) return null;
  return (
    <Sheet title={t("pastMonths.title")} id={PAST_MONTHS}>
      <div className="pad stack">
        <p>
          {t.rich("pastMonths.lead", { since: formatDay(since), b: strong })}{" "}
          {paid.amountQepik === null
            ? t("pastMonths.unknown", { months: paid.months, year: String(paid.missingYear) })
            : t.rich("pastMonths.paid", {
                months: paid.months,
                sum: amountOf(locale, paid.amountQepik),
                b: strong,
              })}
        </p>
        <p>
          {paid.lostMonths > 0
            ? t("pastMonths.lost", { lost: paid.lostMonths, limit })
            : t("pastMonths.notLost", { losesFrom: formatDay(losesFrom), limit })}
        </p>
        {openBefore && <p className="small">{t(`pastMonths.openBefore.${openBefore}`)}</p>}
        <Steps locale={locale} arrears={arrears} />
        <p>{t("pastMonths.twoDays")}</p>
      </div>
      <TwoDays locale={locale} arrears={arrears} today={today} />
      <p className="pad">{t.rich("pastMonths.which", links(locale))}</p>
    </Sheet>
  );
}

/** From the capital of that day to the sum: its pension, each year's index, each stretch of months. */
function Steps({ locale, arrears }: { locale: Locale; arrears: ArrearsSince }) {
  const t = translator(locale, "pension");
  const { paid, since } = arrears;
  const steps = tellArrears(locale, arrears);
  const last = steps.at(-1);
  if (paid.amountQepik === null || !last) return null;
  return (
    <>
      <p className="src">{t("pastMonths.basis", { since: formatDay(since) })}</p>
      <Calculation
        locale={locale}
        steps={steps.slice(0, -1)}
        total={{ ...last, label: t("pastMonths.total"), result: money(paid.amountQepik) }}
      />
    </>
  );
}

/** Assigned from the day of the right, or from today: each rests on the capital of its own day. */
function TwoDays({
  locale,
  arrears: { since, indexed, paid },
  today,
}: {
  locale: Locale;
  arrears: ArrearsSince;
  today: OldAgeAssessment;
}) {
  const t = translator(locale, "pension");
  const amount = (qepik: number | null) =>
    qepik === null ? t("notKnown") : amountOf(locale, qepik);
  return (
    <Table
      caption={t("pastMonths.assigned")}
      columns={[
        { key: "day", heading: t("pastMonths.assigned"), kind: "name" },
        { key: "past", heading: t("pastMonths.title"), kind: "number" },
        { key: "monthly", heading: t("pastMonths.monthly"), kind: "number" },
      ]}
      rows={[
        {
          key: "then",
          cells: {
            day: t("pastMonths.fromThen", { day: formatDay(since) }),
            past: amount(paid.amountQepik),
            monthly: amount(indexed.amountQepik),
          },
        },
        {
          key: "today",
          cells: {
            day: t("pastMonths.fromToday", { day: formatDay(today.on) }),
            past: t("pastMonths.nothing"),
            monthly: amount(today.payableQepik),
          },
        },
      ]}
    />
  );
}
