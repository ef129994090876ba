import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import type { Award, ServiceAssessment } from "@/lib/services";
import { awardsOf, type Decision } from "./decision";

const TODAY = toIsoDate("2026-11-21");
const FROM = toIsoDate("2026-10-01");
const MONTHLY: Award = { amountQepik: 20_000, per: "month", from: FROM, until: null };
const assessed = (...awards: Award[]) => ({ awards }) as unknown as ServiceAssessment;
const decided = (amountQepik: number | null, decision: Decision["decision"] = "approve") => ({
  decision,
  deviation: { reason: "Səbəb", law: "Maddə 1", amountQepik },
});

test("a refusal grants nothing, whatever amount stands beside it", () => {
  expect(awardsOf({ paid: "month" }, decided(5_000, "reject"), assessed(MONTHLY), TODAY)).toEqual(
    [],
  );
});

test("an officer who names no amount grants what the rule says", () => {
  expect(awardsOf({ paid: "month" }, decided(null), assessed(MONTHLY), TODAY)).toEqual([MONTHLY]);
});

test("an amount that is named takes the place of the first, and changes neither its days nor what follows", () => {
  const later: Award = { ...MONTHLY, amountQepik: 25_000, from: TODAY };
  expect(awardsOf({ paid: "month" }, decided(5_000), assessed(MONTHLY, later), TODAY)).toEqual([
    { ...MONTHLY, amountQepik: 5_000 },
    later,
  ]);
});

test.each([
  ["month" as const, null],
  ["once" as const, TODAY],
])(
  "where the rule gives nothing, what is paid by the %s is granted so from today",
  (per, until) => {
    const granted = [{ amountQepik: 5_000, per, from: TODAY, until }];
    expect(awardsOf({ paid: per }, decided(5_000), assessed(), TODAY)).toEqual(granted);
    expect(awardsOf({ paid: per }, decided(5_000), null, TODAY)).toEqual(granted);
  },
);
