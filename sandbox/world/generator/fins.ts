import { FIN_PATTERN, type Fin } from "@/lib/kernel/fin";
import { WHOLE_LIVES } from "../lives";
import { INVENTED } from "../make";

/**
 * FINs of generated persons: TST and four of the 34 characters, one for each index and back, in an
 * order that looks like none. FINs of the named persons are left out.
 */

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const BASE = ALPHABET.length;
const CODES = BASE ** 4;

// Coprime to 34 ** 4, so that multiplying by it only changes the order.
const STEP = 795_181;
const SHIFT = 271_828;
const STEP_BACK = inverse(STEP, CODES);

const namedPlaces = WHOLE_LIVES.map(({ fin }) => placeOf(fin)).sort((a, b) => a - b);

/** How many FINs there are for generated persons. */
export const FIN_COUNT = CODES - namedPlaces.length;

/** @throws RangeError when the index is not from 0 to `FIN_COUNT` - 1 */
export function finAt(index: number): Fin {
  if (!Number.isInteger(index) || index < 0 || index >= FIN_COUNT) {
    throw new RangeError(`No generated person has the index ${index}`);
  }
  let place = index;
  for (const named of namedPlaces) if (place >= named) place += 1;
  let code = (place * STEP + SHIFT) % CODES;
  let letters = "";
  for (let letter = 0; letter < 4; letter += 1) {
    letters = ALPHABET.charAt(code % BASE) + letters;
    code = Math.floor(code / BASE);
  }
  return (INVENTED + letters) as Fin;
}

/** The index of a generated person's FIN; null for a named person's, or one that is not invented. */
export function indexOf(fin: string): number | null {
  if (!fin.startsWith(INVENTED) || !FIN_PATTERN.test(fin)) return null;
  const place = placeOf(fin);
  let before = 0;
  for (const named of namedPlaces) {
    if (named === place) return null;
    if (named < place) before += 1;
  }
  return place - before;
}

/** Where a FIN stands in the order, the named ones included. */
function placeOf(fin: string): number {
  let code = 0;
  for (const letter of fin.slice(INVENTED.length)) code = code * BASE + ALPHABET.indexOf(letter);
  return ((code - SHIFT + CODES) * STEP_BACK) % CODES;
}

/** The number that undoes multiplying by `step`, by Euclid's algorithm. */
function inverse(step: number, modulus: number): number {
  let [rest, next] = [modulus, step];
  let [back, nextBack] = [0, 1];
  while (next !== 0) {
    const times = Math.floor(rest / next);
    [rest, next] = [next, rest - times * next];
    [back, nextBack] = [nextBack, back - times * nextBack];
  }
  if (rest !== 1) throw new RangeError(`${step} and ${modulus} have a common divisor`);
  return (back + modulus) % modulus;
}
