import { addMonths, type IsoDate, yearsBetween } from "@/lib/kernel/date";
import { survivorPensionTerms } from "@/lib/law";
import {
  type Citation,
  cite,
  count,
  type Figure,
  onDay,
  percent,
  type Reason,
} from "@/lib/law/assessment";
import type { DisabilityFacts } from "../../facts";
import { retirementAge } from "../../retirement-age";
import { allOf, anyOf, known, lawOn, type Met, not } from "../conditions";
import { isInForce } from "../in-force";
import type { FamilyMember, SurvivorMissing } from "./facts";

/** WHO HAS A RIGHT: each member by their own ways to it, and one carer among those who have no other. */

/** Ways of one member to a right, each enough by itself; `only-carer` qualifies `carer`. */
export const MEMBER_REASONS = [
  "minor",
  "student",
  "disabled-since-childhood",
  "retirement-age",
  "impairment",
  "carer",
  "only-carer",
] as const;
export type MemberReason = (typeof MEMBER_REASONS)[number];

/** A member with the conditions that were asked. */
export interface Judged {
  id: string;
  met: Met;
  reasons: readonly Reason<MemberReason>[];
  missing: readonly SurvivorMissing[];
}

/** In the family's order: only the first who has a right as a carer alone takes that place. */
export function judgedOf(family: readonly FamilyMember[], day: IsoDate): Judged[] {
  let taken: Met = false;
  return family.map((member) => {
    const own = ownWays(member, day);
    const ownRight = anyOf(own.map(({ met }) => met));
    const care = member.relation === "child" ? [] : carerWay(member, taken, day);
    const careRight = care.length === 0 ? false : allOf(care.map(({ met }) => met));
    taken = anyOf([taken, allOf([careRight, not(ownRight)])]);
    const met = anyOf([ownRight, careRight]);
    const reasons = [...own, ...care];
    return { id: member.id, met, reasons, missing: met === null ? gapsOf(member, reasons) : [] };
  });
}

/** Ways to a right that do not depend on the others. */
function ownWays(member: FamilyMember, day: IsoDate): Reason<MemberReason>[] {
  const { relation } = member;
  if (relation === "child") return childWays(member, day);
  return relation === "spouse" || relation === "parent" ? elderWays(member, day) : [];
}

function childWays(
  { bornOn, studies, disability }: FamilyMember,
  day: IsoDate,
): Reason<MemberReason>[] {
  const terms = lawOn(survivorPensionTerms, day);
  const { childUntilAge, studentUntilAge } = terms.value;
  const cites = [cite(survivorPensionTerms, terms)];
  const age = yearsBetween(bornOn, day);
  const found = count(age);
  return [
    { key: "minor", met: age < childUntilAge, needed: count(childUntilAge), found, cites },
    {
      key: "student",
      met: allOf([age < studentUntilAge, known(studies)]),
      needed: count(studentUntilAge),
      found,
      cites,
    },
    disabilityWay("disabled-since-childhood", disability, day, cites, {
      needed: onDay(addMonths(bornOn, childUntilAge * 12)),
      found: ({ since }) => onDay(since),
      met: ({ since }) => since < addMonths(bornOn, childUntilAge * 12),
    }),
  ];
}

function elderWays(
  { sex, bornOn, disability }: FamilyMember,
  day: IsoDate,
): Reason<MemberReason>[] {
  const age = retirementAge(sex, bornOn);
  const terms = lawOn(survivorPensionTerms, day);
  const { relativeImpairmentFrom } = terms.value;
  return [
    {
      key: "retirement-age",
      met: age.on <= day,
      needed: onDay(age.on),
      found: onDay(day),
      cites: age.cites,
    },
    disabilityWay("impairment", disability, day, [cite(survivorPensionTerms, terms)], {
      needed: percent(relativeImpairmentFrom * 1_000),
      found: (one) => percent(one.percent * 1_000),
      met: (one) => one.percent >= relativeImpairmentFrom,
    }),
  ];
}

/** A disability that is in force on the day and fulfils one condition more. */
function disabilityWay(
  key: "disabled-since-childhood" | "impairment",
  disability: FamilyMember["disability"],
  day: IsoDate,
  cites: readonly Citation[],
  asked: {
    needed: Figure;
    found: (disability: DisabilityFacts) => Figure;
    met: (disability: DisabilityFacts) => boolean;
  },
): Reason<MemberReason> {
  if (disability === "unknown") return { key, met: null, needed: asked.needed, cites };
  if (disability === null) return { key, met: false, needed: asked.needed, cites };
  const met = isInForce(disability, day) && asked.met(disability);
  return { key, met, needed: asked.needed, found: asked.found(disability), cites };
}

function carerWay(
  { caresForBornOn, works }: FamilyMember,
  taken: Met,
  day: IsoDate,
): Reason<MemberReason>[] {
  const terms = lawOn(survivorPensionTerms, day);
  const { caredForUntilAge } = terms.value;
  const cites = [cite(survivorPensionTerms, terms)];
  const child = known(caresForBornOn);
  const childAge = child === null ? null : yearsBetween(child, day);
  const young: Met =
    caresForBornOn === null ? false : childAge === null ? null : childAge < caredForUntilAge;
  const met = allOf([young, not(known(works))]);
  const carer: Reason<MemberReason> = {
    key: "carer",
    met,
    needed: count(caredForUntilAge),
    ...(childAge !== null && { found: count(childAge) }),
    cites,
  };
  return met === false ? [carer] : [carer, { key: "only-carer", met: not(taken), cites }];
}

/** What this member would have to say. */
function gapsOf(
  { caresForBornOn, works }: FamilyMember,
  reasons: readonly Reason<MemberReason>[],
): SurvivorMissing[] {
  return reasons.flatMap(({ key, met }): SurvivorMissing[] => {
    if (met !== null) return [];
    switch (key) {
      case "student":
        return ["studies"];
      case "carer":
        return [
          ...(caresForBornOn === "unknown" ? (["care"] as const) : []),
          ...(works === "unknown" ? (["work"] as const) : []),
        ];
      case "only-carer":
        return ["other-carer"];
      default:
        return ["disability"];
    }
  });
}
