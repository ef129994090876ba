import type { IsoDate } from "@/lib/kernel/date";
import type { Citation } from "@/lib/law/assessment";
import { monthNumber } from "./months";

/** THE YEARLY LEDGER and what can be read from the months: what the account rules make of an account. */

/** One calendar year of the capital. `opening + indexation + recorded + raised = closing`, to the qəpik. */
export interface LedgerYear {
  year: number;
  openingQepik: number;
  /** Growth applied on 1 January, thousandths of a percent; null in the first year or where none is known. */
  indexThousandths: number | null;
  indexationQepik: number;
  /** Contributions paid for the year's months, employee and employer together. */
  contributionsQepik: number;
  /** What of them went into the capital. */
  recordedQepik: number;
  /** A one-time raise by law (1 July 2017). */
  raisedQepik: number;
  closingQepik: number;
  /** Months of the year that count as record. */
  recordMonths: number;
  cites: readonly Citation[];
}

/** A month of a working life. `partly`: one payer paid and another did not. `ahead`: it has not come yet. */
export type MonthMark = "paid" | "counted" | "partly" | "unpaid" | "none" | "ahead";

export interface MonthsOfYear {
  year: number;
  /** January first, twelve. */
  marks: readonly MonthMark[];
}

/** Months one employer declared and did not pay for, without a gap. */
export interface Arrears {
  employer: string;
  fromMonth: string;
  untilMonth: string;
  months: number;
  owedQepik: number;
  /** What of it would have gone into the capital, without later indexation. */
  lostQepik: number;
}

/** How many months of the calendar are owed for: a month that two employers owe is one. */
export function monthsOwed(arrears: readonly Arrears[]): number {
  const owed = arrears.flatMap(({ fromMonth, months }) =>
    Array.from({ length: months }, (_, index) => monthNumber(fromMonth) + index),
  );
  return new Set(owed).size;
}

export interface RecordMonths {
  /** All that counts: before 2006, paid and counted. */
  months: number;
  before2006Months: number;
  paidMonths: number;
  /** Months that count without a contribution. */
  countedMonths: number;
}

export interface Capital {
  asOf: IsoDate;
  totalQepik: number;
  /** What the first year began with: capital carried over, or the value of the years before 2006. */
  startedOn: IsoDate;
  startedQepik: number;
  startedFrom: "carried-over" | "before-2006" | "nothing";
  contributionsQepik: number;
  recordedQepik: number;
  raisedQepik: number;
  indexationQepik: number;
  /** Of the total: what the years before 2006 are worth; null where a capital carried over contains it. */
  before2006Qepik: number | null;
  years: readonly LedgerYear[];
  record: RecordMonths;
  monthsOfYears: readonly MonthsOfYear[];
  arrears: readonly Arrears[];
  /** Does any figure rest on a value of the law that was not verified? */
  unverified: boolean;
}
