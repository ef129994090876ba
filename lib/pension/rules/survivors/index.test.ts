import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IsoDate } from "@/lib/kernel/date";
import {
  disabilityPensionRecord,
  expectedPaymentPeriod,
  minimumPension,
  retirementAgeMen,
  survivorPensionTerms,
} from "@/lib/law";
import { count, money, months, onDay, percent } from "@/lib/law/assessment";
import { ofPeriod, paymentPeriod } from "../payment-period";
import { citing, day, days, isWhole } from "../testing";
import {
  assessSurvivorPension,
  type Deceased,
  type FamilyMember,
  MEMBER_REASONS,
  RELATIONS,
  type Relation,
  SURVIVOR_MISSING,
  SURVIVOR_REASONS,
  SURVIVOR_STEPS,
} from ".";

/** The fund's example of P8: born 01.06.1977, died on 01.02.2023, 24,560 and 6,481.44. */
const diedOn = day("2023-02-01");
const deceased: Deceased = {
  bornOn: day("1977-06-01"),
  diedOn,
  capitalQepik: 2_456_000 + 648_144,
  recordMonths: 7 * 12 + 11 * 12 + 4,
};

const member = (id: string, of: Partial<FamilyMember> = {}): FamilyMember => ({
  id,
  relation: "child",
  sex: "female",
  bornOn: day("2012-05-01"),
  studies: false,
  disability: null,
  works: false,
  caresForBornOn: null,
  ...of,
});

const elder = (id: string, of: Partial<FamilyMember> = {}) =>
  member(id, { relation: "spouse", bornOn: day("1980-03-01"), ...of });

const assess = (
  family: readonly FamilyMember[],
  of: Partial<Deceased> = {},
  on: IsoDate = diedOn,
) => assessSurvivorPension({ deceased: { ...deceased, ...of }, family }, on);

const judge = (one: FamilyMember, on: IsoDate = diedOn) => {
  const [found] = assess([one], {}, on).members;
  if (!found) throw new Error("no member");
  return found;
};

const recordCite = citing(disabilityPensionRecord, diedOn);
const periodCite = citing(expectedPaymentPeriod, diedOn);
const terms = citing(survivorPensionTerms, diedOn);

test("P8: at 45, capital 31,041.44 gives two members 359.28, in equal shares", () => {
  expect(assess([member("a"), member("b")])).toEqual({
    outcome: "eligible",
    reasons: [
      { key: "record", met: true, needed: months(120), found: months(220), cites: [recordCite] },
      { key: "family", met: true, needed: count(1), found: count(2), cites: [terms] },
    ],
    calculation: [
      ...paymentPeriod(deceased.bornOn, diedOn, diedOn).steps,
      {
        key: "capital-by-period",
        inputs: { capital: money(3_104_144), period: ofPeriod(8_640) },
        result: money(35_928),
        cites: [periodCite, recordCite],
      },
      {
        key: "shared",
        inputs: { sum: money(35_928), members: count(2) },
        result: money(17_964),
        cites: [
          { parameter: null, from: null, act: "labour-pensions", article: null, verified: false },
        ],
      },
    ],
    missing: [],
    on: diedOn,
    requiredRecordMonths: 120,
    hundredthsOfMonth: 8_640,
    computedQepik: 35_928,
    payableQepik: 35_928,
    members: ["a", "b"].map((id) => ({
      id,
      outcome: "eligible",
      reasons: [
        { key: "minor", met: true, needed: count(18), found: count(10), cites: [terms] },
        { key: "student", met: false, needed: count(23), found: count(10), cites: [terms] },
        {
          key: "disabled-since-childhood",
          met: false,
          needed: onDay(day("2030-05-01")),
          cites: [terms],
        },
      ],
      missing: [],
      shareQepik: 17_964,
      allowanceQepik: 12_000,
      better: "share",
    })),
  });
});

// The conditions of each member, on both sides of every limit; assessed on 01.02.2023.
const dis = (degree: number, since: string, until: string | null = null) => ({
  percent: degree,
  since: day(since),
  until: until === null ? null : day(until),
});

test.each([
  ["a child on the eve of 18", member("m", { bornOn: day("2005-02-02") }), "eligible"],
  ["a child of 18", member("m", { bornOn: day("2005-02-01") }), "ineligible"],
  ["a student of 18", member("m", { bornOn: day("2005-02-01"), studies: true }), "eligible"],
  [
    "a student on the eve of 23",
    member("m", { bornOn: day("2000-02-02"), studies: true }),
    "eligible",
  ],
  ["a student of 23", member("m", { bornOn: day("2000-02-01"), studies: true }), "ineligible"],
  [
    "disabled on the eve of 18",
    member("m", { bornOn: day("1990-06-01"), disability: dis(40, "2008-05-31") }),
    "eligible",
  ],
  [
    "disabled on the 18th birthday",
    member("m", { bornOn: day("1990-06-01"), disability: dis(90, "2008-06-01") }),
    "ineligible",
  ],
  [
    "disabled in childhood, to this day",
    member("m", { bornOn: day("1990-06-01"), disability: dis(40, "2008-05-31", "2023-02-01") }),
    "eligible",
  ],
  [
    "disabled in childhood, until yesterday",
    member("m", { bornOn: day("1990-06-01"), disability: dis(40, "2008-05-31", "2023-01-31") }),
    "ineligible",
  ],
  ["a wife of 63, the age of that day", elder("m", { bornOn: day("1960-02-01") }), "eligible"],
  ["a day younger", elder("m", { bornOn: day("1960-02-02") }), "ineligible"],
  ["a husband of 65", elder("m", { sex: "male", bornOn: day("1958-02-01") }), "eligible"],
  ["a day younger, he", elder("m", { sex: "male", bornOn: day("1958-02-02") }), "ineligible"],
  [
    "a father of 65",
    elder("m", { relation: "parent", sex: "male", bornOn: day("1958-02-01") }),
    "eligible",
  ],
  [
    "a grandfather of 80",
    elder("m", { relation: "grandparent", sex: "male", bornOn: day("1940-02-01") }),
    "ineligible",
  ],
  ["a wife at 61 %", elder("m", { disability: dis(61, "2020-01-01") }), "eligible"],
  ["a wife at 60 %", elder("m", { disability: dis(60, "2020-01-01") }), "ineligible"],
  [
    "a mother at 61 %",
    elder("m", { relation: "parent", disability: dis(61, "2020-01-01") }),
    "eligible",
  ],
  [
    "a wife at 100 % until yesterday",
    elder("m", { disability: dis(100, "2020-01-01", "2023-01-31") }),
    "ineligible",
  ],
  [
    "a wife at 100 % to this day",
    elder("m", { disability: dis(100, "2020-01-01", "2023-02-01") }),
    "eligible",
  ],
  [
    "a sister at 100 %",
    elder("m", { relation: "sibling", disability: dis(100, "2020-01-01") }),
    "ineligible",
  ],
  [
    "caring for a child on the eve of 8",
    elder("m", { caresForBornOn: day("2015-02-02") }),
    "eligible",
  ],
  ["caring for a child of 8", elder("m", { caresForBornOn: day("2015-02-01") }), "ineligible"],
  [
    "caring and working",
    elder("m", { caresForBornOn: day("2015-02-02"), works: true }),
    "ineligible",
  ],
  [
    "a parent who cares",
    elder("m", { relation: "parent", caresForBornOn: day("2020-02-02") }),
    "eligible",
  ],
  [
    "a grandparent who cares",
    elder("m", { relation: "grandparent", caresForBornOn: day("2020-02-02") }),
    "eligible",
  ],
  [
    "a sibling who cares",
    elder("m", { relation: "sibling", caresForBornOn: day("2020-02-02") }),
    "eligible",
  ],
  [
    "a grown child who cares",
    member("m", { bornOn: day("1998-01-01"), caresForBornOn: day("2020-02-02") }),
    "ineligible",
  ],
] as const)("%s", (_, one, outcome) => {
  expect(judge(one)).toMatchObject({ outcome, missing: [] });
});

describe("reasons tell their figures", () => {
  test("a child disabled since childhood", () => {
    const one = member("m", { bornOn: day("1990-06-01"), disability: dis(40, "2008-05-31") });
    expect(judge(one).reasons[2]).toEqual({
      key: "disabled-since-childhood",
      met: true,
      needed: onDay(day("2008-06-01")),
      found: onDay(day("2008-05-31")),
      cites: [terms],
    });
  });

  test("a father, disabled and caring", () => {
    const one = elder("m", {
      relation: "parent",
      sex: "male",
      bornOn: day("1958-02-02"),
      disability: dis(60, "2020-01-01"),
      caresForBornOn: day("2015-02-02"),
    });
    expect(judge(one).reasons).toEqual([
      {
        key: "retirement-age",
        met: false,
        needed: onDay(day("2023-02-02")),
        found: onDay(diedOn),
        cites: [citing(retirementAgeMen, diedOn)],
      },
      {
        key: "impairment",
        met: false,
        needed: percent(61_000),
        found: percent(60_000),
        cites: [terms],
      },
      { key: "carer", met: true, needed: count(8), found: count(7), cites: [terms] },
      { key: "only-carer", met: true, cites: [terms] },
    ]);
  });

  test("who cares for nobody is not asked whether another does", () => {
    expect(judge(elder("m")).reasons.slice(1)).toEqual([
      { key: "impairment", met: false, needed: percent(61_000), cites: [terms] },
      { key: "carer", met: false, needed: count(8), cites: [terms] },
    ]);
  });
});

describe("one carer", () => {
  const carer = (id: string, of: Partial<FamilyMember> = {}) =>
    elder(id, { caresForBornOn: day("2020-02-02"), ...of });
  const outcomes = (...family: FamilyMember[]) =>
    assess(family).members.map(({ outcome }) => outcome);

  test("the first of two takes the place, and the second is told so", () => {
    const { members } = assess([carer("a"), carer("b", { relation: "parent" })]);
    expect(members.map(({ outcome }) => outcome)).toEqual(["eligible", "ineligible"]);
    expect(members[1]?.reasons.at(-1)).toEqual({ key: "only-carer", met: false, cites: [terms] });
  });

  test("who has a right of their own leaves the place free", () => {
    const own = carer("a", { disability: dis(70, "2020-01-01") });
    expect(outcomes(own, carer("b"))).toEqual(["eligible", "eligible"]);
    expect(outcomes(carer("b"), own)).toEqual(["eligible", "eligible"]);
  });

  test("who does not care leaves it free", () => {
    expect(outcomes(elder("a"), member("c"), carer("b"))).toEqual([
      "ineligible",
      "eligible",
      "eligible",
    ]);
  });

  test("a third does not take it either", () => {
    expect(outcomes(carer("a"), carer("b"), carer("c"))).toEqual([
      "eligible",
      "ineligible",
      "ineligible",
    ]);
  });

  test("while it is not known whether the first takes it, the second cannot be told", () => {
    const { members } = assess([carer("a", { works: "unknown" }), carer("b")]);
    expect(members.map(({ outcome, missing }) => [outcome, missing])).toEqual([
      ["undetermined", ["work"]],
      ["undetermined", ["other-carer"]],
    ]);
  });

  test("nor while it is not known whether the first has a right of their own", () => {
    const { members } = assess([carer("a", { disability: "unknown" }), carer("b")]);
    expect(members.map(({ outcome }) => outcome)).toEqual(["eligible", "undetermined"]);
  });
});

test.each([
  ["to the month", 120, "eligible"],
  ["one month less", 119, "ineligible"],
])("the record of the deceased: %s", (_, recordMonths, outcome) => {
  expect(assess([member("a")], { recordMonths }).outcome).toBe(outcome);
});

test("the age at death sets the record, not the age on the day assessed", () => {
  const on = day("2026-11-21");
  expect(assess([member("a")], {}, on)).toMatchObject({ on, hundredthsOfMonth: 8_640 });
  expect(assess([member("a")], { diedOn: day("2022-05-31") }).requiredRecordMonths).toBe(116);
});

test("nobody with a right, or nobody at all: no pension", () => {
  for (const family of [[], [elder("m")]]) {
    const assessed = assess(family);
    expect(assessed).toMatchObject({
      outcome: "ineligible",
      payableQepik: null,
      computedQepik: 35_928,
    });
    expect(assessed.reasons[1]).toMatchObject({ key: "family", met: false, found: count(0) });
    expect(assessed.calculation.map(({ key }) => key)).not.toContain("shared");
  }
});

describe("the minimum is one for the whole family", () => {
  test("raised to it, which is derived and says so", () => {
    const assessed = assess([member("a"), member("b")], { capitalQepik: 864_000 });
    expect(assessed).toMatchObject({ computedQepik: 10_000, payableQepik: 28_000 });
    expect(assessed.members.map(({ shareQepik }) => shareQepik)).toEqual([14_000, 14_000]);
    expect(assessed.calculation[3]).toEqual({
      key: "raised-to-minimum",
      inputs: { computed: money(10_000) },
      result: money(28_000),
      cites: [{ ...citing(minimumPension, diedOn), verified: false }],
    });
  });

  test.each([
    ["as much as the minimum", 2_419_200, 28_000, false],
    ["a qəpik below it", 2_419_113, 28_000, true],
    ["above", 2_419_300, 28_001, false],
  ])("%s", (_, capitalQepik, payable, raised) => {
    const assessed = assess([member("a")], { capitalQepik });
    expect(assessed.payableQepik).toBe(payable);
    expect(assessed.calculation.some(({ key }) => key === "raised-to-minimum")).toBe(raised);
  });
});

test("a qəpik that does not divide goes to the first", () => {
  const family = ["a", "b", "c"].map((id) => member(id));
  const assessed = assess([elder("x"), ...family], { capitalQepik: 2_592_173 });
  expect(assessed.payableQepik).toBe(30_002);
  expect(assessed.members.map(({ shareQepik }) => shareQepik)).toEqual([
    null,
    10_001,
    10_001,
    10_000,
  ]);
  expect(assessed.calculation.at(-1)).toMatchObject({ key: "shared", result: money(10_000) });
});

describe("the allowance instead", () => {
  const family = (size: number) => Array.from({ length: size }, (_, index) => member(`${index}`));

  test.each([
    ["more than the share", 3, 11_976, "allowance"],
    ["less", 2, 17_964, "share"],
  ])("%s", (_, size, share, better) => {
    for (const one of assess(family(size)).members) {
      expect(one).toMatchObject({ shareQepik: share, allowanceQepik: 12_000, better });
    }
  });

  test("equal: the share, for the law lets one choose only where it is less", () => {
    const capitalQepik = 3_110_400; // 360.00 for three
    expect(assess(family(3), { capitalQepik }).members[2]).toMatchObject({
      shareQepik: 12_000,
      better: "share",
    });
    const less = assess(family(3), { capitalQepik: capitalQepik - 87 });
    expect(less.members.map(({ better }) => better)).toEqual(["share", "share", "allowance"]);
  });

  test("where the record is too short for a pension", () => {
    const assessed = assess([member("a"), elder("b")], { recordMonths: 119 });
    expect(assessed.members).toMatchObject([
      { shareQepik: null, allowanceQepik: 12_000, better: "allowance" },
      { shareQepik: null, allowanceQepik: null, better: null },
    ]);
  });

  test("its amount is that of the day", () => {
    const [one] = assess([member("a")], {}, day("2025-07-01")).members;
    expect(one?.allowanceQepik).toBe(14_000);
  });
});

describe("what is not known", () => {
  const young = { bornOn: day("2004-01-01") };

  test.each([
    ["study, of a young person", member("m", { ...young, studies: "unknown" }), ["studies"]],
    ["a child's disability", member("m", { ...young, disability: "unknown" }), ["disability"]],
    [
      "both",
      member("m", { ...young, studies: "unknown", disability: "unknown" }),
      ["studies", "disability"],
    ],
    ["a wife's disability", elder("m", { disability: "unknown" }), ["disability"]],
    ["her care", elder("m", { caresForBornOn: "unknown" }), ["care"]],
    [
      "her work while she cares",
      elder("m", { caresForBornOn: day("2020-01-01"), works: "unknown" }),
      ["work"],
    ],
    [
      "care and work",
      elder("m", { caresForBornOn: "unknown", works: "unknown" }),
      ["care", "work"],
    ],
    [
      "everything",
      elder("m", { disability: "unknown", caresForBornOn: "unknown", works: "unknown" }),
      ["disability", "care", "work"],
    ],
  ] as const)("%s", (_, one, missing) => {
    expect(judge(one)).toMatchObject({
      outcome: "undetermined",
      missing,
      shareQepik: null,
      allowanceQepik: null,
      better: null,
    });
    expect(assess([one])).toMatchObject({ outcome: "undetermined", missing, payableQepik: null });
  });

  test.each([
    ["study at 23", member("m", { bornOn: day("2000-02-01"), studies: "unknown" })],
    ["work of who cares for nobody", elder("m", { works: "unknown" })],
    ["care of who works", elder("m", { caresForBornOn: "unknown", works: true })],
  ])("does not decide: %s", (_, one) => {
    expect(judge(one)).toMatchObject({ outcome: "ineligible", missing: [] });
  });

  test("does not decide where another way is enough", () => {
    const one = member("m", { studies: "unknown", disability: "unknown" });
    expect(judge(one)).toMatchObject({ outcome: "eligible", missing: [] });
  });

  test("reasons without their fact", () => {
    const one = elder("m", { disability: "unknown", caresForBornOn: "unknown" });
    expect(judge(one).reasons.slice(1)).toEqual([
      { key: "impairment", met: null, needed: percent(61_000), cites: [terms] },
      { key: "carer", met: null, needed: count(8), cites: [terms] },
      { key: "only-carer", met: true, cites: [terms] },
    ]);
  });

  test("one undetermined member leaves the sum known and the shares not", () => {
    const unsure = elder("b", { disability: "unknown" });
    const assessed = assess([member("a"), unsure]);
    expect(assessed).toMatchObject({ outcome: "eligible", payableQepik: 35_928, missing: [] });
    expect(assessed.members).toMatchObject([
      { outcome: "eligible", shareQepik: null, allowanceQepik: 12_000, better: null },
      { outcome: "undetermined", shareQepik: null, allowanceQepik: null, better: null },
    ]);
    expect(assessed.calculation.map(({ key }) => key)).not.toContain("shared");
    expect(assess([elder("c"), unsure]).reasons[1]).toMatchObject({ met: null, found: count(0) });
  });

  test.each([
    ["the record", { recordMonths: "unknown" }, ["record"]],
    ["the capital", { capitalQepik: "unknown" }, ["capital"]],
    ["both", { recordMonths: "unknown", capitalQepik: "unknown" }, ["record", "capital"]],
  ] as const)("of the deceased: %s", (_, of, missing) => {
    const assessed = assess([member("a"), elder("b", { disability: "unknown" })], of);
    expect(assessed).toMatchObject({ outcome: "undetermined", missing, payableQepik: null });
    expect(assessed.members[0]).toMatchObject({ shareQepik: null, better: null });
    if ("recordMonths" in of) {
      expect(assessed.reasons[0]).toEqual({
        key: "record",
        met: null,
        needed: months(120),
        cites: [recordCite],
      });
    }
    const known = "capitalQepik" in of ? [] : ["capital-by-period"];
    expect(assessed.calculation.map(({ key }) => key).slice(2)).toEqual(known);
  });

  test("a gap is named once, however many have it", () => {
    const family = ["a", "b"].map((id) => elder(id, { disability: "unknown" }));
    expect(assess(family, { recordMonths: "unknown" }).missing).toEqual(["record", "disability"]);
  });

  test("too short a record decides alone", () => {
    const assessed = assess([elder("a", { disability: "unknown" })], {
      recordMonths: 0,
      capitalQepik: "unknown",
    });
    expect(assessed).toMatchObject({ outcome: "ineligible", missing: [], computedQepik: null });
  });
});

describe("refused", () => {
  test.each([
    [
      "death before birth",
      [],
      { diedOn: day("1977-05-31") },
      "birth, death: 1977-06-01 is after 1977-05-31",
    ],
    [
      "death in the future",
      [],
      { diedOn: day("2023-02-02") },
      "death, day assessed: 2023-02-02 is after 2023-02-01",
    ],
    ["a negative capital", [], { capitalQepik: -1 }, "capital must be whole"],
    ["a negative record", [], { recordMonths: -1 }, "record must be whole"],
    [
      "the same member twice",
      [member("a"), member("a")],
      {},
      "the same member of the family twice",
    ],
    [
      "a member not born",
      [member("a", { bornOn: day("2023-02-02") })],
      {},
      "birth of a member, day assessed: 2023-02-02 is after 2023-02-01",
    ],
    [
      "a child not born",
      [elder("a", { caresForBornOn: day("2023-02-02") })],
      {},
      "birth of a child cared for, day assessed: 2023-02-02 is after 2023-02-01",
    ],
    [
      "a disability in the future",
      [elder("a", { disability: dis(61, "2023-02-02") })],
      {},
      "disability, day assessed: 2023-02-02 is after 2023-02-01",
    ],
    [
      "a disability before birth",
      [elder("a", { disability: dis(61, "1980-02-28") })],
      {},
      "birth, disability",
    ],
    [
      "more than all functions",
      [elder("a", { disability: dis(101, "2020-01-01") })],
      {},
      "impairment must be whole",
    ],
  ] as const)("%s", (_, family, of, message) => {
    expect(() => assess(family, of)).toThrow(RangeError);
    expect(() => assess(family, of)).toThrow(message);
  });

  test("born on the day of death is in order", () => {
    expect(judge(member("a", { bornOn: diedOn })).outcome).toBe("eligible");
  });
});

const maybe = <T>(known: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 4, arbitrary: known },
    { weight: 1, arbitrary: fc.constant("unknown" as const) },
  );

const someMember = (facts: <T>(known: fc.Arbitrary<T>) => fc.Arbitrary<T | "unknown">) =>
  fc.record({
    relation: fc.constantFrom<Relation>(...RELATIONS),
    sex: fc.constantFrom("male" as const, "female" as const),
    bornOn: days("1950-01-01", "2019-12-31"),
    studies: facts(fc.boolean()),
    works: facts(fc.boolean()),
    caresForBornOn: facts(fc.option(days("2010-01-01", "2022-12-31"))),
    disability: facts(
      fc.option(
        fc.record({
          percent: fc.integer({ min: 31, max: 100 }),
          since: days("2020-01-01", "2023-01-31"),
          until: fc.option(days("2023-02-01", "2027-01-01")),
        }),
      ),
    ),
  });

const named = (family: readonly Omit<FamilyMember, "id">[]): FamilyMember[] =>
  family.map((one, index) => ({ id: `${index}`, ...one }));

const someFamily = fc
  .array(
    someMember((known) => known),
    { maxLength: 8 },
  )
  .map(named);
const halfKnown = fc.array(someMember(maybe), { maxLength: 8 }).map(named);
const someCapital = fc.integer({ min: 0, max: 20_000_000 });

describe("always", () => {
  test("the shares sum to the sum, and nobody has a qəpik more than another at the cost of two", () => {
    fc.assert(
      fc.property(someFamily, someCapital, (family, capitalQepik) => {
        const { payableQepik, members } = assess(family, { capitalQepik });
        fc.pre(payableQepik !== null);
        const shares = members.flatMap(({ shareQepik }) =>
          shareQepik === null ? [] : [shareQepik],
        );
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(payableQepik);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        expect(shares).toHaveLength(members.filter(({ outcome }) => outcome === "eligible").length);
      }),
    );
  });

  test("more capital never lowers the sum", () => {
    fc.assert(
      fc.property(someCapital, someCapital, (one, other) => {
        const sum = (capitalQepik: number) =>
          assess([member("a")], { capitalQepik }).payableQepik ?? 0;
        expect(sum(Math.max(one, other))).toBeGreaterThanOrEqual(sum(Math.min(one, other)));
      }),
    );
  });

  test("forgetting a fact of a member refuses nobody", () => {
    const forgotten = fc.constantFrom("studies", "works", "caresForBornOn", "disability");
    fc.assert(
      fc.property(someFamily, fc.nat({ max: 7 }), forgotten, (family, place, fact) => {
        const before = assess(family).members;
        const after = assess(
          family.map((one, index) => (index === place ? { ...one, [fact]: "unknown" } : one)),
        ).members;
        for (const [index, { outcome }] of before.entries()) {
          if (outcome !== "ineligible") expect(after[index]?.outcome).not.toBe("ineligible");
          if (outcome !== "eligible") expect(after[index]?.outcome).not.toBe("eligible");
        }
      }),
      { numRuns: 500 },
    );
  });

  test("whole numbers and closed lists of keys, whatever is not known", () => {
    const record = maybe(fc.integer({ min: 0, max: 600 }));
    fc.assert(
      fc.property(halfKnown, maybe(someCapital), record, (family, capitalQepik, recordMonths) => {
        const assessed = assess(family, { capitalQepik, recordMonths });
        expect(isWhole(assessed)).toBe(true);
        expect(assessed.missing.length > 0).toBe(assessed.outcome === "undetermined");
        for (const { key } of assessed.reasons) expect(SURVIVOR_REASONS).toContain(key);
        for (const { key } of assessed.calculation) expect(SURVIVOR_STEPS).toContain(key);
        for (const one of assessed.members) {
          expect(one.missing.length > 0).toBe(one.outcome === "undetermined");
          for (const { key } of one.reasons) expect(MEMBER_REASONS).toContain(key);
          for (const key of one.missing) expect(SURVIVOR_MISSING).toContain(key);
        }
      }),
    );
  });
});
