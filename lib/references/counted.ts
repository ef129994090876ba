import "server-only";
import { consume, RATE_LIMITS } from "@/lib/identity";
import type { Context } from "@/lib/kernel/context";
import { isAppError } from "@/lib/kernel/errors";
import { portalSecret } from "@/lib/kernel/keys";

/** What one that leads to nothing costs besides: twenty guesses within ten minutes, or three hundred checks. */
const GUESS_COSTS = 14;

/**
 * Does something as somebody unknown, whoever is signed in, and counts it for the network it comes from; what
 * leads to nothing counts more.
 * @throws AppError `too_many_requests`, and what `work` throws
 */
export async function counted<T>(
  ctx: Context,
  work: (asAnybody: Context) => Promise<T>,
  leadsNowhere: (result: T) => boolean = () => false,
): Promise<T> {
  const count = async (points: number) => {
    if (ctx.network === undefined) return;
    await consume(ctx, portalSecret(), RATE_LIMITS.referenceCheck, ctx.network, points);
  };
  await count(1);
  try {
    const result = await work({ ...ctx, actor: { kind: "anonymous" } });
    if (leadsNowhere(result)) await guessed();
    return result;
  } catch (error) {
    if (isAppError(error, "not_found")) await guessed();
    throw error;
  }

  /** The one over the limit is still answered: it is the next that is refused. */
  async function guessed() {
    try {
      await count(GUESS_COSTS);
    } catch (error) {
      if (!isAppError(error, "too_many_requests")) throw error;
    }
  }
}
