import "server-only";
import type { Context } from "@/lib/kernel/context";
import type { IsoDate } from "@/lib/kernel/date";
import { PARAMETERS } from "@/lib/law";
import type { Parameter } from "@/lib/law/parameter";
import { REGISTRAR, refreshRecord } from "@/lib/registers";
import { PASSPORTS } from "@/lib/services";
import { digestOf } from "@/lib/services/digest";
import { CLERK } from "./gather";
import { findAffected, reassessCase, tellCorrection } from "./reassess";
import {
  type Check,
  endCheck,
  findWhose,
  listChecks,
  listLawSeen,
  noteLaw,
  saveLawSeen,
  type Whose,
} from "./repository";

type Program = Omit<Context, "actor">;
const clerk = (ctx: Program): Context => ({ ...ctx, actor: { kind: "system", program: CLERK } });

const MOST_A_SWEEP = 100;

/**
 * Looks at the decisions again whose facts or law have changed, and carries out corrections.
 * @returns how many it looked at: there may be more
 * @throws AggregateError for those that failed, after the others are done; they are tried again
 */
export async function sweepChecks(ctx: Program): Promise<number> {
  await noteChangedLaw(ctx);
  const checks = await listChecks(ctx.db, MOST_A_SWEEP);
  const errors: unknown[] = [];
  for (const check of checks) {
    try {
      await look(ctx, check);
      await endCheck(ctx.db, check);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, "decisions that could not be looked at");
  return checks.length;
}

async function look(ctx: Program, { caseId, why }: Check): Promise<void> {
  const whose = await findWhose(ctx.db, caseId);
  if (!whose) return;
  if (why === "correction") {
    await carryOutCorrection(ctx, whose);
    return;
  }
  await reassessCase(clerk(ctx), { caseId, why });
}

/** The register is asked first: its owner has accepted the correction, and now says so itself. */
async function carryOutCorrection(ctx: Program, whose: Whose): Promise<void> {
  const { caseId, subjectId, number } = whose;
  const { register } = await findAffected(clerk(ctx), { caseId });
  if (register !== null) {
    await refreshRecord(
      { ...ctx, actor: { kind: "system", program: REGISTRAR } },
      { subjectIds: [subjectId], registers: [register], reason: "case", reference: number },
    );
  }
  await applyCorrection(ctx, caseId);
}

/** Every decision that rests on the corrected register is looked at again, and all is told at once. */
export async function applyCorrection(ctx: Program, caseId: string): Promise<void> {
  const { affected } = await findAffected(clerk(ctx), { caseId });
  for (const one of affected) {
    await reassessCase(clerk(ctx), { caseId: one.caseId, why: "facts", isTold: true });
  }
  await tellCorrection(clerk(ctx), { caseId, affected });
}

/**
 * Has a parameter other lines in force than when this was last asked? A new line, one whose day has come
 * and one that was put in afterwards all count; decisions in force that cite it are noted.
 * @returns how many decisions
 */
export async function noteChangedLaw(
  ctx: Program,
  parameters: readonly Parameter<unknown>[] = ALL_PARAMETERS,
): Promise<number> {
  const now = parameters.map((one) => ({
    parameter: one.code,
    lines: linesOf(one, ctx.clock.today()),
  }));
  return ctx.db.boundTo(null, async (db) => {
    const seen = await listLawSeen(db);
    const other = now.filter(({ parameter, lines }) => seen.get(parameter) !== lines);
    if (other.length === 0) return 0;
    await saveLawSeen(db, other);
    const changed = other.flatMap(({ parameter }) => (seen.has(parameter) ? parameter : []));
    return changed.length === 0 ? 0 : noteLaw(db, changed);
  });
}

const ALL_PARAMETERS: readonly Parameter<unknown>[] = [
  ...new Map(
    [...PARAMETERS, ...PASSPORTS.flatMap(({ parameters }) => parameters)].map((one) => [
      one.code,
      one,
    ]),
  ).values(),
];

/** A digest of what a parameter says up to a day, its end included. */
function linesOf(parameter: Parameter<unknown>, day: IsoDate): string {
  const lines = parameter.history.filter(({ from }) => from <= day);
  const said = lines.map(({ from, until, value }) => [from, until ?? null, value]);
  return digestOf(JSON.stringify([said, parameter.on(day) !== null]));
}
