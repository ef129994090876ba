import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { defineParameter } from "./parameter";
import * as parameters from "./parameters";

const source = { act: "Example", seenAt: "example" };
const line = (from: string, value: number | null) => ({
  from: toIsoDate(from),
  value,
  source,
  verified: true,
});

const example = defineParameter({
  code: "example",
  label: "An example",
  history: [line("2025-07-01", null), line("2023-01-01", 2), line("2019-04-01", 1)],
});

test.each([
  ["2019-03-31", null],
  ["2019-04-01", 1],
  ["2022-12-31", 1],
  ["2023-01-01", 2],
  ["2025-06-30", 2],
  ["2025-07-01", null],
])("on %s it is %j: nothing before the first day, nothing after the repeal", (day, value) => {
  expect(example.on(toIsoDate(day))?.value ?? null).toBe(value);
});

test("a history out of order is refused", () => {
  const history = [line("2019-04-01", 1), line("2023-01-01", 2)] as const;
  expect(() => defineParameter({ code: "wrong", label: "Wrong", history })).toThrow(
    "must come after",
  );
});

test("every parameter has a code of its own, and every value says where it was seen", () => {
  const all = Object.values(parameters);
  expect(all.length).toBeGreaterThan(10);
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  for (const { code, history } of all) {
    for (const { source: where } of history) expect(where.seenAt, code).not.toBe("");
  }
});

test.each([
  [
    "childbirth allowance, born on the last day of June 2025",
    parameters.childbirthAllowance,
    "2025-06-30",
    50_000,
  ],
  ["childbirth allowance, born a day later", parameters.childbirthAllowance, "2025-07-01", 60_000],
  [
    "old-age allowance: the decree of 2025 left it",
    parameters.oldAgeAllowance,
    "2026-01-01",
    22_000,
  ],
  ["need criterion of 2026", parameters.needCriterion, "2026-11-21", 30_000],
  ["need criterion of 2025", parameters.needCriterion, "2025-12-31", 28_500],
  ["minimum pension", parameters.minimumPension, "2025-01-01", 32_000],
  ["minimum pension, a day before", parameters.minimumPension, "2024-12-31", 28_000],
])("%s", (_, parameter, day, qepik) => {
  expect(parameter.on(toIsoDate(day))?.value).toBe(qepik);
});

test("what is known only from memory says so", () => {
  expect(parameters.needCriterion.on(toIsoDate("2024-06-01"))).toMatchObject({ verified: false });
  expect(parameters.needCriterion.on(toIsoDate("2026-06-01"))).toMatchObject({ verified: true });
});
