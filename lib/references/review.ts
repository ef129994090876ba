import "server-only";
import { z } from "zod";
import type { Database } from "@/lib/db";
import type { Context } from "@/lib/kernel/context";
import { dayInBaku } from "@/lib/kernel/date";
import { defineOperation } from "@/lib/kernel/operation";
import { program } from "@/lib/kernel/policy";
import { listSnapshots } from "@/lib/registers";
import { canonical } from "./canonical";
import { causeOf, tellHolder } from "./held";
import { findKind, kindOf } from "./kinds";
import { categoriesOf } from "./release";
import {
  endReview,
  findIssued,
  findWhose,
  listReviews,
  stateOf,
  supersede,
  type Whose,
} from "./repository";

/** The program that compares references with newer facts, as the ledger names it. */
export const REVIEWER = "references";

const Ref = z.object({
  id: z.uuid(),
  /** What it rests on; the door says only whose it is. */
  kind: z.string().max(60),
  include: z.array(z.string().max(60)),
});

async function located({ input, db }: { input: { id: string }; db: Database }) {
  const whose = await findWhose(db, { id: input.id });
  return whose && { subject: whose.subjectId, about: whose };
}

/** Of which kind a reference is, and what is in it: what must be opened to compare it. */
const viewForReview = defineOperation({
  name: "references.find-review",
  effect: "read",
  input: Ref.pick({ id: true }),
  output: Ref.nullable(),
  subject: located,
  policy: program(REVIEWER),
  purpose: "reference-review",
  categories: ["reference"],
  cause: causeOf,
  async run({ input: { id }, db, clock }) {
    const issued = await findIssued(db, id);
    if (!issued || stateOf(issued, clock.today()) !== "valid") return null;
    return { id, kind: issued.kind, include: issued.included };
  },
});

/**
 * A register says something else than when a reference was issued. Where what would be certified of the day of
 * issue now differs in what lasts, others may no longer rely on it, and the holder is told. A register that
 * was silent since has said nothing: its last good word stands, and differs from nothing.
 */
export const reviewReference = defineOperation({
  name: "references.review",
  effect: "change",
  input: Ref,
  output: z.object({ superseded: z.boolean() }),
  subject: located,
  policy: program(REVIEWER),
  purpose: "reference-review",
  categories: ({ kind, include }, _: Whose) => categoriesOf(findKind(kind), include),
  cause: causeOf,
  async run({ input: { id }, db, clock }) {
    const issued = await findIssued(db, id);
    if (!issued || stateOf(issued, clock.today()) !== "valid") return { superseded: false };
    const kind = kindOf(issued.kind);
    const released = kind.release(
      await listSnapshots(db),
      new Set(issued.included),
      dayInBaku(issued.issuedAt),
    );
    const lasting = (facts: unknown) => canonical(kind.lasting ? kind.lasting(facts) : facts);
    const isSame =
      "facts" in released && lasting(kind.facts.parse(released.facts)) === lasting(issued.facts);
    if (isSame || !(await supersede(db, id, clock.now()))) return { superseded: false };
    await tellHolder(db, issued, "reference-superseded", clock.now());
    return { superseded: true };
  },
});

const MOST_A_SWEEP = 100;

/**
 * Compares the references that rest on registers which have said something new.
 * @returns how many it looked at: there may be more
 * @throws AggregateError for those that failed, after the others are done; they are tried again
 */
export async function sweepReferences(ctx: Omit<Context, "actor">): Promise<number> {
  const reviewer: Context = { ...ctx, actor: { kind: "system", program: REVIEWER } };
  const reviews = await listReviews(ctx.db, MOST_A_SWEEP);
  const errors: unknown[] = [];
  for (const review of reviews) {
    try {
      const found = await viewForReview(reviewer, { id: review.referenceId });
      if (found) await reviewReference(reviewer, found);
      await endReview(ctx.db, review);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, "references that could not be compared");
  return reviews.length;
}
