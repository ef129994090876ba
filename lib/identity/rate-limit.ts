import "server-only";
import { createHmac } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "@/lib/db";
import type { Context } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import type { RateLimit } from "./rate-limits";
import { recordSecurityEvent } from "./security-events";

/**
 * COUNTERS in PostgreSQL, so that any number of portals share them. Whoever or whatever is counted is
 * stored as a keyed digest only.
 */

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

function keyOf(secret: string | Uint8Array, limit: RateLimit, who: string): string {
  return createHmac("sha256", secret).update(`${limit.name}\0${who}`).digest("base64url");
}

/**
 * Counts one attempt of `who`, or as many as it is worth.
 * @throws AppError `too_many_requests` with the seconds to wait
 */
export async function consume(
  ctx: Pick<Context, "db" | "clock" | "requestId">,
  secret: string | Uint8Array,
  limit: RateLimit,
  who: string,
  points = 1,
): Promise<void> {
  try {
    await limiterFor(ctx.db, limit).consume(keyOf(secret, limit, who), points);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    // Once in each span: a flood is one event, not a flood of events.
    const before = refused.consumedPoints - points;
    if (limit.event && before <= limit.points) {
      await recordSecurityEvent(ctx, limit.event, limit.name);
    }
    throw new AppError("too_many_requests", {
      retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1_000)),
    });
  }
}

/** Takes one attempt of `who` back: it came to its good end. */
export async function giveBack(
  db: Database,
  secret: string | Uint8Array,
  limit: RateLimit,
  who: string,
): Promise<void> {
  await limiterFor(db, limit).reward(keyOf(secret, limit, who), 1);
}

/** Is this the first time within `seconds` that anybody told this value? For what serves only once. */
export async function isFirst(
  db: Database,
  secret: string | Uint8Array,
  { name, seconds }: { name: string; seconds: number },
  value: string,
): Promise<boolean> {
  const once = { name, seconds, points: 1 };
  const { consumedPoints } = await limiterFor(db, once).penalty(keyOf(secret, once, value));
  return consumedPoints === 1;
}
