import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import { defineOperation } from "@/lib/kernel/operation";
import { program, self } from "@/lib/kernel/policy";
import { NoInput, ownSubject } from "@/lib/kernel/subject";
import { listEntitlements, listPayments, lockUnplanned, plan } from "./repository";
import { plannedThrough } from "./schedule";
import { BenefitView } from "./schema";

/** The program that plans payments, as the ledger names it. */
export const PAYMASTER = "benefits";

/** What the portal has granted me, newest first, with everything that was and will be paid. */
export const listBenefits = defineOperation({
  name: "benefits.list",
  effect: "read",
  input: NoInput,
  output: z.object({ benefits: z.array(BenefitView) }),
  subject: ownSubject,
  policy: self,
  purpose: "self-access",
  categories: ["benefits", "payments"],
  async run({ db }) {
    const payments = await listPayments(db);
    return {
      benefits: (await listEntitlements(db)).map(({ id, ...one }) => ({
        ...one,
        payments: payments.filter(({ entitlementId }) => entitlementId === id).reverse(),
      })),
    };
  },
});

/** Plans the payments of these persons' benefits to the end of the next month. Twice is once. */
export const planPayments = defineOperation({
  name: "benefits.plan",
  effect: "change",
  input: z.object({ subjectIds: z.array(z.uuid()).min(1) }),
  output: z.object({ planned: z.int() }),
  subject: ({ input }) => [...new Set(input.subjectIds)],
  policy: program(PAYMASTER),
  purpose: "benefit-payment",
  categories: ["benefits", "payments"],
  cause: () => ({ kind: "schedule", reference: "benefits.plan" }),
  async run({ db, clock }) {
    const through = plannedThrough(clock.today());
    const waiting = await lockUnplanned(db, through);
    for (const one of waiting) await plan(db, one, through);
    return { planned: waiting.length };
  },
});

/** Persons whose payments are planned in one transaction. */
const AT_ONCE = 100;

/**
 * What a new month brings about: its payments, planned one month ahead.
 * @returns for how many persons; there may be more
 */
export async function sweepPayments(ctx: Omit<Context, "actor">): Promise<number> {
  const through = plannedThrough(ctx.clock.today());
  const rows = await ctx.db.call<{ subject_id: string }>(
    "SELECT to_plan AS subject_id FROM benefits.to_plan($1::date, $2)",
    [through, AT_ONCE],
  );
  const subjectIds = rows.map(({ subject_id }) => subject_id);
  if (subjectIds.length > 0) {
    const actor = { kind: "system", program: PAYMASTER } as const;
    await planPayments({ ...ctx, actor }, { subjectIds });
  }
  return subjectIds.length;
}
