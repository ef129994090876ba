/**
 * What a browser may do with the pages of this program: nothing but show them and post their forms.
 * There is no script, no foreign picture, no frame.
 */

/**
 * @param returnTo origins of the portal that the answer to a form may redirect to
 */
export function contentSecurityPolicy(returnTo: readonly string[] = []): string {
  return [
    "default-src 'none'",
    // Empty on purpose: the provider adds the hash of its own `form_post` page, if a portal asks for one.
    "script-src",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    ["form-action 'self'", ...returnTo].join(" "),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** Headers of every reply, pages and endpoints alike. */
export function securityHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // Not "no-referrer": browsers would then send `Origin: null` with our own forms.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ...(https ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}

/**
 * Was this form sent by a page of ours? Browsers say so themselves; a request that says nothing is
 * refused like a foreign one.
 */
export function isOwnForm(headers: Headers, origin: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return headers.get("origin") === origin;
}
