import "server-only";
import { v7 as uuid } from "uuid";
import { consume, RATE_LIMITS } from "@/lib/identity";
import type { Queue } from "@/lib/jobs";
import type { Context } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { REGISTERS, requestRefresh } from "@/lib/registers";

/**
 * "Ask again now": hands over the question to the registers about oneself. Three times in ten minutes;
 * the asking itself is announced in the person's access history when it happens.
 * @throws AppError `unauthenticated`, `too_many_requests`
 */
export async function askAgain(
  ctx: Context,
  queue: Queue,
  secret: string | Uint8Array,
): Promise<void> {
  if (ctx.actor.kind !== "citizen") throw new AppError("unauthenticated");
  const { subjectId } = ctx.actor;
  await consume(ctx, secret, RATE_LIMITS.refresh, subjectId);
  await requestRefresh(queue, {
    subjectId,
    registers: REGISTERS.map(({ code }) => code),
    reason: "request",
    reference: uuid(),
  });
}
