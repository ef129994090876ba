import "server-only";
import type { BoundDb } from "@/lib/db";
import type { SubjectId } from "@/lib/kernel/actor";

/** SEALED PDFs: the one place that knows where their bytes lie. */

export async function keepPaper(
  db: BoundDb,
  { id, subjectId, bytes }: { id: string; subjectId: SubjectId; bytes: Uint8Array },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO reference_paper (reference_id, subject_id, bytes)
    VALUES (${id}::uuid, ${subjectId}::uuid, ${Buffer.from(bytes)})`;
}

/** Null where the transaction's entry does not open it. */
export async function readPaper(db: BoundDb, id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const [row] = await db.$queryRaw<{ bytes: Uint8Array }[]>`
    SELECT bytes FROM reference_paper WHERE reference_id = ${id}::uuid`;
  return row ? new Uint8Array(row.bytes) : null;
}
