import type { IsoDate } from "@/lib/kernel/date";
import { FIRST_MONTH } from "../compiled-law";
import type { Account } from "../facts";
import type { Capital, LedgerYear, RecordMonths } from "../ledger";
import { monthOfDay } from "../months";
import { arrearsOf } from "./arrears";
import { sumMonths } from "./pass";
import { countRecord, countReliefWindow, markUnpaid, monthsOfYears } from "./record";
import { runLedger, startedFromOf, startedOnOf, startOf } from "./years";

export { type NewCapital, newCapitalSince } from "./new-capital";

/**
 * THE ACCOUNT. From months of contributions to the capital in the insurance part (Law on Labour Pensions,
 * Articles 14, 22, 29.1-1), year by year.
 *
 * Order of steps, each rounded half-up to the qəpik once: on 1 January the index on what is held that day;
 * on 1 July 2017 the raise of what contributions had brought; then the recorded share of the year's
 * contributions, of all payers together, so that it does not matter between how many a month is split.
 */

/** What a decision needs of an account, without its history. */
export interface Amounts {
  capitalQepik: number;
  /** Of it, the worth of the months before 2006; null where a capital carried over contains it. */
  before2006Qepik: number | null;
  record: RecordMonths;
  /** Record within 2006 to 1 July 2018, for Article 22-1; counted for those with a record before 2006. */
  reliefWindowMonths: number;
}

/**
 * Capital and record at the end of the month of `asOf`, without the way to them.
 * @throws RangeError for months before 2006 and amounts that are not whole qəpik
 */
export function amountsOf(account: Account, asOf: IsoDate = account.asOf): Amounts {
  const { lastMonth, start, pass } = passOver(account, asOf);
  const { totalQepik, before2006Qepik } = runLedger(pass, account, start, lastMonth);
  return {
    capitalQepik: totalQepik,
    before2006Qepik: start.apart ? before2006Qepik : null,
    record: countRecord(pass, account, lastMonth),
    reliefWindowMonths: account.monthsBefore2006 === 0 ? 0 : countReliefWindow(pass),
  };
}

/**
 * Capital at the end of each year of the ledger, without the law and the months it comes from.
 * @throws RangeError as amountsOf
 */
export function closingsOf(account: Account, asOf: IsoDate = account.asOf): Closing[] {
  const { lastMonth, start, pass } = passOver(account, asOf);
  const closings: Closing[] = [];
  runLedger(pass, account, start, lastMonth, (line) =>
    closings.push({ year: line.year, closingQepik: line.closingQepik }),
  );
  return closings;
}

/** A year of the ledger and what it ended with. */
export type Closing = Pick<LedgerYear, "year" | "closingQepik">;

/**
 * The account with its whole history: each year with its law, each month, what employers owe.
 * @throws RangeError as amountsOf
 */
export function capitalOf(account: Account, asOf: IsoDate = account.asOf): Capital {
  const { lastMonth, start, pass } = passOver(account, asOf);
  const record = countRecord(pass, account, lastMonth);
  const arrears = arrearsOf(account, lastMonth);
  markUnpaid(pass, arrears);

  const years: LedgerYear[] = [];
  let contributionsQepik = 0;
  let recordedQepik = 0;
  let raisedQepik = 0;
  let indexationQepik = 0;
  const { totalQepik, before2006Qepik } = runLedger(pass, account, start, lastMonth, (line) => {
    years.push(line);
    contributionsQepik += line.contributionsQepik;
    recordedQepik += line.recordedQepik;
    raisedQepik += line.raisedQepik;
    indexationQepik += line.indexationQepik;
  });
  const startedQepik = start.before2006 + start.capital;
  return {
    asOf,
    totalQepik,
    startedOn: startedOnOf(account, start),
    startedQepik,
    startedFrom: startedFromOf(account, startedQepik),
    contributionsQepik,
    recordedQepik,
    raisedQepik,
    indexationQepik,
    before2006Qepik: start.apart ? before2006Qepik : null,
    years,
    record,
    monthsOfYears: monthsOfYears(pass, account, lastMonth),
    arrears,
    unverified: years.some(({ cites }) => cites.some(({ verified }) => !verified)),
  };
}

/** The months of an account to the end of the month of `asOf`; before 2006 there are none. */
function passOver(account: Account, asOf: IsoDate) {
  const lastMonth = Math.max(monthOfDay(asOf), FIRST_MONTH - 1);
  const start = startOf(account);
  return { lastMonth, start, pass: sumMonths(account, start.month, lastMonth) };
}
