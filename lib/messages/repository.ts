import "server-only";
import { v7 as uuid } from "uuid";
import type { BoundDb, Database } from "@/lib/db";
import type { SubjectId } from "@/lib/kernel/actor";
import type { Cause } from "@/lib/kernel/context";
import { isLocale } from "@/lib/kernel/texts";
import { type Kind, parseParams } from "./kinds";
import {
  DEFAULT_PREFERENCES,
  type DELIVERY_STATES,
  INBOX_PAGE_SIZE,
  MessageView,
  type Preferences,
} from "./schema";

export interface NewMessage {
  subjectId: SubjectId;
  kind: Kind;
  params: unknown;
  /** What is to be told once, e.g. "case-received 2026-11-004873". At most 200 signs. */
  dedupeKey: string;
  cause: Cause | null;
  /** When it happened, by the portal's clock. */
  at: Date;
}

/**
 * Puts a message into a person's inbox, with its text message to be sent, in the caller's transaction.
 * @returns whether it is new; false where this was told before
 * @throws ZodError for parameters that are not the kind's
 */
export async function putMessage(db: BoundDb, message: NewMessage): Promise<boolean> {
  const { subjectId, kind, params, dedupeKey, cause, at } = message;
  parseParams(kind, params);
  const [row] = await db.$queryRaw<{ put: boolean }[]>`
    SELECT messages.put(${uuid()}::uuid, ${subjectId}::uuid, ${dedupeKey}, ${kind}, ${JSON.stringify(params)}::jsonb,
      ${cause?.kind ?? null}, ${cause?.reference ?? null}, ${at}) AS put`;
  return row?.put === true;
}

interface Row {
  id: string;
  kind: string;
  params: unknown;
  cause_kind: string | null;
  cause_reference: string | null;
  created_at: Date;
  read_at: Date | null;
}

function toView(row: Row): MessageView {
  const { id, kind, params, cause_kind, cause_reference, created_at, read_at } = row;
  return MessageView.parse({
    messageId: id,
    kind,
    params,
    cause:
      cause_kind === null || cause_reference === null
        ? null
        : { kind: cause_kind, reference: cause_reference },
    createdAt: created_at,
    readAt: read_at,
  });
}

/** One page of a person's messages, newest first. */
export async function listInbox(
  db: BoundDb,
  subjectId: SubjectId,
  before: string | null,
): Promise<{ messages: MessageView[]; nextBefore: string | null }> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, kind, params, cause_kind, cause_reference, created_at, read_at FROM message
    WHERE subject_id = ${subjectId}::uuid
      AND (${before}::uuid IS NULL OR (created_at, id) < (
        SELECT m.created_at, m.id FROM message m WHERE m.id = ${before}::uuid AND m.subject_id = ${subjectId}::uuid))
    ORDER BY created_at DESC, id DESC LIMIT ${INBOX_PAGE_SIZE + 1}`;
  const messages = rows.slice(0, INBOX_PAGE_SIZE).map(toView);
  return {
    messages,
    nextBefore: rows.length > INBOX_PAGE_SIZE ? (messages.at(-1)?.messageId ?? null) : null,
  };
}

export async function countUnread(db: BoundDb, subjectId: SubjectId): Promise<number> {
  return db.message.count({ where: { subjectId, readAt: null } });
}

/** The person's message, noted as read from now on; null when they have no such message. */
export async function readFirst(
  db: BoundDb,
  subjectId: SubjectId,
  messageId: string,
  at: Date,
): Promise<MessageView | null> {
  await db.message.updateMany({
    where: { id: messageId, subjectId, readAt: null },
    data: { readAt: at },
  });
  const [row] = await db.$queryRaw<Row[]>`
    SELECT id, kind, params, cause_kind, cause_reference, created_at, read_at FROM message
    WHERE id = ${messageId}::uuid AND subject_id = ${subjectId}::uuid`;
  return row ? toView(row) : null;
}

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What became of the text message. */
export async function findDelivery(
  db: BoundDb,
  messageId: string,
): Promise<{ state: DeliveryState; attempts: number } | null> {
  const [row] = await db.$queryRaw<{ state: DeliveryState; attempts: number }[]>`
    SELECT state::text AS state, attempts FROM message_delivery
    WHERE message_id = ${messageId}::uuid AND channel = 'sms'`;
  return row ?? null;
}

/** The message a delivery is of. Needs `messages`. */
export async function findMessage(db: BoundDb, messageId: string): Promise<MessageView | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT id, kind, params, cause_kind, cause_reference, created_at, read_at FROM message
    WHERE id = ${messageId}::uuid`;
  return row ? toView(row) : null;
}

export async function getPreferences(db: BoundDb, subjectId: SubjectId): Promise<Preferences> {
  const row = await db.messagePreference.findUnique({ where: { subjectId } });
  if (!row) return DEFAULT_PREFERENCES;
  return { sms: row.sms, locale: isLocale(row.locale) ? row.locale : DEFAULT_PREFERENCES.locale };
}

export async function storePreferences(
  db: BoundDb,
  subjectId: SubjectId,
  { sms, locale }: Preferences,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO message_preference (subject_id, sms, locale) VALUES (${subjectId}::uuid, ${sms}, ${locale})
    ON CONFLICT (subject_id) DO UPDATE SET sms = EXCLUDED.sms, locale = EXCLUDED.locale`;
}

export interface Claimed {
  messageId: string;
  subjectId: SubjectId;
}

/** Deliveries that are due, taken by this worker for a while. Opaque ids only: no entry is needed. */
export async function claimDeliveries(db: Database, most: number): Promise<Claimed[]> {
  const rows = await db.call<{ message_id: string; subject_id: string }>(
    "SELECT message_id, subject_id FROM messages.claim($1)",
    [most],
  );
  return rows.map((row) => ({ messageId: row.message_id, subjectId: row.subject_id }));
}

/** How a delivery ended. One that has ended stays as it is. */
export type Ended =
  | { state: "sent"; providerId: string }
  | { state: "failed"; failure: "no-number" | "refused" | "silent" }
  | { state: "not-wanted" };

export async function endDelivery(db: BoundDb, messageId: string, ended: Ended): Promise<void> {
  const providerId = ended.state === "sent" ? ended.providerId : null;
  const failure = ended.state === "failed" ? ended.failure : null;
  await db.$executeRaw`
    UPDATE message_delivery SET state = ${ended.state}::delivery_state, provider_id = ${providerId}, failure = ${failure}
    WHERE message_id = ${messageId}::uuid AND channel = 'sms' AND state = 'waiting'`;
}
