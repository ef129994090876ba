import "server-only";
import type { BoundDb } from "@/lib/db";
import { GENESIS, hashOf } from "./chain";
import { findEntry } from "./repository";
import type { EntryDetail } from "./schema";

/** An access as the ledger holds it, with who it was: only for whoever answers for it. */
export interface LedgerDetail extends EntryDetail {
  /** The acting person's or program's id. Never shown to the subject. */
  actorId: string;
}

/**
 * One entry of a person's ledger, its seal computed anew. Null where this person has no such entry, or the
 * transaction was not opened for their access history.
 */
export async function findDetail(
  db: BoundDb,
  subjectId: string,
  entryId: string,
): Promise<LedgerDetail | null> {
  const found = await findEntry(db, subjectId, entryId);
  if (!found) return null;
  const { view, chained, before, after } = found;
  const intact =
    hashOf(chained) === chained.hash &&
    chained.previousHash === (before?.hash ?? GENESIS) &&
    (before !== null || chained.sequence === 1) &&
    (after === null || after.previousHash === chained.hash);
  const { previousHash, actorId } = chained;
  return { entry: view, seal: { previousHash, intact }, actorId };
}
