import { lifeOf, snapshotsOf } from "@/lib/record/testing";
import type { Snapshot } from "@/lib/registers";
import { WORLD_DAY } from "@/sandbox/world";
import { type Form, readForm } from "./form";
import type { Typed } from "./question";

/** For the tests of services: what the registers said of an invented person. */

const HEARD = new Date("2026-11-21T08:15:00+04:00");

/** Snapshots of a life on the day of the world; registers that never answer about it were never heard. */
export function saidOf(fin: string): Snapshot[] {
  const life = lifeOf(fin);
  return life.quirks.silent.reduce(silencing, snapshotsOf(life, HEARD, WORLD_DAY));
}

/** The same, with one register never heard. */
export function silencing(snapshots: readonly Snapshot[], register: string): Snapshot[] {
  return snapshots.map((one) =>
    one.register === register
      ? { ...one, status: "silent", record: null, answeredAt: null, silentSince: HEARD }
      : one,
  );
}

/** The answers to a form that is filled in without a fault. */
export function answersTo<F>(form: Form<F>, typed: Typed, facts: F, today = WORLD_DAY) {
  const reading = readForm(form, typed, facts, today);
  if (!reading.ok) throw new Error(`not accepted: ${JSON.stringify(reading.wrong)}`);
  return reading.answers;
}
