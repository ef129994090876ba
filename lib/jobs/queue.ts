import "server-only";
import PgBoss from "pg-boss";
import type { z } from "zod";
import type { Database } from "@/lib/db";
import type { Job } from "./job";

const SCHEMA = "pgboss";

export interface Queue {
  /**
   * Hands work over. With `key`, a second hand-over of the same key within `everySeconds` is dropped;
   * with `afterSeconds`, it starts later. Returns whether it was taken.
   */
  send<P extends z.ZodType>(
    job: Job<P>,
    payload: z.input<P>,
    options?: { key?: string; everySeconds?: number; afterSeconds?: number },
  ): Promise<boolean>;
  /** Works on a job until `stop`; all of a batch succeed or all are tried again. */
  work<P extends z.ZodType>(
    job: Job<P>,
    run: (payloads: z.output<P>[]) => Promise<void>,
  ): Promise<void>;
  /** Finishes what is being worked on, then lets go. */
  stop(): Promise<void>;
}

/**
 * The queue as the application sees it: it may use what the owner prepared and create nothing.
 * @param role "sender" only hands over; "worker" also works and keeps the queue's tables tidy
 */
export async function openQueue(
  db: Database,
  role: "sender" | "worker",
  onError: (error: Error) => void,
): Promise<Queue> {
  const boss = new PgBoss({
    schema: SCHEMA,
    db: {
      executeSql: (text, values) => db.pool.query(text, values),
    },
    migrate: false,
    schedule: false,
    supervise: role === "worker",
  });
  boss.on("error", onError);
  await boss.start();

  return {
    async send(job, payload, { key, everySeconds, afterSeconds } = {}) {
      const id = await boss.send(job.name, job.payload.parse(payload) as object, {
        retryLimit: job.retries.limit,
        retryDelay: job.retries.afterSeconds,
        retryBackoff: true,
        ...(afterSeconds === undefined ? {} : { startAfter: afterSeconds }),
        ...(key === undefined ? {} : { singletonKey: key, singletonSeconds: everySeconds ?? 1 }),
      });
      return id !== null;
    },
    async work(job, run) {
      await boss.work(
        job.name,
        { batchSize: job.batch, pollingIntervalSeconds: 0.5 },
        async (jobs) => {
          await run(
            jobs.map(({ data }) => job.payload.parse(data) as z.output<typeof job.payload>),
          );
        },
      );
    },
    async stop() {
      await boss.stop({ graceful: true, wait: true, close: false, timeout: 10_000 });
    },
  };
}

/** Makes the queue's tables, as the owner. Part of migrating: again and again without harm. */
export async function prepareQueues(ownerUrl: string, jobs: readonly Job[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    schedule: false,
    supervise: false,
    max: 2,
  });
  let failure: Error | null = null;
  boss.on("error", (error) => {
    failure ??= error;
  });
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const { name } of jobs) if (!known.has(name)) await boss.createQueue(name);
  } finally {
    await boss.stop({ graceful: false, wait: true });
  }
  if (failure) throw failure;
}

/** What the application may do with the queue: use its rows, never its definition. */
export const grantQueues = `
  GRANT USAGE ON SCHEMA ${SCHEMA} TO portal_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO portal_app;
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO portal_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO portal_app;`;
