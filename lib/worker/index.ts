import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { openRuntime } from "@/lib/access";
import { sweepPayments } from "@/lib/benefits";
import { gatherAll, gatherJob, sweepCases, sweepChecks, sweepDrafts } from "@/lib/cases";
import { beat, type Job, openQueue } from "@/lib/jobs";
import type { Context } from "@/lib/kernel/context";
import { deliverWaiting } from "@/lib/messages";
import { sweepReferences } from "@/lib/references";
import { refreshAll, refreshJob } from "@/lib/registers";
import { sweepObjects } from "@/lib/storage";

/** Every job there is: the queue is prepared for these and no others. */
export const JOBS: readonly Job[] = [refreshJob, gatherJob];

const BEAT_EVERY_MS = 5_000;
/** How soon a passed deadline, a lost preparation, a decision to be looked at again or an object that no file needs is noticed. */
const SWEEP_EVERY_MS = 30_000;

/** How soon a new month, whose payments are to be planned, or a draft that has expired is noticed. */
const PLAN_EVERY_MS = 600_000;

/** How long a text message waits at most before a worker that has nothing else to send takes it up. */
const SEND_EVERY_MS = 1_000;

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

  const messenger = repeated(SEND_EVERY_MS, report, () =>
    deliverWaiting({ ...runtime, channel: "worker" }, report),
  );

  const heart = async () => beat(runtime.db, "worker").catch(report);
  await heart();
  const timer = setInterval(heart, BEAT_EVERY_MS);
  const sweeper = repeated(SWEEP_EVERY_MS, report, () => sweepCases(asWorker(), queue));
  const checker = repeated(SWEEP_EVERY_MS, report, () => sweepChecks(asWorker()));
  const cleaner = repeated(SWEEP_EVERY_MS, report, () => sweepObjects(runtime.db));
  const reviewer = repeated(SWEEP_EVERY_MS, report, () => sweepReferences(asWorker()));
  const tidier = repeated(PLAN_EVERY_MS, report, () => sweepDrafts(asWorker()));
  const paymaster = repeated(PLAN_EVERY_MS, report, () => sweepPayments(asWorker()));
  return {
    async stop() {
      clearInterval(timer);
      const all = [messenger, sweeper, checker, reviewer, cleaner, tidier, paymaster];
      await Promise.all(all.map((one) => one.stop()));
      await queue.stop();
      await runtime.db.close();
    },
  };
}

/**
 * Does something again and again, never twice at once; at once again while there was something to do.
 * @param work says how much it did
 */
function repeated(
  everyMs: number,
  report: (error: Error) => void,
  work: () => Promise<number>,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const done = await work().catch((error: unknown) => {
        report(error instanceof Error ? error : new Error(String(error)));
        return 0;
      });
      if (done === 0) await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
