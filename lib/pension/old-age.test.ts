import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/kernel/date";
import { minimumPension, oldAgeAllowance } from "@/lib/law";
import type { Account, PensionFacts } from "./facts";
import { assessOldAge, minimumCapitalOn } from "./old-age";
import { anAccount, day, paying, someone } from "./testing";

/** A woman who reached her pension age, 64, on 30 June 2025. */
const AGED = { bornOn: day("1961-06-30"), sex: "female" } as const;
const DAY = day("2026-03-01");
const minimumOn = (when: string) => minimumPension.on(day(when))?.value as number;
const holding = (capital: number, more: Partial<Account> = {}) =>
  anAccount({ carriedOver: { on: day("2026-02-28"), amountQepik: capital }, asOf: DAY, ...more });
const assess = (account: PensionFacts["account"], more: Partial<PensionFacts> = {}, when = DAY) =>
  assessOldAge(someone({ ...AGED, ...more, account }), when);
/** Months of record whose contributions do not matter. */
const record = (months: number) => ({ monthsBefore2006: months });

describe("T1: the minimum capital is the minimum pension of 144 months", () => {
  test.each([
    ["2019-10-01", 2_880_000],
    ["2022-01-01", 3_456_000],
    ["2025-01-01", 4_608_000],
    ["2026-11-21", 4_608_000],
  ])("on %s", (when, capital) => {
    expect(minimumCapitalOn(day(when))).toBe(capital);
  });
});

describe("the right by capital: the record does not matter", () => {
  const minimum = 4_608_000;
  test("a capital that gives exactly the minimum pension", () => {
    expect(assess(holding(minimum))).toMatchObject({
      outcome: "eligible",
      routes: ["capital"],
      computedQepik: minimumOn("2026-03-01"),
      payableQepik: minimumOn("2026-03-01"),
      allowanceQepik: null,
      shortQepik: 0,
    });
  });
  test("a qəpik less gives none, and the allowance instead", () => {
    expect(assess(holding(minimum - 1))).toMatchObject({
      outcome: "ineligible",
      routes: [],
      payableQepik: null,
      allowanceQepik: oldAgeAllowance.on(DAY)?.value,
      shortQepik: 1,
    });
  });
  test("exactly the minimum is not raised to it; a qəpik less of capital is what the allowance is for", () => {
    const steps = (capital: number) => assess(holding(capital)).calculation.map(({ key }) => key);
    expect(steps(minimum)).toEqual(["minimum-capital", "capital-by-months"]);
    expect(steps(minimum - 1)).toEqual(["minimum-capital", "capital-by-months", "allowance"]);
  });
  test("the capital by 144, half-up to the qəpik", () => {
    expect(assess(holding(6_000_000))).toMatchObject({
      computedQepik: 41_667,
      payableQepik: 41_667,
    });
    expect(assess(holding(6_000_000 - 48)).computedQepik).toBe(41_666);
  });
});

describe("the right by record: 25 years", () => {
  test("300 months, raised to the minimum", () => {
    const found = assess(holding(1_000_000, record(300)));
    expect(found).toMatchObject({
      outcome: "eligible",
      routes: ["record"],
      computedQepik: 6_944,
      payableQepik: minimumOn("2026-03-01"),
      shortMonths: 0,
    });
    expect(found.calculation.map(({ key }) => key)).toEqual([
      "minimum-capital",
      "capital-by-months",
      "raised-to-minimum",
    ]);
  });
  test("each step says from what it comes", () => {
    const money = (qepik: number) => ({ kind: "money", qepik });
    const divisor = { kind: "months", months: 144 };
    const raised = assess(holding(1_000_000, record(300))).calculation;
    expect(raised.map(({ inputs, result }) => [inputs, result])).toEqual([
      [{ minimum: money(32_000), months: divisor }, money(4_608_000)],
      [{ capital: money(1_000_000), months: divisor }, money(6_944)],
      [{ computed: money(6_944) }, money(32_000)],
    ]);
    expect(assess(holding(0)).calculation.at(-1)).toMatchObject({
      key: "allowance",
      inputs: {},
      result: money(22_000),
    });
  });
  test("299 months are one short", () => {
    expect(assess(holding(0, record(299)))).toMatchObject({
      outcome: "ineligible",
      shortMonths: 1,
      allowanceQepik: oldAgeAllowance.on(DAY)?.value,
    });
  });
  test("both ways at once are both named", () => {
    expect(assess(holding(5_000_000, record(300))).routes).toEqual(["capital", "record"]);
  });
});

describe("Article 22-1: the record before 2006 counted as 24 years in 2026", () => {
  const since = (months: number, from = 2010) =>
    anAccount({
      asOf: DAY,
      monthsBefore2006: 24,
      payers: [
        paying(
          10,
          `${from}-01`,
          `${from + Math.floor((months - 1) / 12)}-${String(((months - 1) % 12) + 1).padStart(2, "0")}`,
        ),
      ],
    });
  const relieved = { outcome: "eligible", routes: ["record-with-relief"] };

  test("twelve months between 2006 and 1 July 2018 complete the 25 years", () => {
    expect(assess(since(12))).toMatchObject(relieved);
  });
  test("eleven do not", () => {
    expect(assess(since(11))).toMatchObject({ outcome: "ineligible", routes: [] });
  });
  test("in 2025 the whole 25 were given: one month is enough", () => {
    expect(assess(since(1), {}, day("2025-12-31"))).toMatchObject(relieved);
  });
  test("without a month in the window there is no relief", () => {
    const later = assess(since(36, 2019));
    expect(later.outcome).toBe("ineligible");
    expect(later.reasons.map(({ key }) => key)).not.toContain("record-with-relief");
  });
  test("without a record before 2006 there is no relief, with whatever capital", () => {
    const carriedOver = { on: day("2017-12-31"), amountQepik: 5_000 };
    for (const more of [{}, { carriedOver }]) {
      const none = assess({ ...since(12), ...more, monthsBefore2006: 0 });
      expect(none.reasons.map(({ key }) => key)).not.toContain("record-with-relief");
    }
  });
  test("it began in 2019", () => {
    const keys = (on: string) => assess(since(12), {}, day(on)).reasons.map(({ key }) => key);
    expect(keys("2018-12-31")).not.toContain("record-with-relief");
    expect(keys("2019-01-01")).toContain("record-with-relief");
  });
  test("it is said where the law has the record, the years given and the window", () => {
    const reason = assess(since(12)).reasons.find(({ key }) => key === "record-with-relief");
    expect(reason?.cites.map(({ parameter }) => parameter)).toEqual([
      "required-record-old-age",
      "relief-before-2006",
      "relief-window",
    ]);
  });
  test("who has a right otherwise need not know how it reads", () => {
    const open = anAccount({
      asOf: DAY,
      monthsBefore2006: 24,
      carriedOver: { on: day("2018-06-30"), amountQepik: 9_000_000 },
      payers: [paying(10, "2018-07", "2019-06")],
    });
    const found = assess(open);
    expect(found.reasons.at(-1)).toMatchObject({ key: "record-with-relief", met: null });
    expect(found).toMatchObject({ outcome: "eligible", routes: ["capital"], missing: [] });
  });
  test("months that count without contributions may complete it too", () => {
    const care = (until: string) =>
      anAccount({
        asOf: DAY,
        monthsBefore2006: 24,
        payers: [paying(10, "2018-06", "2018-06")],
        countedPeriods: [{ kind: "care", from: day("2018-07-01"), until: day(until) }],
      });
    expect(assess(care("2019-05-31")).outcome).toBe("undetermined");
    expect(assess(care("2019-04-30")).outcome).toBe("ineligible");
  });
  test("a capital carried over from within the window proves that there was some", () => {
    const carriedOver = { on: day("2017-12-31"), amountQepik: 5_000 };
    const account = anAccount({ asOf: DAY, monthsBefore2006: 24, carriedOver });
    expect(assess(account, {}, day("2025-12-31"))).toMatchObject(relieved);
    const late = { ...account, carriedOver: { ...carriedOver, on: day("2018-07-01") } };
    expect(assess(late, {}, day("2025-12-31")).routes).toEqual([]);
    const empty = { ...account, carriedOver: { ...carriedOver, amountQepik: 0 } };
    expect(assess(empty, {}, day("2025-12-31")).routes).toEqual([]);
  });
  test("where only record after 1 July 2018 would complete it, nobody has said whether it counts", () => {
    const account = anAccount({
      asOf: DAY,
      monthsBefore2006: 24,
      payers: [paying(10, "2018-06", "2019-05")],
    });
    expect(assess(account)).toMatchObject({
      outcome: "undetermined",
      missing: ["relief-reading"],
      allowanceQepik: null,
    });
    expect(assess(account).reasons.at(-1)).toMatchObject({ key: "record-with-relief", met: null });
  });
});

describe("before the age", () => {
  const young = { bornOn: day("1964-03-14") };
  test("there is a day, not a refusal: the ways that exist are named", () => {
    const found = assess(holding(5_000_000), young);
    expect(found).toMatchObject({
      outcome: "ineligible",
      ageOn: "2029-03-14",
      routes: ["capital"],
    });
    expect(found.reasons[0]).toMatchObject({ key: "age", met: false });
  });
  test("the age counts from its very day", () => {
    expect(assess(holding(5_000_000), young, day("2029-03-13")).outcome).toBe("ineligible");
    expect(assess(holding(5_000_000), young, day("2029-03-14")).outcome).toBe("eligible");
  });
});

describe("what is not known", () => {
  test("a silent register is undetermined, and says what is missing", () => {
    const found = assess("unknown");
    expect(found).toMatchObject({
      outcome: "undetermined",
      missing: ["account"],
      computedQepik: null,
      payableQepik: null,
      allowanceQepik: null,
      shortQepik: null,
    });
    expect(found.reasons.map(({ key, met, cites }) => [key, met, cites.length])).toEqual([
      ["age", true, 1],
      ["capital", null, 2],
      ["record", null, 1],
    ]);
    expect(found).toMatchObject({ routes: [], calculation: [], shortMonths: null });
  });
  test("no account at the fund is an answer: nothing was paid", () => {
    expect(assess(null)).toMatchObject({
      outcome: "ineligible",
      computedQepik: 0,
      allowanceQepik: oldAgeAllowance.on(DAY)?.value,
    });
  });
  test("a day before the law that is held is refused", () => {
    for (const on of ["1999-01-01", "2017-12-31"]) {
      expect(() => assess(null, {}, day(on))).toThrow(RangeError);
      expect(() => assess(null, {}, day(on))).toThrow(on);
    }
    expect(assess(null, {}, day("2018-01-01")).outcome).toBe("ineligible");
  });
});

test("every condition and every step says where the law has it", () => {
  const found = assess(holding(1_000_000, record(300)));
  for (const { cites } of [...found.reasons, ...found.calculation]) {
    expect(cites.length).toBeGreaterThan(0);
  }
});

describe("for any account", () => {
  const amount = fc.integer({ min: 0, max: 20_000_000 });
  const anyMonths = fc.integer({ min: 0, max: 500 });

  test("more capital or record never lowers what is paid, and never takes a right", () => {
    fc.assert(
      fc.property(amount, amount, anyMonths, anyMonths, (capital, more, months, longer) => {
        const before = assess(holding(capital, record(months)));
        const after = assess(holding(capital + more, record(months + longer)));
        expect(after.payableQepik ?? 0).toBeGreaterThanOrEqual(before.payableQepik ?? 0);
        if (before.outcome === "eligible") expect(after.outcome).toBe("eligible");
      }),
    );
  });

  test("a later assignment never lowers the capital, and what is paid is at least the minimum", () => {
    fc.assert(
      fc.property(
        amount,
        anyMonths,
        fc.integer({ min: 0, max: 3_000 }),
        (capital, months, days) => {
          const early = assess(holding(capital, record(months)));
          const late = assess(holding(capital, record(months)), {}, addDays(DAY, days));
          expect(late.computedQepik ?? 0).toBeGreaterThanOrEqual(early.computedQepik ?? 0);
          for (const { payableQepik, minimumQepik, computedQepik } of [early, late]) {
            expect(Number.isSafeInteger(computedQepik)).toBe(true);
            if (payableQepik !== null) expect(payableQepik).toBeGreaterThanOrEqual(minimumQepik);
          }
        },
      ),
    );
  });
});
