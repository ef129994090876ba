import { z } from "zod";
import { dayInBaku, type IsoDate } from "@/lib/kernel/date";
import { MOST_PEOPLE } from "./generator";
import { BLOCK } from "./generator/household";
import { keptFile } from "./store";

/** How large the world is and what time it is there. */

const population = keptFile(
  "world.json",
  z.strictObject({ people: z.int().min(0).max(MOST_PEOPLE) }),
  { people: 0 },
);
/** Milliseconds the world's clock is ahead of this machine's; null: it shows the machine's time. */
const clock = keptFile("clock.json", z.strictObject({ aheadMs: z.int().nullable() }), {
  aheadMs: null,
});

/** How many persons are generated, besides the named ones. */
export function people(): number {
  return population.read().people;
}

/**
 * Sets the number of generated persons, rounded up so that no household is cut.
 * @returns the number that stands now
 * @throws RangeError when it is not a whole number from 0 to `MOST_PEOPLE`
 */
export function setPeople(wanted: number): number {
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > MOST_PEOPLE) {
    throw new RangeError(`The world holds 0 to ${MOST_PEOPLE} generated persons, not ${wanted}`);
  }
  const whole = Math.ceil(wanted / BLOCK) * BLOCK;
  population.write({ people: whole });
  return whole;
}

/** What time it is in the world, and whether that was set by someone. */
export function worldClock(): { now: Date; set: boolean } {
  const { aheadMs } = clock.read();
  return { now: new Date(Date.now() + (aheadMs ?? 0)), set: aheadMs !== null };
}

/** Moves the clock; it goes on from there. Null: back to the machine's time. */
export function setWorldClock(now: Date | null): void {
  clock.write({ aheadMs: now === null ? null : now.getTime() - Date.now() });
}

/** The day in the world, in Baku. */
export function today(): IsoDate {
  return dayInBaku(worldClock().now);
}
