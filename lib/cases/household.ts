import "server-only";
import { z } from "zod";
import { pseudonymOf } from "@/lib/access/pseudonym";
import type { Database } from "@/lib/db";
import type { SubjectId } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { pseudonymKey } from "@/lib/kernel/keys";
import { defineOperation } from "@/lib/kernel/operation";
import { program } from "@/lib/kernel/policy";
import { personOf } from "@/lib/record";
import { listFins, listSnapshots, REGISTRAR, refreshRecord, type Snapshot } from "@/lib/registers";
import { fullName } from "@/lib/registers/catalogue/identity";
import type { Known } from "@/lib/services";
import { type AtDesk, locatedAtDesk, mayHandle, officer } from "./desk";
import { CLERK, type PartyRead } from "./gather";
import { move, type Step } from "./move";
import { countParties } from "./parties";
import { basisOf, partyCategoriesOf, passportOf } from "./passports";
import { findWhose, type Whose } from "./repository";
import { CaseRef, HouseholdView, OpenInput } from "./schema";
import { tell } from "./tell";
import { causeOf, located } from "./track";

/**
 * What follows for a case from the answers of its parties: it goes on when all have agreed, and ends when
 * somebody has not. Nobody is named. Of several who settle it at once, one does.
 */
export const settleParties = defineOperation({
  name: "cases.settle-parties",
  effect: "change",
  input: CaseRef,
  output: z.object({ done: z.boolean() }),
  subject: located,
  policy: program(CLERK),
  purpose: "case-assessment",
  legalBasis: (_, { service }: Whose) => basisOf(service),
  categories: ["application"],
  cause: causeOf,
  async run({ input: { caseId }, db, clock, actor, about }) {
    const { subjectId, number, service } = about;
    const passport = passportOf(service);
    const at = clock.now();
    let step: Step | null = null;
    const { task } = await move(
      db,
      { caseId, subjectId, passport, actor, at },
      async ({ state }) => {
        if (state !== "awaiting_parties") return [];
        const { asked, agreed, declined } = await countParties(db, caseId);
        if (declined > 0) step = { event: "discontinue", payload: { why: "not-all-agreed" } };
        else if (agreed === asked) step = { event: "parties_agree", payload: {} };
        return step ? [step] : [];
      },
    );
    if (step !== null && task.state === "discontinued") {
      await tell(
        db,
        { subjectId, number, passport, sequence: task.sequence, at },
        "case-changed",
        {},
      );
    }
    return { done: step !== null };
  },
});

/** Opaque ids of those whose consent holds. */
export async function listAgreed(db: Database, caseId: string): Promise<SubjectId[]> {
  const rows = await db.call<{ subject_id: string }>(
    "SELECT subject_id FROM cases.agreed($1) AS subject_id",
    [caseId],
  );
  return rows.map((row) => row.subject_id);
}

const PartyRef = CaseRef.extend({ subjectId: z.uuid() });

/** A party whose consent holds; anybody else is not found, and the attempt leaves no trace of a case. */
async function locatedParty({
  input: { caseId, subjectId },
  db,
}: {
  input: z.output<typeof PartyRef>;
  db: Database;
}) {
  const about = await findWhose(db, caseId);
  if (!about || !(await listAgreed(db, caseId)).includes(subjectId)) return null;
  return { subject: subjectId, about };
}

/**
 * What the registers said of a party, read under an entry of that party's own and of nobody else's. What it
 * comes to is kept as the party's own row, for them and for the officer.
 */
const readParty = defineOperation({
  name: "cases.read-party",
  effect: "change",
  input: PartyRef,
  output: z.object({
    subjectId: z.uuid(),
    fin: z.string(),
    snapshots: z.custom<readonly Snapshot[]>(Array.isArray),
  }),
  subject: locatedParty,
  policy: program(CLERK),
  purpose: "consented-assessment",
  legalBasis: (_, { service }: Whose) => basisOf(service),
  categories: (_, { service }: Whose) => partyCategoriesOf(service),
  cause: causeOf,
  async run({ input: { caseId, subjectId }, db, clock, about: { service } }) {
    const { parties } = passportOf(service);
    const [person] = await listFins(db);
    if (!person || !parties) throw new Error(`${service} asks nobody`);
    const snapshots = (await listSnapshots(db)).filter((one) =>
      parties.needs.some(
        ({ register, categories }) =>
          register === one.register && categories.includes(one.category),
      ),
    );
    const told = parties.told({ fin: person.fin, snapshots }, clock.today());
    await db.$executeRaw`
      INSERT INTO case_party_record (case_id, subject_id, categories, read_at, told)
      VALUES (${caseId}::uuid, ${subjectId}::uuid, ${partyCategoriesOf(service)}::text[], ${clock.now()},
        ${JSON.stringify(told)}::jsonb)
      ON CONFLICT (case_id, subject_id) DO UPDATE SET
        categories = EXCLUDED.categories, read_at = EXCLUDED.read_at, told = EXCLUDED.told`;
    return { subjectId, fin: person.fin, snapshots };
  },
});

/**
 * Asks the registers about every party whose consent holds, and reads what they said: each under their own
 * entry. For a preparation of the case, and for nothing else.
 */
export async function readParties(ctx: Omit<Context, "actor">, whose: Whose): Promise<PartyRead[]> {
  const { caseId, number, service } = whose;
  const subjectIds = await listAgreed(ctx.db, caseId);
  if (subjectIds.length === 0) return [];
  const needs = passportOf(service).parties?.needs ?? [];
  await refreshRecord(
    { ...ctx, actor: { kind: "system", program: REGISTRAR } },
    {
      subjectIds,
      registers: [...new Set(needs.map(({ register }) => register))],
      reason: "case",
      reference: number,
    },
  );
  const read: PartyRead[] = [];
  for (const subjectId of subjectIds) {
    read.push(
      await readParty({ ...ctx, actor: { kind: "system", program: CLERK } }, { caseId, subjectId }),
    );
  }
  return read;
}

/**
 * What was read about the other adults of a household, as the officer weighs it. Announced to each of them;
 * the applicant has no such door. Where a consent has ended, with the case or before, nothing opens any more.
 * Nobody sees their own family here, whoever of it applied.
 */
export const viewHousehold = defineOperation({
  name: "cases.view-household",
  effect: "read",
  input: OpenInput,
  output: HouseholdView,
  async subject(asked) {
    const found = await locatedAtDesk(asked);
    if (!found) return null;
    const rows = await asked.db.call<{ subject_id: string }>(
      "SELECT subject_id FROM cases.read_parties($1) AS subject_id",
      [asked.input.caseId],
    );
    const agreed = await listAgreed(asked.db, asked.input.caseId);
    const parties = rows.map((row) => row.subject_id).filter((id) => agreed.includes(id));
    // Of a case without any there is nobody to announce it to, and nothing to see.
    return parties.length === 0 ? null : { subject: parties, about: found.about };
  },
  policy: (actor, subjects, { relatives }, about: AtDesk) =>
    mayHandle(actor, [...subjects, about.subjectId], { relatives }, about),
  purpose: "case-handling",
  legalBasis: (_, { service }) => basisOf(service),
  categories: (_, { service }) => partyCategoriesOf(service),
  cause: causeOf,
  async run({ input: { caseId }, db, actor }) {
    const { staffId, institution } = officer(actor);
    const rows = await db.$queryRaw<{ subject_id: string; told: Known[]; read_at: Date }[]>`
      SELECT subject_id, told, read_at FROM case_party_record
      WHERE case_id = ${caseId}::uuid ORDER BY subject_id`;
    const snapshots = await listSnapshots(db, "identity");
    return {
      parties: rows.map(({ subject_id: subjectId, told, read_at: readAt }) => {
        const person = personOf(snapshots.filter((one) => one.subjectId === subjectId));
        return {
          name: person && fullName(person, person.sex),
          told,
          readAt,
          pseudonym: pseudonymOf(pseudonymKey(), { institution, staffId, subjectId }),
        };
      }),
    };
  },
});
