import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountsOf } from "../account";
import { assessDisabilityPension } from "../rules/disability";
import { isWhole } from "../rules/testing";
import { day } from "../testing";
import { calculateDisability, type DisabilityAnswer } from "./disability";
import { DISABILITY_FIELDS, type DisabilityField, type Typed } from "./fields";

const TODAY = day("2026-11-21");
const TYPED: Typed<DisabilityField> = {
  bornOn: "01.06.1981",
  percent: "55",
  since: "01.04.2025",
  yearsBefore2006: "6",
  monthsBefore2006: "",
  workedFrom: "12.2007",
  averageWage: "700",
  breakMonths: "",
  capital: "",
};

function answerTo(more: Typed<DisabilityField> = {}, today = TODAY): DisabilityAnswer {
  const answer = calculateDisability({ ...TYPED, ...more }, today);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

function wrong(more: Typed<DisabilityField>, today = TODAY): string[] {
  const answer = calculateDisability({ ...TYPED, ...more }, today);
  return answer.ok ? [] : answer.problems.map(({ field, key }) => `${field}: ${key}`);
}

test("T5: the fund's example, its capital typed as it is known", () => {
  const ON = day("2025-04-01");
  const { assessment, recordMonths, capitalQepik } = answerTo({ capital: "37.978,89" }, ON);
  expect({ recordMonths, capitalQepik }).toEqual({
    recordMonths: 6 * 12 + 17 * 12 + 4,
    capitalQepik: 3_797_889,
  });
  expect(assessment).toMatchObject({
    outcome: "eligible",
    requiredRecordMonths: 112,
    hundredthsOfMonth: 8_064,
    requiredCapitalQepik: 2_580_480,
    payableQepik: 47_097,
  });
});

test("assessed today, by the account that was told", () => {
  const { account, disability, bornOn, assessment, capitalQepik } = answerTo();
  expect(disability).toEqual({ percent: 55, since: "2025-04-01", until: null });
  const { capitalQepik: capital, record } = amountsOf(account, TODAY);
  expect(capitalQepik).toBe(capital);
  expect(assessment).toEqual(
    assessDisabilityPension({ bornOn, disability }, capital, record.months, TODAY),
  );
  expect(assessment.on).toBe(TODAY);
});

test("who told no work has a record of nothing, which is known and not enough", () => {
  const none = { yearsBefore2006: "", workedFrom: "", averageWage: "" };
  expect(answerTo(none)).toMatchObject({
    capitalQepik: 0,
    recordMonths: 0,
    assessment: { outcome: "ineligible", allowanceInstead: "no-right", missing: [] },
  });
});

describe("wrong at the field", () => {
  test.each([
    ["no birthday", { bornOn: "" }, ["bornOn: day"]],
    ["born tomorrow", { bornOn: "22.11.2026" }, ["bornOn: day-ahead"]],
    ["over a hundred", { bornOn: "20.11.1926" }, ["bornOn: too-old"]],
    ["no percentage", { percent: "" }, ["percent: percent"]],
    ["none", { percent: "0" }, ["percent: percent"]],
    ["more than all", { percent: "101" }, ["percent: percent"]],
    ["half a per cent", { percent: "55,5" }, ["percent: percent"]],
    ["a negative percentage", { percent: "-55" }, ["percent: percent"]],
    ["no day of it", { since: "" }, ["since: day-established"]],
    ["established tomorrow", { since: "22.11.2026" }, ["since: day-ahead"]],
    ["before birth", { since: "31.05.1981" }, ["since: before-birth"]],
    ["work that begins this month", { workedFrom: "11.2026" }, ["workedFrom: month-ahead"]],
    ["an absurd capital", { capital: "10000000,01" }, ["capital: too-much"]],
    ["years in words", { yearsBefore2006: "altı" }, ["yearsBefore2006: whole-number"]],
    ["a seven-digit number of months", { breakMonths: "1234567" }, ["breakMonths: whole-number"]],
  ])("%s", (_, more, problems) => {
    expect(wrong(more)).toEqual(problems);
  });

  test.each([
    ["born that day", { bornOn: "01.06.1981", since: "01.06.1981" }],
    ["established today", { since: "21.11.2026" }],
    ["one per cent", { percent: "1" }],
    ["all of it", { percent: "100" }],
    [
      "fifteen today",
      { bornOn: "21.11.2011", since: "21.11.2026", yearsBefore2006: "", workedFrom: "" },
    ],
    ["a hundred today", { bornOn: "21.11.1926" }],
  ])("on the limit, and allowed: %s", (_, more) => {
    expect(wrong(more)).toEqual([]);
  });

  test("of an empty form, what has to be told", () => {
    const answer = calculateDisability({}, TODAY);
    expect(!answer.ok && answer.problems.map(({ field, key }) => `${field}: ${key}`)).toEqual([
      "bornOn: day",
      "percent: percent",
      "since: day-established",
    ]);
  });
});

test("the most that can be typed is still computed, also in January", () => {
  const most = { percent: "31", capital: "10000000", averageWage: "100000" };
  for (const today of [TODAY, day("2027-01-01"), day("2026-01-01")]) {
    expect(isWhole(answerTo(most, today).assessment)).toBe(true);
  }
});

test("whatever is typed, there is an answer: figures that are whole, or what is wrong", () => {
  const anything = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom("1", "-1", "0", "55", "100", "01.2016", "14.03.1984", "1.000,00", "1e9"),
  );
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(DISABILITY_FIELDS.map((field) => [field, anything]))),
      fc.subarray([...DISABILITY_FIELDS]),
      (all, touched) => {
        const typed: Typed<DisabilityField> = all;
        const some = Object.fromEntries(touched.map((field) => [field, typed[field]]));
        const answer = calculateDisability({ ...TYPED, ...some }, TODAY);
        if (answer.ok) expect(isWhole(answer.value.assessment)).toBe(true);
        else expect(answer.problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});
