import fc from "fast-check";
import { CompactSign, exportJWK, generateKeyPair, type JWK } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyCompact } from "./verify-compact";

let key: CryptoKey;
let known: { keys: JWK[] };
let jws: string;

const signed = (payload: string, header: { alg: string; kid?: string }) =>
  new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader(header).sign(key);

beforeAll(async () => {
  const pair = await generateKeyPair("ES256");
  key = pair.privateKey;
  known = {
    keys: [{ ...(await exportJWK(pair.publicKey)), kid: "one", alg: "ES256", use: "sig" }],
  };
  jws = await signed('{"c":"ABC"}', { alg: "ES256", kid: "one" });
});

test("claims signed by a known key are read", async () => {
  expect(await verifyCompact(jws, known)).toEqual({ claims: { c: "ABC" }, kid: "one" });
});

describe("is null", () => {
  test("with any sign of it changed, except those that mean the same bits", async () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const bits = (text: string) =>
      text.split(".").map((part) => Buffer.from(part, "base64url").toString("hex"));
    const at = fc.integer({ min: 0, max: jws.length - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.constantFrom(...letters), async (index, letter) => {
        const changed = `${jws.slice(0, index)}${letter}${jws.slice(index + 1)}`;
        if (`${bits(changed)}` === `${bits(jws)}`) return;
        expect(await verifyCompact(changed, known)).toBeNull();
      }),
    );
  });

  test("by a key of another name, without a name, or with no keys at all", async () => {
    expect(await verifyCompact(await signed("{}", { alg: "ES256", kid: "two" }), known)).toBeNull();
    expect(await verifyCompact(await signed("{}", { alg: "ES256" }), known)).toBeNull();
    expect(await verifyCompact(jws, { keys: [] })).toBeNull();
  });

  test("for another algorithm, none among them", async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    for (const alg of ["none", "HS256", "ES384"]) {
      expect(
        await verifyCompact(`${part({ alg, kid: "one" })}.${part({})}.AAAA`, known),
      ).toBeNull();
    }
  });

  test.each(["[]", '"text"', "null", "1", "no JSON"])("for claims that are %s", async (payload) => {
    expect(
      await verifyCompact(await signed(payload, { alg: "ES256", kid: "one" }), known),
    ).toBeNull();
  });

  test("for any text, and for one that no QR code could hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await verifyCompact(text, known)).toBeNull();
      }),
    );
    const long = await signed(JSON.stringify({ c: "x".repeat(3_000) }), {
      alg: "ES256",
      kid: "one",
    });
    expect(await verifyCompact(long, known)).toBeNull();
  });
});
