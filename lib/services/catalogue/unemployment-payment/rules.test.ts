import { describe, expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { money, months } from "@/lib/law/assessment";
import { monthAfter } from "@/lib/registers/catalogue/months";
import { WORLD_DAY } from "@/sandbox/world";
import { answersTo, saidOf, silencing } from "../../testing";
import { factsOf, type Insurance, type InsuredMonth, type UnemploymentFacts } from "./facts";
import { FIXTURES, TYPED } from "./fixtures";
import { form } from "./form";
import { dependentChildAge, parameters } from "./parameters";
import { assessUnemploymentPayment, MISSING, REASONS, STEPS } from "./rules";
import { words } from "./words";

const day = toIsoDate;
const ENDED = day("2026-09-30");

/** So many months of record up to September 2026, each on the same wage in manats. */
function worked(count: number, manats = 1_000, more: Partial<Insurance> = {}): Insurance {
  const each: InsuredMonth = { counts: true, incomeQepik: manats * 100 };
  const of = Array.from({ length: count }, (_, back) => [monthAfter("2026-09", -back), each]);
  return { asOf: day("2026-11-21"), monthsBefore2006: 0, months: Object.fromEntries(of), ...more };
}

const facts = (more: Partial<UnemploymentFacts> = {}): UnemploymentFacts => ({
  contracts: 0,
  business: false,
  lost: { endedOn: ENDED, reason: "staff_cut" },
  search: { registeredOn: day("2026-10-05"), unemployedOn: day("2026-10-12") },
  insurance: worked(36),
  children: [],
  paid: false,
  ...more,
});

const assess = (more: Partial<UnemploymentFacts> = {}, on: string = WORLD_DAY) =>
  assessUnemploymentPayment(facts(more), {}, day(on));
const reasonOf = (key: string, ...given: Parameters<typeof assess>) =>
  assess(...given).reasons.find((reason) => reason.key === key);
const paid = (more: Partial<UnemploymentFacts>) => assess(more).awards[0]?.amountQepik;

test("half of the average wage of twelve months, for six months from the status on", () => {
  expect(assess()).toMatchObject({
    outcome: "eligible",
    missing: [],
    calculation: [
      {
        key: "average-wage",
        inputs: { wages: money(12_000_00), months: months(12) },
        result: money(1_000_00),
      },
      { key: "share", result: money(500_00) },
    ],
    awards: [{ amountQepik: 500_00, per: "month", from: "2026-10-12", until: "2027-04-11" }],
  });
});

// One line per sentence of the law, on both sides of every limit.
const term = { endedOn: ENDED, reason: "term_ended" } as const;
test.each([
  ["no-contract", { contracts: 0 }, { contracts: 1 }],
  ["no-business", { business: false }, { business: true }],
  ["registered", {}, { search: null }],
  ["not-paid", { paid: false }, { paid: true }],
  ["lost-work", {}, { lost: { endedOn: ENDED, reason: "own_wish" } }],
  ["lost-work", { lost: { endedOn: ENDED, reason: "liquidation" } }, { lost: null }],
  ["lost-work", { lost: term }, { lost: { ...term, reason: "own_wish" } }],
  [
    "record-of-a-year",
    { insurance: worked(0, 0, { monthsBefore2006: 12 }) },
    { insurance: worked(0, 0, { monthsBefore2006: 11 }) },
  ],
  ["record-of-a-year", {}, { insurance: null }],
  [
    "record-of-term",
    { lost: term, insurance: worked(35) },
    { lost: term, insurance: worked(34, 1_000, { monthsBefore2006: 300 }) },
  ],
] as const)("%s", (key, holds, fails) => {
  expect(assess(holds).outcome).toBe("eligible");
  expect(reasonOf(key, holds)?.met).toBe(true);
  expect(assess(fails)).toMatchObject({ outcome: "ineligible", awards: [], missing: [] });
  expect(reasonOf(key, fails)).toMatchObject({ key, met: false });
  expect(reasonOf(key, fails)?.cites.length).toBeGreaterThan(0);
});

describe("record in the last 24 months", () => {
  const old = { monthsBefore2006: 120 };
  test("more than twelve: by the wage", () => {
    // Thirteen months, twelve of them in the base.
    expect(paid({ insurance: worked(13, 1_000, old) })).toBe(500_00);
  });
  test("less than twelve: the minimum, whatever the wage", () => {
    expect(assess({ insurance: worked(11, 5_000, old) })).toMatchObject({
      outcome: "eligible",
      calculation: [{ key: "minimum", result: money(400_00) }],
      awards: [{ amountQepik: 400_00 }],
    });
    expect(reasonOf("record-of-two-years", { insurance: worked(11, 1, old) })?.met).toBe(false);
  });
  test("exactly twelve: no source says, so undetermined", () => {
    expect(assess({ insurance: worked(12, 1_000, old) })).toMatchObject({
      outcome: "undetermined",
      missing: ["exactly-twelve"],
      awards: [],
    });
  });
  test("months before the 24 do not count among them", () => {
    const before = Object.fromEntries(
      Array.from({ length: 24 }, (_, back) => [
        monthAfter("2024-09", -back),
        { counts: true, incomeQepik: 100_000 },
      ]),
    );
    expect(
      reasonOf("record-of-two-years", { insurance: worked(0, 0, { months: before }) }),
    ).toMatchObject({ met: false, found: months(0) });
  });
  test("a month without contributions is wage and no record", () => {
    const { months: of } = worked(13, 1_000, old);
    const unpaid = { ...of, "2026-09": { counts: false, incomeQepik: 100_000 } };
    expect(
      reasonOf("record-of-two-years", { insurance: worked(0, 0, { ...old, months: unpaid }) }),
    ).toMatchObject({ met: null, found: months(12) });
  });
});

describe("the month of the end", () => {
  test("counts when the job ended on its last day", () => {
    expect(reasonOf("record-of-a-year")?.found).toEqual(months(36));
  });
  test("does not when it ended before", () => {
    const lost = { endedOn: day("2026-09-29"), reason: "staff_cut" } as const;
    expect(reasonOf("record-of-a-year", { lost })?.found).toEqual(months(35));
  });
});

describe("the least and the most", () => {
  test.each([
    ["800.00 on average: half is the minimum wage", 800, 400_00, ["average-wage", "share"]],
    ["less is raised to it", 799, 400_00, ["average-wage", "share", "raised-to-minimum"]],
    ["2,206.00: half is the average wage of 2025", 2_206, 1_103_00, ["average-wage", "share"]],
    ["more is limited to it", 2_207, 1_103_00, ["average-wage", "share", "limited"]],
  ] as const)("%s", (_, manats, qepik, steps) => {
    const found = assess({ insurance: worked(36, manats) });
    expect(found.awards[0]?.amountQepik).toBe(qepik);
    expect(found.calculation.map(({ key }) => key)).toEqual(steps);
  });

  test("an average is rounded half-up to the qəpik, once a step", () => {
    const insurance = worked(36, 1_000);
    const uneven = { ...insurance.months, "2026-09": { counts: true, incomeQepik: 100_006 } };
    // 1,200,006 over 12 is 100,000.5; half of 100,001 is 50,000.5.
    expect(paid({ insurance: { ...insurance, months: uneven } })).toBe(50_001);
  });

  test("while last year's average wage is not known, undetermined", () => {
    const search = { registeredOn: day("2027-01-04"), unemployedOn: day("2027-01-11") };
    expect(assess({ search }, "2027-01-15")).toMatchObject({
      outcome: "undetermined",
      missing: ["maximum"],
    });
    // The minimum does not hang on it.
    expect(assess({ search, insurance: worked(36, 800) }, "2027-01-15").outcome).toBe("eligible");
  });
});

describe("5 % for each dependent child, at most 20 %", () => {
  const children = (count: number, bornOn = "2016-01-27") =>
    Array.from({ length: count }, () => ({ bornOn: day(bornOn) }));
  test.each([
    [0, 500_00],
    [1, 525_00],
    [3, 575_00],
    [4, 600_00],
    [5, 600_00],
  ])("%i: %i", (count, qepik) => {
    expect(paid({ children: children(count) })).toBe(qepik);
  });
  test("until the eighteenth birthday, which was not published", () => {
    expect(paid({ children: children(1, "2008-10-13") })).toBe(525_00);
    expect(paid({ children: children(1, "2008-10-12") })).toBe(500_00);
    expect(dependentChildAge.on(WORLD_DAY)?.verified).toBe(false);
  });
  test("to the minimum as well, and no further than the most", () => {
    expect(paid({ insurance: worked(36, 710), children: children(1) })).toBe(420_00);
    expect(paid({ insurance: worked(36, 2_206), children: children(4) })).toBe(1_103_00);
  });
});

describe("at the end of a fixed term", () => {
  test("the minimum, three months after registration", () => {
    expect(assess({ lost: term })).toMatchObject({
      outcome: "eligible",
      awards: [{ amountQepik: 400_00, from: "2027-01-05", until: "2027-07-04" }],
      missing: [],
    });
  });
});

test.each([
  ["no-contract", { contracts: "unknown" }],
  ["no-business", { business: "unknown" }],
  ["employment", { search: "unknown" }],
  ["status", { search: { registeredOn: day("2026-11-18"), unemployedOn: null } }],
  ["lost-work", { lost: "unknown" }],
  ["lost-work", { lost: { endedOn: ENDED, reason: null } }],
  ["account", { insurance: "unknown" }],
  ["account-months", { insurance: worked(36, 1_000, { asOf: day("2026-09-30") }) }],
  ["not-paid", { paid: "unknown" }],
  ["children", { children: "unknown" }],
] as const)("silence about %s is undetermined, and named", (missing, silent) => {
  expect(assess(silent)).toMatchObject({ outcome: "undetermined", missing: [missing], awards: [] });
});

test("the day after the month is over, it is on the account", () => {
  expect(assess({ insurance: worked(36, 1_000, { asOf: day("2026-10-01") }) }).outcome).toBe(
    "eligible",
  );
});

test("a known refusal outweighs a silence", () => {
  expect(assess({ search: null, insurance: "unknown" }).outcome).toBe("ineligible");
});

test("a status of before the rule that is held", () => {
  const search = { registeredOn: day("2023-01-10"), unemployedOn: day("2023-02-28") };
  expect(assess({ search })).toMatchObject({ outcome: "undetermined", missing: ["law"] });
  const later = { ...search, unemployedOn: day("2023-03-01") };
  expect(assess({ search: later }).missing).not.toContain("law");
});

test.each(["eligible", "ineligible", "undetermined"] as const)(
  "the invented person who is %s",
  (outcome) => {
    const told = factsOf(saidOf(FIXTURES[outcome]), WORLD_DAY);
    const answers = answersTo(form, TYPED[outcome], told);
    expect(assessUnemploymentPayment(told, answers, WORLD_DAY).outcome).toBe(outcome);
  },
);

test("Könül: 710.00 on average, raised to 400.00, and 5 % for her daughter", () => {
  const told = factsOf(saidOf(FIXTURES.eligible), WORLD_DAY);
  expect(assessUnemploymentPayment(told, {}, WORLD_DAY)).toMatchObject({
    calculation: [
      { key: "average-wage", result: money(710_00) },
      { key: "share", result: money(355_00) },
      { key: "raised-to-minimum", result: money(400_00) },
      { key: "children", result: money(420_00) },
    ],
    awards: [{ amountQepik: 420_00, from: "2026-10-12", until: "2027-04-11" }],
  });
  const silent = factsOf(silencing(saidOf(FIXTURES.eligible), "insurance-account"), WORLD_DAY);
  expect(assessUnemploymentPayment(silent, {}, WORLD_DAY).outcome).toBe("undetermined");
});

test("every reason, step and missing thing has words, and nothing else has", () => {
  expect(Object.keys(words.reasons).sort()).toEqual([...REASONS].sort());
  expect(Object.keys(words.steps).sort()).toEqual([...STEPS].sort());
  expect(Object.keys(words.missing).sort()).toEqual([...MISSING].sort());
  expect(new Set(parameters.map(({ code }) => code)).size).toBe(parameters.length);
});
