import { createHash } from "node:crypto";
import { CompactSign, compactVerify, decodeProtectedHeader, errors, type JWK } from "jose";

/**
 * THE BRIDGE'S LANGUAGE, spoken by both its ends: X-Road's REST message protocol is the model. What is
 * sent is written down as a canonical text, which its sender signs (ES256, detached JWS, RFC 7515
 * appendix F). Pure: it knows neither the portal nor any institution.
 */

/** Most persons of one question. */
export const MOST_PERSONS = 1_000;

/** How far a message's time may be from the reader's. Both go by the machine's clock, never a moved one. */
export const FRESH_FOR_SECONDS = 300;

export const HEADER = {
  client: "x-road-client",
  id: "x-road-id",
  userId: "x-road-userid",
  issue: "x-road-issue",
  representedParty: "x-road-represented-party",
  purpose: "x-road-request-purpose",
  requestHash: "x-road-request-hash",
  signature: "x-road-signature",
} as const;

/** What of a request is signed. */
export interface RequestParts {
  method: "POST";
  path: string;
  client: string;
  id: string;
  userId: string;
  issue: string;
  /** Empty for none. */
  representedParty: string;
  purpose: string;
  body: Uint8Array;
}

/** What of a reply is signed; the hash binds it to its request. */
export interface ReplyParts {
  status: number;
  path: string;
  client: string;
  id: string;
  requestHash: string;
  body: Uint8Array;
}

/** A service's place on the bridge as the path of a request, e.g. "/r1/AZ/GOV/DIN/IAMAS/PERSON/v1". */
export function servicePath(address: {
  memberClass: string;
  memberCode: string;
  subsystem: string;
  service: string;
  version: string;
}): string {
  const { memberClass, memberCode, subsystem, service, version } = address;
  return ["/r1/AZ", memberClass, memberCode, subsystem, service, version].join("/");
}

/** Frozen: another encoding needs another first line. */
export function requestText(request: RequestParts): string {
  const { method, path, client, id, userId, issue, representedParty, purpose, body } = request;
  return [
    "bridge-request/1",
    method,
    path,
    `${HEADER.client}:${client}`,
    `${HEADER.id}:${id}`,
    `${HEADER.userId}:${userId}`,
    `${HEADER.issue}:${issue}`,
    `${HEADER.representedParty}:${representedParty}`,
    `${HEADER.purpose}:${purpose}`,
    `sha-256:${digest(body)}`,
  ].join("\n");
}

/** Frozen likewise. */
export function replyText({ status, path, client, id, requestHash, body }: ReplyParts): string {
  return [
    "bridge-reply/1",
    String(status),
    path,
    `${HEADER.client}:${client}`,
    `${HEADER.id}:${id}`,
    `${HEADER.requestHash}:${requestHash}`,
    `sha-256:${digest(body)}`,
  ].join("\n");
}

/** SHA-256 in base64url. */
export function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url");
}

/**
 * May this stand in a header and in the canonical text? Visible ASCII and single blanks, so that no
 * value can pass for two lines.
 */
export function isHeaderText(text: string): boolean {
  return text.length <= 255 && /^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/.test(text);
}

/** The signature of a text as a header carries it: a compact JWS without its payload. */
export async function sign(text: string, key: JWK, at: Date): Promise<string> {
  const compact = await new CompactSign(Buffer.from(text))
    .setProtectedHeader({ alg: "ES256", kid: key.kid, iat: Math.floor(at.getTime() / 1000) })
    .sign(key);
  const [head, , signature] = compact.split(".");
  return `${head}..${signature}`;
}

export type Verdict = "good" | "bad" | "stale";

/** Was this text signed with that key, within the time messages are fresh? */
export async function verify(
  text: string,
  signature: string,
  key: JWK,
  now: Date,
): Promise<Verdict> {
  const parts = signature.split(".");
  if (parts.length !== 3 || parts[1] !== "" || signature.length > 1_024) return "bad";
  const compact = `${parts[0]}.${Buffer.from(text).toString("base64url")}.${parts[2]}`;
  try {
    await compactVerify(compact, key, { algorithms: ["ES256"] });
  } catch (error) {
    // Only what a signature can be guilty of: a key of ours that cannot be used still crashes.
    if (error instanceof errors.JWSInvalid) return "bad";
    if (error instanceof errors.JWSSignatureVerificationFailed) return "bad";
    if (error instanceof errors.JOSEAlgNotAllowed) return "bad";
    throw error;
  }
  const { iat } = decodeProtectedHeader(compact);
  if (typeof iat !== "number") return "bad";
  return Math.abs(now.getTime() / 1000 - iat) <= FRESH_FOR_SECONDS ? "good" : "stale";
}
