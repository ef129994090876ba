import { CODE_LENGTH } from "./schema";

/**
 * CODES OF REFERENCES: twenty signs of Crockford's base 32, five bits each. Nobody guesses one, and nobody
 * mistakes a sign of one for another.
 */

const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP = 5;

/** @param random at least as many bytes as a code has signs; the low five bits of each are taken */
export function codeOf(random: Uint8Array): string {
  if (random.length < CODE_LENGTH) throw new RangeError("too little chance for a code");
  return Array.from(random.subarray(0, CODE_LENGTH), (byte) => SIGNS[byte & 31]).join("");
}

/** As it is typed or scanned: in any case, with hyphens or spaces, O for 0, I and L for 1. Null for no code. */
export function readCode(typed: string): string | null {
  const signs = typed
    .trim()
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]+/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return signs.length === CODE_LENGTH && [...signs].every((sign) => SIGNS.includes(sign))
    ? signs
    : null;
}

/** In groups, as it stands on the sheet: "7F3A9-1C0K5-…". */
export function shownCode(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? []).join("-");
}
