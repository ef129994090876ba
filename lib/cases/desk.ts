import "server-only";
import { z } from "zod";
import { isCategory } from "@/lib/access/categories";
import { pseudonymOf } from "@/lib/access/pseudonym";
import type { BoundDb, Database } from "@/lib/db";
import type { Actor, OpenEntry, Staff, SubjectId } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { pseudonymKey } from "@/lib/kernel/keys";
import { defineOperation, type Located, noPerson } from "@/lib/kernel/operation";
import { type Policy, staff } from "@/lib/kernel/policy";
import { personOf } from "@/lib/record";
import { listSnapshots } from "@/lib/registers";
import { readForm } from "@/lib/services";
import { CASE_ROLES } from "./machine";
import { move } from "./move";
import { aboutOf, basisOf, categoriesOf, passportOf } from "./passports";
import {
  type CaseTask,
  countQueue,
  findAssessment,
  findCase,
  findTask,
  findWhose,
  insertAssessment,
  listEvents,
  listQueue,
  loadOf,
  type Whose,
} from "./repository";
import {
  CaseRef,
  DeskCaseView,
  EstablishInput,
  HandOverInput,
  OfficerInput,
  OpenInput,
  QUEUE_PAGE,
  QueueInput,
  QueueView,
  RequestInput,
  WatchView,
} from "./schema";
import { tell } from "./tell";
import { causeOf } from "./track";
import { viewOf } from "./view";

export const anyCaseRole = staff(...CASE_ROLES);

/** A case as an officer meets it: whose, and where the work lies. */
export interface AtDesk extends Whose {
  office: string;
  task: CaseTask;
}

const VIEW = "cases.view-at-desk";

export async function locatedAtDesk({
  input,
  db,
}: {
  input: { caseId: string };
  db: Database;
}): Promise<{ subject: SubjectId; about: AtDesk } | null> {
  const whose = await findWhose(db, input.caseId);
  if (!whose) return null;
  const task = await db.boundTo(null, (open) => findTask(open, input.caseId));
  return task && { subject: whose.subjectId, about: { ...whose, office: task.office, task } };
}

/**
 * Who may work on a case: a caseworker or supervisor of the office where it lies; nobody on their own, on one
 * of their family's, or on one they entered themselves.
 */
export const mayHandle: Policy<{ relatives?: readonly string[] }, AtDesk> = (
  actor,
  subjects,
  { relatives },
  about,
) =>
  anyCaseRole(actor, subjects, undefined, undefined) &&
  actor.kind === "staff" &&
  actor.unitCode === about.office &&
  actor.staffId !== about.enteredBy &&
  !subjects.some((subject) => relatives?.includes(subject));

/** What waits in my office, a page of it, most urgent first; and how much there is in all. No person in it. */
export const viewQueue = defineOperation({
  name: "cases.queue",
  effect: "read",
  input: QueueInput,
  output: QueueView,
  subject: () => noPerson,
  policy: anyCaseRole,
  purpose: "case-handling",
  categories: [],
  async run({ input: { part, page: wanted }, db, actor, clock }) {
    const { unitCode, staffId } = officer(actor);
    const of = { office: unitCode, staffId, today: clock.today() };
    const counts = await countQueue(db, of);
    const pages = Math.max(1, Math.ceil(counts[part] / QUEUE_PAGE));
    const page = Math.min(wanted, pages);
    return {
      tasks: await listQueue(db, of, { part, most: QUEUE_PAGE, after: (page - 1) * QUEUE_PAGE }),
      page,
      pages,
      counts,
      load: await loadOf(db, unitCode),
      mine: staffId,
    };
  },
});

/**
 * A case with everything prepared for its decision. One entry opens it for a quarter of an hour to this
 * officer; looking again within that time is the same look.
 */
export const viewCaseAtDesk = defineOperation({
  name: VIEW,
  effect: "read",
  input: OpenInput,
  output: DeskCaseView,
  async subject(asked) {
    const found = await locatedAtDesk(asked);
    if (!found) return null;
    return { ...found, subject: (await openEntry(asked, found.about)) ?? found.subject };
  },
  policy: mayHandle,
  purpose: "case-handling",
  legalBasis: (_, { service }) => basisOf(service),
  categories: (_, { service }) =>
    categoriesOf(service, "identity", "benefits", ...aboutOf(service)),
  cause: causeOf,
  async run({ input: { caseId }, db, actor, about, clock, entryId }) {
    const { staffId, institution } = officer(actor);
    const { task, subjectId } = about;
    const view = await viewOf(db, caseId, passportOf(about.service), clock.today());
    const proposal = (await listEvents(db, caseId)).findLast(({ event }) => event === "propose");
    const waits = view.state === "awaiting_confirmation";
    return {
      ...view,
      person: personOf(await listSnapshots(db, "identity")),
      takenBySelf: task.staffId === staffId,
      takenByOther: task.staffId !== null && task.staffId !== staffId,
      others: await countOthers(db, caseId),
      proposedBySelf: waits && proposal?.actor.id === staffId,
      look: {
        ...(await lookOf(db, entryId, staffId, clock)),
        pseudonym: pseudonymOf(pseudonymKey(), { institution, staffId, subjectId }),
      },
    };
  },
});

/** Of how many other adults something lies open to the officer's own action; null: nobody else was asked. */
async function countOthers(db: BoundDb, caseId: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ asked: number; open: number }[]>`
    SELECT (SELECT asked FROM cases.parties(${caseId}::uuid)) AS asked,
      (SELECT count(*)::integer FROM cases.agreed(${caseId}::uuid) AS one
        WHERE one IN (SELECT cases.read_parties(${caseId}::uuid))) AS open`;
  return row && row.asked > 0 ? row.open : null;
}

/** The entry that this look is: when it began, and how long it still opens data. */
async function lookOf(db: BoundDb, entryId: string | null, staffId: string, clock: Clock) {
  const [entry] = await db.$queryRaw<
    { occurred_at: Date; categories: string[]; left_ms: number }[]
  >`
    SELECT occurred_at, categories,
      (extract(epoch FROM expires_at - clock_timestamp()) * 1000)::float8 AS left_ms
    FROM access.own_entry(${entryId}::uuid, ${staffId})`;
  if (!entry) throw new AppError("not_found"); // over since it was found
  return {
    openedAt: entry.occurred_at,
    // How long is told by the database's clock, which a demonstration cannot move.
    openUntil: new Date(clock.now().getTime() + entry.left_ms),
    categories: entry.categories.filter(isCategory),
  };
}

/**
 * Who else is at this case and has it moved? Asked by the page by itself every few seconds: it opens no
 * personal data, so that nothing is written down.
 */
export const watchCaseAtDesk = defineOperation({
  name: "cases.watch-at-desk",
  effect: "read",
  input: CaseRef,
  output: WatchView,
  async subject(asked): Promise<Located<AtDesk> | null> {
    const found = await locatedAtDesk(asked);
    return found && { subject: noPerson, about: found.about };
  },
  policy: (actor, _, __, about: AtDesk) => mayHandle(actor, [about.subjectId], {}, about),
  purpose: "case-handling",
  categories: [],
  async run({ db, actor, about: { number, task } }) {
    const { staffId } = officer(actor);
    const [row] = await db.$queryRaw<{ others: number; last_at: Date | null }[]>`
      SELECT others, last_at FROM cases.watchers(${number}, ${staffId})`;
    const { sequence, state } = task;
    return {
      sequence,
      state,
      heldBy: heldBy(task, staffId),
      others: row?.others ?? 0,
      lastAt: row?.last_at ?? null,
    };
  },
});

/** The entry under which this officer already looks at this case. */
async function openEntry(
  { db, actor }: { db: Database; actor: Actor },
  { number }: Whose,
): Promise<OpenEntry | null> {
  if (actor.kind !== "staff") return null;
  const open = await db.call<{ id: string; cause_reference: string | null }>(
    "SELECT id, cause_reference FROM access.own_open_entries($1, $2, $3)",
    [actor.staffId, VIEW, MOST_OPEN],
  );
  const fitting = open.find(({ cause_reference }) => cause_reference === number);
  if (!fitting) return null;
  const [entry] = await db.call<{ subject_id: string; categories: string[] }>(
    "SELECT subject_id, categories FROM access.own_entry($1, $2)",
    [fitting.id, actor.staffId],
  );
  return entry
    ? { id: fitting.id, subjectId: entry.subject_id, categories: entry.categories }
    : null;
}

const MOST_OPEN = 50;

function heldBy({ staffId }: CaseTask, self: string): WatchView["heldBy"] {
  if (staffId === null) return "nobody";
  return staffId === self ? "self" : "other";
}

const Moved = z.object({ sequence: z.int() });

/** Takes a case, so that others of the office see who has it. Taking one that somebody has is a conflict. */
export const takeCase = defineOperation({
  name: "cases.take",
  effect: "change",
  input: OfficerInput,
  output: Moved,
  subject: locatedAtDesk,
  policy: mayHandle,
  purpose: "case-handling",
  legalBasis: (_, { service }: AtDesk) => basisOf(service),
  categories: ["application"],
  cause: causeOf,
  async run({ input: { caseId, sequence }, db, clock, actor, about }) {
    const { staffId } = officer(actor);
    const at = clock.now();
    const { task } = await move(
      db,
      { ...caseOf(about), caseId, actor, at, seen: sequence },
      (now) => {
        if (now.staffId !== null && now.staffId !== staffId) throw new AppError("conflict");
        return now.staffId === staffId ? [] : [{ event: "take", payload: {} }];
      },
      () => ({ staffId, takenAt: at }),
    );
    return { sequence: task.sequence };
  },
});

/** Gives a case back to the office, with a word to whoever takes it next. */
export const handOverCase = defineOperation({
  name: "cases.hand-over",
  effect: "change",
  input: HandOverInput,
  output: Moved,
  subject: locatedAtDesk,
  policy: mayHandle,
  purpose: "case-handling",
  legalBasis: (_, { service }: AtDesk) => basisOf(service),
  categories: ["application"],
  cause: causeOf,
  async run({ input: { caseId, sequence, note }, db, clock, actor, about }) {
    const { role, staffId } = officer(actor);
    const { task } = await move(
      db,
      { ...caseOf(about), caseId, actor, at: clock.now(), seen: sequence },
      (now) => {
        // A supervisor may free what somebody else has.
        if (now.staffId !== staffId && role !== "supervisor") throw new AppError("conflict");
        return [{ event: "hand_over", payload: { office: about.office, note } }];
      },
      () => ({ staffId: null, takenAt: null }),
    );
    return { sequence: task.sequence };
  },
});

/** Asks the citizen for something that is missing; the clock stands until they have answered. */
export const requestInformation = defineOperation({
  name: "cases.request-information",
  effect: "change",
  input: RequestInput,
  output: Moved,
  subject: locatedAtDesk,
  policy: mayHandle,
  purpose: "case-handling",
  legalBasis: (_, { service }: AtDesk) => basisOf(service),
  categories: ["application"],
  cause: causeOf,
  async run({ input: { caseId, sequence, what }, db, clock, actor, about }) {
    const { staffId } = officer(actor);
    const at = clock.now();
    const { task } = await move(
      db,
      { ...caseOf(about), caseId, actor, at, seen: sequence },
      (now) => {
        if (now.staffId !== staffId) throw new AppError("conflict");
        return [{ event: "request_information", payload: { what } }];
      },
    );
    const said = { ...caseOf(about), number: about.number, sequence: task.sequence, at };
    await tell(db, said, "information-requested", { answerBy: task.dueOn });
    return { sequence: task.sequence };
  },
});

/**
 * An officer writes down what no register tells: the rule answers anew with it. The officer who has the case,
 * while it is being assessed.
 * @throws AppError `invalid_input` at each question that is not in order; `not_found` where there is nothing
 *   to establish
 */
export const establishFacts = defineOperation({
  name: "cases.establish",
  effect: "change",
  input: EstablishInput,
  output: Moved,
  subject: locatedAtDesk,
  policy: mayHandle,
  purpose: "case-handling",
  legalBasis: (_, { service }: AtDesk) => basisOf(service),
  categories: (_, { service }: AtDesk) => categoriesOf(service),
  cause: causeOf,
  async run({ input: { caseId, sequence, typed }, db, clock, actor, about }) {
    const { staffId } = officer(actor);
    const { passport, subjectId } = caseOf(about);
    const file = await findCase(db, caseId);
    const before = await findAssessment(db, caseId);
    if (!passport.establish || !file || !before) throw new AppError("not_found");
    const today = clock.today();
    const read = readForm(passport.establish.form, typed, before.facts, today);
    if (!read.ok) {
      throw new AppError("invalid_input", {
        // With the limits, so that the sentence about it can name them.
        issues: Object.entries(read.wrong).map(([path, { error, limits }]) => ({
          path,
          message: error,
          limits,
        })),
      });
    }
    const facts = passport.establish.apply(before.facts, read.answers);
    const assessment = passport.assess?.(facts, file.answers, today) ?? null;
    const { task } = await move(
      db,
      { caseId, subjectId, passport, actor, at: clock.now(), seen: sequence },
      (now) => {
        if (now.state !== "in_assessment" || now.staffId !== staffId)
          throw new AppError("conflict");
        const own = assessment === null ? null : now.sequence + 1;
        return [{ event: "establish", payload: { answers: read.answers, assessment: own } }];
      },
    );
    const { categories, sources } = before;
    const stored = { sequence: task.sequence, categories, sources, assessedOn: today };
    await insertAssessment(db, caseId, subjectId, { ...stored, facts, assessment });
    return { sequence: task.sequence };
  },
});

export function officer(actor: Actor): Staff {
  if (actor.kind !== "staff") throw new Error("the policy let somebody else to a case");
  return actor;
}

export const caseOf = ({ subjectId, service }: AtDesk) => ({
  subjectId,
  passport: passportOf(service),
});
