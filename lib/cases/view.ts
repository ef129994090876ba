import "server-only";
import { findDetail } from "@/lib/access";
import { listEntitlements, listPayments } from "@/lib/benefits";
import type { BoundDb } from "@/lib/db";
import type { IsoDate } from "@/lib/kernel/date";
import { AppError } from "@/lib/kernel/errors";
import { listSnapshots } from "@/lib/registers";
import type { Passport } from "@/lib/services";
import { entryOf } from "./about";
import { listFiles } from "./attachments";
import { dueOf, noticeOf, pausesOf } from "./deadlines";
import { type CaseEvent, isEvent } from "./events";
import { caseMachine } from "./machine";
import { storedSources } from "./passports";
import { type CaseTask, findAssessment, findCase, findTask, listEvents } from "./repository";
import type { CaseView } from "./schema";

/** A case as it stands, from its file, its history and what the entry opens besides. */
export async function viewOf(
  db: BoundDb,
  caseId: string,
  passport: Passport,
  today: IsoDate,
): Promise<CaseView> {
  const file = await findCase(db, caseId);
  const task = await findTask(db, caseId);
  if (!file || !task) throw new AppError("not_found");
  const events = await listEvents(db, caseId);
  const stored = await findAssessment(db, caseId);
  return {
    ...summaryOf(file, task),
    sequence: task.sequence,
    office: task.office,
    answers: file.answers,
    events: events.map(eventView),
    due: dueOf(passport, events, task.state),
    notice: noticeOf(passport, events),
    pauses: pausesOf(events),
    assessment: stored && {
      on: stored.assessedOn,
      sources: storedSources(stored.sources),
      result: stored.assessment as NonNullable<CaseView["assessment"]>["result"],
    },
    // Until the case has been prepared, what is known of the person today.
    facts: stored ? stored.facts : passport.factsOf(await listSnapshots(db), today),
    entitlements: await listEntitlements(db, caseId),
    payments: await listPayments(db, caseId),
    place: placeOf(events),
    files: await listFiles(db, caseId),
    access: passport.about ? await findDetail(db, file.subjectId, entryOf(file.answers)) : null,
    can: caseMachine.eventsFrom(task.state),
  };
}

/** The place a registration gave; null for whatever gives none. */
export function placeOf(events: readonly CaseEvent[]): number | null {
  const approved = events.find((one) => isEvent(one, "approve"));
  return approved && isEvent(approved, "approve") ? approved.payload.place : null;
}

export function summaryOf(
  file: { id: string; number: string; service: string; submittedAt: Date },
  { state, dueOn, closedAt }: CaseTask,
) {
  const { id: caseId, number, service, submittedAt } = file;
  return { caseId, number, service, state, submittedAt, dueOn, closedAt };
}

/** An officer stays a pseudonym; ids never leave. */
function eventView({ sequence, event, at, actor, payload }: CaseEvent): CaseView["events"][number] {
  const { kind, pseudonym, unit } = actor;
  return { sequence, event, at, by: { kind, pseudonym, unit }, payload: told(payload) };
}

/** Without the proposing officer's staff id. */
function told(payload: CaseEvent["payload"]): unknown {
  if (!("proposedBy" in payload)) return payload;
  const { proposedBy, ...rest } = payload;
  return { ...rest, confirmed: proposedBy !== null };
}
