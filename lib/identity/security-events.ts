import "server-only";
import { v7 as uuid } from "uuid";
import type { Context } from "@/lib/kernel/context";

/** What can go wrong at the door. Closed: an alert is written against these names. */
export const SECURITY_EVENTS = [
  "sign-in.refused",
  "sign-in.too-many",
  "sign-in.no-fin",
  "logout.token-refused",
  "search.too-many",
  "bridge.forged-answer",
] as const;
export type SecurityEvent = (typeof SECURITY_EVENTS)[number];

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
