import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from "jose";

/**
 * What a QR code carries, verified with the published keys: in a browser as well as here, without asking anybody.
 * Nothing in this file needs a server.
 */

/** A QR code holds 2,953 bytes at most (version 40, ISO/IEC 18004). */
const MOST_CHARACTERS = 2_953;

export interface VerifiedCompact {
  claims: Readonly<Record<string, unknown>>;
  /** Name of the key that signed them. */
  kid: string;
}

/** The claims of a compact JWS (RFC 7515, ES256) signed by one of the keys; null for everything else. */
export async function verifyCompact(
  jws: string,
  keys: JSONWebKeySet,
): Promise<VerifiedCompact | null> {
  if (jws.length > MOST_CHARACTERS) return null;
  try {
    const { payload, protectedHeader } = await compactVerify(jws, createLocalJWKSet(keys), {
      algorithms: ["ES256"],
    });
    const { kid } = protectedHeader;
    const claims: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload));
    const isObject = typeof claims === "object" && claims !== null && !Array.isArray(claims);
    return kid && isObject ? { claims: claims as Record<string, unknown>, kid } : null;
  } catch (error) {
    // A text that is no JWS, a signature that is not theirs, a payload that is not JSON in UTF-8.
    const isTheirs =
      error instanceof errors.JOSEError ||
      error instanceof SyntaxError ||
      error instanceof TypeError;
    if (isTheirs) return null;
    throw error;
  }
}
