import "server-only";
import type { Category } from "@/lib/access/categories";
import type { BoundDb } from "@/lib/db";
import type { SubjectId } from "@/lib/kernel/actor";
import type { Answer } from "./gateway";
import type { Register } from "./register";

/** What one register said of one person in one category, as last heard. */
export interface Snapshot {
  subjectId: SubjectId;
  register: string;
  category: Category;
  status: "available" | "nothing" | "silent";
  record: unknown;
  answeredAt: Date | null;
  askedAt: Date;
  silentSince: Date | null;
}

interface SnapshotRow {
  subject_id: string;
  register: string;
  category: Category;
  status: Snapshot["status"];
  answered_at: Date | null;
  asked_at: Date;
  silent_since: Date | null;
}

/** A snapshot as the database writes it into one JSON text; moments are milliseconds. */
type SnapshotTuple = readonly [
  subjectId: SubjectId,
  register: string,
  category: Category,
  status: Snapshot["status"],
  record: unknown,
  answeredAt: number | null,
  askedAt: number,
  silentSince: number | null,
];

/**
 * Every snapshot that the transaction's entry opens, in one statement: row-level security is the
 * filter, by person and by category. All of them come as one JSON text, which is read at once
 * instead of value by value.
 * @param category only of this one
 */
export async function listSnapshots(db: BoundDb, category?: Category): Promise<Snapshot[]> {
  const [row] = await db.$queryRaw<{ snapshots: SnapshotTuple[] | null }[]>`
    SELECT json_agg(json_build_array(subject_id, register, category, status, record,
      date_part('epoch', answered_at) * 1000, date_part('epoch', asked_at) * 1000,
      date_part('epoch', silent_since) * 1000)) AS snapshots
    FROM register_snapshot WHERE ${category ?? null}::text IS NULL OR category = ${category ?? null}`;
  return (row?.snapshots ?? []).map(
    ([subjectId, register, category, status, record, answeredAt, askedAt, silentSince]) => ({
      subjectId,
      register,
      category,
      status,
      record,
      answeredAt: momentOf(answeredAt),
      askedAt: new Date(askedAt),
      silentSince: momentOf(silentSince),
    }),
  );
}

const momentOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/**
 * When each register was last asked about the persons of this transaction, and what came of it. One row a
 * category: the parts of one register may have been heard at different times, or not all of them yet.
 */
export async function listAsked(db: BoundDb): Promise<Omit<Snapshot, "record">[]> {
  const rows = await db.$queryRaw<SnapshotRow[]>`
    SELECT subject_id, register, category, status::text AS status, answered_at, asked_at, silent_since
    FROM register_snapshot`;
  return rows.map((row) => ({
    subjectId: row.subject_id,
    register: row.register,
    category: row.category,
    status: row.status,
    answeredAt: row.answered_at,
    askedAt: row.asked_at,
    silentSince: row.silent_since,
  }));
}

/** The FINs of the persons of this transaction's entry. Needs `identity`. */
export async function listFins(db: BoundDb): Promise<{ subjectId: SubjectId; fin: string }[]> {
  const rows = await db.$queryRaw<{ subject_id: string; fin: string }[]>`
    SELECT subject_id, fin FROM person`;
  return rows.map((row) => ({ subjectId: row.subject_id, fin: row.fin }));
}

/**
 * Stores what a register answered, one row a category. Silence keeps the last good record and the
 * moment it began; an answer of nothing is an answer.
 */
export async function storeAnswers(
  db: BoundDb,
  register: Register,
  answers: ReadonlyMap<SubjectId, Answer>,
  askedAt: Date,
): Promise<void> {
  const rows = [...answers].flatMap(([subjectId, answer]) =>
    (Object.keys(register.parts) as Category[]).map((category) => {
      const record = answer.status === "available" ? answer.records[category] : undefined;
      return {
        subject_id: subjectId,
        register: register.code,
        category,
        status: answer.status === "available" && record === undefined ? "nothing" : answer.status,
        record: record ?? null,
      };
    }),
  );
  if (rows.length === 0) return;
  await db.$executeRaw`
    INSERT INTO register_snapshot AS s
      (subject_id, register, category, status, record, answered_at, asked_at, silent_since)
    SELECT subject_id, register, category, status::snapshot_status, nullif(record, 'null'::jsonb),
      CASE WHEN status <> 'silent' THEN ${askedAt}::timestamptz END, ${askedAt}::timestamptz,
      CASE WHEN status = 'silent' THEN ${askedAt}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (subject_id uuid, register text, category text, status text, record jsonb)
    ORDER BY subject_id, category
    ON CONFLICT (subject_id, register, category) DO UPDATE SET
      status = EXCLUDED.status,
      asked_at = EXCLUDED.asked_at,
      record = CASE WHEN EXCLUDED.status = 'silent' THEN s.record ELSE EXCLUDED.record END,
      answered_at = CASE WHEN EXCLUDED.status = 'silent' THEN s.answered_at ELSE EXCLUDED.answered_at END,
      silent_since = CASE WHEN EXCLUDED.status = 'silent'
        THEN coalesce(s.silent_since, EXCLUDED.silent_since) END`;
}

/** Writes down whether a register as a whole answers. No persons in it. */
export async function recordHealth(
  db: BoundDb,
  register: Register,
  answers: ReadonlyMap<SubjectId, Answer>,
  at: Date,
): Promise<void> {
  const silent = [...answers.values()].filter((answer) => answer.status === "silent");
  const isDown = answers.size > 0 && silent.length === answers.size && silent.some(isOfRegister);
  const reason = isDown && silent[0]?.status === "silent" ? silent[0].reason : null;
  if (isDown) {
    await db.$executeRaw`
      INSERT INTO register_health AS h (register, silent_since, last_reason)
      VALUES (${register.code}, ${at}, ${reason})
      ON CONFLICT (register) DO UPDATE SET
        silent_since = coalesce(h.silent_since, EXCLUDED.silent_since), last_reason = EXCLUDED.last_reason`;
    return;
  }
  if (silent.length === answers.size) return; // silent about these persons only: says nothing of the register
  await db.$executeRaw`
    INSERT INTO register_health (register, last_answer_at) VALUES (${register.code}, ${at})
    ON CONFLICT (register) DO UPDATE SET
      last_answer_at = EXCLUDED.last_answer_at, silent_since = NULL, last_reason = NULL`;
}

/** `withheld` is said of one person within an answer; the other reasons are of the whole register. */
function isOfRegister(answer: Answer): boolean {
  return answer.status === "silent" && answer.reason !== "withheld";
}

export interface RegisterHealthRow {
  register: string;
  lastAnswerAt: Date | null;
  silentSince: Date | null;
  lastReason: string | null;
}

export async function listHealth(db: BoundDb): Promise<RegisterHealthRow[]> {
  return db.registerHealth.findMany({ orderBy: { register: "asc" } });
}
