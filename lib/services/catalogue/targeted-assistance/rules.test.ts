import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { Fin } from "@/lib/kernel/fin";
import { count, money, months, onDay } from "@/lib/law/assessment";
import type { AdultFacts, AssistanceFacts, HouseholdFacts, Member } from "./facts";
import type { AssistanceAnswers } from "./form";
import { assessAssistance, REASONS } from "./rules";

const day = toIsoDate;
const today = day("2026-11-21");

/** Works, earns nothing that is known, and has no reason not to. */
const adult = (more: Partial<AdultFacts> = {}): AdultFacts => ({
  earnedQepik: 0,
  paidQepik: 0,
  retired: false,
  impairment: null,
  fullTimeStudy: false,
  unemployment: false,
  ...more,
});

const applicant = (told: AdultFacts | "unknown" = adult(), bornOn = day("1986-01-01")): Member => ({
  who: "applicant",
  bornOn,
  told,
});
const spouse = (told: AdultFacts | "unknown" = adult()): Member => ({
  who: "spouse",
  bornOn: day("1986-01-01"),
  told,
});
const child = (bornOn: string): Member => ({ who: "child", bornOn: day(bornOn), told: null });

const CHILDREN = [child("2012-05-05"), child("2020-05-05")];

const household = (members: readonly Member[], more: Partial<HouseholdFacts> = {}) => ({
  members,
  adultChildren: [],
  spouse: members.some(({ who }) => who === "spouse") ? ("TST2222" as Fin) : null,
  married: members.some(({ who }) => who === "spouse"),
  widowed: false,
  ...more,
});

const facts = (
  members: readonly Member[] = [applicant(), spouse(), ...CHILDREN],
  more: Partial<HouseholdFacts> = {},
): AssistanceFacts => ({ household: household(members, more), agree: true });

const ANSWERS: AssistanceAnswers = {
  otherIncome: 40_000,
  circumstances: "none",
  deals: 0,
  vehicle: "no",
  secondHome: "no",
  utilities: 0,
  jobsRefused: "no",
};

const assess = (of: AssistanceFacts = facts(), answers: AssistanceAnswers = {}, on = today) =>
  assessAssistance(of, { ...ANSWERS, ...answers }, on);

const reason = (key: (typeof REASONS)[number], assessed: ReturnType<typeof assess>) =>
  assessed.reasons.find((one) => one.key === key);

describe("members times the criterion, less the income", () => {
  test.each([
    ["the Ministry's example of 2020: 4 × 160 − 400", "2020-03-15", 24_000],
    ["2023: 4 × 246 − 400", "2023-03-15", 58_400],
    ["2026: 4 × 300 − 400", "2026-11-21", 80_000],
  ])("%s", (_, on, amount) => {
    // The small child is two in 2022 and six in 2026.
    expect(assess(facts(), {}, day(on))).toMatchObject({
      outcome: "eligible",
      awards: [{ amountQepik: amount, per: "month" }],
    });
  });

  test("every step told", () => {
    const earning = facts([
      applicant(adult({ earnedQepik: 600_001, paidQepik: 120_000 })),
      ...CHILDREN,
    ]);
    const { calculation } = assess(earning, { otherIncome: 1_000 });
    expect(calculation.map(({ key, inputs, result }) => [key, inputs, result])).toEqual([
      [
        "average-income",
        { registered: money(720_001), months: months(12), other: money(1_000) },
        money(61_000),
      ],
      ["total-criterion", { members: count(3), criterion: money(30_000) }, money(90_000)],
      ["assistance", { criterion: money(90_000), income: money(61_000) }, money(29_000)],
    ]);
  });

  test.each([
    [119_999, "eligible", 1],
    [120_000, "ineligible", undefined],
  ])("income of %i against 1,200.00: %s", (otherIncome, outcome, amount) => {
    const assessed = assess(facts(), { otherIncome });
    expect(assessed.outcome).toBe(outcome);
    expect(assessed.awards[0]?.amountQepik).toBe(amount);
    expect(reason("income-below-criterion", assessed)).toMatchObject({
      needed: money(120_000),
      found: money(otherIncome),
    });
  });
});

test.each([
  ["2026-11-21", "2026-11-01", "2027-10-31"],
  ["2026-11-01", "2026-11-01", "2027-10-31"],
  ["2026-03-31", "2026-03-01", "2027-02-28"],
])("asked for on %s: set from %s until %s", (on, from, until) => {
  expect(assess(facts(), {}, day(on)).awards[0]).toMatchObject({ from, until });
});

describe("who belongs to the family", () => {
  const grown = { fin: "TST3333" as Fin, name: "Oğul", bornOn: day("2002-01-01"), told: adult() };
  const two = facts(undefined, { adultChildren: [grown, { ...grown, fin: "TST4444" as Fin }] });
  test.each([
    ["no grown child at home", { adultChild1: "no", adultChild2: "no" }, 4],
    ["one of them", { adultChild1: "no", adultChild2: "yes" }, 5],
    ["both", { adultChild1: "yes", adultChild2: "yes" }, 6],
    ["a minor elsewhere", { childrenElsewhere: 1, circumstances: "carer" }, 3],
  ] as const)("%s", (_, answers, members) => {
    expect(assess(two, answers).calculation[1]?.inputs.members).toEqual(count(members));
  });

  test("the income of a grown child at home counts, and that of one elsewhere does not", () => {
    const rich = facts(undefined, {
      adultChildren: [{ ...grown, told: adult({ earnedQepik: 12_000_000 }) }],
    });
    expect(assess(rich, { adultChild1: "yes" }).outcome).toBe("ineligible");
    expect(assess(rich, { adultChild1: "no" }).outcome).toBe("eligible");
  });
});

describe("a reason the family cannot help: one is enough", () => {
  const OLDER = child("2012-05-05");
  const outcome = (members: Member[], answers = {}, more = {}, on = today) =>
    reason("beyond-control", assess(facts(members, more), answers, on))?.met;

  test("none: refused", () => {
    expect(assess(facts([applicant(), spouse(), OLDER])).outcome).toBe("ineligible");
  });

  test.each([
    ["the retirement age", adult({ retired: true }), true],
    ["impairment of 61 %", adult({ impairment: 61 }), true],
    ["impairment of 60 %", adult({ impairment: 60 }), false],
    ["unemployment insurance", adult({ unemployment: true }), true],
  ])("%s", (_, told, met) => {
    expect(outcome([applicant(), spouse(told), OLDER])).toBe(met);
  });

  test.each([
    ["a day before 23", "2003-11-22", true],
    ["on the day of 23", "2003-11-21", false],
  ])("full-time study, %s", (_, bornOn, met) => {
    expect(outcome([applicant(adult({ fullTimeStudy: true }), day(bornOn)), OLDER])).toBe(met);
  });

  test.each([
    ["a day before eight", "2018-11-22", true],
    ["on the day of eight", "2018-11-21", false],
  ])("a child, %s", (_, bornOn, met) => {
    expect(outcome([applicant(), child(bornOn)])).toBe(met);
  });

  test("a small child who may live elsewhere, and one who does", () => {
    const small = child("2020-05-05");
    expect(outcome([applicant(), small, OLDER], { childrenElsewhere: 1 })).toBeNull();
    expect(outcome([applicant(), small, small], { childrenElsewhere: 1 })).toBe(true);
    expect(outcome([applicant(), small], { childrenElsewhere: 1 })).toBe(false);
    expect(assess(facts([applicant(), small, OLDER]), { childrenElsewhere: 1 }).missing).toEqual([
      "causes",
    ]);
  });

  test("a late husband or wife", () => {
    expect(outcome([applicant(), OLDER], {}, { widowed: true })).toBe(true);
  });

  test.each(["carer", "disabled-child", "missing-member"] as const)("said: %s", (circumstances) => {
    expect(outcome([applicant(), OLDER], { circumstances })).toBe(true);
  });
});

describe("grounds for refusal", () => {
  test.each([
    ["registers that disagree", { ...facts(), agree: false }, {}, "data-agree"],
    ["a vehicle", facts(), { vehicle: "yes" }, "no-vehicle"],
    ["a second home", facts(), { secondHome: "yes" }, "one-home"],
  ] as const)("%s", (_, of, answers, key) => {
    const assessed = assess(of, answers);
    expect(assessed).toMatchObject({ outcome: "ineligible", awards: [], missing: [] });
    expect(reason(key, assessed)?.met).toBe(false);
  });

  test.each([
    [360_000, "eligible"],
    [360_001, "ineligible"],
  ])("purchases and sales of %i against twelve subsistence minimums: %s", (deals, outcome) => {
    const assessed = assess(facts(), { deals });
    expect(assessed.outcome).toBe(outcome);
    expect(reason("no-large-deals", assessed)).toMatchObject({
      needed: money(360_000),
      found: money(deals),
    });
  });

  test.each([
    [17_996, "eligible", 4_499],
    [18_000, "ineligible", 4_500],
  ])("utilities of %i for four against 45.00 a head: %s", (utilities, outcome, perHead) => {
    const assessed = assess(facts(), { utilities });
    expect(assessed.outcome).toBe(outcome);
    expect(reason("low-utilities", assessed)).toMatchObject({
      needed: money(4_500),
      found: money(perHead),
    });
  });

  test.each([
    ["a month ago", "2026-10-21", "eligible"],
    ["a day less", "2026-10-22", "ineligible"],
  ])("two jobs refused, %s", (_, on, outcome) => {
    const refused = { jobsRefused: "yes", jobsRefusedOn: day(on) } as const;
    const assessed = assess(facts(), refused);
    expect(assessed.outcome).toBe(outcome);
    expect(reason("no-jobs-refused", assessed)).toMatchObject({ found: onDay(today) });
  });
});

describe("what is not known", () => {
  const silent = adult({ earnedQepik: "unknown" });
  test.each([
    [
      "an adult who has not agreed",
      facts([applicant(), spouse("unknown"), ...CHILDREN]),
      {},
      ["agreement"],
    ],
    ["the fund", facts([applicant(silent), ...CHILDREN]), {}, ["income"]],
    [
      "the register of payments",
      facts([applicant(adult({ paidQepik: "unknown" })), ...CHILDREN]),
      {},
      ["income"],
    ],
    ["the family", { household: "unknown", agree: true }, {}, ["household"]],
    ["whether the registers agree", { ...facts(), agree: "unknown" }, {}, ["population"]],
    [
      "whether somebody can work",
      facts([applicant(adult({ impairment: "unknown" })), child("2012-05-05")]),
      {},
      ["causes"],
    ],
  ] as const)("%s", (_, of, answers, missing) => {
    // A family that is not known leaves open what depends on its size.
    expect(assess(of, { ...answers, utilities: 0 })).toMatchObject({
      outcome: "undetermined",
      missing,
      calculation: [],
      awards: [],
    });
  });

  test.each([
    ["otherIncome", "other-income"],
    ["deals", "deals"],
    ["vehicle", "vehicle"],
    ["secondHome", "homes"],
    ["utilities", "utilities"],
    ["jobsRefused", "jobs-refused"],
  ])("an answer: %s", (name, missing) => {
    const { [name as keyof AssistanceAnswers]: _, ...answers } = ANSWERS;
    expect(assessAssistance(facts(), answers, today)).toMatchObject({
      outcome: "undetermined",
      missing: [missing],
    });
  });

  test("the circumstances, where no register tells a reason", () => {
    const { circumstances: _, ...answers } = ANSWERS;
    const older = facts([applicant(), child("2012-05-05")]);
    expect(assessAssistance(older, answers, today).missing).toEqual(["circumstances"]);
    expect(assessAssistance(facts(), answers, today).outcome).toBe("eligible");
  });

  test("the day of the second refusal of work", () => {
    expect(assess(facts(), { jobsRefused: "yes" }).missing).toEqual(["jobs-refused"]);
  });

  test("the criterion of a year to come", () => {
    const next = assess(facts(), {}, day("2027-01-01"));
    expect(next).toMatchObject({ outcome: "undetermined", missing: ["criterion-of-year"] });
  });

  test("the subsistence minimum of another year, where it would decide", () => {
    expect(assess(facts(), { deals: 1 }, day("2025-05-05")).missing).toEqual([
      "subsistence-minimum",
    ]);
    expect(assess(facts(), { utilities: 4 }, day("2025-05-05")).missing).toEqual([
      "subsistence-minimum",
    ]);
    expect(assess(facts(), {}, day("2025-05-05")).outcome).toBe("eligible");
  });

  test("an income that is too high without the others' decides alone", () => {
    const rich = facts([
      applicant(adult({ earnedQepik: 24_000_000 })),
      spouse("unknown"),
      ...CHILDREN,
    ]);
    const assessed = assess(rich);
    expect(assessed).toMatchObject({ outcome: "ineligible", missing: [] });
    expect(reason("income-below-criterion", assessed)?.found).toEqual(money(2_040_000));
  });

  test("silence never refuses, and is always named", () => {
    const maybe = <T>(value: T) => fc.constantFrom<T | "unknown">(value, "unknown");
    const told = fc.record({
      earnedQepik: maybe(0),
      paidQepik: maybe(0),
      retired: maybe(true),
      impairment: maybe(null),
      fullTimeStudy: maybe(false),
      unemployment: maybe(false),
    });
    fc.assert(
      fc.property(
        fc.oneof(told, fc.constant("unknown" as const)),
        maybe(true),
        fc.subarray(Object.keys(ANSWERS) as (keyof AssistanceAnswers)[]),
        (one, agree, kept) => {
          const answers = Object.fromEntries(kept.map((name) => [name, ANSWERS[name]]));
          const members = [applicant(adult({ retired: true })), spouse(one), ...CHILDREN];
          const of = { household: household(members), agree };
          const { outcome, missing } = assessAssistance(of, answers, today);
          expect(outcome).not.toBe("ineligible");
          expect(missing.length > 0).toBe(outcome === "undetermined");
        },
      ),
    );
  });
});

test("every condition is told, in its order", () => {
  expect(assess().reasons.map(({ key }) => key)).toEqual([...REASONS]);
});

test("a term of a year ends on the eve of its day", () => {
  const [award] = assess().awards;
  expect(award && addDays(award.until as IsoDate, 1)).toBe("2027-11-01");
});
