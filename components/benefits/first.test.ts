import { expect, test } from "vitest";
import type { PaymentView } from "@/lib/benefits";
import { toIsoDate } from "@/lib/kernel/date";
import { firstOf } from "./first";

const payment = (from: string, until: string, dueOn: string, kind: PaymentView["kind"]) => ({
  from: toIsoDate(from),
  until: toIsoDate(until),
  dueOn: toIsoDate(dueOn),
  amountQepik: 10_000,
  kind,
});

test("everything of the earliest day together, and what of it is arrears", () => {
  const payments = [
    payment("2027-01-01", "2027-01-31", "2027-01-13", "regular"),
    payment("2026-12-01", "2026-12-31", "2026-12-13", "regular"),
    payment("2026-11-01", "2026-11-30", "2026-12-13", "arrears"),
    payment("2026-10-16", "2026-10-31", "2026-12-13", "arrears"),
  ];
  expect(firstOf(payments)).toEqual({
    dueOn: "2026-12-13",
    amountQepik: 30_000,
    arrears: { amountQepik: 20_000, from: "2026-10-16", until: "2026-11-30" },
  });
});

test("without arrears, and without any payment", () => {
  const only = payment("2026-12-01", "2026-12-31", "2026-12-13", "regular");
  expect(firstOf([only])).toMatchObject({ amountQepik: 10_000, arrears: null });
  expect(firstOf([])).toBeNull();
});
