import "server-only";
import type { BoundDb } from "@/lib/db";
import type { Actor, SubjectId } from "@/lib/kernel/actor";
import { dayInBaku } from "@/lib/kernel/date";
import { AppError } from "@/lib/kernel/errors";
import type { Passport } from "@/lib/services";
import { dueOf } from "./deadlines";
import type { CaseEvent, EventName, PayloadInput } from "./events";
import { appendEvent, type CaseTask, listEvents, lockTask, saveTask } from "./repository";

/** One step of a case: who does what. */
export interface Step<E extends EventName = EventName> {
  event: E;
  payload: PayloadInput<E>;
}

/**
 * Takes a case some steps further in the caller's transaction, and says what is due next. Whoever else
 * wants to write into it waits until this transaction ends, and then meets the case as it is.
 * @param seen number of the last event the actor knew of: another since is a conflict
 * @param also what else changes in the task
 * @throws AppError `not_found`; `conflict` where a step may not happen now
 */
export async function move(
  db: BoundDb,
  of: {
    caseId: string;
    subjectId: SubjectId;
    passport: Passport;
    actor: Actor;
    at: Date;
    seen?: number;
  },
  steps: (task: CaseTask) => readonly Step[] | Promise<readonly Step[]>,
  also: (task: CaseTask) => Partial<CaseTask> = () => ({}),
): Promise<{ task: CaseTask; events: CaseEvent[] }> {
  const { caseId, subjectId, passport, actor, at, seen } = of;
  const locked = await lockTask(db, caseId);
  if (!locked) throw new AppError("not_found");
  if (seen !== undefined && locked.sequence !== seen) throw new AppError("conflict");
  let task = locked;
  for (const step of await steps(locked)) {
    ({ task } = await appendEvent(db, task, subjectId, { ...step, actor, at }));
  }
  const events = await listEvents(db, caseId);
  const due = dueOf(passport, events, task.state);
  const dueOn = due?.deadline.on ?? null;
  const again = dueOn !== task.dueOn ? { escalatedAt: null } : {};
  task = { ...task, dueOn, ...again, ...also(task) };
  await saveTask(db, task);
  return { task, events };
}

export const dayOf = dayInBaku;
