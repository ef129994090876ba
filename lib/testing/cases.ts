import { v7 as uuid } from "uuid";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { beginDraft, decideCase, keepAnswers, submitDraft, takeCase } from "@/lib/cases";
import { CLERK, gatherCase } from "@/lib/cases/gather";
import type { Database } from "@/lib/db";
import { ensurePerson } from "@/lib/identity/sessions";
import type { Actor } from "@/lib/kernel/actor";
import { clockAt } from "@/lib/kernel/clock";
import type { Context, Ledger } from "@/lib/kernel/context";
import { lifeOf, snapshotsOf } from "@/lib/record/testing";
import { oldAgeAllowancePassport } from "@/lib/services/catalogue/old-age-allowance/passport";

/**
 * FOR BENCHMARKS AND FOR PROGRAMS THAT ARE KILLED: people who have a right to the old-age allowance, from the
 * draft to the decision, through the operations that the pages call.
 */

/** On the day of the invented world, by which the fixtures of the services are written. */
const CLOCK = clockAt("2026-11-21T12:00:00.000+04:00");
const SERVICE = oldAgeAllowancePassport.code;
/** Entitled by everything that the registers say. */
const ENTITLED = "TST9V4S";

export interface World {
  db: Database;
  ledger: Ledger;
}

const contextOf = ({ db, ledger }: World, actor: Actor, channel: Context["channel"]): Context => ({
  actor,
  clock: CLOCK,
  db,
  ledger,
  channel,
  requestId: uuid(),
});

/** Somebody of whom the registers say what they say of the entitled person, signed in. */
export async function anApplicant(world: World, fin: string): Promise<Context> {
  const subjectId = await ensurePerson(world.db, fin);
  const program = contextOf(world, { kind: "system", program: "test" }, "portal");
  const entries = await world.ledger.record(program, [
    {
      subjectId,
      operation: "test.hear",
      purpose: "self-access",
      categories: CATEGORY_CODES,
      cause: { kind: "session", reference: "test" },
      citizenPresent: null,
      outcome: "granted",
    },
  ]);
  if (entries.kind !== "entry") throw new Error("one announcement made a batch");
  const said = snapshotsOf(lifeOf(ENTITLED), CLOCK.now(), CLOCK.today(), subjectId);
  const rows = JSON.stringify(
    said.map(({ register, category, status, record }) => ({ register, category, status, record })),
  );
  await world.db.boundTo(
    entries,
    (bound) => bound.$executeRaw`
      INSERT INTO register_snapshot (subject_id, register, category, status, record, answered_at, asked_at)
      SELECT ${subjectId}::uuid, register, category, status::snapshot_status, nullif(record, 'null'::jsonb),
        ${CLOCK.now()}, ${CLOCK.now()}
      FROM jsonb_to_recordset(${rows}::jsonb) AS r (register text, category text, status text, record jsonb)
      ON CONFLICT DO NOTHING`,
  );
  const actor: Actor = { kind: "citizen", subjectId, sessionId: uuid(), selfEntry: entries.entry };
  return contextOf(world, actor, "portal");
}

/** A form that is filled in and not sent. */
export async function aDraft(citizen: Context): Promise<string> {
  const { draftId } = await beginDraft(citizen, { service: SERVICE });
  await keepAnswers(citizen, { draftId, service: SERVICE, typed: { bank: "kapital-bank" } });
  return draftId;
}

export const send = (citizen: Context, draftId: string) =>
  submitDraft(citizen, { draftId, service: SERVICE, locale: "az" });

/** What the worker does when the registers have answered. */
export const prepare = (world: World, caseId: string) =>
  gatherCase(contextOf(world, { kind: "system", program: CLERK }, "worker"), { caseId });

/** Somebody who decides at the office where these cases lie. */
export function anOfficer(world: World): Context {
  const person = { staffId: uuid(), subjectId: uuid(), sessionId: uuid() };
  const { institution, office: unitCode } = oldAgeAllowancePassport;
  return contextOf(
    world,
    { kind: "staff", ...person, role: "caseworker", institution, unitCode },
    "desk",
  );
}

/** Taken by this officer. @returns the number of its last event */
export async function take(officer: Context, caseId: string): Promise<number> {
  return (await takeCase(officer, { caseId, sequence: PREPARED, relatives: [] })).sequence;
}

/** Submitted and gathered: two events. */
const PREPARED = 2;

export const approve = (officer: Context, caseId: string, sequence: number) =>
  decideCase(officer, {
    caseId,
    sequence,
    relatives: [],
    decision: "approve",
    note: null,
    deviation: null,
  });
