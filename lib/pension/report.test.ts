import { describe, expect, test } from "vitest";
import { arrearsOf } from "./arrears";
import type { Account, PensionFacts } from "./facts";
import { citedIn, pensionReport } from "./report";
import { anAccount, day, paying, someone } from "./testing";

const TODAY = day("2026-11-21");
/** 65 on 14 March 2029. */
const HER = someone({ account: anAccount({ payers: [paying(500, "2026-01", "2026-10")] }) });

describe("one report has every day", () => {
  test("today, the pension age, and the age if the work goes on", () => {
    const { on, today, atAge, goingOn, capital } = pensionReport(HER, TODAY);
    expect([on, today.on, atAge.on, goingOn?.takenOn]).toEqual([
      TODAY,
      TODAY,
      "2029-03-14",
      "2029-03-14",
    ]);
    expect(capital?.asOf).toBe("2026-11-21");
    expect(goingOn?.plan.monthlyWageQepik).toBe(50_000);
  });

  test("whoever is past the age is told of today", () => {
    const { today, atAge } = pensionReport({ ...HER, bornOn: day("1955-01-01") }, TODAY);
    expect(atAge).toEqual(today);
  });

  test("past months of a pension nobody asked for are a part of it, with the law they rest on", () => {
    const account = anAccount({ carriedOver: { on: day("2017-12-31"), amountQepik: 6_000_000 } });
    const unclaimed = someone({ sex: "male", bornOn: day("1958-05-11"), account });
    const report = pensionReport(unclaimed, TODAY);
    expect(report.arrears).toEqual(arrearsOf(unclaimed, TODAY));
    const cited = citedIn(report).map(({ parameter, from }) => `${parameter} ${from}`);
    expect(cited).toEqual(
      expect.arrayContaining([
        "arrears-limit 2023-02-01",
        "minimum-pension 2023-02-01",
        "pension-index 2024-01-01",
        "pension-index 2026-01-01",
      ]),
    );
    expect(pensionReport(HER, TODAY).arrears).toBeNull();
  });

  test("of a silent register nothing is projected and nothing remarked", () => {
    expect(pensionReport(someone({ account: "unknown" }), TODAY)).toMatchObject({
      capital: null,
      goingOn: null,
      remarks: [],
    });
  });

  test("a group that asks for a record is open while the fund is silent, and closed without an account", () => {
    const special = { ...someone().special, nanism: true };
    expect(pensionReport(someone({ account: "unknown", special }), TODAY).early).toMatchObject({
      outcome: "undetermined",
      missing: ["record"],
    });
    const none = pensionReport(someone({ account: null, special }), TODAY);
    expect(none.capital).toBeNull();
    expect(none.early).toMatchObject({ outcome: "ineligible", missing: [] });
    expect(none.early.reasons).toContainEqual(
      expect.objectContaining({ key: "record", met: false, found: { kind: "months", months: 0 } }),
    );
  });
});

test("each value of the law once: of the years, of today, of the pension age and of an earlier one", () => {
  const cited = citedIn(pensionReport(HER, TODAY)).map(
    ({ parameter, from }) => `${parameter} ${from}`,
  );
  expect(new Set(cited).size).toBe(cited.length);
  expect(cited.toSorted()).toEqual([
    "capital-index 2026-01-01",
    "early-retirement 2025-05-01",
    "expected-payment-period 2019-10-30",
    "minimum-pension 2025-01-01",
    "old-age-allowance 2023-01-01",
    "recorded-share 2017-07-01",
    "required-record-old-age 2017-07-01",
    "retirement-age-women 2026-07-01",
  ]);
});

describe("of a pensioner who works the law of the addition is named, once", () => {
  const working = (carriedOver: Account["carriedOver"]) =>
    someone({
      bornOn: day("1960-01-01"),
      inPayment: { kind: "old-age", assignedOn: day("2022-05-10"), amountQepik: 61_815 },
      account: anAccount({ carriedOver, payers: [paying(1_000, "2022-06", "2026-10")] }),
    });
  const namesOf = (facts: PensionFacts) =>
    citedIn(pensionReport(facts, TODAY)).map(({ parameter }) => parameter);

  test("with what the work has brought, and with what leaving today would add", () => {
    const facts = working(null);
    const { work } = pensionReport(facts, TODAY);
    expect(work?.newCapital?.cites).toHaveLength(1);
    expect(work?.ifStoppedToday?.outcome).toBe("eligible");
    expect(namesOf(facts).filter((one) => one === "working-pensioner")).toHaveLength(1);
    expect(namesOf(facts)).toContain("recorded-share");
  });

  test("also where the months since the assignment are not told one by one", () => {
    const facts = working({ on: day("2024-12-31"), amountQepik: 3_000_000 });
    expect(pensionReport(facts, TODAY).work?.newCapital).toBeNull();
    expect(namesOf(facts)).not.toContain(undefined);
    expect(namesOf(facts).filter((one) => one === "working-pensioner")).toHaveLength(1);
  });
});
