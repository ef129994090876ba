import { addMonths, type IsoDate } from "@/lib/kernel/date";
import {
  arrearsLimit,
  expectedPaymentPeriod,
  minimumPension,
  reliefBefore2006,
  reliefWindow,
  requiredRecordOldAge,
} from "@/lib/law";
import type { Account, CountedPeriod, PensionFacts } from "./facts";
import { firstDayOfMonth, lastDayOfMonth, monthNumber, monthOfDay } from "./months";
import { assessOldAge, type OldAgeAssessment } from "./old-age";
import { retirementAge } from "./retirement-age";
import { lawOn } from "./rules/conditions";
import {
  type ArrearsAssessment,
  arrearsFor,
  type IndexedPension,
  indexPension,
} from "./rules/indexation";

/**
 * A PENSION NOBODY ASKED FOR. Since what day there has been a right to an old-age pension that is not being
 * paid, and what is due for the time since: at most three years back, month by month.
 */
export type PensionArrears = ArrearsSince | ArrearsUndated;

/** Why the right may be older than the day that is told; texts in `pension.pastMonths.openBefore`. */
export const OPEN_BEFORE = ["lowered-age", "law-not-held", "relief-reading"] as const;
export type OpenBefore = (typeof OPEN_BEFORE)[number];

export interface ArrearsSince {
  kind: "since";
  /** The first day on which there surely was a right. */
  since: IsoDate;
  openBefore: OpenBefore | null;
  /** The pension of that day: its law, and the months that were over by then. */
  then: OldAgeAssessment;
  /** That pension on the day assessed, indexed since. */
  indexed: IndexedPension;
  /** What is paid for the months in between to whoever asks on the day assessed; no month: nothing. */
  paid: ArrearsAssessment;
  /** The first day on which whoever still has not asked loses a month. */
  losesFrom: IsoDate;
  /** How far back is paid, months. */
  limitMonths: number;
}

/** Only a lowered age has been reached, and no fact says on what day its conditions were met. */
export interface ArrearsUndated {
  kind: "undated";
  /** The day the lowered age was reached: the right is no older. */
  ageOn: IsoDate;
  limitMonths: number;
}

/**
 * Null: a pension is being paid or nobody said; there is no known account; there is no right today; or the
 * account states its capital for a later day only, so that it is not known what it was on the day of the age.
 *
 * A right once arisen stays: a minimum that rose later does not take it away. Facts of Article 9 (children,
 * years of special work) are told without their days, so a day that is sure comes from the age for everybody.
 * @param ageOn the day this person's age was reached: a lowered one by Article 9; else the one for everybody
 * @throws RangeError for facts that cannot be, see schema.ts
 */
export function arrearsOf(
  facts: PensionFacts,
  day: IsoDate,
  ageOn: IsoDate = retirementAge(facts.sex, facts.bornOn).on,
): PensionArrears | null {
  const { account, inPayment } = facts;
  if (inPayment !== null || account === null || account === "unknown") return null;
  const age = retirementAge(facts.sex, facts.bornOn);
  const today = assessOldAge(facts, day, age);
  if (ageOn > day || today.routes.length === 0) return null;
  const limitMonths = lawOn(arrearsLimit, day).value;
  if (age.on > day) return { kind: "undated", ageOn, limitMonths };

  const from = age.on < LAW_HELD_FROM ? LAW_HELD_FROM : age.on;
  if (account.carriedOver && account.carriedOver.on > from) return null;
  const found = firstRight(facts, account, from, day);
  if (!found) return null;
  const { then, wasOpen } = found;
  const since = then.on;
  const pension = { since, amountQepik: then.payableQepik ?? 0 };
  return {
    kind: "since",
    since,
    openBefore:
      ageOn < age.on
        ? "lowered-age"
        : wasOpen
          ? "relief-reading"
          : since === from && from > age.on
            ? "law-not-held"
            : null,
    then,
    indexed: indexPension(pension, day),
    paid: arrearsFor(pension, day),
    losesFrom: addMonths(since, limitMonths + 1),
    limitMonths,
  };
}

/** The first day whose pension law is held whole. */
const LAW_HELD_FROM = [expectedPaymentPeriod, minimumPension, requiredRecordOldAge]
  .map(({ history }) => history.at(-1)?.from as IsoDate)
  .reduce((latest, from) => (from > latest ? from : latest));

/** What decides a right besides the account, which changes with the months alone. */
const DECIDING = [
  expectedPaymentPeriod,
  minimumPension,
  requiredRecordOldAge,
  reliefBefore2006,
  reliefWindow,
];

/** The first day with a right; `wasOpen`: on a day before it, it could not be said. */
function firstRight(
  facts: PensionFacts,
  account: Account,
  from: IsoDate,
  until: IsoDate,
): { then: OldAgeAssessment; wasOpen: boolean } | null {
  let wasOpen = false;
  for (const on of turningDays(from, until)) {
    const then = assessOldAge({ ...facts, account: accountOn(account, on) }, on);
    if (then.outcome === "eligible") return { then, wasOpen };
    wasOpen ||= then.outcome === "undetermined";
  }
  return null;
}

/** Days on which a right can arise: the first, each on which another month is over, each with a new law. */
function turningDays(from: IsoDate, until: IsoDate): IsoDate[] {
  const days = DECIDING.flatMap(({ history }) => history.map((line) => line.from));
  for (let month = monthOfDay(from) + 1; month <= monthOfDay(until); month += 1) {
    days.push(firstDayOfMonth(month));
  }
  return [from, ...new Set(days.filter((on) => on > from && on <= until).sort())];
}

/** The account as it stood on a day: a month that was not over had brought nothing yet. */
function accountOn(account: Account, day: IsoDate): Account {
  const month = monthOfDay(day);
  const lastOver = lastDayOfMonth(month - 1);
  return {
    ...account,
    asOf: day,
    payers: account.payers.flatMap((payer) => {
      const months = month - monthNumber(payer.fromMonth);
      if (months <= 0) return [];
      return {
        ...payer,
        insuredIncomeQepik: payer.insuredIncomeQepik.slice(0, months),
        contributionsDueQepik: payer.contributionsDueQepik.slice(0, months),
        contributionsPaidQepik: payer.contributionsPaidQepik.slice(0, months),
      };
    }),
    countedPeriods: account.countedPeriods.flatMap((period): CountedPeriod[] => {
      if (period.until <= lastOver) return [period];
      return period.from <= lastOver ? [{ ...period, until: lastOver }] : [];
    }),
  };
}
