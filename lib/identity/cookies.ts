import { settings } from "@/lib/kernel/settings";

/**
 * COOKIES OF SIGNING IN. What a browser keeps is one random session token; the others live for the
 * minutes of a sign-in, encrypted. None can be read by a script, and none says who somebody is.
 */

/** Over https a cookie is bound to this very host by its name; on a developer's machine there is no https. */
export function isSecure(): boolean {
  return settings().portalUrl.startsWith("https://");
}

/** `__Host-`: no other host, not even a subdomain of ours, can plant or replace it (RFC 6265bis, 4.1.3.2). */
function named(name: string): string {
  return `${isSecure() ? "__Host-" : ""}next-auth.${name}`;
}

export function sessionCookieName(): string {
  return named("session-token");
}

export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
}

/** A sign-in that takes longer than this is begun anew. */
const SIGN_IN_SECONDS = 15 * 60;

/** All of them as next-auth wants to be told, under its own words for them. */
export function signInCookies() {
  const options = cookieOptions();
  const brief = { ...options, maxAge: SIGN_IN_SECONDS };
  return {
    sessionToken: { name: sessionCookieName(), options },
    csrfToken: { name: named("csrf-token"), options },
    callbackUrl: { name: named("callback-url"), options: brief },
    pkceCodeVerifier: { name: named("pkce.code_verifier"), options: brief },
    state: { name: named("state"), options: brief },
    nonce: { name: named("nonce"), options: brief },
  };
}
