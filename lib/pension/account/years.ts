import type { IsoDate } from "@/lib/kernel/date";
import type { Citation } from "@/lib/law/assessment";
import {
  FIRST_MONTH,
  LAW,
  lawOfYear,
  NO_INDEX,
  part,
  RAISED_ON,
  type Segment,
  worthOfMonthsBefore2006,
} from "../compiled-law";
import type { Account } from "../facts";
import type { Capital, LedgerYear } from "../ledger";
import { monthOfDay, yearOfMonth } from "../months";
import { firstMonthOf, type Pass } from "./pass";
import { recordMonthsOf } from "./record";

/** THE YEARLY LEDGER, computed: where an account starts, and what each year makes of it. */

/** Where the ledger of an account starts, and with what. */
export interface Start {
  /** First month whose contributions enter the capital. */
  month: number;
  year: number;
  /** Worth of the months before 2006, where it is kept apart. */
  before2006: number;
  capital: number;
  /** Are the months before 2006 a part of their own, or within the capital that was carried over? */
  apart: boolean;
  /** Can the raise of 2017 be applied to `capital`? */
  raisable: boolean;
}

export function startOf(account: Account): Start {
  const { carriedOver, monthsBefore2006 } = account;
  if (carriedOver === null) {
    const first = firstMonthOf(account) ?? monthOfDay(account.openedOn);
    const year = monthsBefore2006 > 0 ? 2006 : Math.max(yearOfMonth(first), 2006);
    return {
      month: FIRST_MONTH,
      year,
      before2006: worthOfMonthsBefore2006(monthsBefore2006, year),
      capital: 0,
      apart: true,
      raisable: true,
    };
  }
  const month = monthOfDay(carriedOver.on) + 1;
  const year = yearOfMonth(month);
  const worth = worthOfMonthsBefore2006(monthsBefore2006, Math.max(2006, yearOfMonth(month - 1)));
  const capital = carriedOver.amountQepik;
  // The raise of 2017 was for what contributions had brought: the worth of earlier years is set apart,
  // if the fund's figure contains it.
  if (carriedOver.on < RAISED_ON && capital >= worth) {
    return {
      month,
      year,
      before2006: worth,
      capital: capital - worth,
      apart: true,
      raisable: true,
    };
  }
  return { month, year, before2006: 0, capital, apart: false, raisable: false };
}

/** Receives the years of a ledger as they are computed; the amounts alone need none. */
type EachYear = (year: LedgerYear) => void;

/** Runs the ledger over a pass from the month of `start`, to the end of `lastMonth`; returns the capital in qəpik. */
export function runLedger(
  pass: Pass,
  account: Account,
  start: Start,
  lastMonth: number,
  eachYear?: EachYear,
): { totalQepik: number; before2006Qepik: number } {
  const { paid } = pass;
  let { before2006, capital } = start;
  const lastYear = yearOfMonth(lastMonth);
  // Carried over to the end of a December that is still the last month: no year has begun since.
  let segment = LAW.segmentOf[Math.max(start.month, start.year * 12) - FIRST_MONTH] as number;
  for (let year = start.year; year <= lastYear; year += 1) {
    const index = LAW.indexes[year - 2006] as number;
    const opening = before2006 + capital;
    let indexation = 0;
    const isFirst = year === start.year && !(account.carriedOver && start.month === year * 12);
    if (!isFirst) {
      const grown = index === NO_INDEX ? 0 : part(capital, index);
      const worth = before2006 === 0 ? 0 : worthOfMonthsBefore2006(account.monthsBefore2006, year);
      indexation = grown + worth - before2006;
      capital += grown;
      before2006 = worth;
    }
    let contributions = 0;
    let recorded = 0;
    let raised = 0;
    const end = LAW.segmentOf[year * 12 + 11 - FIRST_MONTH] as number;
    for (; segment <= end; segment += 1) {
      const raise = LAW.raises[segment] as number;
      if (raise > 0 && start.raisable && (LAW.segments[segment] as Segment).from <= lastMonth) {
        const by = part(capital, raise);
        raised += by;
        capital += by;
      }
      const sum = paid[segment] as number;
      if (sum === 0) continue;
      const share = part(sum, LAW.shares[segment] as number);
      contributions += sum;
      recorded += share;
      capital += share;
    }
    eachYear?.({
      year,
      openingQepik: opening,
      indexThousandths: isFirst || index === NO_INDEX ? null : index,
      indexationQepik: indexation,
      contributionsQepik: contributions,
      recordedQepik: recorded,
      raisedQepik: raised,
      closingQepik: before2006 + capital,
      recordMonths: recordMonthsOf(pass, year),
      cites: citesOf(year, start),
    });
  }
  return { totalQepik: before2006 + capital, before2006Qepik: before2006 };
}

/** Law of a year's line: of the years before 2006 only where they are kept apart. */
function citesOf(year: number, start: Start): readonly Citation[] {
  const { cites, citesWithBefore2006 } = lawOfYear(year);
  return start.apart && start.before2006 > 0 ? citesWithBefore2006 : cites;
}

export function startedOnOf({ carriedOver }: Account, { year }: Start): IsoDate {
  return carriedOver?.on ?? (`${year}-01-01` as IsoDate);
}

export function startedFromOf(
  { carriedOver }: Account,
  startedQepik: number,
): Capital["startedFrom"] {
  if (carriedOver) return "carried-over";
  return startedQepik > 0 ? "before-2006" : "nothing";
}
