import "server-only";
import { importJWK, SignJWT } from "jose";
import { z } from "zod";
import { asanLoginClientKey } from "@/lib/kernel/keys";
import { settings } from "@/lib/kernel/settings";

/**
 * THE IDENTITY PROVIDER: ASAN Login, or any conformant OpenID Provider by settings alone. Its own
 * description (OpenID Connect Discovery 1.0) says where it is asked what.
 */

const Discovery = z.looseObject({
  issuer: z.string().min(1),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url().optional(),
  pushed_authorization_request_endpoint: z.url().optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).default(["RS256"]),
});
export type Discovery = z.output<typeof Discovery>;

const KEPT_MS = 10 * 60_000;
const ASK_TIMEOUT_MS = 5_000;

let kept: { description: Discovery; until: number } | null = null;

/** An issuer may be written with a slash at the end; its description lies at one place. */
export function discoveryUrl(issuer: string): string {
  return `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`;
}

/**
 * The provider's description, kept for ten minutes.
 * @throws Error when the provider does not answer or does not describe itself
 */
export async function discover(): Promise<Discovery> {
  if (kept && performance.now() < kept.until) return kept.description;
  const reply = await fetch(discoveryUrl(settings().asanLoginIssuer), {
    signal: AbortSignal.timeout(ASK_TIMEOUT_MS),
    cache: "no-store",
  });
  if (!reply.ok) throw new Error(`discovery answered ${reply.status}`);
  const description = Discovery.parse(await reply.json());
  kept = { description, until: performance.now() + KEPT_MS };
  return description;
}

/**
 * The algorithm identity tokens are signed with. A client that agreed on none gets RS256 (OpenID
 * Connect Core, 3.1.3.7); a provider that does not know RS256 leaves no doubt. Never "none", never one
 * that is verified with a shared secret.
 */
export function idTokenAlgorithm({ id_token_signing_alg_values_supported: supported }: Discovery) {
  const { asanLoginIdTokenAlg } = settings();
  if (asanLoginIdTokenAlg) return asanLoginIdTokenAlg;
  const asymmetric = supported.filter((alg) => /^(RS|PS|ES)\d{3}$|^EdDSA$/.test(alg));
  if (asymmetric.includes("RS256")) return "RS256";
  const [only] = asymmetric;
  if (!only) throw new Error("the provider offers no asymmetric signature for identity tokens");
  return only;
}

/** How the portal proves itself to the provider, for a request outside next-auth. */
async function clientAuthentication(
  audience: string,
): Promise<{ headers: Record<string, string>; body: Record<string, string> }> {
  const { asanLoginClientId, asanLoginClientSecret, asanLoginAuthMethod } = settings();
  switch (asanLoginAuthMethod) {
    case "client_secret_post":
      return {
        headers: {},
        body: { client_id: asanLoginClientId, client_secret: asanLoginClientSecret ?? "" },
      };
    case "client_secret_basic": {
      // RFC 6749, 2.3.1: both are form-encoded before they are joined.
      const pair = [asanLoginClientId, asanLoginClientSecret ?? ""]
        .map(encodeURIComponent)
        .join(":");
      const authorization = `Basic ${Buffer.from(pair).toString("base64")}`;
      return { headers: { authorization }, body: { client_id: asanLoginClientId } };
    }
    case "private_key_jwt": {
      const jwk = asanLoginClientKey();
      const assertion = await new SignJWT()
        .setProtectedHeader({ alg: jwk.alg ?? "ES256", kid: jwk.kid })
        .setIssuer(asanLoginClientId)
        .setSubject(asanLoginClientId)
        .setAudience(audience)
        .setJti(crypto.randomUUID())
        .setIssuedAt()
        .setExpirationTime("60s")
        .sign(await importJWK(jwk, jwk.alg ?? "ES256"));
      return {
        headers: {},
        body: {
          client_id: asanLoginClientId,
          client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
          client_assertion: assertion,
        },
      };
    }
  }
}

const Pushed = z.object({ request_uri: z.string().min(1) });

/**
 * Hands the authorization request to the provider behind the browser's back (RFC 9126) and returns the
 * short address the browser is sent to. A provider that takes none gets the long address.
 * @throws Error when the provider refuses the request
 */
export async function pushAuthorization(authorization: URL): Promise<URL> {
  const { pushed_authorization_request_endpoint: endpoint, issuer } = await discover();
  if (!endpoint) return authorization;
  const { headers, body } = await clientAuthentication(issuer);
  const reply = await fetch(endpoint, {
    method: "POST",
    headers,
    body: new URLSearchParams({ ...Object.fromEntries(authorization.searchParams), ...body }),
    signal: AbortSignal.timeout(ASK_TIMEOUT_MS),
    redirect: "error",
  });
  if (!reply.ok) throw new Error(`the pushed authorization request was answered ${reply.status}`);
  const { request_uri } = Pushed.parse(await reply.json());
  const short = new URL(authorization);
  short.search = new URLSearchParams({
    client_id: settings().asanLoginClientId,
    request_uri,
  }).toString();
  return short;
}

/**
 * Where the browser goes to end the provider's session as well (OpenID Connect RP-Initiated Logout
 * 1.0); null when the provider has no such place. Without the identity token: it would stand in an address.
 */
export async function endSessionUrl(locale: string): Promise<URL | null> {
  const { end_session_endpoint } = await discover();
  if (!end_session_endpoint) return null;
  const { asanLoginClientId, portalUrl } = settings();
  const url = new URL(end_session_endpoint);
  url.searchParams.set("client_id", asanLoginClientId);
  url.searchParams.set("post_logout_redirect_uri", `${portalUrl}/`);
  url.searchParams.set("ui_locales", locale);
  return url;
}
