import { z } from "zod";

export const SessionRef = z.object({ sessionId: z.uuid("reference") });

/** A sign-in as its owner sees it. */
export const SessionView = z.object({
  sessionId: z.uuid(),
  /** The provider's `amr`; words for the known ones are in the texts. */
  method: z.string(),
  assurance: z.string(),
  device: z.string(),
  startedAt: z.date(),
  lastSeenAt: z.date(),
  current: z.boolean(),
  /** Null while it lives. */
  endedAt: z.date().nullable(),
});
export type SessionView = z.output<typeof SessionView>;

export const SessionList = z.object({ live: z.array(SessionView), past: z.array(SessionView) });
export type SessionList = z.output<typeof SessionList>;

export const Ended = z.object({ ended: z.int().nonnegative() });
