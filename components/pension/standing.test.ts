import { describe, expect, test } from "vitest";
import type { Account, PensionFacts } from "@/lib/pension/facts";
import { pensionReport } from "@/lib/pension/report";
import { anAccount, day, paying, someone } from "@/lib/pension/testing";
import { disabilityDue, sideOf, standingOf } from "./standing";

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
    ["by capital", holding(60_000), "capital", {}],
    ["by record", holding(1_000, { monthsBefore2006: 300 }), "record", {}],
    // Its account is told from the first month, so that of the day of the age is known.
    [
      "by record with the relief",
      withRelief("2010-01", "2011-12"),
      "record-with-relief",
      { owedMonths: 9 },
    ],
  ] as const)("%s: arisen for whoever has reached the age", (_, account, by, owed) => {
    expect(standing({ ...AGED, account })).toEqual({
      kind: "arisen",
      by,
      rightOn: "2026-01-31",
      sooner: null,
      ...owed,
    });
  });

  test("since the day the capital was enough, where that came after the age", () => {
    const account = anAccount({
      carriedOver: { on: day("2025-12-31"), amountQepik: 4_300_000 },
      payers: [paying(1_000, "2026-01", "2026-10")],
    });
    expect(standing({ ...AGED, account })).toMatchObject({
      kind: "arisen",
      rightOn: "2026-04-01",
      owedMonths: 7,
    });
  });

  test.each([
    ["by capital", holding(60_000), "capital"],
    ["by record", holding(1_000, { monthsBefore2006: 300 }), "record"],
  ] as const)("%s: only the age is ahead of whoever is younger", (_, account, by) => {
    expect(standing({ account })).toEqual({
      kind: "enough",
      by,
      rightOn: "2029-03-14",
      more: null,
      sooner: null,
    });
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
      sooner: null,
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
    sideOf(someone({ account }), pensionReport(someone({ account }), TODAY));
  expect(side(holding(41_386))).toEqual({
    ageOn: "2029-03-14",
    recordMonths: 0,
    assignedTodayQepik: 28_740,
    minimumPensionQepik: 32_000,
  });
  expect(side("unknown")).toMatchObject({ recordMonths: null, assignedTodayQepik: null });
  expect(side(null)).toMatchObject({ recordMonths: null, assignedTodayQepik: 0 });
});

const of = (facts: PensionFacts) => standingOf("en", facts, pensionReport(facts, TODAY));

const worked = { ...someone().special, harmfulWorkMonths: 150 };
/** 65 on 6 April 2033; five years sooner after harmful work. */
const his = (more: Partial<PensionFacts> = {}) =>
  someone({
    sex: "male",
    bornOn: day("1968-04-06"),
    account: anAccount({
      monthsBefore2006: 200,
      payers: [paying(1000, "2015-01", "2026-10")],
    }),
    ...more,
  });

describe("a retirement age that is lowered", () => {
  test("is named with its group, and the right arises on it", () => {
    expect(of(his({ special: worked }))).toMatchObject({
      kind: "enough",
      rightOn: "2028-04-06",
      sooner: { ageOn: "2028-04-06", ordinaryOn: "2033-04-06", group: "harmful-work" },
    });
    const report = pensionReport(his({ special: worked }), TODAY);
    expect(sideOf(his(), report).ageOn).toBe("2028-04-06");
  });

  test("is not spoken of where no group surely applies", () => {
    const special = { ...worked, harmfulWorkMonths: "unknown" as const };
    expect(of(his({ special }))).toMatchObject({ rightOn: "2033-04-06", sooner: null });
  });
});

describe("enough by the record", () => {
  test("says when going on reaches the minimum capital", () => {
    const standing = of(
      his({
        account: anAccount({ monthsBefore2006: 280, payers: [paying(1000, "2024-01", "2026-10")] }),
      }),
    );
    expect(standing).toMatchObject({ kind: "enough", more: { neededQepik: 4_608_000 } });
    const month = standing.kind === "enough" ? (standing.more?.month ?? "") : "";
    expect(month > "2026-11" && month < "2033-04").toBe(true);
  });

  test("says nothing where nothing more is paid, and where the capital is enough", () => {
    const idle = anAccount({ monthsBefore2006: 320 });
    expect(of(his({ account: idle }))).toMatchObject({ kind: "enough", more: null });
    const carriedOver = { on: day("2026-10-31"), amountQepik: 6_000_000 };
    expect(of(his({ account: anAccount({ carriedOver }) }))).toMatchObject({
      by: "capital",
      more: null,
    });
  });
});

test("whoever is paid a pension is not told what one would be today", () => {
  const inPayment = {
    kind: "old-age",
    assignedOn: day("2020-01-12"),
    amountQepik: 50_000,
  } as const;
  const facts = his({ inPayment });
  expect(of(facts)).toEqual({ kind: "in-payment", pension: inPayment });
  expect(sideOf(facts, pensionReport(facts, TODAY))).not.toHaveProperty("assignedTodayQepik");
  expect(sideOf(his(), pensionReport(his(), TODAY))).toHaveProperty("assignedTodayQepik");
});

test("a disability pension there is a right to is told, unless a pension is being paid", () => {
  const facts = his({ disability: { percent: 81, since: day("2025-04-01"), until: null } });
  const due = (more: Partial<PensionFacts> = {}) => {
    const report = pensionReport({ ...facts, ...more }, TODAY);
    return disabilityDue(report, standingOf("en", { ...facts, ...more }, report));
  };
  expect(due()).toBe(pensionReport(facts, TODAY).disability?.payableQepik);
  expect(due()).toBeGreaterThan(0);
  expect(due({ disability: null })).toBeNull();
  const inPayment = {
    kind: "survivor",
    assignedOn: day("2020-01-12"),
    amountQepik: 50_000,
  } as const;
  expect(due({ inPayment })).toBeNull();
});
