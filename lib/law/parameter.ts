import type { IsoDate } from "@/lib/kernel/date";

/** Where a value of the law was read. */
export interface LawSource {
  /** The act, as far as it is known. */
  act: string;
  article?: string;
  /** Where its content was seen: page or newspaper, without its scheme. */
  seenAt: string;
}

export interface DatedValue<T> {
  /** The first day it holds. */
  from: IsoDate;
  /** Null repeals. */
  value: T | null;
  source: LawSource;
  /** False: from general knowledge or derived. The product says so wherever the value is shown or used. */
  verified: boolean;
}

export interface Parameter<T> {
  /** Stored with decisions: never renamed. */
  readonly code: string;
  readonly label: string;
  /** Newest first. */
  readonly history: readonly DatedValue<T>[];
  /** The value in force on a day; null before the first and after a repeal, never a guess. */
  on(day: IsoDate): (DatedValue<T> & { value: T }) | null;
}

/**
 * One number of the law over time. Values are only ever added: an amendment is a new line on top, so
 * that what was due last year is still computed with last year's law.
 * @throws Error for a history out of order
 */
export function defineParameter<T>(spec: {
  code: string;
  label: string;
  history: readonly [DatedValue<T>, ...DatedValue<T>[]];
}): Parameter<T> {
  for (const [index, newer] of spec.history.entries()) {
    const older = spec.history[index + 1];
    if (older && older.from >= newer.from) {
      throw new Error(`${spec.code}: ${newer.from} must come after ${older.from}`);
    }
  }
  return {
    ...spec,
    on(day) {
      const inForce = spec.history.find(({ from }) => from <= day);
      return inForce && inForce.value !== null ? { ...inForce, value: inForce.value } : null;
    },
  };
}
