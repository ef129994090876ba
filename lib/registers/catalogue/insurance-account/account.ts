import { z } from "zod";
import { type Qepik, toQepik } from "@/lib/kernel/money";
import { monthAfter, monthNumber } from "../months";
import { Amount, Amounts, Day, Employer, Month } from "../records";

/**
 * The individual personal account as the portal keeps it. One list of months per payer, not a row per
 * month: ten million careers must fit.
 */

/** One payer's months without a gap. The lists are equally long and run on from `fromMonth`. */
export const PayerMonths = z.object({
  employer: Employer,
  fromMonth: Month,
  insuredIncomeQepik: Amounts,
  contributionsDueQepik: Amounts,
  contributionsPaidQepik: Amounts,
});
export type PayerMonths = z.output<typeof PayerMonths>;

export const AccountRecord = z.object({
  ssn: z.string(),
  openedOn: Day,
  /** The day the extract was made: later months are not missing, they have not come. */
  asOf: Day,
  monthsBefore2006: z.int().nonnegative(),
  /** The capital the fund states for that day; later months add to it. Null for a later account. */
  carriedOver: z.object({ on: Day, amountQepik: Amount }).nullable(),
  payers: z.array(PayerMonths),
});
export type AccountRecord = z.output<typeof AccountRecord>;

/**
 * The insurance record in months: those before 2006, and every later month for which at least one
 * payer paid contributions. Two employers in a month are one month.
 */
export function insuranceRecordMonths({ monthsBefore2006, payers }: AccountRecord): number {
  const paid = new Set<number>();
  for (const { fromMonth, contributionsPaidQepik } of payers) {
    const first = monthNumber(fromMonth);
    contributionsPaidQepik.forEach((amount, index) => {
      if (amount > 0) paid.add(first + index);
    });
  }
  return monthsBefore2006 + paid.size;
}

/** The latest month with insured income, and that income from all payers; null when there is none. */
export function lastInsuredMonth({
  payers,
}: AccountRecord): { month: string; incomeQepik: Qepik } | null {
  const lasts = payers.map(lastMonthWithIncome).filter((month) => month !== null);
  const month = lasts.sort().at(-1);
  if (month === undefined) return null;
  const income = payers.reduce((sum, payer) => sum + incomeIn(payer, month), 0);
  return { month, incomeQepik: toQepik(income) };
}

/** Null for a payer who never declared any income. */
export function lastMonthWithIncome({ fromMonth, insuredIncomeQepik }: PayerMonths): string | null {
  const index = insuredIncomeQepik.findLastIndex((income) => income > 0);
  return index < 0 ? null : monthAfter(fromMonth, index);
}

function incomeIn({ fromMonth, insuredIncomeQepik }: PayerMonths, month: string): number {
  return insuredIncomeQepik[monthNumber(month) - monthNumber(fromMonth)] ?? 0;
}
