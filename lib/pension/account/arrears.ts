import { FIRST_MONTH, LAW, part } from "../compiled-law";
import type { Account, Payer } from "../facts";
import type { Arrears } from "../ledger";
import { monthNumber, monthText } from "../months";

/** What each employer declared and did not pay, stretch by stretch. */
export function arrearsOf({ payers }: Account, lastMonth: number): Arrears[] {
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
