import "server-only";
import { v7 as uuid } from "uuid";
import type { Actor } from "@/lib/kernel/actor";
import type { Announcement, Announcer, BoundDb, Ledger, OpenEntries } from "@/lib/kernel/context";
import { pseudonymOf } from "./pseudonym";
import { purposeSpec } from "./purposes";

/** Rows in one INSERT; a batch of 25,000 persons goes in as JSON, in a few statements. */
const MOST_ROWS = 5_000;

// Place in the chain, the database's time, expiry and hash are the trigger's to set. Ordered by person,
// so that two batches that meet take the persons' locks in the same order and cannot deadlock.
const INSERT = `
  INSERT INTO access_entry (id, subject_id, occurred_at, actor_kind, actor_id, actor_pseudonym,
    actor_institution, actor_unit, actor_role, operation, purpose, legal_basis, cause_kind,
    cause_reference, categories, channel, citizen_present, outcome, request_id, batch_id)
  SELECT id, subject_id, occurred_at, actor_kind, actor_id, actor_pseudonym, actor_institution,
    actor_unit, actor_role, operation, purpose, legal_basis, cause_kind, cause_reference,
    categories, channel, citizen_present, outcome::access_outcome, request_id, batch_id
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, subject_id uuid, occurred_at timestamptz,
    actor_kind text, actor_id text, actor_pseudonym text, actor_institution text, actor_unit text,
    actor_role text, operation text, purpose text, legal_basis text, cause_kind text,
    cause_reference text, categories text[], channel text, citizen_present boolean, outcome text,
    request_id text, batch_id uuid)
  ORDER BY subject_id`;

/**
 * The access ledger's writing end. `record` commits before it returns, in a transaction of its own,
 * unless it is given one: an entry of a transaction still open opens nothing.
 * @param pseudonymKey see pseudonymOf
 */
export function openLedger(pseudonymKey: string | Uint8Array): Ledger {
  return {
    async record(ctx, announcements, within): Promise<OpenEntries> {
      const [first] = announcements;
      if (!first) throw new RangeError("nothing to record");
      const batchId = announcements.length > 1 ? uuid() : null;
      const rows = announcements.map((announced) => toRow(ctx, announced, batchId, pseudonymKey));

      const parts: unknown[][] = [];
      for (let at = 0; at < rows.length; at += MOST_ROWS)
        parts.push(rows.slice(at, at + MOST_ROWS));
      const insert = async (db: BoundDb) => {
        for (const part of parts) await db.$executeRawUnsafe(INSERT, JSON.stringify(part));
      };
      if (within) await insert(within);
      else if (!ctx.db) throw new RangeError("no database to record in");
      else if (parts.length === 1) await ctx.db.call(INSERT, [JSON.stringify(parts[0])]);
      else await ctx.db.boundTo(null, insert); // all of a batch or nothing of it

      if (batchId) {
        return {
          kind: "batch",
          batchId,
          subjects: announcements.map(({ subjectId }) => subjectId),
        };
      }
      const { subjectId, categories } = first;
      return { kind: "entry", entry: { id: rows[0]?.id as string, subjectId, categories } };
    },
  };
}

function toRow(
  ctx: Announcer,
  announced: Announcement,
  batchId: string | null,
  key: string | Uint8Array,
) {
  const { actor } = ctx;
  return {
    id: uuid(),
    subject_id: announced.subjectId,
    occurred_at: ctx.clock.now().toISOString(),
    ...actorColumns(actor, announced.subjectId, key),
    operation: announced.operation,
    purpose: announced.purpose,
    legal_basis: announced.legalBasis ?? purposeSpec(announced.purpose).legalBasis,
    cause_kind: announced.cause?.kind ?? null,
    cause_reference: announced.cause?.reference ?? null,
    categories: announced.categories,
    channel: ctx.channel,
    citizen_present: announced.citizenPresent,
    outcome: announced.outcome,
    request_id: ctx.requestId,
    batch_id: batchId,
  };
}

function actorColumns(actor: Actor, subjectId: string, key: string | Uint8Array) {
  const nobody = {
    actor_pseudonym: null,
    actor_institution: null,
    actor_unit: null,
    actor_role: null,
  };
  switch (actor.kind) {
    case "citizen":
      return { ...nobody, actor_kind: "citizen", actor_id: actor.subjectId };
    case "system":
      return { ...nobody, actor_kind: "system", actor_id: actor.program };
    case "staff": {
      const { institution, staffId, unitCode, role } = actor;
      return {
        actor_kind: "staff",
        actor_id: staffId,
        actor_pseudonym: pseudonymOf(key, { institution, staffId, subjectId }),
        actor_institution: institution,
        actor_unit: unitCode,
        actor_role: role,
      };
    }
    // Whoever has a code may check what it is of: all that is known of them is that they did.
    case "anonymous":
      return { ...nobody, actor_kind: "anonymous", actor_id: "anonymous" };
  }
}
