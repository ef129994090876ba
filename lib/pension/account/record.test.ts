import { describe, expect, test } from "vitest";
import { anAccount, day, paying } from "../testing";
import { amountsOf } from ".";

describe("the record", () => {
  test("a month counts once, whoever paid; before 2006 is added", () => {
    const account = anAccount({
      monthsBefore2006: 102,
      payers: [
        paying(500, "2020-01", "2020-06"),
        paying(300, "2020-04", "2020-09", { employer: "Other" }),
      ],
    });
    expect(amountsOf(account).record).toEqual({
      months: 111,
      before2006Months: 102,
      paidMonths: 9,
      countedMonths: 0,
    });
  });

  test.each([
    ["a full month", "2020-01-01", "2020-01-31", 1],
    ["a day less", "2020-01-01", "2020-01-30", 0],
    ["from the middle to the day before the middle", "2020-01-15", "2020-02-14", 1],
    ["a year of service", "2020-01-01", "2020-12-31", 12],
  ])("time without contributions: %s", (_, from, until, months) => {
    const account = anAccount({
      countedPeriods: [{ kind: "military-service", from: day(from), until: day(until) }],
    });
    expect(amountsOf(account).record).toMatchObject({ months, countedMonths: months });
  });

  test("a month that was paid is not counted again, nor one that lies ahead", () => {
    const account = anAccount({
      asOf: day("2020-03-31"),
      payers: [paying(500, "2020-01", "2020-01")],
      countedPeriods: [{ kind: "childcare", from: day("2020-01-01"), until: day("2020-12-31") }],
    });
    expect(amountsOf(account).record).toMatchObject({ paidMonths: 1, countedMonths: 2 });
  });

  test.each([
    ["the window's last month", "2018-06", 1],
    ["the month after it", "2018-07", 0],
    ["the first month of 2006", "2006-01", 1],
  ])("within 2006 and 1 July 2018: %s", (_, month, found) => {
    const account = anAccount({ monthsBefore2006: 12, payers: [paying(500, month, month)] });
    expect(amountsOf(account).reliefWindowMonths).toBe(found);
    expect(amountsOf(account, day("2018-06-30")).reliefWindowMonths).toBe(found);
  });

  test("within the window, to the day that is asked for, whatever was asked before", () => {
    const account = anAccount({
      monthsBefore2006: 12,
      payers: [paying(500, "2010-01", "2010-12")],
    });
    expect(amountsOf(account).reliefWindowMonths).toBe(12);
    expect(amountsOf(account, day("2010-06-30")).reliefWindowMonths).toBe(6);
  });

  test("the window is asked only of those with a record before 2006", () => {
    const payers = [paying(500, "2010-01", "2010-12")];
    expect(amountsOf(anAccount({ payers })).reliefWindowMonths).toBe(0);
  });
});
