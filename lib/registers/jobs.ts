import "server-only";
import { z } from "zod";
import { defineJob, type Queue } from "@/lib/jobs";
import type { Context } from "@/lib/kernel/context";
import { SILENCE_RETRY_MINUTES } from "./freshness";
import { REGISTRAR, refreshRecord } from "./operations";
import { REFRESH_REASONS } from "./schema";

/** Ask the registers about a person, in the background. Carries an opaque id and codes. */
export const refreshJob = defineJob({
  name: "registers.refresh",
  payload: z.object({
    subjectId: z.uuid(),
    registers: z.array(z.string()).optional(),
    reason: z.enum(REFRESH_REASONS),
    reference: z.string().max(200),
  }),
  batch: 200,
  retries: { limit: 5, afterSeconds: 2 },
});

type Refresh = z.output<typeof refreshJob.payload>;

/**
 * Hands over "ask the registers about this person". The same question within ten seconds is asked
 * once, so that a page that is loaded twice asks once; a person who asks has asked, each time.
 */
export async function requestRefresh(queue: Queue, refresh: Refresh): Promise<void> {
  const { subjectId, registers, reason, reference } = refresh;
  await queue.send(refreshJob, refresh, {
    key: [subjectId, reason === "request" ? reference : "", ...(registers ?? ["stale"])].join(" "),
    everySeconds: 10,
  });
}

/**
 * Works off a batch. Those with the same reason, cause and registers are asked together: one bulk
 * question per register. What stayed silent is asked again in an hour.
 */
export async function refreshAll(
  ctx: Omit<Context, "actor">,
  queue: Queue,
  refreshes: readonly Refresh[],
): Promise<void> {
  const alike = new Map<string, Refresh[]>();
  for (const refresh of refreshes) {
    const { reason, reference, registers } = refresh;
    const key = JSON.stringify([reason, reference, registers]);
    alike.set(key, [...(alike.get(key) ?? []), refresh]);
  }
  for (const group of alike.values()) {
    const [first] = group;
    if (!first) continue;
    const { silent } = await refreshRecord(
      { ...ctx, actor: { kind: "system", program: REGISTRAR } },
      {
        subjectIds: group.map(({ subjectId }) => subjectId),
        registers: first.registers,
        reason: first.reason,
        reference: first.reference,
      },
    );
    for (const { subjectId, registers } of silent) {
      await queue.send(
        refreshJob,
        { subjectId, registers, reason: "schedule", reference: refreshJob.name },
        {
          key: `again ${subjectId} ${registers.join(" ")}`,
          everySeconds: SILENCE_RETRY_MINUTES * 60,
          afterSeconds: SILENCE_RETRY_MINUTES * 60,
        },
      );
    }
  }
}
