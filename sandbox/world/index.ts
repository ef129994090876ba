/**
 * THE INVENTED WORLD: the truth that sandbox institutions, sign-in and tests draw from. The portal
 * itself never imports it.
 */

import type { IsoDate } from "@/lib/kernel/date";
import type { Fin } from "@/lib/kernel/fin";
import { fullName } from "./make";
import { LIVES, SPECIAL } from "./people";
import { type Officer, STAFF } from "./staff";

export { Happened, LifeEvent } from "./events";
export { findLife, happen, ImpossibleEvent } from "./find";
export { lifeAt, MOST_PEOPLE } from "./generator";
export { asKnownTo, type Life } from "./life";
export { fullName } from "./make";
export { LIVES, WORLD_DAY } from "./people";
export { type DeskRole, type Officer, STAFF } from "./staff";
export { people, setPeople, setWorldClock, today, worldClock } from "./world";

/** The password of every invented person at the sign-in stand-in. Documented, and worth nothing. */
export const DEMONSTRATION_PASSWORD = "Numune-2026";

export interface ListedPerson {
  fin: Fin;
  name: string;
  bornOn: IsoDate;
  /** What is special about the person, in English. */
  special: string;
  /** The desk the person sits at, for an officer. */
  desk: Pick<Officer, "role" | "institution" | "unit" | "unitCode"> | null;
}

/** The named persons in the order they are introduced. */
export function listPersons(): ListedPerson[] {
  return LIVES.map((life) => {
    const officer = STAFF.find(({ fin }) => fin === life.fin);
    return {
      fin: life.fin,
      name: fullName(life),
      bornOn: life.bornOn,
      special: SPECIAL.get(life.fin) ?? "",
      desk: officer
        ? {
            role: officer.role,
            institution: officer.institution,
            unit: officer.unit,
            unitCode: officer.unitCode,
          }
        : null,
    };
  });
}
