import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/kernel/texts";
import type { Account } from "@/lib/pension/facts";
import { assessOldAge, OLD_AGE_MISSING, OLD_AGE_STEPS } from "@/lib/pension/old-age";
import { REMARKS } from "@/lib/pension/remarks";
import { pensionReport } from "@/lib/pension/report";
import { anAccount, day, paying, someone } from "@/lib/pension/testing";
import { tellMissing, tellReasons, tellRemark, tellSteps } from "./told";

const DAY = day("2026-03-01");
const AGED = { bornOn: day("1961-01-31"), sex: "male" } as const;
const holding = (amountQepik: number, more: Partial<Account> = {}) =>
  anAccount({ carriedOver: { on: day("2026-02-28"), amountQepik }, asOf: DAY, ...more });

/** Lives that between them meet every step and every remark. */
const LIVES: readonly (Account | "unknown" | null)[] = [
  "unknown",
  null,
  holding(6_000_000),
  holding(1_000_000, { monthsBefore2006: 300 }),
  anAccount({
    asOf: DAY,
    payers: [paying(500, "2010-01", "2011-12"), paying(700, "2013-01", "2025-12")],
  }),
  anAccount({
    asOf: day("2030-01-31"),
    monthsBefore2006: 100,
    payers: [paying(500, "2019-01", "2029-12", { unpaid: ["2020-04", "2020-05"] })],
  }),
];

/** Nothing of a message is left in its words. */
const whole = (words: unknown) => expect(String(words)).not.toMatch(/[{}]|undefined|NaN|pension\./);

describe.each(LOCALES)("%s", (locale) => {
  test("every step, every condition and everything missing has its words and its figures", () => {
    const met = LIVES.map((account) => assessOldAge(someone({ ...AGED, account }), DAY));
    for (const { reasons, calculation, missing } of met) {
      for (const { label } of tellReasons(locale, "old-age", reasons)) whole(label);
      for (const { label, formula } of tellSteps(locale, "old-age", calculation))
        [label, formula].map(whole);
      tellMissing(locale, "old-age", missing).map(whole);
    }
    const steps = new Set(met.flatMap(({ calculation }) => calculation.map(({ key }) => key)));
    expect([...steps].sort()).toEqual([...OLD_AGE_STEPS].sort());
    tellMissing(locale, "old-age", OLD_AGE_MISSING).map(whole);
  });

  test("every remark has its words and its figures", () => {
    const remarks = LIVES.flatMap(
      (account) =>
        pensionReport(
          someone({ ...AGED, account }),
          account && account !== "unknown" ? account.asOf : DAY,
        ).remarks,
    );
    for (const remark of remarks) whole(tellRemark(locale, remark));
    expect([...new Set(remarks.map(({ key }) => key))].sort()).toEqual([...REMARKS].sort());
  });
});

test("a formula divides by months, not by years", () => {
  const { calculation } = assessOldAge(someone({ ...AGED, account: holding(6_000_000) }), DAY);
  const [minimum, byMonths] = tellSteps("az", "old-age", calculation);
  expect(minimum?.formula).toBe("320,00\u00a0₼ × 144\u00a0ay");
  expect(byMonths?.formula).toBe("60.000,00\u00a0₼ : 144\u00a0ay");
});
