import { describe, expect, test } from "vitest";
import { contributionsOn } from "./contributions";
import type { Account, PensionFacts } from "./facts";
import { pensionReport } from "./report";
import { anAccount, day, paying, someone } from "./testing";

const TODAY = day("2026-11-21");

/** Misses no years before 2006. */
const CHILD_OF_2006 = day("1999-03-14");

/** What is remarked, by key. */
function remarks(account: Partial<Account>, more: Partial<PensionFacts> = {}) {
  const facts = someone({ account: anAccount(account), ...more });
  return new Map(pensionReport(facts, TODAY).remarks.map(({ key, figures }) => [key, figures]));
}

describe("only what applies is said", () => {
  const keys = (account: Partial<Account>, on = TODAY) => {
    const facts = someone({ account: anAccount({ asOf: on, ...account }), bornOn: CHILD_OF_2006 });
    return pensionReport(facts, on).remarks.map(({ key }) => key);
  };
  const carriedOver = (on: string, amountQepik = 5_000_000) => ({ on: day(on), amountQepik });

  test.each<[string, Partial<Account>, readonly string[]]>([
    ["of an account that has just begun: nothing", { openedOn: day("2026-01-01") }, []],
    [
      "of one that has nothing to index",
      { openedOn: day("2022-01-01") },
      ["rests-on-unverified-law"],
    ],
    [
      "of work since 2026: nothing, when it is not yet indexed",
      { payers: [paying(500, "2026-01", "2026-10")] },
      [],
    ],
    [
      "of a capital carried over to this year: its index, and where it comes from",
      { carriedOver: carriedOver("2025-12-31") },
      ["index-of-this-year", "carried-over"],
    ],
    [
      "of a capital stated this year: an index is known, and is within it",
      { carriedOver: carriedOver("2026-02-28") },
      ["carried-over"],
    ],
    [
      "of a year before 2017 without contributions: no half",
      {
        openedOn: day("2016-01-01"),
        payers: [
          {
            ...paying(500, "2016-01", "2016-02"),
            contributionsPaidQepik: [0, 0],
            contributionsDueQepik: [0, 0],
          },
        ],
      },
      ["rests-on-unverified-law"],
    ],
  ])("%s", (_, account, expected) => {
    expect(keys(account)).toEqual(expected);
  });

  test("stated on the last day of a year that is still the last: no year has begun", () => {
    const on = day("2025-12-31");
    expect(keys({ carriedOver: carriedOver("2025-12-31") }, on)).toEqual(["carried-over"]);
  });
});

describe("what surprises is said, with its figures", () => {
  test("months an employer did not pay for", () => {
    const unpaid = ["2020-04", "2020-05"];
    const found = remarks({ payers: [paying(520, "2020-01", "2020-12", { unpaid })] });
    const month = contributionsOn(52_000, "private", day("2020-04-01")).totalQepik;
    expect(found.get("arrears")).toEqual({
      months: { kind: "months", months: 2 },
      lost: { kind: "money", qepik: 2 * month * 0.9 },
    });
    expect(remarks({ payers: [paying(520, "2020-01", "2020-12")] }).has("arrears")).toBe(false);
  });

  test("a month that two employers owe is one month, and both are missing", () => {
    const unpaid = ["2020-04", "2020-05"];
    const found = remarks({
      payers: [
        paying(520, "2020-04", "2020-05", { unpaid }),
        paying(520, "2020-05", "2020-06", { employer: "Other", unpaid }),
      ],
    });
    const month = contributionsOn(52_000, "private", day("2020-04-01")).totalQepik;
    expect(found.get("arrears")).toEqual({
      months: { kind: "months", months: 2 },
      lost: { kind: "money", qepik: 3 * month * 0.9 },
    });
  });

  test("years before 2006 have time, not pay", () => {
    expect(remarks({ monthsBefore2006: 102 }).get("worth-of-years-before-2006")).toEqual({
      months: { kind: "months", months: 102 },
      year: { kind: "money", qepik: 108_749 },
      worth: { kind: "money", qepik: 924_362 },
    });
  });

  test("none before 2006, of somebody who was eighteen on its first day", () => {
    expect(remarks({}, { bornOn: day("1988-01-01") }).has("no-record-before-2006")).toBe(true);
    expect(remarks({}, { bornOn: day("1988-01-02") }).has("no-record-before-2006")).toBe(false);
    expect(remarks({ monthsBefore2006: 1 }).has("no-record-before-2006")).toBe(false);
  });

  test("half of the contributions, only where such months are told", () => {
    const told = remarks({ payers: [paying(500, "2016-01", "2016-12")] });
    expect(told.get("half-recorded-before-2017")).toEqual({
      share: { kind: "percent", thousandths: 50_000 },
    });
    const later = remarks({ payers: [paying(500, "2017-01", "2017-12")] });
    expect(later.has("half-recorded-before-2017")).toBe(false);
  });

  test("months without contributions between the first and the last", () => {
    const payers = [paying(500, "2019-01", "2019-06"), paying(500, "2020-01", "2020-06")];
    expect(remarks({ payers }).get("months-without-contributions")).toEqual({
      months: { kind: "months", months: 6 },
    });
    expect(remarks({ payers: payers.slice(0, 1) }).has("months-without-contributions")).toBe(false);
  });

  test("months before the first, after the last, owed or counted are none of them", () => {
    const payers = [
      paying(500, "2019-03", "2019-04"),
      paying(500, "2019-06", "2019-08", { unpaid: ["2019-07"] }),
    ];
    const countedPeriods = [
      { kind: "care" as const, from: day("2019-05-01"), until: day("2019-05-31") },
    ];
    expect(remarks({ payers, countedPeriods }).has("months-without-contributions")).toBe(false);
    expect(remarks({ payers }).get("months-without-contributions")).toEqual({
      months: { kind: "months", months: 1 },
    });
  });

  test("a month that was paid in part is the first or the last that had one", () => {
    const half = (month: string) => ({
      ...paying(1000, month, month),
      contributionsPaidQepik: [12_500],
    });
    const payers = [half("2019-01"), half("2019-06")];
    expect(remarks({ payers }).get("months-without-contributions")).toEqual({
      months: { kind: "months", months: 4 },
    });
  });

  test("this year's index, and what it brought", () => {
    const carriedOver = { on: day("2025-12-31"), amountQepik: 4_000_000 };
    expect(remarks({ carriedOver }).get("index-of-this-year")).toEqual({
      index: { kind: "percent", thousandths: 5_600 },
      indexation: { kind: "money", qepik: 224_000 },
    });
    const earlier = { on: day("2021-12-31"), amountQepik: 4_000_000 };
    expect(remarks({ carriedOver: earlier }).get("index-of-this-year")?.index).toEqual({
      kind: "percent",
      thousandths: 5_600,
    });
  });

  test("an index that is not announced yet", () => {
    const account = anAccount({
      asOf: day("2099-02-01"),
      carriedOver: { on: day("2098-12-31"), amountQepik: 100 },
    });
    const report = pensionReport(someone({ account }), day("2099-02-01"));
    expect(report.remarks).toContainEqual({
      key: "index-not-yet-known",
      figures: { year: { kind: "count", count: 2099 } },
    });
  });

  test("a pension that is raised to the minimum", () => {
    const carriedOver = { on: day("2026-10-31"), amountQepik: 1_000_000 };
    const raised = remarks({ carriedOver, monthsBefore2006: 300 }, { bornOn: day("1955-01-01") });
    expect(raised.get("raised-to-minimum")).toEqual({
      computed: { kind: "money", qepik: 6_944 },
      minimum: { kind: "money", qepik: 32_000 },
    });
    // In 2026 Article 22-1 would give 24 years; by 2046 it gives four, and no right to raise.
    const young = remarks(
      {
        carriedOver: { on: day("2017-12-31"), amountQepik: 1_000_000 },
        monthsBefore2006: 72,
        payers: [paying(500, "2016-01", "2017-12")],
      },
      { bornOn: day("1981-06-01") },
    );
    expect(young.has("raised-to-minimum")).toBe(false);
    const enough = { on: day("2026-10-31"), amountQepik: 9_000_000 };
    expect(remarks({ carriedOver: enough }).has("raised-to-minimum")).toBe(false);
  });

  test("a capital the fund carried over, and law that was not verified", () => {
    const carriedOver = { on: day("2025-12-31"), amountQepik: 4_000_000 };
    expect(remarks({ carriedOver }).get("carried-over")).toEqual({
      capital: { kind: "money", qepik: 4_000_000 },
    });
    expect(remarks({ carriedOver }).has("rests-on-unverified-law")).toBe(false);
    const older = { on: day("2019-12-31"), amountQepik: 4_000_000 };
    expect(remarks({ carriedOver: older }).has("rests-on-unverified-law")).toBe(true);
  });

  test("nothing where nothing is known", () => {
    expect(pensionReport(someone({ account: "unknown" }), TODAY).remarks).toEqual([]);
    expect(pensionReport(someone({ account: null }), TODAY)).toMatchObject({
      remarks: [],
      capital: null,
      goingOn: { assessment: { outcome: "ineligible" } },
    });
  });
});
