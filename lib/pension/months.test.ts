import { describe, expect, test } from "vitest";
import { toIsoDate as day } from "@/lib/kernel/date";
import {
  FIRST_MONTH_TEXT,
  firstDayOfMonth,
  fullMonths,
  lastDayOfMonth,
  monthNumber,
  monthOfDay,
  monthText,
  yearOfMonth,
} from "./months";

describe("a month has a number", () => {
  test.each([
    ["0000-01", 0],
    ["0000-12", 11],
    ["0001-01", 12],
    ["2006-01", 24_072],
    ["2019-09", 24_236],
    ["2019-12", 24_239],
  ])("%s is %i, and the other way round", (text, number) => {
    expect(monthNumber(text)).toBe(number);
    expect(monthText(number)).toBe(text);
    expect(yearOfMonth(number)).toBe(Number(text.slice(0, 4)));
  });

  test("the accounts begin in January 2006", () => {
    expect(FIRST_MONTH_TEXT).toBe("2006-01");
  });

  test.each([
    "",
    "2019",
    "2019-00",
    "2019-13",
    "2019-1",
    "2019-011",
    "2019-01-01",
    "2019/01",
    "2o19-01",
    "2019-0x",
    "-019-01",
    ":019-01",
    "/019-01",
    "2019-1/",
    "2019-0:",
  ])("%j is not a month", (text) => {
    expect(() => monthNumber(text)).toThrow(RangeError);
    expect(() => monthNumber(text)).toThrow(JSON.stringify(text));
  });

  test("a refusal repeats only the beginning of what it refuses", () => {
    expect(() => monthNumber("x".repeat(5_000))).toThrow(/^Not a month: "x{20}"$/);
  });
});

describe("days and months", () => {
  test.each([
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-02", "2023-02-01", "2023-02-28"],
    ["2023-12", "2023-12-01", "2023-12-31"],
    ["2024-01", "2024-01-01", "2024-01-31"],
  ])("%s is from %s to %s", (month, first, last) => {
    expect(firstDayOfMonth(monthNumber(month))).toBe(first);
    expect(lastDayOfMonth(monthNumber(month))).toBe(last);
    expect(monthText(monthOfDay(day(first)))).toBe(month);
    expect(monthText(monthOfDay(day(last)))).toBe(month);
  });

  test.each([
    ["2020-01-15", "2020-03-15", 2],
    ["2020-01-15", "2020-03-14", 1],
    ["2020-01-15", "2020-02-14", 0],
    ["2020-01-31", "2020-02-29", 1],
    ["2019-12-01", "2021-01-01", 13],
    ["2020-03-15", "2020-03-14", 0],
    ["2020-03-15", "2020-01-15", 0],
  ])("from %s to %s there are %i full months", (from, until, months) => {
    expect(fullMonths(day(from), day(until))).toBe(months);
  });
});
