import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import type { Bridge, BridgeKey } from "./bridge";
import { digest, HEADER, replyText, requestText, sign } from "./bridge-protocol";

/** For tests: keys, and an institution on a real port that does as each test says. */

/** A key pair: `own` signs, `known` is what others have. */
export async function aKeyPair(): Promise<{ own: JWK; known: JWK }> {
  const pair = await generateKeyPair("ES256", { extractable: true });
  const names = { kid: crypto.randomUUID(), alg: "ES256" };
  return {
    own: { ...(await exportJWK(pair.privateKey)), ...names },
    known: { ...(await exportJWK(pair.publicKey)), ...names },
  };
}

export interface Call {
  headers: IncomingMessage["headers"];
  path: string;
  body: Buffer;
}

export type Behaviour = (call: Call, response: ServerResponse) => Promise<void> | void;

export interface TrialInstitution {
  /** The portal's end of a bridge that leads here. */
  bridge: Bridge;
  /** The public key by which the portal's messages are verified. */
  portal: JWK;
  /** The institution's own private key. */
  key: JWK;
  calls: Call[];
  behave: Behaviour;
  close(): void;
}

export async function startTrialInstitution(memberCode: string): Promise<TrialInstitution> {
  const [portal, member] = await Promise.all([aKeyPair(), aKeyPair()]);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", async () => {
      const { headers, url = "" } = request;
      const call = { headers, path: url, body: Buffer.concat(chunks) };
      institution.calls.push(call);
      await institution.behave(call, response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const institution: TrialInstitution = {
    bridge: {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      client: "AZ/GOV/ESOSIAL/PORTAL",
      key: portal.own as BridgeKey,
      members: { [memberCode]: member.known as BridgeKey },
    },
    portal: portal.known,
    key: member.own,
    calls: [],
    behave: (_, response) => void response.writeHead(500).end(),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return institution;
}

/** The canonical text of a request as it arrived. */
export function textOf({ headers, body, path }: Call): string {
  const header = (name: string) => String(headers[name] ?? "");
  return requestText({
    method: "POST",
    path,
    client: header(HEADER.client),
    id: header(HEADER.id),
    userId: header(HEADER.userId),
    issue: header(HEADER.issue),
    representedParty: header(HEADER.representedParty),
    purpose: header(HEADER.purpose),
    body,
  });
}

/** Answers with that body, signed as an honest institution would, but for what is said to be wrong. */
export function replies(
  key: JWK,
  body: string | Buffer,
  wrong: { requestHash?: string; sentBody?: string; at?: Date; path?: string } = {},
): Behaviour {
  return async (call, response) => {
    const requestHash = wrong.requestHash ?? digest(textOf(call));
    const text = replyText({
      status: 200,
      path: wrong.path ?? call.path,
      client: String(call.headers[HEADER.client]),
      id: String(call.headers[HEADER.id]),
      requestHash,
      body: Buffer.from(body),
    });
    response.setHeader(HEADER.requestHash, requestHash);
    response.setHeader(HEADER.signature, await sign(text, key, wrong.at ?? new Date()));
    response.end(wrong.sentBody ?? body);
  };
}
