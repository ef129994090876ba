import "server-only";
import { z } from "zod";
import { defineJob, type Queue } from "@/lib/jobs";
import type { Context } from "@/lib/kernel/context";
import { REGISTRAR, refreshRecord } from "@/lib/registers";
import { findPassport } from "@/lib/services";
import { CLERK, escalateCase, gatherCase } from "./gather";
import { readParties, settleParties } from "./household";
import { findWhose, listOverdue } from "./repository";

/** Ask the registers for a case and put what they say beside it. Carries an opaque id. */
export const gatherJob = defineJob({
  name: "cases.gather",
  payload: z.object({ caseId: z.uuid() }),
  batch: 20,
  retries: { limit: 8, afterSeconds: 2 },
});

export async function requestGathering(queue: Queue, caseId: string): Promise<void> {
  await queue.send(gatherJob, { caseId }, { key: caseId, everySeconds: 10 });
}

/** The same after an answer of a party: each is looked at, however soon one follows another. */
export async function requestSettling(queue: Queue, caseId: string): Promise<void> {
  await queue.send(gatherJob, { caseId });
}

type Program = Omit<Context, "actor">;
const clerk = (ctx: Program): Context => ({ ...ctx, actor: { kind: "system", program: CLERK } });

/** Works off a batch. A case that was prepared meanwhile, or is gone, is left as it is. */
export async function gatherAll(
  ctx: Program,
  jobs: readonly z.output<typeof gatherJob.payload>[],
): Promise<void> {
  for (const { caseId } of jobs) {
    const whose = await findWhose(ctx.db, caseId);
    if (!whose || !(await isReady(ctx, caseId))) continue;
    const registers = findPassport(whose.service)?.needs.map(({ register }) => register) ?? [];
    if (registers.length > 0) {
      await refreshRecord(
        { ...ctx, actor: { kind: "system", program: REGISTRAR } },
        {
          subjectIds: [whose.subjectId],
          registers: [...new Set(registers)],
          reason: "case",
          reference: whose.number,
        },
      );
    }
    await gatherCase(clerk(ctx), { caseId, parties: await readParties(ctx, whose) });
  }
}

/** May the registers be asked now? Settles what the parties have answered. */
async function isReady(ctx: Program, caseId: string): Promise<boolean> {
  const state = async () => {
    const [task] = await ctx.db.call<{ state: string }>(
      "SELECT state FROM case_task WHERE case_id = $1",
      [caseId],
    );
    return task?.state;
  };
  if ((await state()) === "awaiting_parties") await settleParties(clerk(ctx), { caseId });
  return (await state()) === "received";
}

/** At once; a nation's delays are worked off sweep by sweep. */
const MOST_A_SWEEP = 500;

/**
 * What time alone brings about: deadlines that have passed, and cases whose preparation was lost on the way
 * (the portal was stopped between receiving one and handing it over).
 * @returns how many deadlines it dealt with: there may be more
 */
export async function sweepCases(ctx: Program, queue: Queue): Promise<number> {
  const overdue = await listOverdue(ctx.db, ctx.clock.today(), MOST_A_SWEEP);
  for (const { caseId } of overdue) await escalateCase(clerk(ctx), { caseId });
  const waiting = await ctx.db.call<{ case_id: string }>(
    "SELECT case_id FROM case_task WHERE state = 'received' AND closed_at IS NULL LIMIT $1",
    [MOST_A_SWEEP],
  );
  const answered = await ctx.db.call<{ case_id: string }>(
    "SELECT case_id FROM cases.answered($1) AS case_id",
    [MOST_A_SWEEP],
  );
  for (const { case_id } of [...waiting, ...answered]) await requestGathering(queue, case_id);
  return overdue.length;
}
