import { addDays, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { Texts } from "@/lib/kernel/texts";
import {
  COUNTING,
  type Exchange,
  FEASTS,
  type Feast,
  FIXED_HOLIDAYS,
  YEARS_OF_FEASTS,
  type YearOfFeasts,
} from "./holidays";
import type { LawSource } from "./parameter";

/**
 * THE CALENDAR: which days are worked, and when a term ends. Pure; runs in browsers. Beyond the years whose
 * holidays are held every answer is null: a day off that is not known is never taken for a working day.
 */

/** Why a weekday is not worked. `moved`: it makes up for a holiday on a day of rest. */
export type DayOffKind = "holiday" | "mourning" | "moved" | "exchanged" | "special";

export interface DayOff {
  on: IsoDate;
  kind: DayOffKind;
  /** What falls on it, or what it makes up for; none for an exchange. */
  names: readonly Texts[];
  /** The day off that it took the place of, for an exchange. */
  insteadOf: IsoDate | null;
  source: LawSource;
  verified: boolean;
}

/** A day of rest that is worked instead of another day. */
export type WorkedDay = Exchange;

export interface YearCalendar {
  year: number;
  daysOff: readonly DayOff[];
  worked: readonly WorkedDay[];
  /** Working days of the year, in a week of five days. */
  workingDays: number;
  /** Where the feasts of the year were named. */
  source: LawSource;
  verified: boolean;
  note: Texts | null;
}

const FIRST_YEAR = YEARS_OF_FEASTS.at(-1)?.year ?? 0;
const LAST_YEAR = YEARS_OF_FEASTS[0]?.year ?? 0;

/** The days for which it is known whether they are worked. */
export const KNOWN_FROM: IsoDate = toIsoDate(`${FIRST_YEAR}-01-01`);
export const KNOWN_UNTIL: IsoDate = toIsoDate(`${LAST_YEAR}-12-31`);

/** Everything that is not as the days of the week have it, computed once. */
interface Known {
  off: ReadonlyMap<IsoDate, DayOff>;
  worked: ReadonlyMap<IsoDate, WorkedDay>;
}

let memo: Known | null = null;

function known(): Known {
  memo ??= compute(YEARS_OF_FEASTS);
  return memo;
}

interface Named {
  on: IsoDate;
  name: Texts;
  moves: boolean;
  feast: Feast | null;
  source: LawSource;
  verified: boolean;
}

const yearOf = (day: IsoDate) => Number(day.slice(0, 4));

function namedOf(of: YearOfFeasts): Named[] {
  const fixed = FIXED_HOLIDAYS.filter(({ sinceYear }) => of.year >= sinceYear).flatMap(
    ({ days, ...holiday }) =>
      days.map((day) => ({
        ...holiday,
        on: toIsoDate(`${of.year}-${day}`),
        feast: null,
        verified: true,
      })),
  );
  const feasts = (Object.keys(FEASTS) as Feast[]).flatMap((feast) =>
    of.feasts[feast].map((on) => ({
      on,
      name: FEASTS[feast],
      moves: true,
      feast,
      source: of.source,
      verified: of.verified,
    })),
  );
  return [...fixed, ...feasts];
}

/**
 * Article 105: a day of rest that a holiday falls on moves to the next working day (part 5), and so does
 * Ramazan or Qurban that falls on another holiday (part 6). Exchanges by the Cabinet come last: they may
 * take a day that was moved.
 */
function compute(years: readonly YearOfFeasts[]): Known {
  const off = new Map<IsoDate, DayOff>();
  const exchanges = years.flatMap((of) => of.exchanges);
  const named = years.flatMap(namedOf).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

  for (const { on, name, moves, source, verified } of named) {
    const before = off.get(on);
    off.set(on, {
      on,
      kind: moves ? "holiday" : "mourning",
      names: [...(before?.names ?? []), name],
      insteadOf: null,
      source,
      verified: verified && (before?.verified ?? true),
    });
  }
  for (const { on, name, source, verified } of years.flatMap(({ special }) => special)) {
    off.set(on, { on, kind: "special", names: [name], insteadOf: null, source, verified });
  }
  for (const { off: on, worked, source, verified } of exchanges) {
    off.set(on, { on, kind: "exchanged", names: [], insteadOf: worked, source, verified });
  }

  for (const [on, names] of movedFrom(named)) {
    let to = addDays(on, 1);
    while (isWeekend(to) || off.has(to)) to = addDays(to, 1);
    off.set(to, {
      on: to,
      kind: "moved",
      names,
      insteadOf: null,
      source: { act: "labour-code", article: "105", seenAt: MOVING_SEEN_AT },
      verified: named.every((one) => one.on !== on || one.verified),
    });
  }

  const worked = new Map(exchanges.map((one) => [one.worked, one]));
  for (const day of worked.keys()) off.delete(day);
  return { off, worked };
}

const MOVING_SEEN_AT = "azerbaijan.az/related-information/286";

/**
 * Holidays that bring a day off later, in the order in which they take the days after them: first those on
 * a day of rest, then Ramazan and Qurban on another holiday. One day may bring two.
 */
function movedFrom(named: readonly Named[]): [IsoDate, Texts[]][] {
  const days = new Map<IsoDate, Named[]>();
  for (const one of named.filter(({ moves }) => moves)) {
    days.set(one.on, [...(days.get(one.on) ?? []), one]);
  }
  const isMoon = ({ feast }: Named) => feast === "ramazan" || feast === "qurban";
  const together = (ones: readonly Named[]) => ones.length > 1 && ones.some(isMoon);
  const namesOf = (ones: readonly Named[]) => ones.map(({ name }) => name);
  return [
    ...[...days]
      .filter(([on]) => isWeekend(on))
      .map(([on, ones]): [IsoDate, Texts[]] => [
        on,
        namesOf(together(ones) ? ones.filter((one) => !isMoon(one)) : ones),
      ]),
    ...[...days]
      .filter(([, ones]) => together(ones))
      .map(([on, ones]): [IsoDate, Texts[]] => [on, namesOf(ones.filter(isMoon))]),
  ];
}

function isWeekend(day: IsoDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

const isKnown = (day: IsoDate) => day >= KNOWN_FROM && day <= KNOWN_UNTIL;

/** Is this day worked, in a week of five days? Null where its year is not known. */
export function isWorkingDay(day: IsoDate): boolean | null {
  if (!isKnown(day)) return null;
  return whyOff(day) === null;
}

/** The holiday, or what else makes a day one that is not worked; null for any other day. */
export function dayOffOn(day: IsoDate): DayOff | null {
  return known().off.get(day) ?? null;
}

function whyOff(day: IsoDate): "weekend" | "holiday" | null {
  const { off, worked } = known();
  if (worked.has(day)) return null;
  if (off.has(day)) return "holiday";
  return isWeekend(day) ? "weekend" : null;
}

/** Working days from one day to another, both counted; 0 where the second is earlier. */
export function workingDaysBetween(from: IsoDate, until: IsoDate): number | null {
  if (!isKnown(from) || !isKnown(until)) return null;
  let count = 0;
  for (let day = from; day <= until; day = addDays(day, 1)) if (whyOff(day) === null) count += 1;
  return count;
}

/**
 * The working day so many after a day, which itself is not counted; 0 is the day itself, worked or not.
 * @throws RangeError for a number that is not a count
 */
export function addWorkingDays(from: IsoDate, count: number): IsoDate | null {
  assertCount(count);
  if (!isKnown(from)) return null;
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (!isKnown(day)) return null;
    if (whyOff(day) === null) left -= 1;
  }
  return day;
}

/**
 * The clock stands after the day of `from` until the day of `until`, which is the last that does not count.
 * Null: it stands still.
 */
export interface Pause {
  from: IsoDate;
  until: IsoDate | null;
}

export interface Term {
  /** The day of the event: the next day is the first that counts. */
  from: IsoDate;
  days: number;
  counted: "calendar-days" | "working-days";
  pauses: readonly Pause[];
}

/** A day that did not count, and why. */
export interface SkippedDay {
  day: IsoDate;
  why: "weekend" | "holiday" | "pause";
}

export interface Deadline {
  /** The last day of the term; null while it stands, when `left` days will run on afterwards. */
  on: IsoDate | null;
  left: number;
  /** Every day after the event, up to the last, that did not count. */
  skipped: readonly SkippedDay[];
  /** The last day of a term in calendar days was not worked, so that it ends on the next that is. */
  isMoved: boolean;
  /** False where it rests on holidays that were not announced, or on a convention that was not seen written. */
  verified: boolean;
}

/**
 * WHEN A TERM ENDS, with each day that did not count. Null beyond the known calendar.
 * @throws RangeError for a number that is not a count, or a pause that ends before it begins
 */
export function deadlineOf(term: Term): Deadline | null {
  assertCount(term.days);
  for (const { from, until } of term.pauses) {
    if (until !== null && until < from) throw new RangeError(`A pause from ${from} until ${until}`);
  }
  if (!isKnown(term.from)) return null;

  const skipped: SkippedDay[] = [];
  /** The next day on which the clock runs; null beyond the calendar. */
  const next = (after: IsoDate): IsoDate | "standing" | null => {
    for (let day = addDays(after, 1); isKnown(day); day = addDays(day, 1)) {
      const pause = pauseOn(term.pauses, day);
      if (!pause) return day;
      if (pause.until === null) return "standing";
      skipped.push({ day, why: "pause" });
    }
    return null;
  };
  const deadline = (on: IsoDate | null, left: number, isMoved: boolean): Deadline => ({
    on,
    left,
    skipped,
    isMoved,
    verified: isVerified(term.from, on ?? skipped.at(-1)?.day ?? term.from, isMoved),
  });

  let day = term.from;
  let left = term.days;
  const restsOn = () => (term.counted === "working-days" ? whyOff(day) : null);
  while (left > 0) {
    const running = next(day);
    if (running === null) return null;
    if (running === "standing") return deadline(null, left, false);
    day = running;
    const why = restsOn();
    if (why === null) left -= 1;
    else skipped.push({ day, why });
  }

  let isMoved = false;
  for (let why = whyOff(day); term.counted === "calendar-days" && why !== null; why = whyOff(day)) {
    isMoved = true;
    skipped.push({ day, why });
    const running = next(day);
    if (running === null) return null;
    if (running === "standing") return deadline(null, 0, true);
    day = running;
  }
  return deadline(day, 0, isMoved);
}

const pauseOn = (pauses: readonly Pause[], day: IsoDate) =>
  pauses.find(({ from, until }) => until === null && from < day) ??
  pauses.find(({ from, until }) => until !== null && from < day && day <= until);

function isVerified(from: IsoDate, until: IsoDate, isMoved: boolean): boolean {
  if (isMoved && !COUNTING.lastDay.verified) return false;
  return YEARS_OF_FEASTS.every(
    ({ year, verified }) => verified || year < yearOf(from) || year > yearOf(until),
  );
}

function assertCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a number of days: ${count}`);
}

/** The known years, newest first, each with its days off and the days worked instead. */
export function yearCalendars(): YearCalendar[] {
  const { off, worked } = known();
  return YEARS_OF_FEASTS.map(({ year, source, verified, note }) => {
    const within = <T>(days: ReadonlyMap<IsoDate, T>) =>
      [...days]
        .filter(([day]) => yearOf(day) === year)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, value]) => value);
    const count = workingDaysBetween(toIsoDate(`${year}-01-01`), toIsoDate(`${year}-12-31`));
    return {
      year,
      daysOff: within(off),
      worked: within(worked),
      workingDays: count ?? 0,
      source,
      verified,
      note: note ?? null,
    };
  });
}
