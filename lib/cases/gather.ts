import "server-only";
import { z } from "zod";
import type { SubjectId } from "@/lib/kernel/actor";
import { defineOperation } from "@/lib/kernel/operation";
import { program } from "@/lib/kernel/policy";
import { listSnapshots } from "@/lib/registers";
import type { PartySnapshots } from "@/lib/services/passport";
import { isEvent } from "./events";
import { move } from "./move";
import { basisOf, categoriesOf, passportOf, sourcesOf } from "./passports";
import { findCase, insertAssessment, lockTask, type Whose } from "./repository";
import { CaseRef } from "./schema";
import { tell } from "./tell";
import { causeOf, located } from "./track";

/** The program that prepares cases, as the ledger names it. */
export const CLERK = "cases";

/** What was read about a party, under an entry of their own. */
export interface PartyRead extends PartySnapshots {
  subjectId: SubjectId;
}

/**
 * The registers have been asked: what they said is put beside the case, and the rule says what follows from
 * it. From here on a caseworker has the case prepared. Doing it twice is doing it once.
 *
 * Others of a household are told to the rule alone: what is kept with the case, which is the applicant's,
 * is what the applicant's own registers said and what the rule made of everything. Where the consents are not
 * those the parties were read under, nothing is done.
 */
export const gatherCase = defineOperation({
  name: "cases.gather",
  effect: "change",
  input: CaseRef.extend({
    parties: z.custom<readonly PartyRead[]>(Array.isArray).default([]),
  }),
  output: z.object({ done: z.boolean() }),
  subject: located,
  policy: program(CLERK),
  purpose: "case-assessment",
  legalBasis: (_, { service }: Whose) => basisOf(service),
  categories: (_, { service }: Whose) => categoriesOf(service),
  cause: causeOf,
  async run({ input: { caseId, parties }, db, clock, actor, about }) {
    const { subjectId, service } = about;
    const passport = passportOf(service);
    const task = await lockTask(db, caseId);
    const file = await findCase(db, caseId);
    if (!file || task?.state !== "received") return { done: false };
    const consents = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM cases.agreed(${caseId}::uuid) AS id`;
    const read = new Set(parties.map((one) => one.subjectId));
    if (read.size !== consents.length || !consents.every(({ id }) => read.has(id))) {
      return { done: false };
    }
    const snapshots = await listSnapshots(db);
    const today = clock.today();
    const facts = passport.factsOf(snapshots, today);
    const sources = sourcesOf(passport, snapshots);
    const sequence = task.sequence + 1;
    await insertAssessment(db, caseId, subjectId, {
      sequence,
      categories: categoriesOf(service),
      assessedOn: today,
      facts,
      sources,
      assessment:
        passport.assess?.(passport.factsOf(snapshots, today, parties), file.answers, today) ?? null,
    });
    const unheard = new Set(
      [
        sources,
        ...parties.map((one) => sourcesOf(passport.parties ?? { needs: [] }, one.snapshots)),
      ]
        .flat()
        .flatMap(({ status, register }) =>
          status === "silent" || status === "not-asked" ? [register] : [],
        ),
    );
    await move(db, { caseId, subjectId, passport, actor, at: clock.now() }, () => [
      {
        event: "gather",
        payload: {
          answered: sources.flatMap(({ register }) => (unheard.has(register) ? [] : [register])),
          silent: [...unheard],
          assessment: passport.assess ? sequence : null,
        },
      },
    ]);
    return { done: true };
  },
});

/** Nobody has decided in time: those above the desk are told, and so is the citizen. Once per deadline. */
export const escalateCase = defineOperation({
  name: "cases.escalate",
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
    const today = clock.today();
    const { task, events } = await move(
      db,
      { caseId, subjectId, passport, actor, at },
      ({ dueOn, escalatedAt, state }) => {
        if (dueOn === null || dueOn >= today || escalatedAt !== null) return [];
        // Whose turn it was decides what follows: an officer's delay is told above, a citizen's silence ends it.
        if (state === "answered") return [{ event: "lapse", payload: {} }];
        return state === "information_requested" || state === "awaiting_parties"
          ? [{ event: "discontinue", payload: { why: "no-answer" } }]
          : [{ event: "escalate", payload: { dueOn } }];
      },
      ({ dueOn }) => (dueOn !== null && dueOn < today ? { escalatedAt: at } : {}),
    );
    const said = { subjectId, number, passport, sequence: task.sequence, at };
    const last = events.at(-1);
    if (last && isEvent(last, "escalate")) {
      await tell(db, said, "deadline-passed", { dueOn: last.payload.dueOn });
    } else if (last && (isEvent(last, "discontinue") || isEvent(last, "lapse"))) {
      await tell(db, said, "case-changed", {});
    }
    return { done: true };
  },
});
