import { randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import { CATEGORY_CODES } from "@/lib/access/categories";
import type { Database } from "@/lib/db";
import { ensurePerson, openSession } from "@/lib/identity";
import { systemClock } from "@/lib/kernel/clock";
import type { Context, Ledger } from "@/lib/kernel/context";
import { snapshotsOf } from "@/lib/record/testing";
import type { Life } from "@/sandbox/world";

/** PEOPLE OF BENCHMARKS: what every register says of an invented life is heard now. */

export interface World {
  db: Database;
  ledger: Ledger;
}

/** Somebody of whom the registers have just told this life, as if signed in. */
export async function aCitizen({ db, ledger }: World, life: Life): Promise<Context> {
  const program: Context = {
    db,
    ledger,
    clock: systemClock,
    channel: "worker",
    requestId: "bench",
    actor: { kind: "system", program: "bench" },
  };
  const subjectId = await ensurePerson(db, life.fin);
  const entries = await ledger.record(program, [
    {
      subjectId,
      operation: "bench.arrange",
      purpose: "record-refresh",
      categories: CATEGORY_CODES,
      cause: { kind: "schedule", reference: "bench" },
      citizenPresent: null,
      outcome: "granted",
    },
  ]);
  if (entries.kind !== "entry") throw new Error("one announcement made a batch");
  const now = new Date();
  const said = snapshotsOf(life, now, undefined, subjectId);
  const rows = JSON.stringify(
    said.map(({ register, category, status, record }) => ({ register, category, status, record })),
  );
  await db.boundTo(
    entries,
    (bound) => bound.$executeRaw`
      INSERT INTO register_snapshot (subject_id, register, category, status, record, answered_at, asked_at)
      SELECT ${subjectId}::uuid, register, category, status::snapshot_status, nullif(record, 'null'::jsonb),
        ${now}, ${now}
      FROM jsonb_to_recordset(${rows}::jsonb) AS r (register text, category text, status text, record jsonb)
      ON CONFLICT (subject_id, register, category) DO UPDATE SET
        status = EXCLUDED.status, record = EXCLUDED.record, answered_at = EXCLUDED.answered_at,
        asked_at = EXCLUDED.asked_at, silent_since = NULL`,
  );
  const actor = {
    kind: "citizen",
    subjectId,
    sessionId: uuid(),
    selfEntry: entries.entry,
  } as const;
  return { ...program, actor, channel: "portal", requestId: uuid() };
}

/** Signs them in; returns the cookie. */
export async function signIn({ actor, ...ctx }: Context): Promise<string> {
  if (actor.kind !== "citizen") throw new Error("only citizens sign in here");
  const token = randomBytes(32).toString("base64url");
  await openSession(ctx, token, {
    subjectId: actor.subjectId,
    method: "sima",
    assurance: "bench",
    providerSession: null,
    device: "bench",
  });
  return `next-auth.session-token=${token}`;
}
