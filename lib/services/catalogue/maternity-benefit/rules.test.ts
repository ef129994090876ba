import { describe, expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { count, money, months } from "@/lib/law/assessment";
import { KNOWN_UNTIL } from "@/lib/law/calendar";
import type { MaternityLeave } from "./facts";
import type { MaternityAnswers } from "./form";
import { assessMaternity } from "./rules";

const day = toIsoDate;
const today = day("2026-11-21");

/** 840.00 a month in the twelve months before July 2026. */
const earnings = [
  ...["2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12"],
  ...["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"],
].map((month) => ({ month, qepik: 84_000 }));

const leave = (more: Partial<MaternityLeave> = {}): MaternityLeave => ({
  from: day("2026-07-20"),
  until: day("2026-11-22"),
  recordMonths: 82,
  earnings,
  born: 1,
  ...more,
});

const ORDINARY: MaternityAnswers = { farmWork: "no", birth: "ordinary" };

const assess = (more: Partial<MaternityLeave> = {}, answers: MaternityAnswers = ORDINARY) =>
  assessMaternity({ leaves: [leave(more)] }, answers, today);

test("Türkan: one sum for the working days of 126 days, month by month", () => {
  const assessed = assess();
  // 10,080.00 over 241 working days is 41.83; of the weekdays 9 and 10 November are days off.
  expect(assessed.calculation.map(({ key, result }) => [key, result])).toEqual([
    ["leave", count(126)],
    ["average-day", money(4_183)],
    ["month", money(10 * 4_183)],
    ["month", money(21 * 4_183)],
    ["month", money(22 * 4_183)],
    ["month", money(22 * 4_183)],
    ["month", money(13 * 4_183)],
    ["total", money(88 * 4_183)],
  ]);
  expect(assessed).toMatchObject({
    outcome: "eligible",
    missing: [],
    awards: [{ amountQepik: 368_104, per: "once", from: "2026-07-20", until: "2026-11-22" }],
  });
});

// The leave by law, whatever the note says.
test.each([
  ["an ordinary birth", { born: 1 }, ORDINARY, 126, "2026-11-22"],
  ["a hard birth", { born: 1 }, { farmWork: "no", birth: "hard" }, 140, "2026-12-06"],
  ["twins, by the register", { born: 2 }, { farmWork: "no" }, 140, "2026-12-06"],
  ["three, by the register", { born: 3 }, { farmWork: "no" }, 140, "2026-12-06"],
  [
    "twins, as she says",
    { born: "unknown" },
    { farmWork: "no", birth: "multiple" },
    140,
    "2026-12-06",
  ],
  ["not yet born", { born: 0 }, { farmWork: "no" }, 126, "2026-11-22"],
  ["farm work", { born: 1 }, { farmWork: "yes", birth: "ordinary" }, 140, "2026-12-06"],
  ["farm work, hard", { born: 1 }, { farmWork: "yes", birth: "hard" }, 156, "2026-12-22"],
  ["farm work, twins", { born: 2 }, { farmWork: "yes" }, 180, "2027-01-15"],
] as const)("%s", (_, more, answers, days, until) => {
  const assessed = assess(more, answers);
  expect(assessed.calculation[0]).toMatchObject({ key: "leave", result: count(days) });
  expect(assessed.awards[0]).toMatchObject({ from: "2026-07-20", until });
});

test("two registered births outweigh an answer", () => {
  expect(assess({ born: 2 }, ORDINARY).calculation[0]?.result).toEqual(count(140));
});

test.each([
  [5, "ineligible"],
  [6, "eligible"],
] as const)("%i months of record: %s", (recordMonths, outcome) => {
  const assessed = assess({ recordMonths });
  expect(assessed.outcome).toBe(outcome);
  expect(assessed.reasons[1]).toMatchObject({ needed: months(6), found: months(recordMonths) });
});

test("each month is at most 25 minimum pensions", () => {
  const rich = assess({ earnings: earnings.map(({ month }) => ({ month, qepik: 900_000 })) });
  const perMonth = rich.calculation.filter(({ key }) => key === "month");
  expect(perMonth.map(({ result }) => result)).toContainEqual(money(800_000));
  expect(rich.awards[0]?.amountQepik).toBeLessThan(5 * 800_000);
});

test("no note: no right; no earnings: none either", () => {
  expect(assessMaternity({ leaves: [] }, ORDINARY, today)).toMatchObject({
    outcome: "ineligible",
    reasons: [{ key: "maternity-note", met: false }],
  });
  expect(assess({ earnings: [] })).toMatchObject({ outcome: "ineligible", awards: [] });
});

test("the latest of several leaves", () => {
  const earlier = leave({ from: day("2023-07-20"), recordMonths: 3 });
  expect(assessMaternity({ leaves: [leave(), earlier] }, ORDINARY, today).outcome).toBe("eligible");
});

describe("what is not known", () => {
  test.each([
    ["the fund, of the record", { recordMonths: "unknown" }, ORDINARY, ["account"]],
    ["the fund, of the earnings", { earnings: "unknown" }, ORDINARY, ["account"]],
    ["how the birth went", { born: 1 }, { farmWork: "no" }, ["birth"]],
    ["whether it was one", { born: "unknown" }, { farmWork: "no" }, ["birth"]],
    ["the kind of work", {}, { birth: "ordinary" }, ["farm-work"]],
    ["all of it", { earnings: "unknown" }, {}, ["account", "birth", "farm-work"]],
    ["the holidays", { from: day(`${KNOWN_UNTIL.slice(0, 4)}-12-01`) }, ORDINARY, ["calendar"]],
  ] as const)("%s", (_, more, answers, missing) => {
    expect(assess(more, answers)).toMatchObject({
      outcome: "undetermined",
      missing,
      calculation: [],
      awards: [],
    });
  });

  test("the register of notes", () => {
    expect(assessMaternity({ leaves: "unknown" }, ORDINARY, today)).toMatchObject({
      outcome: "undetermined",
      missing: ["maternity-note"],
    });
  });

  test("a record that is too short decides alone", () => {
    expect(assess({ recordMonths: 5, earnings: "unknown" }, {})).toMatchObject({
      outcome: "ineligible",
      missing: [],
    });
  });
});
