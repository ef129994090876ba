import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import { arrearsLimit, indexOfYear, minimumPension, pensionIndex } from "@/lib/law";
import { cite, count, money, months, onDay, percent } from "@/lib/law/assessment";
import {
  type ArrearsAssessment,
  amountBeforeIndex,
  arrearsFor,
  INDEXATION_REASONS,
  INDEXATION_STEPS,
  type IndexedPension,
  indexPension,
} from "./indexation";
import { citing, day, days, isWhole } from "./testing";

const index = (amountQepik: number, since: string, on: string) =>
  indexPension({ amountQepik, since: day(since) }, day(on));

/** The latest year whose index is held. */
const LATEST = Number(pensionIndex.history[0]?.from.slice(0, 4));

const indexOf = (year: number) => {
  const found = indexOfYear(pensionIndex, year);
  if (!found) throw new Error(`no index of ${year}`);
  return cite(pensionIndex, found);
};

test("T7 (P21): 400 by the 16.6 % of 2020 is 466.40, and 532.80 in February, every step told", () => {
  const expected: IndexedPension = {
    outcome: "eligible",
    reasons: [
      {
        key: "indexes-known",
        met: true,
        needed: count(1),
        found: count(1),
        cites: [indexOf(2020)],
      },
    ],
    calculation: [
      {
        key: "index-of-year",
        inputs: {
          pension: money(40_000),
          index: percent(16_600),
          from: onDay(day("2020-01-01")),
        },
        result: money(46_640),
        cites: [indexOf(2020)],
      },
      {
        key: "february-payment",
        inputs: { pension: money(46_640), difference: money(6_640) },
        result: money(53_280),
        cites: [indexOf(2020)],
      },
    ],
    missing: [],
    on: day("2020-02-06"),
    amountQepik: toQepik(46_640),
    years: [
      {
        year: 2020,
        beforeQepik: toQepik(40_000),
        indexThousandths: 16_600,
        afterQepik: toQepik(46_640),
        differenceQepik: toQepik(6_640),
        februaryQepik: toQepik(53_280),
      },
    ],
    missingYear: null,
    knownQepik: toQepik(46_640),
    knownUntil: day("2020-02-06"),
  };
  expect(index(40_000, "2019-11-01", "2020-02-06")).toEqual(expected);
});

test.each([
  [32_000, 34_976, 2_976],
  [35_000, 38_255, 3_255],
  [40_000, 43_720, 3_720],
  [45_000, 49_185, 4_185],
])("T10 (P17): %i by the 9.3 %% of 2026 is %i, %i more", (before, after, difference) => {
  const { amountQepik, years } = index(before, "2025-06-01", "2026-02-13");
  expect(amountQepik).toBe(after);
  expect(years).toMatchObject([
    { year: 2026, differenceQepik: difference, februaryQepik: after + difference },
  ]);
});

describe("from when", () => {
  test.each([
    ["in payment on the eve of the year: indexed", "2025-12-31", "2026-01-01", 43_720],
    ["beginning on 1 January: not in payment before", "2026-01-01", "2026-12-31", 40_000],
    ["on the last day of the old year", "2025-06-01", "2025-12-31", 40_000],
    ["on 1 January, though paid in February", "2025-06-01", "2026-01-01", 43_720],
    ["the day it begins", "2025-06-01", "2025-06-01", 40_000],
  ])("%s", (_, since, on, amount) => {
    expect(index(40_000, since, on)).toMatchObject({ amountQepik: amount, knownUntil: on });
  });

  test("without a 1 January between, nothing is done", () => {
    expect(index(40_000, "2025-06-01", "2025-12-31")).toMatchObject({
      outcome: "eligible",
      calculation: [],
      years: [],
      reasons: [{ met: true, needed: count(0), found: count(0), cites: [] }],
    });
  });
});

describe("year by year, each rounded half up", () => {
  const chain = () => index(50_005, "2022-03-01", "2026-11-21");

  test("from one January to the next", () => {
    // 14.7 %, 11.2 %, 8.1 % (derived), 9.3 %
    expect(chain().years).toMatchObject([
      { year: 2023, beforeQepik: 50_005, indexThousandths: 14_700, afterQepik: 57_356 },
      { year: 2024, beforeQepik: 57_356, indexThousandths: 11_200, afterQepik: 63_780 },
      { year: 2025, beforeQepik: 63_780, indexThousandths: 8_100, afterQepik: 68_946 },
      { year: 2026, beforeQepik: 68_946, indexThousandths: 9_300, afterQepik: 75_358 },
    ]);
    expect(chain().amountQepik).toBe(75_358);
  });

  test("the 3.4 % of 2022 (102xeber.az, 08.02.2022) is a link of the chain", () => {
    // 11.4 %, 3.4 %, 14.7 %
    expect(index(40_000, "2020-06-01", "2023-11-21")).toMatchObject({
      outcome: "eligible",
      amountQepik: 52_848,
      years: [
        { year: 2021, afterQepik: 44_560 },
        { year: 2022, beforeQepik: 44_560, indexThousandths: 3_400, afterQepik: 46_075 },
        { year: 2023, afterQepik: 52_848 },
      ],
      reasons: [{ key: "indexes-known", met: true, needed: count(3), found: count(3) }],
    });
  });

  test("a derived index is not passed off as published", () => {
    const { cites } = chain().reasons[0] ?? { cites: [] };
    expect(cites.map(({ verified }) => verified)).toEqual([true, true, false, true]);
  });

  test("February is told of the year of the day alone", () => {
    const keys = chain().calculation.map(({ key }) => key);
    expect(keys).toEqual([...Array.from({ length: 4 }, () => "index-of-year"), "february-payment"]);
    expect(chain().calculation.at(-1)).toMatchObject({ result: money(75_358 + 6_412) });
  });
});

describe("a year whose index is not known", () => {
  test("stops the chain and is named; what was known until then stands", () => {
    expect(index(40_000, `${LATEST - 1}-06-01`, `${LATEST + 2}-11-21`)).toMatchObject({
      outcome: "undetermined",
      missing: ["pension-index"],
      missingYear: LATEST + 1,
      amountQepik: null,
      knownQepik: index(40_000, `${LATEST - 1}-06-01`, `${LATEST}-12-31`).amountQepik,
      knownUntil: `${LATEST}-12-31`,
      years: [{ year: LATEST }],
      reasons: [{ key: "indexes-known", met: null, needed: count(3), found: count(1) }],
    });
  });

  test.each([
    ["the last day it is known for", `${LATEST}-12-31`, "eligible", null],
    ["the day after", `${LATEST + 1}-01-01`, "undetermined", LATEST + 1],
  ])("%s", (_, on, outcome, missingYear) => {
    expect(index(40_000, `${LATEST}-06-01`, on)).toMatchObject({ outcome, missingYear });
  });

  test("is never taken from the year before", () => {
    expect(index(40_000, `${LATEST}-06-01`, `${LATEST + 1}-01-01`)).toMatchObject({
      outcome: "undetermined",
      missingYear: LATEST + 1,
      calculation: [],
      knownQepik: 40_000,
      knownUntil: `${LATEST}-12-31`,
    });
  });

  test("the February of an earlier year is not told then", () => {
    const { calculation } = index(40_000, `${LATEST - 1}-06-01`, `${LATEST + 1}-01-01`);
    expect(calculation.map(({ key }) => key)).toEqual(["index-of-year"]);
  });
});

describe("the minimum", () => {
  test.each([
    ["the eve of its rise", "2019-09-30", 16_000],
    ["the day of its rise", "2019-10-01", 20_000],
  ])("lifts what is below it: %s", (_, on, amount) => {
    expect(index(16_000, "2019-06-01", on).amountQepik).toBe(amount);
  });

  test.each([
    ["a qəpik below", 19_999, 20_000, 1],
    ["as much", 20_000, 20_000, 0],
    ["a qəpik above", 20_001, 20_001, 0],
  ])("%s", (_, before, after, steps) => {
    const { amountQepik, calculation } = index(before, "2019-06-01", "2019-10-01");
    expect(amountQepik).toBe(after);
    expect(calculation).toHaveLength(steps);
  });

  test("the step says from what and since when", () => {
    expect(index(19_999, "2019-06-01", "2019-12-01").calculation).toEqual([
      {
        key: "raised-to-minimum",
        inputs: { pension: money(19_999), from: onDay(day("2019-10-01")) },
        result: money(20_000),
        cites: [citing(minimumPension, day("2019-10-01"))],
      },
    ]);
  });

  test("on one day the index comes first; the difference is of both", () => {
    // 8.1 % to 302.68, then the 320.00 of 01.01.2025.
    const { years, calculation } = index(28_000, "2024-06-01", "2025-03-01");
    expect(years).toMatchObject([
      { beforeQepik: 28_000, afterQepik: 32_000, differenceQepik: 4_000, februaryQepik: 36_000 },
    ]);
    expect(calculation.map(({ key, result }) => [key, result])).toEqual([
      ["index-of-year", money(30_268)],
      ["raised-to-minimum", money(32_000)],
      ["february-payment", money(36_000)],
    ]);
  });

  test("of 1 February: February holds it, and January's difference is of the index alone", () => {
    // 14.7 % to 275.28, then the 280.00 of 01.02.2023.
    const { years, calculation } = index(24_000, "2022-06-01", "2023-02-01");
    expect(years).toMatchObject([
      { afterQepik: 27_528, differenceQepik: 3_528, februaryQepik: 31_528 },
    ]);
    expect(calculation.at(-1)).toMatchObject({
      inputs: { pension: money(28_000), difference: money(3_528) },
      result: money(31_528),
    });
  });

  test.each([
    ["2019-02-28", 10_000],
    ["2019-03-01", 16_000],
    ["2019-09-30", 16_000],
    ["2019-10-01", 20_000],
  ])("twice in one year, each on its day: %s", (on, amount) => {
    expect(index(10_000, "2019-01-15", on).amountQepik).toBe(amount);
  });

  test("what comes after the day assessed is not told", () => {
    const january = index(24_000, "2022-06-01", "2023-01-31");
    expect(january.amountQepik).toBe(27_528);
    expect(january.calculation.map(({ key }) => key)).toEqual([
      "index-of-year",
      "february-payment",
    ]);
  });

  test("a rise on the day the pension begins is not another one", () => {
    expect(index(15_000, "2019-10-01", "2019-12-31").amountQepik).toBe(15_000);
    expect(index(15_000, "2019-09-30", "2019-12-31").amountQepik).toBe(20_000);
  });
});

describe("arrears", () => {
  const arrears = (amountQepik: number, since: string, claimed: string) =>
    arrearsFor({ amountQepik, since: day(since) }, day(claimed));
  const limit = citing(arrearsLimit, day("2026-11-21"));

  test("P23d: from the day of the right, month by month at what was due, every step told", () => {
    const expected: ArrearsAssessment = {
      outcome: "eligible",
      reasons: [
        {
          key: "within-limit",
          met: true,
          needed: onDay(day("2023-03-15")),
          found: onDay(day("2025-11-15")),
          cites: [limit],
        },
      ],
      calculation: [
        {
          key: "index-of-year",
          inputs: {
            pension: money(40_000),
            index: percent(9_300),
            from: onDay(day("2026-01-01")),
          },
          result: money(43_720),
          cites: [indexOf(2026)],
        },
        {
          key: "months-at-amount",
          inputs: { from: onDay(day("2025-11-15")), months: months(2), pension: money(40_000) },
          result: money(80_000),
          cites: [limit],
        },
        {
          key: "months-at-amount",
          inputs: { from: onDay(day("2026-01-15")), months: months(2), pension: money(43_720) },
          result: money(87_440),
          cites: [limit],
        },
        {
          key: "arrears",
          inputs: { from: onDay(day("2025-11-15")), months: months(4) },
          result: money(167_440),
          cites: [limit],
        },
      ],
      missing: [],
      from: day("2025-11-15"),
      months: 4,
      lostMonths: 0,
      amountQepik: toQepik(167_440),
      missingYear: null,
    };
    expect(arrears(40_000, "2025-11-15", "2026-03-15")).toEqual(expected);
  });

  test.each([
    ["three years to the day", "2023-11-21", "2023-11-21", true, 0],
    ["a day more: that day is lost, and no full month", "2023-11-20", "2023-11-21", false, 0],
    ["a month more: lost", "2023-10-21", "2023-11-21", false, 1],
    ["long ago", "2022-11-21", "2023-11-21", false, 12],
  ])("at most three years back: %s", (_, since, from, within, lostMonths) => {
    const found = arrears(40_000, since, "2026-11-21");
    expect(found).toMatchObject({ outcome: "eligible", from, months: 36, lostMonths });
    expect(found.reasons).toMatchObject([
      {
        key: "within-limit",
        met: within,
        needed: onDay(day("2023-11-21")),
        found: onDay(day(since)),
      },
    ]);
  });

  test("what was lost is not paid, but it was indexed", () => {
    // 2023: 400.00; 2024: 444.80; 2025: 480.83; 2026: 525.55. Paid: 2 + 12 + 12 + 10 months.
    const found = arrears(40_000, "2023-01-21", "2026-11-21");
    expect(found).toMatchObject({ from: "2023-11-21", months: 36, lostMonths: 10 });
    expect(found.amountQepik).toBe(2 * 40_000 + 12 * 44_480 + 12 * 48_083 + 10 * 52_555);
  });

  test.each([
    ["the day of the right", "2026-11-21", 0, "ineligible"],
    ["the eve of a month", "2026-12-20", 0, "ineligible"],
    ["a full month", "2026-12-21", 1, "eligible"],
    ["the eve of two", "2027-01-20", 1, "eligible"],
  ])("claimed on %s: %s", (_, claimed, paid, outcome) => {
    expect(arrears(40_000, "2026-11-21", claimed)).toMatchObject({
      outcome,
      months: paid,
      amountQepik: paid * 40_000,
    });
  });

  test("a rise after the last month's first day is not told", () => {
    const { calculation } = arrears(16_000, "2019-07-15", "2019-10-14");
    expect(calculation.map(({ key }) => key)).toEqual(["months-at-amount", "arrears"]);
    expect(calculation[0]).toMatchObject({ result: money(32_000) });
  });

  test("without a full month there is nothing to tell", () => {
    expect(arrears(40_000, "2026-11-21", "2026-11-21").calculation).toEqual([]);
  });

  test("an index on the way that is not known leaves the sum open", () => {
    expect(arrears(40_000, `${LATEST}-06-01`, `${LATEST + 2}-06-01`)).toMatchObject({
      outcome: "undetermined",
      missing: ["pension-index"],
      missingYear: LATEST + 1,
      amountQepik: null,
      calculation: [],
      months: 24,
    });
  });

  test("one that no month needs does not", () => {
    expect(arrears(40_000, "2026-11-21", "2027-01-21")).toMatchObject({
      outcome: "eligible",
      months: 2,
    });
    expect(arrears(40_000, "2026-11-21", "2027-02-21")).toMatchObject({
      outcome: "undetermined",
      missingYear: 2027,
    });
  });
});

describe("refused", () => {
  test.each([
    ["a negative pension", -1, "2025-01-01", "pension must be whole"],
    ["half a qəpik", 0.5, "2025-01-01", "pension must be whole"],
    ["no number", Number.NaN, "2025-01-01", "pension must be whole"],
    ["days out of order", 1, "2026-11-22", "is after 2026-11-21"],
  ])("%s", (_, amountQepik, since, message) => {
    const pension = { amountQepik, since: day(since) };
    for (const compute of [indexPension, arrearsFor]) {
      expect(() => compute(pension, day("2026-11-21"))).toThrow(RangeError);
      expect(() => compute(pension, day("2026-11-21"))).toThrow(message);
    }
  });

  test("says which days", () => {
    const pension = { amountQepik: 1, since: day("2026-11-22") };
    expect(() => indexPension(pension, day("2026-11-21"))).toThrow("pension, day assessed");
    expect(() => arrearsFor(pension, day("2026-11-21"))).toThrow("right, claim");
  });
});

const someSince = days("2018-01-01", "2026-12-31");
const someAmount = fc.integer({ min: 0, max: 1_000_000 });
const later = fc.integer({ min: 0, max: 2_000 });

describe("always", () => {
  test("a larger pension stays at least as large, and time never lowers one", () => {
    fc.assert(
      fc.property(someAmount, someAmount, someSince, later, (one, other, since, by) => {
        const of = (amountQepik: number, on: number) =>
          indexPension({ amountQepik, since }, addDays(since, on)).knownQepik;
        expect(of(Math.max(one, other), by)).toBeGreaterThanOrEqual(of(Math.min(one, other), by));
        expect(of(one, by)).toBeGreaterThanOrEqual(of(one, Math.floor(by / 2)));
      }),
    );
  });

  test("computed in one go or from a day between, it is the same", () => {
    fc.assert(
      fc.property(someAmount, someSince, later, later, (amountQepik, since, by, more) => {
        const between = addDays(since, by);
        const end = addDays(between, more);
        const half = indexPension({ amountQepik, since }, between);
        const whole = indexPension({ amountQepik, since }, end);
        fc.pre(half.amountQepik !== null);
        const rest = indexPension({ amountQepik: half.amountQepik ?? 0, since: between }, end);
        expect(rest.amountQepik).toBe(whole.amountQepik);
        expect(rest.missingYear).toBe(whole.missingYear);
      }),
    );
  });

  test("whole numbers, closed lists of keys, a missing year named or an amount told", () => {
    fc.assert(
      fc.property(someAmount, someSince, later, (amountQepik, since, by) => {
        const on = addDays(since, by);
        for (const found of [
          indexPension({ amountQepik, since }, on),
          arrearsFor({ amountQepik, since }, on),
        ]) {
          expect(isWhole(found)).toBe(true);
          expect(found.outcome === "undetermined").toBe(found.missingYear !== null);
          expect(found.amountQepik === null).toBe(found.missingYear !== null);
          for (const { key } of found.reasons) expect(INDEXATION_REASONS).toContain(key);
          for (const { key } of found.calculation) expect(INDEXATION_STEPS).toContain(key);
        }
      }),
    );
  });

  test("arrears are what each month was worth, added up", () => {
    fc.assert(
      fc.property(someAmount, days("2018-01-01", "2026-11-30"), later, (amountQepik, since, by) => {
        const {
          from,
          months: paid,
          amountQepik: sum,
        } = arrearsFor({ amountQepik, since }, addDays(since, by));
        fc.pre(sum !== null);
        const each = Array.from(
          { length: paid },
          (_, month) => indexPension({ amountQepik, since }, addMonths(from, month)).knownQepik,
        );
        expect(sum).toBe(each.reduce((total, one) => total + one, 0));
        expect(paid).toBeLessThanOrEqual(36);
      }),
    );
  });
});

describe("the amount before an index", () => {
  test("published: 349.76 was 320.00; some amounts come of none", () => {
    expect(amountBeforeIndex(34_976, 9_300)).toBe(32_000);
    expect(amountBeforeIndex(0, 9_300)).toBe(0);
    const twelve = Array.from({ length: 12 }, (_, at) => amountBeforeIndex(34_976 + at, 9_300));
    expect(twelve.filter((one) => one === null)).toHaveLength(1);
  });

  test("is the one that is raised to it, whatever it was", () => {
    const amounts = fc.integer({ min: 32_000, max: 500_000 });
    fc.assert(
      fc.property(amounts, (amount) => {
        const after = indexPension(
          { amountQepik: amount, since: day("2025-12-31") },
          day("2026-01-01"),
        ).amountQepik;
        expect(amountBeforeIndex(after ?? 0, indexOfYear(pensionIndex, 2026)?.value ?? 0)).toBe(
          amount,
        );
      }),
    );
  });

  test("refuses what is no amount", () => {
    for (const amount of [-1, 1.5, Number.NaN]) {
      expect(() => amountBeforeIndex(amount, 9_300)).toThrow(RangeError);
      expect(() => amountBeforeIndex(amount, 9_300)).toThrow(/^pension/);
    }
  });
});
