import { addDays, type IsoDate, yearsBetween } from "@/lib/kernel/date";
import { capitalIndex, recordedShare } from "@/lib/law";
import { count, type Figure, money, months, percent } from "@/lib/law/assessment";
import { RAISED_ON, worthOfMonthsBefore2006 } from "./compiled-law";
import type { Account, PensionFacts } from "./facts";
import { type Capital, monthsOwed } from "./ledger";
import type { OldAgeAssessment } from "./old-age";
import { lawOn } from "./rules/conditions";

/**
 * WHY IT IS SO. What surprises people about their pension, each as one sentence with its figures: which
 * months are missing, which share applied, what years before 2006 are worth. Texts in `pension.remarks`.
 */
export const REMARKS = [
  "arrears",
  "no-record-before-2006",
  "worth-of-years-before-2006",
  "half-recorded-before-2017",
  "months-without-contributions",
  "index-not-yet-known",
  "index-of-this-year",
  "raised-to-minimum",
  "carried-over",
  "rests-on-unverified-law",
] as const;
export type RemarkKey = (typeof REMARKS)[number];

export interface Remark {
  key: RemarkKey;
  figures: Readonly<Record<string, Figure>>;
}

/** Who was a child in 2006 has no years before it to miss. */
const GROWN_UP_AT = 18;

/** The remarks that apply, the most surprising first. */
export function remarksOn(
  facts: PensionFacts,
  account: Account,
  capital: Capital,
  /** On the day of the pension age: before it, a right that today would give may be gone again. */
  atAge: OldAgeAssessment,
): Remark[] {
  return [
    ...arrearsRemark(capital),
    ...before2006Remarks(facts, account, capital),
    ...shareRemark(capital),
    ...gapRemark(capital),
    ...indexRemarks(capital),
    ...minimumRemark(atAge),
    ...(capital.startedFrom === "carried-over"
      ? [remark("carried-over", { capital: money(capital.startedQepik) })]
      : []),
    ...(capital.unverified ? [remark("rests-on-unverified-law", {})] : []),
  ];
}

const remark = (key: RemarkKey, figures: Remark["figures"]): Remark => ({ key, figures });

function arrearsRemark({ arrears }: Capital): Remark[] {
  if (arrears.length === 0) return [];
  const lost = arrears.reduce((sum, { lostQepik }) => sum + lostQepik, 0);
  return [remark("arrears", { months: months(monthsOwed(arrears)), lost: money(lost) })];
}

function before2006Remarks(facts: PensionFacts, account: Account, capital: Capital): Remark[] {
  const { monthsBefore2006 } = account;
  if (monthsBefore2006 > 0) {
    const year = Number(capital.asOf.slice(0, 4));
    return [
      remark("worth-of-years-before-2006", {
        months: months(monthsBefore2006),
        year: money(worthOfMonthsBefore2006(12, year)),
        worth: money(worthOfMonthsBefore2006(monthsBefore2006, year)),
      }),
    ];
  }
  const wasGrownUp = yearsBetween(facts.bornOn, "2006-01-01" as IsoDate) >= GROWN_UP_AT;
  return wasGrownUp ? [remark("no-record-before-2006", {})] : [];
}

/** Only where the half was recorded in the very months that are told. */
function shareRemark({ years }: Capital): Remark[] {
  const raisedYear = Number(RAISED_ON.slice(0, 4));
  const before = years.some(
    ({ year, contributionsQepik }) => year < raisedYear && contributionsQepik > 0,
  );
  const share = lawOn(recordedShare, addDays(RAISED_ON, -1)).value;
  return before ? [remark("half-recorded-before-2017", { share: percent(share) })] : [];
}

/** Months without a contribution between the first and the last that had one. */
function gapRemark({ monthsOfYears }: Capital): Remark[] {
  let missing = 0;
  let sinceLast: number | null = null; // null before the first
  for (const { marks } of monthsOfYears) {
    for (const mark of marks) {
      if (mark === "paid" || mark === "partly") {
        missing += sinceLast ?? 0;
        sinceLast = 0;
      } else if (mark === "none" && sinceLast !== null) sinceLast += 1;
    }
  }
  return missing > 0 ? [remark("months-without-contributions", { months: months(missing) })] : [];
}

function indexRemarks({ asOf, years }: Capital): Remark[] {
  const year = Number(asOf.slice(0, 4));
  const line = years.find((one) => one.year === year);
  if (!line || line.openingQepik === 0) return [];
  if (line.indexThousandths !== null) {
    return [
      remark("index-of-this-year", {
        index: percent(line.indexThousandths),
        indexation: money(line.indexationQepik),
      }),
    ];
  }
  const isYetToCome = capitalIndex.history.every(({ from }) => Number(from.slice(0, 4)) < year);
  return isYetToCome ? [remark("index-not-yet-known", { year: count(year) })] : [];
}

function minimumRemark({ calculation }: OldAgeAssessment): Remark[] {
  const raised = calculation.find(({ key }) => key === "raised-to-minimum");
  return raised ? [remark("raised-to-minimum", { ...raised.inputs, minimum: raised.result })] : [];
}
