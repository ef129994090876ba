import { describe, expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { AccountRecord } from "@/lib/registers/catalogue/insurance-account/account";
import { insuredBefore } from "./work";

const day = toIsoDate;

/** Paid the same from a month on, every month up to the extract. */
const payer = (tin: string, fromMonth: string, incomes: readonly number[], paid = incomes) => ({
  employer: { name: "Nümunə", tin, sector: "private" },
  fromMonth,
  insuredIncomeQepik: incomes,
  contributionsDueQepik: incomes.map((income) => income / 4),
  contributionsPaidQepik: paid.map((income) => income / 4),
});

const account = (more: object = {}) =>
  AccountRecord.parse({
    ssn: "9000000000001",
    openedOn: "2020-01-01",
    asOf: "2026-11-21",
    monthsBefore2006: 0,
    carriedOver: null,
    payers: [],
    ...more,
  });

test("earnings are those of the full months before the month of the day, from all payers", () => {
  const told = account({
    payers: [
      payer("0000010101", "2026-06", [100, 200, 300, 400, 500]),
      payer("0000010201", "2026-08", [4, 0, 8]),
    ],
  });
  expect(insuredBefore(told, day("2026-10-19"), 3)).toEqual({
    recordMonths: 4,
    earnings: [
      { month: "2026-07", qepik: 200 },
      { month: "2026-08", qepik: 304 },
      { month: "2026-09", qepik: 400 },
    ],
  });
});

test("a month without pay is not one of earnings", () => {
  const told = account({ payers: [payer("0000010101", "2026-07", [200, 0, 400])] });
  expect(insuredBefore(told, day("2026-10-01"), 12).earnings).toEqual([
    { month: "2026-07", qepik: 200 },
    { month: "2026-09", qepik: 400 },
  ]);
});

describe("the record ends with the month before", () => {
  test.each([
    ["paid months", { payers: [payer("0000010101", "2026-01", [4, 4, 4, 4, 4, 4, 4, 4])] }, 6],
    [
      "months nobody paid for",
      { payers: [payer("0000010101", "2026-01", [4, 4, 4, 4, 4, 4], [4, 4, 0, 4, 4, 4])] },
      5,
    ],
    ["years before 2006", { monthsBefore2006: 30 }, 30],
    [
      "a counted period that goes on beyond it",
      { countedPeriods: [{ kind: "care", from: "2026-05-01", until: "2026-08-31" }] },
      2,
    ],
    [
      "a counted period to come",
      { countedPeriods: [{ kind: "care", from: "2026-08-01", until: "2026-08-31" }] },
      0,
    ],
  ])("%s", (_, more, months) => {
    expect(insuredBefore(account(more), day("2026-07-01"), 12).recordMonths).toBe(months);
  });
});

test("no account is no record and no earnings; a silent fund is neither", () => {
  expect(insuredBefore(null, day("2026-07-01"), 12)).toEqual({ recordMonths: 0, earnings: [] });
  expect(insuredBefore("unknown", day("2026-07-01"), 12)).toEqual({
    recordMonths: "unknown",
    earnings: "unknown",
  });
});

test.each([
  ["the last of the months was over", "2026-10-01", 0],
  ["a day before it was", "2026-09-30", "unknown"],
])("an extract made when %s", (_, asOf, months) => {
  expect(insuredBefore(account({ asOf }), day("2026-10-19"), 12).recordMonths).toBe(months);
});
