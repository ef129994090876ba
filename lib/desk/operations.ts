import "server-only";
import { z } from "zod";
import { type Category, isCategory } from "@/lib/access/categories";
import { deskPurposes, type Purpose, purposeSpec, type Role } from "@/lib/access/purposes";
import { ensurePerson } from "@/lib/identity/sessions";
import { AppError } from "@/lib/kernel/errors";
import { defineExchange, defineOperation } from "@/lib/kernel/operation";
import { type Policy, staff } from "@/lib/kernel/policy";
import { composeRecord, personOf } from "@/lib/record";
import {
  type Answer,
  askAll,
  findRegister,
  listFins,
  listSnapshots,
  type Register,
  storeAnswers,
} from "@/lib/registers";
import { findVisit, OPEN_VISIT } from "./repository";
import { VisitInput, VisitRef, VisitView } from "./schema";

const DESK_ROLES: readonly Role[] = [
  "operator",
  "caseworker",
  "supervisor",
  "data_protection_officer",
];
const anyDeskRole = staff(...DESK_ROLES);

/** Someone at a desk, under a purpose that their role may claim, about anybody but themselves. */
const mayClaim: Policy<z.output<typeof VisitInput>> = (actor, subjects, input) =>
  anyDeskRole(actor, subjects, input) &&
  actor.kind === "staff" &&
  deskPurposes(actor.role).includes(input.purpose);

/** What a purpose opens at the desk. Identity is always among it: one must know whom one serves. */
export function openedBy(purpose: Purpose): readonly Category[] {
  return purposeSpec(purpose).desk?.categories ?? [];
}

/** Who can say whether there is such a person: the population register, then the migration service. */
function identityRegisters(): Register[] {
  return ["population", "foreigners-documents"].flatMap((code) => findRegister(code) ?? []);
}

/**
 * Finds a person by exact FIN and opens a view of them for a quarter of an hour. An entry stands in the
 * person's access history before anything is looked at, a refused attempt included. A FIN nobody has
 * and a person who may not be seen are answered alike.
 *
 * Someone the portal has never met is looked up in the identity registers on the way.
 */
export const openVisit = defineExchange({
  name: OPEN_VISIT,
  effect: "change",
  input: VisitInput,
  output: z.object({ visitId: z.uuid(), subjectId: z.uuid() }),
  subject: ({ input, db }) => ensurePerson(db, input.fin),
  policy: mayClaim,
  purpose: ({ purpose }) => purpose,
  categories: ({ purpose }) => openedBy(purpose),
  cause: ({ causeKind, causeReference }) =>
    causeKind === "" ? null : { kind: causeKind, reference: causeReference },
  citizenPresent: ({ citizenPresent }) => citizenPresent === "yes",
  async prepare({ db }) {
    const known = personOf(await listSnapshots(db, "identity")) !== null;
    return { persons: known ? [] : await listFins(db) };
  },
  async exchange({ persons }, { entryId, requestId }) {
    if (persons.length === 0) return [];
    const questions = identityRegisters().map((register) => ({ register, persons }));
    return askAll(questions, { messageUser: "desk", issue: entryId ?? requestId });
  },
  async run({ plan, db, clock, subjects, entryId }) {
    const [subjectId] = subjects;
    if (!subjectId || !entryId) throw new Error("a visit is about one person, under one entry");
    for (const { register, answers } of plan) {
      await storeAnswers(db, onlyIdentity(register), answers, clock.now());
    }
    if (personOf(await listSnapshots(db, "identity")) === null) throw new AppError(absent(plan));
    return { visitId: entryId, subjectId };
  },
});

/** The visit's entry may open `identity` alone of what the register said; the rest comes with the refresh. */
function onlyIdentity(register: Register): Register {
  const { identity } = register.parts;
  return { ...register, parts: identity ? { identity } : {} };
}

/** Nobody has this FIN, or nobody could say: the second is not the officer's mistake. */
function absent(
  plan: readonly { answers: ReadonlyMap<string, Answer> }[],
): "not_found" | "unavailable" {
  const silent = plan.some(({ answers }) =>
    [...answers.values()].some((a) => a.status === "silent"),
  );
  return silent ? "unavailable" : "not_found";
}

/** The person's view, under the entry that opened it: no new line while it lasts, nothing after. */
export const viewVisit = defineOperation({
  name: "desk.view-visit",
  effect: "read",
  input: VisitRef,
  output: VisitView,
  async subject({ input, db, actor }) {
    if (actor.kind !== "staff") return null;
    const visit = await findVisit(db, input.visitId, actor.staffId);
    return visit && { id: input.visitId, subjectId: visit.subjectId, categories: visit.categories };
  },
  policy: anyDeskRole,
  purpose: "citizen-service",
  categories: "as-opened",
  async run({ db, actor, input, clock }) {
    const visit = actor.kind === "staff" ? await findVisit(db, input.visitId, actor.staffId) : null;
    if (!visit) throw new AppError("not_found");
    const categories = visit.categories.filter(isCategory);
    const snapshots = await listSnapshots(db);
    return {
      visitId: input.visitId,
      ...visit,
      categories,
      person: personOf(snapshots),
      record: composeRecord(snapshots, categories, clock.now()),
    };
  },
});
