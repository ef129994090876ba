import type { IsoDate } from "@/lib/kernel/date";
import { monthIn } from "@/lib/kernel/typed";
import { onDay } from "@/lib/law/assessment";
import { contributionsOn } from "../contributions";
import type { Account } from "../facts";
import { MOST_CAREER_YEARS, MOST_TYPED_CAPITAL_QEPIK, MOST_TYPED_WAGE_QEPIK } from "../limits";
import {
  FIRST_MONTH_TEXT,
  firstDayOfMonth,
  lastDayOfMonth,
  monthNumber,
  monthOfDay,
  monthText,
} from "../months";
import type { PastField } from "./fields";
import { type Form, readAmount, readWhole, WORKING_AGE_YEARS } from "./form";

/**
 * WORK SO FAR, as somebody remembers it: time before 2006, and since then a first month, an average pay and
 * what was missing. Asked alike of the insured and of the family of one who has died.
 */
export interface Past {
  monthsBefore2006: number;
  /** Null where none is told. */
  work: Work | null;
  /** A capital that is known stands for everything that was paid. */
  capitalQepik: number | null;
}

interface Work {
  fromMonth: number;
  wageQepik: number;
  breakMonths: number;
}

/** Whose past: months of it end before the month of `until`. */
export interface Life {
  /** Null where the birthday was not understood; then nothing is measured against it. */
  bornOn: IsoDate | null;
  /** Today, or the day of death. */
  until: IsoDate;
  /** What is wrong with a month that does not lie before that one. */
  beyond: "month-ahead" | "month-after-death";
}

const FIRST_MONTH = monthNumber(FIRST_MONTH_TEXT);
const WORKING_AGE_MONTHS = WORKING_AGE_YEARS * 12;

/** Null where something of it was refused. */
export function readPast(form: Form<PastField>, life: Life): Past | null {
  const refused = form.problems.length;
  const monthsBefore2006 = readMonthsBefore2006(form, life);
  const work = readWork(form, life);
  const capitalQepik =
    form.text("capital") === "" ? null : readAmount(form, "capital", MOST_TYPED_CAPITAL_QEPIK);
  return form.problems.length > refused || monthsBefore2006 === null
    ? null
    : { monthsBefore2006, work, capitalQepik };
}

function readMonthsBefore2006(form: Form<PastField>, { bornOn }: Life): number | null {
  const years = readWhole(form, "yearsBefore2006", MOST_CAREER_YEARS, "longer-than-life");
  const months = readWhole(form, "monthsBefore2006", 11, "months-of-year");
  if (years === null || months === null) return null;
  const whole = years * 12 + months;
  if (bornOn === null) return whole;
  // Nobody had worked longer by 2006 than since their working age.
  const most = FIRST_MONTH - monthOfDay(bornOn) - WORKING_AGE_MONTHS;
  return whole > Math.max(0, most) ? form.refuse("yearsBefore2006", "longer-than-life") : whole;
}

function readWork(form: Form<PastField>, { bornOn, until, beyond }: Life): Work | null {
  const text = form.text("workedFrom");
  const breakMonths =
    readWhole(form, "breakMonths", MOST_CAREER_YEARS * 12, "longer-than-work") ?? 0;
  if (text === "") return null;
  const month = monthIn(text);
  if (month === null) return form.refuse("workedFrom", "month");
  if (month < FIRST_MONTH) {
    return form.refuse("workedFrom", "month-before-accounts", {
      first: onDay(firstDayOfMonth(FIRST_MONTH)),
    });
  }
  if (month >= monthOfDay(until)) return form.refuse("workedFrom", beyond);
  if (bornOn && month < monthOfDay(bornOn) + WORKING_AGE_MONTHS) {
    return form.refuse("workedFrom", "before-working-age");
  }
  const wage = readAmount(form, "averageWage", MOST_TYPED_WAGE_QEPIK);
  if (breakMonths > monthOfDay(until) - month) {
    return form.refuse("breakMonths", "longer-than-work");
  }
  return wage === null ? null : { fromMonth: month, wageQepik: wage, breakMonths };
}

/**
 * The account that comes of it: the same pay in every month until the last full one, the break before them
 * all, which gives the least that can have come of it.
 * @param until today, or the day of death: no month of it or after it holds anything
 * @param carriedOverOn the day of which a known capital is
 */
export function accountOf(
  { monthsBefore2006, work, capitalQepik }: Past,
  { until, today, carriedOverOn }: { until: IsoDate; today: IsoDate; carriedOverOn: IsoDate },
): Account {
  const last = monthOfDay(until) - 1;
  const first = work ? work.fromMonth + work.breakMonths : last;
  const income: number[] = [];
  const paid: number[] = [];
  for (let month = first; work && month <= last; month += 1) {
    income.push(work.wageQepik);
    paid.push(contributionsOn(work.wageQepik, "private", firstDayOfMonth(month)).totalQepik);
  }
  return {
    openedOn: firstDayOfMonth(Math.min(first, last)),
    asOf: today,
    monthsBefore2006,
    serviceBefore2006: [],
    carriedOver: capitalQepik === null ? null : { on: carriedOverOn, amountQepik: capitalQepik },
    payers:
      paid.length === 0
        ? []
        : [
            {
              employer: "",
              sector: "private",
              fromMonth: monthText(first),
              insuredIncomeQepik: income,
              contributionsDueQepik: paid,
              contributionsPaidQepik: paid,
            },
          ],
    countedPeriods: [],
  };
}

/** The account of somebody who tells their own past; a capital they know is of the end of last month. */
export function ownAccountOf(past: Past, today: IsoDate): Account {
  const carriedOverOn = lastDayOfMonth(monthOfDay(today) - 1);
  return accountOf(past, { until: today, today, carriedOverOn });
}
