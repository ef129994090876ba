import { addMonths, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import { type Qepik, roundHalfUp, toQepik } from "@/lib/kernel/money";
import {
  arrearsLimit,
  indexOfYear,
  type KnownValue,
  minimumPension,
  pensionIndex,
} from "@/lib/law";
import {
  type Assessment,
  type Citation,
  cite,
  count,
  money,
  months,
  onDay,
  percent,
  type Reason,
  type Step,
} from "@/lib/law/assessment";
import { fullMonths } from "../months";
import { lawOn, outcomeOf, refuseAfter, refuseAmount } from "./conditions";

/** A pension as it was on some day: that of its assignment, or a later one of which the amount is known. */
export interface PensionSince {
  since: IsoDate;
  amountQepik: number;
}

export const INDEXATION_REASONS = ["indexes-known", "within-limit"] as const;
export type IndexationReason = (typeof INDEXATION_REASONS)[number];

export const INDEXATION_STEPS = [
  "index-of-year",
  "raised-to-minimum",
  "february-payment",
  "months-at-amount",
  "arrears",
] as const;
export type IndexationStep = (typeof INDEXATION_STEPS)[number];

export const INDEXATION_MISSING = ["pension-index"] as const;
export type IndexationMissing = (typeof INDEXATION_MISSING)[number];

type Indexation = Assessment<IndexationReason, IndexationStep, IndexationMissing>;

/** What one 1 January did. */
export interface IndexedYear {
  year: number;
  /** Paid until then, and still in that January: the order comes in February. */
  beforeQepik: Qepik;
  indexThousandths: number;
  afterQepik: Qepik;
  differenceQepik: Qepik;
  /** February's payment, January's difference included. */
  februaryQepik: Qepik;
}

export interface IndexedPension extends Indexation {
  /** The day assessed. */
  on: IsoDate;
  /** The pension on that day; null where an index on the way is not known. */
  amountQepik: Qepik | null;
  years: readonly IndexedYear[];
  /** The first year whose index is not known: nothing is computed from it on. */
  missingYear: number | null;
  /** The pension as far as it is known, and the last day it is known for. */
  knownQepik: Qepik;
  knownUntil: IsoDate;
}

/**
 * A pension in payment on a later day: raised on each 1 January by the index of that year, and to the
 * minimum on a day the minimum rises above it. A pension that begins on 1 January has no part in the index
 * of that day: it was not in payment before.
 * @throws RangeError for an amount or days that cannot be
 */
export function indexPension(pension: PensionSince, day: IsoDate): IndexedPension {
  refuseAfter("pension, day assessed", pension.since, day);
  refuseAmount("pension", pension.amountQepik);
  const course = courseOf(pension, day);
  const { missingYear } = course;
  const amount = amountOn(course, day);
  const last = course.rises.at(-1);
  return {
    outcome: outcomeOf(missingYear === null ? true : null),
    reasons: [indexesKnown(course, pension.since, day)],
    calculation: [
      ...stepsUntil(course, day),
      ...(last && last.year === yearOfDay(day) ? [februaryStep(course, last)] : []),
    ],
    missing: missingYear === null ? [] : ["pension-index"],
    on: day,
    amountQepik: missingYear === null ? amount : null,
    years: course.rises.map((rise) => yearOf(course, rise)),
    missingYear,
    knownQepik: amount,
    knownUntil: missingYear === null ? day : toIsoDate(`${missingYear - 1}-12-31`),
  };
}

/**
 * The pension that an index raised to this amount. Steps are rounded once, so at most one whole amount gives
 * it; null where none does: something else happened to it.
 */
export function amountBeforeIndex(afterQepik: number, indexThousandths: number): Qepik | null {
  refuseAmount("pension", afterQepik);
  const before = roundHalfUp((afterQepik * 100_000) / (100_000 + indexThousandths));
  return raisedBy(before, indexThousandths) === afterQepik ? before : null;
}

export interface ArrearsAssessment extends Indexation {
  /** The first day that is paid for. */
  from: IsoDate;
  /** Full months paid for; a month that is not over is paid with the pension itself. */
  months: number;
  /** Full months that were asked for too late. */
  lostMonths: number;
  /** Null where an index on the way is not known. */
  amountQepik: Qepik | null;
  missingYear: number | null;
}

/**
 * What is paid for the time between the day of the right and the day it was asked for: at most three years
 * back, each month at the amount of its first day. `ineligible`: no full month has passed.
 * @param pension since the day of the right
 * @throws RangeError for an amount or days that cannot be
 */
export function arrearsFor(pension: PensionSince, claimedOn: IsoDate): ArrearsAssessment {
  refuseAfter("right, claim", pension.since, claimedOn);
  refuseAmount("pension", pension.amountQepik);
  const limit = lawOn(arrearsLimit, claimedOn);
  const cites = [cite(arrearsLimit, limit)];
  const limitDay = addMonths(claimedOn, -limit.value);
  const within = pension.since >= limitDay;
  const from = within ? pension.since : limitDay;
  const paid = fullMonths(from, claimedOn);
  const firstDays = Array.from({ length: paid }, (_, index) => addMonths(from, index));
  // The claim's own January may have no index yet: only the months that are paid for must be known.
  const course = courseOf(pension, firstDays.at(-1) ?? pension.since);
  const { missingYear } = course;
  const spans = missingYear === null ? spansOf(course, firstDays) : [];
  const sum = spans.reduce((total, { qepik, months: of }) => total + qepik * of, 0);
  return {
    outcome: missingYear === null ? outcomeOf(paid > 0) : "undetermined",
    reasons: [
      {
        key: "within-limit",
        met: within,
        needed: onDay(limitDay),
        found: onDay(pension.since),
        cites,
      },
    ],
    calculation:
      spans.length === 0
        ? []
        : [
            ...stepsUntil(course, firstDays.at(-1) ?? from),
            ...spans.map((span) => spanStep(span, cites)),
            {
              key: "arrears",
              inputs: { from: onDay(from), months: months(paid) },
              result: money(sum),
              cites,
            },
          ],
    missing: missingYear === null ? [] : ["pension-index"],
    from,
    months: paid,
    lostMonths: fullMonths(pension.since, from),
    amountQepik: missingYear === null ? toQepik(sum) : null,
    missingYear,
  };
}

interface Rise {
  year: number;
  index: KnownValue<number>;
}

/** How an amount went from day to day, until an index was not known. */
interface Course {
  first: Qepik;
  /** Later amounts and the days from which they held, oldest first; a day may have two. */
  levels: { from: IsoDate; qepik: Qepik }[];
  rises: Rise[];
  steps: { on: IsoDate; step: Step<IndexationStep> }[];
  missingYear: number | null;
}

function courseOf({ since, amountQepik }: PensionSince, day: IsoDate): Course {
  const course: Course = {
    first: toQepik(amountQepik),
    levels: [],
    rises: [],
    steps: [],
    missingYear: null,
  };
  const firstYear = yearOfDay(since);
  const minima = risesOfMinimum(since);
  for (let year = firstYear; year <= yearOfDay(day); year += 1) {
    if (year > firstYear) {
      const index = indexOfYear(pensionIndex, year);
      if (!index) {
        course.missingYear = year;
        break;
      }
      applyIndex(course, year, index);
    }
    for (const minimum of minima) {
      if (yearOfDay(minimum.from) === year) applyMinimum(course, minimum);
    }
  }
  return course;
}

/** Minima that came after a day, oldest first. */
function risesOfMinimum(since: IsoDate): KnownValue<Qepik>[] {
  return minimumPension.history
    .flatMap(({ from }) => (from > since ? (minimumPension.on(from) ?? []) : []))
    .reverse();
}

function applyIndex(course: Course, year: number, index: KnownValue<number>): void {
  const before = latest(course);
  const after = raisedBy(before, index.value);
  const on = toIsoDate(`${year}-01-01`);
  course.levels.push({ from: on, qepik: after });
  course.rises.push({ year, index });
  course.steps.push({
    on,
    step: {
      key: "index-of-year",
      inputs: { pension: money(before), index: percent(index.value), from: onDay(on) },
      result: money(after),
      cites: [cite(pensionIndex, index)],
    },
  });
}

const raisedBy = (qepik: number, thousandths: number) =>
  roundHalfUp((qepik * (100_000 + thousandths)) / 100_000);

function applyMinimum(course: Course, minimum: KnownValue<Qepik>): void {
  const before = latest(course);
  if (before >= minimum.value) return;
  course.levels.push({ from: minimum.from, qepik: minimum.value });
  course.steps.push({
    on: minimum.from,
    step: {
      key: "raised-to-minimum",
      inputs: { pension: money(before), from: onDay(minimum.from) },
      result: money(minimum.value),
      cites: [cite(minimumPension, minimum)],
    },
  });
}

const yearOfDay = (day: IsoDate) => Number(day.slice(0, 4));

const latest = ({ first, levels }: Course) => levels.at(-1)?.qepik ?? first;

const amountOn = ({ first, levels }: Course, day: IsoDate) =>
  levels.findLast(({ from }) => from <= day)?.qepik ?? first;

function yearOf(course: Course, { year, index }: Rise): IndexedYear {
  const before = amountOn(course, toIsoDate(`${year - 1}-12-31`));
  const after = amountOn(course, toIsoDate(`${year}-01-01`));
  const difference = toQepik(after - before);
  const february = amountOn(course, toIsoDate(`${year}-02-01`));
  return {
    year,
    beforeQepik: before,
    indexThousandths: index.value,
    afterQepik: after,
    differenceQepik: difference,
    februaryQepik: toQepik(february + difference),
  };
}

function februaryStep(course: Course, rise: Rise): Step<IndexationStep> {
  const { februaryQepik, differenceQepik } = yearOf(course, rise);
  return {
    key: "february-payment",
    inputs: {
      pension: money(februaryQepik - differenceQepik),
      difference: money(differenceQepik),
    },
    result: money(februaryQepik),
    cites: [cite(pensionIndex, rise.index)],
  };
}

function indexesKnown(
  { rises, missingYear }: Course,
  since: IsoDate,
  day: IsoDate,
): Reason<IndexationReason> {
  return {
    key: "indexes-known",
    met: missingYear === null ? true : null,
    needed: count(yearOfDay(day) - yearOfDay(since)),
    found: count(rises.length),
    cites: rises.map(({ index }) => cite(pensionIndex, index)),
  };
}

/** Months that were due the same, together. */
interface Span {
  from: IsoDate;
  qepik: Qepik;
  months: number;
}

function spansOf(course: Course, firstDays: readonly IsoDate[]): Span[] {
  const spans: Span[] = [];
  for (const from of firstDays) {
    const qepik = amountOn(course, from);
    const last = spans.at(-1);
    if (last && last.qepik === qepik) last.months += 1;
    else spans.push({ from, qepik, months: 1 });
  }
  return spans;
}

function spanStep(span: Span, cites: readonly Citation[]): Step<IndexationStep> {
  return {
    key: "months-at-amount",
    inputs: {
      from: onDay(span.from),
      months: months(span.months),
      pension: money(span.qepik),
    },
    result: money(span.qepik * span.months),
    cites,
  };
}

/** A change after the day is not told. */
function stepsUntil({ steps }: Course, day: IsoDate): Step<IndexationStep>[] {
  return steps.filter(({ on }) => on <= day).map(({ step }) => step);
}
