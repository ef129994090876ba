import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IsoDate } from "@/lib/kernel/date";
import { earlyRetirement, retirementAgeMen, retirementAgeWomen } from "@/lib/law";
import { count, months, onDay } from "@/lib/law/assessment";
import type { Sex, SpecialFacts, Unknown } from "../facts";
import { retirementAge } from "../retirement-age";
import {
  EARLY_GROUPS,
  EARLY_REASONS,
  EARLY_STEPS,
  type EarlyFacts,
  type EarlyGroup,
  earliestRetirementAge,
} from "./early";
import { citing, day, days, isWhole } from "./testing";

const today = day("2026-11-21");

const none: SpecialFacts = {
  childrenRaisedToEight: 0,
  disabledChildrenRaisedToEight: 0,
  harmfulWorkMonths: 0,
  flightCrewMonths: 0,
  nanism: false,
};

interface Given extends Partial<SpecialFacts> {
  sex?: Sex;
  bornOn?: IsoDate;
  raisedAlone?: boolean | Unknown;
  record?: number | Unknown;
  on?: IsoDate;
}

const assess = ({
  sex = "female",
  bornOn = day("1970-03-15"),
  raisedAlone,
  record = 300,
  on = today,
  ...special
}: Given = {}) => {
  const facts: EarlyFacts = { sex, bornOn, special: { ...none, ...special } };
  return earliestRetirementAge(
    raisedAlone === undefined ? facts : { ...facts, raisedAlone },
    record,
    on,
  );
};

const groupOf = (group: EarlyGroup, given: Given) => {
  const found = assess(given).groups.find((one) => one.group === group);
  if (!found) throw new Error("no such group");
  return found;
};

const law = citing(earlyRetirement, today);
const women = citing(retirementAgeWomen, today);

test("a mother of five born in 1970 retires at 60, every condition told", () => {
  const refused = (key: string, needed: object, found: object) => ({
    key,
    met: false,
    needed,
    found,
    cites: [law],
  });
  expect(assess({ childrenRaisedToEight: 5 })).toMatchObject({
    outcome: "eligible",
    reasons: [
      { key: "children-5", met: true, needed: count(5), found: count(5), cites: [law] },
      refused("disabled-child", count(1), count(0)),
      refused("harmful-work", months(120), months(0)),
      refused("flight-crew", months(300), months(0)),
      { key: "nanism", met: false, cites: [law] },
      { key: "record", met: true, needed: months(60), found: months(300), cites: [law] },
    ],
    calculation: [
      {
        key: "lowered-age",
        inputs: {
          born: onDay(day("1970-03-15")),
          ordinary: months(780),
          earlier: months(60),
          age: months(720),
        },
        result: onDay(day("2030-03-15")),
        cites: [women, law],
      },
    ],
    missing: [],
    on: today,
    ordinaryOn: "2035-03-15",
    group: "children-5",
    earliestOn: "2030-03-15",
    possiblyOn: null,
  });
});

test("every group of the law is assessed, and no other", () => {
  expect(earlyRetirement.on(today)?.value.map(({ group }) => group)).toEqual(EARLY_GROUPS);
  expect(assess().groups.map(({ group }) => group)).toEqual(EARLY_GROUPS);
});

// One line per sentence, on both sides of every limit.
test.each([
  ["five children", "children-5", { childrenRaisedToEight: 5 }, "eligible"],
  ["four", "children-5", { childrenRaisedToEight: 4 }, "ineligible"],
  [
    "one disabled child",
    "disabled-child",
    { childrenRaisedToEight: 1, disabledChildrenRaisedToEight: 1 },
    "eligible",
  ],
  ["none", "disabled-child", { childrenRaisedToEight: 1 }, "ineligible"],
  ["ten years of harmful work", "harmful-work", { harmfulWorkMonths: 120 }, "eligible"],
  ["a month less", "harmful-work", { harmfulWorkMonths: 119 }, "ineligible"],
  ["12 and a half of a man's", "harmful-work", { sex: "male", harmfulWorkMonths: 150 }, "eligible"],
  ["a month less of his", "harmful-work", { sex: "male", harmfulWorkMonths: 149 }, "ineligible"],
  ["25 years of flight", "flight-crew", { flightCrewMonths: 300 }, "eligible"],
  ["a month less of it", "flight-crew", { flightCrewMonths: 299 }, "ineligible"],
  ["nanism with five years of record", "nanism", { nanism: true, record: 60 }, "eligible"],
  ["with a month less", "nanism", { nanism: true, record: 59 }, "ineligible"],
  ["record without nanism", "nanism", { record: 600 }, "ineligible"],
  [
    "a father who raised five alone",
    "children-5",
    { sex: "male", raisedAlone: true, childrenRaisedToEight: 5 },
    "eligible",
  ],
  [
    "with their mother",
    "children-5",
    { sex: "male", raisedAlone: false, childrenRaisedToEight: 5 },
    "ineligible",
  ],
  ["nobody asked him", "children-5", { sex: "male", childrenRaisedToEight: 5 }, "undetermined"],
  [
    "a father of four, nobody asked",
    "children-5",
    { sex: "male", childrenRaisedToEight: 4 },
    "ineligible",
  ],
  [
    "a father of a disabled child, alone",
    "disabled-child",
    { sex: "male", raisedAlone: true, childrenRaisedToEight: 1, disabledChildrenRaisedToEight: 1 },
    "eligible",
  ],
  [
    "not alone",
    "disabled-child",
    { sex: "male", raisedAlone: false, childrenRaisedToEight: 1, disabledChildrenRaisedToEight: 1 },
    "ineligible",
  ],
  [
    "a mother is not asked",
    "children-5",
    { raisedAlone: false, childrenRaisedToEight: 5 },
    "eligible",
  ],
] as const)("%s: %s", (_, group, given, outcome) => {
  expect(groupOf(group, given).outcome).toBe(outcome);
});

describe("the day the lowered age is reached", () => {
  test.each([
    ["children-5", { childrenRaisedToEight: 5 }, "2030-03-15", 720],
    [
      "disabled-child",
      { childrenRaisedToEight: 1, disabledChildrenRaisedToEight: 1 },
      "2030-03-15",
      720,
    ],
    ["harmful-work", { harmfulWorkMonths: 120 }, "2030-03-15", 720],
    ["flight-crew", { flightCrewMonths: 300 }, "2014-09-15", 534],
    ["nanism", { nanism: true }, "2007-03-15", 444],
  ] as const)("%s", (group, given, reachedOn, ageMonths) => {
    expect(groupOf(group, given)).toMatchObject({ outcome: "eligible", reachedOn, ageMonths });
    expect(assess(given)).toMatchObject({ group, earliestOn: reachedOn });
  });

  // The age of women was 64 y 6 m to 30.06.2026 and is 65 since: 59 y 6 m and 60 with five years off.
  test.each([
    ["the last day of a period", "1966-12-31", "2026-06-30", 714],
    ["misses it by one day, and waits", "1967-01-01", "2027-01-01", 720],
  ])("%s", (_, bornOn, reachedOn, ageMonths) => {
    const given = { bornOn: day(bornOn), childrenRaisedToEight: 5 };
    expect(groupOf("children-5", given)).toMatchObject({ reachedOn, ageMonths });
  });

  test("a man's is that of men", () => {
    const given: Given = { sex: "male", flightCrewMonths: 300 };
    expect(assess(given)).toMatchObject({ earliestOn: "2019-03-15", ordinaryOn: "2035-03-15" });
    expect(assess(given).calculation[0]?.cites).toEqual([
      citing(retirementAgeMen, day("2019-03-15")),
      law,
    ]);
  });
});

test("reliefs are not added up: the group that retires first counts, the first listed of equal ones", () => {
  expect(
    assess({ childrenRaisedToEight: 5, harmfulWorkMonths: 120, flightCrewMonths: 300 }),
  ).toMatchObject({
    group: "flight-crew",
    earliestOn: "2014-09-15",
  });
  expect(assess({ flightCrewMonths: 300, nanism: true }).group).toBe("nanism");
  expect(assess({ childrenRaisedToEight: 5, harmfulWorkMonths: 120 }).group).toBe("children-5");
});

test("no group: no right to retire earlier", () => {
  expect(assess()).toMatchObject({
    outcome: "ineligible",
    calculation: [],
    missing: [],
    group: null,
    earliestOn: null,
    possiblyOn: null,
    ordinaryOn: "2035-03-15",
  });
});

describe("what is not known", () => {
  test.each([
    ["children-5", { childrenRaisedToEight: "unknown" }, ["children-5"]],
    ["disabled-child", { disabledChildrenRaisedToEight: "unknown" }, ["disabled-child"]],
    ["harmful-work", { harmfulWorkMonths: "unknown" }, ["harmful-work"]],
    ["flight-crew", { flightCrewMonths: "unknown" }, ["flight-crew"]],
    ["nanism", { nanism: "unknown" }, ["nanism"]],
    ["nanism", { nanism: true, record: "unknown" }, ["record"]],
    ["nanism", { nanism: "unknown", record: "unknown" }, ["nanism", "record"]],
    [
      "children-5",
      { sex: "male", childrenRaisedToEight: "unknown" },
      ["children-5", "raised-alone"],
    ],
  ] as const)("leaves only %s undetermined: %j", (group, given, missing) => {
    const assessed = assess(given);
    expect(assessed).toMatchObject({
      outcome: "undetermined",
      missing,
      group: null,
      earliestOn: null,
    });
    const open = assessed.groups.filter(({ outcome }) => outcome === "undetermined");
    expect(open).toMatchObject([{ group, missing }]);
    expect(assessed.possiblyOn).toBe(open[0]?.reachedOn);
  });

  test("what would not decide is not missing", () => {
    expect(assess({ record: "unknown" })).toMatchObject({ outcome: "ineligible", missing: [] });
    expect(groupOf("nanism", { nanism: true, record: 59 }).missing).toEqual([]);
    expect(groupOf("children-5", { sex: "male" }).missing).toEqual([]);
  });

  test("a reason without its fact tells only what is needed", () => {
    const { reasons } = assess({ childrenRaisedToEight: "unknown", harmfulWorkMonths: "unknown" });
    expect(reasons[0]).toEqual({ key: "children-5", met: null, needed: count(5), cites: [law] });
    expect(reasons[2]).toEqual({
      key: "harmful-work",
      met: null,
      needed: months(120),
      cites: [law],
    });
  });

  test("both groups of a father ask the same; it is told once", () => {
    const father: Given = {
      sex: "male",
      childrenRaisedToEight: 5,
      disabledChildrenRaisedToEight: 1,
    };
    const assessed = assess(father);
    expect(assessed.reasons.filter(({ key }) => key === "raised-alone")).toEqual([
      { key: "raised-alone", met: null, cites: [law] },
    ]);
    expect(assessed.missing).toEqual(["raised-alone"]);
    expect(assess({ ...father, raisedAlone: "unknown" })).toEqual(assessed);
  });

  test("a group that surely applies stands; an earlier one that may apply is told beside it", () => {
    expect(assess({ childrenRaisedToEight: 5, flightCrewMonths: "unknown" })).toMatchObject({
      outcome: "eligible",
      group: "children-5",
      earliestOn: "2030-03-15",
      possiblyOn: "2014-09-15",
      missing: [],
    });
  });

  test("one that would be no earlier changes nothing", () => {
    expect(
      assess({ childrenRaisedToEight: 5, harmfulWorkMonths: "unknown" }).possiblyOn,
    ).toBeNull();
    expect(assess({ nanism: true, harmfulWorkMonths: "unknown" }).possiblyOn).toBeNull();
  });

  test("of several that may apply, the earliest", () => {
    expect(assess({ harmfulWorkMonths: "unknown", nanism: "unknown" }).possiblyOn).toBe(
      "2007-03-15",
    );
  });
});

describe("refused", () => {
  test.each([
    [
      "a negative count",
      { childrenRaisedToEight: -1 },
      "children must be whole and from 0 to 30: -1",
    ],
    ["too many children", { childrenRaisedToEight: 31 }, "children must be whole"],
    [
      "more disabled children than children",
      { childrenRaisedToEight: 1, disabledChildrenRaisedToEight: 2 },
      "disabled children must be whole and from 0 to 1: 2",
    ],
    [
      "too many, of an unknown number",
      { childrenRaisedToEight: "unknown", disabledChildrenRaisedToEight: 31 },
      "disabled children must be whole and from 0 to 30: 31",
    ],
    ["half a month", { harmfulWorkMonths: 0.5 }, "harmfulWorkMonths must be whole"],
    ["negative flight", { flightCrewMonths: -1 }, "flightCrewMonths must be whole"],
    ["no number", { record: Number.NaN }, "recordMonths must be whole"],
    [
      "a birth in the future",
      { bornOn: day("2026-11-22") },
      "birth, day assessed: 2026-11-22 is after 2026-11-21",
    ],
    [
      "a law that is not held",
      { on: day("2005-12-31") },
      "no early-retirement is held for 2005-12-31",
    ],
  ] as const)("%s", (_, given, message) => {
    expect(() => assess(given)).toThrow(RangeError);
    expect(() => assess(given)).toThrow(message);
  });

  test.each([
    ["thirty children", { childrenRaisedToEight: 30, disabledChildrenRaisedToEight: 30 }],
    ["born today", { bornOn: today }],
  ])("in order: %s", (_, given) => {
    expect(() => assess(given)).not.toThrow();
  });
});

const someone = fc.record({
  sex: fc.constantFrom<Sex>("male", "female"),
  bornOn: days("1945-01-01", "2008-12-31"),
  raisedAlone: fc.boolean(),
  record: fc.integer({ min: 0, max: 600 }),
  childrenRaisedToEight: fc.integer({ min: 3, max: 8 }),
  disabledChildrenRaisedToEight: fc.integer({ min: 0, max: 2 }),
  harmfulWorkMonths: fc.integer({ min: 100, max: 170 }),
  flightCrewMonths: fc.integer({ min: 280, max: 320 }),
  nanism: fc.boolean(),
});

describe("always", () => {
  test("nobody retires later by belonging to a group", () => {
    fc.assert(
      fc.property(someone, (one) => {
        const { groups, ordinaryOn, earliestOn, sex } = { ...assess(one), sex: one.sex };
        for (const { reachedOn } of groups) expect(reachedOn <= ordinaryOn).toBe(true);
        const applying = groups.filter(({ outcome }) => outcome === "eligible");
        const first = applying.map(({ reachedOn }) => reachedOn).sort()[0] ?? null;
        expect(earliestOn).toBe(first);
        expect(ordinaryOn).toBe(retirementAge(sex, one.bornOn).on);
      }),
    );
  });

  test("forgetting a fact never refuses what was not refused, nor grants", () => {
    const facts = [
      "raisedAlone",
      "record",
      "childrenRaisedToEight",
      "disabledChildrenRaisedToEight",
      "harmfulWorkMonths",
      "flightCrewMonths",
      "nanism",
    ];
    fc.assert(
      fc.property(someone, fc.constantFrom(...facts), (one, fact) => {
        const before = assess(one);
        const after = assess({ ...one, [fact]: "unknown" });
        for (const [index, { outcome }] of before.groups.entries()) {
          if (outcome === "eligible") expect(after.groups[index]?.outcome).not.toBe("ineligible");
          else expect(after.groups[index]?.outcome).not.toBe("eligible");
        }
        if (before.outcome === "eligible") expect(after.outcome).not.toBe("ineligible");
      }),
    );
  });

  test("whole numbers and closed lists of keys", () => {
    fc.assert(
      fc.property(someone, (one) => {
        const assessed = assess(one);
        expect(isWhole(assessed)).toBe(true);
        for (const { key } of assessed.reasons) expect(EARLY_REASONS).toContain(key);
        for (const { key } of assessed.calculation) expect(EARLY_STEPS).toContain(key);
      }),
    );
  });
});
