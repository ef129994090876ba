import "server-only";
import { z } from "zod";
import { settings } from "@/lib/kernel/settings";

/**
 * THE IDENTITY PROVIDER: ASAN Login, or any conformant OpenID Provider by settings alone. Its own
 * description (OpenID Connect Discovery 1.0) says where it is asked what.
 */

/** The provider does not answer, or not as a provider would. Nobody's fault but its own. */
export class ProviderUnavailable extends Error {
  override readonly name = "ProviderUnavailable";
}

/** An issuer with https has no address without it. */
function descriptionOf(issuer: string) {
  const address = z.url({ protocol: issuer.startsWith("https:") ? /^https$/ : /^https?$/ });
  return z.looseObject({
    issuer: address,
    authorization_endpoint: address,
    token_endpoint: address,
    jwks_uri: address,
    userinfo_endpoint: address.optional(),
    end_session_endpoint: address.optional(),
    pushed_authorization_request_endpoint: address.optional(),
    id_token_signing_alg_values_supported: z.array(z.string()).default(["RS256"]),
    /** RFC 9207: the provider names itself in every answer. */
    authorization_response_iss_parameter_supported: z.boolean().default(false),
  });
}
export type Discovery = z.output<ReturnType<typeof descriptionOf>>;

const KEPT_MS = 10 * 60_000;
const ASK_TIMEOUT_MS = 5_000;
const ASK_AGAIN_AFTER_MS = 5_000;

let kept: { description: Discovery; until: number } | null = null;

/**
 * The provider's description, kept for ten minutes. A failure is not kept.
 * @param anew asks, whatever is kept: what it says of its own addresses may have changed
 * @throws ProviderUnavailable when it does not answer, or does not describe the issuer of the settings
 */
export async function discover({
  anew = false,
  timeoutMs = ASK_TIMEOUT_MS,
}: {
  anew?: boolean;
  timeoutMs?: number;
} = {}): Promise<Discovery> {
  if (!anew && kept && performance.now() < kept.until) return kept.description;
  const description = await ask(settings().asanLoginIssuer, timeoutMs);
  kept = { description, until: performance.now() + KEPT_MS };
  return description;
}

/** An issuer may be written with a slash at the end or without; its description lies at one place. */
const withoutSlash = (issuer: string) => issuer.replace(/\/+$/, "");

async function ask(issuer: string, timeoutMs: number): Promise<Discovery> {
  const address = `${withoutSlash(issuer)}/.well-known/openid-configuration`;
  const reply = await fetch(address, {
    signal: AbortSignal.timeout(timeoutMs),
    cache: "no-store",
  }).catch((error: unknown) => {
    throw new ProviderUnavailable("no answer to discovery", { cause: error });
  });
  if (!reply.ok) throw new ProviderUnavailable(`discovery answered ${reply.status}`);
  const told = descriptionOf(issuer).safeParse(await reply.json().catch(() => undefined));
  if (!told.success) throw new ProviderUnavailable("discovery is no description of a provider");

  // Discovery 1.0, 4.3: otherwise one provider could speak in the name of another.
  if (withoutSlash(told.data.issuer) !== withoutSlash(issuer)) {
    throw new ProviderUnavailable("discovery describes another issuer");
  }
  return told.data;
}

let askedAt = Number.NEGATIVE_INFINITY;

/**
 * Where forms of ours may lead besides the portal: signing in and out goes on at the provider, which
 * may do so at addresses of more than one origin. Never waits: what is not known yet, or not any more,
 * is asked for on the side.
 */
export function providerOrigins(): readonly string[] {
  const now = performance.now();
  if ((!kept || now >= kept.until) && now - askedAt > ASK_AGAIN_AFTER_MS) {
    askedAt = now;
    void discover().catch((error: Error) =>
      console.error(`identity provider: ${error.message}; asked again at the next page`),
    );
  }
  const { issuer, authorization_endpoint, end_session_endpoint } = kept?.description ?? {
    issuer: settings().asanLoginIssuer,
  };
  return originsOf(issuer, authorization_endpoint, end_session_endpoint);
}

let last: { name: string; origins: readonly string[] } | null = null;

/** Remembered, because every page asks and is told the same. */
function originsOf(...addresses: readonly (string | undefined)[]): readonly string[] {
  const name = addresses.join(" ");
  if (last?.name === name) return last.origins;
  const origins = addresses.flatMap((address) => (address ? [new URL(address).origin] : []));
  last = { name, origins: [...new Set(origins)] };
  return last.origins;
}

/** What the provider may sign with that nobody else could: never "none", never a shared secret. */
export function asymmetricAlgorithms(description: Discovery): string[] {
  return description.id_token_signing_alg_values_supported.filter((alg) =>
    /^(RS|PS|ES)\d{3}$|^EdDSA$/.test(alg),
  );
}

/**
 * The algorithm identity tokens are signed with. A client that agreed on none gets RS256 (OpenID
 * Connect Core, 3.1.3.7); a provider that does not know RS256 leaves no doubt.
 */
export function idTokenAlgorithm(description: Discovery): string {
  const { asanLoginIdTokenAlg } = settings();
  if (asanLoginIdTokenAlg) return asanLoginIdTokenAlg;
  const algorithms = asymmetricAlgorithms(description);
  const algorithm = algorithms.includes("RS256") ? "RS256" : algorithms[0];
  if (!algorithm) throw new ProviderUnavailable("no asymmetric signature for identity tokens");
  return algorithm;
}

/**
 * Where the browser goes to end the provider's session as well (OpenID Connect RP-Initiated Logout
 * 1.0); null when the provider has no such place or does not answer just now. Without the identity
 * token: it would stand in an address.
 */
export async function endSessionUrl(locale: string, state: string): Promise<URL | null> {
  const description = await discover({ anew: true, timeoutMs: 2_000 }).catch(
    (error: unknown): null => {
      // Signing out here is done already, and a dead page is no way to say so.
      if (error instanceof ProviderUnavailable) return null;
      throw error;
    },
  );
  if (!description?.end_session_endpoint) return null;
  const { asanLoginClientId, portalUrl } = settings();
  const url = new URL(description.end_session_endpoint);
  url.searchParams.set("client_id", asanLoginClientId);
  url.searchParams.set("post_logout_redirect_uri", `${portalUrl}/`);
  url.searchParams.set("state", state);
  url.searchParams.set("ui_locales", locale);
  return url;
}
