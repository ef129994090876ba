import { FIRST_MONTH, LAW } from "../compiled-law";
import type { Account } from "../facts";
import { monthNumber } from "../months";

/** ONE PASS OVER THE MONTHS of an account, which everything about it is read from. */
export interface Pass {
  /** Contributions paid, by segment of law. */
  paid: Float64Array;
  /** Months for which anybody paid. */
  paidMonths: number;
  /** What a month is for the record, by `month - FIRST_MONTH`: a bit each. */
  marks: Uint8Array;
}

// Bits of a mark.
export const PAID = 1;
export const COUNTED = 2;
export const UNPAID = 4;
export const PARTLY = 8;

/** There is one, reused, so that nothing is allocated for the amounts alone. */
const pass: Pass = {
  paid: new Float64Array(LAW.segments.length),
  paidMonths: 0,
  marks: new Uint8Array(LAW.segmentOf.length),
};

/**
 * Adds up each segment's contributions and marks the months that were paid. What it returns holds until the
 * next pass, which begins with nothing of it.
 * @throws RangeError for a month before 2006 or an amount that is no whole number of qəpik
 */
export function sumMonths({ payers }: Account, fromMonth: number, lastMonth: number): Pass {
  const { paid, marks } = pass;
  const { segmentOf, segmentEnds } = LAW;
  const mark = PAID; // an exported constant is looked up each time
  paid.fill(0);
  marks.fill(0); // to the end: nobody finds a month of whoever was asked before
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
        marks[offset + at] = mark;
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
          marks[offset + at] = mark;
          paidMonths += 1;
        }
      }
      if (!Number.isSafeInteger(sum))
        throw new RangeError("contributions that are not whole qəpik");
      paid[segment] = (paid[segment] as number) + sum;
    }
  }
  pass.paidMonths = paidMonths;
  return pass;
}

/** The first month anybody told; null for none. */
export function firstMonthOf({ payers }: Account): number | null {
  let first: number | null = null;
  for (const { fromMonth } of payers) {
    const month = monthNumber(fromMonth);
    first = Math.min(first ?? month, month);
  }
  return first;
}
