import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, type IsoDate } from "@/lib/kernel/date";
import { money } from "@/lib/law/assessment";
import { type ArrearsSince, arrearsOf } from "./arrears";
import type { Account, PensionFacts } from "./facts";
import { assessOldAge } from "./old-age";
import { RANDOM_LIFE_DAY, randomLife } from "./random-life";
import { pensionReport } from "./report";
import { isWhole } from "./rules/testing";
import { anAccount, day, paying, someone } from "./testing";

const TODAY = day("2026-11-21");

/** Capital that the fund states for the end of 2017, indexed since: 60,000 are always enough. */
const holding = (manats: number, more: Partial<Account> = {}) =>
  anAccount({ carriedOver: { on: day("2017-12-31"), amountQepik: manats * 100 }, ...more });

/** A man who is 65 on the day. */
const agedOn = (on: string, account: Account = holding(60_000), more: Partial<PensionFacts> = {}) =>
  someone({ sex: "male", bornOn: addMonths(day(on), -65 * 12), account, ...more });

function since(facts: PensionFacts, on: IsoDate = TODAY): ArrearsSince {
  const arrears = arrearsOf(facts, on);
  if (arrears?.kind !== "since") throw new Error("no arrears");
  return arrears;
}

const stepsOf = ({ paid }: ArrearsSince, step: string) =>
  paid.calculation.filter(({ key }) => key === step);

describe("the day of the right", () => {
  test("is the day of the age where everything else was there, with that day's capital and law", () => {
    // 60,000.00 by 12.9, 2.3, 2.6, 2.8, 6.7 and 13.9 percent are 88,827.91 on 11 May 2023, over 144 months.
    const { then, openBefore, ...found } = since(agedOn("2023-05-11"));
    expect(found.since).toBe("2023-05-11");
    expect(openBefore).toBeNull();
    expect(then).toMatchObject({
      outcome: "eligible",
      on: "2023-05-11",
      minimumQepik: 28_000,
      computedQepik: 61_686,
      payableQepik: 61_686,
    });
    expect(then.calculation[1]).toMatchObject({ inputs: { capital: money(8_882_791) } });
  });

  test("is the first of the month after the one whose contributions made the capital enough", () => {
    // 46,080.00 are needed since 2025; 225.00 are recorded a month.
    const account = anAccount({
      carriedOver: { on: day("2025-12-31"), amountQepik: 4_300_000 },
      payers: [paying(1_000, "2026-01", "2026-10")],
    });
    const facts = agedOn("2026-01-15", account);
    const { then } = since(facts);
    // 43,000.00 by 5.6 percent are 45,408.00: the third month makes 46,083.00.
    expect(then.on).toBe("2026-04-01");
    expect(then.computedQepik).toBe(32_002);
    expect(arrearsOf(facts, day("2026-03-31"))).toBeNull();
    expect(since(facts, day("2026-04-01")).paid.months).toBe(0);
    expect(since(facts, day("2026-05-01")).paid.months).toBe(1);
  });

  test("is the day a new index made it enough, without the month that began with it", () => {
    const account = anAccount({
      carriedOver: { on: day("2024-12-31"), amountQepik: 4_400_000 },
      payers: [paying(1_000, "2025-12", "2026-10")],
    });
    // 44,000.00 by 2.2 percent and a month are 45,193.00; by 5.6 percent 47,723.81 on 1 January.
    const { then } = since(agedOn("2025-03-10", account));
    expect([then.on, then.computedQepik]).toEqual(["2026-01-01", 33_142]);
  });

  test("is the first of the month after the record is 25 years, contributions or not", () => {
    const account = anAccount({
      monthsBefore2006: 290,
      countedPeriods: [{ kind: "care", from: day("2024-03-10"), until: day("2025-06-30") }],
    });
    // Ten full months from 10 March 2024 are over on 9 January 2025.
    expect(since(agedOn("2024-01-01", account)).since).toBe("2025-02-01");
  });

  test("counts a time without contributions to its own end, and no day beyond it", () => {
    const account = anAccount({
      monthsBefore2006: 290,
      countedPeriods: [
        { kind: "childcare", from: day("2020-01-01"), until: day("2020-06-30") },
        { kind: "care", from: day("2025-01-01"), until: day("2025-12-31") },
      ],
    });
    // 296 months, and four of 2025.
    expect(since(agedOn("2024-01-01", account)).since).toBe("2025-05-01");
  });

  test("stays, though a minimum that came later was more than the capital gave", () => {
    // 40,320.00 were enough in 2024 and 46,080.00 are asked since 2025: the record gives the right today.
    const account = anAccount({
      monthsBefore2006: 280,
      carriedOver: { on: day("2023-12-31"), amountQepik: 3_800_000 },
      payers: [paying(400, "2024-08", "2026-10")],
    });
    const facts = agedOn("2024-02-05", account);
    expect(assessOldAge(facts, day("2025-01-01")).outcome).toBe("ineligible");
    expect(assessOldAge(facts, TODAY).routes).toEqual(["capital", "record"]);
    expect(since(facts).then).toMatchObject({ on: "2024-02-05", routes: ["capital"] });
  });

  test("rests on the relief of that day's year", () => {
    // 24 years are given in 2026, 25 were in 2024; the window holds a year.
    const account = anAccount({
      monthsBefore2006: 12,
      payers: [paying(200, "2017-01", "2017-12")],
    });
    expect(since(agedOn("2024-07-01", account)).then).toMatchObject({
      on: "2024-07-01",
      routes: ["record-with-relief"],
      payableQepik: 28_000,
    });
  });
});

describe("what is paid for past months", () => {
  test.each([
    ["the day of the right: nothing yet", "2026-11-21", 0, 0, "ineligible"],
    ["the eve of a month", "2026-10-22", 0, 0, "ineligible"],
    ["a month", "2026-10-21", 1, 0, "eligible"],
    ["36 months", "2023-11-21", 36, 0, "eligible"],
    ["37 months: one is lost", "2023-10-21", 36, 1, "eligible"],
    ["42 months", "2023-05-11", 36, 6, "eligible"],
  ])("%s", (_, on, months, lostMonths, outcome) => {
    expect(since(agedOn(on)).paid).toMatchObject({ outcome, months, lostMonths });
  });

  test("the day from which waiting costs a month", () => {
    const facts = agedOn("2023-11-21");
    const { losesFrom } = since(facts);
    expect(losesFrom).toBe("2026-12-21");
    expect(since(facts, addDays(losesFrom, -1)).paid.lostMonths).toBe(0);
    // The index of 2027 is not held; lost months are.
    expect(since(facts, losesFrom).paid).toMatchObject({ months: 36, lostMonths: 1 });
  });

  test("each stretch at what was due, indexed year by year; the sum is theirs", () => {
    const arrears = since(agedOn("2023-05-11"));
    // 616.86 by 11.2, 8.1 and 9.3 percent; from 21 November 2023: 2, 12, 12 and 10 months.
    const stretches = stepsOf(arrears, "months-at-amount").map(({ result }) => result);
    expect(stretches).toEqual([
      money(2 * 61_686),
      money(12 * 68_595),
      money(12 * 74_151),
      money(10 * 81_047),
    ]);
    expect(arrears.paid.amountQepik).toBe(2 * 61_686 + 12 * 68_595 + 12 * 74_151 + 10 * 81_047);
    expect(stepsOf(arrears, "index-of-year")).toHaveLength(3);
    expect(arrears.indexed.amountQepik).toBe(81_047);
  });

  test("a year without a known index leaves the sum open, not the months", () => {
    const { paid, indexed } = since(agedOn("2026-06-15"), day("2027-03-20"));
    expect(paid).toMatchObject({
      outcome: "undetermined",
      months: 9,
      amountQepik: null,
      missingYear: 2027,
    });
    expect(indexed.amountQepik).toBeNull();
  });
});

describe("nothing is told", () => {
  const facts = agedOn("2024-05-11");
  test.each([
    ["a pension is being paid", { inPayment: somePension() }],
    ["nobody said whether one is", { inPayment: "unknown" }],
    ["the fund does not answer", { account: "unknown" }],
    ["the fund holds no account", { account: null }],
    ["there is no right today", { account: holding(1_000) }],
    ["the age is ahead", { bornOn: addMonths(TODAY, -65 * 12 + 1) }],
    [
      "the capital is stated for a later day only",
      { account: anAccount({ carriedOver: { on: day("2024-05-12"), amountQepik: 6_000_000 } }) },
    ],
  ] as const)("while %s", (_, change) => {
    expect(arrearsOf(facts, TODAY)).not.toBeNull();
    expect(arrearsOf({ ...facts, ...change }, TODAY)).toBeNull();
  });

  test("while there is no right today, though there was one before a minimum rose", () => {
    // 40,800.00 were enough in 2024; 44,032.67 are not in 2026.
    const account = anAccount({ carriedOver: { on: day("2023-12-31"), amountQepik: 3_750_000 } });
    const his = agedOn("2024-02-05", account);
    expect(since(his, day("2024-12-31")).since).toBe("2024-02-05");
    expect(arrearsOf(his, TODAY)).toBeNull();
  });

  test("of a lowered age that brings no right", () => {
    const special = { ...someone().special, childrenRaisedToEight: 5 };
    const mother = someone({ bornOn: day("1964-01-10"), special, account: holding(1_000) });
    const { arrears, early } = pensionReport(mother, TODAY);
    expect(early).toMatchObject({ outcome: "eligible", earliestOn: "2021-01-10" });
    expect(arrears).toBeNull();
  });

  test("of a capital stated for the very day of the age it is", () => {
    const account = anAccount({ carriedOver: { on: day("2024-05-11"), amountQepik: 6_000_000 } });
    expect(since({ ...facts, account }).since).toBe("2024-05-11");
  });
});

function somePension() {
  return { kind: "disability", assignedOn: day("2020-01-01"), amountQepik: 40_000 } as const;
}

describe("a right that may be older", () => {
  test("no law before 2018 is held: the first day of it is told, and that it may be older", () => {
    const facts = agedOn("2016-05-11", anAccount({ monthsBefore2006: 300 }));
    expect(since(facts)).toMatchObject({ since: "2018-01-01", openBefore: "law-not-held" });
    // 63 and a half, as it was asked for then, on that very day.
    const onTheDay = agedOn("2018-01-01", holding(60_000), { bornOn: day("1954-07-01") });
    expect(since(onTheDay)).toMatchObject({ since: "2018-01-01", openBefore: null });
  });

  test("a right that arose after the law began to be held is not said to be older", () => {
    const facts = agedOn(
      "2016-05-11",
      // 16,704.00 are asked for: 15,806.00 after the index, and four months of 225.00.
      holding(14_000, { payers: [paying(1_000, "2018-01", "2026-10")] }),
    );
    expect(since(facts)).toMatchObject({ since: "2018-05-01", openBefore: null });
  });

  test("while it could not be said whether later record counts with the relief", () => {
    // In 2026 twelve months of the window are asked; only two are there, the rest is from later.
    const account = anAccount({
      monthsBefore2006: 200,
      payers: [paying(200, "2018-05", "2018-06"), paying(200, "2019-01", "2026-06")],
    });
    const facts = agedOn("2026-02-10", account);
    expect(assessOldAge(facts, day("2026-02-10")).outcome).toBe("undetermined");
    const grown = { ...account, payers: [...account.payers, paying(12_000, "2026-01", "2026-10")] };
    const found = since({ ...facts, account: grown });
    expect(found.openBefore).toBe("relief-reading");
    expect(found.since > "2026-02-10").toBe(true);
  });

  describe("by a lowered age, whose conditions are told without their days", () => {
    const special = { ...someone().special, childrenRaisedToEight: 5 };
    const mother = (bornOn: string) =>
      someone({ bornOn: day(bornOn), special, account: holding(60_000) });

    test("only it is reached: a day cannot be told, and that is said", () => {
      const facts = mother("1964-01-10");
      const { arrears, early } = pensionReport(facts, TODAY);
      expect(early).toMatchObject({ group: "children-5", ordinaryOn: "2029-01-10" });
      expect(arrears).toEqual({ kind: "undated", ageOn: early.earliestOn, limitMonths: 36 });
      expect(arrearsOf(facts, TODAY)).toBeNull();
    });

    test("the age for everybody is reached too: from then on it is sure", () => {
      const { arrears } = pensionReport(mother("1960-03-27"), TODAY);
      expect(arrears).toMatchObject({
        kind: "since",
        since: "2023-03-27",
        openBefore: "lowered-age",
      });
    });
  });
});

const lives = fc
  .record({ number: fc.nat(100_000), ahead: fc.integer({ min: 0, max: 60 }) })
  .map(({ number, ahead }) => ({
    facts: randomLife(number),
    on: addMonths(RANDOM_LIFE_DAY, -ahead),
  }));

describe("always", () => {
  test("at most three years, the sum is that of the stretches, and the right was there", () => {
    let [asked, told] = [0, 0];
    fc.assert(
      fc.property(lives, ({ facts, on }) => {
        asked += 1;
        const arrears = arrearsOf(facts, on);
        if (arrears?.kind !== "since") return;
        told += 1;
        const { paid, then, indexed } = arrears;
        expect(isWhole(arrears)).toBe(true);
        expect(arrears.since <= on).toBe(true);
        expect(then.outcome).toBe("eligible");
        expect(then.ageOn <= arrears.since).toBe(true);
        expect(paid.months).toBeLessThanOrEqual(36);
        expect(paid.from >= addMonths(on, -36)).toBe(true);
        expect(indexed.knownQepik).toBeGreaterThanOrEqual(then.minimumQepik);
        const stretches = stepsOf(arrears, "months-at-amount").map(({ result }) =>
          result.kind === "money" ? result.qepik : Number.NaN,
        );
        expect(stretches.reduce((sum, one) => sum + one, 0)).toBe(paid.amountQepik);
      }),
      { numRuns: 2_000 },
    );
    expect(told).toBeGreaterThan(asked / 5);
  });

  test("whoever waits is never told of an earlier or a later day of the right", () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 900 }), ({ facts, on }, wait) => {
        const [now, later] = [arrearsOf(facts, on), arrearsOf(facts, addDays(on, wait))];
        if (now?.kind !== "since" || later?.kind !== "since") return;
        expect(later.since).toBe(now.since);
        expect(later.paid.months + later.paid.lostMonths).toBeGreaterThanOrEqual(
          now.paid.months + now.paid.lostMonths - 1,
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
