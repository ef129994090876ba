import { z } from "zod";
import type { CauseKind } from "@/lib/access/purposes";

/** Why registers are asked now; stands in the person's access history as the cause. */
export const REFRESH_REASONS = [
  "session",
  "request",
  "visit",
  "case",
  "schedule",
] as const satisfies readonly CauseKind[];
export type RefreshReason = (typeof REFRESH_REASONS)[number];

export const RefreshInput = z.object({
  subjectIds: z.array(z.uuid()).min(1).max(1_000),
  /** Codes of registers; absent: every register whose snapshot is not fresh. */
  registers: z.array(z.string()).optional(),
  reason: z.enum(REFRESH_REASONS),
  /** Number of what lies behind it: the session, the visit's entry, the job. */
  reference: z.string().max(200),
});

export const RefreshResult = z.object({
  asked: z.int(),
  /** Per person the registers that stayed silent: to be asked again later. */
  silent: z.array(z.object({ subjectId: z.uuid(), registers: z.array(z.string()) })),
});
