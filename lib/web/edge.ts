import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { clientAddress } from "./client-address";
import { ofOneRequest } from "./of-one-request";
import { preferredLocale } from "./preferred-locale";
import { refusalPage } from "./refusal-page";
import { type SecuritySettings, setSecurityHeaders } from "./security-headers";
import { answerTo } from "./status";

/**
 * THE EDGE: what every request passes before a page is made. It refuses what no page could answer
 * (addresses that are not text, bodies without end), says which request this is, and sets the headers
 * that keep a browser from running or sending anything of others. Nothing here knows a person.
 */

/**
 * A body on its way: its most bytes, its time from the head of the request to the last byte, and how many
 * may come at once, from one client's address and in all.
 */
interface BodyLimits {
  bytes: number;
  withinMs: number;
  ofClient: number;
  atOnce: number;
}

/** Stated in the README. */
export const LIMITS = {
  addressCharacters: 2_048,
  /** Forms are small. They hold no more than half of the requests at once. */
  form: { bytes: 1_000_000, withinMs: 20_000, ofClient: 16, atOnce: 64 },
  /**
   * A file that is attached to an application. A little more than a file may have (10 MiB): whoever is over
   * it is told so on the form's own page, beside the file they chose. 12 MiB within two minutes: 0.8 Mbit/s.
   * All of them at once are 192 MiB.
   */
  upload: { bytes: 12 * 1024 * 1024, withinMs: 120_000, ofClient: 4, atOnce: 16 },
  /** Pages made at once; the next one is told to come back. */
  requestsAtOnce: 128,
  retryAfterSeconds: 2,
} as const;

/** `/?state=signed-out`: the provider sends a person back who has signed out there as well. */
export const SIGNED_OUT = "signed-out";

export interface EdgeSettings extends SecuritySettings {
  /** How many proxies of ours stand before the portal; their word on the client's address is taken. */
  trustedProxies: number;
}

/** Said by the edge alone, or by nobody: whatever a client says under these names is dropped. */
const OWN_HEADERS = [
  "x-request-id",
  "x-portal-path",
  "x-client-address",
  "content-security-policy",
  "content-security-policy-report-only", // Next would take a nonce from it as well
  "x-nonce",
  "x-middleware-subrequest",
  "x-action-forwarded",
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
] as const;

const METHODS = ["GET", "HEAD", "POST"];

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
  const { requestId, nonce } = ofOneRequest();
  const address = clientAddress(req, settings.trustedProxies);
  for (const name of OWN_HEADERS) if (name in req.headers) delete req.headers[name];
  req.headers["x-request-id"] = requestId;
  req.headers["x-client-address"] = address;
  // One name, whatever the request calls us: with it Next compares where a form was sent from.
  const [protocol, host] = settings.portalUrl.split("://");
  req.headers.host = host;
  req.headers["x-forwarded-proto"] = protocol;
  res.setHeader("x-request-id", requestId);
  setSecurityHeaders(req, res, nonce, settings);

  const url = req.url ?? "/";
  if (!METHODS.includes(req.method ?? "")) {
    res.setHeader("allow", METHODS.join(", "));
    return refuse(req, res, 405);
  }
  if (url.length > LIMITS.addressCharacters) return refuse(req, res, 414);
  if (!isReadable(url)) return refuse(req, res, 400);
  if (isFromElsewhere(req, settings.portalUrl)) return refuse(req, res, 403);
  if ("next-action" in req.headers) {
    // Every action of ours takes a form; Next fails on an action that is given anything else.
    if (!isForm(req)) return refuse(req, res, 400);
    // An action that is called on a page without it Next would call by asking this server again over
    // HTTP, and lose the status of a refusal. Our forms stand on the page of their action. (Next takes
    // the word also for "do not draw the page again": an action that revalidates has to redirect.)
    req.headers["x-action-forwarded"] = "1";
  }
  // Files of the build cost nothing and are what a page needs to come back.
  const isPage = !url.startsWith("/_next/static/");
  if (isPage && inFlight >= LIMITS.requestsAtOnce) return refuseForNow(req, res, 503);
  const leave = isPage ? enter(res) : () => undefined;
  if (!limitBody(req, res, address, leave)) return false;

  req.headers["x-portal-path"] = url;
  if (/^\/(\?|$)/.test(url)) return toFrontPage(req, res);
  if (SHARED.test(url)) return toLanguage(req, res, url);
  if (LOOKED_AT.test(url) && isNoLook(req)) return withoutLooking(req, res);
  giveWords(req, res);
  return true;
}

/** Takes a place among the requests under way. Returns how to leave it before the answer is out. */
function enter(res: ServerResponse): () => void {
  inFlight += 1;
  return onceOrAtClose(res, () => {
    inFlight -= 1;
  });
}

/** Runs `work` once: when it is called, or when the answer is over. */
function onceOrAtClose(res: ServerResponse, work: () => void): () => void {
  let isDone = false;
  const run = () => {
    if (!isDone) work();
    isDone = true;
  };
  res.once("close", run);
  return run;
}

function isApi({ url }: IncomingMessage): boolean {
  return url?.startsWith("/api/") ?? false;
}

function isForm({ headers }: IncomingMessage): boolean {
  return headers["content-type"]?.startsWith("multipart/form-data") ?? false;
}

/** Was this sent by a page of another site? Programs that are no browsers do not say. */
function isFromElsewhere({ method, headers }: IncomingMessage, portalUrl: string): boolean {
  return method === "POST" && headers.origin !== undefined && headers.origin !== portalUrl;
}

/** A path of ours, in visible ASCII that decodes to text in UTF-8 without control characters. */
function isReadable(url: string): boolean {
  // To a browser two slashes lead to another host, and a backslash is a slash.
  if (!/^\/(?!\/)[^?\\]*(\?|$)/.test(url) || /[^\x21-\x7e]/.test(url)) return false;
  try {
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(url));
  } catch {
    return false; // not UTF-8, or a "%" that encodes nothing
  }
}

/** Where a file is attached, or brought to be checked; with a script and without one its form posts to the address of its page. */
const UPLOADS = /^\/[a-z]{2}\/(?:apply\/[a-z0-9-]{1,60}\/files|v\/file)(\?|$)/;

/** Where a program brings a file to be checked: as it is, or in a form. */
const BROUGHT = /^\/api\/references\/check-file(\?|$)/;

/** How long a client that goes on sending is listened to, so that it can read why it was refused. */
const LINGER_MS = 2_000;

/** Bodies of which the last byte is not there yet. */
interface OnTheWay {
  inAll: number;
  of: Map<string, number>;
}
const onTheWay: Record<"form" | "upload", OnTheWay> = {
  form: { inAll: 0, of: new Map() },
  upload: { inAll: 0, of: new Map() },
};

/**
 * Refuses a body over the limit, by what the client says of it or by what it really sends; one that takes
 * too long; and one more than may be on their way, so that whoever sends slowly takes no place from
 * others where no proxy gathers bodies.
 * @param leave gives up the request's place: what is refused holds a connection, not a page
 * @returns false when it has been refused already
 */
function limitBody(
  req: IncomingMessage,
  res: ServerResponse,
  address: string,
  leave: () => void,
): boolean {
  const length = Number(req.headers["content-length"] ?? 0);
  if (length === 0 && !("transfer-encoding" in req.headers)) return true;
  const url = req.url ?? "";
  const kind = BROUGHT.test(url) || (UPLOADS.test(url) && isForm(req)) ? "upload" : "form";
  const limits: BodyLimits = LIMITS[kind];
  const others = onTheWay[kind];
  let received = 0;
  let isRefused = false;
  let arrived = () => undefined as void;
  const push = req.push.bind(req);

  function refuseBody(status: number): false {
    isRefused = true;
    arrived();
    leave();
    if (res.headersSent) {
      req.destroy();
      return false;
    }
    res.setHeader("connection", "close");
    const answer = answerOf(req, status);
    res.writeHead(status, answer.headers).write(answer.body);
    // The answer is out, but closing while the client still sends would take it away again. Next, if
    // it waits for the rest of the body, learns that there is none only afterwards.
    const close = () => {
      clearTimeout(timer);
      req.socket.destroy();
    };
    const timer = setTimeout(close, LINGER_MS);
    res.once("close", close);
    return false;
  }

  req.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array) received += chunk.byteLength;
    else if (chunk === null) arrived();
    if (received > limits.bytes && !isRefused) refuseBody(413);
    if (!isRefused) return push(chunk, encoding);
    if (chunk === null) res.end();
    return true;
  };
  if (length > limits.bytes) return refuseBody(413);
  const ofClient = others.of.get(address) ?? 0;
  if (ofClient >= limits.ofClient || others.inAll >= limits.atOnce) {
    res.setHeader("retry-after", String(LIMITS.retryAfterSeconds));
    return refuseBody(ofClient >= limits.ofClient ? 429 : 503);
  }
  const tooLate = setTimeout(() => refuseBody(408), limits.withinMs);
  count(others, address, 1);
  arrived = onceOrAtClose(res, () => {
    clearTimeout(tooLate);
    count(others, address, -1);
  });
  return true;
}

function count(bodies: OnTheWay, address: string, more: 1 | -1): void {
  bodies.inAll += more;
  const ofClient = (bodies.of.get(address) ?? 0) + more;
  if (ofClient === 0) bodies.of.delete(address);
  else bodies.of.set(address, ofClient);
}

/**
 * What Next answers without words, or with a bare line of its own, is said in ours: a wrong method, an
 * action of a page that is out of date. What it cannot read (a form in parts that are none, arguments of
 * an action that are none, a state of a router that is none) it calls 500, as text or as a stream for its
 * own script; before code of ours has the request in hand, that is 400.
 */
function giveWords(req: IncomingMessage, res: ServerResponse): void {
  if (req.url?.startsWith("/_next/")) return;
  const { write, end, flushHeaders } = res;
  let isReplaced = false;

  /** Decides before the first byte; afterwards the answer goes its way, or nothing of it does. */
  const meet = () => {
    Object.assign(res, { write, end, flushHeaders });
    const status = wordlessStatus(req, res);
    if (status === null) return;
    isReplaced = true;
    refuse(req, res, status);
    const drop = (...args: unknown[]) => {
      const callback = args.at(-1);
      if (typeof callback === "function") callback();
    };
    res.write = (...args: unknown[]) => {
      drop(...args);
      return true;
    };
    res.end = (...args: unknown[]) => {
      drop(...args);
      return res;
    };
  };
  res.flushHeaders = () => {
    meet();
    if (!isReplaced) res.flushHeaders();
  };
  res.write = (...args: unknown[]) => {
    meet();
    return Reflect.apply(res.write, res, args);
  };
  res.end = (...args: unknown[]) => {
    meet();
    return Reflect.apply(res.end, res, args);
  };
}

/** The status to answer with instead, in words; null for an answer that stands for itself. */
function wordlessStatus(req: IncomingMessage, res: ServerResponse): number | null {
  if (res.headersSent || res.statusCode < 400) return null;
  const type = String(res.getHeader("content-type") ?? "text/plain");
  const isBare = type.startsWith("text/plain");
  const isOfNext = (isBare || type.startsWith("text/x-component")) && !isApi(req);
  const isInHand = answerTo(String(req.headers["x-request-id"]))?.isInHand ?? false;
  const isUnread = !isInHand && ("rsc" in req.headers || isForm(req));
  if (res.statusCode === 500 && isOfNext && isUnread) return 400;
  return isBare ? res.statusCode : null;
}

/** What stands on paper and in messages names no language: whoever reads it has their own. */
const SHARED = /^\/(?:v|share)(?=[/?]|$)/;

/** Pages that are an access to somebody's data by being opened, signed in or not. */
const LOOKED_AT = /^\/[a-z]{2}\/(?:v\/(?!file(?:\?|$))|share\/)./;

/** A program that asks whether the address is there, or a browser that loads it before anybody has clicked. */
function isNoLook({ method, headers }: IncomingMessage): boolean {
  return method === "HEAD" || String(headers["sec-purpose"] ?? "").startsWith("prefetch");
}

/** Nobody has looked, so nothing is looked up, and no check that the holder allowed is used up. */
function withoutLooking({ method }: IncomingMessage, res: ServerResponse): false {
  const status = method === "HEAD" ? 200 : 503;
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  res.writeHead(status, headers).end();
  return false;
}

/** The fragment of the address, which no server sees, is kept by the browser. */
function toLanguage(req: IncomingMessage, res: ServerResponse, url: string): false {
  const location = `/${preferredLocale(req)}${url}`;
  res.writeHead(307, { location, "cache-control": "no-store" }).end();
  return false;
}

function toFrontPage(req: IncomingMessage, res: ServerResponse): false {
  const { searchParams } = new URL(req.url ?? "/", "http://portal");
  const page = searchParams.get("state") === SIGNED_OUT ? `/sign-in?error=${SIGNED_OUT}` : "";
  const location = `/${preferredLocale(req)}${page}`;
  res.writeHead(307, { location, "cache-control": "no-store" }).end();
  return false;
}

/** Refuses what may come again in a moment. */
function refuseForNow(req: IncomingMessage, res: ServerResponse, status: number): false {
  res.setHeader("retry-after", String(LIMITS.retryAfterSeconds));
  return refuse(req, res, status);
}

function refuse(req: IncomingMessage, res: ServerResponse, status: number): false {
  const { headers, body } = answerOf(req, status);
  res.writeHead(status, headers).end(req.method === "HEAD" ? undefined : body);
  return false;
}

function answerOf(req: IncomingMessage, status: number) {
  // A browser may be led to an address of the API as well: its person reads pages.
  const isProgram = isApi(req) && !req.headers.accept?.includes("text/html");
  const body = isProgram
    ? JSON.stringify({
        type: `urn:e-sosial:problem:http-${status}`,
        title: refusalPage.title(status, "en"),
        status,
      })
    : refusalPage(status, preferredLocale(req), String(req.headers["x-request-id"]));
  const headers = {
    "content-type": isProgram ? "application/problem+json" : "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(body),
  };
  return { headers, body };
}
