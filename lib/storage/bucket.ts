import "server-only";
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { AwsV4Signer } from "aws4fetch";

/** A bucket of S3-compatible storage, and who we are there. */
export interface Bucket {
  /** Without a slash at the end. */
  endpoint: string;
  name: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/**
 * Why the storage did not do what it was asked. `refused`: it will not, however often it is asked, until
 * somebody mends a key, a right or the bucket. `malformed`: its answer is longer than anything we put.
 */
export type Fault = "timeout" | "down" | "refused" | "malformed";

/** No more is put, and no more is read. */
export const MOST_OBJECT_BYTES = 32 * 1024 * 1024;

/** How long one attempt may take, in milliseconds. A person waits for the first two, on a slow line of ours. */
const LIMIT_MS = { PUT: 15_000, GET: 10_000, DELETE: 5_000, HEAD: 3_000 } as const;
/** There is one more attempt, after this. */
const AGAIN_AFTER_MS = 250;

type Method = keyof typeof LIMIT_MS;
type Answer = { status: number; body: Uint8Array } | { fault: Fault };

export interface Patience {
  /** Of one attempt; without it that of the method. */
  limitMs?: number;
}

/** The storage's fault is a value, not an exception: null when it is done. Twice is once. */
export async function putObject(
  bucket: Bucket,
  key: string,
  body: Uint8Array,
  patience?: Patience,
): Promise<Fault | null> {
  if (body.length > MOST_OBJECT_BYTES) throw new RangeError("more than an object may hold");
  return faultOf(await ask(bucket, "PUT", key, patience, body));
}

/** The bytes; null for an object that is not there. */
export async function getObject(
  bucket: Bucket,
  key: string,
  patience?: Patience,
): Promise<{ bytes: Uint8Array | null } | { fault: Fault }> {
  const answer = await ask(bucket, "GET", key, patience);
  if ("fault" in answer) return answer;
  if (answer.status === 404) return { bytes: null };
  const fault = faultOf(answer);
  return fault === null ? { bytes: answer.body } : { fault };
}

/** Also of one that is not there: then it is done already. */
export async function removeObject(
  bucket: Bucket,
  key: string,
  patience?: Patience,
): Promise<Fault | null> {
  const answer = await ask(bucket, "DELETE", key, patience);
  return "status" in answer && answer.status === 404 ? null : faultOf(answer);
}

/** Does it answer, and let us in? */
export async function probeBucket(bucket: Bucket, patience?: Patience): Promise<Fault | null> {
  return faultOf(await ask(bucket, "HEAD", null, patience));
}

function faultOf(answer: Answer): Fault | null {
  if ("fault" in answer) return answer.fault;
  return answer.status >= 200 && answer.status < 300 ? null : "refused";
}

async function ask(
  bucket: Bucket,
  method: Method,
  key: string | null,
  { limitMs = LIMIT_MS[method] }: Patience = {},
  body?: Uint8Array,
): Promise<Answer> {
  const once = () => attempt(bucket, method, key, limitMs, body);
  const first = await once();
  if (!("fault" in first) || first.fault === "malformed") return first;
  await sleep(AGAIN_AFTER_MS);
  return once();
}

/** Signed anew each time, with the digest of the body: nobody on the way can change or repeat it later. */
async function attempt(
  bucket: Bucket,
  method: Method,
  key: string | null,
  limitMs: number,
  body?: Uint8Array,
): Promise<Answer> {
  const { endpoint, name, region, accessKeyId, secretAccessKey } = bucket;
  const signed = await new AwsV4Signer({
    method,
    url: key === null ? `${endpoint}/${name}` : `${endpoint}/${name}/${key}`,
    headers: {
      "x-amz-content-sha256": createHash("sha256")
        .update(body ?? "")
        .digest("hex"),
      ...(body && { "content-type": "application/octet-stream" }),
    },
    service: "s3",
    region,
    accessKeyId,
    secretAccessKey,
  }).sign();
  try {
    const reply = await fetch(signed.url, {
      method,
      headers: signed.headers,
      signal: AbortSignal.timeout(limitMs),
      cache: "no-store",
      redirect: "manual",
      ...(body && { body: body as BodyInit }),
    });
    if (reply.status >= 500 || reply.status === 429) {
      await reply.body?.cancel();
      return { fault: "down" };
    }
    const received = await bytesOf(reply);
    return received === null ? { fault: "malformed" } : { status: reply.status, body: received };
  } catch (error) {
    // What fetch throws of its own is the network's: refused connections, resets, time running out.
    if (!(error instanceof Error)) throw error;
    if (error.name === "TimeoutError") return { fault: "timeout" };
    if (error instanceof TypeError) return { fault: "down" };
    throw error;
  }
}

/** The body; null as soon as it is longer than the limit, and the rest is never fetched. */
async function bytesOf(reply: Response): Promise<Uint8Array | null> {
  if (!reply.body) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = reply.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > MOST_OBJECT_BYTES) {
      await reader.cancel();
      return null;
    }
    parts.push(next.value);
  }
  return Buffer.concat(parts, length);
}
