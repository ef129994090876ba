import "server-only";
import { CompactSign, type JWK } from "jose";
import { sealKeys } from "./keys";

/**
 * QR CODES OF PAPERS: claims as compact JWS (RFC 7515) with ES256, by one key of the portal. `kid` names it, so
 * that codes of former keys are read as well. What may stand in it is the caller's: everybody can read it.
 */
export async function signCompact(claims: object): Promise<string> {
  const { kid, key } = sealKeys().qr;
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: "ES256", kid })
    .sign(key);
}

/** The public keys of QR codes, the present one and all former ones, to be published as a JWK Set (RFC 7517). */
export async function publishedKeys(): Promise<{ keys: JWK[] }> {
  return { keys: sealKeys().qr.published.map((key) => ({ ...key })) };
}
