import { addDays, type IsoDate } from "@/lib/kernel/date";
import {
  type AccountRecord,
  insuranceRecordMonths,
} from "@/lib/registers/catalogue/insurance-account/account";
import { monthAfter, monthNumber, monthOf } from "@/lib/registers/catalogue/months";
import type { Heard } from "@/lib/registers/heard";

/** What an insured person earned in a month, from all payers. */
export interface MonthEarned {
  month: string;
  qepik: number;
}

/** The insured work before a day, as far as the fund has told it. */
export interface InsuredWork {
  recordMonths: number | "unknown";
  /** The months with earnings among the last full ones before that day's month, earliest first. */
  earnings: readonly MonthEarned[] | "unknown";
}

/**
 * The record, and the earnings of the last full months, before a day. An extract made before the last of
 * those months was over does not tell them all: nothing is then known, rather than too little.
 */
export function insuredBefore(
  account: Heard<AccountRecord>,
  day: IsoDate,
  baseMonths: number,
): InsuredWork {
  if (account === "unknown") return { recordMonths: "unknown", earnings: "unknown" };
  if (account === null) return { recordMonths: 0, earnings: [] };
  const month = monthOf(day);
  if (monthOf(account.asOf) < month) return { recordMonths: "unknown", earnings: "unknown" };

  const before = accountBefore(account, day);
  const earned = new Map<string, number>();
  for (let back = baseMonths; back >= 1; back -= 1) earned.set(monthAfter(month, -back), 0);
  for (const { fromMonth, insuredIncomeQepik } of before.payers) {
    insuredIncomeQepik.forEach((qepik, index) => {
      const at = monthAfter(fromMonth, index);
      const sum = earned.get(at);
      if (sum !== undefined) earned.set(at, sum + qepik);
    });
  }
  return {
    recordMonths: insuranceRecordMonths(before),
    earnings: [...earned]
      .filter(([, qepik]) => qepik > 0)
      .map(([at, qepik]) => ({ month: at, qepik })),
  };
}

/** The account without the month of that day and what came after it. */
function accountBefore(account: AccountRecord, day: IsoDate) {
  const end = monthNumber(monthOf(day));
  return {
    monthsBefore2006: account.monthsBefore2006,
    payers: account.payers.map((payer) => {
      const length = Math.max(0, end - monthNumber(payer.fromMonth));
      return {
        ...payer,
        insuredIncomeQepik: payer.insuredIncomeQepik.slice(0, length),
        contributionsPaidQepik: payer.contributionsPaidQepik.slice(0, length),
      };
    }),
    countedPeriods: account.countedPeriods
      .filter(({ from }) => from < day)
      .map((period) => (period.until < day ? period : { ...period, until: addDays(day, -1) })),
  };
}
