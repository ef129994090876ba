import "server-only";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { type SettingName, settings } from "./settings";

/**
 * KEYS: the files that the settings name, opened when first needed and kept for the life of the process.
 * `npm start` makes the missing ones of a demonstration (`scripts/setup/keys.ts`).
 */

/** A private or public key as a JSON Web Key; `kid` names it to the other side. */
const Jwk = z
  .looseObject({ kty: z.enum(["EC", "RSA"]), kid: z.string().min(1), alg: z.string().optional() })
  .readonly();
const PrivateJwk = Jwk.refine((key) => typeof key.d === "string", "not a private key");
const PublicJwk = Jwk.refine(
  (key) => !("d" in key),
  "holds a private key where a public one belongs",
);

export type Jwk = z.output<typeof Jwk>;

/** A key file that is missing or is not what it should be. Names the setting, never the content. */
export class KeyFileError extends Error {
  override readonly name = "KeyFileError";

  constructor(setting: SettingName, file: string, reason: string) {
    super(`${setting}: the file ${file} ${reason}`);
  }
}

/** Protects sessions. At least 32 bytes. */
export const portalSecret = once(() =>
  readSecret("PORTAL_SECRET_FILE", settings().portalSecretFile),
);

/** From which pseudonyms of officers and the names of what is granted once are made. At least 32 bytes. */
export const pseudonymKey = once(() =>
  readSecret("PORTAL_PSEUDONYM_FILE", settings().portalPseudonymFile),
);

/** The portal's private key at the OpenID Provider. */
export const asanLoginClientKey = once(() =>
  readJson("ASAN_LOGIN_CLIENT_KEY_FILE", settings().asanLoginClientKeyFile, PrivateJwk),
);

/** The portal's private key on the bridge. */
export const bridgeClientKey = once(() =>
  readJson("BRIDGE_CLIENT_KEY_FILE", settings().bridgeClientKeyFile, PrivateJwk),
);

/** The public key of each member of the bridge, by member code. */
export const bridgeMemberKeys = once(() =>
  readJson("BRIDGE_MEMBERS_FILE", settings().bridgeMembersFile, z.record(z.string(), PublicJwk)),
);

/** The portal's bearer key at the gateway of text messages. */
export const smsGatewayKey = once(() =>
  readToken("SMS_GATEWAY_KEY_FILE", settings().smsGatewayKeyFile),
);

/**
 * Opens every key file the settings call for, so that a program says at its start what its first visitor
 * would find out.
 * @throws KeyFileError
 */
export function checkKeys(): void {
  portalSecret();
  pseudonymKey();
  bridgeClientKey();
  bridgeMemberKeys();
  smsGatewayKey();
  if (settings().asanLoginAuthMethod === "private_key_jwt") asanLoginClientKey();
}

function once<T>(read: () => T): () => T {
  let memo: { value: T } | undefined;
  return () => {
    memo ??= { value: read() };
    return memo.value;
  };
}

function readText(setting: SettingName, file: string): string {
  try {
    return readFileSync(/* turbopackIgnore: true */ file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new KeyFileError(setting, file, `cannot be read (${code})`);
  }
}

function readSecret(setting: SettingName, file: string): Buffer {
  const secret = Buffer.from(readText(setting, file).trim(), "base64url");
  if (secret.length < 32) throw new KeyFileError(setting, file, "holds fewer than 32 bytes");
  return secret;
}

/** A bearer key as another side gave it: visible ASCII (RFC 6750), and not one that could be guessed. */
function readToken(setting: SettingName, file: string): string {
  const token = readText(setting, file).trim();
  if (!/^[\x21-\x7e]{16,1024}$/.test(token)) {
    throw new KeyFileError(setting, file, "does not hold 16 to 1024 visible ASCII characters");
  }
  return token;
}

function readJson<S extends z.ZodType>(setting: SettingName, file: string, schema: S) {
  let content: unknown;
  try {
    content = JSON.parse(readText(setting, file));
  } catch (error) {
    if (error instanceof KeyFileError) throw error;
    throw new KeyFileError(setting, file, "is not JSON");
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    // The path and the rule only: an issue never repeats the value, which may be a key.
    const [issue] = parsed.error.issues;
    throw new KeyFileError(
      setting,
      file,
      `is not a key file: ${issue?.path.join(".")} ${issue?.message}`,
    );
  }
  return parsed.data;
}
