import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { taxpayers } from "./register";

const CLINIC = { tin: "0000010101", legal_name: "«Nümunə Poliklinika» MMC" };
const SCHOOL = { tin: "0000010601", legal_name: "Nümunə məktəbi" };

const SEPTEMBER = { reporting_period: "2026-09", payer: CLINIC, gross_wage: "950.50" };
const OCTOBER = { reporting_period: "2026-10", payer: CLINIC, gross_wage: "1000.00" };
const SIDE = { reporting_period: "2026-10", payer: SCHOOL, gross_wage: "250.00" };
const ENTREPRENEUR = {
  tin: "0000099902",
  taxpayer_type: "INDIVIDUAL_ENTREPRENEUR",
  registered_on: "2019-05-06",
  is_active: true,
};

test("wages month by month, the latest first, and the person's own business", () => {
  const { records } = hear(taxpayers, {
    taxpayer: ENTREPRENEUR,
    declared_income: [SEPTEMBER, OCTOBER],
  });

  expect(records).toEqual({
    income: {
      entrepreneur: { tin: "0000099902", registeredOn: "2019-05-06", active: true },
      wages: [
        {
          month: "2026-10",
          employer: { name: "«Nümunə Poliklinika» MMC", tin: "0000010101" },
          wageQepik: 100_000,
        },
        {
          month: "2026-09",
          employer: { name: "«Nümunə Poliklinika» MMC", tin: "0000010101" },
          wageQepik: 95_050,
        },
      ],
    },
  });
});

test("the wage of the latest month per employer, then the year's income, then the business", () => {
  const { facts } = hear(taxpayers, {
    taxpayer: { ...ENTREPRENEUR, is_active: false },
    declared_income: [SEPTEMBER, OCTOBER, SIDE],
  });

  expect(lines(facts.income)).toEqual([
    "wage:0000010101: 100000 q · October 2026 · «Nümunə Poliklinika» MMC",
    "wage:0000010601: 25000 q · October 2026 · Nümunə məktəbi",
    "declared-income: 220050 q · 2026-09-01/2026-10-31",
    "entrepreneur: Not active · 0000099902",
  ]);
  expect(facts.income?.[0]?.since).toBe("2026-10-31");
});

test("an entrepreneur without wages states no income", () => {
  const { facts } = hear(taxpayers, { taxpayer: ENTREPRENEUR, declared_income: [] });

  expect(lines(facts.income)).toEqual(["entrepreneur: Active · 0000099902"]);
});

test.each([
  ["a negative wage", { gross_wage: "-1.00" }],
  ["a decimal comma", { gross_wage: "1000,00" }],
  ["a number for a wage", { gross_wage: 1000 }],
  ["month 13", { reporting_period: "2026-13" }],
  ["no payer", { payer: undefined }],
])("%s makes the message malformed", (_, wrong) => {
  const declared_income = [{ ...OCTOBER, ...wrong }];
  expect(() => hear(taxpayers, { taxpayer: null, declared_income })).toThrow();
});
