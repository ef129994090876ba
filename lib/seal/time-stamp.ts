import { randomBytes } from "node:crypto";
import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from "node:http";
import { Agent as SafeAgent, request as safeRequest } from "node:https";
import {
  contentOf,
  DerError,
  inside,
  integer,
  octets,
  oid,
  readDer,
  readInteger,
  sequence,
  TAG,
} from "./der";
import { isUnreadable, type Roots, readTimeStamp } from "./trust";

/**
 * TIME STAMPS of an authority (RFC 3161 over HTTP). Every sealing of this process goes over the same few
 * connections, which stay open; above that they wait for one another.
 */

/** No time stamp could be had. `reason` says whose the fault is. */
export class TimeStampError extends Error {
  override readonly name = "TimeStampError";

  constructor(
    /** `silent`: asked later, it may answer. `refused`: it will not. `wrong`: not an answer to be believed. */
    readonly reason: "silent" | "refused" | "wrong",
    message: string,
    options?: ErrorOptions,
  ) {
    super(`Time stamp: ${message}`, options);
  }
}

const TIMEOUT_MS = 3_000;
const MOST_CONNECTIONS = 16;
const MOST_REPLY_BYTES = 64 * 1024;
const IDLE_MS = 30_000;

const POOL = { keepAlive: true, maxSockets: MOST_CONNECTIONS, timeout: IDLE_MS };
const plainAgent = new PlainAgent(POOL);
const safeAgent = new SafeAgent(POOL);

export interface TimeStampAuthority {
  url: string;
  roots: Roots;
  timeoutMs?: number;
}

/**
 * A token over a digest (SHA-256), verified. Asked twice at most: the second time after silence, which a
 * connection closed meanwhile also is, never after a refusal.
 * @throws TimeStampError
 */
export async function timeStamp(
  imprint: Uint8Array,
  authority: TimeStampAuthority,
): Promise<{ token: Buffer; at: Date }> {
  const nonce = randomBytes(8).readBigUInt64BE();
  const query = timeStampQuery(imprint, nonce);
  const reply = await ask(authority, query).catch((error: unknown) => {
    if (error instanceof TimeStampError && error.reason === "silent") return ask(authority, query);
    throw error;
  });
  const token = tokenOf(reply);
  const said = readTimeStamp(token, imprint, authority.roots);
  if (!said) throw new TimeStampError("wrong", "its signature cannot be trusted");
  if (said.nonce !== nonce) throw new TimeStampError("wrong", "it answers another question");
  return { token, at: said.at };
}

/** TimeStampReq: please with the certificates, so that the file needs nobody to be verified. */
export function timeStampQuery(imprint: Uint8Array, nonce: bigint): Buffer {
  const sha256 = sequence(oid("2.16.840.1.101.3.4.2.1"));
  const certificatesPlease = Buffer.from([0x01, 0x01, 0xff]);
  return sequence(
    integer(1),
    sequence(sha256, octets(imprint)),
    integer(nonce),
    certificatesPlease,
  );
}

/** The token of a TimeStampResp. @throws TimeStampError */
function tokenOf(reply: Buffer): Buffer {
  try {
    const [statusInfo, token] = inside(readDer(reply), TAG.sequence);
    const [status] = inside(statusInfo, TAG.sequence);
    const granted = readInteger(status);
    if (granted !== 0n && granted !== 1n) {
      throw new TimeStampError("refused", `the authority refused, status ${granted}`);
    }
    contentOf(token, TAG.sequence);
    if (!token) throw new DerError("no token");
    return token.whole;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    throw new TimeStampError("wrong", "the reply cannot be read", { cause: error });
  }
}

function ask({ url, timeoutMs = TIMEOUT_MS }: TimeStampAuthority, query: Buffer): Promise<Buffer> {
  const isSafe = url.startsWith("https:");
  const send = isSafe ? safeRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const silent = (cause: Error) =>
      reject(new TimeStampError("silent", `no answer (${codeOf(cause)})`, { cause }));
    const sent = send(
      url,
      {
        method: "POST",
        agent: isSafe ? safeAgent : plainAgent,
        signal,
        headers: {
          "content-type": "application/timestamp-query",
          "content-length": query.length,
          accept: "application/timestamp-reply",
        },
      },
      (reply) => {
        const { statusCode = 0 } = reply;
        if (statusCode !== 200) {
          reply.resume();
          const reason = statusCode >= 500 ? "silent" : "refused";
          return reject(new TimeStampError(reason, `the authority answers ${statusCode}`));
        }
        read(reply).then(resolve, (error: Error) =>
          error instanceof TimeStampError ? reject(error) : silent(error),
        );
      },
    );
    sent.once("error", silent);
    sent.end(query);
  });
}

async function read(reply: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of reply as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_REPLY_BYTES) {
      reply.destroy();
      throw new TimeStampError("wrong", `a reply of more than ${MOST_REPLY_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

const codeOf = (error: Error) => (error as NodeJS.ErrnoException).code ?? error.name;
