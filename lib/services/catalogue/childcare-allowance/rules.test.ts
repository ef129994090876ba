import { describe, expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import type { Fin } from "@/lib/kernel/fin";
import { onDay } from "@/lib/law/assessment";
import { WORLD_DAY } from "@/sandbox/world";
import { answersTo, saidOf } from "../../testing";
import { type ChildcareFacts, factsOf } from "./facts";
import { FIXTURES, TYPED } from "./fixtures";
import { type ChildcareAnswers, form } from "./form";
import { assessChildcareAllowance, MISSING, REASONS, STEPS } from "./rules";
import { words } from "./words";

const day = toIsoDate;

const child = (bornOn: string, fin = "TST6A1N") => ({ fin, name: "Aylin", bornOn: day(bornOn) });
const facts = (more: Partial<ChildcareFacts> = {}): ChildcareFacts => ({
  contracts: 1,
  children: [child("2026-11-09")],
  paid: false,
  confirmed: null,
  ...more,
});

const mine = {
  carer: "me",
  child: "TST6A1N",
  leaveFrom: day("2027-01-18"),
  bank: "abb",
} as const;
const stated = {
  carer: "me",
  child: "another",
  childFin: "TST6A1N" as Fin,
  childBornOn: day("2026-11-09"),
  relation: "grandparent",
  leaveFrom: day("2027-01-18"),
  bank: "abb",
} as const;

const assess = (answers: ChildcareAnswers = mine, more: Partial<ChildcareFacts> = {}) =>
  assessChildcareAllowance(facts(more), answers, WORLD_DAY);
const reasonOf = (key: string, ...given: Parameters<typeof assess>) =>
  assess(...given).reasons.find((reason) => reason.key === key);
const awards = (...given: Parameters<typeof assess>) =>
  assess(...given).awards.map(({ amountQepik, from, until }) => [amountQepik, from, until]);

test("44.00 until 18 months, then 28.00 until three: two awards, one after the other", () => {
  expect(assess()).toMatchObject({ outcome: "eligible", missing: [] });
  expect(awards()).toEqual([
    [44_00, "2027-01-18", "2028-05-08"],
    [28_00, "2028-05-09", "2029-11-08"],
  ]);
});

// One line per sentence of the law, on both sides of every limit.
test.each([
  ["carer", mine, {}, { carer: "someone-else" }, {}],
  ["contract", mine, { contracts: 1 }, mine, { contracts: 0 }],
  ["related", mine, {}, { ...stated, relation: "not-relative" }, {}],
  [
    "related",
    stated,
    { confirmed: { bornOn: day("2026-11-09"), related: true } },
    stated,
    { confirmed: { bornOn: day("2026-11-09"), related: false } },
  ],
  [
    "under-three",
    { ...mine, leaveFrom: day("2029-11-08") },
    {},
    { ...mine, leaveFrom: day("2029-11-09") },
    {},
  ],
  ["not-paid", mine, { paid: false }, mine, { paid: true }],
] as const)("%s", (key, answers, holds, refused, fails) => {
  expect(assess(answers, holds).outcome).toBe("eligible");
  expect(reasonOf(key, answers, holds)?.met).toBe(true);
  expect(assess(refused, fails)).toMatchObject({ outcome: "ineligible", awards: [], missing: [] });
  expect(reasonOf(key, refused, fails)).toMatchObject({ key, met: false });
  expect(reasonOf(key, refused, fails)?.cites.length).toBeGreaterThan(0);
});

describe("where the leave begins", () => {
  test.each([
    [
      "the day before 18 months",
      "2028-05-08",
      [
        [44_00, "2028-05-08", "2028-05-08"],
        [28_00, "2028-05-09", "2029-11-08"],
      ],
    ],
    [
      "the day of 18 months: the lower amount only",
      "2028-05-09",
      [[28_00, "2028-05-09", "2029-11-08"]],
    ],
    ["the last day before three", "2029-11-08", [[28_00, "2029-11-08", "2029-11-08"]]],
  ] as const)("%s", (_, leaveFrom, expected) => {
    expect(awards({ ...mine, leaveFrom: day(leaveFrom) })).toEqual(expected);
  });

  test("before the amount that is held: undetermined, never a guess", () => {
    const born = { children: [child("2025-06-01")] };
    expect(assess({ ...mine, leaveFrom: day("2026-02-03") }, born)).toMatchObject({
      outcome: "undetermined",
      missing: ["amount"],
      awards: [],
    });
    expect(assess({ ...mine, leaveFrom: day("2026-02-04") }, born).outcome).toBe("eligible");
  });

  test("a child of 31 August is 18 months old on the last day of February", () => {
    const born = { children: [child("2026-08-31")] };
    expect(awards(mine, born)).toEqual([
      [44_00, "2027-01-18", "2028-02-28"],
      [28_00, "2028-02-29", "2029-08-30"],
    ]);
  });
});

test.each([
  ["carer", { ...mine, carer: undefined }, {}],
  ["contract", mine, { contracts: "unknown" }],
  ["not-paid", mine, { paid: "unknown" }],
  ["under-three", { ...mine, leaveFrom: undefined }, {}],
  ["under-three", mine, { children: "unknown" }],
  ["related", mine, { children: "unknown" }],
  ["related", stated, {}],
  ["related", { ...stated, relation: "parent" }, { children: "unknown" }],
] as const)("silence about %s is undetermined, and named", (missing, answers, silent) => {
  const found = assess(answers, silent);
  expect(found).toMatchObject({ outcome: "undetermined", awards: [] });
  expect(found.missing).toContain(missing);
});

test("a known refusal outweighs a silence", () => {
  expect(assess(stated, { contracts: 0 }).outcome).toBe("ineligible");
});

test("one that is paid for one of two young children is not told which", () => {
  const children = [child("2024-10-01", "TST0001"), child("2026-11-09")];
  expect(assess(mine, { paid: true, children })).toMatchObject({
    outcome: "undetermined",
    missing: ["not-paid"],
  });
  // Nor whether it is for a grandchild, where the only child is another.
  expect(assess(stated, { paid: true }).missing).toContain("not-paid");
});

test("what an officer saw sets the days", () => {
  const confirmed = { bornOn: day("2026-10-09"), related: true };
  expect(awards(stated, { confirmed })[0]).toEqual([44_00, "2027-01-18", "2028-04-08"]);
  expect(reasonOf("under-three", stated, { confirmed })?.needed).toEqual(onDay(day("2029-10-09")));
});

test.each(["eligible", "ineligible", "undetermined"] as const)(
  "the invented person who is %s",
  (outcome) => {
    const told = factsOf(saidOf(FIXTURES[outcome]), WORLD_DAY);
    const answers = answersTo(form, TYPED[outcome], told) as ChildcareAnswers;
    expect(assessChildcareAllowance(told, answers, WORLD_DAY).outcome).toBe(outcome);
  },
);

test("every reason, step and missing thing has words, and nothing else has", () => {
  expect(Object.keys(words.reasons).sort()).toEqual([...REASONS].sort());
  expect(Object.keys(words.steps).sort()).toEqual([...STEPS].sort());
  expect(Object.keys(words.missing).sort()).toEqual([...MISSING].sort());
});
