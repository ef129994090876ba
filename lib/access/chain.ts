import { createHash } from "node:crypto";

/**
 * THE CHAIN, said a second time. The database writes it (access.canonical, migration 0001); this says
 * the same in TypeScript, so that an auditor can check a person's ledger without trusting the database.
 * Both are tested against each other on random entries.
 */

/** An entry as it is hashed. Times are moments with milliseconds; absent values are null. */
export interface ChainedEntry {
  id: string;
  subjectId: string;
  sequence: number;
  occurredAt: Date;
  recordedAt: Date;
  expiresAt: Date;
  actorKind: string;
  actorId: string;
  actorPseudonym: string | null;
  actorInstitution: string | null;
  actorUnit: string | null;
  actorRole: string | null;
  operation: string;
  purpose: string;
  legalBasis: string;
  causeKind: string | null;
  causeReference: string | null;
  categories: readonly string[];
  channel: string;
  citizenPresent: boolean | null;
  outcome: string;
  requestId: string;
  batchId: string | null;
  encoding: number;
  previousHash: string;
  hash: string;
}

/** What stands before the first entry of every chain. */
export const GENESIS = "0".repeat(64);

/** Its length in bytes, a colon, the bytes; "-" for none. No escaping, and no two values encode alike. */
function netstring(value: string | null): string {
  return value === null ? "-" : `${Buffer.byteLength(value, "utf8")}:${value}`;
}

/**
 * The canonical entry, version 1. Frozen: a change here would break every stored chain, so another
 * encoding needs another leading version.
 * @throws RangeError for an encoding this verifier does not know
 */
export function canonical(entry: ChainedEntry): string {
  if (entry.encoding !== 1) throw new RangeError(`unknown encoding ${entry.encoding}`);
  const present = entry.citizenPresent;
  return [
    "1",
    entry.previousHash,
    entry.id,
    entry.subjectId,
    String(entry.sequence),
    entry.occurredAt.toISOString(),
    entry.recordedAt.toISOString(),
    entry.expiresAt.toISOString(),
    entry.actorKind,
    entry.actorId,
    entry.actorPseudonym,
    entry.actorInstitution,
    entry.actorUnit,
    entry.actorRole,
    entry.operation,
    entry.purpose,
    entry.legalBasis,
    entry.causeKind,
    entry.causeReference,
    entry.categories.join(","), // codes have no comma: the table refuses any that has
    entry.channel,
    present === null ? null : present ? "yes" : "no",
    entry.outcome,
    entry.requestId,
    entry.batchId,
  ]
    .map(netstring)
    .join("");
}

export function hashOf(entry: ChainedEntry): string {
  return createHash("sha256").update(canonical(entry), "utf8").digest("hex");
}

export type ChainVerdict =
  | { intact: true; length: number }
  /** The first entry where the chain breaks, and how. */
  | { intact: false; sequence: number; fault: "gap" | "wrong_previous" | "wrong_hash" };

/** Checks one person's entries, in order of `sequence`, from `after` (GENESIS, or a known link). */
export function verifyChain(
  entries: Iterable<ChainedEntry>,
  after: { sequence: number; hash: string } = { sequence: 0, hash: GENESIS },
): ChainVerdict {
  let { sequence, hash } = after;
  let length = 0;
  for (const entry of entries) {
    if (entry.sequence !== sequence + 1) {
      return { intact: false, sequence: sequence + 1, fault: "gap" };
    }
    if (entry.previousHash !== hash) {
      return { intact: false, sequence: entry.sequence, fault: "wrong_previous" };
    }
    if (hashOf(entry) !== entry.hash) {
      return { intact: false, sequence: entry.sequence, fault: "wrong_hash" };
    }
    ({ sequence, hash } = entry);
    length += 1;
  }
  return { intact: true, length };
}
