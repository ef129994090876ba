import { createHmac, hkdfSync } from "node:crypto";
import type { JWK } from "oidc-provider";
import { z } from "zod";
import { readJsonFile } from "./files";

/**
 * The provider's private keys, from a file that outlives the process, and the secrets derived from
 * the first of them: the key that signs cookies and the one that makes pairwise subjects. To change
 * signing keys, add new ones behind the first: a new first key would rename every person to every
 * portal.
 */
export interface ProviderKeys {
  jwks: { keys: JWK[] };
  cookieKey: string;
  /** The name of a person at one relying party: stable, and of no use at any other. */
  subjectOf(fin: string, clientId: string): string;
}

const PrivateKey = z.looseObject({ kty: z.enum(["EC", "RSA"]), d: z.string().min(32) });
const PrivateJwks = z.object({
  keys: z
    .tuple([PrivateKey], PrivateKey)
    .refine((keys) => ["EC", "RSA"].every((kty) => keys.some((key) => key.kty === kty)), {
      message: "needs a key for ES256 and one for RS256",
    }),
});

/** @throws SetupFileError */
export function readProviderKeys(file: string): ProviderKeys {
  const { keys } = readJsonFile(file, PrivateJwks);
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", keys[0].d, "", `asan-login ${purpose}`, 32));
  const subjectKey = derive("subjects");
  return {
    jwks: { keys },
    cookieKey: derive("cookies").toString("base64url"),
    subjectOf: (fin, clientId) =>
      createHmac("sha256", subjectKey)
        .update(JSON.stringify([clientId, fin]))
        .digest("base64url"),
  };
}
