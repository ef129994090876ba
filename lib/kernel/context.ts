import type { BoundDb, Database } from "@/lib/db";
import type { Actor, OpenEntry, SubjectId } from "./actor";
import type { Clock } from "./clock";
import type { CategoryCode, LegalBasisCode, PurposeCode } from "./vocabulary";

/** Through which of the portal's programs a request came. */
export type Channel = "portal" | "desk" | "api" | "worker";

/** What lies behind an access: the ticket, call, case, consent or complaint, by number. */
export interface Cause {
  kind: string;
  reference: string;
}

/** An access as an operation announces it. The ledger adds place in the chain, time and hash. */
export interface Announcement {
  subjectId: SubjectId;
  operation: string;
  purpose: PurposeCode;
  categories: readonly CategoryCode[];
  /** The act that allows it; null: that of the purpose. */
  legalBasis?: LegalBasisCode | null;
  cause: Cause | null;
  citizenPresent: boolean | null;
  outcome: "granted" | "denied";
}

/** The access ledger, as far as the kernel knows it. */
export interface Ledger {
  /**
   * Commits one entry per announcement, in one transaction of its own, before it returns; several of
   * them become one batch. Throws when it cannot: then nothing may be read.
   * @param within a transaction to write in instead, which the caller commits before anything is read
   */
  record(
    ctx: Announcer,
    announcements: readonly Announcement[],
    within?: BoundDb,
  ): Promise<OpenEntries>;
}

/** Who announces. Within a transaction that is given, no database is needed besides. */
export type Announcer = Omit<Context, "db"> & { db?: Database };

/** Committed entries: one, or a batch that is opened together. */
export type OpenEntries =
  | { kind: "entry"; entry: OpenEntry }
  | { kind: "batch"; batchId: string; subjects: readonly SubjectId[] };

/** Everything an operation is given: who asks, when, and the doors it may go through. */
export interface Context {
  actor: Actor;
  clock: Clock;
  db: Database;
  ledger: Ledger;
  channel: Channel;
  /** Where the request came from, for rate limits and nothing else; absent for the portal's own programs. */
  network?: string;
  /** Joins the log lines, the entries and the error page of one request. */
  requestId: string;
}

export type { BoundDb };
