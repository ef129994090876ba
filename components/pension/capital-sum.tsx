import { INSTITUTIONS } from "@/lib/access/institutions";
import { formatAmount, formatDay, formatMonths, formatPercent, translator } from "@/lib/i18n";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import {
  capitalIndex,
  capitalRaiseOfJuly2017,
  recordedShare,
  valueOfYearBefore2006,
} from "@/lib/law";
import { type Citation, money } from "@/lib/law/assessment";
import type { Capital } from "@/lib/pension/ledger";
import { Calculation, type ToldStep } from "./sum";

/** HOW THE CAPITAL WAS REACHED: what it began with, what was recorded, what indexation and the raise added. */
export function CapitalSum({ locale, capital }: { locale: Locale; capital: Capital }) {
  const t = translator(locale, "pension");
  return (
    <Calculation
      locale={locale}
      steps={[
        ...started(locale, capital),
        ...recorded(locale, capital),
        ...raised(locale, capital),
        ...indexation(locale, capital),
      ]}
      total={{ label: t("sum.total"), result: money(capital.totalQepik) }}
    />
  );
}

/** What the years of the ledger cite of one parameter; the latest first. */
function cited({ years }: Capital, { code }: { code: string }): Citation[] {
  return years
    .flatMap(({ cites }) => cites)
    .filter(({ parameter }) => parameter === code)
    .reverse();
}

function started(locale: Locale, capital: Capital): ToldStep[] {
  const { startedFrom, startedOn, startedQepik, record } = capital;
  if (startedFrom === "nothing") return [];
  const t = translator(locale, "pension");
  const day = formatDay(startedOn);
  const result = money(startedQepik);
  if (startedFrom === "carried-over") {
    return [
      {
        key: startedFrom,
        label: t("sum.carried-over", { day }),
        formula: t("sum.carried-over-formula", { source: INSTITUTIONS.dsmf.short }),
        result,
        cites: [],
      },
    ];
  }
  return [
    {
      key: startedFrom,
      label: t("sum.before-2006"),
      formula: t("sum.before-2006-formula", {
        months: formatMonths(locale, record.before2006Months),
        day,
      }),
      result,
      cites: cited(capital, valueOfYearBefore2006).slice(-1),
    },
  ];
}

function recorded(locale: Locale, capital: Capital): ToldStep[] {
  const t = translator(locale, "pension");
  const paid = capital.years.filter(({ contributionsQepik }) => contributionsQepik > 0);
  const [first, last] = [paid[0], paid.at(-1)];
  if (!first || !last) return [];
  return [
    {
      key: "recorded",
      label: t("sum.recorded", {
        period: first === last ? String(last.year) : `${first.year}–${last.year}`,
      }),
      formula: t("sum.recorded-formula", {
        contributions: formatAmount(locale, toQepik(capital.contributionsQepik)),
      }),
      result: money(capital.recordedQepik),
      adds: true,
      cites: cited(capital, recordedShare),
    },
  ];
}

function raised(locale: Locale, capital: Capital): ToldStep[] {
  if (capital.raisedQepik === 0) return [];
  return [
    {
      key: "raised",
      label: translator(locale, "pension")("sum.raised"),
      result: money(capital.raisedQepik),
      adds: true,
      cites: cited(capital, capitalRaiseOfJuly2017),
    },
  ];
}

/** The index of the latest year stands for all; that some are not verified is said. */
function indexation(locale: Locale, capital: Capital): ToldStep[] {
  if (capital.indexationQepik === 0) return [];
  const t = translator(locale, "pension");
  const latest = capital.years.findLast(({ indexThousandths }) => indexThousandths !== null);
  const cites = cited(capital, capitalIndex);
  const words = [
    latest &&
      t("sum.indexation-formula", {
        year: String(latest.year),
        index: formatPercent(locale, (latest.indexThousandths ?? 0) / 1_000),
      }),
    cites.some(({ verified }) => !verified) && t("sum.indexation-unverified"),
  ];
  return [
    {
      key: "indexation",
      label: t("sum.indexation"),
      formula: words.filter(Boolean).join(". "),
      result: money(capital.indexationQepik),
      adds: true,
      cites: cites.slice(0, 1),
    },
  ];
}
