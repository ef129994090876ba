import { type IsoDate, toIsoDate } from "@/lib/kernel/date";
import { contributionsOn } from "./contributions";
import type { Account, Payer, PensionFacts, Sector } from "./facts";
import { firstDayOfMonth, monthNumber } from "./months";

/** MADE-UP FACTS for tests of the rules; amounts follow from pay by the law, never from a number here. */

export const day = (text: string): IsoDate => toIsoDate(text);

/** A payer that pays the same wage from one month to another, both included; in manats. */
export function paying(
  manats: number,
  fromMonth: string,
  untilMonth: string,
  more: { employer?: string; sector?: Sector; unpaid?: readonly string[] } = {},
): Payer {
  const { employer = "Employer", sector = "private", unpaid = [] } = more;
  const first = monthNumber(fromMonth);
  const length = monthNumber(untilMonth) - first + 1;
  const due = Array.from(
    { length },
    (_, index) => contributionsOn(manats * 100, sector, firstDayOfMonth(first + index)).totalQepik,
  );
  const owed = new Set(unpaid.map((month) => monthNumber(month) - first));
  return {
    employer,
    sector,
    fromMonth,
    insuredIncomeQepik: due.map(() => manats * 100),
    contributionsDueQepik: due,
    contributionsPaidQepik: due.map((amount, index) => (owed.has(index) ? 0 : amount)),
  };
}

export function anAccount(more: Partial<Account> = {}): Account {
  return {
    openedOn: day("2006-01-01"),
    asOf: day("2026-11-21"),
    monthsBefore2006: 0,
    serviceBefore2006: [],
    carriedOver: null,
    payers: [],
    countedPeriods: [],
    ...more,
  };
}

export function someone(more: Partial<PensionFacts> = {}): PensionFacts {
  return {
    sex: "female",
    bornOn: day("1964-03-14"),
    account: anAccount(),
    special: {
      childrenRaisedToEight: 0,
      disabledChildrenRaisedToEight: 0,
      harmfulWorkMonths: 0,
      flightCrewMonths: 0,
      nanism: false,
    },
    disability: null,
    inPayment: null,
    ...more,
  };
}
