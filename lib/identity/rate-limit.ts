import "server-only";
import { createHmac } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "@/lib/db";
import { AppError } from "@/lib/kernel/errors";
import type { RateLimit } from "./rate-limits";

const limiters = new WeakMap<Database, Map<string, RateLimiterPostgres>>();

function limiterFor(db: Database, limit: RateLimit): RateLimiterPostgres {
  const own = limiters.get(db) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(db, own);
  const known = own.get(limit.name);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: db.pool,
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
  });
  own.set(limit.name, made);
  return made;
}

/**
 * Counts one attempt of `who`. Counters live in PostgreSQL, so that any number of portals share them;
 * `who` is stored as a keyed digest only.
 * @throws AppError `too_many_requests` with the seconds to wait
 */
export async function consume(
  db: Database,
  secret: string | Uint8Array,
  limit: RateLimit,
  who: string,
): Promise<void> {
  const key = createHmac("sha256", secret).update(`${limit.name}\0${who}`).digest("base64url");
  try {
    await limiterFor(db, limit).consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new AppError("too_many_requests", {
      retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1_000)),
    });
  }
}
