import "server-only";
import { z } from "zod";
import type { Database } from "@/lib/db";
import type { Actor, OpenEntry, Staff, SubjectId } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation, noPerson } from "@/lib/kernel/operation";
import { type Policy, staff } from "@/lib/kernel/policy";
import { NoInput } from "@/lib/kernel/subject";
import { move } from "./move";
import { aboutOf, basisOf, categoriesOf, passportOf } from "./passports";
import { type CaseTask, findTask, findWhose, listQueue, type Whose } from "./repository";
import {
  CaseRef,
  DeskCaseView,
  HandOverInput,
  OfficerInput,
  RequestInput,
  TaskView,
} from "./schema";
import { tell } from "./tell";
import { causeOf } from "./track";
import { viewOf } from "./view";

/** Roles that work on cases, each on those that lie at their own office. */
export const CASE_ROLES = ["caseworker", "supervisor", "data_protection_officer"] as const;
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

/** What waits in my office, most urgent first. No person in it. */
export const viewQueue = defineOperation({
  name: "cases.queue",
  effect: "read",
  input: NoInput,
  output: z.object({
    tasks: z.array(TaskView),
    /** Tasks taken, by officer: their load. */
    load: z.array(z.object({ staffId: z.uuid(), tasks: z.int() })),
    mine: z.uuid(),
  }),
  subject: () => noPerson,
  policy: anyCaseRole,
  purpose: "case-handling",
  categories: [],
  async run({ db, actor }) {
    const { unitCode, staffId } = officer(actor);
    const tasks = await listQueue(db, unitCode, MOST_LISTED);
    const load = new Map<string, number>();
    for (const task of tasks) {
      if (task.staffId) load.set(task.staffId, (load.get(task.staffId) ?? 0) + 1);
    }
    return {
      tasks,
      load: [...load].map(([id, count]) => ({ staffId: id, tasks: count })),
      mine: staffId,
    };
  },
});

/** The most urgent ones; an office with more sees the rest as these are done. */
export const MOST_LISTED = 200;

/**
 * A case with everything prepared for its decision. One entry opens it for a quarter of an hour to this
 * officer; looking again within that time is the same look.
 */
export const viewCaseAtDesk = defineOperation({
  name: VIEW,
  effect: "read",
  input: CaseRef,
  output: DeskCaseView,
  async subject(asked) {
    const found = await locatedAtDesk(asked);
    if (!found) return null;
    return { ...found, subject: (await openEntry(asked, found.about)) ?? found.subject };
  },
  policy: (actor, subjects, _, about: AtDesk) => mayHandle(actor, subjects, {}, about),
  purpose: "case-handling",
  legalBasis: (_, { service }) => basisOf(service),
  categories: (_, { service }) =>
    categoriesOf(service, "identity", "benefits", ...aboutOf(service)),
  cause: causeOf,
  async run({ input: { caseId }, db, clock, actor, about }) {
    const { staffId } = officer(actor);
    const view = await viewOf(db, caseId, passportOf(about.service), clock.today());
    const { task } = about;
    return {
      ...view,
      enteredBySelf: about.enteredBy === staffId,
      takenBySelf: task.staffId === staffId,
      takenByOther: task.staffId !== null && task.staffId !== staffId,
      proposedBySelf: false,
      openUntil: null,
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

export function officer(actor: Actor): Staff {
  if (actor.kind !== "staff") throw new Error("the policy let somebody else to a case");
  return actor;
}

export const caseOf = ({ subjectId, service }: AtDesk) => ({
  subjectId,
  passport: passportOf(service),
});
