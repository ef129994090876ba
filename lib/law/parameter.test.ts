import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { type DatedValue, defineParameter, indexOfYear } from "./parameter";

const line = (from: string, value: number | null, until?: string): DatedValue<number> => ({
  from: toIsoDate(from),
  until: until === undefined ? undefined : toIsoDate(until),
  value,
  source: { act: "employment", seenAt: "example" },
  verified: true,
});

const define = (...history: [DatedValue<number>, ...DatedValue<number>[]]) =>
  defineParameter({
    code: "example",
    topic: "pension",
    unit: "months",
    label: { az: "Nümunə", en: "An example", ru: "Пример" },
    history,
  });

/** Made within each test, so that a fault of `defineParameter` fails there and not before. */
const example = () =>
  define(
    line("2025-07-01", null),
    line("2023-01-01", 2),
    line("2020-01-01", 7, "2020-12-31"),
    line("2019-04-01", 1),
  );

test.each([
  ["before the first day", "2019-03-31", null],
  ["the first day", "2019-04-01", 1],
  ["the day before the next line", "2019-12-31", 1],
  ["the next line", "2020-01-01", 7],
  ["the last day it is known to hold", "2020-12-31", 7],
  ["the first day of the gap", "2021-01-01", null],
  ["the last day of the gap", "2022-12-31", null],
  ["after the gap", "2023-01-01", 2],
  ["the day before the repeal", "2025-06-30", 2],
  ["the repeal", "2025-07-01", null],
])("%s, %s: %j", (_, day, value) => {
  expect(example().on(toIsoDate(day))?.value ?? null).toBe(value);
});

test("a value comes with its line: the first day, the source and whether it is verified", () => {
  expect(example().on(toIsoDate("2024-01-01"))).toEqual(line("2023-01-01", 2));
});

test.each([
  ["a line that lasts from 1 January", 2020, 7],
  ["the year after it has no line", 2021, null],
  ["a line of 1 January", 2023, 2],
  ["the year after it, though the line is still in force", 2024, null],
  ["a line of another day", 2019, null],
])("the index of a year, %s: %i is %j", (_, year, value) => {
  expect(indexOfYear(example(), year)?.value ?? null).toBe(value);
});

test("a repeal is no index", () => {
  expect(indexOfYear(define(line("2024-01-01", null), line("2023-01-01", 2)), 2024)).toBeNull();
});

test.each([
  ["out of order", [line("2019-04-01", 1), line("2023-01-01", 2)], "must come after 2023-01-01"],
  ["of one day twice", [line("2023-01-01", 1), line("2023-01-01", 2)], "must come after"],
  [
    "whose line begins on the last day of the one before",
    [line("2023-01-01", 1), line("2022-01-01", 2, "2023-01-01")],
    "example: 2023-01-01 must come after 2023-01-01",
  ],
  [
    "whose line ends before it begins",
    [line("2023-01-01", 1, "2022-12-31")],
    "example: 2022-12-31 is before 2023-01-01",
  ],
] as const)("a history %s is refused", (_, history, reason) => {
  expect(() => define(...(history as [DatedValue<number>]))).toThrow(reason);
});

test("a line may last one day, and the next may follow the day after", () => {
  const once = define(line("2017-07-02", 2), line("2017-07-01", 1, "2017-07-01"));
  expect(once.on(toIsoDate("2017-07-01"))?.value).toBe(1);
  expect(once.on(toIsoDate("2017-07-02"))?.value).toBe(2);
});
