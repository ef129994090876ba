import type { IsoDate } from "@/lib/kernel/date";
import type { KnownValue, Parameter } from "@/lib/law";
import type { Outcome } from "@/lib/law/assessment";
import type { Unknown } from "../facts";
import { MOST_CAPITAL_QEPIK } from "../limits";

/**
 * CONDITIONS in three values: met, not met, and null where a fact is missing. A known answer that decides
 * alone outweighs what is missing; nothing else does. So silence never becomes a refusal.
 */
export type Met = boolean | null;

/** Not met if one is not; cannot be said if one cannot. */
export function allOf(conditions: readonly Met[]): Met {
  if (conditions.includes(false)) return false;
  return conditions.includes(null) ? null : true;
}

/** Met if one is; cannot be said if one cannot. */
export function anyOf(conditions: readonly Met[]): Met {
  if (conditions.includes(true)) return true;
  return conditions.includes(null) ? null : false;
}

export function not(condition: Met): Met {
  return condition === null ? null : !condition;
}

export function outcomeOf(condition: Met): Outcome {
  if (condition === null) return "undetermined";
  return condition ? "eligible" : "ineligible";
}

/** @throws RangeError for a day before the law that is held begins, or after a repeal */
export function lawOn<T>(parameter: Parameter<T>, day: IsoDate): KnownValue<T> {
  const found = parameter.on(day);
  if (!found) throw new RangeError(`no ${parameter.code} is held for ${day}`);
  return found;
}

/** A hundred years. */
const MOST_MONTHS = 1_200;

/** @throws RangeError for anything but whole qəpik from 0 to what keeps every product of the rules exact */
export function refuseAmount(what: string, qepik: number): void {
  refuseOutside(what, qepik, MOST_CAPITAL_QEPIK);
}

/** @throws RangeError for anything but whole months from 0 to a hundred years */
export function refuseMonths(what: string, months: number): void {
  refuseOutside(what, months, MOST_MONTHS);
}

/** @throws RangeError for anything but a whole number from 0 to `most` */
export function refuseOutside(what: string, value: number, most: number): void {
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new RangeError(`${what} must be whole and from 0 to ${most}: ${value}`);
  }
}

/** @throws RangeError when the first day is after the second; the same day is in order */
export function refuseAfter(what: string, first: IsoDate, second: IsoDate): void {
  if (first > second) throw new RangeError(`${what}: ${first} is after ${second}`);
}

/** What is not known, as null. */
export function known<T>(fact: T | Unknown): T | null {
  return fact === "unknown" ? null : fact;
}
