import type { IsoDate } from "@/lib/kernel/date";
import { recordedShare } from "@/lib/law";
import { type Citation, cite } from "@/lib/law/assessment";
import { FIRST_MONTH, LAW, part } from "../compiled-law";
import type { Account } from "../facts";
import { firstDayOfMonth, monthOfDay, monthText } from "../months";
import { lawOn } from "../rules/conditions";
import { sumMonths } from "./pass";

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
  const { paid } = sumMonths(account, first, Math.max(last, first - 1));
  let contributions = 0;
  let recorded = 0;
  const shares = new Map<IsoDate, Citation>();
  LAW.segments.forEach(({ from, shareThousandths }, segment) => {
    const sum = paid[segment] as number;
    if (sum === 0) return;
    contributions += sum;
    recorded += part(sum, shareThousandths);
    const share = lawOn(recordedShare, firstDayOfMonth(from));
    shares.set(share.from, cite(recordedShare, share));
  });
  return {
    fromMonth: monthText(first),
    untilMonth: monthText(last),
    contributionsQepik: contributions,
    recordedQepik: recorded,
    cites: [...shares.values()],
  };
}
