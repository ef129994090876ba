/**
 * LEVELS OF ASSURANCE, the `acr` of the identity token: how sure we are that it is the person.
 * A password and a code can be given away; a qualified signature needs the person's own device.
 */
export const ACR = {
  substantial: "urn:az:asan:loa:substantial",
  high: "urn:az:asan:loa:high",
} as const;

export type Acr = (typeof ACR)[keyof typeof ACR];

/** From the weaker to the stronger. */
const ORDER: readonly string[] = [ACR.substantial, ACR.high];

/** Is a sign-in at level `reached` good enough for a portal that asked for `wanted`? */
export function satisfies(reached: string | undefined, wanted: Acr): boolean {
  return ORDER.indexOf(reached ?? "") >= ORDER.indexOf(wanted);
}

/**
 * The least level a portal asked for with `acr_values` (best first, separated by blanks). Values we
 * do not know are passed over: the parameter is a wish, and an unknown wish must not shut people out.
 */
export function wantedLevel(acrValues: unknown): Acr {
  const asked = typeof acrValues === "string" ? acrValues.split(" ") : [];
  return asked.includes(ACR.high) && !asked.includes(ACR.substantial) ? ACR.high : ACR.substantial;
}
