import type { IsoDate } from "@/lib/kernel/date";

/**
 * WHAT A PENSION RULE IS TOLD. Plain data without a name in it, so that anyone can be given it and
 * compute again. `"unknown"` is a register's silence or a question nobody has answered: it makes a
 * result undetermined where it decides, and never turns into "no".
 */

export type Unknown = "unknown";

export type Sex = "male" | "female";

export type Sector = "state" | "oil-gas" | "private";

/**
 * One payer's months without a gap: the lists are equally long and run on from `fromMonth` ("2019-04"),
 * month by month. Whole qəpik. An array per payer and not a row per month: ten million careers must fit.
 */
export interface Payer {
  employer: string;
  /** Which of several payers of that name, from 2 on; the first is told without. */
  payer?: number;
  sector: Sector;
  fromMonth: string;
  insuredIncomeQepik: readonly number[];
  contributionsDueQepik: readonly number[];
  contributionsPaidQepik: readonly number[];
}

/** Time that counts as insurance record though nobody paid contributions for it. */
export interface CountedPeriod {
  kind: "military-service" | "childcare" | "unemployment-payment" | "disability-of-work" | "care";
  from: IsoDate;
  /** The last day. */
  until: IsoDate;
}

/** Work before 2006, as far as it was proved to the fund: it has no contributions, only time. */
export interface ServiceBefore2006 {
  employer: string;
  from: IsoDate;
  until: IsoDate;
}

/** The individual personal account, as the fund holds it. */
export interface Account {
  openedOn: IsoDate;
  /** The day the extract was made: later months have not come yet. */
  asOf: IsoDate;
  /** The fund's own count of the record before 2006, in full months. */
  monthsBefore2006: number;
  /** What that count is made of, where the fund says it; may be empty. */
  serviceBefore2006: readonly ServiceBefore2006[];
  /**
   * Capital the fund states for that day, rights from before 2006 included, the index of the next
   * 1 January not yet applied. Months up to that day count for the record only.
   */
  carriedOver: { on: IsoDate; amountQepik: number } | null;
  payers: readonly Payer[];
  countedPeriods: readonly CountedPeriod[];
}

/** What early pensions ask (Article 9): work in special conditions, children raised. Full months. */
export interface SpecialFacts {
  /** Children raised to the age of eight, and of those the ones with a disability. */
  childrenRaisedToEight: number | Unknown;
  disabledChildrenRaisedToEight: number | Unknown;
  harmfulWorkMonths: number | Unknown;
  flightCrewMonths: number | Unknown;
  nanism: boolean | Unknown;
}

export interface DisabilityFacts {
  percent: number;
  /** The day it was established. */
  since: IsoDate;
  /** The last day; null without a term. */
  until: IsoDate | null;
}

/** A labour pension that is being paid. */
export interface PensionInPayment {
  kind: "old-age" | "disability" | "survivor";
  assignedOn: IsoDate;
  amountQepik: number;
}

export interface PensionFacts {
  sex: Sex;
  bornOn: IsoDate;
  /** Null: the fund answered that it holds no account. */
  account: Account | null | Unknown;
  special: SpecialFacts;
  /** Null: none was established. */
  disability: DisabilityFacts | null | Unknown;
  /** Null: none is being paid. */
  inPayment: PensionInPayment | null | Unknown;
}
