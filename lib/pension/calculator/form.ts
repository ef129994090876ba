import { addMonths, type IsoDate } from "@/lib/kernel/date";
import { amountIn, dayIn } from "@/lib/kernel/typed";
import { minimumWage } from "@/lib/law";
import { count, type Figure, money } from "@/lib/law/assessment";
import type { Sex } from "../facts";
import type { Typed } from "./fields";

/**
 * A FORM of a calculator: what somebody types, understood or answered at its field. Pure; a page computes in
 * the browser, and without a script the server computes the same. Nothing typed is kept or put in an address.
 */

/** What is wrong at a field; texts in `calculator.errors`. */
export const CALCULATOR_ERRORS = [
  "choose-sex",
  "choose-sector",
  "choose-relation",
  "day",
  "day-of-death",
  "day-established",
  "day-of-youngest",
  "day-ahead",
  "too-old",
  "too-young",
  "before-birth",
  "amount",
  "negative",
  "too-much",
  "whole-number",
  "percent",
  "month",
  "month-before-accounts",
  "month-ahead",
  "month-past",
  "month-after-death",
  "before-working-age",
  "months-of-year",
  "longer-than-life",
  "longer-than-work",
  "gap-without-start",
  "too-late",
  "death-before-accounts",
  "unlike-relation",
  "choose-disability",
  "choose-care",
  "no-member",
] as const;
export type CalculatorError = (typeof CALCULATOR_ERRORS)[number];

export interface FieldProblem {
  field: string;
  key: CalculatorError;
  /** What the sentence of the error names. */
  figures: Readonly<Record<string, Figure>>;
}

export type Reading<T> = { ok: true; value: T } | { ok: false; problems: readonly FieldProblem[] };

/**
 * Collects what is wrong; a field that is wrong reads as null. A form with more fields stands for one with
 * fewer: the same part is read of each.
 */
export class Form<in Field extends string> {
  readonly problems: FieldProblem[] = [];
  readonly #typed: Typed<Field>;

  constructor(typed: Typed<Field>) {
    this.#typed = typed;
  }

  /** Without the spaces around it; empty where nothing was typed. */
  text(field: Field): string {
    return (this.#typed[field] ?? "").trim();
  }

  refuse(field: Field, key: CalculatorError, figures: FieldProblem["figures"] = {}): null {
    this.problems.push({ field, key, figures });
    return null;
  }

  /** What was read, unless anything was refused or a part of it is missing. */
  read<T>(value: T | null): Reading<T> {
    return this.problems.length > 0 || value === null
      ? { ok: false, problems: this.problems }
      : { ok: true, value };
  }
}

/** From this age on work is counted. */
export const WORKING_AGE_YEARS = 15;
const OLDEST_YEARS = 100;

export function readSex<Field extends string>(form: Form<Field>, field: Field): Sex | null {
  const said = form.text(field);
  return said === "male" || said === "female" ? said : form.refuse(field, "choose-sex");
}

/**
 * A day that has come.
 * @param unread what is wrong where no day is understood
 */
export function readPastDay<Field extends string>(
  form: Form<Field>,
  field: Field,
  today: IsoDate,
  unread: CalculatorError = "day",
): IsoDate | null {
  const day = dayIn(form.text(field));
  if (!day) return form.refuse(field, unread);
  return day > today ? form.refuse(field, "day-ahead") : day;
}

/**
 * The birthday of somebody who has worked or could have.
 * @param aliveOn the last day of their life that is known: today, or the day they died
 */
export function readBirthDay<Field extends string>(
  form: Form<Field>,
  field: Field,
  { aliveOn, today }: { aliveOn: IsoDate; today: IsoDate },
): IsoDate | null {
  const day = readPastDay(form, field, today);
  if (day === null) return null;
  if (isOlderThan(day, OLDEST_YEARS, aliveOn)) {
    return form.refuse(field, "too-old", { years: count(OLDEST_YEARS) });
  }
  return addMonths(day, WORKING_AGE_YEARS * 12) > aliveOn ? form.refuse(field, "too-young") : day;
}

/** More years old than that: a slip of the keyboard, not a life. */
export function isOlderThan(bornOn: IsoDate, years: number, day: IsoDate): boolean {
  const year = Number(bornOn.slice(0, 4)) + years;
  return `${String(year).padStart(4, "0")}${bornOn.slice(4)}` < day;
}

const NEGATIVE = /^[-−]\s*\d/;

/** A whole number, 0 where nothing was typed. */
export function readWhole<Field extends string>(
  form: Form<Field>,
  field: Field,
  most: number,
  beyond: CalculatorError,
): number | null {
  const text = form.text(field);
  if (text === "") return 0;
  if (NEGATIVE.test(text)) return form.refuse(field, "negative");
  if (!/^\d{1,6}$/.test(text)) return form.refuse(field, "whole-number");
  return Number(text) > most ? form.refuse(field, beyond) : Number(text);
}

/** A percentage of impairment, whole; also "55 %". */
export function readPercent<Field extends string>(
  form: Form<Field>,
  field: Field,
  { least, most }: { least: number; most: number },
): number | null {
  const [, digits] = /^(\d{1,3})\s*%?$/.exec(form.text(field)) ?? [];
  const percent = Number(digits);
  return percent >= least && percent <= most
    ? percent
    : form.refuse(field, "percent", { least: count(least), most: count(most) });
}

/** An amount in manats, in qəpik. */
export function readAmount<Field extends string>(
  form: Form<Field>,
  field: Field,
  mostQepik: number,
): number | null {
  const text = form.text(field);
  if (NEGATIVE.test(text)) return form.refuse(field, "negative");
  const amount = amountIn(text);
  if (amount === null) return form.refuse(field, "amount", { example: money(exampleWage()) });
  return amount > mostQepik ? form.refuse(field, "too-much", { most: money(mostQepik) }) : amount;
}

/** An amount that looks like a wage, for "such as 400,00". */
function exampleWage(): number {
  return minimumWage.history[0]?.value ?? 0;
}
