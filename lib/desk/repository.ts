import "server-only";
import { isPurpose, type Purpose } from "@/lib/access/purposes";
import type { BoundDb, Database } from "@/lib/db";
import type { Texts } from "@/lib/kernel/texts";

interface Stated {
  purpose: Purpose;
  cause: { kind: string; reference: string } | null;
  /** By the portal's clock. */
  openedAt: Date;
  /** How long it still opens data. Told by the database's clock, which a demonstration cannot move. */
  leftMs: number;
}

/** An open visit: the entry of an officer, as long as it opens data. */
export interface Visit extends Stated {
  subjectId: string;
  categories: string[];
  citizenPresent: boolean | null;
}

interface StatedRow {
  purpose: string;
  cause_kind: string | null;
  cause_reference: string | null;
  occurred_at: Date;
  left_ms: number;
}

interface VisitRow extends StatedRow {
  subject_id: string;
  operation: string;
  categories: string[];
  citizen_present: boolean | null;
}

/** Name of the operation whose entry is a visit. */
export const OPEN_VISIT = "desk.open-visit";

const LEFT = "(extract(epoch FROM expires_at - clock_timestamp()) * 1000)::float8 AS left_ms";
const BY_ID = `SELECT *, ${LEFT} FROM access.own_entry($1::uuid, $2)`;

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
    ...stated(row, row.purpose),
    subjectId: row.subject_id,
    categories: row.categories,
    citizenPresent: row.citizen_present,
  };
}

/** The officer's open visits, newest first. Says nothing of the persons. */
export async function listOpenVisits(
  db: BoundDb,
  staffId: string,
  most: number,
): Promise<(Stated & { visitId: string })[]> {
  const rows = await db.$queryRawUnsafe<(StatedRow & { id: string })[]>(
    `SELECT *, ${LEFT} FROM access.own_open_entries($1, $2, $3::integer)`,
    staffId,
    OPEN_VISIT,
    most,
  );
  return rows.flatMap((row) =>
    isPurpose(row.purpose) ? [{ visitId: row.id, ...stated(row, row.purpose) }] : [],
  );
}

function stated(row: StatedRow, purpose: Purpose): Stated {
  return {
    purpose,
    cause:
      row.cause_kind && row.cause_reference
        ? { kind: row.cause_kind, reference: row.cause_reference }
        : null,
    openedAt: row.occurred_at,
    leftMs: row.left_ms,
  };
}

/** What an office is called; null for a code that is no office. Nobody's data. */
export async function findUnit(db: Database, code: string): Promise<Texts | null> {
  const [row] = await db.call<Texts>(
    "SELECT name_az AS az, name_en AS en, name_ru AS ru FROM office WHERE code = $1",
    [code],
  );
  return row ?? null;
}
