import { describe, expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import type { PensionFacts } from "@/lib/pension/facts";
import { anAccount, paying, someone } from "@/lib/pension/testing";
import { WORLD_DAY } from "@/sandbox/world";
import { answersTo, saidOf } from "../../testing";
import { factsOf, type OldAgeAllowanceFacts } from "./facts";
import { FIXTURES, TYPED } from "./fixtures";
import { form, type OldAgeAllowanceAnswers } from "./form";
import { assessOldAgeAllowance, isBetweenAges, MISSING, REASONS, STEPS } from "./rules";
import { words } from "./words";

const day = toIsoDate;
const TODAY = WORLD_DAY;

/** 67, without an account, work or pension: everything holds. */
const woman = (more: Partial<PensionFacts> = {}): PensionFacts =>
  someone({ sex: "female", bornOn: day("1959-04-02"), account: null, ...more });

const facts = (more: Partial<OldAgeAllowanceFacts> = {}): OldAgeAllowanceFacts => ({
  on: TODAY,
  resident: true,
  pension: woman(),
  contracts: 0,
  business: false,
  allowance: false,
  endedOn: null,
  ...more,
});

const assess = (
  more: Partial<OldAgeAllowanceFacts> = {},
  answers: OldAgeAllowanceAnswers = {},
  on = TODAY,
) => assessOldAgeAllowance(facts({ on, ...more }), answers, on);

const reasonOf = (key: string, ...given: Parameters<typeof assess>) =>
  assess(...given).reasons.find((reason) => reason.key === key);

// One line per sentence of the law, on both sides of every limit.
test.each([
  ["resident", { resident: true }, { resident: false }],
  ["no-contract", { contracts: 0 }, { contracts: 1 }],
  ["no-business", { business: false }, { business: true }],
  ["not-paid", { allowance: false }, { allowance: true }],
  [
    "no-pension",
    { pension: woman() },
    {
      pension: woman({
        inPayment: { kind: "old-age", assignedOn: day("2024-04-02"), amountQepik: 40_000 },
      }),
    },
  ],
  [
    "age",
    { pension: woman({ bornOn: day("1961-11-21") }) },
    { pension: woman({ bornOn: day("1961-11-22"), sex: "male" }) },
  ],
  [
    "capital",
    { pension: woman({ account: anAccount({ carriedOver: capital(46_079_99) }) }) },
    { pension: woman({ account: anAccount({ carriedOver: capital(46_080_00) }) }) },
  ],
  [
    "record",
    { pension: woman({ account: anAccount({ monthsBefore2006: 299 }) }) },
    { pension: woman({ account: anAccount({ monthsBefore2006: 300 }) }) },
  ],
  [
    "record-with-relief",
    { pension: woman({ account: withRelief("2006-11") }) },
    { pension: woman({ account: withRelief("2006-12") }) },
  ],
] as const)("%s", (key, holds, fails) => {
  expect(assess(holds).outcome).toBe("eligible");
  expect(reasonOf(key, holds)?.met).toBe(true);
  expect(assess(fails)).toMatchObject({ outcome: "ineligible", awards: [], missing: [] });
  expect(reasonOf(key, fails)).toMatchObject({ key, met: false, cites: expect.any(Array) });
  expect(reasonOf(key, fails)?.cites.length).toBeGreaterThan(0);
});

/** A balance of the day before the day assessed: no index and no month comes between. */
function capital(amountQepik: number) {
  return { on: day("2026-10-31"), amountQepik };
}

/** A month before 2006 opens the relief, which gives 24 years in 2026; the rest must come after. */
function withRelief(untilMonth: string) {
  return anAccount({ monthsBefore2006: 1, payers: [paying(200, "2006-01", untilMonth)] });
}

test.each([
  ["resident", { resident: "unknown" }],
  ["age", { pension: "unknown" }],
  ["account", { pension: woman({ account: "unknown" }) }],
  ["no-pension", { pension: woman({ inPayment: "unknown" }) }],
  ["no-contract", { contracts: "unknown" }],
  ["no-business", { business: "unknown" }],
  ["not-paid", { allowance: "unknown" }],
] as const)("silence about %s is undetermined, and named", (missing, silent) => {
  const found = assess(silent);
  expect(found).toMatchObject({ outcome: "undetermined", awards: [] });
  expect(found.missing).toContain(missing);
});

test("record after July 2018 beside the relief: no published case says, so undetermined", () => {
  const account = anAccount({
    monthsBefore2006: 1,
    payers: [paying(200, "2018-06", "2020-06")],
  });
  expect(assess({ pension: woman({ account }) })).toMatchObject({
    outcome: "undetermined",
    missing: ["record-with-relief"],
  });
});

test("a known refusal outweighs a silence", () => {
  expect(assess({ contracts: 1, pension: woman({ account: "unknown" }) }).outcome).toBe(
    "ineligible",
  );
});

test("whoever is paid a pension does not hear of the account", () => {
  const inPayment = { kind: "survivor", assignedOn: day("2020-01-01"), amountQepik: 1 } as const;
  const keys = assess({ pension: woman({ inPayment, account: "unknown" }) }).reasons.map(
    ({ key }) => key,
  );
  expect(keys).not.toContain("capital");
  expect(keys).not.toContain("record");
});

describe("five years sooner", () => {
  const AT_60 = day("2027-01-01");
  /** A mother of so many, 60 on the first day of 2027. */
  const mother = (raised: number | "unknown", more: Partial<PensionFacts> = {}) =>
    woman({
      bornOn: day("1967-01-01"),
      special: {
        ...someone().special,
        childrenRaisedToEight: raised,
        disabledChildrenRaisedToEight: raised === 0 ? 0 : "unknown",
      },
      ...more,
    });

  test.each([
    ["five children", mother(5), {}, "eligible"],
    ["four, none with a disability", mother(4), { disabledChild: "no" }, "ineligible"],
    ["one with a disability", mother(1), { disabledChild: "yes" }, "eligible"],
    ["one, nobody asked", mother(1), {}, "undetermined"],
    ["none", mother(0), {}, "ineligible"],
    ["nobody knows how many", mother("unknown"), {}, "undetermined"],
    ["a day too young", mother(5, { bornOn: day("1967-01-02") }), {}, "ineligible"],
    ["a father, alone", mother(5, { sex: "male" }), { raisedAlone: "yes" }, "eligible"],
    ["a father, with the mother", mother(5, { sex: "male" }), { raisedAlone: "no" }, "ineligible"],
    ["a father, nobody asked", mother(5, { sex: "male" }), {}, "undetermined"],
    [
      "a father of one with a disability, alone",
      mother(1, { sex: "male" }),
      { disabledChild: "yes", raisedAlone: "yes" },
      "eligible",
    ],
  ] as const)("%s: %s", (_, pension, answers, outcome) => {
    expect(assess({ pension }, answers, AT_60).outcome).toBe(outcome);
  });

  test("is told where it decides, and only there", () => {
    expect(reasonOf("lowered-age", { pension: mother(5) }, {}, AT_60)).toMatchObject({
      met: true,
      needed: { kind: "day", on: "2027-01-01" },
      found: { kind: "count", count: 5 },
    });
    expect(reasonOf("lowered-age")).toBeUndefined();
    expect(assess({ pension: mother(1) }, {}, AT_60).missing).toEqual(["age", "lowered-age"]);
  });

  test("the mother of five who is too young reads her own age, not everybody's", () => {
    const eve = [{}, day("2026-12-31")] as const;
    expect(reasonOf("age", { pension: mother(5) }, ...eve)).toMatchObject({
      met: false,
      needed: { kind: "day", on: "2027-01-01" },
    });
    expect(reasonOf("age", { pension: mother(0) }, ...eve)).toMatchObject({
      needed: { kind: "day", on: "2032-01-01" },
    });
  });

  test("between the ages from the lowered one to the day before the other", () => {
    const on = (text: string) => isBetweenAges(facts({ pension: mother(5), on: day(text) }));
    expect(["2026-12-31", "2027-01-01", "2031-12-31", "2032-01-01"].map(on)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isBetweenAges(facts({ pension: "unknown" }))).toBe(false);
  });
});

describe("the amount, and since when", () => {
  const dueFrom = (...given: Parameters<typeof assess>) => assess(...given).awards[0]?.from;

  test("220.00 a month for life", () => {
    expect(assess({ endedOn: "unknown" })).toMatchObject({
      outcome: "eligible",
      awards: [{ amountQepik: 220_00, per: "month", from: TODAY, until: null }],
    });
  });

  test.each([
    ["three years back at most", {}, "2023-11-21"],
    ["from the age", { pension: woman({ bornOn: day("1961-06-15") }) }, "2025-06-15"],
    ["from the day after the last job", { endedOn: day("2025-03-31") }, "2025-04-01"],
    ["a job that ended before that does not count", { endedOn: day("2020-03-31") }, "2023-11-21"],
    ["not known when the last one ended: from today", { endedOn: "unknown" }, TODAY],
  ] as const)("%s", (_, given, from) => {
    expect(dueFrom(given)).toBe(from);
  });

  test("where a pension would have been due by then, from today", () => {
    // 300 months with the relief of 2025, 288 with that of 2026.
    const account = anAccount({ monthsBefore2006: 1, payers: [paying(200, "2006-01", "2006-03")] });
    expect(dueFrom({ pension: woman({ account }) })).toBe(TODAY);
  });

  test("where the capital of then is not told, from today", () => {
    const account = anAccount({ carriedOver: capital(100_00) });
    expect(dueFrom({ pension: woman({ account }) })).toBe(TODAY);
  });

  test("each part of the time has the amount of its law", () => {
    const { awards } = assess({}, {}, day("2024-06-01"));
    expect(awards.map(({ amountQepik, from, until }) => [amountQepik, from, until])).toEqual([
      [130_00, "2021-06-01", "2021-12-31"],
      [180_00, "2022-01-01", "2022-12-31"],
      [220_00, "2023-01-01", null],
    ]);
  });

  test("before the law that is held there is no answer", () => {
    expect(() => assess({}, {}, day("2017-12-31"))).toThrow(RangeError);
  });
});

test.each(["eligible", "ineligible", "undetermined"] as const)(
  "the invented person who is %s",
  (outcome) => {
    const told = factsOf(saidOf(FIXTURES[outcome]), TODAY);
    const answers = answersTo(form, TYPED[outcome], told) as OldAgeAllowanceAnswers;
    expect(assessOldAgeAllowance(told, answers, TODAY).outcome).toBe(outcome);
  },
);

test("every reason, step and missing thing has words, and nothing else has", () => {
  expect(Object.keys(words.reasons).sort()).toEqual([...REASONS].sort());
  expect(Object.keys(words.steps).sort()).toEqual([...STEPS].sort());
  expect(Object.keys(words.missing).sort()).toEqual([...MISSING].sort());
});
