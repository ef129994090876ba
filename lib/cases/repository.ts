import "server-only";
import { pseudonymOf } from "@/lib/access/pseudonym";
import type { BoundDb, Database } from "@/lib/db";
import type { Actor, SubjectId } from "@/lib/kernel/actor";
import { dayInBaku, type IsoDate } from "@/lib/kernel/date";
import { AppError } from "@/lib/kernel/errors";
import { pseudonymKey } from "@/lib/kernel/keys";
import type { Typed } from "@/lib/services/question";
import type { CaseEvent, EventName, PayloadInput } from "./events";
import { parsePayload } from "./events";
import { type CaseState, caseMachine, isNote, isOpen } from "./machine";
import type { QueuePart } from "./schema";

/** Whose case it is and of which kind: all that is known before an access to it is announced. */
export interface Whose {
  caseId: string;
  subjectId: SubjectId;
  number: string;
  service: string;
  enteredBy: string | null;
}

/** Null for a case that does not exist. */
export async function findWhose(db: Database, caseId: string): Promise<Whose | null> {
  const [row] = await db.call<{
    subject_id: string;
    number: string;
    service: string;
    entered_by: string | null;
  }>("SELECT * FROM cases.whose($1)", [caseId]);
  if (!row) return null;
  const { subject_id: subjectId, number, service, entered_by: enteredBy } = row;
  return { caseId, subjectId, number, service, enteredBy };
}

// ── Drafts ───────────────────────────────────────────────────────────────────────────────────────

export interface Draft {
  id: string;
  service: string;
  passportVersion: number;
  typed: Typed;
  updatedAt: Date;
  expiresAt: Date;
}

/** The person's draft for a service, unless it has expired. */
export async function findDraft(db: BoundDb, service: string, now: Date): Promise<Draft | null> {
  const draft = await db.draft.findFirst({ where: { service, expiresAt: { gt: now } } });
  return draft && { ...draft, typed: draft.typed as Typed };
}

export async function listDrafts(db: BoundDb, now: Date): Promise<Omit<Draft, "typed">[]> {
  return db.draft.findMany({
    where: { expiresAt: { gt: now } },
    omit: { typed: true },
    orderBy: { updatedAt: "desc" },
  });
}

/** Begins a draft, or goes on with the one there is; an expired one is begun anew under another id. */
export async function openDraft(
  db: BoundDb,
  draft: Omit<Draft, "updatedAt"> & { subjectId: SubjectId },
  now: Date,
): Promise<Draft> {
  const { id, subjectId, service, passportVersion, typed, expiresAt } = draft;
  await removeExpired(db, service, now);
  await db.$executeRaw`
    INSERT INTO draft (id, subject_id, service, passport_version, typed, updated_at, expires_at)
    VALUES (${id}::uuid, ${subjectId}::uuid, ${service}, ${passportVersion}, ${JSON.stringify(typed)}::jsonb,
      ${now}, ${expiresAt})
    ON CONFLICT (subject_id, service) DO NOTHING`;
  const open = await findDraft(db, service, now);
  if (!open) throw new Error("a draft was begun and is not there");
  return open;
}

async function removeExpired(db: BoundDb, service: string, now: Date): Promise<void> {
  await db.$executeRaw`
    WITH gone AS (DELETE FROM draft WHERE service = ${service} AND expires_at <= ${now} RETURNING id)
    DELETE FROM case_attachment USING gone WHERE case_attachment.case_id = gone.id`;
}

/** @returns false where the draft is gone: sent, dropped or expired on another device */
export async function updateDraft(
  db: BoundDb,
  id: string,
  { typed, passportVersion, expiresAt }: Pick<Draft, "typed" | "passportVersion" | "expiresAt">,
  now: Date,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE draft SET typed = ${JSON.stringify(typed)}::jsonb, passport_version = ${passportVersion},
      updated_at = ${now}, expires_at = ${expiresAt}
    WHERE id = ${id}::uuid AND expires_at > ${now}`;
  return count === 1;
}

/** @returns what was in it, or null where it is gone already */
export async function takeDraft(db: BoundDb, id: string, now: Date): Promise<Draft | null> {
  // The row is locked until this transaction ends: of two that send it at once the later finds none.
  const [row] = await db.$queryRaw<
    {
      service: string;
      passport_version: number;
      typed: Typed;
      updated_at: Date;
      expires_at: Date;
    }[]
  >`DELETE FROM draft WHERE id = ${id}::uuid AND expires_at > ${now}
    RETURNING service, passport_version, typed, updated_at, expires_at`;
  if (!row) return null;
  return {
    id,
    service: row.service,
    passportVersion: row.passport_version,
    typed: row.typed,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
  };
}

// ── Cases ────────────────────────────────────────────────────────────────────────────────────────

export interface CaseFile {
  id: string;
  subjectId: SubjectId;
  number: string;
  service: string;
  passportVersion: number;
  typed: Typed;
  answers: Readonly<Record<string, unknown>>;
  locale: string;
  channel: string;
  enteredBy: string | null;
  submittedAt: Date;
}

/** A number that runs on, under the month of receipt. Numbers may be missing; none is given twice. */
export async function nextNumber(db: BoundDb, on: IsoDate): Promise<string> {
  const [row] = await db.$queryRaw<{ n: string }[]>`SELECT nextval('cases.number')::text AS n`;
  return `${on.slice(0, 7)}-${(row?.n ?? "").padStart(6, "0")}`;
}

export async function insertCase(db: BoundDb, file: CaseFile, office: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO case_file (id, subject_id, number, service, passport_version, typed, answers, locale, channel,
      entered_by, submitted_at)
    VALUES (${file.id}::uuid, ${file.subjectId}::uuid, ${file.number}, ${file.service}, ${file.passportVersion},
      ${JSON.stringify(file.typed)}::jsonb, ${JSON.stringify(file.answers)}::jsonb, ${file.locale},
      ${file.channel}, ${file.enteredBy}::uuid, ${file.submittedAt})`;
  await db.$executeRaw`
    INSERT INTO case_task (case_id, number, service, state, office, received_on, sequence)
    VALUES (${file.id}::uuid, ${file.number}, ${file.service}, ${caseMachine.initial}, ${office},
      ${dayInBaku(file.submittedAt)}::date, 0)`;
}

export async function findCase(db: BoundDb, id: string): Promise<CaseFile | null> {
  const file = await db.caseFile.findFirst({ where: { id } });
  return (
    file && {
      ...file,
      typed: file.typed as Typed,
      answers: file.answers as CaseFile["answers"],
    }
  );
}

export async function listFiles(
  db: BoundDb,
): Promise<Pick<CaseFile, "id" | "number" | "service" | "submittedAt">[]> {
  return db.caseFile.findMany({
    select: { id: true, number: true, service: true, submittedAt: true },
    orderBy: { submittedAt: "desc" },
  });
}

/** The newest case of this person about an entry of their ledger; an open one before all that are closed. */
export async function findAbout(
  db: BoundDb,
  subjectId: SubjectId,
  entryId: string,
): Promise<{ caseId: string; number: string; isOpen: boolean } | null> {
  const [row] = await db.$queryRaw<{ id: string; number: string; is_open: boolean }[]>`
    SELECT f.id, f.number, t.closed_at IS NULL AS is_open
    FROM case_file f JOIN case_task t ON t.case_id = f.id
    WHERE f.subject_id = ${subjectId}::uuid AND f.answers ->> 'entry' = ${entryId}
    ORDER BY is_open DESC, f.submitted_at DESC LIMIT 1`;
  return row ? { caseId: row.id, number: row.number, isOpen: row.is_open } : null;
}

/** A case of the person the transaction is open for, by its number; null where they have none of it. */
export async function findByNumber(
  db: BoundDb,
  number: string,
): Promise<{ caseId: string; number: string; service: string } | null> {
  const found = await db.caseFile.findFirst({ where: { number } });
  return found && { caseId: found.id, number, service: found.service };
}

// ── Tasks ────────────────────────────────────────────────────────────────────────────────────────

export interface CaseTask {
  caseId: string;
  number: string;
  service: string;
  state: CaseState;
  office: string;
  receivedOn: IsoDate;
  dueOn: IsoDate | null;
  staffId: string | null;
  takenAt: Date | null;
  escalatedAt: Date | null;
  closedAt: Date | null;
  sequence: number;
}

interface TaskRow {
  case_id: string;
  number: string;
  service: string;
  state: CaseState;
  office: string;
  received_on: IsoDate;
  due_on: IsoDate | null;
  staff_id: string | null;
  taken_at: Date | null;
  escalated_at: Date | null;
  closed_at: Date | null;
  sequence: number;
}

const toTask = (row: TaskRow): CaseTask => ({
  caseId: row.case_id,
  number: row.number,
  service: row.service,
  state: row.state,
  office: row.office,
  receivedOn: row.received_on,
  dueOn: row.due_on,
  staffId: row.staff_id,
  takenAt: row.taken_at,
  escalatedAt: row.escalated_at,
  closedAt: row.closed_at,
  sequence: row.sequence,
});

export async function findTask(
  db: Pick<BoundDb, "$queryRaw">,
  id: string,
): Promise<CaseTask | null> {
  const [row] = await db.$queryRaw<TaskRow[]>`SELECT * FROM case_task WHERE case_id = ${id}::uuid`;
  return row ? toTask(row) : null;
}

/** Until this transaction ends nobody else writes into the case. Null for a case that does not exist. */
export async function lockTask(db: BoundDb, id: string): Promise<CaseTask | null> {
  const [row] = await db.$queryRaw<TaskRow[]>`
    SELECT * FROM case_task WHERE case_id = ${id}::uuid FOR UPDATE`;
  return row ? toTask(row) : null;
}

export async function tasksOf(db: BoundDb, ids: readonly string[]): Promise<CaseTask[]> {
  const rows = await db.$queryRaw<TaskRow[]>`
    SELECT * FROM case_task WHERE case_id = ANY (${[...ids]}::uuid[])`;
  return rows.map(toTask);
}

/** Whose queue is looked at, by whom, and on what day. */
export interface OfQueue {
  office: string;
  staffId: string;
  today: IsoDate;
}

/** How many open tasks each part of an office's queue has: what stands on its pages in all. */
export async function countQueue(
  db: BoundDb,
  { office, staffId, today }: OfQueue,
): Promise<Readonly<Record<QueuePart, number>>> {
  const [row] = await db.$queryRaw<Record<QueuePart, number>[]>`
    SELECT count(*)::integer AS all,
      (count(*) FILTER (WHERE staff_id = ${staffId}::uuid))::integer AS mine,
      (count(*) FILTER (WHERE staff_id IS NULL))::integer AS free,
      (count(*) FILTER (WHERE due_on < ${today}::date))::integer AS late
    FROM case_task WHERE office = ${office} AND closed_at IS NULL`;
  return row ?? { all: 0, mine: 0, free: 0, late: 0 };
}

/** Some open tasks of one part, most urgent first; those without a day stand last. */
export async function listQueue(
  db: BoundDb,
  { office, staffId, today }: OfQueue,
  { part, most, after }: { part: QueuePart; most: number; after: number },
): Promise<CaseTask[]> {
  const rows = await db.$queryRaw<TaskRow[]>`
    SELECT * FROM case_task WHERE office = ${office} AND closed_at IS NULL AND CASE ${part}
      WHEN 'mine' THEN staff_id = ${staffId}::uuid WHEN 'free' THEN staff_id IS NULL
      WHEN 'late' THEN due_on < ${today}::date ELSE true END
    ORDER BY due_on NULLS LAST, number LIMIT ${most} OFFSET ${after}`;
  return rows.map(toTask);
}

/** How many tasks each officer of an office has taken. */
export async function loadOf(
  db: BoundDb,
  office: string,
): Promise<{ staffId: string; tasks: number }[]> {
  const rows = await db.$queryRaw<{ staff_id: string; tasks: number }[]>`
    SELECT staff_id, count(*)::integer AS tasks FROM case_task
    WHERE office = ${office} AND closed_at IS NULL AND staff_id IS NOT NULL
    GROUP BY staff_id ORDER BY staff_id`;
  return rows.map(({ staff_id: id, tasks }) => ({ staffId: id, tasks }));
}

/** Open tasks whose day has passed and of which nobody has been told yet. */
export async function listOverdue(db: Database, today: IsoDate, most: number): Promise<CaseTask[]> {
  const rows = await db.call<TaskRow>(
    `SELECT * FROM case_task WHERE closed_at IS NULL AND escalated_at IS NULL AND due_on < $1::date
     ORDER BY due_on LIMIT $2`,
    [today, most],
  );
  return rows.map(toTask);
}

// ── Events ───────────────────────────────────────────────────────────────────────────────────────

interface EventRow {
  sequence: number;
  event: EventName;
  occurred_at: Date;
  actor_kind: CaseEvent["actor"]["kind"];
  actor_id: string;
  actor_pseudonym: string | null;
  actor_unit: string | null;
  payload: unknown;
}

/** The case's history, oldest first. */
export async function listEvents(db: BoundDb, caseId: string): Promise<CaseEvent[]> {
  const rows = await db.$queryRaw<EventRow[]>`
    SELECT sequence, event, occurred_at, actor_kind, actor_id, actor_pseudonym, actor_unit, payload
    FROM case_event WHERE case_id = ${caseId}::uuid ORDER BY sequence`;
  return rows.map((row) => ({
    sequence: row.sequence,
    event: row.event,
    at: row.occurred_at,
    actor: {
      kind: row.actor_kind,
      id: row.actor_id,
      pseudonym: row.actor_pseudonym,
      unit: row.actor_unit,
    },
    payload: parsePayload(row.event, row.payload),
  }));
}

export interface NewEvent<E extends EventName> {
  event: E;
  payload: PayloadInput<E>;
  actor: Actor;
  at: Date;
}

/**
 * Adds an event to a case whose task is locked, and moves the task. What becomes due is the caller's to
 * say, who knows the passport.
 * @returns the event, and the task as it is now
 * @throws AppError `conflict` where this may not happen now
 */
export async function appendEvent<E extends EventName>(
  db: BoundDb,
  task: CaseTask,
  subjectId: SubjectId,
  { event, payload, actor, at }: NewEvent<E>,
): Promise<{ event: CaseEvent<E>; task: CaseTask }> {
  if (isNote(event) && !isOpen(task.state)) throw new AppError("conflict");
  const state = isNote(event) ? task.state : caseMachine.next(task.state, event);
  const sequence = task.sequence + 1;
  const said = parsePayload(event, payload);
  const by = actorOf(actor, subjectId);
  await db.$executeRaw`
    INSERT INTO case_event (case_id, sequence, subject_id, event, occurred_at, actor_kind, actor_id,
      actor_pseudonym, actor_unit, payload)
    VALUES (${task.caseId}::uuid, ${sequence}, ${subjectId}::uuid, ${event}, ${at}, ${by.kind}, ${by.id},
      ${by.pseudonym}, ${by.unit}, ${JSON.stringify(said)}::jsonb)`;
  return {
    event: { sequence, event, at, actor: by, payload: said },
    task: { ...task, state, sequence, closedAt: isOpen(state) ? null : at },
  };
}

export async function saveTask(db: BoundDb, task: CaseTask): Promise<void> {
  await db.$executeRaw`
    UPDATE case_task SET state = ${task.state}, office = ${task.office}, due_on = ${task.dueOn}::date,
      staff_id = ${task.staffId}::uuid, taken_at = ${task.takenAt}, escalated_at = ${task.escalatedAt},
      closed_at = ${task.closedAt}, sequence = ${task.sequence}
    WHERE case_id = ${task.caseId}::uuid`;
}

function actorOf(actor: Actor, subjectId: SubjectId): CaseEvent["actor"] {
  switch (actor.kind) {
    case "citizen":
      return { kind: "citizen", id: actor.subjectId, pseudonym: null, unit: null };
    case "system":
      return { kind: "system", id: actor.program, pseudonym: null, unit: null };
    case "staff": {
      const { institution, staffId, unitCode } = actor;
      const pseudonym = pseudonymOf(pseudonymKey(), { institution, staffId, subjectId });
      return { kind: "staff", id: staffId, pseudonym, unit: unitCode };
    }
    case "anonymous":
      throw new Error("nobody writes into a case anonymously");
  }
}

// ── Assessments ──────────────────────────────────────────────────────────────────────────────────

export interface StoredAssessment {
  sequence: number;
  categories: readonly string[];
  assessedOn: IsoDate;
  facts: unknown;
  sources: unknown;
  assessment: unknown;
}

export async function insertAssessment(
  db: BoundDb,
  caseId: string,
  subjectId: SubjectId,
  one: StoredAssessment,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO case_assessment (case_id, sequence, subject_id, categories, assessed_on, facts, sources, assessment)
    VALUES (${caseId}::uuid, ${one.sequence}, ${subjectId}::uuid, ${[...one.categories]}::text[],
      ${one.assessedOn}::date, ${JSON.stringify(one.facts)}::jsonb, ${JSON.stringify(one.sources)}::jsonb,
      ${one.assessment === null ? null : JSON.stringify(one.assessment)}::jsonb)`;
}

/** The newest that the entry opens: an entry that does not name all its categories sees none. */
export async function findAssessment(
  db: BoundDb,
  caseId: string,
): Promise<StoredAssessment | null> {
  const [row] = await db.$queryRaw<
    {
      sequence: number;
      categories: string[];
      assessed_on: IsoDate;
      facts: unknown;
      sources: unknown;
      assessment: unknown;
    }[]
  >`SELECT sequence, categories, assessed_on, facts, sources, assessment FROM case_assessment
    WHERE case_id = ${caseId}::uuid ORDER BY sequence DESC LIMIT 1`;
  if (!row) return null;
  const { sequence, categories, assessed_on: assessedOn, facts, sources, assessment } = row;
  return { sequence, categories, assessedOn, facts, sources, assessment };
}

// ── Places ───────────────────────────────────────────────────────────────────────────────────────

/** @returns the place; null where none is left. @throws for a second place of the same person that day */
export async function reserve(
  db: BoundDb,
  of: { service: string; day: IsoDate; places: number; subjectId: SubjectId; caseId: string },
): Promise<number | null> {
  const { service, day, places, subjectId, caseId } = of;
  const [row] = await db.$queryRaw<{ place: number | null }[]>`
    SELECT cases.reserve(${service}, ${day}::date, ${places}, ${subjectId}::uuid, ${caseId}::uuid) AS place`;
  return row?.place ?? null;
}

export async function giveBack(db: BoundDb, caseId: string): Promise<void> {
  await db.$executeRaw`DELETE FROM reservation WHERE case_id = ${caseId}::uuid`;
}

/** Places taken, by day; days without any are absent. */
export async function placesTaken(
  db: Database,
  service: string,
  from: IsoDate,
  until: IsoDate,
): Promise<ReadonlyMap<IsoDate, number>> {
  const rows = await db.call<{ day: IsoDate; taken: number }>(
    "SELECT day, taken FROM cases.places_taken($1, $2::date, $3::date)",
    [service, from, until],
  );
  return new Map(rows.map(({ day, taken }) => [day, taken]));
}

// ── Decisions to be looked at again ──────────────────────────────────────────────────────────────

export interface Check {
  caseId: string;
  /** "correction": the case itself is one, and is to be carried out. */
  why: "facts" | "law" | "correction";
  times: number;
}

/** The owner of a register has accepted a correction: what rests on it is looked at after this commits. */
export async function noteCorrection(db: BoundDb, caseId: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO benefit_check (case_id, why) VALUES (${caseId}::uuid, 'correction')
    ON CONFLICT (case_id) DO UPDATE SET times = benefit_check.times + 1`;
}

export async function listChecks(db: Database, most: number): Promise<Check[]> {
  const rows = await db.call<{ case_id: string; why: Check["why"]; times: number }>(
    "SELECT case_id, why, times FROM benefits.checks($1)",
    [most],
  );
  return rows.map(({ case_id: caseId, why, times }) => ({ caseId, why, times }));
}

/** It has been looked at; what was noted meanwhile stays. */
export async function endCheck(db: Database, { caseId, times }: Check): Promise<void> {
  await db.call("DELETE FROM benefit_check WHERE case_id = $1 AND times = $2", [caseId, times]);
}

/** Which lines of each parameter were in force when decisions were last compared with the law. */
export async function listLawSeen(db: BoundDb): Promise<ReadonlyMap<string, string>> {
  // Locked: two workers do not note the same change twice.
  const rows = await db.$queryRaw<{ parameter: string; lines: string }[]>`
    SELECT parameter, lines FROM law_seen ORDER BY parameter FOR UPDATE`;
  return new Map(rows.map(({ parameter, lines }) => [parameter, lines]));
}

export async function saveLawSeen(
  db: BoundDb,
  seen: readonly { parameter: string; lines: string }[],
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO law_seen (parameter, lines)
    SELECT parameter, lines FROM jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) AS s (parameter text, lines text)
    ORDER BY parameter
    ON CONFLICT (parameter) DO UPDATE SET lines = EXCLUDED.lines`;
}

/** Notes the decisions in force that cite one of these parameters. @returns how many */
export async function noteLaw(db: BoundDb, parameters: readonly string[]): Promise<number> {
  const [row] = await db.$queryRaw<{ noted: number }[]>`
    SELECT benefits.note_law(${[...parameters]}::text[]) AS noted`;
  return row?.noted ?? 0;
}
