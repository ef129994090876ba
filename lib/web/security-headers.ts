import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";

export interface SecuritySettings {
  portalUrl: string;
  /** Where forms may lead besides the portal: signing in goes on at the identity provider. */
  formTargets: () => readonly string[];
  /** Next's development server evaluates text as code and opens a socket. */
  development: boolean;
}

/**
 * Content-Security-Policy with a nonce of this request: Next takes the nonce from the request's own
 * header. `strict-dynamic` lets its loader fetch the chunks it names and nothing else.
 */
export function setSecurityHeaders(
  req: IncomingMessage,
  res: ServerResponse,
  nonce: string,
  { portalUrl, formTargets, development }: SecuritySettings,
): void {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "manifest-src 'self'",
    `form-action ${["'self'", ...formTargets()].join(" ")}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  req.headers["content-security-policy"] = policy;
  res.setHeader("content-security-policy", policy);
  res.setHeader("x-content-type-options", "nosniff");
  res.setHeader("referrer-policy", "same-origin");
  res.setHeader("cross-origin-opener-policy", "same-origin");
  res.setHeader("cross-origin-resource-policy", "same-origin");
  res.setHeader("x-frame-options", "DENY");
  res.setHeader(
    "permissions-policy",
    "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  );
  if (portalUrl.startsWith("https://")) {
    res.setHeader("strict-transport-security", "max-age=63072000; includeSubDomains");
  }
}
