import "server-only";
import type { JWK } from "jose";
import { systemClock } from "@/lib/kernel/clock";
import {
  digest,
  HEADER,
  isHeaderText,
  type RequestParts,
  replyText,
  requestText,
  servicePath,
  sign,
  verify,
} from "./bridge-protocol";
import type { BridgeAddress } from "./register";

/** A JSON Web Key as the key files hold it. */
export type BridgeKey = Readonly<{ kty: string; kid: string; alg?: string }>;

/** The portal's end of ASAN Bridge. */
export interface Bridge {
  url: string;
  /** The portal's name on the bridge, e.g. "AZ/GOV/ESOSIAL/PORTAL". */
  client: string;
  /** The portal's private key. */
  key: BridgeKey;
  /** Public keys of the members whose replies are trusted, by member code. */
  members: Readonly<Record<string, BridgeKey>>;
}

export interface Message {
  to: BridgeAddress;
  /** UUID, new for each message: the institution refuses one it has seen. */
  id: string;
  /** Who asks, opaquely: an officer's pseudonym, or a program of the portal. */
  userId: string;
  /** Number of the access entry or case behind the question. */
  issue: string;
  /** On whose behalf, where it is not the portal's own institution. */
  representedParty?: string;
  purpose: string;
  body: object;
}

/** Why an institution's answer could not be had. */
export type Fault = "timeout" | "down" | "refused" | "malformed" | "forged";

export type Reply = { message: unknown } | { fault: Fault };

/**
 * Sends one signed message and verifies the reply: signed by that institution, for this request, just
 * now. The institution's fault is a value; a message of ours that cannot be sent is an exception.
 * @throws RangeError for a header that cannot be signed
 */
export async function sendOverBridge(
  bridge: Bridge,
  message: Message,
  limits: { timeoutMs: number; replyBytes: number; fetch?: typeof fetch },
): Promise<Reply> {
  const path = servicePath(message.to);
  const request: RequestParts = {
    method: "POST",
    path,
    client: bridge.client,
    id: message.id,
    userId: message.userId,
    issue: message.issue,
    representedParty: message.representedParty ?? "",
    purpose: message.purpose,
    body: Buffer.from(JSON.stringify(message.body)),
  };
  for (const name of ["client", "id", "userId", "issue", "representedParty", "purpose"] as const) {
    if (!isHeaderText(request[name])) throw new RangeError(`Not fit for the bridge: ${name}`);
  }
  const text = requestText(request);
  // The machine's time, never a moved clock: a message is fresh or not whatever day it is in a demonstration.
  const signature = await sign(text, bridge.key as JWK, systemClock.now());

  const received = await exchange(request, signature, bridge.url, limits);
  if ("fault" in received) return received;
  const { headers, status, body } = received;

  const member = bridge.members[message.to.memberCode];
  const theirs = headers.get(HEADER.signature);
  // A reply that nobody trusted has signed is no reply, whatever stands in it.
  if (!member || theirs === null) return { fault: "forged" };
  const expected = replyText({
    status,
    path,
    client: bridge.client,
    id: message.id,
    requestHash: digest(text),
    body,
  });
  if ((await verify(expected, theirs, member as JWK, systemClock.now())) !== "good") {
    return { fault: "forged" };
  }
  try {
    return { message: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) };
  } catch {
    return { fault: "malformed" }; // signed by the institution, yet not JSON
  }
}

type Received = { status: number; headers: Headers; body: Uint8Array };

async function exchange(
  request: RequestParts,
  signature: string,
  url: string,
  limits: { timeoutMs: number; replyBytes: number; fetch?: typeof fetch },
): Promise<Received | { fault: Fault }> {
  const send = limits.fetch ?? fetch;
  try {
    const response = await send(`${url}${request.path}`, {
      method: request.method,
      headers: {
        "content-type": "application/json",
        [HEADER.client]: request.client,
        [HEADER.id]: request.id,
        [HEADER.userId]: request.userId,
        [HEADER.issue]: request.issue,
        ...(request.representedParty === ""
          ? {}
          : { [HEADER.representedParty]: request.representedParty }),
        [HEADER.purpose]: request.purpose,
        [HEADER.signature]: signature,
      },
      body: request.body as BodyInit,
      signal: AbortSignal.timeout(limits.timeoutMs),
      cache: "no-store",
      redirect: "manual",
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return { fault: response.status >= 500 ? "down" : "refused" };
    }
    const body = await bytesOf(response, limits.replyBytes);
    if (body === null) return { fault: "malformed" };
    return { status: response.status, headers: response.headers, body };
  } catch (error) {
    // What fetch throws of its own is the network's: refused connections, resets, time running out.
    if (!(error instanceof Error)) throw error;
    if (error.name === "TimeoutError") return { fault: "timeout" };
    if (error instanceof TypeError) return { fault: "down" };
    throw error;
  }
}

/** The body; null as soon as it is longer than the limit, and the rest is never fetched. */
async function bytesOf(response: Response, limit: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks, length);
}
