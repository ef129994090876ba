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

/** What can go wrong at the door. Closed: an alert is written against these names. */
export const SECURITY_EVENTS = [
  /** The provider's answer, or what claimed to be one, is not one to trust. */
  "sign-in.refused",
  /** The provider is sure of someone, but names no FIN. */
  "sign-in.no-fin",
  /** The provider did not answer, or failed. */
  "sign-in.unavailable",
  "sign-in.too-many",
  "logout.token-refused",
  "search.too-many",
  "bridge.forged-answer",
] as const;
export type SecurityEvent = (typeof SECURITY_EVENTS)[number];
