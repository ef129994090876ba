import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "hono";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { z } from "zod";
import { FIN_PATTERN } from "@/lib/kernel/fin";
import {
  digest,
  FRESH_FOR_SECONDS,
  HEADER,
  isHeaderText,
  MOST_PERSONS,
  type RequestParts,
  replyText,
  requestText,
  sign,
  verify,
} from "@/lib/registers/bridge-protocol";
import { today } from "@/sandbox/world";
import type { Disclosures } from "./disclosures";
import { type Answer, answersAbout, answersAboutAnother, type Institution } from "./institution";
import { jsonAs, Problem } from "./problem";

/** The bridge's other end: it answers only a known client's signed, fresh message that it has not seen. */

const Question = z.strictObject({
  persons: z
    .array(z.string().regex(FIN_PATTERN, "must be a FIN"))
    .min(1)
    .max(MOST_PERSONS)
    .refine((persons) => new Set(persons).size === persons.length, "names a person twice"),
});

export interface BridgeEnd {
  institutions: readonly Institution[];
  /** Public keys of the clients, by name on the bridge. */
  clients: Readonly<Record<string, JWK>>;
  disclosures: Disclosures;
}

/** Handles `POST /r1/…`. */
export function bridgeEnd({ institutions, clients, disclosures }: BridgeEnd) {
  const byPath = new Map(institutions.map((institution) => [institution.path, institution]));
  const seen = new Map<string, number>();

  return async (c: Context): Promise<Response> => {
    const institution = byPath.get(c.req.path);
    if (!institution) throw new Problem(404, "Not found", "There is no such service on the bridge");
    if (institution.mode === "down") {
      await sleep(institution.latencyMs);
      throw new Problem(503, "Service unavailable", "The register is out of service");
    }

    const bytes = await c.req.arrayBuffer();
    const request = requestFrom(c, bytes);
    const text = requestText(request);
    await checkSender(c, request, text, clients);
    noteOnce(seen, `${request.client} ${request.id}`);
    const { persons } = jsonAs(bytes, Question);

    if (institution.latencyMs > 0) await sleep(institution.latencyMs);
    const { mode, register } = institution;
    const answers =
      mode === "wrong"
        ? answersAboutAnother(institution, persons, today())
        : await answersAbout(institution, persons, today());
    if (mode === "ok") {
      const { client, id: messageId, userId, issue, representedParty, purpose } = request;
      const told = { client, messageId, userId, issue, representedParty, purpose };
      const found = answers.filter(isFound).map(({ person }) => person);
      const at = new Date().toISOString();
      disclosures.record({ at, register: register.code, ...told, persons: found });
    }
    return replyTo(request, text, institution, JSON.stringify({ answers }));
  };
}

const isFound = (answer: Answer) => "found" in answer && answer.found;

/** @throws Problem 400 for a header that is missing or cannot be signed */
function requestFrom(c: Context, bytes: ArrayBuffer): RequestParts {
  const header = (name: string, required = true) => {
    const value = c.req.header(name) ?? "";
    if (isHeaderText(value) && (value !== "" || !required)) return value;
    throw new Problem(400, "Bad request", `The header ${name} is missing or malformed`);
  };
  const id = header(HEADER.id);
  if (!z.uuid().safeParse(id).success) {
    throw new Problem(400, "Bad request", `The header ${HEADER.id} must be a UUID`);
  }
  return {
    method: "POST",
    path: c.req.path,
    client: header(HEADER.client),
    id,
    userId: header(HEADER.userId),
    issue: header(HEADER.issue),
    representedParty: header(HEADER.representedParty, false),
    purpose: header(HEADER.purpose),
    body: new Uint8Array(bytes),
  };
}

async function checkSender(
  c: Context,
  request: RequestParts,
  text: string,
  clients: BridgeEnd["clients"],
): Promise<void> {
  const key = Object.hasOwn(clients, request.client) ? clients[request.client] : undefined;
  if (!key) throw new Problem(403, "Forbidden", "This client has no right to this service");
  const signature = c.req.header(HEADER.signature) ?? "";
  const verdict = await verify(text, signature, key, new Date());
  if (verdict === "good") return;
  const detail =
    verdict === "stale"
      ? `The message is not of the last ${FRESH_FOR_SECONDS} seconds`
      : "The signature does not fit the message";
  throw new Problem(401, "Unauthorized", detail);
}

/**
 * A message is answered once. Remembered as long as its signature could be fresh, on either side.
 * @throws Problem 409 for a message that was seen before
 */
function noteOnce(seen: Map<string, number>, message: string): void {
  const now = Date.now();
  for (const [old, until] of seen) {
    if (until > now) break; // in the order of arrival
    seen.delete(old);
  }
  if (seen.has(message)) throw new Problem(409, "Conflict", "The message was answered before");
  seen.set(message, now + 2 * FRESH_FOR_SECONDS * 1_000);
}

async function replyTo(
  request: RequestParts,
  text: string,
  { mode, key }: Institution,
  answer: string,
): Promise<Response> {
  const body = mode === "malformed" ? answer.slice(0, answer.length / 2) : answer;
  const requestHash = digest(text);
  const { path, client, id } = request;
  const reply = { status: 200, path, client, id, requestHash, body: Buffer.from(body) };
  const signer = mode === "forged" ? await strangersKey() : key;
  return new Response(body, {
    status: 200,
    headers: {
      "content-type": "application/json",
      [HEADER.client]: client,
      [HEADER.id]: id,
      [HEADER.requestHash]: requestHash,
      [HEADER.signature]: await sign(replyText(reply), signer, new Date()),
    },
  });
}

async function strangersKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  return exportJWK(privateKey);
}
