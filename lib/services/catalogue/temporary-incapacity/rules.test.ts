import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import { count, money, months } from "@/lib/law/assessment";
import { KNOWN_UNTIL } from "@/lib/law/calendar";
import type { IncapacitySpell } from "./facts";
import { assessIncapacity } from "./rules";

const day = toIsoDate;
const today = day("2026-11-21");
const started = day("2026-10-19");

/** 1,050.00 a month in the twelve months before. */
const earnings = [
  ...["2025-10", "2025-11", "2025-12"],
  ...["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"],
  ...["2026-06", "2026-07", "2026-08", "2026-09"],
].map((month) => ({ month, qepik: 105_000 }));

const spell = (more: Partial<IncapacitySpell> = {}): IncapacitySpell => ({
  from: started,
  until: day("2026-11-13"),
  recordMonths: 136,
  earnings,
  ...more,
});

const assess = (more: Partial<IncapacitySpell> = {}) =>
  assessIncapacity({ spells: [spell(more)] }, {}, today);

test("Samir: the first fourteen days are the employer's, the fund pays the working days of the rest", () => {
  const assessed = assess();
  // 12,600.00 over 241 working days; of 2 to 13 November the 9th and the 10th are days off.
  expect(assessed).toMatchObject({
    outcome: "eligible",
    missing: [],
    awards: [{ amountQepik: 8 * 5_228, per: "once", from: "2026-11-02", until: "2026-11-13" }],
  });
  expect(assessed.calculation.map(({ key, result }) => [key, result])).toEqual([
    ["average-day", money(5_228)],
    ["benefit-day", money(5_228)],
    ["month", money(41_824)],
    ["total", money(41_824)],
  ]);
  expect(assessed.reasons.every(({ met }) => met)).toBe(true);
});

describe("at least six months of record", () => {
  test.each([
    [5, "ineligible", false],
    [6, "eligible", true],
  ] as const)("%i: %s", (recordMonths, outcome, met) => {
    const assessed = assess({ recordMonths });
    expect(assessed.outcome).toBe(outcome);
    expect(assessed.reasons[1]).toMatchObject({
      key: "insurance-record",
      met,
      needed: months(6),
      found: months(recordMonths),
    });
  });
});

describe("the first fourteen calendar days are the employer's", () => {
  test.each([
    [14, "ineligible", false],
    [15, "eligible", true],
  ] as const)("%i days of illness: %s", (days, outcome, met) => {
    const assessed = assess({ until: addDays(started, days - 1) });
    expect(assessed.outcome).toBe(outcome);
    expect(assessed.reasons[3]).toMatchObject({
      key: "beyond-employer",
      met,
      needed: count(14),
      found: count(days),
    });
  });

  test("the fifteenth is the fund's", () => {
    expect(assess({ until: day("2026-11-02") }).awards).toEqual([
      { amountQepik: 5_228, per: "once", from: "2026-11-02", until: "2026-11-02" },
    ]);
  });
});

describe("at most one year", () => {
  const long = (until: IsoDate) =>
    assess({ from: day("2025-10-20"), until, earnings: earnings.slice(0, 3) }).awards[0]?.until;
  test.each([
    ["the last day of the year", "2026-10-19", "2026-10-19"],
    ["a day more", "2026-10-20", "2026-10-19"],
    ["a month more", "2026-11-20", "2026-10-19"],
  ])("%s", (_, until, last) => {
    expect(long(day(until))).toBe(last);
  });
});

describe("the share of the average day, by the day the illness began", () => {
  const rateOf = (from: string, recordMonths: number) =>
    assess({ from: day(from), until: addDays(day(from), 30), recordMonths }).calculation.find(
      ({ key }) => key === "benefit-day",
    )?.inputs.rate;
  test.each([
    ["2026-02-01", 95, 60],
    ["2026-02-01", 96, 80],
    ["2026-02-01", 144, 80],
    ["2026-02-01", 145, 100],
    ["2026-02-02", 6, 100],
    ["2026-02-02", 144, 100],
  ])("from %s, %i months of record: %i %%", (from, record, share) => {
    expect(rateOf(from, record)).toEqual({ kind: "percent", thousandths: share * 1_000 });
  });
});

test("no sick note: no right, and nothing else is asked", () => {
  const assessed = assessIncapacity({ spells: [] }, {}, today);
  expect(assessed).toMatchObject({ outcome: "ineligible", missing: [], awards: [] });
  expect(assessed.reasons).toMatchObject([{ key: "sick-note", met: false }]);
});

test("no earnings in the last full months: no right", () => {
  const assessed = assess({ earnings: [] });
  expect(assessed.outcome).toBe("ineligible");
  expect(assessed.reasons[2]).toMatchObject({
    key: "insured-earnings",
    met: false,
    found: money(0),
  });
});

describe("of several illnesses", () => {
  const earlier = spell({ from: day("2026-03-02"), until: day("2026-03-31") });
  const facts = { spells: [spell(), earlier] };
  test("the one that was chosen", () => {
    const { awards } = assessIncapacity(facts, { spell: "2026-03-02" }, today);
    expect(awards[0]).toMatchObject({ from: "2026-03-16", until: "2026-03-31" });
  });
  test("the latest where none was", () => {
    expect(assessIncapacity(facts, {}, today)).toEqual(assess());
  });
});

describe("what is not known", () => {
  test.each([
    ["the fund, of the record", { recordMonths: "unknown" }, ["account"]],
    ["the fund, of the earnings", { earnings: "unknown" }, ["account"]],
    ["the end of the illness", { until: null }, ["sick-note-end"]],
    ["both", { earnings: "unknown", until: null }, ["account", "sick-note-end"]],
    [
      "the holidays of the year",
      { until: day(`${Number(KNOWN_UNTIL.slice(0, 4)) + 1}-01-31`) },
      ["calendar"],
    ],
  ] as const)("%s", (_, more, missing) => {
    // The illness is so long ago that its year is over.
    const from = missing[0] === "calendar" ? day(`${KNOWN_UNTIL.slice(0, 4)}-12-01`) : started;
    expect(assess({ from, ...more })).toMatchObject({
      outcome: "undetermined",
      missing,
      calculation: [],
      awards: [],
    });
  });

  test("the register of sick notes", () => {
    expect(assessIncapacity({ spells: "unknown" }, {}, today)).toMatchObject({
      outcome: "undetermined",
      missing: ["sick-note"],
      reasons: [{ key: "sick-note", met: null }],
    });
  });

  test("a record that is too short decides alone", () => {
    expect(assess({ recordMonths: 5, earnings: "unknown" }).outcome).toBe("ineligible");
  });

  test("silence never refuses", () => {
    const silences = fc.record(
      {
        recordMonths: fc.constant("unknown" as const),
        earnings: fc.constant("unknown" as const),
        until: fc.constant(null),
      },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(silences, (more) => assess(more).outcome !== "ineligible"));
  });
});
