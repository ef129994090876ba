import { describe, expect, test } from "vitest";
import type { Account, PensionFacts } from "@/lib/pension/facts";
import { pensionReport } from "@/lib/pension/report";
import { anAccount, day, paying, someone } from "@/lib/pension/testing";
import { sideOf, standingOf } from "./standing";

const TODAY = day("2026-11-21");
const AGED = { sex: "male", bornOn: day("1961-01-31") } as const;

const holding = (manats: number, more: Partial<Account> = {}) =>
  anAccount({ carriedOver: { on: day("2026-10-31"), amountQepik: manats * 100 }, ...more });

function standing(more: Partial<PensionFacts>) {
  const facts = someone(more);
  return standingOf("en", facts, pensionReport(facts, TODAY));
}

/** Before 2006 a hundred months, and in the window of Article 22-1 as many as are named. */
const withRelief = (from: string, until: string, ...more: [string, string][]) =>
  anAccount({
    monthsBefore2006: 100,
    payers: [[from, until] as const, ...more].map(([a, b]) => paying(200, a, b)),
  });

describe("the right exists", () => {
  test.each([
    ["by capital", holding(60_000), "capital"],
    ["by record", holding(1_000, { monthsBefore2006: 300 }), "record"],
    ["by record with the relief", withRelief("2010-01", "2011-12"), "record-with-relief"],
  ] as const)("%s: arisen for whoever has reached the age", (_, account, by) => {
    expect(standing({ ...AGED, account })).toEqual({ kind: "arisen", by, rightOn: "2026-01-31" });
  });

  test.each([
    ["by capital", holding(60_000), "capital"],
    ["by record", holding(1_000, { monthsBefore2006: 300 }), "record"],
  ] as const)("%s: only the age is ahead of whoever is younger", (_, account, by) => {
    expect(standing({ account })).toEqual({ kind: "enough", by, rightOn: "2029-03-14" });
  });

  test("on the very day of the age it has arisen, a day before not yet", () => {
    const account = holding(60_000);
    expect(standing({ sex: "male", bornOn: day("1961-11-21"), account }).kind).toBe("arisen");
    expect(standing({ sex: "male", bornOn: day("1961-11-22"), account }).kind).toBe("enough");
  });

  test("by several ways: the capital is named, which asks nothing else", () => {
    const account = holding(60_000, { monthsBefore2006: 300 });
    expect(standing({ ...AGED, account })).toMatchObject({ by: "capital" });
  });
});

describe("it cannot be said", () => {
  test("while the fund has not answered", () => {
    const { missing, kind } = standing({ account: "unknown" }) as {
      kind: string;
      missing: string[];
    };
    expect(kind).toBe("undetermined");
    expect(missing).toEqual([expect.stringContaining("the fund (DSMF) does not answer")]);
  });

  test("while nobody has published how Article 22-1 counts the later record", () => {
    const account = withRelief("2018-05", "2018-06", ["2019-01", "2020-12"]);
    expect(standing({ ...AGED, account })).toMatchObject({
      kind: "undetermined",
      missing: [expect.stringContaining("relief")],
    });
  });
});

describe("it does not exist yet", () => {
  test("what is needed, what is missing, both in qəpik, and the record", () => {
    expect(standing({ account: holding(41_386) })).toEqual({
      kind: "short",
      neededQepik: 4_608_000,
      missingQepik: 469_400,
      reached: null,
      record: { neededMonths: 300, foundMonths: 0 },
    });
  });

  test("going on as now it is reached: so many full months before the age", () => {
    const account = holding(45_500, { payers: [paying(1_000, "2026-09", "2026-10")] });
    // 225 manats a month are recorded: 580 are there at the end of the third month to come.
    expect(standing({ account })).toMatchObject({
      reached: { month: "2027-01", monthsToAge: 25 },
    });
  });

  test("without an account nothing is there, and nothing can be reached", () => {
    expect(standing({ account: null })).toMatchObject({
      kind: "short",
      missingQepik: 4_608_000,
      reached: null,
      record: { neededMonths: 300, foundMonths: 0 },
    });
  });
});

describe("a pension is being paid", () => {
  const pension = {
    kind: "disability",
    assignedOn: day("2018-02-01"),
    amountQepik: 40_000,
  } as const;

  test("then it is the answer, whatever the account holds", () => {
    for (const account of [holding(60_000), holding(1), null, "unknown"] as const) {
      expect(standing({ account, inPayment: pension })).toEqual({ kind: "in-payment", pension });
    }
  });

  test("not knowing whether one is paid changes nothing", () => {
    expect(standing({ account: holding(60_000), inPayment: "unknown" }).kind).toBe("enough");
  });
});

test("beside the answer stand four figures; what is not known is null and no zero", () => {
  const side = (account: PensionFacts["account"]) =>
    sideOf(pensionReport(someone({ account }), TODAY));
  expect(side(holding(41_386))).toEqual({
    ageOn: "2029-03-14",
    recordMonths: 0,
    assignedTodayQepik: 28_740,
    minimumPensionQepik: 32_000,
  });
  expect(side("unknown")).toMatchObject({ recordMonths: null, assignedTodayQepik: null });
  expect(side(null)).toMatchObject({ recordMonths: null, assignedTodayQepik: 0 });
});
