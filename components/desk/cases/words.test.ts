import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { dueInWords, watchedInWords } from "./words";

const TODAY = toIsoDate("2026-11-21");

test.each([
  ["2026-11-24", "3 days left"],
  ["2026-11-22", "1 day left"],
  ["2026-11-21", "Due today"],
  ["2026-11-20", "1 day late"],
  ["2026-11-01", "20 days late"],
  [null, "The clock stands"],
])("due on %s: %s", (on, words) => {
  expect(dueInWords("en", on === null ? null : toIsoDate(on), TODAY)).toBe(words);
});

test("Russian counts as Russian does", () => {
  expect(dueInWords("ru", toIsoDate("2026-11-23"), TODAY)).toBe("осталось 2 дня");
  expect(dueInWords("ru", toIsoDate("2026-10-31"), TODAY)).toBe("просрочено на 21 день");
});

const AT = new Date("2026-11-21T12:03:00+04:00");

test("others are a number and a time, and nobody is nothing to say", () => {
  const watched = { sequence: 4, others: 2, lastAt: AT };
  expect(watchedInWords("en", watched, 4)).toEqual({
    others:
      "2 other officers have looked at this application within the last 15 minutes, last at 12:03.",
    moved: null,
  });
  expect(watchedInWords("en", { sequence: 5, others: 0, lastAt: null }, 4)).toEqual({
    others: null,
    moved: "This application has changed since you opened it.",
  });
});
