import "server-only";
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { z } from "zod";
import type { Database } from "@/lib/db";
import { portalSecret } from "@/lib/kernel/keys";
import { settings } from "@/lib/kernel/settings";
import { asymmetricAlgorithms, type Discovery } from "./provider";
import { isFirst } from "./rate-limit";

/** BACK-CHANNEL LOGOUT (OpenID Connect Back-Channel Logout 1.0): the provider says a session is over. */

/** A logout token that is not to be believed; the message holds nothing of what it says. */
export class LogoutRefused extends Error {
  override readonly name = "LogoutRefused";
}

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
/** A token older than this is refused; so its `jti` has to be remembered only a little longer. */
const OLDEST_SECONDS = 120;
const CLOCK_TOLERANCE_SECONDS = 10;
const TOKEN_ONCE = { name: "logout-token", seconds: 2 * OLDEST_SECONDS };

const Claims = z.looseObject({
  jti: z.string().min(1).max(1_000),
  events: z.looseObject({ [EVENT]: z.looseObject({}) }),
  // 2.4: so that an identity token can never pass for a logout token.
  nonce: z.undefined().optional(),
  sid: z.string().optional(),
  sub: z.string().optional(),
});

/** Whose keys were asked for is kept: strangers must not be able to have them fetched at will. */
let keys: { uri: string; get: ReturnType<typeof createRemoteJWKSet> } | null = null;

function keysOf(uri: string) {
  // A key that is not known is asked for anew, at most once a second.
  if (keys?.uri !== uri)
    keys = { uri, get: createRemoteJWKSet(new URL(uri), { cooldownDuration: 1_000 }) };
  return keys.get;
}

/** jose's codes for that; the others (ERR_JWT_EXPIRED ...) are about the token. */
const KEYS_UNREADABLE = ["ERR_JOSE_GENERIC", "ERR_JWKS_TIMEOUT", "ERR_JWKS_INVALID"];

/**
 * Which session of the provider is over, or whose.
 * @throws LogoutRefused
 */
export async function readLogoutToken(
  token: string,
  provider: Discovery,
  db: Database,
): Promise<{ sid?: string; sub?: string }> {
  const { payload } = await jwtVerify(token, keysOf(provider.jwks_uri), {
    issuer: provider.issuer,
    audience: settings().asanLoginClientId,
    algorithms: asymmetricAlgorithms(provider),
    maxTokenAge: OLDEST_SECONDS,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  }).catch((error: unknown) => {
    if (error instanceof errors.JWTClaimValidationFailed) {
      throw new LogoutRefused(`claim ${error.claim}: ${error.reason}`);
    }
    if (error instanceof errors.JOSEError && !KEYS_UNREADABLE.includes(error.code)) {
      throw new LogoutRefused(error.code);
    }
    throw new LogoutRefused("the provider's keys cannot be read");
  });
  const claims = Claims.safeParse(payload);
  if (!claims.success) {
    throw new LogoutRefused(
      `claim ${String(claims.error.issues[0]?.path[0])}: not of a logout token`,
    );
  }
  const { jti, sid, sub } = claims.data;
  if (!sid && !sub) throw new LogoutRefused("names neither a session nor a subject");
  if (!(await isFirst(db, portalSecret(), TOKEN_ONCE, jti))) {
    throw new LogoutRefused("told before");
  }
  return { sid, sub };
}
