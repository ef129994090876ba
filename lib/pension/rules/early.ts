import type { IsoDate } from "@/lib/kernel/date";
import { earlyRetirement } from "@/lib/law";
import {
  type Assessment,
  type Citation,
  cite,
  count,
  type Figure,
  months,
  type Outcome,
  onDay,
  type Reason,
  type Step,
} from "@/lib/law/assessment";
import type { PensionFacts, SpecialFacts, Unknown } from "../facts";
import { type RetirementAge, retirementAge } from "../retirement-age";
import {
  allOf,
  anyOf,
  known,
  lawOn,
  type Met,
  outcomeOf,
  refuseAfter,
  refuseMonths,
  refuseOutside,
} from "./conditions";

/** Groups that retire earlier, as the law parameter lists them. */
export const EARLY_GROUPS = [
  "children-5",
  "disabled-child",
  "harmful-work",
  "flight-crew",
  "nanism",
] as const;
export type EarlyGroup = (typeof EARLY_GROUPS)[number];

/** What a group asks; `raised-alone` is asked of fathers, `record` with nanism. */
export const EARLY_REASONS = [...EARLY_GROUPS, "raised-alone", "record"] as const;
export type EarlyReason = (typeof EARLY_REASONS)[number];

export const EARLY_STEPS = ["lowered-age"] as const;
export type EarlyStep = (typeof EARLY_STEPS)[number];

/** The same keys: what was asked and nobody answered. */
export type EarlyMissing = EarlyReason;

export interface EarlyFacts extends Pick<PensionFacts, "sex" | "bornOn" | "special"> {
  /**
   * Did a father raise the children without their mother: she died or is missing, lost her parental rights,
   * or a court left them to him? Not asked of mothers; absent is unknown.
   */
  raisedAlone?: boolean | Unknown;
}

/** One group, whether it applies or not: what it would bring. */
export interface EarlyGroupAssessment {
  group: EarlyGroup;
  outcome: Outcome;
  reasons: readonly Reason<EarlyReason>[];
  missing: readonly EarlyMissing[];
  monthsEarlier: number;
  /** The lowered age, months, and the day it is reached: by age alone, with the facts as they are. */
  ageMonths: number;
  reachedOn: IsoDate;
  cites: readonly Citation[];
}

export interface EarlyAssessment extends Assessment<EarlyReason, EarlyStep, EarlyMissing> {
  /** The day assessed. */
  on: IsoDate;
  /** The day the age is reached that holds for everybody. */
  ordinaryOn: IsoDate;
  /** The group that surely applies and retires first; null where none surely applies. */
  group: EarlyGroup | null;
  /** The day the lowered age of that group is reached. */
  earliestOn: IsoDate | null;
  /** An earlier day still, if what is missing turned out in favour; null where nothing missing could. */
  possiblyOn: IsoDate | null;
  groups: readonly EarlyGroupAssessment[];
}

/**
 * From what day a person may retire before the age that holds for everybody (Law on Labour Pensions,
 * Article 9). `eligible`: one listed group applies, whether or not the day has come. Reliefs are not added
 * up: the group that retires first counts. A missing fact leaves only its own group undetermined.
 * @param recordMonths insurance record on that day
 * @param day whose list of groups is used
 * @throws RangeError for counts or days that cannot be
 */
export function earliestRetirementAge(
  facts: EarlyFacts,
  recordMonths: number | Unknown,
  day: IsoDate,
): EarlyAssessment {
  refuseAbsurd(facts, recordMonths, day);
  const law = lawOn(earlyRetirement, day);
  const cites = [cite(earlyRetirement, law)];
  const groups = law.value.map(({ group, needed, yearsEarlier }): EarlyGroupAssessment => {
    const reasons = reasonsOf(group, needed[facts.sex], {
      facts,
      record: known(recordMonths),
      cites,
    });
    const met = allOf(reasons.map((reason) => reason.met));
    const monthsEarlier = yearsEarlier * 12;
    const age = retirementAge(facts.sex, facts.bornOn, monthsEarlier);
    return {
      group,
      outcome: outcomeOf(met),
      reasons,
      missing: met === null ? reasons.flatMap(({ key, met }) => (met === null ? [key] : [])) : [],
      monthsEarlier,
      ageMonths: age.ageMonths,
      reachedOn: age.on,
      cites: [...age.cites, ...cites],
    };
  });
  const sure = firstOf(groups, "eligible");
  const possible = firstOf(groups, "undetermined");
  const outcome = outcomeOf(anyOf(groups.map((one) => metOf(one.outcome))));
  return {
    outcome,
    reasons: distinct(groups.flatMap(({ reasons }) => reasons)),
    calculation: sure ? [loweredAge(sure, facts.bornOn)] : [],
    missing: outcome === "undetermined" ? [...new Set(groups.flatMap((one) => one.missing))] : [],
    on: day,
    ordinaryOn: retirementAge(facts.sex, facts.bornOn).on,
    group: sure?.group ?? null,
    earliestOn: sure?.reachedOn ?? null,
    possiblyOn:
      possible && (!sure || possible.reachedOn < sure.reachedOn) ? possible.reachedOn : null,
    groups,
  };
}

/**
 * The age at which a person may retire: that of the group that surely applies and retires first, or the one
 * for everybody. What is not known leaves the ordinary age: it is never promised.
 */
export function ageThatHolds(
  { sex, bornOn }: Pick<EarlyFacts, "sex" | "bornOn">,
  { group, groups }: EarlyAssessment,
): RetirementAge {
  const sure = groups.find((one) => one.group === group);
  return sure
    ? { on: sure.reachedOn, ageMonths: sure.ageMonths, cites: sure.cites }
    : retirementAge(sex, bornOn);
}

/** Nobody has raised more to the age of eight: a slip of the keyboard. */
const MOST_CHILDREN = 30;

function refuseAbsurd(
  { bornOn, special }: EarlyFacts,
  recordMonths: number | Unknown,
  day: IsoDate,
): void {
  refuseAfter("birth, day assessed", bornOn, day);
  const children = known(special.childrenRaisedToEight);
  const disabled = known(special.disabledChildrenRaisedToEight);
  if (children !== null) refuseOutside("children", children, MOST_CHILDREN);
  if (disabled !== null) refuseOutside("disabled children", disabled, children ?? MOST_CHILDREN);
  const spans = { recordMonths, ...monthsOfWork(special) };
  for (const [what, span] of Object.entries(spans)) {
    if (span !== "unknown") refuseMonths(what, span);
  }
}

const monthsOfWork = ({ harmfulWorkMonths, flightCrewMonths }: SpecialFacts) => ({
  harmfulWorkMonths,
  flightCrewMonths,
});

interface Asked {
  facts: EarlyFacts;
  record: number | null;
  cites: readonly Citation[];
}

function reasonsOf(group: EarlyGroup, needed: number, asked: Asked): Reason<EarlyReason>[] {
  const { facts, record, cites } = asked;
  const { special } = facts;
  const atLeast = (
    key: EarlyReason,
    found: number | null,
    figure: (of: number) => Figure,
  ): Reason<EarlyReason> => ({
    key,
    met: found === null ? null : found >= needed,
    needed: figure(needed),
    ...(found !== null && { found: figure(found) }),
    cites,
  });
  switch (group) {
    case "children-5":
      return [
        atLeast(group, known(special.childrenRaisedToEight), count),
        ...raisedAlone(facts, cites),
      ];
    case "disabled-child":
      return [
        atLeast(group, known(special.disabledChildrenRaisedToEight), count),
        ...raisedAlone(facts, cites),
      ];
    case "harmful-work":
      return [atLeast(group, known(special.harmfulWorkMonths), months)];
    case "flight-crew":
      return [atLeast(group, known(special.flightCrewMonths), months)];
    case "nanism":
      return [{ key: group, met: known(special.nanism), cites }, atLeast("record", record, months)];
  }
}

/** The list is written for mothers; a father enters it where he raised the children without her. */
function raisedAlone(
  { sex, raisedAlone: alone = "unknown" }: EarlyFacts,
  cites: readonly Citation[],
): Reason<EarlyReason>[] {
  return sex === "female" ? [] : [{ key: "raised-alone", met: known(alone), cites }];
}

function firstOf(
  groups: readonly EarlyGroupAssessment[],
  outcome: Outcome,
): EarlyGroupAssessment | undefined {
  return groups
    .filter((one) => one.outcome === outcome)
    .reduce<EarlyGroupAssessment | undefined>(
      (first, one) => (first && first.reachedOn <= one.reachedOn ? first : one),
      undefined,
    );
}

function metOf(outcome: Outcome): Met {
  return outcome === "undetermined" ? null : outcome === "eligible";
}

/** Two groups ask the same of a father; it is told once. */
function distinct(reasons: readonly Reason<EarlyReason>[]): Reason<EarlyReason>[] {
  return [...new Map(reasons.map((reason) => [reason.key, reason])).values()];
}

function loweredAge(
  { ageMonths, monthsEarlier, reachedOn, cites }: EarlyGroupAssessment,
  bornOn: IsoDate,
): Step<EarlyStep> {
  return {
    key: "lowered-age",
    inputs: {
      born: onDay(bornOn),
      ordinary: months(ageMonths + monthsEarlier),
      earlier: months(monthsEarlier),
      age: months(ageMonths),
    },
    result: onDay(reachedOn),
    cites,
  };
}
