import type { SecurityEvent } from "./schema";

/** How often something may be done: `points` times in `seconds`. Stated to the person who meets one. */
export interface RateLimit {
  name: string;
  points: number;
  seconds: number;
  /** Written down when the limit is met, once in each span of `seconds`. */
  event?: SecurityEvent;
}

export const RATE_LIMITS = {
  /** Sign-ins begun and not completed, per network: many people may share one. */
  signIn: { name: "sign-in", points: 60, seconds: 300, event: "sign-in.too-many" },
  /** Refused answers that are each written down, per network; those beyond are not. */
  refusal: { name: "refusal", points: 60, seconds: 300, event: "sign-in.too-many" },
  /** Finding a person by FIN, per officer. */
  deskSearch: { name: "desk-search", points: 30, seconds: 60, event: "search.too-many" },
  /** "Ask again now", per person. */
  refresh: { name: "refresh", points: 3, seconds: 600 },
  /** Checking references and opening links to them, per network; one that leads to nothing counts more. */
  referenceCheck: { name: "reference-check", points: 300, seconds: 600, event: "search.too-many" },
  /** References ordered by one person: each is kept for good. */
  referenceOrder: { name: "reference-order", points: 60, seconds: 600 },
  /** Birth dates said of one reference, whoever says them: a day is soon guessed by trying. */
  referenceBirthDate: { name: "reference-birth-date", points: 10, seconds: 3_600 },
} as const satisfies Record<string, RateLimit>;
