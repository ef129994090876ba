import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { disabilityPensionRecord, expectedPaymentPeriod } from "@/lib/law";
import { cite, type Step } from "@/lib/law/assessment";
import { lawOn } from "./conditions";
import { capitalByPeriod, capitalFor, paymentPeriod } from "./payment-period";

const day = toIsoDate("2025-04-01");
const aged = (years: number) => paymentPeriod(toIsoDate(`${2025 - years}-04-01`), day, day);

// The fund's table, P9 of the facts: required record by age, row by row.
const TABLE = [
  60, 64, 68, 72, 76, 80, 84, 88, 92, 96, 100, 104, 108, 112, 116, 120, 124, 128, 132, 136, 140,
  144, 148, 152, 156, 160, 164, 168, 172, 176, 180, 184, 188, 192, 196, 200,
].map((months, row) => [30 + row, months] as const);

test.each(TABLE)("at %i the required record is %i months (P9)", (age, months) => {
  expect(aged(age).recordMonths).toBe(months);
});

test("the table ends at 65", () => {
  expect(TABLE.at(-1)).toEqual([65, 200]);
});

test.each([
  [30, 4_320],
  [35, 5_760],
  [40, 7_200],
  [43, 8_064],
  [45, 8_640],
  [50, 10_080],
  [55, 11_520],
  [60, 12_960],
  [65, 14_400],
])("at %i the divisor is %i hundredths of a month (1.3 of the facts)", (age, hundredths) => {
  expect(aged(age).hundredthsOfMonth).toBe(hundredths);
});

test.each([
  ["born that day", 0, 60, 4_320],
  ["a child", 14, 60, 4_320],
  ["in the youngest row", 29, 60, 4_320],
  ["past the last row", 66, 200, 14_400],
  ["long past it", 90, 200, 14_400],
])("%s: the least and the most that is asked", (_, age, months, hundredths) => {
  expect(aged(age)).toMatchObject({ recordMonths: months, hundredthsOfMonth: hundredths });
});

test("the age is that of the deciding day, the law that of the day assessed", () => {
  const born = toIsoDate("1981-06-01");
  const decided = (on: string) => paymentPeriod(born, toIsoDate(on), day).recordMonths;
  expect(decided("2024-05-31")).toBe(108);
  expect(decided("2024-06-01")).toBe(112);
  expect(paymentPeriod(born, day, toIsoDate("2022-06-01")).cites).toMatchObject([
    { parameter: "expected-payment-period", verified: true },
    { parameter: "disability-pension-record", verified: false },
  ]);
});

test("both steps say what went in", () => {
  const record = cite(disabilityPensionRecord, lawOn(disabilityPensionRecord, day));
  const expected = cite(expectedPaymentPeriod, lawOn(expectedPaymentPeriod, day));
  const months = (of: number) => ({ kind: "months", months: of }) as const;
  const count = (of: number) => ({ kind: "count", count: of }) as const;
  const steps: Step[] = [
    {
      key: "required-record",
      inputs: {
        age: count(43),
        workingAge: count(15),
        perYear: months(4),
        least: months(60),
        most: months(200),
      },
      result: months(112),
      cites: [record],
    },
    {
      key: "payment-period",
      inputs: { expected: months(144), record: months(112), fullRecord: months(200) },
      result: { kind: "period", hundredthsOfMonth: 8_064 },
      cites: [expected, record],
    },
  ];
  const period = aged(43);
  expect(period.steps).toEqual(steps);
  expect(period.cites).toEqual([expected, record]);
  expect(period.recordCites).toEqual([record]);
});

test.each([
  [32_000, 8_064, 2_580_480],
  // T1: P12, P11, P12, P3.
  [20_000, 14_400, 2_880_000],
  [24_000, 14_400, 3_456_000],
  [30_000, 14_400, 4_320_000],
  [32_000, 14_400, 4_608_000],
  [1, 100, 1],
  [1, 101, 2],
  [3, 8_064, 242],
])("%i qəpik a month over %i hundredths ask for %i", (pension, hundredths, capital) => {
  expect(capitalFor(pension, hundredths)).toBe(capital);
});

test("the capital asked for is the least that gives the pension", () => {
  for (let pension = 1; pension < 200; pension += 1) {
    const least = capitalFor(pension, 8_064);
    expect((least * 100) / 8_064).toBeGreaterThanOrEqual(pension);
    expect(((least - 1) * 100) / 8_064).toBeLessThan(pension);
  }
});

test.each([
  [3_797_889, 8_064, 47_097],
  [3_104_144, 8_640, 35_928],
  [1, 200, 1],
  [1, 201, 0],
  [0, 8_064, 0],
])("a capital of %i over %i hundredths gives %i, half up", (capital, hundredths, pension) => {
  expect(capitalByPeriod(capital, hundredths)).toBe(pension);
});
