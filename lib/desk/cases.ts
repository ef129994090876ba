import "server-only";
import type { z } from "zod";
import {
  answerCase,
  confirmDecision,
  type DeskCaseView,
  decideAppeal,
  decideCase,
  establishFacts,
  type HouseholdView,
  handOverCase,
  requestInformation,
  takeCase,
  viewCaseAtDesk,
  viewHousehold,
  watchCaseAtDesk,
} from "@/lib/cases";
import { findSubject } from "@/lib/identity";
import type { SubjectId } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { AppError, isAppError } from "@/lib/kernel/errors";
import type { Operation } from "@/lib/kernel/operation";
import type { Officer } from "./find-person";
import { listRelatives } from "./relatives";
import { type Happened, happenedTo } from "./rules";

/*
 * CASES AT THE DESK: the operations of lib/cases with what only the desk knows, who the officer's family is.
 * Nobody sees or decides a case of theirs.
 */

/** Opaque ids of the officer's own family; those the portal has never met have no case. */
async function relativesOf({ own }: Officer): Promise<SubjectId[]> {
  const found = await Promise.all(
    (await listRelatives(own)).map((fin) => findSubject(own.db, fin)),
  );
  return found.filter((subjectId) => subjectId !== null);
}

/**
 * A case with everything prepared for its decision.
 * @throws AppError `not_found` for a case of another office, of the officer's own or of their family's
 */
export async function openCase(officer: Officer, caseId: string): Promise<DeskCaseView> {
  return viewCaseAtDesk(officer.desk, { caseId, relatives: await relativesOf(officer) });
}

/**
 * What was read about the other adults of the case's household, under an entry of each of them.
 * @throws AppError `not_found` also where one of them is the officer's own or of their family
 */
export async function openHousehold(officer: Officer, caseId: string): Promise<HouseholdView> {
  return viewHousehold(officer.desk, { caseId, relatives: await relativesOf(officer) });
}

/** What an officer does with a case they saw as it stood at `sequence`. */
type Act<I extends z.ZodType> = Omit<z.input<I>, "relatives">;

/**
 * An operation on a case, which says what happened where it came too late.
 * @throws AppError `conflict` with one issue, a key of Happened: what somebody did meanwhile
 */
function atDesk<I extends z.ZodType, O extends z.ZodType>(operation: Operation<I, O>) {
  return async (officer: Officer, act: Act<I>): Promise<z.output<O>> => {
    const relatives = await relativesOf(officer);
    try {
      return await operation(officer.desk, { ...act, relatives } as z.input<I>);
    } catch (error) {
      // Some conflicts say themselves what is in the way: the right that was granted before.
      if (!isAppError(error, "conflict") || error.issues.length > 0) throw error;
      const { caseId, sequence } = act as unknown as { caseId: string; sequence: number };
      const message = await whatHappened(officer.desk, caseId, sequence);
      throw new AppError("conflict", { issues: [{ path: "", message }], cause: error });
    }
  };
}

async function whatHappened(desk: Context, caseId: string, seen: number): Promise<Happened> {
  return happenedTo(await watchCaseAtDesk(desk, { caseId }), seen);
}

/** Takes a case, so that the others of the office see who has it. */
export const take = atDesk(takeCase);
/** Gives it back to the office, with a word to whoever takes it next. */
export const handOver = atDesk(handOverCase);
/** Asks the citizen for something; the clock stands until they have answered. */
export const ask = atDesk(requestInformation);
/** Writes down what no register tells; the rule answers anew. */
export const establish = atDesk(establishFacts);
/** Decides, or proposes where a second officer must confirm. */
export const decide = atDesk(decideCase);
/** The data protection officer answers a question about an access. */
export const answer = atDesk(answerCase);
/** The second officer confirms, or sends it back. */
export const confirm = atDesk(confirmDecision);
/** The superior body lets a decision stand, or has it taken again by the office that took it. */
export const judge = atDesk(decideAppeal);
