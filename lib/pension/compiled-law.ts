import type { IsoDate } from "@/lib/kernel/date";
import { roundHalfUp } from "@/lib/kernel/money";
import {
  capitalIndex,
  capitalRaiseOfJuly2017,
  indexOfYear,
  type Parameter,
  recordedShare,
  reliefWindow,
  valueOfYearBefore2006,
} from "@/lib/law";
import { type Citation, cite } from "@/lib/law/assessment";
import { FIRST_MONTH_TEXT, firstDayOfMonth, monthNumber, monthOfDay } from "./months";

/**
 * THE LAW OF THE CAPITAL, laid out by month. The dated parameters are asked once per process and put into
 * arrays, so that a career of forty years is one pass over its months: ten million are computed in a night.
 */

/** The fund's accounts begin with this month; time before it has a value and no contributions. */
export const FIRST_MONTH = monthNumber(FIRST_MONTH_TEXT);
/** A working life that begins today ends before. */
const LAST_YEAR = 2125;

/** Months of one calendar year for which the same share of contributions is recorded. */
export interface Segment {
  year: number;
  /** Month numbers; `until` is the first month after. */
  from: number;
  until: number;
  shareThousandths: number;
  /** A one-time raise of what contributions brought until then, thousandths of a percent; 0 for none. */
  raiseThousandths: number;
}

export interface YearOfLaw {
  /** Growth on 1 January, thousandths of a percent; null where none is known. */
  indexThousandths: number | null;
  /** Worth of one full year before 2006 in this year, thousandths of a manat. */
  yearBefore2006: number;
  cites: readonly Citation[];
  /** The same, and what the worth of a year before 2006 rests on. */
  citesWithBefore2006: readonly Citation[];
}

/** In `indexes`: none is known. */
export const NO_INDEX = -1;

export interface CompiledLaw {
  segments: readonly Segment[];
  /** The same by number, for the inner loop: first month after, share and raise of each segment. */
  segmentEnds: Int32Array;
  shares: Int32Array;
  raises: Int32Array;
  /** Index of each year, by `year - 2006`; NO_INDEX where none is known. */
  indexes: Int32Array;
  /** Segment of a month, by `month - FIRST_MONTH`. */
  segmentOf: Uint16Array;
  /** By `year - 2006`. */
  years: readonly YearOfLaw[];
}

/** All that the parameters say, compiled once. */
export const LAW: CompiledLaw = compile();

function compile(): CompiledLaw {
  const segments = segmentsOfLaw();
  const segmentOf = new Uint16Array((LAST_YEAR + 1) * 12 - FIRST_MONTH);
  segments.forEach(({ from, until }, index) => {
    segmentOf.fill(index, from - FIRST_MONTH, until - FIRST_MONTH);
  });
  const years = yearsOfLaw(segments);
  return {
    segments,
    segmentEnds: Int32Array.from(segments, ({ until }) => until),
    shares: Int32Array.from(segments, ({ shareThousandths }) => shareThousandths),
    raises: Int32Array.from(segments, ({ raiseThousandths }) => raiseThousandths),
    indexes: Int32Array.from(years, ({ indexThousandths }) => indexThousandths ?? NO_INDEX),
    segmentOf,
    years,
  };
}

function segmentsOfLaw(): Segment[] {
  const raises = new Map(
    capitalRaiseOfJuly2017.history.map(({ from, value }) => [monthOfDay(from), value ?? 0]),
  );
  const breaks = new Set([
    ...raises.keys(),
    ...recordedShare.history.map(({ from }) => monthOfDay(from)),
  ]);
  const segments: Segment[] = [];
  for (let month = FIRST_MONTH; month < (LAST_YEAR + 1) * 12; month += 1) {
    const last = segments.at(-1);
    if (last && month % 12 !== 0 && !breaks.has(month)) {
      last.until = month + 1;
      continue;
    }
    segments.push({
      year: Math.floor(month / 12),
      from: month,
      until: month + 1,
      shareThousandths: shareOn(firstDayOfMonth(month)).value,
      raiseThousandths: raises.get(month) ?? 0,
    });
  }
  return segments;
}

/** @throws Error for a day before the accounts: a fault of whoever asks */
function shareOn(day: IsoDate) {
  const share = recordedShare.on(day);
  if (!share) throw new Error(`no share of contributions is known on ${day}`);
  return share;
}

function yearsOfLaw(segments: readonly Segment[]): YearOfLaw[] {
  const years: YearOfLaw[] = [];
  for (let year = 2006; year <= LAST_YEAR; year += 1) {
    const index = indexOfYear(capitalIndex, year);
    const stated = indexOfYear(valueOfYearBefore2006, year);
    const before = years.at(-1)?.yearBefore2006 ?? 0;
    // Where no value of its own was published, a year before 2006 grows as all capital does.
    const grown = before + part(before, index?.value ?? 0);
    const ofYear = segments.filter((segment) => segment.year === year);
    const shares = new Map(
      ofYear.map(({ from }) => {
        const share = shareOn(firstDayOfMonth(from));
        return [share.from, cite(recordedShare, share)];
      }),
    );
    const raised = ofYear.flatMap(({ from }) => {
      const raise = capitalRaiseOfJuly2017.on(firstDayOfMonth(from));
      return raise ? [cite(capitalRaiseOfJuly2017, raise)] : [];
    });
    const grows = index ? [cite(capitalIndex, index)] : [];
    const cites = [...grows, ...shares.values(), ...raised];
    years.push({
      indexThousandths: index?.value ?? null,
      yearBefore2006: stated?.value ?? grown,
      cites,
      citesWithBefore2006: [...cites, ...(stated ? [cite(valueOfYearBefore2006, stated)] : grows)],
    });
  }
  return years;
}

/** Half-up to the whole of `amount` times thousandths of a percent. */
export function part(amount: number, thousandths: number): number {
  return Math.floor((amount * thousandths + 50_000) / 100_000);
}

/** What the law says of a calendar year. @throws RangeError outside 2006 to 2125 */
export function lawOfYear(year: number): YearOfLaw {
  const found = LAW.years[year - 2006];
  if (!found) throw new RangeError(`no law is held for the year ${year}`);
  return found;
}

/** What full months before 2006 are worth in a year, in qəpik. */
export function worthOfMonthsBefore2006(months: number, year: number): number {
  return roundHalfUp((months * lawOfYear(year).yearBefore2006) / 120);
}

/** The day a one-time raise of the capital took effect; capital stated later contains it. */
export const RAISED_ON: IsoDate = latestOf(capitalRaiseOfJuly2017).from;

/** The first month after the window of Article 22-1, which begins with the accounts. */
export const RELIEF_WINDOW_END: number = monthOfDay(latestOf(reliefWindow).value.until);

/** The newest value of a parameter that is not a repeal. */
function latestOf<T>({ code, history }: Parameter<T>): { from: IsoDate; value: T } {
  for (const { from, value } of history) if (value !== null) return { from, value };
  throw new Error(`${code} was repealed`);
}
