import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { count, money, months, onDay, percent } from "@/lib/law/assessment";
import { figureText, formulaText } from "./figure";

/** Expected texts are written with "_" for the no-break space. */
const typed = (text: string) => text.replaceAll("_", "\u00a0");

test.each([
  [money(4_608_000), "46.080,00_₼", "AZN_46,080.00", "46_080,00_₼"],
  [months(326), "27_il 2_ay", "27_years 2_months", "27_лет 2_месяца"],
  [{ kind: "period", hundredthsOfMonth: 8064 }, "80,64_ay", "80.64_months", "80,64_месяца"],
  [percent(5_600), "5,6_%", "5.6%", "5,6_%"],
  [percent(13_900), "13,9_%", "13.9%", "13,9_%"],
  [onDay(toIsoDate("2029-03-14")), "14.03.2029", "14.03.2029", "14.03.2029"],
  [count(2_026), "2026", "2026", "2026"],
] as const)("%j", (figure, az, en, ru) => {
  expect(figureText("az", figure)).toBe(typed(az));
  expect(figureText("en", figure)).toBe(typed(en));
  expect(figureText("ru", figure)).toBe(typed(ru));
});

test("in a formula months stay months", () => {
  expect(formulaText("az", months(144))).toBe(typed("144_ay"));
  expect(formulaText("ru", months(144))).toBe(typed("144_месяца"));
  expect(formulaText("az", money(32_000))).toBe(typed("320,00_₼"));
});
