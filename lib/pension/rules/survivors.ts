import { addMonths, type IsoDate, yearsBetween } from "@/lib/kernel/date";
import { type Qepik, toQepik } from "@/lib/kernel/money";
import { minimumPension, survivorAllowance, survivorPensionTerms } from "@/lib/law";
import {
  type Assessment,
  type Citation,
  cite,
  count,
  type Figure,
  money,
  months,
  type Outcome,
  onDay,
  percent,
  type Reason,
  type Step,
} from "@/lib/law/assessment";
import type { DisabilityFacts, Sex, Unknown } from "../facts";
import { retirementAge } from "../retirement-age";
import {
  allOf,
  anyOf,
  known,
  lawOn,
  type Met,
  not,
  outcomeOf,
  refuseAfter,
  refuseAmount,
  refuseMonths,
} from "./conditions";
import { isInForce, refuseDisability } from "./in-force";
import {
  capitalByPeriod,
  ofPeriod,
  type PaymentPeriod,
  PERIOD_STEPS,
  paymentPeriod,
} from "./payment-period";

/** Who died, and what their account held on the day assessed, rights from before 2006 included. */
export interface Deceased {
  bornOn: IsoDate;
  diedOn: IsoDate;
  capitalQepik: number | Unknown;
  recordMonths: number | Unknown;
}

/** How a member was related to the deceased. */
export const RELATIONS = ["child", "spouse", "parent", "grandparent", "sibling"] as const;
export type Relation = (typeof RELATIONS)[number];

export interface FamilyMember {
  /** The caller's name for the member, unlike the others': no FIN. */
  id: string;
  relation: Relation;
  sex: Sex;
  bornOn: IsoDate;
  /** In full-time study; asked of children only. */
  studies: boolean | Unknown;
  disability: DisabilityFacts | null | Unknown;
  works: boolean | Unknown;
  /** Birth of the youngest child, sibling or grandchild of the deceased the member cares for; null for none. */
  caresForBornOn: IsoDate | null | Unknown;
}

export interface SurvivorFacts {
  deceased: Deceased;
  /** Where several have a right only as carers, the first of them takes it: the family sets the order. */
  family: readonly FamilyMember[];
}

/** Conditions on the deceased and the family as a whole. */
export const SURVIVOR_REASONS = ["record", "family"] as const;
export type SurvivorReason = (typeof SURVIVOR_REASONS)[number];

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

export const SURVIVOR_STEPS = [
  ...PERIOD_STEPS,
  "capital-by-period",
  "raised-to-minimum",
  "shared",
] as const;
export type SurvivorStep = (typeof SURVIVOR_STEPS)[number];

/** Of the deceased: record, capital. Of members, whose own lists say of whom: the others. */
export const SURVIVOR_MISSING = [
  "record",
  "capital",
  "studies",
  "disability",
  "care",
  "work",
  "other-carer",
] as const;
export type SurvivorMissing = (typeof SURVIVOR_MISSING)[number];

export interface MemberAssessment {
  id: string;
  /** Has this member a right to a share, if there is a pension? */
  outcome: Outcome;
  reasons: readonly Reason<MemberReason>[];
  missing: readonly SurvivorMissing[];
  /** Null without a right, and where the sum or the number of those who share it is not known. */
  shareQepik: Qepik | null;
  /** The allowance of a member with a right; null without. */
  allowanceQepik: Qepik | null;
  /** What is better for this member; `allowance` only where there is no pension, or the share is less. */
  better: "share" | "allowance" | null;
}

export interface SurvivorAssessment
  extends Assessment<SurvivorReason, SurvivorStep, SurvivorMissing> {
  /** The day assessed. */
  on: IsoDate;
  requiredRecordMonths: number;
  /** T, by which the capital is divided. */
  hundredthsOfMonth: number;
  /** What the capital gives by itself; null where it is not known. */
  computedQepik: Qepik | null;
  /** The sum for the whole family; null unless eligible. */
  payableQepik: Qepik | null;
  members: readonly MemberAssessment[];
}

/**
 * The right of a family to a survivor's pension on a day. The age at death sets the record that is asked
 * for and the divisor, as for a disability. The sum is the family's: raised to the minimum as a whole, and
 * shared equally by those with a right.
 *
 * A member whose share is less than the allowance may take the allowance; that the other shares would then
 * grow is written nowhere, so they stay. One undetermined member leaves the sum known and the shares not.
 * @throws RangeError for amounts or days that cannot be, or the same member twice
 */
export function assessSurvivorPension(facts: SurvivorFacts, day: IsoDate): SurvivorAssessment {
  refuseAbsurd(facts, day);
  const { bornOn, diedOn, ...account } = facts.deceased;
  const period = paymentPeriod(bornOn, diedOn, day);
  const capital = known(account.capitalQepik);
  const record = known(account.recordMonths);
  const judged = judgedOf(facts.family, day);
  const reasons = familyReasons(judged, record, period, day);
  // The right asks for no capital; without it the sum is not known.
  const outcome = outcomeOf(
    allOf([...reasons.map(({ met }) => met), capital === null ? null : true]),
  );
  const minimum = lawOn(minimumPension, day).value;
  const computed = capital === null ? null : capitalByPeriod(capital, period.hundredthsOfMonth);
  const payable =
    outcome === "eligible" && computed !== null ? toQepik(Math.max(computed, minimum)) : null;
  const shares = sharesOf(payable, judged);
  return {
    outcome,
    reasons,
    calculation: [
      ...period.steps,
      ...amountSteps({ capital, payable, period, day }),
      ...shareSteps(shares),
    ],
    missing: outcome === "undetermined" ? missingOf(capital, record, judged) : [],
    on: day,
    requiredRecordMonths: period.recordMonths,
    hundredthsOfMonth: period.hundredthsOfMonth,
    computedQepik: computed,
    payableQepik: payable,
    members: membersOf(judged, shares, outcome, day),
  };
}

function refuseAbsurd({ deceased, family }: SurvivorFacts, day: IsoDate): void {
  refuseAfter("birth, death", deceased.bornOn, deceased.diedOn);
  refuseAfter("death, day assessed", deceased.diedOn, day);
  if (deceased.capitalQepik !== "unknown") refuseAmount("capital", deceased.capitalQepik);
  if (deceased.recordMonths !== "unknown") refuseMonths("record", deceased.recordMonths);
  if (new Set(family.map(({ id }) => id)).size !== family.length) {
    throw new RangeError("the same member of the family twice");
  }
  for (const { bornOn, disability, caresForBornOn } of family) {
    refuseAfter("birth of a member, day assessed", bornOn, day);
    if (disability !== null && disability !== "unknown") refuseDisability(disability, bornOn, day);
    if (caresForBornOn !== null && caresForBornOn !== "unknown") {
      refuseAfter("birth of a child cared for, day assessed", caresForBornOn, day);
    }
  }
}

/** A member with the conditions that were asked. */
interface Judged {
  id: string;
  met: Met;
  reasons: readonly Reason<MemberReason>[];
  missing: readonly SurvivorMissing[];
}

/** In the family's order: only the first who has a right as a carer alone takes that place. */
function judgedOf(family: readonly FamilyMember[], day: IsoDate): Judged[] {
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

function gapsOf(
  { caresForBornOn, works }: FamilyMember,
  reasons: readonly Reason<MemberReason>[],
): SurvivorMissing[] {
  const gaps = reasons.flatMap(({ key, met }): SurvivorMissing[] => {
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
  return gaps;
}

function familyReasons(
  judged: readonly Judged[],
  record: number | null,
  period: PaymentPeriod,
  day: IsoDate,
): Reason<SurvivorReason>[] {
  return [
    {
      key: "record",
      met: record === null ? null : record >= period.recordMonths,
      needed: months(period.recordMonths),
      ...(record !== null && { found: months(record) }),
      cites: period.recordCites,
    },
    {
      key: "family",
      met: anyOf(judged.map(({ met }) => met)),
      needed: count(1),
      found: count(sharingOf(judged)),
      cites: [cite(survivorPensionTerms, lawOn(survivorPensionTerms, day))],
    },
  ];
}

const sharingOf = (judged: readonly Judged[]) => judged.filter(({ met }) => met === true).length;

/**
 * Equal shares; what does not divide goes by a qəpik to the first, so that the shares sum to the whole.
 * Empty where the sum, or how many share it, is not known.
 */
function sharesOf(payable: Qepik | null, judged: readonly Judged[]): Qepik[] {
  if (payable === null || judged.some(({ met }) => met === null)) return [];
  const sharing = sharingOf(judged);
  const base = Math.floor(payable / sharing);
  return Array.from({ length: sharing }, (_, index) =>
    toQepik(index < payable % sharing ? base + 1 : base),
  );
}

interface Amounts {
  capital: number | null;
  payable: Qepik | null;
  period: PaymentPeriod;
  day: IsoDate;
}

function amountSteps({ capital, payable, period, day }: Amounts): Step<SurvivorStep>[] {
  if (capital === null) return [];
  const computed = capitalByPeriod(capital, period.hundredthsOfMonth);
  const given: Step<SurvivorStep> = {
    key: "capital-by-period",
    inputs: { capital: money(capital), period: ofPeriod(period.hundredthsOfMonth) },
    result: money(computed),
    cites: period.cites,
  };
  if (payable === null || payable === computed) return [given];
  const raised: Step<SurvivorStep> = {
    key: "raised-to-minimum",
    inputs: { computed: money(computed) },
    result: money(payable),
    // The minimum is the law's; that one minimum is for the whole family is derived.
    cites: [{ ...cite(minimumPension, lawOn(minimumPension, day)), verified: false }],
  };
  return [given, raised];
}

/** That the sum is shared is the fund's page; that it is shared equally is derived from it. */
const EQUALLY: Citation = {
  parameter: null,
  from: null,
  act: "labour-pensions",
  article: null,
  verified: false,
};

/** The least share as the result: the first ones may have a qəpik more. */
function shareSteps(shares: readonly Qepik[]): Step<SurvivorStep>[] {
  const least = shares.at(-1);
  if (least === undefined) return [];
  const sum = shares.reduce<number>((total, share) => total + share, 0);
  const inputs = { sum: money(sum), members: count(shares.length) };
  return [{ key: "shared", inputs, result: money(least), cites: [EQUALLY] }];
}

function missingOf(
  capital: number | null,
  record: number | null,
  judged: readonly Judged[],
): SurvivorMissing[] {
  const ofMembers = judged.some(({ met }) => met === true)
    ? [] // the family has a right without the others
    : judged.flatMap(({ missing }) => missing);
  return [
    ...(record === null ? (["record"] as const) : []),
    ...(capital === null ? (["capital"] as const) : []),
    ...new Set(ofMembers),
  ];
}

function membersOf(
  judged: readonly Judged[],
  shares: readonly Qepik[],
  family: Outcome,
  day: IsoDate,
): MemberAssessment[] {
  const allowance = lawOn(survivorAllowance, day).value;
  let given = 0;
  return judged.map(({ id, met, reasons, missing }) => {
    const told = { id, outcome: outcomeOf(met), reasons, missing };
    if (met !== true) return { ...told, shareQepik: null, allowanceQepik: null, better: null };
    const share = shares[given++] ?? null;
    return {
      ...told,
      shareQepik: share,
      allowanceQepik: allowance,
      better: betterOf(share, allowance, family),
    };
  });
}

function betterOf(
  share: Qepik | null,
  allowance: Qepik,
  family: Outcome,
): MemberAssessment["better"] {
  if (share !== null) return allowance > share ? "allowance" : "share";
  return family === "ineligible" ? "allowance" : null;
}
