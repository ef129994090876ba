import { createHash, createPrivateKey, generateKeyPairSync, X509Certificate } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { certify } from "@/scripts/setup/certificates";
import {
  type Holder,
  isSignedBy,
  OID,
  readSignature,
  signContent,
  signDigest,
  withTimeStamp,
} from "./cms";
import { DerError, der, inside, integer, readDer, retagged, sequence, TAG, tagged } from "./der";

let holder: Holder;
let certificate: X509Certificate;
const DIGEST = createHash("sha256").update("Salam").digest();
const TOKEN = sequence(integer(1));

beforeAll(async () => {
  const from = new Date("2026-01-01");
  const until = new Date("2036-01-01");
  const party = await certify({ subject: [{ CN: ["Sınaq"] }], from, until, use: "seal" });
  certificate = new X509Certificate(party.certificate);
  holder = { key: createPrivateKey(party.key), certificate: certificate.raw, chain: [] };
});

const isOurs = (cms: Buffer, digest = DIGEST) =>
  isSignedBy(readSignature(cms), holder.certificate, certificate.publicKey, digest);

/** What cannot be read is not believed either. */
function believed(cms: Buffer): boolean {
  try {
    return isOurs(cms);
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}

test("a signature is of the digest it was made of, by the certificate it names", () => {
  const cms = signDigest(holder, DIGEST);
  expect(isOurs(cms)).toBe(true);
  expect(isOurs(cms, Buffer.alloc(32))).toBe(false);
  const other = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey;
  expect(isSignedBy(readSignature(cms), holder.certificate, other, DIGEST)).toBe(false);
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2_048 }).publicKey;
  expect(isSignedBy(readSignature(cms), holder.certificate, rsa, DIGEST)).toBe(false);
});

test("it has the three attributes of the profile, and no signing time", () => {
  const { attributeValues, content, timeStamp, digest } = readSignature(signDigest(holder, DIGEST));
  expect([...attributeValues.keys()].sort()).toEqual(
    [OID.contentType, OID.messageDigest, OID.signingCertificateV2].sort(),
  );
  expect({ content, timeStamp, digest }).toEqual({
    content: null,
    timeStamp: null,
    digest: "sha256",
  });
});

test("a time stamp is added and nothing else changes", () => {
  const cms = signDigest(holder, DIGEST);
  const stamped = withTimeStamp(cms, TOKEN);
  expect(readSignature(stamped)).toEqual({ ...readSignature(cms), timeStamp: TOKEN });
  expect(isOurs(stamped)).toBe(true);
  expect(() => withTimeStamp(stamped, TOKEN)).toThrow(DerError);
});

test("content that it carries is told apart from content that stands elsewhere", () => {
  const content = Buffer.from("Salam");
  const cms = signContent(holder, { type: "1.2.3", bytes: content, withCertificates: false });
  expect(readSignature(cms)).toMatchObject({ content, contentType: "1.2.3", certificates: [] });
  expect(isOurs(cms)).toBe(true);
});

describe("is refused", () => {
  /** The signature with its signed data, or the fields of its only signer, put together anew. */
  const rebuilt = (edit: (fields: Buffer[], signer: Buffer[]) => void) => {
    const [type, body] = inside(readDer(signDigest(holder, DIGEST)), TAG.sequence);
    const [data] = inside(body, tagged(0));
    const fields = inside(data, TAG.sequence).map(({ whole }) => whole);
    const [only] = inside(readDer(fields.pop() ?? Buffer.alloc(0)), TAG.set);
    const signer = inside(only, TAG.sequence).map(({ whole }) => whole);
    edit(fields, signer);
    const signers = der(TAG.set, sequence(...signer));
    return sequence(type?.whole ?? TOKEN, der(tagged(0), sequence(...fields, signers)));
  };
  const attribute = (of: Buffer) => inside(readDer(of), tagged(0)).map(({ whole }) => whole);

  test("nothing of it, where nothing was edited", () => {
    expect(believed(rebuilt(() => undefined))).toBe(true);
  });

  test.each<[string, (fields: Buffer[], signer: Buffer[]) => void]>([
    ["another version", (fields) => fields.splice(0, 1, integer(3))],
    ["another version of the signer", (_, signer) => signer.splice(0, 1, integer(3))],
    ["a revocation list", (fields) => fields.push(der(tagged(1), sequence()))],
    [
      "a digest that is not SHA-2",
      (_, signer) => signer.splice(2, 1, sequence(Buffer.from("06052b0e03021a", "hex"))),
    ],
    [
      "an unknown way to sign",
      (_, signer) => signer.splice(4, 1, sequence(Buffer.from("06032b6570", "hex"))),
    ],
    [
      "parameters where none belong",
      (_, signer) =>
        signer.splice(4, 1, sequence(Buffer.from("06082a8648ce3d040302020100", "hex"))),
    ],
    [
      "an attribute twice",
      (_, signer) => {
        const [first = TOKEN, ...rest] = attribute(signer[3] ?? TOKEN);
        signer.splice(3, 1, der(tagged(0), first, first, ...rest));
      },
    ],
    ["no attributes", (_, signer) => signer.splice(3, 1)],
    [
      "an unsigned attribute of another kind",
      (_, signer) =>
        signer.push(der(tagged(1), sequence(Buffer.from("06022a03", "hex"), der(TAG.set, TOKEN)))),
    ],
    ["something behind the signer's fields", (_, signer) => signer.push(der(tagged(1)), TOKEN)],
  ])("%s", (_, edit) => {
    expect(() => readSignature(rebuilt(edit))).toThrow(DerError);
  });

  test("two signers", () => {
    const cms = rebuilt((fields, signer) =>
      fields.push(der(TAG.set, sequence(...signer), sequence(...signer))),
    );
    expect(() => readSignature(cms)).toThrow(DerError);
  });

  test("an attribute the signature does not cover", () => {
    const cms = rebuilt((_, signer) => {
      const kept = attribute(signer[3] ?? TOKEN).slice(0, 2);
      signer.splice(3, 1, retagged(der(TAG.set, ...kept), tagged(0)));
    });
    expect(believed(cms)).toBe(false);
  });

  test("any bytes at all", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => readSignature(Buffer.from(bytes))).toThrow(DerError);
      }),
    );
  });
});
