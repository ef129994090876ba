import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import {
  disabilityAllowanceMild,
  disabilityAllowanceSevere,
  disabilityPensionImpairment,
  disabilityPensionRecord,
  expectedPaymentPeriod,
  minimumPension,
} from "@/lib/law";
import { money, months, onDay, percent } from "@/lib/law/assessment";
import type { DisabilityFacts, Unknown } from "../facts";
import {
  assessDisabilityPension,
  DISABILITY_MISSING,
  DISABILITY_REASONS,
  DISABILITY_STEPS,
  type DisabilityAssessment,
} from "./disability";
import { ofPeriod, paymentPeriod } from "./payment-period";
import { citing, day, days, isWhole } from "./testing";

const born = day("1981-06-01");
const set = day("2025-04-01");

/** T5: 31,800 and the worth of six years before 2006. */
const CAPITAL = 3_180_000 + 617_889;
const RECORD = 6 * 12 + 17 * 12 + 4;

interface Given extends Partial<DisabilityFacts> {
  capital?: number | Unknown;
  record?: number | Unknown;
  on?: IsoDate;
}

const assess = ({ capital = CAPITAL, record = RECORD, on = set, ...of }: Given = {}) =>
  assessDisabilityPension(
    { bornOn: born, disability: { percent: 55, since: set, until: null, ...of } },
    capital,
    record,
    on,
  );

const impairmentCite = citing(disabilityPensionImpairment, set);
const recordCite = citing(disabilityPensionRecord, set);
const periodCite = citing(expectedPaymentPeriod, set);
const minimumCite = citing(minimumPension, set);

test("T5 (P7): 55 % at 43, capital 37,978.89 gives 470.97, every step and condition told", () => {
  const expected: DisabilityAssessment = {
    outcome: "eligible",
    reasons: [
      { key: "disability", met: true, found: onDay(set), cites: [impairmentCite] },
      { key: "disability-term", met: true, needed: onDay(set), cites: [impairmentCite] },
      {
        key: "impairment",
        met: true,
        needed: percent(31_000),
        found: percent(55_000),
        cites: [impairmentCite],
      },
      {
        key: "record",
        met: true,
        needed: months(112),
        found: months(280),
        cites: [recordCite],
      },
      {
        key: "capital",
        met: true,
        needed: money(2_580_480),
        found: money(3_797_889),
        cites: [impairmentCite, minimumCite, periodCite, recordCite],
      },
    ],
    calculation: [
      ...paymentPeriod(born, set, set).steps,
      {
        key: "required-capital",
        inputs: { minimum: money(32_000), period: ofPeriod(8_064) },
        result: money(2_580_480),
        cites: [minimumCite, periodCite, recordCite],
      },
      {
        key: "capital-by-period",
        inputs: { capital: money(3_797_889), period: ofPeriod(8_064) },
        result: money(47_097),
        cites: [periodCite, recordCite],
      },
    ],
    missing: [],
    on: set,
    requiredRecordMonths: 112,
    hundredthsOfMonth: 8_064,
    requiredCapitalQepik: toQepik(2_580_480),
    computedQepik: toQepik(47_097),
    payableQepik: toQepik(47_097),
    allowanceQepik: toQepik(15_000),
    allowanceInstead: null,
    shortMonths: 0,
    shortQepik: 0,
  };
  expect(assess()).toEqual(expected);
});

test("T13 (P9): 55 % at 45 asks for 120 months", () => {
  expect(assess({ since: day("2026-06-01"), on: day("2026-06-01") })).toMatchObject({
    requiredRecordMonths: 120,
    hundredthsOfMonth: 8_640,
  });
});

// One line per sentence of the law, on both sides of every limit.
test.each([
  ["from 31 % there is a pension", { percent: 31 }, "eligible", 47_097],
  ["below there is none", { percent: 30 }, "ineligible", null],
  [
    "80 %: the capital must give the minimum",
    { percent: 80, capital: 2_580_480 },
    "eligible",
    32_000,
  ],
  ["a qəpik less does not", { percent: 80, capital: 2_580_479 }, "ineligible", null],
  ["81 %: no capital is asked", { percent: 81, capital: 2_580_479 }, "eligible", 32_000],
  ["nor any at all: raised to the minimum", { percent: 81, capital: 0 }, "eligible", 32_000],
  ["what is above the minimum stays", { percent: 81, capital: 2_580_924 }, "eligible", 32_006],
  ["100 %", { percent: 100 }, "eligible", 47_097],
  ["the record, to the month", { record: 112 }, "eligible", 47_097],
  ["one month less", { record: 111 }, "ineligible", null],
  ["at 81 % too", { percent: 81, record: 111 }, "ineligible", null],
  ["at 81 %, to the month", { percent: 81, record: 112 }, "eligible", 47_097],
  [
    "the last day of the term",
    { until: day("2026-04-01"), on: day("2026-04-01") },
    "eligible",
    47_097,
  ],
  ["the day after", { until: day("2026-04-01"), on: day("2026-04-02") }, "ineligible", null],
  ["a term of one day", { until: set }, "eligible", 47_097],
] as const)("%s", (_, given, outcome, payable) => {
  expect(assess(given)).toMatchObject({ outcome, payableQepik: payable, missing: [] });
});

test.each([
  ["the eve of the birthday, 42", "2024-05-31", 108, 7_776],
  ["the birthday, 43", "2024-06-01", 112, 8_064],
])("age is counted in full years: %s", (_, since, record, hundredths) => {
  expect(assess({ since: day(since) })).toMatchObject({
    requiredRecordMonths: record,
    hundredthsOfMonth: hundredths,
  });
});

describe("the minimum is that of the day assessed", () => {
  test.each([
    ["2024-12-31", 28_000, 2_177_280],
    ["2025-01-01", 32_000, 2_488_320],
  ])("%s", (on, minimum, required) => {
    const since = day("2024-01-01");
    const given = { since, on: day(on), capital: required };
    expect(assess(given)).toMatchObject({ payableQepik: minimum, requiredCapitalQepik: required });
    expect(assess({ ...given, capital: required - 1 }).outcome).toBe("ineligible");
  });
});

test("raised to the minimum, the step says from what", () => {
  const raised = assess({ percent: 90, capital: 806_400 });
  expect(raised).toMatchObject({
    computedQepik: 10_000,
    payableQepik: 32_000,
    requiredCapitalQepik: null,
    shortQepik: 0,
    shortMonths: 0,
    allowanceQepik: 27_000,
    allowanceInstead: null,
  });
  expect(raised.reasons.map(({ key }) => key)).not.toContain("capital");
  expect(raised.calculation.slice(2)).toEqual([
    {
      key: "capital-by-period",
      inputs: { capital: money(806_400), period: ofPeriod(8_064) },
      result: money(10_000),
      cites: [periodCite, recordCite],
    },
    {
      key: "raised-to-minimum",
      inputs: { computed: money(10_000) },
      result: money(32_000),
      cites: [minimumCite],
    },
  ]);
});

describe("the allowance where there is no right to a pension", () => {
  test.each([
    [31, 15_000],
    [60, 15_000],
    [61, 22_000],
    [80, 22_000],
    [81, 27_000],
    [100, 27_000],
  ])("%i %% on 01.04.2025: %i", (degree, allowance) => {
    expect(assess({ percent: degree, record: 0 })).toMatchObject({
      outcome: "ineligible",
      payableQepik: null,
      allowanceQepik: allowance,
      allowanceInstead: "no-right",
    });
  });

  test.each([
    ["2025-06-30", 15_000],
    ["2025-07-01", 18_000],
  ])("its amount is that of the day: %s", (on, allowance) => {
    expect(assess({ record: 0, on: day(on) }).allowanceQepik).toBe(allowance);
  });

  test("it is a step of its own, after what the capital would give", () => {
    const refused = assess({ capital: 1_000_000, record: 100 });
    expect(refused).toMatchObject({
      computedQepik: 12_401,
      shortQepik: 1_580_480,
      shortMonths: 12,
    });
    expect(refused.calculation.slice(3)).toEqual([
      {
        key: "capital-by-period",
        inputs: { capital: money(1_000_000), period: ofPeriod(8_064) },
        result: money(12_401),
        cites: [periodCite, recordCite],
      },
      {
        key: "allowance",
        inputs: { impairment: percent(55_000) },
        result: money(15_000),
        cites: [citing(disabilityAllowanceMild, set)],
      },
    ]);
  });

  test("below 31 % there is neither pension nor allowance, and the reason says so", () => {
    const refused = assess({ percent: 30 });
    expect(refused.reasons.at(-1)).toEqual({
      key: "impairment",
      met: false,
      needed: percent(31_000),
      found: percent(30_000),
      cites: [impairmentCite],
    });
    expect(refused).toMatchObject({
      calculation: [],
      requiredRecordMonths: null,
      hundredthsOfMonth: null,
      requiredCapitalQepik: null,
      computedQepik: null,
      payableQepik: null,
      allowanceQepik: null,
      allowanceInstead: null,
      shortMonths: null,
      shortQepik: null,
    });
  });

  test("after the term there is neither", () => {
    const until = day("2026-04-01");
    const over = assess({ until, on: day("2026-04-02") });
    expect(over.reasons[1]).toEqual({
      key: "disability-term",
      met: false,
      needed: onDay(day("2026-04-02")),
      found: onDay(until),
      cites: [impairmentCite],
    });
    expect(over).toMatchObject({
      allowanceQepik: null,
      allowanceInstead: null,
      on: day("2026-04-02"),
    });
  });
});

// In January 2023 the allowance of the first degree was already 270 and the minimum pension still 240.
test.each([
  ["2022-12-31", 24_000, 22_000, null],
  ["2023-01-31", 24_000, 27_000, "more"],
  ["2023-02-01", 28_000, 27_000, null],
])("%s: a pension of %i, an allowance of %i", (on, payable, allowance, instead) => {
  const assessed = assess({ percent: 90, capital: 0, since: day("2022-06-01"), on: day(on) });
  expect(assessed).toMatchObject({
    outcome: "eligible",
    payableQepik: payable,
    allowanceQepik: allowance,
    allowanceInstead: instead,
  });
  expect(assessed.calculation.some(({ key }) => key === "allowance")).toBe(instead !== null);
});

test("an allowance as large as the pension is no more", () => {
  const on = day("2023-01-31");
  const since = day("2022-06-01");
  const capitalOf = (pension: number) => (pension * 7_488) / 100; // at 41
  const given = { percent: 90, since, on };
  expect(assess({ ...given, capital: capitalOf(27_000) })).toMatchObject({
    payableQepik: 27_000,
    allowanceInstead: null,
  });
  const less = assess({ ...given, capital: capitalOf(27_000) - 100 });
  expect(less).toMatchObject({ payableQepik: 26_999, allowanceInstead: "more" });
  expect(less.calculation.at(-1)?.cites).toEqual([citing(disabilityAllowanceSevere, on)]);
});

describe("what is not known", () => {
  test("a silent register of disability", () => {
    const of = (disability: null | Unknown) =>
      assessDisabilityPension({ bornOn: born, disability }, CAPITAL, RECORD, set);
    const nothing = {
      calculation: [],
      on: set,
      requiredRecordMonths: null,
      hundredthsOfMonth: null,
      requiredCapitalQepik: null,
      computedQepik: null,
      payableQepik: null,
      allowanceQepik: null,
      allowanceInstead: null,
      shortMonths: null,
      shortQepik: null,
    };
    expect(of("unknown")).toEqual({
      ...nothing,
      outcome: "undetermined",
      reasons: [{ key: "disability", met: null, cites: [impairmentCite] }],
      missing: ["disability"],
    });
    expect(of(null)).toEqual({
      ...nothing,
      outcome: "ineligible",
      reasons: [{ key: "disability", met: false, cites: [impairmentCite] }],
      missing: [],
    });
  });

  test.each([
    ["the record", { record: "unknown" }, ["record"]],
    ["the capital", { capital: "unknown" }, ["capital"]],
    ["both", { record: "unknown", capital: "unknown" }, ["record", "capital"]],
    [
      "the capital, of which only the amount depends",
      { percent: 90, capital: "unknown" },
      ["capital"],
    ],
  ] as const)("%s", (_, given, missing) => {
    expect(assess(given)).toMatchObject({
      outcome: "undetermined",
      missing,
      payableQepik: null,
      allowanceInstead: null,
      allowanceQepik: "percent" in given ? 27_000 : 15_000,
    });
  });

  test("a known answer that decides outweighs what is missing", () => {
    expect(assess({ record: 111, capital: "unknown" })).toMatchObject({
      outcome: "ineligible",
      missing: [],
      allowanceInstead: "no-right",
    });
    expect(assess({ record: "unknown", capital: 0 }).outcome).toBe("ineligible");
    expect(assess({ percent: 30, record: "unknown", capital: "unknown" }).outcome).toBe(
      "ineligible",
    );
  });

  test("a reason without its fact tells only what is needed", () => {
    const { reasons, computedQepik, shortMonths, shortQepik, calculation } = assess({
      record: "unknown",
      capital: "unknown",
    });
    expect(reasons.slice(3)).toEqual([
      { key: "record", met: null, needed: months(112), cites: [recordCite] },
      {
        key: "capital",
        met: null,
        needed: money(2_580_480),
        cites: [impairmentCite, minimumCite, periodCite, recordCite],
      },
    ]);
    expect([computedQepik, shortMonths, shortQepik]).toEqual([null, null, null]);
    expect(calculation.map(({ key }) => key)).toEqual([
      "required-record",
      "payment-period",
      "required-capital",
    ]);
  });
});

describe("refused", () => {
  test.each([
    ["a negative capital", { capital: -1 }, "capital must be whole and from 0 to 10000000000: -1"],
    ["half a qəpik", { capital: 0.5 }, "capital must be whole"],
    ["no number", { capital: Number.NaN }, "capital must be whole"],
    ["a negative record", { record: -1 }, "record must be whole and from 0 to 1200: -1"],
    [
      "an impairment above all",
      { percent: 101 },
      "impairment must be whole and from 0 to 100: 101",
    ],
    ["below none", { percent: -1 }, "impairment must be whole"],
    [
      "a disability in the future",
      { since: day("2025-04-02") },
      "disability, day assessed: 2025-04-02 is after 2025-04-01",
    ],
    [
      "before birth",
      { since: day("1981-05-31") },
      "birth, disability: 1981-06-01 is after 1981-05-31",
    ],
    [
      "ended before it began",
      { until: day("2025-03-31") },
      "term of the disability: 2025-04-01 is after 2025-03-31",
    ],
    [
      "a law that is not held",
      { since: day("2017-01-01"), on: day("2017-06-01") },
      "no minimum-pension is held for 2017-06-01",
    ],
  ])("%s", (_, given, message) => {
    expect(() => assess(given)).toThrow(RangeError);
    expect(() => assess(given)).toThrow(message);
  });

  test("a day before birth, whatever is known of a disability", () => {
    const facts = { bornOn: day("2025-04-02"), disability: "unknown" } as const;
    expect(() => assessDisabilityPension(facts, 0, 0, set)).toThrow(
      "birth, day assessed: 2025-04-02 is after 2025-04-01",
    );
  });

  test("a disability from birth, and one set today, are in order", () => {
    expect(assess({ since: born }).requiredRecordMonths).toBe(60);
  });
});

const someone = fc.record({
  bornOn: days("1950-01-01", "2010-01-01"),
  since: days("2018-01-01", "2025-01-01"),
  on: days("2025-01-01", "2026-12-31"),
  percent: fc.integer({ min: 0, max: 100 }),
  capital: fc.integer({ min: 0, max: 20_000_000 }),
  record: fc.integer({ min: 0, max: 600 }),
});

type Someone = typeof someone extends fc.Arbitrary<infer T> ? T : never;

const assessedOf = ({ bornOn, since, on, percent: degree, capital, record }: Someone) =>
  assessDisabilityPension(
    { bornOn, disability: { percent: degree, since, until: null } },
    capital,
    record,
    on,
  );

/** What a person has in the end. */
const receives = ({ payableQepik, allowanceQepik }: DisabilityAssessment) =>
  Math.max(payableQepik ?? 0, allowanceQepik ?? 0);

describe("always", () => {
  test("more capital and more record never give less", () => {
    const more = fc.nat({ max: 5_000_000 });
    const moreRecord = fc.nat({ max: 120 });
    fc.assert(
      fc.property(someone, more, moreRecord, (one, capital, record) => {
        const before = receives(assessedOf(one));
        expect(
          receives(assessedOf({ ...one, capital: one.capital + capital })),
        ).toBeGreaterThanOrEqual(before);
        expect(
          receives(assessedOf({ ...one, record: one.record + record })),
        ).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test("a higher degree never gives less", () => {
    fc.assert(
      fc.property(someone, fc.integer({ min: 0, max: 100 }), (one, degree) => {
        const [lower, higher] = [Math.min(one.percent, degree), Math.max(one.percent, degree)];
        expect(receives(assessedOf({ ...one, percent: higher }))).toBeGreaterThanOrEqual(
          receives(assessedOf({ ...one, percent: lower })),
        );
      }),
    );
  });

  test("whole numbers, a closed list of keys, and at least the minimum where there is a right", () => {
    fc.assert(
      fc.property(someone, (one) => {
        const assessed = assessedOf(one);
        expect(isWhole(assessed)).toBe(true);
        if (assessed.outcome === "eligible")
          expect(assessed.payableQepik).toBeGreaterThanOrEqual(32_000);
        for (const { key } of assessed.reasons) expect(DISABILITY_REASONS).toContain(key);
        for (const { key } of assessed.calculation) expect(DISABILITY_STEPS).toContain(key);
      }),
    );
  });

  test("forgetting a fact never refuses what was not refused", () => {
    fc.assert(
      fc.property(someone, fc.boolean(), fc.boolean(), (one, capital, record) => {
        fc.pre(assessedOf(one).outcome !== "ineligible");
        const { bornOn, since, on, percent: degree } = one;
        const { outcome, missing } = assessDisabilityPension(
          { bornOn, disability: { percent: degree, since, until: null } },
          capital ? "unknown" : one.capital,
          record ? "unknown" : one.record,
          on,
        );
        expect(outcome).toBe(capital || record ? "undetermined" : "eligible");
        expect(DISABILITY_MISSING).toEqual(expect.arrayContaining([...missing]));
      }),
    );
  });
});
