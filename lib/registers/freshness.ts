import { findRegister } from "./catalogue";

/** A register that was silent is asked again after this long, by itself. Said on the silent card. */
export const SILENCE_RETRY_MINUTES = 60;

const HOUR_MS = 3_600_000;

/**
 * Need this register not be asked now? An answer is fresh for as long as its register says; a silence
 * for an hour, so that a register that is down is not asked at every page view.
 */
export function isFresh(
  { register, status, askedAt }: { register: string; status: string; askedAt: Date },
  now: Date,
): boolean {
  const found = findRegister(register);
  if (!found) return true; // no longer in the catalogue: nobody can be asked
  const lastsMs =
    status === "silent" ? SILENCE_RETRY_MINUTES * 60_000 : found.freshForHours * HOUR_MS;
  return now.getTime() - askedAt.getTime() < lastsMs;
}
