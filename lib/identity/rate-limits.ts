/** How often something may be done: `points` times in `seconds`. Stated to the person who meets one. */
export interface RateLimit {
  name: string;
  points: number;
  seconds: number;
}

export const RATE_LIMITS = {
  /** Starting a sign-in, per network address. */
  signIn: { name: "sign-in", points: 30, seconds: 300 },
  /** Finding a person by FIN, per officer. */
  deskSearch: { name: "desk-search", points: 30, seconds: 60 },
  /** "Ask again now", per person. */
  refresh: { name: "refresh", points: 3, seconds: 600 },
} as const satisfies Record<string, RateLimit>;
