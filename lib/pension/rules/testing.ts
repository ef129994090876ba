import fc from "fast-check";
import { addDays, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { Parameter } from "@/lib/law";
import { type Citation, cite } from "@/lib/law/assessment";
import { lawOn } from "./conditions";

/** For the tests of the rules: what they cite, and days to try. */

export const day = toIsoDate;

export const citing = <T>(parameter: Parameter<T>, on: IsoDate): Citation =>
  cite(parameter, lawOn(parameter, on));

export const days = (from: string, until: string): fc.Arbitrary<IsoDate> =>
  fc
    .integer({ min: 0, max: (Date.parse(until) - Date.parse(from)) / 86_400_000 })
    .map((later) => addDays(day(from), later));

/** Is every number in a result whole and finite, however deep? */
export function isWhole(value: unknown): boolean {
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (value === null || typeof value !== "object") return true;
  return Object.values(value).every(isWhole);
}
