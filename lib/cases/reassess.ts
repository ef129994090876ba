import "server-only";
import { z } from "zod";
import { changeOf, listEntitlements } from "@/lib/benefits";
import type { IsoDate } from "@/lib/kernel/date";
import { defineOperation } from "@/lib/kernel/operation";
import { program } from "@/lib/kernel/policy";
import { recordMessage } from "@/lib/messages";
import { listSnapshots } from "@/lib/registers";
import { type Passport, type ServiceAssessment } from "@/lib/services";
import { CLERK } from "./gather";
import { type CaseState, caseMachine } from "./machine";
import { move } from "./move";
import { basisOf, categoriesOf, passportOf, sourcesOf } from "./passports";
import {
  findAssessment,
  findCase,
  insertAssessment,
  listEvents,
  listFiles,
  lockTask,
  type StoredAssessment,
  tasksOf,
  type Whose,
} from "./repository";
import { CaseRef } from "./schema";
import { tell } from "./tell";
import { causeOf, located } from "./track";

/**
 * A fact or the law has changed since a decision: the rule is asked again, with what the registers say now.
 * Where it says the same, nothing happens at all; where it cannot say, neither: a silent register takes
 * nothing away. Else the case goes back to its office, prepared anew, and an officer decides; until then
 * what was granted goes on. Of a refusal only what would now be granted is looked at.
 */
export const reassessCase = defineOperation({
  name: "cases.reassess",
  effect: "change",
  input: CaseRef.extend({
    why: z.enum(["facts", "law"]),
    /** Told elsewhere, together with other decisions. */
    isTold: z.boolean().default(false),
  }),
  output: z.object({ changed: z.boolean() }),
  subject: located,
  policy: program(CLERK),
  purpose: "case-assessment",
  legalBasis: (_, { service }: Whose) => basisOf(service),
  categories: (_, { service }: Whose) => categoriesOf(service),
  cause: causeOf,
  async run({ input: { caseId, why, isTold }, db, clock, actor, about }) {
    const { subjectId, number, service } = about;
    const passport = passportOf(service);
    const task = await lockTask(db, caseId);
    const file = await findCase(db, caseId);
    const stored = await findAssessment(db, caseId);
    if (!task || !file || !stored || !passport.assess) return { changed: false };
    if (!caseMachine.eventsFrom(task.state).includes("reassess")) return { changed: false };

    const today = clock.today();
    const snapshots = await listSnapshots(db);
    const facts = passport.factsOf(snapshots, today);
    const on = assessedOn(stored, today);
    const assessment = passport.assess(facts, file.answers, on);
    const last = (await listEvents(db, caseId)).findLast(
      ({ event }) => event === "approve" || event === "reject",
    );
    if (!differs(stored, assessment, last?.event === "approve", today)) return { changed: false };

    const sequence = task.sequence + 1;
    await insertAssessment(db, caseId, subjectId, {
      sequence,
      categories: categoriesOf(service),
      assessedOn: on,
      facts,
      sources: sourcesOf(passport, snapshots),
      assessment,
    });
    const at = clock.now();
    await move(
      db,
      { caseId, subjectId, passport, actor, at },
      () => [{ event: "reassess", payload: { why } }],
      () => ({ staffId: null, takenAt: null }),
    );
    if (!isTold) await tell(db, { subjectId, number, passport, sequence, at }, "case-changed", {});
    return { changed: true };
  },
});

const resultOf = ({ assessment }: StoredAssessment) => assessment as ServiceAssessment | null;

/** A one-off right is judged by the law of the day it was first judged on; what runs on, by today's. */
function assessedOn(stored: StoredAssessment, today: IsoDate): IsoDate {
  const awards = resultOf(stored)?.awards ?? [];
  const isOnce = awards.length > 0 && awards.every(({ per }) => per === "once");
  return isOnce ? stored.assessedOn : today;
}

/** Compared with what the rule said for the decision: what an officer decided against it is theirs. */
function differs(
  stored: StoredAssessment,
  now: ServiceAssessment,
  wasApproved: boolean,
  today: IsoDate,
): boolean {
  if (now.outcome === "undetermined") return false;
  const before = resultOf(stored);
  if (!wasApproved) return now.outcome === "eligible" && before?.outcome !== "eligible";
  return changeOf(before?.awards ?? [], now.awards, today) !== null;
}

const Affected = z.object({ caseId: z.uuid(), number: z.string(), service: z.string() });

/**
 * The decisions that rest on a register which a correction is about: what is granted, and of each service
 * the newest refusal.
 */
export const findAffected = defineOperation({
  name: "cases.find-affected",
  effect: "read",
  input: CaseRef,
  output: z.object({ register: z.string().nullable(), affected: z.array(Affected) }),
  subject: located,
  policy: program(CLERK),
  purpose: "case-assessment",
  legalBasis: (_, { service }: Whose) => basisOf(service),
  categories: ["application", "benefits"],
  cause: causeOf,
  async run({ input: { caseId }, db }) {
    const answer = (await findCase(db, caseId))?.answers.register;
    const register = typeof answer === "string" ? answer : null;
    const files = await listFiles(db);
    const tasks = await tasksOf(
      db,
      files.map(({ id }) => id),
    );
    const granted = new Set(
      (await listEntitlements(db)).flatMap((one) => (one.annulledAt === null ? one.caseId : [])),
    );
    const affected = files.filter(({ id, service }) => {
      if (!restsOn(passportOf(service), register)) return false;
      const newest = files.find((one) => one.service === service);
      const state = tasks.find((one) => one.caseId === id)?.state;
      return granted.has(id) || (isRefused(state) && newest?.id === id);
    });
    return { register, affected: affected.map(({ id, ...file }) => ({ caseId: id, ...file })) };
  },
});

const isRefused = (state: CaseState | undefined) =>
  state === "rejected" || state === "appeal_dismissed";

const restsOn = ({ needs, output }: Passport, register: string | null) =>
  output === "entitlement" && needs.some((need) => need.register === register);

/** Everything a correction changed, in one message. Once, whoever tells it again. */
export const tellCorrection = defineOperation({
  name: "cases.tell-correction",
  effect: "change",
  input: CaseRef.extend({ affected: z.array(Affected) }),
  output: z.object({}),
  subject: located,
  policy: program(CLERK),
  purpose: "case-assessment",
  legalBasis: (_, { service }: Whose) => basisOf(service),
  categories: ["application"],
  cause: causeOf,
  async run({ input: { affected }, db, clock, about: { subjectId, number } }) {
    await recordMessage(db, {
      subjectId,
      kind: "facts-changed",
      params: {
        caseNumber: number,
        affected: affected.slice(0, MOST_LISTED).map((one) => ({
          caseNumber: one.number,
          service: passportOf(one.service).title,
        })),
      },
      dedupeKey: `case ${number} facts-changed`,
      cause: { kind: "case", reference: number },
      at: clock.now(),
    });
    return {};
  },
});

/** As many as the message holds. */
const MOST_LISTED = 50;
