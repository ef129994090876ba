import "server-only";
import { v7 as uuid } from "uuid";
import type { Context } from "@/lib/kernel/context";
import type { SecurityEvent } from "./schema";

/** Writes down that something went wrong at the door. `detail` never holds personal data. */
export async function recordSecurityEvent(
  { db, clock, requestId }: Pick<Context, "db" | "clock" | "requestId">,
  kind: SecurityEvent,
  detail: string,
): Promise<void> {
  await db.call(
    "INSERT INTO security_event (id, occurred_at, kind, detail, request_id) VALUES ($1, $2, $3, $4, $5)",
    [uuid(), clock.now(), kind, detail.slice(0, 300), requestId],
  );
}
