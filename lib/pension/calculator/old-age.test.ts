import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minimumWage } from "@/lib/law";
import { amountsOf } from "../account";
import type { Account } from "../facts";
import { day, paying } from "../testing";
import { OLD_AGE_FIELDS, type OldAgeField, type Typed } from "./fields";
import type { CalculatorError } from "./form";
import { calculate, readPerson, readPlan, SECTORS } from "./old-age";

const TODAY = day("2026-11-21");
const TYPED: Typed<OldAgeField> = {
  sex: "female",
  bornOn: "14.03.1964",
  yearsBefore2006: "8",
  monthsBefore2006: "6",
  workedFrom: "01.2016",
  averageWage: "800",
  breakMonths: "",
  capital: "",
  wage: "1.000,00",
  sector: "private",
  workUntil: "",
  gapFrom: "",
  gapMonths: "",
  laterYears: "0",
};

/** What is wrong with a form, as "field: error". */
function wrong(more: Typed<OldAgeField>): string[] {
  const answer = calculate({ ...TYPED, ...more }, TODAY);
  return answer.ok ? [] : answer.problems.map(({ field, key }) => `${field}: ${key}`);
}

function accountOf(more: Typed<OldAgeField> = {}): Account {
  const reading = readPerson({ ...TYPED, ...more }, TODAY);
  if (!reading.ok || !reading.value.account || reading.value.account === "unknown") {
    throw new Error("not read");
  }
  return reading.value.account;
}

describe("what somebody remembers becomes an account", () => {
  test("the same pay in every month until the last full one", () => {
    const account = accountOf();
    expect(account.monthsBefore2006).toBe(102);
    expect(account.payers).toEqual([{ ...paying(800, "2016-01", "2026-10"), employer: "" }]);
  });

  test("a break stands before all months: the least that can have come of it", () => {
    const account = accountOf({ breakMonths: "12" });
    expect(account.payers[0]?.fromMonth).toBe("2017-01");
    expect(amountsOf(account).record.months).toBe(102 + 118);
  });

  test("a capital that is known stands for all of it; the months count for the record", () => {
    const account = accountOf({ capital: "41 386,20" });
    expect(account.carriedOver).toEqual({ on: "2026-10-31", amountQepik: 4_138_620 });
    expect(amountsOf(account)).toMatchObject({
      capitalQepik: 4_138_620,
      record: { months: 102 + 130 },
    });
  });

  test("nothing since 2006 is an empty account, opened in the last full month", () => {
    expect(accountOf({ workedFrom: "", averageWage: "" })).toEqual({
      openedOn: "2026-10-01",
      asOf: TODAY,
      monthsBefore2006: 102,
      serviceBefore2006: [],
      carriedOver: null,
      payers: [],
      countedPeriods: [],
    });
  });

  test("opened with the first month that was paid", () => {
    expect(accountOf().openedOn).toBe("2016-01-01");
    expect(accountOf({ breakMonths: "12" }).openedOn).toBe("2017-01-01");
  });

  test("a break as long as the work leaves none", () => {
    expect(accountOf({ breakMonths: "130" })).toMatchObject({
      payers: [],
      openedOn: "2026-10-01",
    });
  });

  test("what nobody asked is unknown, and never no", () => {
    const reading = readPerson({ ...TYPED, sex: "male" }, TODAY);
    expect(reading.ok && reading.value).toMatchObject({
      sex: "male",
      special: {
        childrenRaisedToEight: "unknown",
        disabledChildrenRaisedToEight: "unknown",
        harmfulWorkMonths: "unknown",
        flightCrewMonths: "unknown",
        nanism: "unknown",
      },
      disability: "unknown",
      inPayment: "unknown",
    });
  });
});

describe("what is to come becomes a plan", () => {
  test("as it was typed, spaces around it apart", () => {
    const typed = {
      wage: " 900 ",
      sector: "state",
      workUntil: " 12.2028 ",
      gapFrom: "01.2027",
      gapMonths: "3",
      laterYears: "2",
    };
    expect(readPlan(typed, TODAY)).toEqual({
      ok: true,
      value: {
        monthlyWageQepik: 90_000,
        sector: "state",
        workUntilMonth: "2028-12",
        gap: { fromMonth: "2027-01", untilMonth: "2027-03" },
        laterByMonths: 24,
      },
    });
  });

  test.each(SECTORS)("in the sector %s", (sector) => {
    expect(readPlan({ wage: "900", sector }, TODAY)).toMatchObject({ ok: true, value: { sector } });
  });

  test("there are three sectors", () => {
    expect(SECTORS).toEqual(["private", "state", "oil-gas"]);
  });
});

test("a whole calculation", () => {
  const answer = calculate(TYPED, TODAY);
  expect(answer.ok && answer.value.projection).toMatchObject({
    takenOn: "2029-03-14",
    assessment: { outcome: "eligible" },
  });
});

describe("wrong at the field", () => {
  test.each<[string, Typed<OldAgeField>, `${OldAgeField}: ${CalculatorError}`]>([
    ["no sex", { sex: "" }, "sex: choose-sex"],
    ["a sex nobody has", { sex: "x" }, "sex: choose-sex"],
    ["no birthday", { bornOn: "" }, "bornOn: day"],
    ["a birthday in words", { bornOn: "14 mart 1964" }, "bornOn: day"],
    ["a birthday to come", { bornOn: "22.11.2026" }, "bornOn: day-ahead"],
    ["born today", { bornOn: "21.11.2026" }, "bornOn: too-young"],
    ["a hundred years and a day", { bornOn: "20.11.1926" }, "bornOn: too-old"],
    [
      "a child",
      { bornOn: "22.11.2011", yearsBefore2006: "", monthsBefore2006: "", workedFrom: "" },
      "bornOn: too-young",
    ],
    [
      "a month more before 2006 than a life had",
      { yearsBefore2006: "26", monthsBefore2006: "11" },
      "yearsBefore2006: longer-than-life",
    ],
    ["a career of 81 years", { yearsBefore2006: "81" }, "yearsBefore2006: longer-than-life"],
    [
      "twelve months beside the years",
      { monthsBefore2006: "12" },
      "monthsBefore2006: months-of-year",
    ],
    ["years in words", { yearsBefore2006: "səkkiz" }, "yearsBefore2006: whole-number"],
    ["negative years", { yearsBefore2006: "- 1" }, "yearsBefore2006: negative"],
    ["years from one to two", { yearsBefore2006: "1-2" }, "yearsBefore2006: whole-number"],
    ["half a year", { yearsBefore2006: "1,5" }, "yearsBefore2006: whole-number"],
    [
      "work before the accounts began",
      { workedFrom: "12.2005" },
      "workedFrom: month-before-accounts",
    ],
    ["work that begins this month", { workedFrom: "11.2026" }, "workedFrom: month-ahead"],
    ["no month", { workedFrom: "2016" }, "workedFrom: month"],
    [
      "work as a child",
      { bornOn: "01.02.2001", yearsBefore2006: "", monthsBefore2006: "", workedFrom: "01.2016" },
      "workedFrom: before-working-age",
    ],
    ["no pay for that work", { averageWage: "" }, "averageWage: amount"],
    ["a break longer than the work", { breakMonths: "131" }, "breakMonths: longer-than-work"],
    ["a negative wage", { wage: "- 500" }, "wage: negative"],
    ["a wage from one to another", { wage: "400-500" }, "wage: amount"],
    ["a wage in words", { wage: "min" }, "wage: amount"],
    ["no wage", { wage: "" }, "wage: amount"],
    ["an absurd wage", { wage: "100000,01" }, "wage: too-much"],
    ["an absurd capital", { capital: "10000000,01" }, "capital: too-much"],
    ["a birthday of two thousand years ago", { bornOn: "14.03.0064" }, "bornOn: too-old"],
    ["a negative capital", { capital: "-1" }, "capital: negative"],
    ["no sector", { sector: "" }, "sector: choose-sector"],
    ["a sector nobody has", { sector: "church" }, "sector: choose-sector"],
    ["an end of work that is past", { workUntil: "10.2026" }, "workUntil: month-past"],
    ["an end of work in eighty years and a month", { workUntil: "12.2106" }, "workUntil: too-late"],
    ["an end of work in words", { workUntil: "yayda" }, "workUntil: month"],
    [
      "a gap of eighty years and a month",
      { gapFrom: "01.2027", gapMonths: "961" },
      "gapMonths: too-late",
    ],
    [
      "a break of eighty years and a month",
      { workedFrom: "", breakMonths: "961" },
      "breakMonths: longer-than-work",
    ],
    ["a gap without its beginning", { gapMonths: "3" }, "gapFrom: gap-without-start"],
    ["a gap that is past", { gapFrom: "01.2020", gapMonths: "3" }, "gapFrom: month-past"],
    ["a year earlier", { laterYears: "-1" }, "laterYears: negative"],
    ["eleven years later", { laterYears: "11" }, "laterYears: too-late"],
  ])("%s, and nothing else", (_, more, problem) => {
    expect(wrong(more)).toEqual([problem]);
  });

  test.each<[string, Typed<OldAgeField>, string]>([
    [
      "years that are not understood",
      { yearsBefore2006: "x", monthsBefore2006: "6" },
      "yearsBefore2006: whole-number",
    ],
    [
      "months that are not of a year",
      { yearsBefore2006: "8", monthsBefore2006: "12" },
      "monthsBefore2006: months-of-year",
    ],
  ])("%s are not measured against a life", (_, more, problem) => {
    expect(wrong({ bornOn: "01.02.2000", ...more })).toEqual([problem]);
  });

  test.each<[string, Typed<OldAgeField>]>([
    ["a hundred years to the day", { bornOn: "21.11.1926" }],
    [
      "fifteen today",
      { bornOn: "21.11.2011", yearsBefore2006: "", monthsBefore2006: "", workedFrom: "" },
    ],
    ["as many years before 2006 as a life had", { yearsBefore2006: "26", monthsBefore2006: "10" }],
    ["the first month of the accounts", { workedFrom: "01.2006" }],
    [
      "the month of the fifteenth birthday",
      { bornOn: "01.02.2001", yearsBefore2006: "", monthsBefore2006: "", workedFrom: "02.2016" },
    ],
    ["an end of work in eighty years", { workUntil: "11.2106" }],
    ["a gap of eighty years", { gapFrom: "01.2027", gapMonths: "960" }],
    ["the month before this one", { workedFrom: "10.2026" }],
    ["the most pay", { wage: "100000,00" }],
    ["the most capital", { capital: "10000000,00" }],
    ["this month as the last of work", { workUntil: "11.2026" }],
    ["a gap of this month", { gapFrom: "11.2026", gapMonths: "1" }],
    ["ten years later", { laterYears: "10" }],
  ])("on the limit, and allowed: %s", (_, more) => {
    expect(wrong(more)).toEqual([]);
  });

  test("of an empty form, what has to be told", () => {
    const answer = calculate({}, TODAY);
    expect(!answer.ok && answer.problems.map(({ field, key }) => `${field}: ${key}`)).toEqual([
      "sex: choose-sex",
      "bornOn: day",
      "wage: amount",
      "sector: choose-sector",
    ]);
  });

  test("with the figures that its sentence needs", () => {
    const figures = (more: Typed<OldAgeField>) => {
      const answer = calculate({ ...TYPED, ...more }, TODAY);
      return answer.ok ? null : answer.problems[0]?.figures;
    };
    expect(figures({ wage: "?" })).toEqual({
      example: { kind: "money", qepik: minimumWage.history[0]?.value },
    });
    expect(figures({ wage: "100000,01" })).toEqual({ most: { kind: "money", qepik: 10_000_000 } });
    expect(figures({ capital: "10000000,01" })).toEqual({
      most: { kind: "money", qepik: 1_000_000_000 },
    });
    expect(figures({ bornOn: "20.11.1926" })).toEqual({ years: { kind: "count", count: 100 } });
    expect(figures({ workedFrom: "12.2005" })).toEqual({
      first: { kind: "day", on: "2006-01-01" },
    });
    expect(figures({ sex: "" })).toEqual({});
  });

  test("everything that is wrong is said at once", () => {
    expect(wrong({ sex: "", bornOn: "", wage: "" })).toEqual([
      "sex: choose-sex",
      "bornOn: day",
      "wage: amount",
    ]);
  });
});

test("whatever is typed, there is an answer: figures that are whole, or what is wrong", () => {
  const anything = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom("1", "-1", "0", "12.2020", "01.2030", "14.03.1964", "1.000,00", "NaN", "1e9"),
  );
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(OLD_AGE_FIELDS.map((field) => [field, anything]))),
      fc.boolean(),
      (all, over) => {
        const typed: Typed<OldAgeField> = all;
        const answer = calculate(over ? { ...TYPED, ...pick(typed) } : typed, TODAY);
        if (answer.ok) {
          expect(Number.isSafeInteger(answer.value.projection.assessment.computedQepik)).toBe(true);
        } else expect(answer.problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});

/** A few of the fields, so that some forms get through. */
function pick(typed: Typed<OldAgeField>): Typed<OldAgeField> {
  return { gapMonths: typed.gapMonths, laterYears: typed.laterYears, wage: typed.wage };
}
