import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { minimumPension } from "@/lib/law";
import {
  allOf,
  anyOf,
  known,
  lawOn,
  not,
  outcomeOf,
  refuseAfter,
  refuseAmount,
  refuseMonths,
  refuseOutside,
} from "./conditions";

test.each([
  [[], true, false],
  [[true], true, true],
  [[false], false, false],
  [[null], null, null],
  [[true, true], true, true],
  [[true, false], false, true],
  [[true, null], null, true],
  [[null, false], false, null],
  [[null, false, true], false, true],
])("%j: all %j, any %j", (conditions, all, any) => {
  expect(allOf(conditions)).toBe(all);
  expect(anyOf(conditions)).toBe(any);
});

test.each([
  [true, false, "eligible"],
  [false, true, "ineligible"],
  [null, null, "undetermined"],
] as const)("%j: not is %j, and it is %s", (condition, negated, outcome) => {
  expect(not(condition)).toBe(negated);
  expect(outcomeOf(condition)).toBe(outcome);
});

test("what is not known is null, and nothing else is", () => {
  expect(known<number>("unknown")).toBeNull();
  expect(known<number>(0)).toBe(0);
  expect(known<boolean>(false)).toBe(false);
  expect(known<null>(null)).toBeNull();
});

test("a day before the law that is held is refused, with the name of the value", () => {
  expect(lawOn(minimumPension, toIsoDate("2018-01-01")).value).toBe(11_600);
  expect(() => lawOn(minimumPension, toIsoDate("2017-12-31"))).toThrow(
    new RangeError("no minimum-pension is held for 2017-12-31"),
  );
});

test.each([
  ["amount", refuseAmount, 10_000_000_000],
  ["months", refuseMonths, 1_200],
  ["percent", (what: string, value: number) => refuseOutside(what, value, 100), 100],
])("%s: whole, from 0 to the most there can be", (what, refuse, most) => {
  expect(() => refuse(what, 0)).not.toThrow();
  expect(() => refuse(what, most)).not.toThrow();
  for (const absurd of [-1, 0.5, most + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => refuse(what, absurd)).toThrow(
      new RangeError(`${what} must be whole and from 0 to ${most}: ${absurd}`),
    );
  }
});

test("days out of order are refused; the same day is in order", () => {
  const [first, second] = [toIsoDate("2026-01-01"), toIsoDate("2026-01-02")];
  expect(() => refuseAfter("birth, death", first, second)).not.toThrow();
  expect(() => refuseAfter("birth, death", first, first)).not.toThrow();
  expect(() => refuseAfter("birth, death", second, first)).toThrow(
    new RangeError("birth, death: 2026-01-02 is after 2026-01-01"),
  );
});
