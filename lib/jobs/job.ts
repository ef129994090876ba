import type { z } from "zod";

/**
 * A JOB: work that no page waits for. What it carries is opaque ids and codes, never personal data:
 * the queue's tables are open to everyone who can reach the database.
 */
export interface Job<P extends z.ZodType = z.ZodType> {
  /** Name of the queue, e.g. "registers.refresh". */
  name: string;
  payload: P;
  /** How many are taken at once: registers are asked in bulk. */
  batch: number;
  /** How often a failed one is tried again, and after how many seconds (doubling each time). */
  retries: { limit: number; afterSeconds: number };
}

export function defineJob<P extends z.ZodType>(job: Job<P>): Job<P> {
  if (!/^[a-z][a-z-]*(\.[a-z][a-z-]*)+$/.test(job.name)) throw new Error(`job name: ${job.name}`);
  return job;
}
