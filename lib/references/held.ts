import "server-only";
import { randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { INSTITUTIONS } from "@/lib/access/institutions";
import type { BoundDb, Database } from "@/lib/db";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { recordMessage } from "@/lib/messages";
import { shownCode } from "./code";
import { hashOf } from "./issue";
import { kindOf } from "./kinds";
import { copied, issuedCardOf } from "./order";
import { readPaper } from "./papers";
import {
  endAll,
  endOne,
  findIssued,
  findWhose,
  type Issued,
  insertShare,
  limit,
  listShares,
  revoke,
  type Share,
  stateOf,
  type Whose,
} from "./repository";
import {
  LimitInput,
  ReferenceFile,
  ReferenceRef,
  ReferenceView,
  ShareInput,
  ShareMade,
  ShareRef,
  type ShareView,
  ViewInput,
} from "./schema";
import { leftOutOf, personLines } from "./sheet";

/** Whose reference it is; a stranger's attempt stands in the holder's access history. */
async function located({ input, db }: { input: { id: string }; db: Database }) {
  const whose = await findWhose(db, { id: input.id });
  return whose && { subject: whose.subjectId, about: whose };
}

export const causeOf = (_: unknown, { number }: Whose) => ({
  kind: "reference",
  reference: number,
});

const mine = {
  subject: located,
  policy: self,
  purpose: "reference-keeping",
  categories: ["reference"],
  cause: causeOf,
} as const;

/** @throws AppError `not_found` */
export async function getIssued(db: BoundDb, id: string): Promise<Issued> {
  const issued = await findIssued(db, id);
  if (!issued) throw new AppError("not_found");
  return issued;
}

/** One of mine, with the links to it and how often it was checked. */
export const viewReference = defineOperation({
  ...mine,
  name: "references.view",
  effect: "read",
  purpose: "self-access",
  input: ViewInput,
  output: ReferenceView,
  async run({ input: { id, locale }, db, clock }) {
    const issued = await getIssued(db, id);
    const kind = kindOf(issued.kind);
    const { statement, sections } = kind.tell(issued.facts, locale);
    const shares = await listShares(db, id);
    const now = clock.now();
    return {
      ...issuedCardOf(issued, locale, clock),
      institution: INSTITUTIONS[kind.institution].name[locale],
      purpose: issued.purpose,
      code: shownCode(issued.code),
      qr: issued.qr,
      revokedAt: issued.revokedAt,
      supersededAt: issued.supersededAt,
      person: personLines(issued.person, locale),
      statement: [...statement],
      sections: sections.map(copied),
      leftOut: leftOutOf(kind, issued.included, locale),
      checks: issued.checks,
      mostChecks: issued.mostChecks,
      shares: shares.map((share) => shareViewOf(share, now)),
      sizeBytes: issued.sizeBytes,
      issuedAtDesk: issued.issuedBy !== null,
    };
  },
});

/** Why a link leads no further; "open" while it does. */
export function shareStateOf(share: Share, now: Date): ShareView["state"] {
  if (share.endedAt !== null) return "ended";
  if (share.expiresAt <= now) return "expired";
  const isUsedUp = share.mostOpenings !== null && share.openings >= share.mostOpenings;
  return isUsedUp ? "used-up" : "open";
}

function shareViewOf(share: Share, now: Date): ShareView {
  const { id, createdAt, expiresAt, mostOpenings, openings } = share;
  return { id, createdAt, expiresAt, mostOpenings, openings, state: shareStateOf(share, now) };
}

/** The sealed PDF, byte for byte as it was issued. */
export const downloadReference = defineOperation({
  ...mine,
  name: "references.download",
  effect: "change",
  purpose: "reference-download",
  input: ReferenceRef,
  output: ReferenceFile,
  run: ({ db, about }) => fileOf(db, about),
});

/** @throws AppError `not_found` */
export async function fileOf(
  db: BoundDb,
  { id, number }: Pick<Whose, "id" | "number">,
): Promise<ReferenceFile> {
  const bytes = await readPaper(db, id);
  if (!bytes) throw new AppError("not_found");
  return { fileName: `${number}.pdf`, mediaType: "application/pdf", bytes };
}

/** From now on nobody may rely on it, and links to it lead nowhere. Twice is once. */
export const revokeReference = defineOperation({
  ...mine,
  name: "references.revoke",
  effect: "change",
  input: ReferenceRef,
  output: z.object({}),
  async run({ input: { id }, db, clock }) {
    const issued = await getIssued(db, id);
    const at = clock.now();
    if (!(await revoke(db, id, at))) return {};
    await endAll(db, id, at);
    await tellHolder(db, issued, "reference-revoked", at);
    return {};
  },
});

/** What a holder is told of a reference: kinds of lib/messages. Once of each. */
export async function tellHolder(
  db: BoundDb,
  { subjectId, number, kind }: Pick<Issued, "subjectId" | "number" | "kind">,
  news: "reference-issued" | "reference-revoked" | "reference-superseded",
  at: Date,
): Promise<void> {
  await recordMessage(db, {
    subjectId,
    kind: news,
    params: { caseNumber: number, reference: kindOf(kind).title },
    dedupeKey: `${news} ${number}`,
    cause: { kind: "reference", reference: number },
    at,
  });
}

/** How often its facts may still be told to whoever checks it: so often in all, from its issue on. */
export const limitChecks = defineOperation({
  ...mine,
  name: "references.limit-checks",
  effect: "change",
  input: LimitInput,
  output: z.object({}),
  async run({ input: { id, mostChecks }, db }) {
    await limit(db, id, mostChecks);
    return {};
  },
});

const DAY_MS = 86_400_000;
/** 128 bits. */
const TOKEN_BYTES = 16;
const MOST_OPEN_LINKS = 20;

/**
 * A link under which whoever has it gets the file. Its token is told now and never again.
 * @throws AppError `conflict` for one that is revoked or expired, and with the issue "shares" for too many links
 */
export const shareReference = defineOperation({
  ...mine,
  name: "references.share",
  effect: "change",
  input: ShareInput,
  output: ShareMade,
  async run({ input: { id, days, mostOpenings }, db, clock, about: { subjectId } }) {
    const issued = await getIssued(db, id);
    const now = clock.now();
    const state = stateOf(issued, clock.today());
    if (state === "revoked" || state === "expired") throw new AppError("conflict");
    const open = (await listShares(db, id)).filter((one) => shareStateOf(one, now) === "open");
    if (open.length >= MOST_OPEN_LINKS) {
      throw new AppError("conflict", { issues: [{ path: "", message: "shares" }] });
    }
    const token = randomBytes(TOKEN_BYTES).toString("base64url");
    const shareId = uuid();
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    await insertShare(db, {
      id: shareId,
      subjectId,
      referenceId: id,
      tokenHash: hashOf(token),
      createdAt: now,
      expiresAt,
      mostOpenings,
    });
    return { shareId, token, expiresAt };
  },
});

/** A link leads nowhere from now on. */
export const endShare = defineOperation({
  ...mine,
  name: "references.end-share",
  effect: "change",
  input: ShareRef,
  output: z.object({}),
  async run({ input: { id, shareId }, db, clock }) {
    if (!(await endOne(db, id, shareId, clock.now()))) throw new AppError("not_found");
    return {};
  },
});
