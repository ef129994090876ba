import { createHash, randomBytes } from "node:crypto";
import path from "node:path";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";
import type { Settings } from "@/lib/kernel/settings";
import { Refusal } from "../run/refusal";
import { privateFolder, readIfThere, writeJson, writePrivate } from "./files";
import { makeSealKeys } from "./seal-keys";

/**
 * THE KEYS OF A DEMONSTRATION: the portal's own, and those of the stand-ins it talks to, each side's in
 * its folder. Made when missing and never changed; what follows from other files (public halves, the
 * portal's entry at the provider) is brought in line at every start.
 */
export async function makeKeys(settings: Settings, members: readonly string[]): Promise<void> {
  const keys = path.join(settings.portalDataDir, "keys");
  const sandbox = path.join(settings.portalDataDir, "sandbox");
  for (const folder of [keys, sandbox]) privateFolder(folder);

  // A file named by a setting is the operator's: only what lies at its default place is made here.
  const own = (file: string) => path.dirname(file) === keys;
  const { portalSecretFile, portalPseudonymFile, smsGatewayKeyFile } = settings;
  for (const file of [portalSecretFile, portalPseudonymFile, smsGatewayKeyFile]) {
    if (own(file)) makeSecret(file);
  }
  const { asanLoginClientKeyFile, bridgeClientKeyFile } = settings;
  for (const file of [asanLoginClientKeyFile, bridgeClientKeyFile]) {
    if (own(file) && readIfThere(file) === null) writeJson(file, await privateKey("ES256"));
  }

  const providerKeys = path.join(sandbox, "asan-login-keys.json");
  if (readIfThere(providerKeys) === null) {
    writeJson(providerKeys, { keys: [await privateKey("RS256"), await privateKey("ES256")] });
  }
  registerPortal(path.join(sandbox, "asan-login-clients.json"), settings);

  const memberKeys = path.join(sandbox, "bridge-members.json");
  const known = readJson<Record<string, JWK>>(memberKeys) ?? {};
  const missing = members.filter((code) => !Object.hasOwn(known, code));
  for (const code of missing) known[code] = await privateKey("ES256");
  writeJson(memberKeys, known);
  if (own(settings.bridgeMembersFile)) {
    const halves = Object.entries(known).map(([code, key]) => [code, publicHalf(key)]);
    writeJson(settings.bridgeMembersFile, Object.fromEntries(halves));
  }
  writeJson(path.join(sandbox, "bridge-clients.json"), {
    [settings.bridgeClient]: publicHalf(needJson<JWK>(bridgeClientKeyFile)),
  });
  // The gateway of text messages knows its clients by a digest of their keys.
  const smsKey = needText(smsGatewayKeyFile).trim();
  writeJson(path.join(sandbox, "sms-clients.json"), {
    "e-sosial": createHash("sha256").update(smsKey).digest("hex"),
  });
  if (path.dirname(settings.sealKeysDir) === keys) await makeSealKeys(settings);
}

/** The portal among the relying parties of the stand-in; entries written by hand stay as they are. */
function registerPortal(file: string, settings: Settings): void {
  const { portalUrl, asanLoginClientId, asanLoginAuthMethod, asanLoginClientSecret } = settings;
  const entry = {
    client_id: asanLoginClientId,
    client_name: "e-sosial",
    client_uri: portalUrl,
    redirect_uris: [`${portalUrl}/api/auth/callback/asan-login`],
    post_logout_redirect_uris: [`${portalUrl}/`],
    backchannel_logout_uri: `${portalUrl}/api/auth/backchannel-logout`,
    backchannel_logout_session_required: true,
    require_pushed_authorization_requests: true,
    token_endpoint_auth_method: asanLoginAuthMethod,
    ...(asanLoginAuthMethod === "private_key_jwt"
      ? {
          token_endpoint_auth_signing_alg: "ES256",
          jwks: { keys: [publicHalf(needJson<JWK>(settings.asanLoginClientKeyFile))] },
        }
      : { client_secret: asanLoginClientSecret }),
  };
  const others = (readJson<{ client_id: string }[]>(file) ?? []).filter(
    ({ client_id }) => client_id !== asanLoginClientId,
  );
  const next = [entry, ...others];
  // The stand-in watches this file: left alone when nothing changed.
  if (JSON.stringify(readJson(file)) !== JSON.stringify(next)) writeJson(file, next);
}

function makeSecret(file: string): void {
  if (readIfThere(file) === null) writePrivate(file, `${randomBytes(32).toString("base64url")}\n`);
}

async function privateKey(alg: "ES256" | "RS256"): Promise<JWK> {
  const pair = await generateKeyPair(alg, { extractable: true });
  const key = await exportJWK(pair.privateKey);
  return { ...key, kid: await calculateJwkThumbprint(key), alg, use: "sig" };
}

const PUBLIC_MEMBERS = ["kty", "crv", "x", "y", "n", "e", "kid", "alg", "use"] as const;

/** Names what may leave, so that a member unknown today is not given away tomorrow. */
function publicHalf(key: JWK): JWK {
  return Object.fromEntries(
    PUBLIC_MEMBERS.filter((name) => name in key).map((name) => [name, key[name]]),
  );
}

function readJson<T>(file: string): T | null {
  const text = readIfThere(file);
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new Refusal(`${file} is not JSON any more. Mend it, or remove it to have it made anew.`, {
      cause: error,
    });
  }
}

function needJson<T>(file: string): T {
  return readJson<T>(file) ?? notThere(file);
}

function needText(file: string): string {
  return readIfThere(file) ?? notThere(file);
}

function notThere(file: string): never {
  throw new Refusal(`The key file ${file}, named by a setting, is not there.`);
}
