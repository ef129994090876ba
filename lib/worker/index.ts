import "server-only";
import { openRuntime } from "@/lib/access";
import { beat, type Job, openQueue } from "@/lib/jobs";
import type { Context } from "@/lib/kernel/context";
import { refreshAll, refreshJob } from "@/lib/registers";

/** Every job there is: the queue is prepared for these and no others. */
export const JOBS: readonly Job[] = [refreshJob];

const BEAT_EVERY_MS = 5_000;

export interface Worker {
  /** Finishes what is being worked on, then lets go of the database. */
  stop(): Promise<void>;
}

/** Starts working on every job until stopped. Any number of workers share the queue. */
export async function startWorker(report: (error: Error) => void): Promise<Worker> {
  const runtime = openRuntime();
  const queue = await openQueue(runtime.db, "worker", report);

  await queue.work(refreshJob, (refreshes) => {
    const ctx: Omit<Context, "actor"> = {
      ...runtime,
      channel: "worker",
      requestId: crypto.randomUUID(),
    };
    return refreshAll(ctx, queue, refreshes);
  });

  const heart = async () => beat(runtime.db, "worker").catch(report);
  await heart();
  const timer = setInterval(heart, BEAT_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await queue.stop();
      await runtime.db.close();
    },
  };
}
