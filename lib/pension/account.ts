import { addDays, type IsoDate } from "@/lib/kernel/date";
import { recordedShare } from "@/lib/law";
import { type Citation, cite } from "@/lib/law/assessment";
import {
  FIRST_MONTH,
  LAW,
  lawOfYear,
  NO_INDEX,
  part,
  RAISED_ON,
  RELIEF_WINDOW_END,
  type Segment,
  worthOfMonthsBefore2006,
} from "./compiled-law";
import type { Account, Payer } from "./facts";
import type { Arrears, Capital, LedgerYear, MonthMark, MonthsOfYear, RecordMonths } from "./ledger";
import {
  firstDayOfMonth,
  fullMonths,
  monthNumber,
  monthOfDay,
  monthText,
  yearOfMonth,
} from "./months";

/**
 * THE ACCOUNT. From months of contributions to the capital in the insurance part (Law on Labour Pensions,
 * Articles 14, 22, 29.1-1), year by year.
 *
 * Order of steps, each rounded half-up to the qəpik once: on 1 January the index on what is held that day;
 * on 1 July 2017 the raise of what contributions had brought; then the recorded share of the year's
 * contributions, of all payers together, so that it does not matter between how many a month is split.
 */

/** What a pass over the months leaves behind. Reused: nothing is allocated for the amounts alone. */
interface Pass {
  /** Contributions paid, by segment of law. */
  paid: Float64Array;
  /** Months for which anybody paid. */
  paidMonths: number;
  /** What a month is for the record, by `month - FIRST_MONTH`: a bit each. */
  marks: Uint8Array;
}

const PAID = 1;
const COUNTED = 2;
const UNPAID = 4;
const PARTLY = 8;

const pass: Pass = {
  paid: new Float64Array(LAW.segments.length),
  paidMonths: 0,
  marks: new Uint8Array(LAW.segmentOf.length),
};

/** Where the ledger of an account starts, and with what. */
interface Start {
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

function startOf(account: Account): Start {
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

function firstMonthOf({ payers }: Account): number | null {
  let first: number | null = null;
  for (const { fromMonth } of payers) {
    const month = monthNumber(fromMonth);
    first = Math.min(first ?? month, month);
  }
  return first;
}

/**
 * Adds up each segment's contributions and marks the months that were paid.
 * @throws RangeError for a month before 2006 or an amount that is no whole number of qəpik
 */
function sumMonths({ payers }: Account, fromMonth: number, lastMonth: number): void {
  const { paid, marks } = pass;
  const { segmentOf, segmentEnds } = LAW;
  paid.fill(0);
  marks.fill(0, 0, lastMonth - FIRST_MONTH + 1);
  let paidMonths = 0;
  for (const payer of payers) {
    const amounts = payer.contributionsPaidQepik;
    const start = monthNumber(payer.fromMonth);
    if (start < FIRST_MONTH) throw new RangeError(`contributions before 2006: ${payer.fromMonth}`);
    const offset = start - FIRST_MONTH;
    const end = Math.min(amounts.length, lastMonth - start + 1);
    let at = 0;
    for (const until = Math.min(end, fromMonth - start); at < until; at += 1) {
      if (amounts[at] !== 0 && marks[offset + at] === 0) {
        marks[offset + at] = PAID;
        paidMonths += 1;
      }
    }
    while (at < end) {
      const segment = segmentOf[offset + at] as number;
      const until = Math.min(end, (segmentEnds[segment] as number) - start);
      let sum = 0;
      for (; at < until; at += 1) {
        const amount = amounts[at] as number;
        sum += amount;
        if (amount !== 0 && marks[offset + at] === 0) {
          marks[offset + at] = PAID;
          paidMonths += 1;
        }
      }
      if (!Number.isSafeInteger(sum))
        throw new RangeError("contributions that are not whole qəpik");
      paid[segment] = (paid[segment] as number) + sum;
    }
  }
  pass.paidMonths = paidMonths;
}

/** Receives the years of a ledger as they are computed; the amounts alone need none. */
type EachYear = (year: Omit<LedgerYear, "recordMonths" | "cites">) => void;

/** Runs the ledger over what `sumMonths` left, to the end of `lastMonth`; returns the capital in qəpik. */
function runLedger(
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
    });
  }
  return { totalQepik: before2006 + capital, before2006Qepik: before2006 };
}

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
  const lastMonth = Math.max(monthOfDay(asOf), FIRST_MONTH - 1);
  const start = startOf(account);
  sumMonths(account, start.month, lastMonth);
  const { totalQepik, before2006Qepik } = runLedger(account, start, lastMonth);
  return {
    capitalQepik: totalQepik,
    before2006Qepik: start.apart ? before2006Qepik : null,
    record: countRecord(account, lastMonth),
    reliefWindowMonths: account.monthsBefore2006 === 0 ? 0 : countReliefWindow(lastMonth),
  };
}

/**
 * The account with its whole history: each year with its law, each month, what employers owe.
 * @throws RangeError as amountsOf
 */
export function capitalOf(account: Account, asOf: IsoDate = account.asOf): Capital {
  const lastMonth = Math.max(monthOfDay(asOf), FIRST_MONTH - 1);
  const start = startOf(account);
  sumMonths(account, start.month, lastMonth);
  const record = countRecord(account, lastMonth);
  const arrears = arrearsOf(account, lastMonth);
  markUnpaid(arrears);

  const years: LedgerYear[] = [];
  let contributionsQepik = 0;
  let recordedQepik = 0;
  let raisedQepik = 0;
  let indexationQepik = 0;
  let unverified = false;
  const { totalQepik, before2006Qepik } = runLedger(account, start, lastMonth, (line) => {
    const law = lawOfYear(line.year);
    years.push({ ...line, recordMonths: recordMonthsOf(line.year), cites: citesOf(line, start) });
    contributionsQepik += line.contributionsQepik;
    recordedQepik += line.recordedQepik;
    raisedQepik += line.raisedQepik;
    indexationQepik += line.indexationQepik;
    unverified ||= law.unverified;
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
    monthsOfYears: monthsOfYears(account, lastMonth),
    arrears,
    unverified,
  };
}

/** What contributions for months after a pension's assignment have brought. */
export interface NewCapital {
  /** The first month that is counted, and the last that could be: "2019-02". */
  fromMonth: string;
  untilMonth: string;
  contributionsQepik: number;
  /** What of them goes into the capital; not indexed. */
  recordedQepik: number;
  cites: readonly Citation[];
}

/**
 * What has come since a pension was assigned: the recorded share of the contributions for the months after
 * the month of the assignment, which the pension's own capital ends with.
 *
 * Nothing is indexed. No published text says whether the new capital is, on the way to the pension, so this
 * is the least it can be: whoever shows the figure says so.
 * @param mostMonths how many months count; later ones belong to no addition that is published
 * @returns null where the months are not told one by one: the account was carried over after them
 * @throws RangeError as amountsOf
 */
export function newCapitalSince(
  account: Account,
  assignedOn: IsoDate,
  mostMonths: number,
): NewCapital | null {
  const first = Math.max(monthOfDay(assignedOn) + 1, FIRST_MONTH);
  const { carriedOver, asOf } = account;
  if (carriedOver && monthOfDay(carriedOver.on) >= first) return null;
  const last = Math.min(first + mostMonths - 1, monthOfDay(asOf));
  sumMonths(account, first, Math.max(last, first - 1));
  let contributions = 0;
  let recorded = 0;
  const shares = new Map<IsoDate, Citation>();
  LAW.segments.forEach(({ from, shareThousandths }, segment) => {
    const sum = pass.paid[segment] as number;
    if (sum === 0) return;
    contributions += sum;
    recorded += part(sum, shareThousandths);
    const share = recordedShare.on(firstDayOfMonth(from));
    if (share) shares.set(share.from, cite(recordedShare, share));
  });
  return {
    fromMonth: monthText(first),
    untilMonth: monthText(last),
    contributionsQepik: contributions,
    recordedQepik: recorded,
    cites: [...shares.values()],
  };
}

/** The record: a month counts once, whoever paid for it. */
function countRecord(account: Account, lastMonth: number): RecordMonths {
  const { marks, paidMonths } = pass;
  let countedMonths = 0;
  for (const { from, until } of account.countedPeriods) {
    const first = monthOfDay(from);
    const end = Math.min(first + fullMonths(from, addDays(until, 1)), lastMonth + 1);
    for (let month = Math.max(first, FIRST_MONTH); month < end; month += 1) {
      if (marks[month - FIRST_MONTH] !== 0) continue;
      marks[month - FIRST_MONTH] = COUNTED;
      countedMonths += 1;
    }
  }
  const before2006Months = account.monthsBefore2006;
  return {
    months: before2006Months + paidMonths + countedMonths,
    before2006Months,
    paidMonths,
    countedMonths,
  };
}

/** Of the months that `sumMonths` and `countRecord` marked: those of the window of Article 22-1. */
function countReliefWindow(lastMonth: number): number {
  let found = 0;
  for (let month = FIRST_MONTH; month < RELIEF_WINDOW_END && month <= lastMonth; month += 1) {
    if (pass.marks[month - FIRST_MONTH] !== 0) found += 1;
  }
  return found;
}

function recordMonthsOf(year: number): number {
  const first = year * 12 - FIRST_MONTH;
  let found = 0;
  for (let at = first; at < first + 12; at += 1) {
    if ((pass.marks[at] as number) & (PAID | COUNTED)) found += 1;
  }
  return found;
}

/** Law of a year's line: of the years before 2006 only where they are kept apart. */
function citesOf({ year }: { year: number }, start: Start): readonly Citation[] {
  const { cites, before2006Cites } = lawOfYear(year);
  return start.apart && start.before2006 > 0 ? [...cites, ...before2006Cites] : cites;
}

function startedOnOf({ carriedOver }: Account, { year }: Start): IsoDate {
  return carriedOver?.on ?? (`${year}-01-01` as IsoDate);
}

function startedFromOf({ carriedOver }: Account, startedQepik: number): Capital["startedFrom"] {
  if (carriedOver) return "carried-over";
  return startedQepik > 0 ? "before-2006" : "nothing";
}

/** Marks the months somebody declared and did not pay in full. */
function markUnpaid(arrears: readonly Arrears[]): void {
  const { marks } = pass;
  for (const { fromMonth, months } of arrears) {
    const first = monthNumber(fromMonth) - FIRST_MONTH;
    for (let at = first; at < first + months; at += 1) {
      const mark = marks[at] as number;
      marks[at] = mark | (mark & PAID ? PARTLY : UNPAID);
    }
  }
}

/** Every month from the first that is known of to the end of the last year. */
function monthsOfYears(account: Account, lastMonth: number): MonthsOfYear[] {
  const periods = account.countedPeriods.map(({ from }) => monthOfDay(from));
  const first = Math.min(firstMonthOf(account) ?? lastMonth, ...periods, lastMonth);
  const asOfMonth = monthOfDay(account.asOf);
  const found: MonthsOfYear[] = [];
  for (let year = Math.max(yearOfMonth(first), 2006); year <= yearOfMonth(lastMonth); year += 1) {
    const marks: MonthMark[] = [];
    for (let month = year * 12; month < year * 12 + 12; month += 1) {
      marks.push(
        markOf(month <= lastMonth ? (pass.marks[month - FIRST_MONTH] as number) : 0, {
          ahead: month >= asOfMonth,
        }),
      );
    }
    found.push({ year, marks });
  }
  return found;
}

function markOf(mark: number, { ahead }: { ahead: boolean }): MonthMark {
  if (mark & PARTLY) return "partly";
  if (mark & PAID) return "paid";
  if (mark & UNPAID) return "unpaid";
  if (mark & COUNTED) return "counted";
  return ahead ? "ahead" : "none";
}

/** What each employer declared and did not pay, stretch by stretch. */
function arrearsOf({ payers }: Account, lastMonth: number): Arrears[] {
  return payers.flatMap((payer) => arrearsOfPayer(payer, lastMonth));
}

function arrearsOfPayer(payer: Payer, lastMonth: number): Arrears[] {
  const { employer, fromMonth, contributionsDueQepik, contributionsPaidQepik } = payer;
  const start = monthNumber(fromMonth);
  const found: Arrears[] = [];
  let open: Arrears | null = null;
  const end = Math.min(contributionsDueQepik.length, lastMonth - start + 1);
  for (let index = 0; index < end; index += 1) {
    const owed = (contributionsDueQepik[index] ?? 0) - (contributionsPaidQepik[index] ?? 0);
    if (owed <= 0) {
      open = null;
      continue;
    }
    const month = start + index;
    if (open === null) {
      open = {
        employer,
        fromMonth: monthText(month),
        untilMonth: monthText(month),
        months: 0,
        owedQepik: 0,
        lostQepik: 0,
      };
      found.push(open);
    }
    open.untilMonth = monthText(month);
    open.months += 1;
    open.owedQepik += owed;
    open.lostQepik += part(owed, shareOf(month));
  }
  return found;
}

function shareOf(month: number): number {
  return LAW.shares[LAW.segmentOf[month - FIRST_MONTH] as number] as number;
}
