import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/**
 * AWS SIGNATURE VERSION 4 as S3 checks it, written from its description ("Authenticating Requests:
 * Using the Authorization Header", Amazon S3 API Reference), on its own and not with the portal's signer:
 * what both have misunderstood the same way would otherwise pass.
 */

export interface Access {
  keyId: string;
  secret: string;
  region: string;
}

export interface SignedRequest {
  method: string;
  /** As it was sent: still encoded. */
  path: string;
  query: URLSearchParams;
  /** Value of a header by its name in small letters. */
  header(name: string): string | undefined;
  body: Uint8Array;
}

/** S3's own code for what is wrong with a request; null when it is signed by the one who may. */
export type Refused =
  | "AccessDenied"
  | "InvalidAccessKeyId"
  | "RequestTimeTooSkewed"
  | "SignatureDoesNotMatch"
  | "XAmzContentSHA256Mismatch";

const FORM =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

/** A signature is good for so long before and after the moment it names. */
const MOST_SKEW_MS = 15 * 60_000;

/** What must be signed, so that nobody on the way changes where, when or what. */
const NEEDED = ["host", "x-amz-content-sha256", "x-amz-date"];

export function checkSignature(request: SignedRequest, access: Access, now: Date): Refused | null {
  const parts = FORM.exec(request.header("authorization") ?? "");
  if (!parts) return "AccessDenied";
  const [, keyId = "", day = "", region = "", names = "", signature = ""] = parts;
  if (keyId !== access.keyId) return "InvalidAccessKeyId";
  const signedHeaders = names.split(";");
  if (!NEEDED.every((name) => signedHeaders.includes(name))) return "AccessDenied";

  const moment = request.header("x-amz-date") ?? "";
  const at = momentOf(moment);
  if (at === null || !moment.startsWith(day)) return "AccessDenied";
  if (Math.abs(now.getTime() - at) > MOST_SKEW_MS) return "RequestTimeTooSkewed";

  const claimed = request.header("x-amz-content-sha256") ?? "";
  const canonical = [
    request.method,
    pathOf(request.path),
    queryOf(request.query),
    ...signedHeaders.map(
      (name) => `${name}:${(request.header(name) ?? "").trim().replace(/ +/g, " ")}`,
    ),
    "",
    names,
    claimed,
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", moment, scope, sha256(canonical)].join("\n");
  const key = ["s3", "aws4_request"].reduce(hmac, hmac(hmac(`AWS4${access.secret}`, day), region));
  const expected = hmac(key, toSign);
  const isOurs = timingSafeEqual(expected, Buffer.from(signature, "hex"));
  if (!isOurs || region !== access.region) return "SignatureDoesNotMatch";
  // The signature is over the digest; the digest must be of the body. Bodies without one are not taken.
  return claimed === sha256(request.body) ? null : "XAmzContentSHA256Mismatch";
}

/** "20130524T000000Z" in milliseconds; null for anything else. */
function momentOf(text: string): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts.map(Number);
  return Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second);
}

/** Each part of the path encoded once, as S3 alone does it. */
const pathOf = (path: string) =>
  path
    .split("/")
    .map((part) => encoded(decodeURIComponent(part)))
    .join("/");

const queryOf = (query: URLSearchParams) =>
  [...query]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join("&");

const encoded = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
