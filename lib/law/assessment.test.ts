import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { cite, count, money, months, onDay, percent } from "./assessment";
import type { KnownValue, Parameter } from "./parameter";
import { averageWage, minimumPension, reliefBefore2006 } from "./parameters";

const used = <T>(parameter: Parameter<T>, day: string): KnownValue<T> => {
  const value = parameter.on(toIsoDate(day));
  if (!value) throw new Error(`${parameter.code} says nothing on ${day}`);
  return value;
};

test("a citation names the parameter, the line that was used and where it stands", () => {
  expect(cite(minimumPension, used(minimumPension, "2026-11-22"))).toEqual({
    parameter: "minimum-pension",
    from: "2025-01-01",
    act: "labour-pensions",
    article: "6-1",
    verified: true,
  });
});

test("a citation says what is not verified, and has no article where none is known", () => {
  expect(cite(reliefBefore2006, used(reliefBefore2006, "2027-03-01"))).toMatchObject({
    from: "2027-01-01",
    article: "22-1",
    verified: false,
  });
  expect(cite(averageWage, used(averageWage, "2024-03-01")).article).toBeNull();
});

test.each([
  [money(32_000), { kind: "money", qepik: 32_000 }],
  [months(144), { kind: "months", months: 144 }],
  [onDay(toIsoDate("2026-07-01")), { kind: "day", on: "2026-07-01" }],
  [percent(5_600), { kind: "percent", thousandths: 5_600 }],
  [count(5), { kind: "count", count: 5 }],
])("a figure says what it counts: %j", (figure, plain) => {
  expect(figure).toEqual(plain);
});
