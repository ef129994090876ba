/**
 * THE FEED AS IT IS TOLD: what `GET /api/access` answers and what the page shows, from one and the
 * same value. Sentences are finished in the reader's language; codes and moments stand beside them
 * for machines. Only types: browser code imports this.
 */

export interface ToldEntry {
  id: string;
  sequence: number;
  /** ISO moment. */
  occurredAt: string;
  actor: {
    kind: string;
    institution: string | null;
    role: string | null;
    pseudonym: string | null;
  };
  operation: string;
  purpose: string;
  legalBasis: string;
  cause: { kind: string; reference: string } | null;
  categories: readonly string[];
  channel: string;
  citizenPresent: boolean | null;
  outcome: string;
  hash: string;
  /** In the reader's language, in the time of Baku. */
  said: {
    day: string;
    time: string;
    who: string;
    did: string;
    why: string;
    /** Details that open in place: name and value. */
    details: readonly (readonly [name: string, value: string])[];
    /** "№ 118 · 7F3A 91C0 55D2". */
    seal: string;
    /** The page of this entry. */
    href: string;
  };
}

/** One way of looking at the feed, as a chip. */
export interface ToldView {
  href: string;
  label: string;
  count: number;
  current: boolean;
}

export interface ToldFeed {
  entries: readonly ToldEntry[];
  counts: { others: number; self: number; refused: number; unexplained: number };
  nextBefore: number | null;
  /** The newest access without a known cause. */
  unexplained: ToldEntry | null;
  said: {
    lead: string;
    views: readonly ToldView[];
    /** Said when there is no entry. */
    empty: string;
    /** What one can do about the unexplained access. */
    advice: string;
    /** The next page, and the newest one; null where there is none. */
    next: string | null;
    newest: string | null;
  };
}

/** Words of the feed that never change, for the part of the page that moves by itself. */
export interface FeedWords {
  feed: string;
  views: string;
  details: string;
  seal: string;
  verify: string;
  unexplained: string;
  open: string;
  call: string;
  earlier: string;
  newest: string;
  ended: string;
  endedMore: string;
  signIn: string;
  offline: string;
}
