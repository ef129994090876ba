import "server-only";
import type { BoundDb } from "@/lib/db";
import type { SubjectId } from "@/lib/kernel/actor";
import { type ParamsOf, recordMessage } from "@/lib/messages";
import type { Passport } from "@/lib/services";

/** What a citizen is told of a case: kinds of lib/messages. */
export type News =
  | "case-received"
  | "party-asked"
  | "information-requested"
  | "decision-made"
  | "deadline-passed"
  | "case-withdrawn"
  | "case-changed"
  | "reservation-made"
  | "question-answered";

interface About {
  subjectId: SubjectId;
  number: string;
  passport: Pick<Passport, "title">;
  /** Number of the event it is told of. */
  sequence: number;
  at: Date;
}

/** What a kind says besides the case. */
type More<N extends News> = Omit<ParamsOf<N>, "caseNumber" | "service">;

/**
 * Writes a message within the caller's transaction: what is decided is told, or neither happened. Once per
 * event and person, whoever tells it again.
 */
export async function tell<N extends News>(
  db: BoundDb,
  { subjectId, number, passport, sequence, at }: About,
  news: N,
  more: More<N>,
): Promise<void> {
  await recordMessage(db, {
    subjectId,
    kind: news,
    params: { caseNumber: number, service: passport.title, ...more } as ParamsOf<N>,
    dedupeKey: `case ${number} ${sequence} ${news} ${subjectId}`,
    cause: { kind: "case", reference: number },
    at,
  });
}
