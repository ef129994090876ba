/**
 * FIELDS of the calculators, in the order in which they are asked, and what may be answered where one chooses.
 * A file without rules: forms are drawn by a browser before the rules have been fetched.
 */

/** What was typed, by field; a field nobody touched may be absent. */
export type Typed<Field extends string = string> = Partial<Record<Field, string>>;

/** Work so far, of the person or of the deceased. */
export const PAST_FIELDS = [
  "yearsBefore2006",
  "monthsBefore2006",
  "workedFrom",
  "averageWage",
  "breakMonths",
  "capital",
] as const;
export type PastField = (typeof PAST_FIELDS)[number];

/** About the person; asked of those who have not signed in. */
export const PERSON_FIELDS = ["sex", "bornOn", ...PAST_FIELDS] as const;

/** About what is to come; asked of everyone. */
export const PLAN_FIELDS = [
  "wage",
  "sector",
  "workUntil",
  "gapFrom",
  "gapMonths",
  "laterYears",
] as const;

export const OLD_AGE_FIELDS = [...PERSON_FIELDS, ...PLAN_FIELDS] as const;
export type OldAgeField = (typeof OLD_AGE_FIELDS)[number];

export const DISABILITY_FIELDS = ["bornOn", "percent", "since", ...PAST_FIELDS] as const;
export type DisabilityField = (typeof DISABILITY_FIELDS)[number];

/** About whoever died. */
export const DECEASED_FIELDS = ["bornOn", "diedOn", ...PAST_FIELDS] as const;

/** Places for members of the family; a place in which nothing was typed is no member. */
export const PLACES = [1, 2, 3, 4, 5, 6] as const;
export type Place = (typeof PLACES)[number];

/** Questions about one member. */
export const MEMBER_QUESTIONS = [
  "relation",
  "birth",
  "sex",
  "studies",
  "disability",
  "percent",
  "since",
  "cares",
  "youngest",
  "works",
] as const;
export type MemberQuestion = (typeof MEMBER_QUESTIONS)[number];
export type MemberField = `${MemberQuestion}-${Place}`;

/** The name of a question's field in a place: "relation-1". */
export const memberField = <Question extends MemberQuestion>(
  question: Question,
  place: Place,
): `${Question}-${Place}` => `${question}-${place}`;

export const MEMBER_FIELDS: readonly MemberField[] = PLACES.flatMap((place) =>
  MEMBER_QUESTIONS.map((question) => memberField(question, place)),
);

export type SurvivorField = (typeof DECEASED_FIELDS)[number] | MemberField;
export const SURVIVOR_FIELDS: readonly SurvivorField[] = [...DECEASED_FIELDS, ...MEMBER_FIELDS];

/** Answers to a question one may not know the answer to; nothing chosen is not known. */
export const YES = "yes";
export const NO = "no";

/** Of whom a question is asked, by relation; of nobody else the law asks it. */
export const ASKED_OF = {
  sex: ["spouse", "parent"],
  studies: ["child"],
  disability: ["child", "spouse", "parent"],
  cares: ["spouse", "parent", "grandparent", "sibling"],
} as const;

/** The least and the most a percentage of impairment can be. */
export const PERCENT_LIMITS = { least: 1, most: 100 } as const;
