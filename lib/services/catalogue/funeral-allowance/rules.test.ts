import { describe, expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { money } from "@/lib/law/assessment";
import { WORLD_DAY } from "@/sandbox/world";
import { answersTo, saidOf } from "../../testing";
import { type Confirmed, type FuneralFacts, factsOf, type Late } from "./facts";
import { FIXTURES, TYPED } from "./fixtures";
import { type FuneralAnswers, form } from "./form";
import { funeralOfPensioner } from "./parameters";
import { assessFuneralAllowance, MISSING, REASONS, STEPS } from "./rules";
import { words } from "./words";

const day = toIsoDate;
const DIED = day("2026-03-09");

const husband = (diedOn = DIED): Late => ({
  fin: "TST5D8R",
  name: null,
  diedOn,
  relation: "spouse",
});
const facts = (more: Partial<FuneralFacts> = {}): FuneralFacts => ({
  fin: "TST6P3Q",
  late: [husband()],
  confirmed: null,
  ...more,
});
const saw = (more: Partial<Confirmed> = {}): FuneralFacts =>
  facts({ confirmed: { death: true, diedOn: DIED, labourPensioner: false, ...more } });

/** A husband named by the register, without a pension. */
const known = { buried: "yes", who: "TST5D8R", pensioner: "no", bank: "abb" } as const;
const stated = {
  buried: "yes",
  who: "else",
  deceasedFin: "TST6E2L" as never,
  diedOn: DIED,
  relation: "sibling",
  pensioner: "no",
  bank: "abb",
} as const;

const assess = (answers: FuneralAnswers = known, given = facts(), on: string = WORLD_DAY) =>
  assessFuneralAllowance(given, answers, day(on));
const reasonOf = (key: string, ...given: Parameters<typeof assess>) =>
  assess(...given).reasons.find((reason) => reason.key === key);

test("a husband the register names, without a pension: 600.00, once", () => {
  expect(assess()).toMatchObject({
    outcome: "eligible",
    calculation: [{ key: "of-others", result: money(600_00) }],
    missing: [],
    awards: [{ amountQepik: 600_00, per: "once", from: DIED, until: DIED }],
  });
});

test("somebody else arranged the funeral: no right, and nothing is computed", () => {
  expect(assess({ buried: "no" })).toMatchObject({
    outcome: "ineligible",
    calculation: [],
    missing: [],
    awards: [],
  });
  expect(reasonOf("buried", { buried: "no" })).toMatchObject({ met: false });
});

describe("of a labour pensioner three times the minimum pension of the day of death", () => {
  test.each([
    ["320", "2026-03-09", 960_00],
    ["the first day of 320", "2025-01-01", 960_00],
    ["the last day of 280", "2024-12-31", 840_00],
  ])("minimum %s", (_, on, qepik) => {
    const given = facts({
      late: [husband(day(on))],
      confirmed: { death: true, diedOn: day(on), labourPensioner: true },
    });
    expect(assess({ ...known, pensioner: "yes" }, given)).toMatchObject({
      outcome: "eligible",
      calculation: [{ key: "of-pensioner", result: money(qepik) }],
      awards: [{ amountQepik: qepik, per: "once" }],
    });
  });

  test("also to somebody who is no relative", () => {
    const answers = { ...stated, relation: "not-relative" } as const;
    expect(assess(answers, saw({ labourPensioner: true }))).toMatchObject({
      outcome: "eligible",
      awards: [{ amountQepik: 960_00 }],
    });
  });

  test("what the officer saw outweighs what was stated", () => {
    expect(assess(known, saw({ labourPensioner: true })).awards[0]?.amountQepik).toBe(960_00);
    expect(
      assess({ ...known, pensioner: "yes" }, saw({ labourPensioner: false })).awards[0]
        ?.amountQepik,
    ).toBe(600_00);
  });
});

describe("of others the amount of the decree on the day of death", () => {
  test.each([
    ["the first day of 600", "2025-07-01", 600_00],
    ["the last day of 500", "2025-06-30", 500_00],
  ])("%s", (_, on, qepik) => {
    const given = facts({ late: [husband(day(on))] });
    expect(assess(known, given).awards).toMatchObject([{ amountQepik: qepik }]);
  });

  test("in a year whose amount was not found, undetermined", () => {
    const given = facts({ late: [husband(day("2022-12-31"))] });
    expect(assess(known, given, "2025-12-31")).toMatchObject({
      outcome: "undetermined",
      missing: ["amount"],
      awards: [],
    });
  });
});

describe("what cannot be said", () => {
  test.each([
    ["a death no register names", stated, facts(), ["death"]],
    ["the register of acts is silent", known, facts({ late: "unknown" }), ["death"]],
    [
      "not known whether there was a pension",
      { ...known, pensioner: "not-known" },
      facts(),
      ["pensioner"],
    ],
    ["a pension that is only stated", { ...known, pensioner: "yes" }, facts(), ["pensioner"]],
    ["nobody said who buried", { ...known, buried: undefined }, facts(), ["buried"]],
    ["no relative, and no pension", { ...stated, relation: "not-relative" }, saw(), ["relation"]],
    ["nobody said of what kin", { ...stated, relation: undefined }, saw(), ["relation"]],
  ] as const)("%s", (_, answers, given, missing) => {
    const found = assess(answers as FuneralAnswers, given);
    expect(found).toMatchObject({ outcome: "undetermined", awards: [] });
    for (const one of missing) expect(found.missing).toContain(one);
  });

  test("while the pension is open both sums are shown", () => {
    expect(assess({ ...known, pensioner: "not-known" }).calculation).toMatchObject([
      { key: "of-pensioner", result: money(960_00) },
      { key: "of-others", result: money(600_00) },
    ]);
  });
});

test("an officer who found no act of death refuses", () => {
  expect(assess(stated, saw({ death: false }))).toMatchObject({ outcome: "ineligible" });
  expect(assess(stated, saw())).toMatchObject({
    outcome: "eligible",
    awards: [{ amountQepik: 600_00, from: DIED }],
  });
});

test.each([
  ["the last day of three years", "2029-03-09", true],
  ["a day later: nothing published says", "2029-03-10", null],
])("%s", (_, on, met) => {
  expect(reasonOf("in-time", known, facts(), on)).toMatchObject({
    met,
    needed: { kind: "day", on: "2029-03-09" },
  });
  expect(assess(known, facts(), on).outcome).toBe(met ? "eligible" : "undetermined");
});

test("three times the minimum: published since 2023, the same before and not verified", () => {
  expect(funeralOfPensioner.on(day("2023-02-01"))).toMatchObject({
    value: 300_000,
    verified: true,
  });
  expect(funeralOfPensioner.on(day("2023-01-31"))).toMatchObject({
    value: 300_000,
    verified: false,
  });
});

test.each(["eligible", "ineligible", "undetermined"] as const)(
  "the invented person who is %s",
  (outcome) => {
    const told = factsOf(saidOf(FIXTURES[outcome]), WORLD_DAY);
    const answers = answersTo(form, TYPED[outcome], told) as FuneralAnswers;
    expect(assessFuneralAllowance(told, answers, WORLD_DAY).outcome).toBe(outcome);
  },
);

test("every reason, step and missing thing has words, and nothing else has", () => {
  expect(Object.keys(words.reasons).sort()).toEqual([...REASONS].sort());
  expect(Object.keys(words.steps).sort()).toEqual([...STEPS].sort());
  expect(Object.keys(words.missing).sort()).toEqual([...MISSING].sort());
});
