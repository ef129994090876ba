import type { Fin } from "@/lib/kernel/fin";
import { DEMONSTRATION_PASSWORD } from "@/sandbox/world";
import { INVENTED } from "@/sandbox/world/make";

/**
 * What stands in for the secrets of the real services. The same for every invented person, and
 * printed on the screens: this program guards nothing, it only behaves as if it did.
 */
export const DEMONSTRATION = {
  password: DEMONSTRATION_PASSWORD,
  simaPin: "246810",
  asanPin1: "1357",
  tokenPin: "2468",
  bsxmPin: "8642",
} as const;

/** The Asan ID of an invented person: the end of the FIN, so that it can be typed without a list. */
export function asanIdOf(fin: Fin): string {
  return fin.slice(INVENTED.length);
}

/** The FIN an Asan ID belongs to. Whether there is such a person is another question. */
export function finOfAsanId(asanId: string): Fin {
  return `${INVENTED}${asanId}` as Fin;
}
