import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/kernel/texts";
import { capitalOf } from "@/lib/pension/account";
import type { Account } from "@/lib/pension/facts";
import { anAccount, day, paying } from "@/lib/pension/testing";
import type { ToldStep } from "./sum";
import { yearSteps } from "./year-steps";

/** Accounts that between them meet every step a year can have. */
const ACCOUNTS: readonly [string, Account][] = [
  ["told from its first month", anAccount({ payers: [paying(300, "2006-02", "2026-10")] })],
  [
    "with years before 2006 and a raise",
    anAccount({ monthsBefore2006: 102, payers: [paying(500, "2010-01", "2026-10")] }),
  ],
  [
    "carried over, with a year of nothing",
    anAccount({
      carriedOver: { on: day("2017-12-31"), amountQepik: 1_257_508 },
      payers: [
        paying(500, "2018-01", "2019-12"),
        paying(900, "2021-01", "2026-10", { unpaid: ["2021-03"] }),
      ],
    }),
  ],
  ["of nothing", anAccount()],
  ["ahead of every index", anAccount({ asOf: day("2030-06-30"), monthsBefore2006: 12 })],
];

const qepik = ({ result }: ToldStep) => (result.kind === "money" ? result.qepik : Number.NaN);
const yearsOf = (account: Account) => capitalOf(account).years;

describe.each(LOCALES)("in %s", (locale) => {
  test.each(ACCOUNTS)("%s: each year's steps come to its closing, to the qəpik", (_, account) => {
    for (const line of yearsOf(account)) {
      const steps = yearSteps(locale, line);
      expect(steps.reduce((sum, step) => sum + qepik(step), 0)).toBe(line.closingQepik);
      expect(steps.map(({ adds }) => adds ?? false)).toEqual(steps.map((_, index) => index > 0));
      for (const { label, formula } of steps) {
        expect(`${label} ${formula ?? ""}`).not.toMatch(/[{}]|undefined|NaN|pensionPage\./);
      }
    }
  });
});

const year = (account: Account, wanted: number) => {
  const line = yearsOf(account).find((one) => one.year === wanted);
  if (!line) throw new Error(`there is no ${wanted}`);
  const steps = yearSteps("en", line);
  return {
    steps,
    keys: steps.map(({ key }) => key),
    of: (key: string) => steps.find((s) => s.key === key),
  };
};

const parametersOf = (step: ToldStep | undefined) => step?.cites.map(({ parameter }) => parameter);
const [[, whole], [, raised], [, carried]] = ACCOUNTS as [
  [string, Account],
  [string, Account],
  [string, Account],
];

test("the first year has no growth; years before 2006 cite what each of them is worth", () => {
  expect(year(whole, 2006).keys).toEqual(["opening", "recorded"]);
  expect(year(whole, 2006).of("opening")?.cites).toEqual([]);
  expect(parametersOf(year(raised, 2006).of("opening"))).toEqual(["value-of-year-before-2006"]);
});

test("growth is told as opening times index, with the article of the index", () => {
  const { of } = year(carried, 2026);
  const growth = of("indexation");
  expect(String(growth?.formula)).toMatch(/^AZN\u00a0[\d,.]+ × 5\.6\u00a0?%$/);
  expect(parametersOf(growth)).toEqual(["capital-index"]);
  expect(of("opening")?.cites).toEqual([]);
});

test("the raise of July 2017 stands in 2017 and in no other year, with its own article", () => {
  expect(parametersOf(year(raised, 2017).of("raised"))).toEqual(["capital-raise-july-2017"]);
  const others = yearsOf(raised).filter(({ raisedQepik }) => raisedQepik > 0);
  expect(others.map((line) => line.year)).toEqual([2017]);
});

test("what was recorded cites the share and neither index nor raise", () => {
  for (const line of yearsOf(raised)) {
    const recorded = yearSteps("az", line).find(({ key }) => key === "recorded");
    for (const parameter of parametersOf(recorded) ?? []) {
      expect([
        "capital-index",
        "value-of-year-before-2006",
        "capital-raise-july-2017",
      ]).not.toContain(parameter);
    }
  }
  expect(parametersOf(year(raised, 2019).of("recorded"))).toContain("recorded-share");
  expect(parametersOf(year(raised, 2017).of("recorded"))).toContain("recorded-share");
});

test("a year in which nothing was paid has no step of contributions", () => {
  expect(year(carried, 2020).keys).toEqual(["opening", "indexation"]);
});

test("every value a year of contributions rests on is cited by one of its steps", () => {
  for (const [, account] of ACCOUNTS) {
    for (const line of yearsOf(account).filter((one) => one.contributionsQepik > 0)) {
      const cited = new Set(yearSteps("en", line).flatMap((step) => parametersOf(step) ?? []));
      for (const { parameter } of line.cites) {
        if (parameter) expect([...cited], `${line.year}`).toContain(parameter);
      }
    }
  }
});
