import "server-only";
import type { BoundDb } from "@/lib/db";
import type { SubjectId } from "@/lib/kernel/actor";

/** What a citizen is told of a case, as kinds of lib/messages. */
export type News =
  | "case-received"
  | "party-asked"
  | "information-requested"
  | "decision-made"
  | "deadline-passed"
  | "case-withdrawn"
  | "case-changed"
  | "reservation-made";

/**
 * Writes a message within the caller's transaction: what is decided is told, or neither happened. Once per
 * event: the event's number is the message's own.
 */
export async function tell(
  _db: BoundDb,
  _of: { subjectId: SubjectId; news: News; number: string; sequence: number },
): Promise<void> {
  // Wired to lib/messages.
}
