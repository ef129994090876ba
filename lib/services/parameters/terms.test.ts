import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { allowanceDecisionTerm, allowanceNoticeTerm, appealTerm } from "./terms";

test.each([
  ["decision", allowanceDecisionTerm, 10],
  ["notice", allowanceNoticeTerm, 5],
  ["appeal", appealTerm, 30],
])("%s: so many days, and not verified", (_, term, days) => {
  expect(term.on(toIsoDate("2026-11-22"))).toMatchObject({ value: days, verified: false });
  expect(term.on(toIsoDate("2026-11-22"))?.note).toBeDefined();
});
