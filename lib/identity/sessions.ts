import "server-only";
import { createHash, createHmac } from "node:crypto";
import { v7 as uuid } from "uuid";
import { CATEGORY_CODES } from "@/lib/access/categories";
import type { Role } from "@/lib/access/purposes";
import type { Database } from "@/lib/db";
import type { Anonymous, Citizen, OpenEntry, Staff, SubjectId } from "@/lib/kernel/actor";
import type { Announcement, BoundDb, Context } from "@/lib/kernel/context";
import { portalSecret } from "@/lib/kernel/keys";
import { endsAt, idleUntil } from "./session-limits";

/** A live session: who, until when, and whether they are staff. */
export interface LiveSession {
  sessionId: string;
  subjectId: SubjectId;
  method: string;
  assurance: string;
  startedAt: Date;
  idleUntil: Date;
  endsAt: Date;
  /** The committed entry for looking at one's own data; null when a new one is due. */
  entryId: string | null;
  staff: { staffId: string; role: Role; officeCode: string; institution: string } | null;
}

/** What is told about a new session. */
export interface SessionOpening {
  subjectId: SubjectId;
  /** How the person signed in (`amr`). */
  method: string;
  /** Assurance level (`acr`), as the provider said it. */
  assurance: string;
  /** The provider's own session and subject as `providerMark` writes them, for back-channel logout. */
  providerSession: string | null;
  providerSubject?: string | null;
  /** Browser and system in words. */
  device: string;
}

/** The token is a secret of the browser's cookie; the database knows only its digest. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * A `sid` or `sub` of the provider as it is kept: a keyed digest, because a subject may be a FIN. Null
 * for a claim that is not told.
 */
export function providerMark(claim: "sid" | "sub", value: unknown): string | null {
  if (typeof value !== "string" || value === "") return null;
  return createHmac("sha256", portalSecret()).update(`${claim}\0${value}`).digest("base64url");
}

/** Opens a session for the token and returns its id. The person's history says so first. */
export async function openSession(
  ctx: Omit<Context, "actor">,
  token: string,
  opening: SessionOpening,
): Promise<string> {
  const { subjectId } = opening;
  const now = ctx.clock.now();
  const id = uuid();
  await announce(ctx, id, subjectId, {
    operation: "identity.sign-in",
    purpose: "sign-in",
    categories: ["account"],
  });
  await ctx.db.call("SELECT identity.open_session($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", [
    id,
    subjectId,
    tokenHash(token),
    opening.method,
    opening.assurance,
    opening.providerSession,
    opening.providerSubject ?? null,
    opening.device,
    now,
    idleUntil(now),
    endsAt(now),
  ]);
  return id;
}

/** Commits an entry of the person about themselves, on the strength of a session alone. */
async function announce(
  ctx: Omit<Context, "actor">,
  sessionId: string,
  subjectId: SubjectId,
  announced: Pick<Announcement, "operation" | "purpose" | "categories">,
  within?: BoundDb,
): Promise<OpenEntry> {
  const selfEntry = { id: "", subjectId, categories: [] };
  const entries = await ctx.ledger.record(
    { ...ctx, actor: { kind: "citizen", subjectId, sessionId, selfEntry } },
    [
      {
        ...announced,
        subjectId,
        cause: { kind: "session", reference: sessionId },
        citizenPresent: null,
        outcome: "granted",
      },
    ],
    within,
  );
  if (entries.kind !== "entry") throw new Error("one announcement made a batch");
  return entries.entry;
}

interface SessionRow {
  session_id: string;
  subject_id: string;
  method: string;
  assurance: string;
  started_at: Date;
  idle_until: Date;
  ends_at: Date;
  entry_id: string | null;
  staff_id: string | null;
  staff_role: Role | null;
  office_code: string | null;
  institution: string | null;
}

/**
 * The live session of a token, or null: over, revoked and unknown look the same. One round trip.
 * @param activity whether a person did something: only that prolongs it
 */
export async function findSession(
  { db, clock }: Pick<Context, "db" | "clock">,
  token: string,
  { activity }: { activity: boolean },
): Promise<LiveSession | null> {
  const now = clock.now();
  const [row] = await db.call<SessionRow>("SELECT * FROM identity.session($1, $2, $3)", [
    tokenHash(token),
    now,
    activity ? idleUntil(now) : null,
  ]);
  if (!row) return null;
  const { staff_id, staff_role, office_code, institution } = row;
  return {
    sessionId: row.session_id,
    subjectId: row.subject_id,
    method: row.method,
    assurance: row.assurance,
    startedAt: row.started_at,
    idleUntil: row.idle_until,
    endsAt: row.ends_at,
    entryId: row.entry_id,
    staff:
      staff_id && staff_role && office_code && institution
        ? { staffId: staff_id, role: staff_role, officeCode: office_code, institution }
        : null,
  };
}

/** Ends the session of a token. Ending twice is ending once. */
export async function endSession(
  { db, clock }: Pick<Context, "db" | "clock">,
  token: string,
): Promise<void> {
  await db.call("SELECT identity.end_session($1, $2)", [tokenHash(token), clock.now()]);
}

/**
 * Ends every session that came from this session of the provider or, where it names none, from any of
 * this subject's. Returns how many there were.
 */
export async function endProviderSession(
  { db, clock }: Pick<Context, "db" | "clock">,
  { sid, sub }: { sid?: unknown; sub?: unknown },
): Promise<number> {
  const ended = await db.call("SELECT identity.end_provider_session($1, $2, $3)", [
    providerMark("sid", sid),
    providerMark("sub", sub),
    clock.now(),
  ]);
  return ended.length;
}

/** The opaque id of a FIN; null for one the portal has never met. Nothing of the person is opened. */
export async function findSubject(db: Database, fin: string): Promise<SubjectId | null> {
  const [row] = await db.call<{ subject_id: string | null }>(
    "SELECT identity.find_person($1) AS subject_id",
    [fin],
  );
  return row?.subject_id ?? null;
}

/** The opaque id of a FIN, made when the FIN is met for the first time. */
export async function ensurePerson(db: Database, fin: string): Promise<SubjectId> {
  const [row] = await db.call<{ subject_id: string }>(
    "SELECT identity.ensure_person($1, $2) AS subject_id",
    [fin, uuid()],
  );
  if (!row) throw new Error("identity.ensure_person gave no id");
  return row.subject_id;
}

/**
 * The person of a session as the one who asks. Looking at one's own data is announced once a quarter
 * of an hour: the entry is committed here when the last one is about to lapse. Of requests of the same
 * moment the first commits it, and the others wait for it.
 */
export async function toCitizen(
  ctx: Omit<Context, "actor">,
  session: LiveSession,
): Promise<Citizen> {
  const { subjectId, sessionId } = session;
  const id = session.entryId ?? (await claimEntry(ctx, session));
  return {
    kind: "citizen",
    subjectId,
    sessionId,
    selfEntry: { id, subjectId, categories: CATEGORY_CODES },
  };
}

/** The one live entry of the session, committed when this returns. */
function claimEntry(
  ctx: Omit<Context, "actor">,
  { sessionId, subjectId }: LiveSession,
): Promise<string> {
  return ctx.db.boundTo(null, async (db) => {
    const [claimed] = await db.$queryRaw<{ entry_id: string | null }[]>`
      SELECT identity.claim_entry(${sessionId}::uuid) AS entry_id`;
    if (claimed?.entry_id) return claimed.entry_id;
    const { id } = await announce(
      ctx,
      sessionId,
      subjectId,
      { operation: "session.self-access", purpose: "self-access", categories: CATEGORY_CODES },
      db,
    );
    await db.$queryRaw`SELECT identity.bind_entry(${sessionId}::uuid, ${id}::uuid)`;
    return id;
  });
}

/** The person of a session as an officer, or nobody: staff are staff by the portal's own table. */
export function toStaff({ staff, subjectId, sessionId }: LiveSession): Staff | Anonymous {
  if (!staff) return { kind: "anonymous" };
  const { staffId, role, institution, officeCode } = staff;
  return { kind: "staff", staffId, subjectId, sessionId, role, institution, unitCode: officeCode };
}
