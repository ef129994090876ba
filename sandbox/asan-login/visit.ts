import type { Fin } from "@/lib/kernel/fin";
import type { Texts } from "@/lib/kernel/texts";
import { ExpiringMap } from "./expiring-map";

/**
 * A VISIT: what this program remembers of one sign-in that is under way, under the id the provider
 * gave it. Nothing of it ever stands in an address, and the forms need no hidden fields.
 */
export interface Visit {
  /** The person taken from the list of examples: screens are filled in for them. */
  chosen: Fin | null;
  /** What was searched for in that list. */
  search: string;
  /** What was typed and is no secret, by field, so that nobody types it twice. */
  typed: Record<string, string>;
  /** What was wrong with the last answer, and the page that says so. */
  problem: (Problem & { page: string }) | null;
  /** What an earlier step has established. */
  pending: Pending | null;
}

/** One thing wrong; `field` is the id of the box to mend, or null where there is none. */
export interface Problem {
  field: string | null;
  text: Texts;
}

/** A method half way: whom the first step named, if anybody, and the secret the next one asks for. */
export interface Pending {
  method: string;
  fin: Fin | null;
  secret: string;
  expiresAt: number;
}

export interface Visits {
  /** The visit of this interaction; a new one when there was none. */
  of(uid: string): Visit;
  end(uid: string): void;
}

const CAPACITY = 10_000;

/** @param keepForSeconds as long as the provider keeps the interaction itself */
export function createVisits(keepForSeconds: number): Visits {
  const visits = new ExpiringMap<Visit>(CAPACITY);
  return {
    of(uid) {
      const known = visits.get(uid);
      if (known) return known;
      const visit = { chosen: null, search: "", typed: {}, problem: null, pending: null };
      visits.set(uid, visit, keepForSeconds);
      return visit;
    },
    end: (uid) => visits.delete(uid),
  };
}
