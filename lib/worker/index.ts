import "server-only";
import { openRuntime } from "@/lib/access";
import { gatherAll, gatherJob, sweepCases } from "@/lib/cases";
import { beat, type Job, openQueue } from "@/lib/jobs";
import type { Context } from "@/lib/kernel/context";
import { refreshAll, refreshJob } from "@/lib/registers";

/** Every job there is: the queue is prepared for these and no others. */
export const JOBS: readonly Job[] = [refreshJob, gatherJob];

const BEAT_EVERY_MS = 5_000;
/** How soon a passed deadline, or a case whose preparation was lost, is noticed. */
const SWEEP_EVERY_MS = 30_000;

export interface Worker {
  /** Finishes what is being worked on, then lets go of the database. */
  stop(): Promise<void>;
}

/** Starts working on every job until stopped. Any number of workers share the queue. */
export async function startWorker(report: (error: Error) => void): Promise<Worker> {
  const runtime = openRuntime();
  const queue = await openQueue(runtime.db, "worker", report);

  const asWorker = (): Omit<Context, "actor"> => ({
    ...runtime,
    channel: "worker",
    requestId: crypto.randomUUID(),
  });
  await queue.work(refreshJob, (refreshes) => refreshAll(asWorker(), queue, refreshes));
  await queue.work(gatherJob, (cases) => gatherAll(asWorker(), cases));

  const heart = async () => beat(runtime.db, "worker").catch(report);
  await heart();
  const timer = setInterval(heart, BEAT_EVERY_MS);
  let sweeping: Promise<void> | null = null;
  const sweep = () => {
    sweeping ??= sweepCases(asWorker(), queue)
      .catch(report)
      .finally(() => {
        sweeping = null;
      });
  };
  sweep();
  const sweeper = setInterval(sweep, SWEEP_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      clearInterval(sweeper);
      await sweeping;
      await queue.stop();
      await runtime.db.close();
    },
  };
}
