import "server-only";
import { isPurpose, type Purpose } from "@/lib/access/purposes";
import type { BoundDb, Database } from "@/lib/db";

/** An open visit: the entry of an officer, as long as it opens data. */
export interface Visit {
  subjectId: string;
  purpose: Purpose;
  cause: { kind: string; reference: string } | null;
  categories: string[];
  citizenPresent: boolean | null;
  openedAt: Date;
  expiresAt: Date;
}

interface VisitRow {
  subject_id: string;
  operation: string;
  purpose: string;
  cause_kind: string | null;
  cause_reference: string | null;
  categories: string[];
  citizen_present: boolean | null;
  occurred_at: Date;
  expires_at: Date;
}

/** Name of the operation whose entry is a visit. */
export const OPEN_VISIT = "desk.open-visit";

const BY_ID = "SELECT * FROM access.own_entry($1::uuid, $2)";

/** The officer's own open entry; null when it is another's, a refused one, or over. */
export async function findVisit(
  db: Database | BoundDb,
  visitId: string,
  staffId: string,
): Promise<Visit | null> {
  const rows =
    "call" in db
      ? await db.call<VisitRow>(BY_ID, [visitId, staffId])
      : await db.$queryRawUnsafe<VisitRow[]>(BY_ID, visitId, staffId);
  const [row] = rows;
  if (row?.operation !== OPEN_VISIT || !isPurpose(row.purpose)) return null;
  return {
    subjectId: row.subject_id,
    purpose: row.purpose,
    cause:
      row.cause_kind && row.cause_reference
        ? { kind: row.cause_kind, reference: row.cause_reference }
        : null,
    categories: row.categories,
    citizenPresent: row.citizen_present,
    openedAt: row.occurred_at,
    expiresAt: row.expires_at,
  };
}
