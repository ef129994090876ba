import "server-only";
import { v7 as uuid } from "uuid";
import type { BoundDb } from "@/lib/db";
import type { SubjectId } from "@/lib/kernel/actor";
import { type IsoDate } from "@/lib/kernel/date";
import { AppError } from "@/lib/kernel/errors";
import type { Award } from "@/lib/services/assessment";

/** A benefit that was granted. */
export interface Entitlement extends Award {
  id: string;
  rightKey: string;
  service: string;
  caseId: string;
  annulledAt: Date | null;
  decidedAt: Date;
}

/** What an approval gives: the awards of one right, one after the other. */
export interface Grant {
  subjectId: SubjectId;
  rightKey: string;
  service: string;
  caseId: string;
  awards: readonly Award[];
  decidedAt: Date;
}

const EXCLUDED = "23P01";

/**
 * Writes down what was granted.
 * @throws AppError `conflict` where the person has this right already for some of that time
 */
export async function grant(db: BoundDb, of: Grant): Promise<void> {
  for (const { amountQepik, per, from, until } of of.awards) {
    try {
      await db.$executeRaw`
        INSERT INTO entitlement (id, subject_id, right_key, service, case_id, amount_qepik, per, from_on,
          until_on, decided_at)
        VALUES (${uuid()}::uuid, ${of.subjectId}::uuid, ${of.rightKey}, ${of.service}, ${of.caseId}::uuid,
          ${amountQepik}, ${per}, ${from}::date, ${until}::date, ${of.decidedAt})`;
    } catch (error) {
      if ((error as { code?: string }).code === EXCLUDED) {
        throw new AppError("conflict", {
          issues: [{ path: "", message: "has-right" }],
          cause: error,
        });
      }
      throw error;
    }
  }
}

/** Ends what a case had granted, from its first day: another decision takes its place. */
export async function annul(db: BoundDb, caseId: string, at: Date): Promise<number> {
  return db.$executeRaw`
    UPDATE entitlement SET annulled_at = ${at} WHERE case_id = ${caseId}::uuid AND annulled_at IS NULL`;
}

interface Row {
  id: string;
  right_key: string;
  service: string;
  case_id: string;
  amount_qepik: number;
  per: Award["per"];
  from_on: IsoDate;
  until_on: IsoDate | null;
  annulled_at: Date | null;
  decided_at: Date;
}

/** The person's entitlements, newest first; of one case, where it is named. */
export async function listEntitlements(db: BoundDb, caseId?: string): Promise<Entitlement[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, right_key, service, case_id, amount_qepik, per, from_on, until_on, annulled_at, decided_at
    FROM entitlement WHERE ${caseId ?? null}::uuid IS NULL OR case_id = ${caseId ?? null}::uuid
    ORDER BY from_on DESC, id`;
  return rows.map((row) => ({
    id: row.id,
    rightKey: row.right_key,
    service: row.service,
    caseId: row.case_id,
    amountQepik: row.amount_qepik,
    per: row.per,
    from: row.from_on,
    until: row.until_on,
    annulledAt: row.annulled_at,
    decidedAt: row.decided_at,
  }));
}
