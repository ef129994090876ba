import "server-only";
import { importJWK, SignJWT } from "jose";
import { z } from "zod";
import { asanLoginClientKey, type Jwk } from "@/lib/kernel/keys";
import { settings } from "@/lib/kernel/settings";
import { type Discovery, ProviderUnavailable } from "./provider";

/** THE PORTAL AS A CLIENT of the identity provider: how it proves itself, and pushed requests. */

const PUSH_TIMEOUT_MS = 5_000;

const CURVES: Record<string, string> = { "P-256": "ES256", "P-384": "ES384", "P-521": "ES512" };

/** What our key signs with: what it says itself, else what its kind allows. */
export function clientKeyAlgorithm(key: Jwk): string {
  return key.alg ?? CURVES[String(key.crv)] ?? "RS256";
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
      const key = asanLoginClientKey();
      const alg = clientKeyAlgorithm(key);
      const assertion = await new SignJWT()
        .setProtectedHeader({ alg, kid: key.kid })
        .setIssuer(asanLoginClientId)
        .setSubject(asanLoginClientId)
        .setAudience(audience)
        .setJti(crypto.randomUUID())
        .setIssuedAt()
        .setExpirationTime("60s")
        .sign(await importJWK(key, alg));
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
 * @throws ProviderUnavailable when the provider does not take the request
 */
export async function pushAuthorization(request: URL, provider: Discovery): Promise<URL> {
  const endpoint = provider.pushed_authorization_request_endpoint;
  if (!endpoint) return request;
  const { headers, body } = await clientAuthentication(provider.issuer);
  const reply = await fetch(endpoint, {
    method: "POST",
    headers,
    body: new URLSearchParams({ ...Object.fromEntries(request.searchParams), ...body }),
    signal: AbortSignal.timeout(PUSH_TIMEOUT_MS),
    redirect: "error",
  }).catch((error: unknown) => {
    throw new ProviderUnavailable("no answer to a pushed request", { cause: error });
  });
  if (!reply.ok) throw new ProviderUnavailable(`a pushed request was answered ${reply.status}`);
  const pushed = Pushed.safeParse(await reply.json().catch(() => undefined));
  if (!pushed.success) throw new ProviderUnavailable("the answer to a pushed request is no such");

  const short = new URL(provider.authorization_endpoint);
  short.searchParams.set("client_id", settings().asanLoginClientId);
  short.searchParams.set("request_uri", pushed.data.request_uri);
  return short;
}
