import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, type IsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import { workingPensioner } from "@/lib/law";
import { money, months } from "@/lib/law/assessment";
import type { Unknown } from "../facts";
import { citing, day, days, isWhole } from "./testing";
import {
  assessWorkAfterAssignment,
  WORK_MISSING,
  WORK_REASONS,
  WORK_STEPS,
  type WorkAssessment,
} from "./working-pensioner";

const assignedOn = day("2019-02-15");
const sixYears = day("2025-02-15");
const today = day("2026-11-21");

interface Given {
  stopped?: IsoDate | null | Unknown;
  capital?: number | Unknown;
  amount?: number;
  on?: IsoDate;
  assigned?: IsoDate;
}

const assess = ({
  stopped = null,
  capital = 800_000,
  amount = 70_000,
  on = today,
  assigned = assignedOn,
}: Given = {}) =>
  assessWorkAfterAssignment(
    { kind: "old-age", assignedOn: assigned, amountQepik: amount, stoppedWorkOn: stopped },
    capital,
    on,
  );

const law = citing(workingPensioner, today);

test("P25: six years after the assignment the new capital over 72 is added, every step told", () => {
  const expected: WorkAssessment = {
    outcome: "eligible",
    reasons: [
      { key: "new-capital", met: true, found: money(800_000), cites: [law] },
      {
        key: "worked-long-enough",
        met: true,
        needed: months(72),
        found: months(72),
        cites: [law],
      },
      { key: "stopped-work", met: false, cites: [law] },
    ],
    calculation: [
      {
        key: "addition",
        inputs: { capital: money(800_000), months: months(72) },
        result: money(11_111),
        cites: [law],
      },
      {
        key: "pension-with-addition",
        inputs: { pension: money(70_000), addition: money(11_111) },
        result: money(81_111),
        cites: [law],
      },
    ],
    missing: [],
    on: sixYears,
    monthsAfterAssignment: 72,
    dueOn: sixYears,
    divisorMonths: 72,
    additionQepik: toQepik(11_111),
    amountQepik: toQepik(81_111),
  };
  expect(assess({ on: sixYears })).toEqual(expected);
});

test("P24: who stops after 26 months divides by 144 - 26 = 118", () => {
  const on = day("2019-03-01");
  const assessed = assess({ assigned: day("2017-07-01"), stopped: on, on, capital: 118_000 });
  expect(assessed).toMatchObject({ monthsAfterAssignment: 20, divisorMonths: 124 });
  const law2017 = citing(workingPensioner, on);
  // The published example: assigned on 01.01.2017, stopped on 01.03.2019.
  expect(assess({ assigned: day("2017-01-01"), stopped: on, on, capital: 118_000 })).toMatchObject({
    outcome: "eligible",
    monthsAfterAssignment: 26,
    divisorMonths: 118,
    additionQepik: 1_000,
    amountQepik: 71_000,
    dueOn: on,
    calculation: [
      {
        key: "remaining-months",
        inputs: { whole: months(144), worked: months(26) },
        result: months(118),
        cites: [law2017],
      },
      { key: "addition", inputs: { capital: money(118_000), months: months(118) } },
      { key: "pension-with-addition" },
    ],
  });
});

// Both sides of 72 months, working and stopped.
test.each([
  [
    "working, on the eve of six years: not yet",
    { on: addDays(sixYears, -1) },
    "ineligible",
    71,
    null,
  ],
  ["working, on the day", { on: sixYears }, "eligible", 72, 72],
  ["working, later", { on: today }, "eligible", 93, 72],
  ["stopped on the day of the assignment", { stopped: assignedOn }, "eligible", 0, 144],
  ["stopped after a month", { stopped: day("2019-03-15") }, "eligible", 1, 143],
  ["stopped on the eve of a month", { stopped: day("2019-03-14") }, "eligible", 0, 144],
  ["stopped on the eve of six years", { stopped: addDays(sixYears, -1) }, "eligible", 71, 73],
  ["stopped on the day of six years", { stopped: sixYears }, "eligible", 72, 72],
  [
    "stopped later: the capital is that of six years",
    { stopped: day("2026-01-15") },
    "eligible",
    83,
    72,
  ],
  ["without new capital, working", { capital: 0 }, "ineligible", 93, null],
  ["without new capital, stopped", { capital: 0, stopped: sixYears }, "ineligible", 72, null],
  ["with a qəpik of it", { capital: 1, stopped: sixYears }, "eligible", 72, 72],
] as const)("%s", (_, given, outcome, after, divisor) => {
  expect(assess(given)).toMatchObject({
    outcome,
    monthsAfterAssignment: after,
    divisorMonths: divisor,
    missing: [],
  });
});

test("before either there is no addition but a day", () => {
  const early = assess({ on: day("2020-01-01") });
  expect(early).toMatchObject({
    outcome: "ineligible",
    calculation: [],
    dueOn: sixYears,
    additionQepik: null,
    amountQepik: null,
  });
  expect(early.reasons[1]).toMatchObject({ met: false, needed: months(72), found: months(10) });
});

test.each([
  ["working", null, sixYears],
  ["stopped before six years", day("2024-05-01"), day("2024-05-01")],
  ["stopped on the day of six years", sixYears, sixYears],
  ["stopped after", day("2026-05-01"), sixYears],
  ["not known", "unknown", null],
] as const)("due, %s: %s", (_, stopped, dueOn) => {
  expect(assess({ stopped }).dueOn).toBe(dueOn);
});

test.each([
  [36, 1],
  [35, 0],
  [107, 1],
  [108, 2],
])("%i qəpik over 72 months add %i, half up", (capital, addition) => {
  expect(assess({ capital })).toMatchObject({
    additionQepik: addition,
    amountQepik: 70_000 + addition,
  });
});

describe("what is not known", () => {
  test.each([
    ["the end of work, after six years", { stopped: "unknown" }, ["stopped-work"], null, null],
    [
      "the end of work, before",
      { stopped: "unknown", on: day("2020-01-01") },
      ["stopped-work"],
      false,
      null,
    ],
    ["the capital", { capital: "unknown" }, ["new-capital"], true, false],
    [
      "both",
      { capital: "unknown", stopped: "unknown" },
      ["new-capital", "stopped-work"],
      null,
      null,
    ],
  ] as const)("%s", (_, given, missing, longEnough, stopped) => {
    const assessed = assess(given);
    expect(assessed).toMatchObject({
      outcome: "undetermined",
      missing,
      calculation: [],
      divisorMonths: null,
      additionQepik: null,
      amountQepik: null,
    });
    expect(assessed.reasons.slice(1).map(({ met }) => met)).toEqual([longEnough, stopped]);
  });

  test("no new capital decides alone, and so does too short a time while work goes on", () => {
    expect(assess({ capital: 0, stopped: "unknown" })).toMatchObject({
      outcome: "ineligible",
      missing: [],
    });
    expect(assess({ capital: "unknown", on: day("2020-01-01") }).outcome).toBe("ineligible");
  });

  test("a reason without its fact", () => {
    expect(assess({ capital: "unknown" }).reasons[0]).toEqual({
      key: "new-capital",
      met: null,
      cites: [law],
    });
  });
});

describe("refused", () => {
  test.each([
    [
      "an assignment in the future",
      { assigned: day("2026-11-22") },
      "assignment, day assessed: 2026-11-22 is after 2026-11-21",
    ],
    [
      "stopped before the assignment",
      { stopped: day("2019-02-14") },
      "assignment, end of work: 2019-02-15 is after 2019-02-14",
    ],
    [
      "stopped in the future",
      { stopped: day("2026-11-22") },
      "end of work, day assessed: 2026-11-22 is after 2026-11-21",
    ],
    ["a negative capital", { capital: -1 }, "new capital must be whole"],
    ["a negative pension", { amount: -1 }, "pension must be whole"],
    ["no number", { capital: Number.NaN }, "new capital must be whole"],
    [
      "a law that is not held",
      { assigned: day("2016-01-01"), on: day("2017-06-30") },
      "no working-pensioner is held for 2017-06-30",
    ],
  ] as const)("%s", (_, given, message) => {
    expect(() => assess(given)).toThrow(RangeError);
    expect(() => assess(given)).toThrow(message);
  });

  test("assigned and stopped today is in order", () => {
    expect(assess({ assigned: today, stopped: today }).divisorMonths).toBe(144);
  });
});

const someCapital = fc.integer({ min: 1, max: 20_000_000 });

describe("always", () => {
  test("more capital never adds less, and more months before stopping never a larger divisor", () => {
    const stops = days("2019-02-15", "2026-11-21");
    fc.assert(
      fc.property(someCapital, someCapital, stops, stops, (one, other, stop, later) => {
        const of = (capital: number, stopped: IsoDate) => assess({ capital, stopped });
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(of(more, stop).additionQepik).toBeGreaterThanOrEqual(
          of(less, stop).additionQepik ?? Number.NaN,
        );
        const [first, last] = stop < later ? [stop, later] : [later, stop];
        expect(of(one, last).divisorMonths).toBeLessThanOrEqual(
          of(one, first).divisorMonths ?? Number.NaN,
        );
      }),
    );
  });

  test("the divisor is 144 less the months, down to 72 and no further", () => {
    for (let month = 0; month < 90; month += 1) {
      expect(assess({ stopped: addMonths(assignedOn, month) }).divisorMonths).toBe(
        Math.max(72, 144 - month),
      );
    }
  });

  test("whole numbers, closed lists of keys, and unknown never refuses", () => {
    const capitals = fc.oneof(someCapital, fc.constant("unknown" as const));
    const stops = fc.oneof(
      days("2019-02-15", "2026-11-21"),
      fc.constantFrom(null, "unknown" as const),
    );
    fc.assert(
      fc.property(capitals, stops, (capital, stopped) => {
        const assessed = assess({ capital, stopped });
        expect(isWhole(assessed)).toBe(true);
        expect(assessed.outcome).toBe(
          capital === "unknown" || stopped === "unknown" ? "undetermined" : "eligible",
        );
        for (const { key } of assessed.reasons) expect(WORK_REASONS).toContain(key);
        for (const { key } of assessed.calculation) expect(WORK_STEPS).toContain(key);
        for (const key of assessed.missing) expect(WORK_MISSING).toContain(key);
      }),
    );
  });
});
