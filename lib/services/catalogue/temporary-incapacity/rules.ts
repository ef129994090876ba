import { addDays, addMonths, daysBetween, type IsoDate } from "@/lib/kernel/date";
import { type Citation, cite, count, money, months, type Reason } from "@/lib/law/assessment";
import type { ServiceAssessment } from "../../assessment";
import { allOf, known, lawOn, outcomeOf } from "../../conditions";
import { type DailyStep, dailyBenefit } from "../../insured-benefit/daily";
import { benefitBaseMonths, benefitRecord } from "../../parameters/insurance-benefits";
import type { IncapacityFacts, IncapacitySpell } from "./facts";
import type { IncapacityAnswers } from "./form";
import { employersDays, incapacityRate, longestIncapacity } from "./parameters";

export const REASONS = [
  "sick-note",
  "insurance-record",
  "insured-earnings",
  "beyond-employer",
] as const;
export type IncapacityReason = (typeof REASONS)[number];

export const MISSING = ["sick-note", "sick-note-end", "account", "calendar"] as const;
export type IncapacityMissing = (typeof MISSING)[number];

/** That the doctor's note opens the right is said without a number. */
const PROVISION: Citation = {
  parameter: null,
  from: null,
  act: "insurance-benefits",
  article: null,
  verified: true,
};

type IncapacityAssessment = ServiceAssessment<IncapacityReason, DailyStep, IncapacityMissing>;

/**
 * The benefit for temporary incapacity, as far as the fund pays it: from the day after the employer's days
 * to the end of the illness, at most a year. The law of the first day of the illness holds for all of it.
 * Which illness: the one that was chosen, or the latest.
 */
export function assessIncapacity(
  { spells }: IncapacityFacts,
  answers: IncapacityAnswers,
  day: IsoDate,
): IncapacityAssessment {
  const spell =
    spells === "unknown"
      ? undefined
      : (spells.find((one) => one.from === answers.spell) ?? spells[0]);
  const lawDay = spell?.from ?? day;
  const note: Reason<IncapacityReason> = {
    key: "sick-note",
    met: spells === "unknown" ? null : spell !== undefined,
    cites: [PROVISION],
  };
  if (!spell) {
    return {
      outcome: outcomeOf(note.met),
      reasons: [note],
      calculation: [],
      missing: note.met === null ? ["sick-note"] : [],
      awards: [],
    };
  }

  const reasons = [note, ...reasonsOf(spell)];
  const outcome = outcomeOf(allOf(reasons.map(({ met }) => met)));
  const nothing = { reasons, calculation: [], awards: [] };
  if (outcome === "ineligible") return { outcome, ...nothing, missing: [] };
  const { until, recordMonths, earnings } = spell;
  if (until === null || recordMonths === "unknown" || earnings === "unknown") {
    return { outcome: "undetermined", ...nothing, missing: missingOf(spell) };
  }

  const from = addDays(spell.from, lawOn(employersDays, lawDay).value);
  const last = lastPaid(spell.from, until);
  const rates = lawOn(incapacityRate, lawDay);
  const rate = rates.value.findLast(({ fromMonths }) => fromMonths <= recordMonths);
  const benefit = dailyBenefit({
    startedOn: spell.from,
    from,
    until: last,
    earnings,
    rate: { thousandths: rate?.thousandths ?? 0, cites: [cite(incapacityRate, rates)] },
  });
  if (!benefit) return { outcome: "undetermined", ...nothing, missing: ["calendar"] };
  return {
    outcome,
    reasons,
    calculation: benefit.steps,
    missing: [],
    awards: [{ amountQepik: benefit.totalQepik, per: "once", from, until: last }],
  };
}

/** The last day of the illness, or of the year the benefit is paid for. */
function lastPaid(from: IsoDate, until: IsoDate): IsoDate {
  const year = addDays(addMonths(from, lawOn(longestIncapacity, from).value), -1);
  return until < year ? until : year;
}

function reasonsOf({ from, until, recordMonths, earnings }: IncapacitySpell) {
  const record = lawOn(benefitRecord, from);
  const base = lawOn(benefitBaseMonths, from);
  const employers = lawOn(employersDays, from);
  const counted = known(recordMonths);
  const days = until === null ? null : daysBetween(from, until) + 1;
  const earned =
    earnings === "unknown" ? null : earnings.reduce((sum, { qepik }) => sum + qepik, 0);
  return [
    {
      key: "insurance-record",
      met: counted === null ? null : counted >= record.value,
      needed: months(record.value),
      ...(counted !== null && { found: months(counted) }),
      cites: [cite(benefitRecord, record)],
    },
    {
      key: "insured-earnings",
      met: earned === null ? null : earned > 0,
      needed: months(base.value),
      ...(earned !== null && { found: money(earned) }),
      cites: [cite(benefitBaseMonths, base)],
    },
    {
      key: "beyond-employer",
      met: days === null ? null : days > employers.value,
      needed: count(employers.value),
      ...(days !== null && { found: count(days) }),
      cites: [cite(employersDays, employers)],
    },
  ] as const satisfies readonly Reason<IncapacityReason>[];
}

function missingOf({ until, recordMonths, earnings }: IncapacitySpell): IncapacityMissing[] {
  const silent = recordMonths === "unknown" || earnings === "unknown";
  return [
    ...(silent ? (["account"] as const) : []),
    ...(until === null ? (["sick-note-end"] as const) : []),
  ];
}
