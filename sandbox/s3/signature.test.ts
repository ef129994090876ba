import { expect, test } from "vitest";
import { checkSignature, type SignedRequest } from "./signature";

/** The worked example of Amazon's own description: GET of an object's first ten bytes. */
const ACCESS = {
  keyId: "AKIAIOSFODNN7EXAMPLE",
  secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  region: "us-east-1",
};
const THEN = new Date("2013-05-24T00:00:00Z");
const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

const HEADERS = {
  host: "examplebucket.s3.amazonaws.com",
  range: "bytes=0-9",
  "x-amz-content-sha256": EMPTY,
  "x-amz-date": "20130524T000000Z",
  authorization:
    "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request," +
    "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date," +
    "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
};

function request(
  { path = "/test.txt", method = "GET", body = "", query = "" } = {},
  headers: Record<string, string | undefined> = {},
): SignedRequest {
  const all: Record<string, string | undefined> = { ...HEADERS, ...headers };
  return {
    method,
    path,
    query: new URLSearchParams(query),
    header: (name) => all[name],
    body: Buffer.from(body),
  };
}

test("Amazon's own example is signed by the one who may", () => {
  expect(checkSignature(request(), ACCESS, THEN)).toBeNull();
});

test("so is its example of a list, with a query", () => {
  const authorization =
    "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request," +
    "SignedHeaders=host;x-amz-content-sha256;x-amz-date," +
    "Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7";
  const list = request({ path: "/", query: "max-keys=2&prefix=J" }, { authorization });
  expect(checkSignature(list, ACCESS, THEN)).toBeNull();
});

test.each([
  ["another object", request({ path: "/other.txt" }), "SignatureDoesNotMatch"],
  ["another method", request({ method: "DELETE" }), "SignatureDoesNotMatch"],
  ["a query that was added", request({ query: "acl=" }), "SignatureDoesNotMatch"],
  ["another host", request({}, { host: "elsewhere" }), "SignatureDoesNotMatch"],
  ["another body", request({ body: "more" }), "XAmzContentSHA256Mismatch"],
  ["no signature", request({}, { authorization: undefined }), "AccessDenied"],
  ["another day in its scope", request({}, { "x-amz-date": "20130525T000000Z" }), "AccessDenied"],
  ["a moment that is none", request({}, { "x-amz-date": "20130524" }), "AccessDenied"],
  [
    "a host that is not signed",
    request({}, { authorization: HEADERS.authorization.replace("host;", "") }),
    "AccessDenied",
  ],
])("%s is refused", (_, sent, refused) => {
  expect(checkSignature(sent, ACCESS, THEN)).toBe(refused);
});

test("a signature of a quarter of an hour ago is refused, one second less is not", () => {
  const after = (ms: number) => new Date(THEN.getTime() + ms);
  expect(checkSignature(request(), ACCESS, after(900_000))).toBeNull();
  expect(checkSignature(request(), ACCESS, after(901_000))).toBe("RequestTimeTooSkewed");
  expect(checkSignature(request(), ACCESS, after(-901_000))).toBe("RequestTimeTooSkewed");
});

test.each([
  ["an unknown key", { ...ACCESS, keyId: "AKIA" }, "InvalidAccessKeyId"],
  ["another secret", { ...ACCESS, secret: "w" }, "SignatureDoesNotMatch"],
  ["another region", { ...ACCESS, region: "eu-west-1" }, "SignatureDoesNotMatch"],
])("%s is refused", (_, access, refused) => {
  expect(checkSignature(request(), access, THEN)).toBe(refused);
});
