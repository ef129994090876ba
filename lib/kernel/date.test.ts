import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  BAKU,
  dayInBaku,
  daysBetween,
  type IsoDate,
  isIsoDate,
  timeInBaku,
  toIsoDate,
  yearsBetween,
} from "./date";

const day = (text: string) => toIsoDate(text);
const days = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10) as IsoDate);

test.each(["2026-11-21", "2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01"])(
  "%s is a day",
  (text) => {
    expect(isIsoDate(text)).toBe(true);
  },
);

test.each([
  "2026-02-29",
  "1900-02-29",
  "2026-04-31",
  "2026-11-00",
  "2026-13-01",
  "2026-00-10",
  "21.11.2026",
  "2026-1-1",
  "2026-11-21T00:00",
  "",
])("%j is none", (text) => {
  expect(isIsoDate(text)).toBe(false);
  expect(() => toIsoDate(text)).toThrow(RangeError);
});

test.each([
  ["2026-11-21T19:59:59.999Z", "2026-11-21"],
  ["2026-11-21T20:00:00.000Z", "2026-11-22"],
  // Until 2015 Baku had summer time: UTC+5.
  ["2015-07-01T19:00:00.000Z", "2015-07-02"],
  ["2016-07-01T19:00:00.000Z", "2016-07-01"],
])("at %s it is %s in Baku", (moment, expected) => {
  expect(dayInBaku(new Date(moment))).toBe(expected);
});

test.each([
  ["2026-11-21T06:05:59Z", "10:05"],
  ["2026-11-20T20:00:00Z", "00:00"],
  ["2015-07-01T00:30:00Z", "05:30"],
  ["1969-12-31T23:59:00Z", "03:59"],
  // Before the zones: by the sun, three hours and 19 minutes ahead.
  ["1920-06-01T00:00:00Z", "03:19"],
])("at %s the clocks in Baku show %s", (moment, expected) => {
  expect(timeInBaku(new Date(moment))).toBe(expected);
});

test("a moment of which the hour is known already is said like one of which it is not", () => {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: BAKU, timeStyle: "short" });
  const since1970 = fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(since1970, fc.integer({ min: 0, max: 59 }), (moment, minute) => {
      dayInBaku(moment);
      const other = new Date(moment);
      other.setUTCMinutes(minute);
      expect(timeInBaku(other)).toBe(clock.format(other));
    }),
  );
});

test("days added are days between", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (from, n) =>
      Object.is(daysBetween(from, addDays(from, n)) + 0, n + 0),
    ),
  );
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2026-11-21", 2, "2027-01-21"],
  ["2026-03-31", -1, "2026-02-28"],
])("%s and %d months is %s", (from, months, expected) => {
  expect(addMonths(day(from), months)).toBe(expected);
});

test("months later it is the same day of that month, or its last, in any year", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -1_300, max: 1_300 }), (from, months) => {
      const found = addMonths(from, months);
      expect(isIsoDate(found)).toBe(true);
      const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      expect(monthOf(found)).toBe(monthOf(from) + months);
      if (found.slice(8) === from.slice(8)) return;
      expect(found.slice(8) < from.slice(8)).toBe(true);
      expect(addDays(found, 1).slice(8)).toBe("01");
    }),
  );
});

test.each([
  ["1961-11-21", "2026-11-20", 64],
  ["1961-11-21", "2026-11-21", 65],
  ["2004-02-29", "2026-02-28", 21],
  ["2004-02-29", "2026-03-01", 22],
])("born on %s, on %s one is %d", (born, on, years) => {
  expect(yearsBetween(day(born), day(on))).toBe(years);
});
