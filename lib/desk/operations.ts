import "server-only";
import { z } from "zod";
import { isCategory } from "@/lib/access/categories";
import { pseudonymOf } from "@/lib/access/pseudonym";
import { deskPurposes } from "@/lib/access/purposes";
import { casesOf } from "@/lib/cases";
import { ensurePerson } from "@/lib/identity";
import type { Actor, Staff } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { pseudonymKey } from "@/lib/kernel/keys";
import { defineExchange, defineOperation, noPerson } from "@/lib/kernel/operation";
import { type Policy, staff } from "@/lib/kernel/policy";
import { NoInput } from "@/lib/kernel/subject";
import { PENSION_CATEGORIES, PensionView, pensionFactsOf } from "@/lib/pension";
import { composeRecord, PersonView, personOf } from "@/lib/record";
import {
  type Answer,
  askAll,
  findRegister,
  listFins,
  listSnapshots,
  type Register,
  storeAnswers,
} from "@/lib/registers";
import { findVisit, listOpenVisits, OPEN_VISIT, type Visit } from "./repository";
import { DESK_ROLES, openedBy, owing, sourcesOf } from "./rules";
import { OpenVisit, VisitInput, VisitRef, VisitView } from "./schema";

const anyDeskRole = staff(...DESK_ROLES);

/** What is asked of openVisit besides what the officer typed. */
const Claim = VisitInput.safeExtend({
  /** FINs of the officer's own family: see relatives.ts. */
  relatives: z.array(z.string()),
});

/** Someone at a desk, under a purpose their role may claim, about neither themselves nor their family. */
const mayClaim: Policy<z.output<typeof Claim>> = (actor, subjects, input) =>
  anyDeskRole(actor, subjects, input, undefined) &&
  actor.kind === "staff" &&
  deskPurposes(actor.role).includes(input.purpose) &&
  !input.relatives.includes(input.fin);

/** Who can say whether there is such a person: the population register, then the migration service. */
function identityRegisters(): Register[] {
  return ["population", "foreigners-documents"].flatMap((code) => findRegister(code) ?? []);
}

/**
 * Finds a person by exact FIN and opens a view of them for a quarter of an hour. An entry stands in the
 * person's access history before anything is looked at, a refused attempt included. A FIN nobody has
 * and a person who may not be seen are answered alike.
 *
 * Someone the portal has never met is looked up in the identity registers on the way. `owing` names the
 * registers that have to be asked for what the visit opens. Called through findPerson alone.
 */
export const openVisit = defineExchange({
  name: OPEN_VISIT,
  effect: "change",
  input: Claim,
  output: z.object({ visitId: z.uuid(), subjectId: z.uuid(), owing: z.array(z.string()) }),
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
  async exchange({ persons }, { actor, subjects, entryId, requestId }) {
    if (persons.length === 0) return [];
    const questions = identityRegisters().map((register) => ({ register, persons }));
    const messageUser = pseudonymTo(subjects[0], asOfficer(actor));
    return askAll(questions, { messageUser, issue: entryId ?? requestId });
  },
  async run({ input, plan, db, clock, subjects, entryId }) {
    const [subjectId] = subjects;
    if (!subjectId || !entryId) throw new Error("a visit is about one person, under one entry");
    for (const { register, answers } of plan) {
      await storeAnswers(db, onlyIdentity(register), answers, clock.now());
    }
    const snapshots = await listSnapshots(db);
    if (personOf(snapshots) === null) throw new AppError(absent(plan));
    const registers = owing(snapshots, openedBy(input.purpose), clock.now());
    return { visitId: entryId, subjectId, owing: registers.map(({ code }) => code) };
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
  subject: openedEntry,
  policy: anyDeskRole,
  purpose: "citizen-service",
  categories: "as-opened",
  async run({ db, actor, input, clock }) {
    const officer = asOfficer(actor);
    const visit = await findVisit(db, input.visitId, officer.staffId);
    if (!visit) throw new AppError("not_found"); // over since the entry was found
    const categories = visit.categories.filter(isCategory);
    const snapshots = await listSnapshots(db);
    const record = composeRecord(snapshots, categories, clock.now());
    const asked = owing(snapshots, categories, visit.openedAt).map(({ code }) => code);
    return {
      ...visit,
      visitId: input.visitId,
      categories,
      openUntil: openUntil(visit, clock),
      pseudonym: pseudonymTo(visit.subjectId, officer),
      person: personOf(snapshots),
      record,
      cases: categories.includes("application") ? await casesOf(db) : null,
      asking: sourcesOf(record).filter(({ register }) => asked.includes(register)),
    };
  },
});

/**
 * The pension account of the person of a visit, under the entry that opened it and only if that entry opened
 * it. The purpose opens all that a pension is computed from, so that an officer and a citizen read the same.
 */
export const viewVisitPension = defineOperation({
  name: "desk.view-pension",
  effect: "read",
  input: VisitRef,
  output: PensionView.extend({ visitId: z.uuid(), openUntil: z.date() }),
  subject: openedEntry,
  policy: anyDeskRole,
  purpose: "pension-service",
  categories: "as-opened",
  async run({ db, actor, input, clock }) {
    const visit = await findVisit(db, input.visitId, asOfficer(actor).staffId);
    const categories = visit?.categories.filter(isCategory) ?? [];
    if (!visit || !categories.includes("pension")) throw new AppError("not_found");
    const snapshots = await listSnapshots(db);
    const opened = PENSION_CATEGORIES.filter((category) => categories.includes(category));
    return {
      visitId: input.visitId,
      openUntil: openUntil(visit, clock),
      person: personOf(snapshots),
      record: composeRecord(snapshots, opened, clock.now()),
      facts: pensionFactsOf(snapshots, clock.today()),
    };
  },
});

/** What this officer has open, newest first. Whom each is about is told by nameVisit. */
export const listOpen = defineOperation({
  name: "desk.list-visits",
  effect: "read",
  input: NoInput,
  output: z.array(OpenVisit),
  subject: () => noPerson,
  policy: anyDeskRole,
  purpose: "citizen-service",
  categories: [],
  async run({ db, actor, clock }) {
    const visits = await listOpenVisits(db, asOfficer(actor).staffId, MOST_LISTED);
    return visits.map((visit) => ({ ...visit, openUntil: openUntil(visit, clock) }));
  },
});

/** An officer serves one person at a time; more than these open at once are found by searching anew. */
const MOST_LISTED = 8;

/** Who a visit is about, for a list; under the entry that opened it. */
export const nameVisit = defineOperation({
  name: "desk.name-visit",
  effect: "read",
  input: VisitRef,
  output: z.object({ person: PersonView.nullable() }),
  subject: openedEntry,
  policy: anyDeskRole,
  purpose: "citizen-service",
  categories: "as-opened",
  async run({ db }) {
    return { person: personOf(await listSnapshots(db, "identity")) };
  },
});

/** The entry that a visit is, while it opens data and to nobody but the officer who made it. */
export async function openedEntry({
  input,
  db,
  actor,
}: {
  input: { visitId: string };
  db: Parameters<typeof findVisit>[0];
  actor: Actor;
}) {
  if (actor.kind !== "staff") return null;
  const visit = await findVisit(db, input.visitId, actor.staffId);
  return visit && { id: input.visitId, subjectId: visit.subjectId, categories: visit.categories };
}

export function asOfficer(actor: Actor): Staff {
  if (actor.kind !== "staff") throw new Error("the policy let somebody else to the desk");
  return actor;
}

/** How the officer appears to this person, in their access history and towards institutions alike. */
export function pseudonymTo(subjectId: string | undefined, officer: Staff): string {
  if (!subjectId) throw new Error("a pseudonym is towards somebody");
  const { institution, staffId } = officer;
  return pseudonymOf(pseudonymKey(), { institution, staffId, subjectId });
}

export function openUntil({ leftMs }: Pick<Visit, "leftMs">, clock: Clock): Date {
  return new Date(clock.now().getTime() + leftMs);
}
