import "server-only";
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/kernel/texts";
import { refusalPage } from "./refusal-page";

/**
 * THE EDGE: what every request passes before a page is made. It refuses what no page could answer
 * (addresses that are not text, bodies without end), says which request this is, and sets the headers
 * that keep a browser from running or sending anything of others. Nothing here knows a person.
 */

/** Stated in the README. Forms are small; files come with their own limit in a later issue. */
export const LIMITS = {
  addressCharacters: 2_048,
  bodyBytes: 1_000_000,
  /** Pages made at once; the next one is told to come back. */
  requestsAtOnce: 128,
  retryAfterSeconds: 2,
} as const;

export interface EdgeSettings {
  portalUrl: string;
  /** Where forms may lead besides the portal: signing in goes on at the identity provider. */
  issuerOrigin: string;
  /** How many proxies of ours stand before the portal; their word on the client's address is taken. */
  trustedProxies: number;
  /** Next's development server evaluates text as code and opens a socket. */
  development: boolean;
}

/** Set by the edge alone: whatever a client says under these names is dropped. */
const OWN_HEADERS = [
  "x-request-id",
  "x-portal-path",
  "x-client-address",
  "content-security-policy",
  "x-nonce",
  "x-middleware-subrequest",
  "x-forwarded-host",
] as const;

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "DELETE"]);

let inFlight = 0;

/**
 * Prepares a request for Next. True when it may go on; false when it has been answered here.
 * @returns false after writing a refusal or a redirect
 */
export function passEdge(
  req: IncomingMessage,
  res: ServerResponse,
  settings: EdgeSettings,
): boolean {
  const requestId = randomBytes(9).toString("base64url");
  for (const name of OWN_HEADERS) delete req.headers[name];
  req.headers["x-request-id"] = requestId;
  req.headers["x-client-address"] = clientAddress(req, settings.trustedProxies);
  res.setHeader("x-request-id", requestId);
  setSecurityHeaders(req, res, settings);

  const url = req.url ?? "/";
  if (!METHODS.has(req.method ?? "")) return refuse(req, res, 405);
  if (url.length > LIMITS.addressCharacters) return refuse(req, res, 414);
  if (!isText(url)) return refuse(req, res, 400);
  if (isTooLarge(req, res)) return false;
  // Files of the build cost nothing and are what a page needs to come back.
  if (!url.startsWith("/_next/static/")) {
    if (inFlight >= LIMITS.requestsAtOnce) {
      res.setHeader("retry-after", String(LIMITS.retryAfterSeconds));
      return refuse(req, res, 503);
    }
    inFlight += 1;
    res.once("close", () => {
      inFlight -= 1;
    });
  }

  req.headers["x-portal-path"] = encodeURI(decodeURI(url));
  if (url === "/" || url.startsWith("/?")) {
    res.writeHead(307, { location: `/${preferredLocale(req)}`, "cache-control": "no-store" }).end();
    return false;
  }
  return true;
}

/** Decodes to text, in UTF-8, without control characters: else no page and no id can be meant. */
function isText(url: string): boolean {
  const [path = "", query = ""] = url.split("?", 2);
  try {
    return !/[\u0000-\u001f\u007f]/.test(
      decodeURIComponent(path) + decodeURIComponent(query.replace(/\+/g, " ")),
    );
  } catch {
    return false; // not UTF-8, or a "%" that encodes nothing
  }
}

/** Refuses a body over the limit: by what the client says of it, or by what it really sends. */
function isTooLarge(req: IncomingMessage, res: ServerResponse): boolean {
  if (Number(req.headers["content-length"] ?? 0) > LIMITS.bodyBytes) {
    res.setHeader("connection", "close");
    refuse(req, res, 413);
    return true;
  }
  let received = 0;
  const push = req.push.bind(req);
  req.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array) received += chunk.byteLength;
    if (received > LIMITS.bodyBytes) {
      if (!res.headersSent) {
        res.setHeader("connection", "close");
        refuse(req, res, 413);
      }
      req.destroy();
      return false;
    }
    return push(chunk, encoding);
  };
  return false;
}

function refuse(req: IncomingMessage, res: ServerResponse, status: number): false {
  const isApi = req.url?.startsWith("/api/") ?? false;
  const locale = preferredLocale(req);
  const body = isApi
    ? JSON.stringify({
        type: `urn:e-sosial:problem:http-${status}`,
        title: refusalPage.title(status, "en"),
        status,
      })
    : refusalPage(status, locale);
  res.writeHead(status, {
    "content-type": isApi ? "application/problem+json" : "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(body),
  });
  res.end(req.method === "HEAD" ? undefined : body);
  return false;
}

/**
 * The client's address, for rate limits only. Without a proxy of ours it is the connection's; behind n
 * of them it is the n-th from the right of what they appended. What stands further left anyone can write.
 */
function clientAddress(req: IncomingMessage, trustedProxies: number): string {
  const direct = req.socket.remoteAddress ?? "";
  if (trustedProxies === 0) return direct;
  const chain = String(req.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim());
  return chain.at(-trustedProxies) || direct;
}

/** The language in the path, the one chosen before, or the browser's first that we speak. */
function preferredLocale(req: IncomingMessage): Locale {
  const inPath = /^\/([a-z]{2})(?=[/?]|$)/.exec(req.url ?? "")?.[1];
  if (inPath && isLocale(inPath)) return inPath;
  const chosen = /(?:^|;\s*)locale=([a-z]{2})(?:;|$)/.exec(req.headers.cookie ?? "")?.[1];
  if (chosen && isLocale(chosen)) return chosen;
  const wanted = (req.headers["accept-language"] ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality = "q=1"] = part.trim().split(";");
      return {
        language: tag.slice(0, 2).toLowerCase(),
        weight: Number(quality.trim().slice(2)) || 0,
      };
    })
    .sort((a, b) => b.weight - a.weight)
    .find(({ language, weight }) => weight > 0 && isLocale(language));
  return (wanted?.language as Locale | undefined) ?? DEFAULT_LOCALE;
}

/**
 * Content-Security-Policy with a nonce of this request: Next takes the nonce from the request's own
 * header. `strict-dynamic` lets its loader fetch the chunks it names and nothing else.
 */
function setSecurityHeaders(
  req: IncomingMessage,
  res: ServerResponse,
  { portalUrl, issuerOrigin, development }: EdgeSettings,
): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "manifest-src 'self'",
    `form-action 'self' ${issuerOrigin}`,
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
  res.setHeader("vary", "Accept-Language, Cookie");
  if (portalUrl.startsWith("https://")) {
    res.setHeader("strict-transport-security", "max-age=63072000; includeSubDomains");
  }
}
