import "server-only";
import type { Context } from "@/lib/kernel/context";
import { deliverMessage, MESSENGER } from "./operations";
import { claimDeliveries } from "./repository";

/** Taken by one worker at a time: as many as it can hand over well before its claim runs out. */
const MOST_CLAIMED = 50;
const AT_ONCE = 5;

/**
 * Sends the text messages that are due: the outbox of every message written so far. Any number of workers
 * may do so at once. A fault about one person is reported and holds up nobody else.
 * @returns how many were taken up
 */
export async function deliverWaiting(
  ctx: Omit<Context, "actor" | "requestId">,
  report: (error: Error) => void,
): Promise<number> {
  const claimed = await claimDeliveries(ctx.db, MOST_CLAIMED);
  const waiting = [...claimed];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const requestId = crypto.randomUUID();
      const actor = { kind: "system", program: MESSENGER } as const;
      await deliverMessage({ ...ctx, actor, requestId }, next).catch((error: unknown) => {
        report(error instanceof Error ? error : new Error(String(error)));
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return claimed.length;
}
