import type { ReactNode } from "react";
import { Sheet, Table } from "@/components/ui";
import { formatDay, formatMonths, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { Account, PensionFacts } from "@/lib/pension/facts";
import type { Capital } from "@/lib/pension/ledger";
import { paidPension } from "@/lib/pension/other-rules";
import type { PensionReport } from "@/lib/pension/report";
import { PensionAnswer } from "./answer";
import { ArrearsNotice } from "./arrears-notice";
import { CapitalChart } from "./capital-chart";
import { CapitalSum } from "./capital-sum";
import { Correction } from "./correction";
import { MonthLoom } from "./month-loom";
import { OtherPensions } from "./other-pensions";
import { Reasons } from "./reasons";
import { Remarks } from "./remarks";
import { disabilityDue, sideOf, standingOf } from "./standing";
import { tellReasons } from "./told";

/**
 * THE PENSION ACCOUNT, whole: the answer, the years, how it was reached, the months, why it is so, the right
 * and the work before 2006. The same for the citizen and, at the desk, for the officer who serves them.
 */
export function PensionSections({
  locale,
  facts,
  account,
  capital,
  report,
  receivedOn,
  links,
}: {
  locale: Locale;
  facts: PensionFacts;
  account: Account;
  capital: Capital;
  report: PensionReport;
  /** The day the fund's answer was received. */
  receivedOn: Parameters<typeof PensionAnswer>[0]["capital"]["receivedOn"];
  /** Links under the sum; none at the desk. */
  links?: ReactNode;
}) {
  const standing = standingOf(locale, facts, report);
  return (
    <>
      <PensionAnswer
        locale={locale}
        capital={{ amountQepik: capital.totalQepik, asOf: capital.asOf, receivedOn }}
        standing={standing}
        side={sideOf(facts, report)}
        unverified={capital.unverified}
        disabilityQepik={disabilityDue(report, standing)}
        whatToDo={standing.kind === "short" ? "#right" : undefined}
      />
      <CapitalChart
        locale={locale}
        years={capital.years}
        projection={standing.kind === "in-payment" ? [] : (report.goingOn?.years ?? [])}
        minimumQepik={report.today.minimumCapitalQepik}
      />
      <SumSheet locale={locale} capital={capital} footer={links} />
      <MonthLoom
        locale={locale}
        years={capital.monthsOfYears}
        arrears={capital.arrears}
        notice={
          capital.arrears.length > 0 && <ArrearsNotice locale={locale} arrears={capital.arrears} />
        }
      />
      <Remarks locale={locale} remarks={report.remarks} />
      <PensionRights locale={locale} facts={facts} report={report} />
      <Before2006 locale={locale} account={account} />
      <Counted locale={locale} account={account} />
      {capital.arrears.length > 0 && <Correction locale={locale} />}
    </>
  );
}

/** What there is a right to, and what cannot be said: also where there is no account to show. */
export function PensionRights({
  locale,
  facts,
  report,
}: {
  locale: Locale;
  facts: PensionFacts;
  report: PensionReport;
}) {
  return (
    <>
      <Right locale={locale} facts={facts} report={report} />
      <OtherPensions locale={locale} facts={facts} report={report} />
    </>
  );
}

function SumSheet({
  locale,
  capital,
  footer,
}: {
  locale: Locale;
  capital: Capital;
  footer: ReactNode;
}) {
  return (
    <Sheet title={translator(locale, "pension")("sum.title")} id="sum">
      <div className="pad">
        <CapitalSum locale={locale} capital={capital} />
        {footer}
      </div>
    </Sheet>
  );
}

/**
 * The conditions of the right, on the day the age is reached: whoever is past it, today. Of an old-age pension
 * in payment they are not told again: they were those of the day it was assigned.
 */
function Right({
  locale,
  facts,
  report: { atAge, on },
}: {
  locale: Locale;
  facts: PensionFacts;
  report: PensionReport;
}) {
  const t = translator(locale, "pensionPage");
  const day = formatDay(atAge.on);
  const paid = paidPension(facts);
  // Told of a day to come, the age would read as reached; the sentence above the conditions names its day.
  const reasons =
    atAge.on === on ? atAge.reasons : atAge.reasons.filter(({ key }) => key !== "age");
  return (
    <Sheet title={t("right")} id="right">
      <div className="pad stack">
        {paid && (
          <p>
            {translator(locale, "pension")(`right.paid.${paid.kind}`, {
              day: formatDay(paid.assignedOn),
            })}
          </p>
        )}
        {paid?.kind !== "old-age" && (
          <>
            <p className="src">
              {atAge.on === on ? t("rightNow", { day }) : t("rightThen", { day })}
            </p>
            <Reasons locale={locale} reasons={tellReasons(locale, "old-age", reasons)} />
          </>
        )}
      </div>
    </Sheet>
  );
}

/** Where are my years before 2006: what the fund holds, and how what is missing is proved. */
function Before2006({ locale, account }: { locale: Locale; account: Account }) {
  const t = translator(locale, "pensionPage");
  const { monthsBefore2006, serviceBefore2006 } = account;
  return (
    <Sheet
      title={t("before2006")}
      id="before-2006"
      note={
        monthsBefore2006 > 0 && (
          <p className="src">
            {t("before2006Total", { length: formatMonths(locale, monthsBefore2006) })}
          </p>
        )
      }
    >
      <p className="pad">
        {monthsBefore2006 === 0 && `${t("before2006None")} `}
        {t("before2006Lead")}
      </p>
      {serviceBefore2006.length > 0 && (
        <Table
          caption={t("before2006")}
          columns={[
            { key: "employer", heading: t("employer"), kind: "name" },
            { key: "period", heading: t("period"), kind: "number" },
          ]}
          rows={serviceBefore2006.map(({ employer, from, until }) => ({
            key: `${employer} ${from}`,
            cells: { employer, period: `${formatDay(from)}–${formatDay(until)}` },
          }))}
        />
      )}
    </Sheet>
  );
}

function Counted({ locale, account: { countedPeriods } }: { locale: Locale; account: Account }) {
  if (countedPeriods.length === 0) return null;
  const t = translator(locale, "pensionPage");
  return (
    <Sheet title={t("counted")}>
      <Table
        caption={t("counted")}
        columns={[
          { key: "kind", heading: t("kind"), kind: "name" },
          { key: "period", heading: t("period"), kind: "number" },
        ]}
        rows={countedPeriods.map(({ kind, from, until }) => ({
          key: `${kind} ${from}`,
          cells: { kind: t(`kinds.${kind}`), period: `${formatDay(from)}–${formatDay(until)}` },
        }))}
      />
    </Sheet>
  );
}
