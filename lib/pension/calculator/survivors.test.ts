import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountsOf } from "../account";
import { assessSurvivorPension, RELATIONS } from "../rules/survivors";
import { isWhole } from "../rules/testing";
import { day, paying } from "../testing";
import {
  MEMBER_QUESTIONS,
  PLACES,
  SURVIVOR_FIELDS,
  type SurvivorField,
  type Typed,
} from "./fields";
import { calculateSurvivors, type SurvivorAnswer } from "./survivors";

type Answers = Typed<SurvivorField>;

const TODAY = day("2026-11-21");
const CHILD: Answers = { "relation-1": "child", "birth-1": "01.05.2015" };
const TYPED: Answers = {
  bornOn: "01.06.1977",
  diedOn: "15.03.2026",
  yearsBefore2006: "7",
  monthsBefore2006: "",
  workedFrom: "10.2011",
  averageWage: "700",
  breakMonths: "",
  capital: "",
  ...CHILD,
};

const calculated = (more: Answers = {}, today = TODAY) =>
  calculateSurvivors({ ...TYPED, ...more }, today);

function answerTo(more: Answers = {}, today = TODAY): SurvivorAnswer {
  const answer = calculated(more, today);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

function wrong(more: Answers): string[] {
  const answer = calculated(more);
  return answer.ok ? [] : answer.problems.map(({ field, key }) => `${field}: ${key}`);
}

test("P8: the fund's example for two members, its capital typed as it is known", () => {
  const typed = {
    diedOn: "01.02.2023",
    capital: "31.041,44",
    "relation-2": "child",
    "birth-2": "01.05.2012",
  };
  const answer = answerTo(typed, day("2023-02-01"));
  expect(answer).toMatchObject({ capitalQepik: 3_104_144, recordMonths: 84 + 136 });
  expect(answer.assessment).toMatchObject({
    outcome: "eligible",
    requiredRecordMonths: 120,
    hundredthsOfMonth: 8_640,
    payableQepik: 35_928,
    members: [{ shareQepik: 17_964 }, { shareQepik: 17_964 }],
  });
});

describe("the account of the deceased", () => {
  test("runs to the month before the death and no further, and is assessed today", () => {
    const { deceased, assessment, capitalQepik, recordMonths, family } = answerTo();
    expect(deceased.account.payers).toEqual([
      { ...paying(700, "2011-10", "2026-02"), employer: "" },
    ]);
    expect(deceased.account).toMatchObject({ asOf: TODAY, monthsBefore2006: 84 });
    const amounts = amountsOf(deceased.account, TODAY);
    expect({ capitalQepik, recordMonths }).toEqual({
      capitalQepik: amounts.capitalQepik,
      recordMonths: amounts.record.months,
    });
    const { bornOn, diedOn } = deceased;
    expect(assessment).toEqual(
      assessSurvivorPension(
        { deceased: { bornOn, diedOn, capitalQepik, recordMonths }, family },
        TODAY,
      ),
    );
  });

  test("a capital that is known is of the day of death, and indexed since", () => {
    const { deceased, capitalQepik } = answerTo({ diedOn: "31.12.2025", capital: "1000" });
    expect(deceased.account.carriedOver).toEqual({ on: "2025-12-31", amountQepik: 100_000 });
    expect(capitalQepik).toBeGreaterThan(100_000);
    expect(answerTo({ diedOn: "01.01.2026", capital: "1000" }).capitalQepik).toBe(100_000);
  });

  test.each(["21.11.2026", "01.11.2026", "31.12.2025"])("is whole for a death on %s", (diedOn) => {
    for (const today of [TODAY, day("2026-12-31"), day("2027-01-01")]) {
      for (const capital of ["", "10000000"]) {
        expect(isWhole(answerTo({ diedOn, capital }, today).assessment)).toBe(true);
      }
    }
  });

  test("the most capital of the first accounts is still computed", () => {
    const most = {
      diedOn: "01.01.2006",
      workedFrom: "",
      capital: "10000000",
      "birth-1": "01.05.2005",
    };
    expect(isWhole(answerTo(most).assessment)).toBe(true);
  });
});

describe("a member is what was typed of them", () => {
  test("a child whose study and disability nobody told: not known, never no", () => {
    expect(answerTo().family).toEqual([
      {
        id: "1",
        place: 1,
        relation: "child",
        bornOn: "2015-05-01",
        sex: "female",
        studies: "unknown",
        disability: "unknown",
        caresForBornOn: "unknown",
        works: "unknown",
      },
    ]);
  });

  test.each([
    ["yes", true],
    ["no", false],
    ["", "unknown"],
    ["perhaps", "unknown"],
  ])("study answered %j is %j", (said, studies) => {
    expect(answerTo({ "studies-1": said }).family[0]?.studies).toBe(studies);
  });

  test("a disability with its degree and day; none; not known", () => {
    const established = { "disability-1": "yes", "percent-1": "70", "since-1": "02.05.2015" };
    expect(answerTo(established).family[0]?.disability).toEqual({
      percent: 70,
      since: "2015-05-02",
      until: null,
    });
    expect(answerTo({ "disability-1": "no" }).family[0]?.disability).toBeNull();
    expect(answerTo({ "disability-1": "" }).family[0]?.disability).toBe("unknown");
  });

  const WIFE: Answers = { "relation-1": "spouse", "birth-1": "01.03.1980", "sex-1": "female" };

  test("a wife who cares and does not work has a right; whether she works may not be known", () => {
    const caring = { ...WIFE, "cares-1": "yes", "youngest-1": "02.05.2020", "disability-1": "no" };
    const right = (more: Answers) => answerTo({ ...caring, ...more }).assessment.members[0];
    expect(right({ "works-1": "no" })).toMatchObject({ outcome: "eligible" });
    expect(right({ "works-1": "yes" })).toMatchObject({ outcome: "ineligible" });
    expect(right({})).toMatchObject({ outcome: "undetermined", missing: ["work"] });
    expect(right({ "cares-1": "", "youngest-1": "" })).toMatchObject({
      outcome: "undetermined",
      missing: ["care", "work"],
    });
    expect(right({ "cares-1": "no" })).toMatchObject({ outcome: "ineligible" });
    expect(answerTo({ ...caring, "cares-1": "no" }).family[0]).toMatchObject({
      caresForBornOn: null,
      works: "unknown",
    });
  });

  test("her sex sets the retirement age", () => {
    const born = "15.09.1961"; // women of these months had their age before it rose to that of men
    const right = (sex: string) =>
      answerTo({ ...WIFE, "birth-1": born, "sex-1": sex }).assessment.members[0]?.reasons[0];
    expect(right("male")?.needed).not.toEqual(right("female")?.needed);
  });

  test.each([
    ["child", ["sex-1", "cares-1", "youngest-1", "works-1"]],
    ["sibling", ["sex-1", "studies-1", "disability-1", "percent-1", "since-1"]],
    ["grandparent", ["sex-1", "studies-1", "disability-1", "percent-1", "since-1"]],
  ] as const)("of a %s what the law does not ask is not read", (relation, unasked) => {
    const born = relation === "grandparent" ? "01.01.1930" : "01.05.2015";
    const plain = { "relation-1": relation, "birth-1": born };
    const rubbish = Object.fromEntries(unasked.map((field) => [field, "?"]));
    const { family } = answerTo({ ...plain, ...rubbish });
    expect(family).toEqual(answerTo(plain).family);
    expect(family).toMatchObject([
      { studies: "unknown", disability: "unknown", caresForBornOn: "unknown", works: "unknown" },
    ]);
  });

  test("in the order of the places, empty ones left out; the place stays its own", () => {
    const { family } = answerTo({
      "relation-1": "",
      "birth-1": "  ",
      "relation-3": "parent",
      "birth-3": "01.01.1950",
      "sex-3": "male",
      "relation-6": "child",
      "birth-6": "01.05.2010",
    });
    expect(family.map(({ id, place, relation }) => [id, place, relation])).toEqual([
      ["3", 3, "parent"],
      ["6", 6, "child"],
    ]);
  });
});

describe("wrong at the field", () => {
  const NONE: Answers = { "relation-1": "", "birth-1": "" };

  test.each<[string, Answers, string]>([
    ["no day of death", { diedOn: "" }, "diedOn: day-of-death"],
    ["died tomorrow", { diedOn: "22.11.2026" }, "diedOn: day-ahead"],
    ["died before the accounts", { diedOn: "31.12.2005" }, "diedOn: death-before-accounts"],
    [
      "died before birth",
      { bornOn: "01.01.2010", diedOn: "31.12.2009", yearsBefore2006: "", workedFrom: "" },
      "diedOn: before-birth",
    ],
    [
      "died on the day of birth",
      {
        bornOn: "31.12.2009",
        diedOn: "31.12.2009",
        yearsBefore2006: "",
        workedFrom: "",
        "birth-1": "01.05.2010",
      },
      "bornOn: too-young",
    ],
    ["no birthday", { bornOn: "" }, "bornOn: day"],
    [
      "no birthday, and a parent to measure against it",
      { bornOn: "", "relation-1": "parent", "sex-1": "male" },
      "bornOn: day",
    ],
    ["born tomorrow", { bornOn: "22.11.2026" }, "bornOn: day-ahead"],
    ["over a hundred", { bornOn: "14.03.1926" }, "bornOn: too-old"],
    ["work after the death", { workedFrom: "04.2026" }, "workedFrom: month-after-death"],
    ["work in its month", { workedFrom: "03.2026" }, "workedFrom: month-after-death"],
    ["a break longer than the work", { breakMonths: "174" }, "breakMonths: longer-than-work"],
    ["a negative wage", { averageWage: "-1" }, "averageWage: negative"],
    ["an absurd capital", { capital: "10000000,01" }, "capital: too-much"],
    ["nobody", NONE, "relation-1: no-member"],
    ["a member without a relation", { "relation-1": "" }, "relation-1: choose-relation"],
    ["a relation nobody has", { "relation-1": "cousin" }, "relation-1: choose-relation"],
    ["only an answer", { ...NONE, "works-4": "no" }, "relation-4: choose-relation"],
    ["a member without a birthday", { "birth-1": "" }, "birth-1: day"],
    ["a member born tomorrow", { "birth-1": "22.11.2026" }, "birth-1: day-ahead"],
    ["a child older than the deceased", { "birth-1": "01.06.1977" }, "birth-1: unlike-relation"],
    [
      "a child born long after",
      { "birth-1": "20.11.2026", diedOn: "19.01.2026" },
      "birth-1: unlike-relation",
    ],
    [
      "a parent younger than the child",
      { "relation-1": "parent", "birth-1": "01.06.1977", "sex-1": "male" },
      "birth-1: unlike-relation",
    ],
    [
      "a grandparent as young",
      { "relation-1": "grandparent", "birth-1": "01.06.1977" },
      "birth-1: unlike-relation",
    ],
    [
      "over a hundred and twenty",
      { "relation-1": "grandparent", "birth-1": "20.11.1906" },
      "birth-1: too-old",
    ],
    ["a spouse without a sex", { "relation-1": "spouse" }, "sex-1: choose-sex"],
    ["a degree without a disability", { "percent-1": "70" }, "disability-1: choose-disability"],
    ["its day alone", { "since-1": "01.01.2020" }, "disability-1: choose-disability"],
    [
      "a disability without a degree",
      { "disability-1": "yes", "since-1": "01.01.2020" },
      "percent-1: percent",
    ],
    ["without a day", { "disability-1": "yes", "percent-1": "70" }, "since-1: day-established"],
    [
      "before birth",
      { "disability-1": "yes", "percent-1": "70", "since-1": "30.04.2015" },
      "since-1: before-birth",
    ],
    [
      "established tomorrow",
      { "disability-1": "yes", "percent-1": "70", "since-1": "22.11.2026" },
      "since-1: day-ahead",
    ],
    [
      "a child cared for by nobody",
      { "relation-1": "sibling", "youngest-1": "01.01.2022" },
      "cares-1: choose-care",
    ],
    [
      "care for nobody",
      { "relation-1": "sibling", "cares-1": "yes" },
      "youngest-1: day-of-youngest",
    ],
    [
      "care for a child not born",
      { "relation-1": "sibling", "cares-1": "yes", "youngest-1": "22.11.2026" },
      "youngest-1: day-ahead",
    ],
  ])("%s, and nothing else", (_, more, problem) => {
    expect(wrong(more)).toEqual([problem]);
  });

  test.each<[string, Answers]>([
    ["died today", { diedOn: "21.11.2026" }],
    [
      "died on the first day of the accounts",
      { diedOn: "01.01.2006", workedFrom: "", "birth-1": "01.05.2005" },
    ],
    ["a hundred on the day of death", { bornOn: "15.03.1926", "birth-1": "01.01.1960" }],
    ["worked until the month before", { workedFrom: "02.2026" }],
    ["a break as long as the work", { breakMonths: "173" }],
    ["a child born the day after", { "birth-1": "02.06.1977" }],
    ["a child born ten months later", { diedOn: "20.01.2026", "birth-1": "20.11.2026" }],
    ["born today", { "birth-1": "21.11.2026", diedOn: "21.01.2026" }],
    [
      "a parent a day older",
      { "relation-1": "parent", "birth-1": "31.05.1977", "sex-1": "female" },
    ],
    ["a sibling of any age", { "relation-1": "sibling", "birth-1": "01.06.1977" }],
    ["a hundred and twenty", { "relation-1": "grandparent", "birth-1": "21.11.1906" }],
    ["disabled from birth", { "disability-1": "yes", "percent-1": "1", "since-1": "01.05.2015" }],
    ["a degree of a disability there is none of", { "disability-1": "no", "percent-1": "70" }],
    [
      "a child of nobody who is cared for",
      { "relation-1": "sibling", "cares-1": "no", "youngest-1": "01.01.2022" },
    ],
  ])("on the limit, and allowed: %s", (_, more) => {
    expect(wrong(more)).toEqual([]);
  });

  test("born today and dead yesterday is a death before birth", () => {
    const typed = { ...TYPED, bornOn: "21.11.2026", diedOn: "20.11.2026", ...CHILD };
    const answer = calculateSurvivors(typed, TODAY);
    expect(!answer.ok && answer.problems).toContainEqual({
      field: "diedOn",
      key: "before-birth",
      figures: {},
    });
  });

  test("of an empty form, what has to be told", () => {
    const answer = calculateSurvivors({}, TODAY);
    expect(!answer.ok && answer.problems.map(({ field, key }) => `${field}: ${key}`)).toEqual([
      "diedOn: day-of-death",
      "bornOn: day",
      "relation-1: no-member",
    ]);
  });

  test("every member at once", () => {
    expect(wrong({ "birth-1": "", "relation-2": "child", "birth-6": "01.01.2020" })).toEqual([
      "birth-1: day",
      "birth-2: day",
      "relation-6: choose-relation",
    ]);
  });

  test("with the figures that its sentence needs", () => {
    const figures = (more: Answers) => {
      const answer = calculated(more);
      return answer.ok ? null : answer.problems[0]?.figures;
    };
    expect(figures({ diedOn: "31.12.2005" })).toEqual({ first: { kind: "day", on: "2006-01-01" } });
    expect(figures({ "relation-1": "sibling", "birth-1": "20.11.1906" })).toEqual({
      years: { kind: "count", count: 120 },
    });
  });
});

/** Births that fit each relation to the deceased, on both sides of the ages that decide. */
const BIRTHS = {
  child: ["01.05.2015", "03.03.2004", "01.01.1998"],
  spouse: ["01.03.1980", "01.01.1950"],
  parent: ["01.01.1950", "31.05.1977"],
  grandparent: ["01.01.1930"],
  sibling: ["01.03.1980", "01.05.2015"],
} as const;

const answered = fc.constantFrom("", "yes", "no");

/** One member as it may be typed. */
const someMember = fc.constantFrom(...RELATIONS).chain((relation) =>
  fc.record({
    relation: fc.constant(relation),
    birth: fc.constantFrom(...BIRTHS[relation]),
    sex: fc.constantFrom("male", "female"),
    studies: answered,
    disability: fc.constantFrom("yes", "no"),
    percent: fc.constantFrom("70", "40"),
    since: fc.constantFrom("01.01.2020", "01.06.2024"),
    cares: fc.constantFrom("yes", "no"),
    youngest: fc.constantFrom("01.01.2022", "01.01.2010"),
    works: answered,
  }),
);

const someFamily = fc
  .array(someMember, { minLength: 1, maxLength: PLACES.length })
  .map((members): Answers => {
    const fields = members.flatMap((member, index) =>
      MEMBER_QUESTIONS.map((question) => [`${question}-${index + 1}`, member[question]]),
    );
    return Object.fromEntries(fields);
  });

test("the shares sum to what is paid, whatever the family", () => {
  let [asked, shared] = [0, 0];
  fc.assert(
    fc.property(someFamily, fc.integer({ min: 0, max: 90_000 }), (family, manats) => {
      asked += 1;
      const { assessment } = answerTo({ ...family, capital: String(manats) });
      expect(isWhole(assessment)).toBe(true);
      const { payableQepik, members } = assessment;
      const shares = members.flatMap(({ shareQepik }) => shareQepik ?? []);
      if (shares.length === 0) return;
      shared += 1;
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(payableQepik);
    }),
    { numRuns: 1_000, seed: 1 },
  );
  expect(shared).toBeGreaterThan(asked / 4);
});

test("whatever is typed, there is an answer: figures that are whole, or what is wrong", () => {
  const anything = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom("1", "-1", "0", "55", "yes", "child", "01.2016", "14.03.1984", "1.000,00"),
  );
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(SURVIVOR_FIELDS.map((field) => [field, anything]))),
      fc.subarray([...SURVIVOR_FIELDS]),
      (all, touched) => {
        const typed: Answers = all;
        const some = Object.fromEntries(touched.map((field) => [field, typed[field]]));
        const answer = calculated(some);
        if (answer.ok) expect(isWhole(answer.value.assessment)).toBe(true);
        else expect(answer.problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});
