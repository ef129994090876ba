import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

/**
 * TRIES. Three wrong passwords or codes for one person in one browser, then a pause; many from one
 * network, then a pause for that network. Counting per browser keeps a stranger from locking a
 * person out; counting per network keeps a stranger with many browsers from guessing on.
 */
export interface Attempts {
  /** The pause in force for this person here, or null. Asked before anything is checked. */
  pause(at: Whereabouts): Promise<Pause | null>;
  /** Counts a wrong answer. At the last one `left` is 0 and the pause has begun. */
  wrong(at: Whereabouts): Promise<{ left: number }>;
  /** The person has signed in: earlier slips no longer count. */
  forget(at: Whereabouts): Promise<void>;
}

/** `person` is whatever was typed to name one, so that unknown people are counted alike. */
export interface Whereabouts {
  person: string;
  browser: string;
  address: string;
}

export interface Pause {
  of: "person" | "network";
  minutesLeft: number;
}

export const TRIES = 3;
export const PAUSE_MINUTES = 15;
/** A whole office may sit behind one address. */
const TRIES_PER_NETWORK = 60;

const PAUSE_SECONDS = PAUSE_MINUTES * 60;

export function createAttempts(): Attempts {
  const byPerson = new RateLimiterMemory({ points: TRIES, duration: PAUSE_SECONDS });
  const byNetwork = new RateLimiterMemory({ points: TRIES_PER_NETWORK, duration: PAUSE_SECONDS });
  const keyOf = ({ person, browser }: Whereabouts) => JSON.stringify([person, browser]);

  return {
    async pause(at) {
      const person = usedUp(await byPerson.get(keyOf(at)), TRIES);
      if (person) return { of: "person", ...person };
      const network = usedUp(await byNetwork.get(at.address), TRIES_PER_NETWORK);
      return network && { of: "network", ...network };
    },
    async wrong(at) {
      await byNetwork.penalty(at.address);
      const { consumedPoints } = await byPerson.penalty(keyOf(at));
      const left = Math.max(0, TRIES - consumedPoints);
      // Fifteen minutes from the last slip, not from the first.
      if (left === 0) await byPerson.block(keyOf(at), PAUSE_SECONDS);
      return { left };
    },
    async forget(at) {
      await byPerson.delete(keyOf(at));
    },
  };
}

function usedUp(state: RateLimiterRes | null, tries: number): { minutesLeft: number } | null {
  if (!state || state.consumedPoints < tries) return null;
  return { minutesLeft: Math.max(1, Math.ceil(state.msBeforeNext / 60_000)) };
}
