import { describe, expect, test } from "vitest";
import { monthsOwed } from "../ledger";
import { anAccount, day, paying } from "../testing";
import { capitalOf } from ".";

describe("months and arrears", () => {
  const account = anAccount({
    payers: [
      paying(520, "2020-01", "2020-03"),
      paying(520, "2020-04", "2020-07", {
        employer: "Xidmət",
        unpaid: ["2020-04", "2020-05", "2020-07"],
      }),
      paying(100, "2020-05", "2020-05", { employer: "Second" }),
    ],
    countedPeriods: [{ kind: "childcare", from: day("2020-09-01"), until: day("2020-09-30") }],
  });

  test("each month of a year says what it was", () => {
    expect(capitalOf(account, day("2020-12-31")).monthsOfYears).toEqual([
      {
        year: 2020,
        marks: [
          ...["paid", "paid", "paid", "unpaid", "partly", "paid", "unpaid"],
          ...["none", "counted", "none", "none", "none"],
        ],
      },
    ]);
  });

  test("months from the extract on have not come, and are not missing", () => {
    const marks = capitalOf(anAccount({ payers: [paying(500, "2026-09", "2026-10")] }))
      .monthsOfYears[0]?.marks;
    expect(marks?.slice(8)).toEqual(["paid", "paid", "ahead", "ahead"]);
  });

  test("what an employer declared and did not pay stands by itself, stretch by stretch", () => {
    const due = paying(520, "2020-04", "2020-04").contributionsDueQepik[0] as number;
    expect(capitalOf(account).arrears).toEqual([
      {
        employer: "Xidmət",
        fromMonth: "2020-04",
        untilMonth: "2020-05",
        months: 2,
        owedQepik: 2 * due,
        lostQepik: 2 * due * 0.9,
      },
      expect.objectContaining({ fromMonth: "2020-07", untilMonth: "2020-07", months: 1 }),
    ]);
  });

  test("up to the day that is asked for, whatever was asked before", () => {
    expect(capitalOf(account, day("2020-12-31")).arrears).toHaveLength(2);
    const { monthsOfYears, arrears } = capitalOf(account, day("2020-04-30"));
    expect(monthsOfYears.map(({ marks }) => marks)).toEqual([
      ["paid", "paid", "paid", "unpaid", ...Array(8).fill("none")],
    ]);
    expect(arrears).toMatchObject([{ untilMonth: "2020-04", months: 1 }]);
  });

  test("what was owed until June 2017 would have been recorded by half", () => {
    const due = paying(520, "2017-06", "2017-06").contributionsDueQepik[0] as number;
    const payers = [paying(520, "2017-06", "2017-07", { unpaid: ["2017-06", "2017-07"] })];
    const [stretch] = capitalOf(anAccount({ payers })).arrears;
    expect(stretch).toMatchObject({ months: 2, lostQepik: due * 0.5 + due * 0.9 });
  });

  test("a month that two employers owe is one month", () => {
    const payers = [
      paying(520, "2019-11", "2020-02", { unpaid: ["2019-11", "2019-12", "2020-01", "2020-02"] }),
      paying(520, "2020-02", "2020-03", { employer: "Other", unpaid: ["2020-02", "2020-03"] }),
    ];
    const { arrears, monthsOfYears } = capitalOf(anAccount({ payers }));
    expect(arrears.map(({ months }) => months)).toEqual([4, 2]);
    expect(monthsOwed(arrears)).toBe(5);
    const unpaid = monthsOfYears.flatMap(({ marks }) => marks).filter((one) => one === "unpaid");
    expect(unpaid).toHaveLength(5);
    expect(monthsOwed([])).toBe(0);
  });

  test("a month paid in part is owed in part", () => {
    const whole = paying(1000, "2025-01", "2025-01");
    const half = { ...whole, contributionsPaidQepik: [12_500] };
    expect(capitalOf(anAccount({ payers: [half] }))).toMatchObject({
      arrears: [{ owedQepik: 12_500, lostQepik: 11_250 }],
      monthsOfYears: [expect.objectContaining({ year: 2025 }), expect.anything()],
    });
    expect(capitalOf(anAccount({ payers: [half] })).monthsOfYears[0]?.marks[0]).toBe("partly");
  });
});
