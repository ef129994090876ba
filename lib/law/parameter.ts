import type { IsoDate } from "@/lib/kernel/date";
import type { Texts } from "@/lib/kernel/texts";
import type { ActCode } from "./acts";
import type { Figure } from "./assessment";

/** What a value is about; the order in which the public page shows them. */
export const TOPICS = [
  "pension",
  "capital",
  "contributions",
  "wages",
  "allowances",
  "assistance",
  "insurance-benefits",
  "unemployment",
  "registrations",
  "terms",
] as const;

export type Topic = (typeof TOPICS)[number];

/**
 * What a value counts. Numbers are whole units: 5.6 % is 5600 percent-thousandths, 1,029.815 ₼ is
 * 1029815 thousandths of a manat. `structured`: more than one number.
 */
export const UNITS = [
  "qepik",
  "months",
  "days",
  "count",
  "percent-thousandths",
  "thousandths-of-manat",
  "structured",
] as const;

export type Unit = (typeof UNITS)[number];

/** Where a value of the law was read. */
export interface LawSource {
  act: ActCode;
  /** Number of the article, where it is known: "29.1-1". */
  article?: string;
  /** Page or newspaper where its content was seen, without its scheme; null: nowhere, or without address. */
  seenAt: string | null;
}

export interface DatedValue<T> {
  /** The first day it holds. */
  from: IsoDate;
  /** The last day it is known to hold, where it ends by itself: what follows is not known. */
  until?: IsoDate;
  /** Null repeals. */
  value: T | null;
  source: LawSource;
  /** False: from general knowledge or derived. The product says so wherever the value is shown or used. */
  verified: boolean;
  /** What a reader must know of this line: how it was derived, what was not found. */
  note?: Texts;
}

/** A line of a history that says something: not a repeal. */
export type KnownValue<T> = DatedValue<T> & { value: T };

/** One part of a value that is more than one number. Placeholders are the names of its figures. */
export interface ValueSentence {
  texts: Texts;
  figures: Readonly<Record<string, Figure>>;
}

export interface Parameter<T> {
  /** Stored with decisions: never renamed. */
  readonly code: string;
  readonly topic: Topic;
  readonly unit: Unit;
  readonly label: Texts;
  /** Newest first. */
  readonly history: readonly DatedValue<T>[];
  /** What a value of more than one number says; absent where components/law/structured.ts says it. */
  sentences?(value: T): readonly ValueSentence[];
  /** The value in force on a day; null before the first, after a repeal and in a gap, never a guess. */
  on(day: IsoDate): KnownValue<T> | null;
}

/**
 * One number of the law over time. Values are only ever added: an amendment is a new line on top, so
 * that what was due last year is still computed with last year's law.
 * @throws Error for a history out of order
 */
export function defineParameter<T>(spec: {
  code: string;
  topic: Topic;
  unit: Unit;
  label: Texts;
  history: readonly [DatedValue<T>, ...DatedValue<T>[]];
  sentences?: (value: T) => readonly ValueSentence[];
}): Parameter<T> {
  for (const [index, { from, until }] of spec.history.entries()) {
    const older = spec.history[index + 1];
    if (older && (older.until ?? older.from) >= from) {
      throw new Error(`${spec.code}: ${from} must come after ${older.until ?? older.from}`);
    }
    if (until && until < from) throw new Error(`${spec.code}: ${until} is before ${from}`);
  }
  return {
    ...spec,
    on(day) {
      const line = spec.history.find(({ from }) => from <= day);
      return line && isKnown(line) && (!line.until || day <= line.until) ? line : null;
    },
  };
}

function isKnown<T>(line: DatedValue<T>): line is KnownValue<T> {
  return line.value !== null;
}

/**
 * The index applied on 1 January of a year. A year without its own line has no known index: null, and
 * never the index of the year before.
 */
export function indexOfYear<T>(parameter: Parameter<T>, year: number): KnownValue<T> | null {
  const line = parameter.history.find(({ from }) => from === `${year}-01-01`);
  return line && isKnown(line) ? line : null;
}
