import "server-only";
import { z } from "zod";
import type { BoundDb, Database } from "@/lib/db";
import { ensurePersonWithin } from "@/lib/identity";
import type { SubjectId } from "@/lib/kernel/actor";
import type { Announcer, Context } from "@/lib/kernel/context";
import { addDays, dayInBaku, type IsoDate } from "@/lib/kernel/date";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { NoInput, ownSubject } from "@/lib/kernel/subject";
import { personOf } from "@/lib/record";
import type { Snapshot } from "@/lib/registers";
import { fullName } from "@/lib/registers/catalogue/identity";
import type { Known, Passport } from "@/lib/services";
import type { Party } from "@/lib/services/passport";
import { ANSWER_WITHIN_DAYS } from "./deadlines";
import { CLERK } from "./gather";
import { basisOf, partyCategoriesOf } from "./passports";
import { findTask } from "./repository";
import { AskedView, CaseRef } from "./schema";
import { tell } from "./tell";

/*
 * ADULTS WHO MUST AGREE, each from their own account. The answer is the party's own row and nothing else:
 * what follows for the case is done by the clerk under an entry of the applicant (household.ts), so that
 * nobody's entry opens what is somebody else's.
 */

/** Opaque ids of whom the passport names, without the applicant: whom a case must ask. */
export async function identify(
  db: BoundDb,
  parties: readonly Party[],
  applicant: SubjectId,
): Promise<SubjectId[]> {
  const found = new Set<SubjectId>();
  for (const { fin } of parties) found.add(await ensurePersonWithin(db, fin));
  found.delete(applicant);
  // In one order for everybody, so that two who name each other's family wait and do not lock each other out.
  return [...found].sort();
}

/**
 * Asks them, in the transaction that receives the case: the row, the message, and a line in each one's access
 * history that a case names them. Nothing of theirs is read, and the line opens nothing: it is written by
 * the clerk, because to the person it is the portal that asks.
 */
export async function askParties(
  db: BoundDb,
  ctx: Omit<Announcer, "db" | "actor">,
  of: {
    caseId: string;
    number: string;
    passport: Passport;
    parties: readonly SubjectId[];
    snapshots: readonly Snapshot[];
    sequence: number;
    at: Date;
  },
): Promise<void> {
  const { caseId, number, passport, parties, snapshots, sequence, at } = of;
  const applicant = personOf(snapshots);
  const askedBy = applicant && fullName(applicant, applicant.sex);
  for (const subjectId of parties) {
    await db.$queryRaw`
      SELECT cases.ask_party(${caseId}::uuid, ${subjectId}::uuid, ${askedBy}, ${at})`;
    await tell(db, { subjectId, number, passport, sequence, at }, "party-asked", {});
  }
  await ctx.ledger.record(
    { ...ctx, actor: { kind: "system", program: CLERK } },
    parties.map((subjectId) => ({
      subjectId,
      operation: "cases.ask-party",
      purpose: "consent-request",
      categories: ["application"],
      legalBasis: basisOf(passport.code),
      cause: { kind: "case", reference: number },
      citizenPresent: null,
      outcome: "granted",
    })),
    db,
  );
}

/** The last day on which a party can answer. */
export const answerUntil = (askedAt: Date): IsoDate =>
  addDays(dayInBaku(askedAt), ANSWER_WITHIN_DAYS);

interface OfCase {
  number: string;
  service: string;
}

/** The asker's own row of a case; of one that does not name them, nothing. */
async function locatedAsked({
  input,
  db,
  actor,
}: {
  input: { caseId: string };
  db: Database;
  actor: Context["actor"];
}): Promise<{ subject: SubjectId; about: OfCase } | null> {
  const subject = ownSubject({ actor });
  if (subject === null) return null;
  const [about] = await db.call<OfCase>("SELECT number, service FROM cases.party($1, $2)", [
    input.caseId,
    subject,
  ]);
  return about ? { subject, about } : null;
}

const causeOf = (_: unknown, { number }: OfCase) => ({ kind: "case", reference: number });

/** Whose applications ask for my consent, those that wait first. */
export const listAsked = defineOperation({
  name: "cases.list-asked",
  effect: "read",
  input: NoInput,
  output: z.object({ asked: z.array(AskedView.omit({ alone: true, told: true, toldAt: true })) }),
  subject: ownSubject,
  policy: self,
  purpose: "self-access",
  categories: ["application"],
  async run({ db }) {
    const rows = await db.$queryRaw<Row[]>`
      SELECT p.case_id, p.state, p.asked_by, p.asked_at, p.answered_at, p.ended_at, t.number, t.service
      FROM case_party p JOIN case_task t ON t.case_id = p.case_id
      ORDER BY (p.state = 'asked' AND p.ended_at IS NULL) DESC, p.asked_at DESC`;
    return { asked: rows.map((row) => toView(row)) };
  },
});

interface Row {
  case_id: string;
  state: "asked" | "agreed" | "declined";
  asked_by: string | null;
  asked_at: Date;
  answered_at: Date | null;
  ended_at: Date | null;
  number: string;
  service: string;
}

const toView = (row: Row) => ({
  caseId: row.case_id,
  number: row.number,
  service: row.service,
  askedBy: row.asked_by,
  state: row.state,
  askedAt: row.asked_at,
  answeredAt: row.answered_at,
  answerUntil: answerUntil(row.asked_at),
  isOver: row.ended_at !== null,
});

/** What I am asked to agree to, what I answered, and what was read about me since. */
export const viewAsked = defineOperation({
  name: "cases.view-asked",
  effect: "read",
  input: CaseRef,
  output: AskedView,
  subject: locatedAsked,
  policy: self,
  purpose: "self-access",
  categories: (_, { service }: OfCase) => partyCategoriesOf(service),
  cause: causeOf,
  async run({ input: { caseId }, db, subjects: [subjectId] }) {
    const [row] = await db.$queryRaw<Row[]>`
      SELECT p.case_id, p.state, p.asked_by, p.asked_at, p.answered_at, p.ended_at, t.number, t.service
      FROM case_party p JOIN case_task t ON t.case_id = p.case_id
      WHERE p.case_id = ${caseId}::uuid AND p.subject_id = ${subjectId}::uuid`;
    if (!row) throw new AppError("not_found");
    const { asked } = await countParties(db, caseId);
    const [record] = await db.$queryRaw<{ told: Known[]; read_at: Date }[]>`
      SELECT told, read_at FROM case_party_record
      WHERE case_id = ${caseId}::uuid AND subject_id = ${subjectId}::uuid`;
    return {
      ...toView(row),
      alone: asked === 1,
      told: record?.told ?? [],
      toldAt: record?.read_at ?? null,
    };
  },
});

/**
 * I agree, or I do not. Once: an answer stands.
 * @throws AppError `not_found` where no case asks me; `conflict` where I have answered, or the case is over
 */
export const answerAsked = defineOperation({
  name: "cases.answer-asked",
  effect: "change",
  input: CaseRef.extend({ agree: z.boolean() }),
  output: z.object({}),
  subject: locatedAsked,
  policy: self,
  purpose: "consent-request",
  legalBasis: (_, { service }: OfCase) => basisOf(service),
  categories: ["application"],
  cause: causeOf,
  async run({ input: { caseId, agree }, db, clock, subjects: [subjectId] }) {
    const task = await findTask(db, caseId);
    if (task?.state !== "awaiting_parties") throw new AppError("conflict");
    const today = clock.today();
    if (task.dueOn !== null && task.dueOn < today) throw new AppError("conflict");
    const count = await db.$executeRaw`
      UPDATE case_party SET state = ${agree ? "agreed" : "declined"}, answered_at = ${clock.now()}
      WHERE case_id = ${caseId}::uuid AND subject_id = ${subjectId}::uuid AND state = 'asked' AND ended_at IS NULL`;
    if (count !== 1) throw new AppError("conflict");
    return {};
  },
});

export interface PartyCounts {
  asked: number;
  agreed: number;
  declined: number;
}

/** How many were asked and have answered, never which of them how. */
export async function countParties(
  db: Pick<BoundDb, "$queryRaw">,
  caseId: string,
): Promise<PartyCounts> {
  const [row] = await db.$queryRaw<PartyCounts[]>`
    SELECT asked, agreed, declined FROM cases.parties(${caseId}::uuid)`;
  return row ?? { asked: 0, agreed: 0, declined: 0 };
}
