import "server-only";
import type { BoundDb, Database } from "@/lib/db";
import type { SubjectId } from "@/lib/kernel/actor";
import { type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { Person, Sources } from "./release";
import { REFERENCE_LIMITS, type ReferenceState } from "./schema";

/** One issued reference, without its bytes. */
export interface Issued {
  id: string;
  subjectId: SubjectId;
  orderId: string;
  number: string;
  code: string;
  kind: string;
  variant: string;
  institution: string;
  lang: Locale;
  recipient: string | null;
  purpose: string | null;
  included: string[];
  person: Person;
  facts: unknown;
  sources: Sources;
  digest: string;
  qr: string;
  issuedAt: Date;
  validUntil: IsoDate;
  sizeBytes: number;
  issuedBy: string | null;
  revokedAt: Date | null;
  supersededAt: Date | null;
  checks: number;
  mostChecks: number | null;
}

interface Row {
  id: string;
  subject_id: string;
  order_id: string;
  number: string;
  code: string;
  kind: string;
  variant: string;
  institution: string;
  lang: Locale;
  recipient: string | null;
  purpose: string | null;
  included: string[];
  person: unknown;
  facts: unknown;
  sources: unknown;
  digest: string;
  qr: string;
  issued_at: Date;
  valid_until: string;
  size_bytes: number;
  issued_by: string | null;
  revoked_at: Date | null;
  superseded_at: Date | null;
  checks: number;
  most_checks: number | null;
}

const COLUMNS = `id, subject_id, order_id, number, code, kind, variant, institution, lang, recipient, purpose,
  included, person, facts, sources, digest, qr, issued_at, valid_until, size_bytes, issued_by,
  revoked_at, superseded_at, checks, most_checks`;

function toIssued(row: Row): Issued {
  return {
    id: row.id,
    subjectId: row.subject_id,
    orderId: row.order_id,
    number: row.number,
    code: row.code,
    kind: row.kind,
    variant: row.variant,
    institution: row.institution,
    lang: row.lang,
    recipient: row.recipient,
    purpose: row.purpose,
    included: row.included,
    person: Person.parse(row.person),
    facts: row.facts,
    sources: Sources.parse(row.sources),
    digest: row.digest,
    qr: row.qr,
    issuedAt: row.issued_at,
    validUntil: toIsoDate(row.valid_until),
    sizeBytes: row.size_bytes,
    issuedBy: row.issued_by,
    revokedAt: row.revoked_at,
    supersededAt: row.superseded_at,
    checks: row.checks,
    mostChecks: row.most_checks,
  };
}

/** In the order of REFERENCE_STATES. */
export function stateOf(
  {
    revokedAt,
    supersededAt,
    validUntil,
  }: Pick<Issued, "revokedAt" | "supersededAt" | "validUntil">,
  today: IsoDate,
): ReferenceState {
  if (revokedAt !== null) return "revoked";
  if (validUntil < today) return "expired";
  return supersededAt === null ? "valid" : "superseded";
}

/** What a door says of a reference: whose it is, and its number. */
export interface Whose {
  id: string;
  subjectId: SubjectId;
  number: string;
}

type By = { id: string } | { codeHash: string } | { sha256: string };

export async function findWhose(db: Database, by: By): Promise<Whose | null> {
  const [row] = await db.call<{ id: string; subject_id: string; number: string }>(
    "SELECT id, subject_id, number FROM papers.whose($1::uuid, $2, $3)",
    [
      "id" in by ? by.id : null,
      "codeHash" in by ? by.codeHash : null,
      "sha256" in by ? by.sha256 : null,
    ],
  );
  return row ? { id: row.id, subjectId: row.subject_id, number: row.number } : null;
}

export async function findShared(
  db: Database,
  tokenHash: string,
): Promise<(Whose & { shareId: string }) | null> {
  const [row] = await db.call<{ id: string; subject_id: string; number: string; share_id: string }>(
    "SELECT id, subject_id, number, share_id FROM papers.shared($1)",
    [tokenHash],
  );
  return row
    ? { id: row.id, subjectId: row.subject_id, number: row.number, shareId: row.share_id }
    : null;
}

export async function findIssued(db: BoundDb, id: string): Promise<Issued | null> {
  const [row] = await db.$queryRawUnsafe<Row[]>(
    `SELECT ${COLUMNS} FROM reference_issued WHERE id = $1::uuid`,
    id,
  );
  return row ? toIssued(row) : null;
}

/** What this form has issued already. */
export async function findOrdered(
  db: BoundDb,
  subjectId: SubjectId,
  orderId: string,
): Promise<Issued | null> {
  const [row] = await db.$queryRawUnsafe<Row[]>(
    `SELECT ${COLUMNS} FROM reference_issued WHERE subject_id = $1::uuid AND order_id = $2::uuid`,
    subjectId,
    orderId,
  );
  return row ? toIssued(row) : null;
}

/** One page, newest first, and how many there are. */
export async function listIssued(
  db: BoundDb,
  subjectId: SubjectId,
  page: number,
): Promise<{ issued: Issued[]; count: number }> {
  const { perPage } = REFERENCE_LIMITS;
  const rows = await db.$queryRawUnsafe<Row[]>(
    `SELECT ${COLUMNS} FROM reference_issued WHERE subject_id = $1::uuid
     ORDER BY issued_at DESC, id DESC LIMIT $2 OFFSET $3`,
    subjectId,
    perPage,
    (page - 1) * perPage,
  );
  const [{ count } = { count: 0 }] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM reference_issued WHERE subject_id = ${subjectId}::uuid`;
  return { issued: rows.map(toIssued), count };
}

/** "AR-26-11-40718": unique in the nation, not gapless. */
export async function nextNumber(db: BoundDb, on: IsoDate): Promise<string> {
  const [row] = await db.$queryRaw<{ next: bigint | string }[]>`
    SELECT nextval('papers.number') AS next`;
  if (!row) throw new Error("a sequence gives a number");
  return `AR-${on.slice(2, 4)}-${on.slice(5, 7)}-${String(row.next).padStart(5, "0")}`;
}

export interface NewIssued {
  id: string;
  subjectId: SubjectId;
  orderId: string;
  number: string;
  code: string;
  codeHash: string;
  kind: string;
  variant: string;
  institution: string;
  lang: Locale;
  recipient: string | null;
  purpose: string | null;
  included: readonly string[];
  categories: readonly string[];
  person: Person;
  facts: unknown;
  sources: Sources;
  digest: string;
  qr: string;
  issuedAt: Date;
  validUntil: IsoDate;
  sha256: string;
  certificate: string;
  sizeBytes: number;
  issuedBy: string | null;
}

/** @returns false where this form has issued one already: then nothing was written */
export async function insertIssued(db: BoundDb, one: NewIssued): Promise<boolean> {
  const written = await db.$executeRaw`
    INSERT INTO reference_issued (id, subject_id, order_id, number, code, code_hash, kind, variant, institution,
      lang, recipient, purpose, included, categories, person, facts, sources, digest, qr, issued_at, valid_until,
      sha256, certificate, size_bytes, issued_by)
    VALUES (${one.id}::uuid, ${one.subjectId}::uuid, ${one.orderId}::uuid, ${one.number}, ${one.code},
      ${one.codeHash}, ${one.kind}, ${one.variant}, ${one.institution}, ${one.lang}, ${one.recipient},
      ${one.purpose}, ${[...one.included]}::text[], ${[...one.categories]}::text[],
      ${JSON.stringify(one.person)}::jsonb, ${JSON.stringify(one.facts)}::jsonb,
      ${JSON.stringify(one.sources)}::jsonb, ${one.digest}, ${one.qr}, ${one.issuedAt}, ${one.validUntil}::date,
      ${one.sha256}, ${one.certificate}, ${one.sizeBytes}, ${one.issuedBy}::uuid)
    ON CONFLICT (subject_id, order_id) DO NOTHING`;
  return written === 1;
}

/** @returns false where it was revoked before */
export async function revoke(db: BoundDb, id: string, at: Date): Promise<boolean> {
  return (
    (await db.$executeRaw`
      UPDATE reference_issued SET revoked_at = ${at} WHERE id = ${id}::uuid AND revoked_at IS NULL`) ===
    1
  );
}

/** @returns false where it was superseded, or revoked, before */
export async function supersede(db: BoundDb, id: string, at: Date): Promise<boolean> {
  return (
    (await db.$executeRaw`
      UPDATE reference_issued SET superseded_at = ${at}
      WHERE id = ${id}::uuid AND superseded_at IS NULL AND revoked_at IS NULL`) === 1
  );
}

export async function limit(db: BoundDb, id: string, most: number | null): Promise<void> {
  await db.$executeRaw`
    UPDATE reference_issued SET most_checks = ${most}::int WHERE id = ${id}::uuid`;
}

/** Counts a check that tells facts. @returns false where the holder allows no more: then none was counted */
export async function countCheck(db: BoundDb, id: string): Promise<boolean> {
  return (
    (await db.$executeRaw`
      UPDATE reference_issued SET checks = checks + 1
      WHERE id = ${id}::uuid AND (most_checks IS NULL OR checks < most_checks)`) === 1
  );
}

export interface Share {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  mostOpenings: number | null;
  openings: number;
  endedAt: Date | null;
}

interface ShareRow {
  id: string;
  created_at: Date;
  expires_at: Date;
  most_openings: number | null;
  openings: number;
  ended_at: Date | null;
}

const toShare = (row: ShareRow): Share => ({
  id: row.id,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  mostOpenings: row.most_openings,
  openings: row.openings,
  endedAt: row.ended_at,
});

export async function insertShare(
  db: BoundDb,
  share: {
    id: string;
    subjectId: SubjectId;
    referenceId: string;
    tokenHash: string;
    createdAt: Date;
    expiresAt: Date;
    mostOpenings: number | null;
  },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO reference_share (id, subject_id, reference_id, token_hash, created_at, expires_at, most_openings)
    VALUES (${share.id}::uuid, ${share.subjectId}::uuid, ${share.referenceId}::uuid, ${share.tokenHash},
      ${share.createdAt}, ${share.expiresAt}, ${share.mostOpenings}::int)`;
}

/** Links to a reference, newest first. */
export async function listShares(db: BoundDb, referenceId: string): Promise<Share[]> {
  const rows = await db.$queryRaw<ShareRow[]>`
    SELECT id, created_at, expires_at, most_openings, openings, ended_at FROM reference_share
    WHERE reference_id = ${referenceId}::uuid ORDER BY created_at DESC, id DESC`;
  return rows.map(toShare);
}

export async function findShare(db: BoundDb, shareId: string): Promise<Share | null> {
  const [row] = await db.$queryRaw<ShareRow[]>`
    SELECT id, created_at, expires_at, most_openings, openings, ended_at FROM reference_share
    WHERE id = ${shareId}::uuid`;
  return row ? toShare(row) : null;
}

/** Ends one link. Twice is once. @returns false where this reference has no such link */
export async function endOne(
  db: BoundDb,
  referenceId: string,
  shareId: string,
  at: Date,
): Promise<boolean> {
  return (
    (await db.$executeRaw`
      UPDATE reference_share SET ended_at = coalesce(ended_at, ${at}::timestamptz)
      WHERE id = ${shareId}::uuid AND reference_id = ${referenceId}::uuid`) === 1
  );
}

/** Every link to a reference ends with it. */
export async function endAll(db: BoundDb, referenceId: string, at: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE reference_share SET ended_at = ${at}
    WHERE reference_id = ${referenceId}::uuid AND ended_at IS NULL`;
}

/** Counts an opening. @returns false where the link has ended, expired or is used up: then none was counted */
export async function countOpening(db: BoundDb, shareId: string, at: Date): Promise<boolean> {
  return (
    (await db.$executeRaw`
      UPDATE reference_share SET openings = openings + 1
      WHERE id = ${shareId}::uuid AND ended_at IS NULL AND expires_at > ${at}
        AND (most_openings IS NULL OR openings < most_openings)`) === 1
  );
}

export interface Review {
  referenceId: string;
  times: number;
}

/** References to be compared with newer facts: opaque ids. */
export async function listReviews(db: Database, most: number): Promise<Review[]> {
  const rows = await db.call<{ reference_id: string; times: number }>(
    "SELECT reference_id, times FROM reference_review ORDER BY reference_id LIMIT $1",
    [most],
  );
  return rows.map(({ reference_id: referenceId, times }) => ({ referenceId, times }));
}

/** It has been compared; what was noted meanwhile stays. */
export async function endReview(db: Database, { referenceId, times }: Review): Promise<void> {
  await db.call("DELETE FROM reference_review WHERE reference_id = $1 AND times = $2", [
    referenceId,
    times,
  ]);
}
