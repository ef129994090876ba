import "server-only";
import type { Database } from "@/lib/db";
import { settings } from "@/lib/kernel/settings";
import { probeBucket, removeObject } from "./bucket";
import {
  findHealth,
  forgetObjects,
  hasObjects,
  recordHealth,
  releaseObjects,
  type StorageHealthRow,
} from "./repository";
import { bucketOf } from "./storage";

/** How long the row of an object may be on its way: far longer than any request lives. */
const AWAITED_FOR_MS = 3_600_000;
const MOST_A_SWEEP = 200;
/** Removed at once. */
const TOGETHER = 8;

/**
 * Removes objects whose row never came or is gone, and writes down whether the storage answers. What the
 * table does not name is never touched: it is not ours, or of a database that was restored.
 * @returns how many were removed: there may be more
 */
export async function sweepObjects(db: Database): Promise<number> {
  const bucket = bucketOf();
  if (!bucket || !(await isInUse(db))) return 0;
  const fault = await probeBucket(bucket);
  await recordHealth(db, fault);
  if (fault) return 0; // tried again with the next sweep; the health page says it
  const keys = await releaseObjects(db, AWAITED_FOR_MS, MOST_A_SWEEP);
  let removed = 0;
  while (keys.length > 0) {
    const now = keys.splice(0, TOGETHER);
    const faults = await Promise.all(now.map((key) => removeObject(bucket, key)));
    const done = now.filter((_, index) => faults[index] === null);
    await forgetObjects(db, done);
    removed += done.length;
    if (done.length < now.length) {
      throw new Error(`storage: objects could not be removed: ${faults.find(Boolean)}`);
    }
  }
  return removed;
}

/** Object storage matters while files are put there, or lie there. */
async function isInUse(db: Database): Promise<boolean> {
  return settings().filesStorage === "s3" || (await hasObjects(db));
}

export interface StorageState extends StorageHealthRow {
  /** Where new files are put. */
  puts: "postgres" | "s3";
  /** `unknown`: not asked yet. */
  state: "ok" | "silent" | "unknown";
}

/** The storage as the worker found it last; where all files lie in the database, it is what the database is. */
export async function readStorage(db: Database): Promise<StorageState> {
  const { filesStorage: puts } = settings();
  if (!(await isInUse(db))) return { puts, state: "ok", lastAnswerAt: null, silentSince: null };
  const row = await findHealth(db);
  const state = !bucketOf() || row?.silentSince ? "silent" : row ? "ok" : "unknown";
  return {
    puts,
    state,
    lastAnswerAt: row?.lastAnswerAt ?? null,
    silentSince: row?.silentSince ?? null,
  };
}
