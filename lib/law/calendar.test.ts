import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import { LOCALES } from "@/lib/kernel/texts";
import {
  addWorkingDays,
  dayOffOn,
  deadlineOf,
  isWorkingDay,
  KNOWN_FROM,
  KNOWN_UNTIL,
  type Pause,
  type Term,
  workingDaysBetween,
  yearCalendars,
} from "./calendar";
import { YEARS_OF_FEASTS } from "./holidays";

const on = (day: string) => toIsoDate(day);
const moved = (year: number) =>
  yearCalendars()
    .find((one) => one.year === year)
    ?.daysOff.filter(({ kind }) => kind === "moved")
    .map(({ on: day }) => day.slice(5));

describe("days off follow from the law as the ministry's calendars say them", () => {
  // The moved days of a week of five days, without those that the Cabinet exchanged away.
  test.each([
    [2020, "03-09 03-25 03-26 05-11 05-26 08-03"],
    [2022, "01-03 01-04 03-25 05-30 06-27 07-11 07-12"],
    [2025, "03-25 03-26 06-09 06-16 11-10 11-11"],
    [2026, "03-09 03-25 03-26 03-27 03-30 05-11 05-29 11-10"],
  ])("%i", (year, days) => {
    expect(moved(year)?.join(" ")).toBe(days);
  });

  test.each([
    [2022, 241],
    [2026, 241],
  ])("%i has %i working days", (year, days) => {
    expect(workingDaysBetween(on(`${year}-01-01`), on(`${year}-12-31`))).toBe(days);
  });
});

test.each([
  // New Year on a Sunday after a Saturday holiday: two days, over the turn of the year
  ["2023-01-03", false],
  ["2023-01-04", false],
  ["2023-01-05", true],
  // 2024: the day of mourning on a Saturday brings nothing
  ["2024-01-20", false],
  ["2024-01-22", true],
  // 31.12.2023 was a Sunday; two more days were exchanged, and two days of rest worked
  ["2023-12-30", true],
  ["2023-12-31", false],
  ["2024-01-03", false],
  ["2024-01-04", false],
  ["2024-01-05", false],
  ["2024-01-06", false],
  ["2024-01-07", true],
  ["2024-01-08", true],
  // elections
  ["2024-02-07", false],
  ["2025-01-29", false],
  // moved days that the Cabinet exchanged are worked
  ["2025-03-10", true],
  ["2025-04-01", true],
  ["2025-03-27", false],
  ["2025-03-28", false],
  // Victory Day is one since 2021
  ["2020-11-09", false],
  ["2020-11-10", true],
  ["2021-11-08", false],
  // Qurban on Independence Day
  ["2026-05-28", false],
  ["2026-05-29", false],
  ["2026-06-01", true],
  // a week without anything
  ["2026-11-20", true],
  ["2026-11-21", false],
  ["2026-11-22", false],
  ["2026-11-23", true],
  // special quarantine
  ["2020-05-29", false],
  ["2020-05-31", true],
])("%s is worked: %s", (day, worked) => {
  expect(isWorkingDay(on(day))).toBe(worked);
});

test("what is not known is not guessed", () => {
  for (const day of [addDays(KNOWN_FROM, -1), addDays(KNOWN_UNTIL, 1)]) {
    expect(isWorkingDay(day)).toBeNull();
    expect(addWorkingDays(day, 1)).toBeNull();
    expect(deadlineOf(term({ from: day }))).toBeNull();
  }
  expect(addWorkingDays(KNOWN_UNTIL, 1)).toBeNull();
  expect(addWorkingDays(KNOWN_UNTIL, 0)).toBe(KNOWN_UNTIL);
  expect(workingDaysBetween(KNOWN_FROM, addDays(KNOWN_UNTIL, 1))).toBeNull();
  expect(workingDaysBetween(addDays(KNOWN_FROM, -1), KNOWN_UNTIL)).toBeNull();
  expect(deadlineOf(term({ from: addDays(KNOWN_UNTIL, -3), days: 10 }))).toBeNull();
});

test("a day off says what it is", () => {
  expect(dayOffOn(on("2026-05-28"))).toMatchObject({
    kind: "holiday",
    names: [{ en: "Independence Day" }, { en: "Qurban Bayram" }],
  });
  expect(dayOffOn(on("2026-05-29"))).toMatchObject({
    kind: "moved",
    names: [{ en: "Qurban Bayram" }],
    source: { article: "105" },
  });
  expect(dayOffOn(on("2026-03-25"))).toMatchObject({ kind: "moved", names: [{ en: "Novruz" }] });
  expect(dayOffOn(on("2024-12-30"))).toMatchObject({
    kind: "exchanged",
    names: [],
    insteadOf: "2024-12-28",
  });
  expect(dayOffOn(on("2024-01-20"))?.kind).toBe("mourning");
  expect(dayOffOn(on("2026-11-21"))).toBeNull(); // a plain Saturday
});

test("a day off says where it was named", () => {
  expect(dayOffOn(on("2025-01-29"))).toEqual({
    on: "2025-01-29",
    kind: "special",
    names: [expect.objectContaining({ en: "Municipal elections" })],
    insteadOf: null,
    source: { act: "election-code", article: "8.2", seenAt: "metbuat.az/news/1517802, 01.2025" },
    verified: true,
  });
  expect(dayOffOn(on("2025-06-27"))).toMatchObject({
    on: "2025-06-27",
    kind: "exchanged",
    insteadOf: "2025-06-21",
    source: { seenAt: "github.com/vacanza/holidays" },
    verified: false,
  });
  expect(dayOffOn(on("2026-03-09"))).toMatchObject({
    on: "2026-03-09",
    names: [{ en: "Women’s Day" }],
    insteadOf: null,
    source: { act: "labour-code", article: "105", seenAt: "azerbaijan.az/related-information/286" },
    verified: true,
  });
  expect(dayOffOn(on("2024-01-20"))).toMatchObject({
    on: "2024-01-20",
    names: [{ en: "Day of National Mourning" }],
    source: { act: "labour-code", seenAt: "metbuat.az/news/1490015, 01.2024" },
  });
});

test("of two holidays on days of rest the earlier one takes the earlier day, over the turn of a year", () => {
  // 31 December 2022 was a Saturday, 1 January 2023 a Sunday.
  const names = ["2023-01-03", "2023-01-04"].map((day) => dayOffOn(on(day))?.names);
  expect(names).toMatchObject([
    [{ en: "Day of Solidarity of World Azerbaijanis" }],
    [{ en: "New Year" }],
  ]);
});

test("of a year that was not announced the feasts are open, what the law names is not", () => {
  const isVerified = (day: string) => dayOffOn(on(day))?.verified;
  expect(["2027-01-01", "2027-05-10", "2027-05-28"].map(isVerified)).toEqual([true, true, true]);
  // Ramazan, Qurban on a Sunday and Monday, and the day its Sunday moved to.
  expect(["2027-03-09", "2027-05-17", "2027-05-18"].map(isVerified)).toEqual([false, false, false]);
  expect(["2026-03-20", "2026-05-28", "2026-05-29"].map(isVerified)).toEqual([true, true, true]);
});

test("a calendar is that of its year, in the order of its days, with what is said of it", () => {
  const [ahead, year] = yearCalendars();
  expect(ahead).toMatchObject({ year: 2027, source: { seenAt: null }, verified: false });
  expect(ahead?.note?.en).toContain("not been announced");
  expect(year).toMatchObject({ year: 2026, workingDays: 241, verified: true, note: null });
  for (const { year: of, daysOff } of yearCalendars()) {
    const days = daysOff.map(({ on: day }) => day);
    expect(days).toEqual(days.toSorted());
    expect(days.every((day) => day.startsWith(`${of}-`))).toBe(true);
  }
});

const term = (given: Partial<Term> = {}): Term => ({
  from: on("2026-11-21"),
  days: 10,
  counted: "working-days",
  pauses: [],
  ...given,
});
const pause = (from: string, until: string | null): Pause => ({
  from: on(from),
  until: until === null ? null : on(until),
});

describe("terms", () => {
  test("ten working days from a Saturday: the second Friday after", () => {
    expect(deadlineOf(term())).toEqual({
      on: "2026-12-04",
      left: 0,
      skipped: ["2026-11-22", "2026-11-28", "2026-11-29"].map((day) => ({ day, why: "weekend" })),
      isMoved: false,
      verified: true,
    });
  });

  test.each<[string, Partial<Term>, string]>([
    ["the day of the event does not count", { from: on("2026-11-23"), days: 1 }, "2026-11-24"],
    ["over a holiday", { from: on("2026-11-06"), days: 1 }, "2026-11-11"],
    ["calendar days that end on a working day", { counted: "calendar-days" }, "2026-12-01"],
    ["calendar days that end on a Saturday", { counted: "calendar-days", days: 7 }, "2026-11-30"],
    [
      "calendar days that end on a holiday",
      { counted: "calendar-days", from: on("2026-05-17"), days: 10 },
      "2026-06-01",
    ],
    ["no days at all", { days: 0, from: on("2026-11-23") }, "2026-11-23"],
  ])("%s", (_, given, day) => {
    expect(deadlineOf(term(given))?.on).toBe(day);
  });

  test("each day that did not count says why: a holiday is one on a Sunday too", () => {
    const skipped = deadlineOf(term({ from: on("2026-11-06"), days: 1 }))?.skipped;
    expect(skipped).toEqual([
      { day: "2026-11-07", why: "weekend" },
      { day: "2026-11-08", why: "holiday" },
      { day: "2026-11-09", why: "holiday" },
      { day: "2026-11-10", why: "holiday" },
    ]);
  });

  test("three days of waiting move the decision from the 21st to the 24th", () => {
    const month = { counted: "calendar-days", from: on("2026-12-01"), days: 20 } as const;
    expect(deadlineOf(term(month))?.on).toBe("2026-12-21");
    const waited = deadlineOf(term({ ...month, pauses: [pause("2026-12-07", "2026-12-10")] }));
    expect(waited).toMatchObject({ on: "2026-12-24", isMoved: false });
    expect(waited?.skipped).toEqual(
      ["2026-12-08", "2026-12-09", "2026-12-10"].map((day) => ({ day, why: "pause" })),
    );
  });

  test("while the clock stands there is no last day; what is left runs on afterwards", () => {
    const standing = deadlineOf(term({ pauses: [pause("2026-11-25", null)] }));
    expect(standing).toMatchObject({ on: null, left: 7, verified: true });
    const running = deadlineOf(term({ pauses: [pause("2026-11-25", "2026-12-01")] }));
    expect(running?.on).toBe("2026-12-10");
    expect(addWorkingDays(on("2026-12-01"), 7)).toBe("2026-12-10");
  });

  test("a pause that begins on a last day that is not worked stops the term there", () => {
    const week = { counted: "calendar-days", days: 7 } as const; // 28.11.2026, a Saturday
    expect(deadlineOf(term({ ...week, pauses: [pause("2026-11-28", null)] }))).toMatchObject({
      on: null,
      left: 0,
      isMoved: true,
    });
    expect(deadlineOf(term({ ...week, pauses: [pause("2026-11-28", "2026-12-01")] }))?.on).toBe(
      "2026-12-02",
    );
  });

  test("a clock that stands from the first day has skipped none", () => {
    expect(deadlineOf(term({ pauses: [pause("2026-11-21", null)] }))).toEqual({
      on: null,
      left: 10,
      skipped: [],
      isMoved: false,
      verified: true,
    });
  });

  test("a last day that moves out of the known calendar is none", () => {
    // 31 December is a holiday.
    const last = { from: addDays(KNOWN_UNTIL, -7), days: 7, counted: "calendar-days" } as const;
    expect(deadlineOf(term(last))).toBeNull();
  });

  test("a pause after the end changes nothing", () => {
    const late = deadlineOf(term({ pauses: [pause("2026-12-04", null)] }));
    expect(late).toEqual(deadlineOf(term()));
  });

  test("overlapping pauses count once", () => {
    const one = term({ pauses: [pause("2026-11-23", "2026-11-30")] });
    const two = term({
      pauses: [pause("2026-11-23", "2026-11-27"), pause("2026-11-25", "2026-11-30")],
    });
    expect(deadlineOf(two)).toEqual(deadlineOf(one));
  });

  test("what rests on a year not yet announced, or on the convention of the last day, says so", () => {
    expect(deadlineOf(term({ from: on("2026-12-28") }))?.verified).toBe(false);
    expect(deadlineOf(term({ from: on("2026-12-28"), days: 2 }))?.verified).toBe(true);
    expect(deadlineOf(term({ from: on("2027-03-01") }))?.verified).toBe(false);
    const turn = term({ from: on("2026-12-21"), days: 15, counted: "calendar-days" });
    expect(deadlineOf(turn)).toMatchObject({ on: "2027-01-05", skipped: [], verified: false });
    const stands = { from: on("2026-12-18"), days: 20, pauses: [pause("2027-01-05", null)] };
    expect(deadlineOf(term(stands))).toMatchObject({ on: null, verified: false });
    expect(deadlineOf(term({ counted: "calendar-days", days: 7 }))).toMatchObject({
      isMoved: true,
      verified: false,
    });
  });

  test.each([
    ["a negative number", { days: -1 }, "Not a number of days: -1"],
    ["half a day", { days: 1.5 }, "Not a number of days: 1.5"],
    [
      "a pause that ends before it begins",
      { pauses: [pause("2026-11-25", "2026-11-24")] },
      "A pause from 2026-11-25 until 2026-11-24",
    ],
  ])("%s is refused", (_, given, message) => {
    expect(() => deadlineOf(term(given))).toThrow(RangeError);
    expect(() => deadlineOf(term(given))).toThrow(message);
  });
  test("neither is it added", () => {
    expect(() => addWorkingDays(on("2026-11-21"), -1)).toThrow(RangeError);
  });
});

describe("for any day", () => {
  const day = fc.integer({ min: 0, max: 2_400 }).map((days) => addDays(KNOWN_FROM, days));
  const count = fc.integer({ min: 0, max: 60 });
  const pauses = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
      .map(([start, length]) => ({ start, length })),
    { maxLength: 3 },
  );
  const pausesOf = (from: IsoDate, given: { start: number; length: number }[]): Pause[] =>
    given.map(({ start, length }) => ({
      from: addDays(from, start),
      until: addDays(from, start + length),
    }));

  test("adding nothing is the day itself, adding more comes later, and step by step is the same", () => {
    fc.assert(
      fc.property(day, count, count, (from, a, b) => {
        expect(addWorkingDays(from, 0)).toBe(from);
        const first = addWorkingDays(from, a) as IsoDate;
        const both = addWorkingDays(from, a + b) as IsoDate;
        expect(addWorkingDays(first, b)).toBe(both);
        expect(both >= first).toBe(true);
        if (a > 0) expect(isWorkingDay(first)).toBe(true);
      }),
    );
  });

  test("counting and adding are one another's inverse", () => {
    fc.assert(
      fc.property(day, count, (from, days) => {
        const until = addWorkingDays(from, days) as IsoDate;
        expect(workingDaysBetween(addDays(from, 1), until)).toBe(days);
      }),
    );
  });

  test("a term in working days without pauses is addition", () => {
    fc.assert(
      fc.property(day, count, (from, days) => {
        expect(deadlineOf(term({ from, days }))?.on).toBe(addWorkingDays(from, days));
      }),
    );
  });

  test("every day after the event either counts or is skipped, once", () => {
    fc.assert(
      fc.property(day, count, pauses, fc.boolean(), (from, days, given, inWorking) => {
        const counted = inWorking ? "working-days" : "calendar-days";
        const deadline = deadlineOf(
          term({ from, days, counted, pauses: pausesOf(from, given) }),
        ) as NonNullable<ReturnType<typeof deadlineOf>>;
        const last = deadline.on as IsoDate;
        const skipped = deadline.skipped.map(({ day: one }) => one);
        expect(new Set(skipped).size).toBe(skipped.length);
        // A last day that is not worked counted in the term and is skipped; the day it moved to is neither.
        expect(daysBetween(from, last)).toBe(days + skipped.length);
        if (days > 0 || !inWorking) expect(isWorkingDay(last)).toBe(true);
      }),
    );
  });

  test("pauses only lengthen: never by more calendar days than they have, and the rest they cross", () => {
    fc.assert(
      fc.property(day, count, pauses, (from, days, given) => {
        const paused = deadlineOf(term({ from, days, pauses: pausesOf(from, given) }));
        const plain = deadlineOf(term({ from, days }));
        expect((paused?.on as IsoDate) >= (plain?.on as IsoDate)).toBe(true);
        // What the pauses took of working days is what the term grew by, in working days.
        const taken = (paused?.skipped ?? []).filter(
          ({ day: one, why }) => why === "pause" && isWorkingDay(one),
        ).length;
        expect(paused?.on).toBe(days === 0 ? from : addWorkingDays(from, days + taken));
      }),
    );
  });

  test("an earlier event never ends later", () => {
    fc.assert(
      fc.property(day, count, fc.boolean(), (from, days, inWorking) => {
        const counted = inWorking ? "working-days" : "calendar-days";
        const ends = (start: IsoDate) => deadlineOf(term({ from: start, days, counted }))?.on;
        expect((ends(from) as IsoDate) <= (ends(addDays(from, 1)) as IsoDate)).toBe(true);
      }),
    );
  });
});

describe("the data", () => {
  test("years are whole and in order, newest first", () => {
    const years = YEARS_OF_FEASTS.map(({ year }) => year);
    expect(years).toEqual(Array.from({ length: years.length }, (_, i) => (years[0] ?? 0) - i));
    for (const { year, feasts } of YEARS_OF_FEASTS) {
      expect(feasts.novruz.map((day) => day.slice(5))).toEqual(
        ["20", "21", "22", "23", "24"].map((date) => `03-${date}`),
      );
      for (const feast of [feasts.ramazan, feasts.qurban]) {
        const [first, second] = feast as [IsoDate, IsoDate];
        expect(feast).toHaveLength(2);
        expect(daysBetween(first, second)).toBe(1);
        expect(first.slice(0, 4)).toBe(String(year));
      }
    }
  });

  test("Ramazan and Qurban are those of the Umm al-Qura calendar, as the note on 2027 says", () => {
    const hijri = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura", {
      timeZone: "UTC",
      month: "numeric",
      day: "numeric",
    });
    const dayOf = (day: IsoDate) => hijri.format(new Date(`${day}T00:00:00Z`)).replace(/ .*$/, "");
    for (const { feasts } of YEARS_OF_FEASTS) {
      expect(dayOf(feasts.ramazan[0] as IsoDate)).toBe("10/1");
      expect(dayOf(feasts.qurban[0] as IsoDate)).toBe("12/10");
    }
  });

  test("an exchange is of a day that would be worked and one that would not, and each has its source", () => {
    for (const { exchanges } of YEARS_OF_FEASTS) {
      for (const { off, worked, source } of exchanges) {
        expect(["0", "6"]).not.toContain(String(new Date(off).getUTCDay()));
        expect(isWorkingDay(off)).toBe(false);
        if (worked >= KNOWN_FROM) expect(isWorkingDay(worked)).toBe(true);
        expect(source.seenAt).not.toBeNull();
      }
    }
  });

  test("only what was seen announced is verified", () => {
    for (const { year, source, verified, note } of YEARS_OF_FEASTS) {
      expect(verified, `${year}`).toBe(source.seenAt !== null);
      if (!verified) for (const locale of LOCALES) expect(note?.[locale]).toBeTruthy();
    }
  });
});
