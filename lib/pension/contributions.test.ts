import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contributionsOn } from "./contributions";
import type { Sector } from "./facts";
import { day } from "./testing";

const on = (manats: number, sector: Sector, when: string) => {
  const { employeeQepik, employerQepik } = contributionsOn(manats * 100, sector, day(when));
  return [employeeQepik, employerQepik];
};

describe("contributions on a month's pay", () => {
  test.each<[string, number, Sector, string, [number, number]]>([
    ["D1: private, 1,000 in 2019", 1000, "private", "2019-01-01", [8_600, 16_400]],
    ["D1: private, 1,000 in 2026", 1000, "private", "2026-12-31", [8_600, 16_400]],
    ["D2: state, 1,000", 1000, "state", "2026-01-01", [3_000, 22_000]],
    ["oil and gas as the state", 1000, "oil-gas", "2026-01-01", [3_000, 22_000]],
    ["private before 2019: one rate on everything", 1000, "private", "2018-12-31", [3_000, 22_000]],
    ["exactly 200", 200, "private", "2026-01-01", [600, 4_400]],
    ["a qəpik more than 200", 200.01, "private", "2026-01-01", [600, 4_400]],
    ["ten manats more than 200", 210, "private", "2026-01-01", [700, 4_550]],
    ["exactly 8,000 in 2026", 8000, "private", "2026-01-01", [78_600, 121_400]],
    [
      "1,000 over 8,000 in 2026: 11 % of the employer",
      9000,
      "private",
      "2026-01-01",
      [88_600, 132_400],
    ],
    ["the same a day before: 15 %", 9000, "private", "2025-12-31", [88_600, 136_400]],
    ["no pay", 0, "private", "2026-01-01", [0, 0]],
  ])("%s", (_, manats, sector, when, shares) => {
    expect(on(manats, sector, when)).toEqual(shares);
  });

  test("half a qəpik is rounded up, once on each side", () => {
    expect(contributionsOn(50, "state", day("2026-01-01"))).toMatchObject({
      employeeQepik: 2,
      employerQepik: 11,
      totalQepik: 13,
    });
  });

  test.each([
    ["negative", -1],
    ["half a qəpik", 0.5],
    ["not a number", Number.NaN],
    ["without end", Number.POSITIVE_INFINITY],
  ])("pay that is %s is refused", (_, pay) => {
    expect(() => contributionsOn(pay, "private", day("2026-01-01"))).toThrow("not a month's pay");
  });

  test("a day before the first known rate is refused", () => {
    expect(() => contributionsOn(100, "private", day("1990-01-01"))).toThrow("no rate");
  });

  test("the rate says where it stands", () => {
    expect(contributionsOn(100, "private", day("2026-05-01")).cites).toMatchObject([
      { parameter: "contribution-rates-private", from: "2026-01-01" },
    ]);
  });

  test("more pay never brings less", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000_000 }),
        fc.integer({ min: 0, max: 5_000_000 }),
        fc.constantFrom<Sector>("private", "state", "oil-gas"),
        (a, b, sector) => {
          const [less, more] = [a, b].sort((x, y) => x - y) as [number, number];
          const total = (pay: number) => contributionsOn(pay, sector, day("2026-06-01")).totalQepik;
          expect(total(more)).toBeGreaterThanOrEqual(total(less));
        },
      ),
    );
  });
});
