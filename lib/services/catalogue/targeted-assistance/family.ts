import type { Party } from "../../passport";
import type { AdultChild, AdultFacts, AssistanceFacts, Member } from "./facts";
import { ADULT_CHILD_QUESTIONS, type AssistanceAnswers } from "./form";

/** WHO BELONGS TO THE FAMILY: those the registers name, and the grown children the applicant lives with. */

/** The grown children that the applicant says live in the household. */
export function adultChildrenAtHome(
  { household }: AssistanceFacts,
  answers: AssistanceAnswers,
): AdultChild[] {
  if (household === "unknown") return [];
  return household.adultChildren.filter((_, index) => {
    const name = ADULT_CHILD_QUESTIONS[index];
    return name !== undefined && answers[name] === "yes";
  });
}

export interface Family {
  size: number;
  /** Grown members; "unknown" until they have agreed. */
  adults: readonly (AdultFacts | "unknown")[];
  /** Children and wards under eighteen; those who live elsewhere may be among them. */
  minors: readonly Extract<Member, { who: "child" }>[];
  /** How many of the minors live elsewhere. */
  elsewhere: number;
  /** Days of birth beside the adults, where known. */
  bornOn: readonly (Member["bornOn"] | AdultChild["bornOn"])[];
}

/** Null: no register has said who belongs to it. */
export function familyOf(facts: AssistanceFacts, answers: AssistanceAnswers): Family | null {
  const { household } = facts;
  if (household === "unknown") return null;
  const minors = household.members.filter((member) => member.who === "child");
  const grown = household.members.filter((member) => member.who !== "child");
  const children = adultChildrenAtHome(facts, answers);
  const elsewhere = Math.min(answers.childrenElsewhere ?? 0, minors.length);
  return {
    size: grown.length + children.length + minors.length - elsewhere,
    adults: [...grown.map(({ told }) => told), ...children.map(({ told }) => told)],
    minors,
    elsewhere,
    bornOn: [...grown.map(({ bornOn }) => bornOn), ...children.map(({ bornOn }) => bornOn)],
  };
}

/** The adults who must agree before anything of theirs is looked up. */
export function partiesOf(facts: AssistanceFacts, answers: AssistanceAnswers): Party[] {
  if (facts.household === "unknown") return [];
  const { spouse } = facts.household;
  const children = adultChildrenAtHome(facts, answers).map(
    ({ fin, name }): Party => ({
      fin,
      relation: { az: `övladınız ${name}`, en: `your child ${name}`, ru: `ваш ребёнок ${name}` },
    }),
  );
  if (spouse === null) return children;
  const husbandOrWife: Party = {
    fin: spouse,
    relation: {
      az: "həyat yoldaşınız",
      en: "your husband or wife",
      ru: "ваш супруг или супруга",
    },
  };
  return [husbandOrWife, ...children];
}
