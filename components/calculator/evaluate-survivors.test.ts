import fc from "fast-check";
import { expect, test } from "vitest";
import { LOCALES, type Locale } from "@/lib/kernel/texts";
import { SURVIVOR_FIELDS, type SurvivorField, type Typed } from "@/lib/pension/calculator/fields";
import { calculateSurvivors } from "@/lib/pension/calculator/survivors";
import { MEMBER_REASONS } from "@/lib/pension/rules/survivors";
import { evaluateSurvivors } from "./evaluate-survivors";
import { UNASKED } from "./state";
import { survivorWords } from "./survivor-words";
import { isWhole, plain, TODAY, written } from "./testing";

type Answers = Typed<SurvivorField>;
const DECEASED: Answers = {
  bornOn: "01.06.1977",
  diedOn: "15.03.2026",
  yearsBefore2006: "7",
  workedFrom: "10.2011",
  averageWage: "700",
};
const child = (place: number, birth = "01.05.2015"): Answers => ({
  [`relation-${place}`]: "child",
  [`birth-${place}`]: birth,
});
const CARER: Answers = {
  "relation-3": "spouse",
  "birth-3": "01.03.1980",
  "sex-3": "female",
  "disability-3": "no",
  "cares-3": "yes",
  "youngest-3": "02.05.2022",
  "works-3": "no",
};
const SECOND_CARER: Answers = {
  "relation-4": "parent",
  "birth-4": "01.03.1958",
  "sex-4": "male",
  "disability-4": "yes",
  "percent-4": "70",
  "since-4": "01.03.2020",
  "cares-4": "yes",
  "youngest-4": "02.05.2022",
  "works-4": "no",
};
const setting = (locale: Locale = "en") => ({
  locale,
  today: TODAY,
  words: survivorWords(locale, "Calculator"),
});
const rightTo = (family: Answers, more: Answers = {}, locale: Locale = "en") =>
  evaluateSurvivors(UNASKED, { ...DECEASED, ...family, ...more }, setting(locale)).right;
const computed = (family: Answers, more: Answers = {}) => {
  const answer = calculateSurvivors({ ...DECEASED, ...family, ...more }, TODAY);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.assessment;
};

const TWO = { ...child(1), ...child(2, "03.03.2018") };
/** Families that between them come to every answer. */
const FAMILIES: Record<string, Answers> = {
  "two children": TWO,
  "one child": child(1),
  "with carers": { ...TWO, ...CARER, ...SECOND_CARER },
  "a student nobody knows of": { ...child(1), ...child(2, "01.05.2005") },
  "only one nobody knows of": child(1, "01.05.2005"),
  "nobody with a right": {
    "relation-2": "sibling",
    "birth-2": "01.01.1980",
    "cares-2": "no",
  },
  "record too short": { ...TWO, yearsBefore2006: "", workedFrom: "01.2024" },
  "record too short, nobody": {
    "relation-2": "sibling",
    "birth-2": "01.01.1980",
    "cares-2": "no",
    yearsBefore2006: "",
    workedFrom: "",
    averageWage: "",
  },
};

test.each(
  LOCALES.flatMap((locale) => Object.keys(FAMILIES).map((family) => [locale, family] as const)),
)("in %s, %s: every word and figure is there", (locale, family) => {
  isWhole(rightTo(FAMILIES[family] ?? {}, {}, locale));
});

test("a right: the sum of the family, each share, each condition, T and the way to it", () => {
  const right = rightTo(TWO, { capital: "60000" });
  const { payableQepik, members } = computed(TWO, { capital: "60000" });
  expect(plain(right?.headline)).toBe(`${written(payableQepik)} a month`);
  expect(right?.why).toEqual([expect.stringMatching(/shared equally.*unverified\.$/)]);
  expect(
    right?.members.map(({ name, word, share, better }) => [name, word, plain(share), better]),
  ).toEqual([
    ["Child 1 (2015)", "yes", written(members[0]?.shareQepik), "share of the pension"],
    ["Child 2 (2018)", "yes", written(members[1]?.shareQepik), "share of the pension"],
  ]);
  expect(right?.conditions.map(({ key, met }) => [key, met])).toEqual([
    ["record", true],
    ["family", true],
  ]);
  expect(right?.conditions[0]?.figures.map(([label]) => label)).toEqual(["Needed", "Found"]);
  expect(right?.steps.map(({ key }) => key)).toEqual([
    "required-record",
    "payment-period",
    "capital-by-period",
    "shared",
  ]);
  // That the shares are equal is derived, and says so at the step.
  expect(right?.steps.at(-1)?.cites).toMatchObject([{ verified: false, path: null }]);
  expect(plain(right?.allowance?.words)).toMatch(
    /^The allowance would be AZN .* no share is less\.$/,
  );
  expect(right?.rows.map(([label]) => label)).toEqual([
    "Insurance record of the deceased",
    "Record that is required",
    "Pension capital of the deceased",
    "Period the capital is divided by (T)",
  ]);
});

test("a right is told by what gives it, with the age that decides and the age there is", () => {
  const [first] = rightTo(TWO)?.members ?? [];
  expect(first?.conditions.map(({ label, word, figures }) => [label, word, ...figures])).toEqual([
    ["Under the age of 18", "met", ["Age", "11"]],
  ]);
  expect(first?.missing).toBe("");
});

test("no right, or none that is known, by every way there could be", () => {
  const grown = { ...child(1, "01.05.2005"), "studies-1": "no" };
  const said = (more: Answers) =>
    rightTo({ ...grown, ...more })?.members[0]?.conditions.map(({ label, met }) => [label, met]);
  expect(said({ "disability-1": "no" })).toEqual([
    ["Under the age of 18", false],
    ["In full-time study and under the age of 23", false],
    ["Disability established in childhood, before 01.05.2023", false],
  ]);
  expect(said({})?.at(-1)).toEqual([
    "Disability established in childhood, before 01.05.2023",
    null,
  ]);
});

test("of two carers the first has the right, and the other their own by disability", () => {
  const right = rightTo({ ...CARER, ...SECOND_CARER });
  expect(right?.members.map(({ name, met }) => [name, met])).toEqual([
    ["Spouse 1 (1980)", true],
    ["Parent 1 (1958)", true],
  ]);
  const said = right?.members.flatMap(({ conditions }) => conditions);
  expect(said?.map(({ label, figures }) => [label, ...(figures[0]?.map(plain) ?? [])])).toEqual([
    ["Not in work and caring for a child under the age of 8", "Age of the child", "4"],
    ["No other member has a right on this ground"],
    [expect.stringMatching(/^Retirement age reached \(/)],
    ["Impairment of the body's functions of at least 61%", "Impairment", "70%"],
    ["Not in work and caring for a child under the age of 8", "Age of the child", "4"],
  ]);
});

test("nobody takes a carer's place by a right of their own", () => {
  const old = { ...SECOND_CARER, "cares-4": "", "youngest-4": "", "works-4": "" };
  expect(rightTo(old)?.members[0]?.conditions.map(({ key }) => key)).toEqual([
    "retirement-age",
    "impairment",
  ]);
});

test("every way to a right is told of some family", () => {
  const families = [...Object.values(FAMILIES), { ...CARER, "works-3": "" }];
  const all = families.flatMap((family) => rightTo(family)?.members ?? []);
  expect(new Set(all.flatMap(({ conditions }) => conditions.map(({ key }) => key)))).toEqual(
    new Set(MEMBER_REASONS),
  );
});

test("a share below the allowance: it may be chosen instead, and who may is said", () => {
  const right = rightTo(Object.assign({}, ...[1, 2, 3, 4, 5, 6].map((place) => child(place))), {
    capital: "1",
  });
  expect(right?.members.every(({ better }) => better === "allowance")).toBe(true);
  expect(right?.allowance?.words).toMatch(/may choose the allowance instead/);
  expect(right?.allowance?.cites[0]?.path).toBe("/law?topic=allowances#survivor-allowance");
  expect(right?.members[5]?.name).toBe("Child 6 (2015)");
});

test("one member takes the whole", () => {
  expect(rightTo(child(1))?.why).toEqual(["The whole sum goes to the one member with a right."]);
});

test("a member nobody knows of leaves the sum known and the shares not", () => {
  const right = rightTo(FAMILIES["a student nobody knows of"] ?? {}, { capital: "60000" });
  expect(right?.headline).toMatch(/a month$/);
  expect(right?.why[0]).toMatch(/the shares cannot be said yet/);
  expect(right?.members[1]).toMatchObject({
    met: null,
    word: "cannot be said yet",
    share: "–",
    allowance: "–",
    better: "–",
    missing:
      "Not known: whether the member is in full-time study; whether the member has a disability. This is not a refusal.",
  });
  expect(right?.members[0]).toMatchObject({ met: true, share: "–", better: "–" });
  expect(right?.allowance).toBeNull(); // less or more than what, nobody knows
});

test("where only such a member could have it, nothing is said of a right", () => {
  const right = rightTo(FAMILIES["only one nobody knows of"] ?? {});
  expect(right?.headline).toBe("It cannot be said for certain");
  expect(right?.why[0]).toMatch(/^Not known: whether the member is in full-time study/);
  expect(right?.allowance).toBeNull();
});

test("nobody with a right: no allowance is promised either", () => {
  const right = rightTo(FAMILIES["nobody with a right"] ?? {});
  expect(right?.headline).toBe("No right to a pension arises");
  expect(right?.why).toEqual([expect.stringMatching(/^None of the members/)]);
  expect(right?.allowance).toBeNull();
  expect(right?.members[0]).toMatchObject({ met: false, word: "no" });
});

test("a record too short: by how much, and the allowance for whoever has a right", () => {
  const right = rightTo(FAMILIES["record too short"] ?? {});
  expect(right?.headline).toBe("No right to a pension arises");
  expect(right?.why.map(plain)).toEqual([
    "The deceased needs an insurance record of 11 years. Missing: 8 years 10 months.",
  ]);
  expect(right?.allowance?.words).toMatch(/^Where no right to a pension arises/);
  expect(right?.members.map(({ share, better }) => [share, better])).toEqual([
    ["–", "allowance"],
    ["–", "allowance"],
  ]);
  expect(rightTo(FAMILIES["record too short, nobody"] ?? {})?.why).toHaveLength(2);
});

test("a capital that is known is no estimate", () => {
  const notes = (more: Answers) => rightTo(TWO, more)?.notes.join(" ");
  expect(notes({})).toMatch(/The capital was estimated/);
  expect(notes({ capital: "60000" })).not.toMatch(/estimated/);
});

test.each(LOCALES)("in %s an error says of which member it is", (locale) => {
  const typed = { ...DECEASED, ...child(1, "tomorrow"), "sex-4": "male" };
  const { errors, summary, right } = evaluateSurvivors(UNASKED, typed, setting(locale));
  const { words } = setting(locale);
  expect(Object.keys(errors)).toEqual(["birth-1", "relation-4"]);
  expect(errors["birth-1"]).toBe(`${words.places[0]}: ${words.errors.day}`);
  expect(errors["relation-4"]).toBe(`${words.places[3]}: ${words.errors["choose-relation"]}`);
  expect(summary).toBe(words.summaries[1]);
  expect(right).toBeNull();
});

test("an empty form asks for a member in one sentence", () => {
  const { errors } = evaluateSurvivors(UNASKED, {}, setting());
  expect(errors).toEqual({
    diedOn: "Write the date of death as day, month and year, for example 01.02.2026",
    bornOn: "Write the date as day, month and year, for example 14.03.1964",
    "relation-1": "Write at least one family member: the relation and the date of birth",
  });
});

test("whatever is typed, there are whole words: what comes of it, or what is wrong", () => {
  const anything = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom("55", "yes", "no", "child", "spouse", "14.03.1984", "1.000,00"),
  );
  const all = fc.record(Object.fromEntries(SURVIVOR_FIELDS.map((name) => [name, anything])));
  const settings = LOCALES.map((locale) => setting(locale));
  fc.assert(
    fc.property(all, fc.constantFrom(...settings), (typed, chosen) => {
      const { right, errors, summary } = evaluateSurvivors(UNASKED, typed, chosen);
      expect(right === null).toBe(summary !== null);
      expect(JSON.stringify([right, errors])).not.toMatch(/undefined|NaN|[{]\w+[}]/);
    }),
    { numRuns: 100 },
  );
});
