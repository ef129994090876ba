import "server-only";
import type { Database } from "@/lib/db";
import type { Fault } from "./bucket";

/*
 * The technical tables: names of objects and their states, no persons. Their moments are the database's own
 * clock, never a moved one: how long an object has waited is no matter of the day in a demonstration.
 */

const STORE = "s3";

/** Committed before the object is put: whatever happens next, the sweep knows of it. */
export async function noteObject(db: Database, key: string): Promise<void> {
  await db.call("INSERT INTO stored_object (key) VALUES ($1)", [key]);
}

/**
 * Gives up objects whose row has not come, and names some that no row holds.
 * @param awaitedForMs how long a row may be on its way
 */
export async function releaseObjects(
  db: Database,
  awaitedForMs: number,
  most: number,
): Promise<string[]> {
  const rows = await db.call<{ key: string }>(
    "SELECT key FROM storage.release(make_interval(secs => $1::float8 / 1000), $2) AS key",
    [awaitedForMs, most],
  );
  return rows.map(({ key }) => key);
}

export async function forgetObjects(db: Database, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await db.call("SELECT storage.forget($1)", [keys]);
}

/** Has anything been put into object storage that may still be there? */
export async function hasObjects(db: Database): Promise<boolean> {
  const [row] = await db.call<{ has: boolean }>("SELECT EXISTS (SELECT FROM stored_object) AS has");
  return row?.has ?? false;
}

/** Writes down whether the storage answers. */
export async function recordHealth(db: Database, fault: Fault | null): Promise<void> {
  await db.call(
    fault === null
      ? `INSERT INTO storage_health (store, last_answer_at) VALUES ($1, clock_timestamp())
         ON CONFLICT (store) DO UPDATE SET
           last_answer_at = EXCLUDED.last_answer_at, silent_since = NULL, last_reason = NULL`
      : `INSERT INTO storage_health AS h (store, silent_since, last_reason)
         VALUES ($1, clock_timestamp(), $2)
         ON CONFLICT (store) DO UPDATE SET
           silent_since = coalesce(h.silent_since, EXCLUDED.silent_since), last_reason = EXCLUDED.last_reason`,
    fault === null ? [STORE] : [STORE, fault],
  );
}

export interface StorageHealthRow {
  lastAnswerAt: Date | null;
  silentSince: Date | null;
}

/** Null where it has not been asked yet. */
export async function findHealth(db: Database): Promise<StorageHealthRow | null> {
  const [row] = await db.call<{ last_answer_at: Date | null; silent_since: Date | null }>(
    "SELECT last_answer_at, silent_since FROM storage_health WHERE store = $1",
    [STORE],
  );
  return row ? { lastAnswerAt: row.last_answer_at, silentSince: row.silent_since } : null;
}
