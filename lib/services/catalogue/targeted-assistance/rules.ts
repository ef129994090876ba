import { addDays, addMonths, type IsoDate } from "@/lib/kernel/date";
import { type Qepik, roundHalfUp, toQepik } from "@/lib/kernel/money";
import { needCriterion } from "@/lib/law";
import {
  type Citation,
  cite,
  count,
  money,
  months,
  onDay,
  type Reason,
  type Step,
} from "@/lib/law/assessment";
import { firstDayOf, monthOf } from "@/lib/registers/catalogue/months";
import type { ServiceAssessment } from "../../assessment";
import { allOf, anyOf, known, lawOn, type Met, outcomeOf } from "../../conditions";
import type { AdultFacts, AssistanceFacts } from "./facts";
import { type Family, familyOf } from "./family";
import type { AssistanceAnswers } from "./form";
import {
  assistanceMonths,
  careAge,
  incomeMonths,
  jobsRefusedWait,
  largeDeals,
  studyAge,
  subsistenceMinimum,
  unableToWork,
  utilitiesShare,
} from "./parameters";

export const REASONS = [
  "income-below-criterion",
  "beyond-control",
  "data-agree",
  "no-large-deals",
  "no-vehicle",
  "one-home",
  "low-utilities",
  "no-jobs-refused",
] as const;
export type AssistanceReason = (typeof REASONS)[number];

export const STEPS = ["average-income", "total-criterion", "assistance"] as const;
export type AssistanceStep = (typeof STEPS)[number];

export const MISSING = [
  "household",
  "agreement",
  "income",
  "other-income",
  "criterion-of-year",
  "circumstances",
  "causes",
  "population",
  "deals",
  "vehicle",
  "homes",
  "utilities",
  "jobs-refused",
  "subsistence-minimum",
] as const;
export type AssistanceMissing = (typeof MISSING)[number];

type AssistanceAssessment = ServiceAssessment<AssistanceReason, AssistanceStep, AssistanceMissing>;

const provision = (verified: boolean): Citation => ({
  parameter: null,
  from: null,
  act: "targeted-assistance",
  article: null,
  verified,
});

/**
 * Targeted state social assistance: what the family lacks of the need criterion, every month for a year
 * from the first day of the month of application. Refused only for what is known: an adult who has not
 * agreed leaves it open, unless the others' income alone is too high.
 *
 * @param day of the application
 */
export function assessAssistance(
  facts: AssistanceFacts,
  answers: AssistanceAnswers,
  day: IsoDate,
): AssistanceAssessment {
  const family = familyOf(facts, answers);
  const income = incomeOf(family, answers, day);
  const criterion = needCriterion.on(day);
  const total = family && criterion ? family.size * criterion.value : null;
  const subsistence = subsistenceMinimum.on(day);
  const below = isBelow(income, total);
  const reasons: Reason<AssistanceReason>[] = [
    {
      key: "income-below-criterion",
      met: below,
      ...(total !== null && { needed: money(total) }),
      ...(below !== null && { found: money(income.monthlyQepik) }),
      // Which income counts was published nowhere that was seen.
      cites: [...(criterion ? [cite(needCriterion, criterion)] : []), provision(false)],
    },
    {
      key: "beyond-control",
      met: beyondControl(facts, family, answers, day),
      cites: [
        cite(careAge, lawOn(careAge, day)),
        cite(studyAge, lawOn(studyAge, day)),
        cite(unableToWork, lawOn(unableToWork, day)),
      ],
    },
    { key: "data-agree", met: known(facts.agree), cites: [provision(true)] },
    dealsReason(answers, subsistence, day),
    { key: "no-vehicle", met: isNo(answers.vehicle), cites: [provision(true)] },
    { key: "one-home", met: isNo(answers.secondHome), cites: [provision(true)] },
    utilitiesReason(family, answers, subsistence, day),
    jobsReason(answers, day),
  ];
  const outcome = outcomeOf(allOf(reasons.map(({ met }) => met)));
  if (outcome !== "eligible" || total === null || !criterion || !family) {
    const missing =
      outcome === "undetermined" ? missingOf(reasons, facts, family, answers, day) : [];
    return { outcome, reasons, calculation: [], missing, awards: [] };
  }

  const sum = toQepik(total - income.monthlyQepik);
  const from = firstDayOf(monthOf(day));
  const term = lawOn(assistanceMonths, day);
  const base = lawOn(incomeMonths, day);
  const steps: Step<AssistanceStep>[] = [
    {
      key: "average-income",
      inputs: {
        registered: money(income.registeredQepik),
        months: months(base.value),
        other: money(answers.otherIncome ?? 0),
      },
      result: money(income.monthlyQepik),
      cites: [cite(incomeMonths, base), provision(false)],
    },
    {
      key: "total-criterion",
      inputs: { members: count(family.size), criterion: money(criterion.value) },
      result: money(total),
      cites: [cite(needCriterion, criterion)],
    },
    {
      key: "assistance",
      inputs: { criterion: money(total), income: money(income.monthlyQepik) },
      result: money(sum),
      cites: [cite(assistanceMonths, term)],
    },
  ];
  return {
    outcome,
    reasons,
    calculation: steps,
    missing: [],
    awards: [
      {
        amountQepik: sum,
        per: "month",
        from,
        until: addDays(addMonths(from, term.value), -1),
      },
    ],
  };
}

interface Income {
  /** Of the known adults, in all the months together. */
  registeredQepik: Qepik;
  /** A month: the least it can be where it is not complete. */
  monthlyQepik: Qepik;
  complete: boolean;
}

function incomeOf(family: Family | null, answers: AssistanceAnswers, day: IsoDate): Income {
  const { value: over } = lawOn(incomeMonths, day);
  let registered = 0;
  let complete = family !== null && answers.otherIncome !== undefined;
  for (const told of family?.adults ?? []) {
    for (const part of told === "unknown" ? [told] : [told.earnedQepik, told.paidQepik]) {
      if (part === "unknown") complete = false;
      else registered += part;
    }
  }
  const monthly = roundHalfUp(registered / over) + (answers.otherIncome ?? 0);
  return { registeredQepik: toQepik(registered), monthlyQepik: toQepik(monthly), complete };
}

function isBelow({ monthlyQepik, complete }: Income, total: number | null): Met {
  if (total === null) return null;
  if (monthlyQepik >= total) return false;
  return complete ? true : null;
}

/** One cause that the family cannot help is enough: in the registers, or said by the applicant. */
function beyondControl(
  { household }: AssistanceFacts,
  family: Family | null,
  { circumstances }: AssistanceAnswers,
  day: IsoDate,
): Met {
  const said = circumstances === undefined ? null : circumstances !== "none";
  if (!family || household === "unknown") return anyOf([said, null]);
  const young = lawOn(careAge, day).value;
  return anyOf([
    said,
    household.widowed,
    hasOneAtHome(family, ({ bornOn }) => addMonths(bornOn, young) > day),
    ...family.adults.map((told, index) => cannotWork(told, family.bornOn[index] ?? "unknown", day)),
  ]);
}

/** Which of the children live elsewhere is not said: a few of them may all be among those. */
function hasOneAtHome(
  { minors, elsewhere }: Family,
  is: (minor: Family["minors"][number]) => boolean,
): Met {
  const count = minors.filter(is).length;
  if (count > elsewhere) return true;
  return count === 0 || elsewhere === minors.length ? false : null;
}

/** Retired, impaired, a full-time student, or on unemployment insurance. */
function cannotWork(told: AdultFacts | "unknown", bornOn: IsoDate | "unknown", day: IsoDate): Met {
  if (told === "unknown") return null;
  const { retired, impairment, fullTimeStudy, unemployment } = told;
  const least = lawOn(unableToWork, day).value / 1_000;
  const isYoung = bornOn === "unknown" ? null : addMonths(bornOn, lawOn(studyAge, day).value) > day;
  return anyOf([
    known(retired),
    impairment === "unknown" ? null : impairment !== null && impairment >= least,
    allOf([known(fullTimeStudy), isYoung]),
    known(unemployment),
  ]);
}

const isNo = (answer: "yes" | "no" | undefined): Met =>
  answer === undefined ? null : answer === "no";

type Minimum = ReturnType<typeof subsistenceMinimum.on>;

function dealsReason(
  { deals }: AssistanceAnswers,
  subsistence: Minimum,
  day: IsoDate,
): Reason<AssistanceReason> {
  const law = lawOn(largeDeals, day);
  const limit = subsistence && law.value.subsistenceMinimums * subsistence.value;
  return {
    key: "no-large-deals",
    met: deals === undefined ? null : deals === 0 || (limit === null ? null : deals <= limit),
    ...(limit !== null && { needed: money(limit) }),
    ...(deals !== undefined && { found: money(deals) }),
    cites: [cite(largeDeals, law), ...citesOf(subsistence)],
  };
}

function utilitiesReason(
  family: Family | null,
  { utilities }: AssistanceAnswers,
  subsistence: Minimum,
  day: IsoDate,
): Reason<AssistanceReason> {
  const law = lawOn(utilitiesShare, day);
  const limit = subsistence && roundHalfUp((subsistence.value * law.value) / 100_000);
  const perHead = family && utilities !== undefined ? roundHalfUp(utilities / family.size) : null;
  return {
    key: "low-utilities",
    met: perHead === null ? null : perHead === 0 || (limit === null ? null : perHead < limit),
    ...(limit !== null && { needed: money(limit) }),
    ...(perHead !== null && { found: money(perHead) }),
    cites: [cite(utilitiesShare, law), ...citesOf(subsistence)],
  };
}

const citesOf = (subsistence: Minimum): Citation[] =>
  subsistence ? [cite(subsistenceMinimum, subsistence)] : [];

/** A month after the second refusal the family may ask again. */
function jobsReason(
  { jobsRefused, jobsRefusedOn }: AssistanceAnswers,
  day: IsoDate,
): Reason<AssistanceReason> {
  const law = lawOn(jobsRefusedWait, day);
  const again = jobsRefusedOn && addMonths(jobsRefusedOn, law.value);
  const met = jobsRefused === "yes" ? (again ? again <= day : null) : isNo(jobsRefused);
  return {
    key: "no-jobs-refused",
    met,
    ...(jobsRefused === "yes" && again && { needed: onDay(again), found: onDay(day) }),
    cites: [cite(jobsRefusedWait, law)],
  };
}

function missingOf(
  reasons: readonly Reason<AssistanceReason>[],
  facts: AssistanceFacts,
  family: Family | null,
  answers: AssistanceAnswers,
  day: IsoDate,
): AssistanceMissing[] {
  const open = new Set(reasons.flatMap(({ key, met }) => (met === null ? [key] : [])));
  const adults = family?.adults ?? [];
  const unheard = adults.some(
    (told) => told !== "unknown" && [told.earnedQepik, told.paidQepik].includes("unknown"),
  );
  const noMinimum = subsistenceMinimum.on(day) === null;
  const ways: readonly (readonly [AssistanceMissing, boolean])[] = [
    ["household", family === null],
    [
      "agreement",
      adults.includes("unknown") && (isOpen("income-below-criterion") || isOpen("beyond-control")),
    ],
    ["income", isOpen("income-below-criterion") && unheard],
    ["other-income", isOpen("income-below-criterion") && answers.otherIncome === undefined],
    ["criterion-of-year", isOpen("income-below-criterion") && needCriterion.on(day) === null],
    ["circumstances", isOpen("beyond-control") && answers.circumstances === undefined],
    [
      "causes",
      isOpen("beyond-control") &&
        answers.circumstances !== undefined &&
        family !== null &&
        !adults.includes("unknown"),
    ],
    ["population", isOpen("data-agree") && facts.agree === "unknown"],
    ["deals", isOpen("no-large-deals") && answers.deals === undefined],
    ["vehicle", isOpen("no-vehicle")],
    ["homes", isOpen("one-home")],
    ["utilities", isOpen("low-utilities") && answers.utilities === undefined],
    ["jobs-refused", isOpen("no-jobs-refused")],
    [
      "subsistence-minimum",
      noMinimum &&
        ((isOpen("no-large-deals") && answers.deals !== undefined) ||
          (isOpen("low-utilities") && answers.utilities !== undefined && family !== null)),
    ],
  ];
  return ways.flatMap(([key, is]) => (is ? [key] : []));

  function isOpen(key: AssistanceReason): boolean {
    return open.has(key);
  }
}
