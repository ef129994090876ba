import { addMonths, type IsoDate, isIsoDate } from "@/lib/kernel/date";
import { minimumWage } from "@/lib/law";
import { type Figure, money, onDay } from "@/lib/law/assessment";
import type { CalculatorField, Typed } from "./calculator-fields";
import { contributionsOn } from "./contributions";
import type { Account, PensionFacts, Sector, Sex } from "./facts";
import { MOST_CAPITAL_QEPIK, MOST_CAREER_YEARS, MOST_TYPED_WAGE_QEPIK } from "./limits";
import {
  FIRST_MONTH_TEXT,
  firstDayOfMonth,
  lastDayOfMonth,
  monthNumber,
  monthOfDay,
  monthText,
} from "./months";
import { PLAN_LIMITS, type Plan, type Projection, project } from "./scenario";

/**
 * THE CALCULATOR: what somebody types, understood or answered at the field. Pure; the page computes in the
 * browser, and without a script the server computes the same. Nothing typed is kept or put in an address.
 */

/** What is wrong at a field; texts in `calculator.errors`. */
export const CALCULATOR_ERRORS = [
  "choose-sex",
  "choose-sector",
  "day",
  "day-ahead",
  "too-old",
  "too-young",
  "amount",
  "negative",
  "too-much",
  "whole-number",
  "month",
  "month-before-accounts",
  "month-ahead",
  "month-past",
  "before-working-age",
  "months-of-year",
  "longer-than-life",
  "longer-than-work",
  "gap-without-start",
  "too-late",
] as const;
export type CalculatorError = (typeof CALCULATOR_ERRORS)[number];

export interface FieldProblem {
  field: CalculatorField;
  key: CalculatorError;
  figures: Readonly<Record<string, Figure>>;
}

export type Reading<T> = { ok: true; value: T } | { ok: false; problems: readonly FieldProblem[] };

export const SECTORS: readonly Sector[] = ["private", "state", "oil-gas"];

const OLDEST_YEARS = 100;
/** From this age on work is counted. */
const WORKING_AGE_YEARS = 15;

/** Collects what is wrong; a field that is wrong reads as null. */
class Form {
  readonly problems: FieldProblem[] = [];
  readonly #typed: Typed;
  constructor(typed: Typed) {
    this.#typed = typed;
  }
  text(field: CalculatorField): string {
    return (this.#typed[field] ?? "").trim();
  }
  refuse(
    field: CalculatorField,
    key: CalculatorError,
    figures: Readonly<Record<string, Figure>> = {},
  ): null {
    this.problems.push({ field, key, figures });
    return null;
  }
}

/** What somebody typed about themselves. `today` is the day it is computed for. */
export function readPerson(typed: Typed, today: IsoDate): Reading<PensionFacts> {
  const form = new Form(typed);
  const sex = readSex(form);
  const bornOn = readBirthDay(form, today);
  const before2006 = readMonthsBefore2006(form, bornOn);
  const work = readWork(form, bornOn, today);
  const capital =
    form.text("capital") === "" ? null : readAmount(form, "capital", MOST_CAPITAL_QEPIK);
  if (form.problems.length > 0 || !sex || !bornOn || before2006 === null) {
    return { ok: false, problems: form.problems };
  }
  const account = accountOf({ before2006, work, capital, today });
  return { ok: true, value: { ...STRANGER, sex, bornOn, account } };
}

/** What somebody typed about what is to come. */
export function readPlan(typed: Typed, today: IsoDate): Reading<Plan> {
  const form = new Form(typed);
  const wage = readAmount(form, "wage", MOST_TYPED_WAGE_QEPIK);
  const sector = SECTORS.find((one) => one === form.text("sector"));
  if (!sector) form.refuse("sector", "choose-sector");
  const workUntilMonth = readMonthAhead(form, "workUntil", today);
  const gap = readGap(form, today);
  const years = readWhole(form, "laterYears", PLAN_LIMITS.mostLaterMonths / 12, "too-late");
  if (form.problems.length > 0 || wage === null || !sector) {
    return { ok: false, problems: form.problems };
  }
  return {
    ok: true,
    value: {
      monthlyWageQepik: wage,
      sector,
      workUntilMonth,
      gap,
      laterByMonths: (years ?? 0) * 12,
    },
  };
}

export type CalculatorAnswer = Reading<{ facts: PensionFacts; projection: Projection }>;

/** The whole calculator of someone who has not signed in. */
export function calculate(typed: Typed, today: IsoDate): CalculatorAnswer {
  const person = readPerson(typed, today);
  const plan = readPlan(typed, today);
  if (!person.ok || !plan.ok) {
    return {
      ok: false,
      problems: [...(person.ok ? [] : person.problems), ...(plan.ok ? [] : plan.problems)],
    };
  }
  const projection = project(person.value, plan.value, today);
  return { ok: true, value: { facts: person.value, projection } };
}

/** What nobody asked: it decides nothing about old age without an early pension. */
const STRANGER: Omit<PensionFacts, "sex" | "bornOn" | "account"> = {
  special: {
    childrenRaisedToEight: "unknown",
    disabledChildrenRaisedToEight: "unknown",
    harmfulWorkMonths: "unknown",
    flightCrewMonths: "unknown",
    nanism: "unknown",
  },
  disability: "unknown",
  inPayment: "unknown",
};

function readSex(form: Form): Sex | null {
  const said = form.text("sex");
  return said === "male" || said === "female" ? said : form.refuse("sex", "choose-sex");
}

function readBirthDay(form: Form, today: IsoDate): IsoDate | null {
  const day = dayIn(form.text("bornOn"));
  if (!day) return form.refuse("bornOn", "day");
  if (day > today) return form.refuse("bornOn", "day-ahead");
  if (addMonths(day, OLDEST_YEARS * 12) < today) return form.refuse("bornOn", "too-old");
  if (addMonths(day, WORKING_AGE_YEARS * 12) > today) return form.refuse("bornOn", "too-young");
  return day;
}

function readMonthsBefore2006(form: Form, bornOn: IsoDate | null): number | null {
  const years = readWhole(form, "yearsBefore2006", MOST_CAREER_YEARS, "longer-than-life");
  const months = readWhole(form, "monthsBefore2006", 11, "months-of-year");
  if (years === null || months === null) return null;
  const whole = years * 12 + months;
  if (bornOn === null) return whole;
  // Nobody had worked longer by 2006 than since their working age.
  const most = monthNumber(FIRST_MONTH_TEXT) - monthOfDay(bornOn) - WORKING_AGE_YEARS * 12;
  return whole > Math.max(0, most) ? form.refuse("yearsBefore2006", "longer-than-life") : whole;
}

interface Work {
  fromMonth: number;
  wageQepik: number;
  breakMonths: number;
}

/** Work since 2006, told in three figures; null where none is told. */
function readWork(form: Form, bornOn: IsoDate | null, today: IsoDate): Work | null {
  const text = form.text("workedFrom");
  const breakMonths =
    readWhole(form, "breakMonths", MOST_CAREER_YEARS * 12, "longer-than-work") ?? 0;
  if (text === "") return null;
  const month = monthIn(text);
  if (month === null) return form.refuse("workedFrom", "month");
  if (month < monthNumber(FIRST_MONTH_TEXT)) {
    return form.refuse("workedFrom", "month-before-accounts", {
      first: onDay(firstDayOfMonth(monthNumber(FIRST_MONTH_TEXT))),
    });
  }
  if (month >= monthOfDay(today)) return form.refuse("workedFrom", "month-ahead");
  if (bornOn && month < monthOfDay(bornOn) + WORKING_AGE_YEARS * 12) {
    return form.refuse("workedFrom", "before-working-age");
  }
  const wage = readAmount(form, "averageWage", MOST_TYPED_WAGE_QEPIK);
  if (breakMonths > monthOfDay(today) - month) {
    return form.refuse("breakMonths", "longer-than-work");
  }
  return wage === null ? null : { fromMonth: month, wageQepik: wage, breakMonths };
}

/**
 * An account as somebody remembers it: the same pay in every month, the break before them all, which gives
 * the least that can have come of it. A capital that is known stands for all of it.
 */
function accountOf({
  before2006,
  work,
  capital,
  today,
}: {
  before2006: number;
  work: Work | null;
  capital: number | null;
  today: IsoDate;
}): Account {
  const last = monthOfDay(today) - 1;
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
    monthsBefore2006: before2006,
    serviceBefore2006: [],
    carriedOver: capital === null ? null : { on: lastDayOfMonth(last), amountQepik: capital },
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

function readMonthAhead(form: Form, field: CalculatorField, today: IsoDate): string | null {
  const text = form.text(field);
  if (text === "") return null;
  const month = monthIn(text);
  if (month === null) return form.refuse(field, "month");
  if (month < monthOfDay(today)) return form.refuse(field, "month-past");
  if (month > monthOfDay(today) + MOST_CAREER_YEARS * 12) return form.refuse(field, "too-late");
  return monthText(month);
}

function readGap(form: Form, today: IsoDate): Plan["gap"] {
  const fromMonth = readMonthAhead(form, "gapFrom", today);
  const length = readWhole(form, "gapMonths", MOST_CAREER_YEARS * 12, "too-late");
  if (!length) return null;
  if (fromMonth === null) {
    return form.text("gapFrom") === "" ? form.refuse("gapFrom", "gap-without-start") : null;
  }
  return { fromMonth, untilMonth: monthText(monthNumber(fromMonth) + length - 1) };
}

/** A whole number, 0 where nothing was typed. */
function readWhole(
  form: Form,
  field: CalculatorField,
  most: number,
  beyond: CalculatorError,
): number | null {
  const text = form.text(field);
  if (text === "") return 0;
  if (/^[-−]\s*\d/.test(text)) return form.refuse(field, "negative");
  if (!/^\d{1,6}$/.test(text)) return form.refuse(field, "whole-number");
  return Number(text) > most ? form.refuse(field, beyond) : Number(text);
}

/** An amount in manats, in qəpik. */
function readAmount(form: Form, field: CalculatorField, mostQepik: number): number | null {
  const text = form.text(field);
  if (/^[-−]\s*\d/.test(text)) return form.refuse(field, "negative");
  const amount = amountIn(text);
  if (amount === null) return form.refuse(field, "amount", { example: money(exampleWage()) });
  return amount > mostQepik ? form.refuse(field, "too-much", { most: money(mostQepik) }) : amount;
}

/** An amount that looks like a wage, for "such as 400,00". */
function exampleWage(): number {
  return minimumWage.history[0]?.value ?? 0;
}

const GROUPED = /^\d{1,3}(?:[ .,\u00a0\u202f']\d{3})+(?:[.,]\d{1,2})?$/;
const PLAIN = /^\d{1,9}(?:[.,]\d{1,2})?$/;

/**
 * Manats as people write them: "1250", "1.250,50", "1 250,50 ₼", "1,250.50". A mark before exactly three
 * figures groups them. Null for anything else.
 */
export function amountIn(text: string): number | null {
  const bare = text
    .replace(/(₼|AZN|manat)\s*$/i, "")
    .replace(/^(AZN|₼)\s*/i, "")
    .trim();
  if (!GROUPED.test(bare) && !PLAIN.test(bare)) return null;
  const part = /[.,](\d{1,2})$/.exec(bare);
  const manats = bare.slice(0, part?.index).replace(/\D/g, "");
  return Number(manats) * 100 + Number((part?.[1] ?? "").padEnd(2, "0"));
}

/** A day as people write it: "14.03.1964", "14/3/1964", or as a date field sends it. Null for no such day. */
export function dayIn(text: string): IsoDate | null {
  const written = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(text);
  const parts = written?.slice(1).map((part) => part.padStart(2, "0"));
  const iso = parts?.toReversed().join("-") ?? text;
  return isIsoDate(iso) ? iso : null;
}

/** A month as people write it: "03.2019", "3/2019", "2019-03". Null for no such month. */
export function monthIn(text: string): number | null {
  const iso = text.replace(/^(\d{1,2})[./ -](\d{4})$/, "$2-$1");
  const [, year, month] = /^(\d{4})-(\d{1,2})$/.exec(iso) ?? [];
  const number = Number(month);
  return number >= 1 && number <= 12 ? Number(year) * 12 + number - 1 : null;
}
