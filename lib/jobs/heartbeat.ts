import "server-only";
import type { Database } from "@/lib/db";

/** Programs that beat. */
export type Heart = "worker";

/** Says that a background program lives, by the database's clock. */
export async function beat(db: Database, heart: Heart): Promise<void> {
  await db.call(
    `INSERT INTO heartbeat (program, beat_at) VALUES ($1, clock_timestamp())
     ON CONFLICT (program) DO UPDATE SET beat_at = EXCLUDED.beat_at`,
    [heart],
  );
}

/** Seconds since the program last said so; null when it never did. */
export async function lastBeat(db: Database, heart: Heart): Promise<number | null> {
  const [row] = await db.call<{ seconds: number }>(
    `SELECT extract(epoch FROM clock_timestamp() - beat_at)::float8 AS seconds
     FROM heartbeat WHERE program = $1`,
    [heart],
  );
  return row?.seconds ?? null;
}
