import { describe, expect, test } from "vitest";
import { translator } from "@/lib/i18n";
import { LOCALES } from "@/lib/kernel/texts";
import { arrearsOf, OPEN_BEFORE } from "@/lib/pension/arrears";
import type { Account } from "@/lib/pension/facts";
import { assessOldAge, OLD_AGE_MISSING, OLD_AGE_STEPS } from "@/lib/pension/old-age";
import { REMARKS } from "@/lib/pension/remarks";
import { pensionReport } from "@/lib/pension/report";
import { BENEFIT_KINDS, CHOICE_STEPS, chooseBenefit } from "@/lib/pension/rules/choice";
import {
  assessDisabilityPension,
  DISABILITY_MISSING,
  DISABILITY_REASONS,
  DISABILITY_STEPS,
} from "@/lib/pension/rules/disability";
import {
  EARLY_GROUPS,
  EARLY_REASONS,
  EARLY_STEPS,
  earliestRetirementAge,
} from "@/lib/pension/rules/early";
import {
  arrearsFor,
  INDEXATION_MISSING,
  INDEXATION_REASONS,
  INDEXATION_STEPS,
  indexPension,
} from "@/lib/pension/rules/indexation";
import {
  assessWorkAfterAssignment,
  WORK_MISSING,
  WORK_REASONS,
  WORK_STEPS,
} from "@/lib/pension/rules/working-pensioner";
import { anAccount, day, paying, someone } from "@/lib/pension/testing";
import { type Rule, tellArrears, tellMissing, tellReasons, tellRemark, tellSteps } from "./told";

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

const impaired = (percent: number) => ({
  bornOn: day("1981-06-01"),
  disability: { percent, since: day("2025-04-01"), until: null },
});
const PENSION = { kind: "old-age", assignedOn: day("2022-03-01"), amountQepik: 40_000 } as const;

/** Assessments that between them meet every step of the other rules, with all they can say. */
const OTHERS = [
  {
    rule: "early",
    met: [
      earliestRetirementAge(
        someone({ special: { ...someone().special, harmfulWorkMonths: 200 } }),
        300,
        DAY,
      ),
    ],
    reasons: EARLY_REASONS,
    steps: EARLY_STEPS,
    missing: EARLY_REASONS,
  },
  {
    rule: "disability",
    met: [
      assessDisabilityPension(impaired(55), 3_800_000, 200, DAY),
      assessDisabilityPension(impaired(81), 1_000, 200, DAY),
      assessDisabilityPension(impaired(55), 1_000, 200, DAY),
    ],
    reasons: DISABILITY_REASONS,
    steps: DISABILITY_STEPS,
    missing: DISABILITY_MISSING,
  },
  {
    rule: "work",
    met: [assessWorkAfterAssignment({ ...PENSION, stoppedWorkOn: day("2025-03-01") }, 1_000, DAY)],
    reasons: WORK_REASONS,
    steps: WORK_STEPS,
    missing: WORK_MISSING,
  },
  {
    rule: "indexation",
    met: [
      indexPension({ since: day("2025-12-31"), amountQepik: 40_000 }, DAY),
      indexPension({ since: day("2024-06-30"), amountQepik: 28_000 }, DAY),
      arrearsFor({ since: day("2025-12-31"), amountQepik: 40_000 }, DAY),
    ],
    reasons: INDEXATION_REASONS,
    steps: INDEXATION_STEPS,
    missing: INDEXATION_MISSING,
  },
  {
    rule: "choice",
    met: [chooseBenefit([{ kind: "old-age-pension", outcome: "eligible", amountQepik: 32_000 }])],
    reasons: BENEFIT_KINDS,
    steps: CHOICE_STEPS,
    missing: [],
  },
] as const;

describe.each(LOCALES)("%s", (locale) => {
  test.each(OTHERS)("every reason, step and missing fact of the rule: $rule", (other) => {
    // Each rule by itself is typed; together only their names say which words they mean.
    const rule = other.rule as Rule;
    const told = other.reasons.map((key) => ({ key, met: true, cites: [] }));
    for (const { label } of tellReasons(locale, rule, told as never)) whole(label);
    const steps = other.met.flatMap(({ calculation }) => [...calculation]);
    for (const { label, formula } of tellSteps(locale, rule, steps as never)) {
      [label, formula].map(whole);
    }
    expect([...new Set(steps.map(({ key }) => key))].sort()).toEqual([...other.steps].sort());
    tellMissing(locale, rule, other.missing as never).map(whole);
  });

  test("past months: each step by itself, the sum last", () => {
    const account = anAccount({ carriedOver: { on: day("2017-12-31"), amountQepik: 6_000_000 } });
    const facts = someone({ ...AGED, bornOn: day("1958-05-11"), account });
    const arrears = arrearsOf(facts, DAY);
    if (arrears?.kind !== "since") throw new Error("no arrears");
    const steps = tellArrears(locale, arrears);
    for (const { label, formula } of steps) [label, formula].map(whole);
    expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
    expect(steps.map(({ key }) => key.split(" ")[0])).not.toContain("minimum-capital");
    expect(steps.at(-1)?.key).toMatch(/^arrears /);
    for (const why of OPEN_BEFORE) {
      whole(translator(locale, "pension")(`pastMonths.openBefore.${why}`));
    }
  });

  test("every group that retires earlier has its reason", () => {
    for (const group of EARLY_GROUPS) whole(translator(locale, "pension")(`early.why.${group}`));
  });

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
