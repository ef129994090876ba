import { createHmac } from "node:crypto";

/** Letters and digits that are not mistaken for one another, as in a FIN: no I, O; no 0, 1. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/**
 * How an officer appears to a person: four signs, the same for this officer, institution and person
 * every time (so that one can say "K7Q2 again"), and unrelated for another person (so that two people
 * cannot find out together that they met the same officer).
 * @param key secret of the installation; with it the institution itself can resolve a pseudonym
 */
export function pseudonymOf(
  key: string | Uint8Array,
  about: { institution: string; staffId: string; subjectId: string },
): string {
  const digest = createHmac("sha256", key)
    .update(JSON.stringify([about.institution, about.staffId, about.subjectId]))
    .digest();
  return Array.from(digest.subarray(0, 4), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
