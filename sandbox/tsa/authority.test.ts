import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readSignature } from "@/lib/seal/cms";
import {
  contentOf,
  inside,
  integer,
  octets,
  oid,
  readDer,
  readInteger,
  sequence,
  TAG,
} from "@/lib/seal/der";
import { ask, toolOr } from "@/lib/testing/tools";
import { startTrialWorld, type TrialWorld } from "@/sandbox/institutions/testing";

let world: TrialWorld;

beforeAll(async () => {
  world = await startTrialWorld();
});
afterEach(() => world.control("PUT", "tsa", { mode: "ok" }));
afterAll(() => world.close());

const SHA_256 = "2.16.840.1.101.3.4.2.1";
const SHA_512 = "2.16.840.1.101.3.4.2.3";
const SHA_1 = "1.3.14.3.2.26";
const NULL = Buffer.from([5, 0]);
const TRUE = Buffer.from([1, 1, 0xff]);

const imprint = (digest = Buffer.alloc(32, 7), algorithm = SHA_256, ...parameters: Buffer[]) =>
  sequence(sequence(oid(algorithm), ...parameters), octets(digest));

function post(body: Uint8Array, type = "application/timestamp-query"): Promise<Response> {
  const headers = { "content-type": type };
  return fetch(`${world.url}/tsa`, { method: "POST", headers, body: new Uint8Array(body) });
}

async function answer(query: Uint8Array) {
  const reply = await post(query);
  expect(reply.status).toBe(200);
  expect(reply.headers.get("content-type")).toBe("application/timestamp-reply");
  const [info, token] = inside(readDer(Buffer.from(await reply.arrayBuffer())), TAG.sequence);
  const [status, , failure] = inside(info, TAG.sequence);
  return { status: readInteger(status), failure: failure?.content, token: token?.whole };
}

/** The fields of what was stamped. */
async function stamped(query: Uint8Array) {
  const { status, token } = await answer(query);
  expect(status).toBe(0n);
  const { content, certificates } = readSignature(token ?? Buffer.alloc(0));
  const fields = inside(readDer(content ?? Buffer.alloc(0)), TAG.sequence);
  return { fields, certificates };
}

test("a digest is stamped with the world's time; the nonce and the digest come back as they were sent", async () => {
  const nonce = integer(2n ** 63n + 5n);
  const { fields } = await stamped(sequence(integer(1), imprint(), nonce));
  const [version, , sent, serial, at, accuracy, echoed] = fields;
  expect(readInteger(version)).toBe(1n);
  expect(sent?.whole).toEqual(imprint());
  expect(readInteger(serial)).toBeGreaterThan(0n);
  expect(contentOf(at, TAG.generalizedTime).toString()).toMatch(/^2026112105\d{4}Z$/);
  expect(accuracy?.whole).toEqual(sequence(integer(1)));
  expect(echoed?.whole).toEqual(nonce);
});

test("certificates come when they are asked for", async () => {
  const plain = await stamped(sequence(integer(1), imprint()));
  expect(plain.certificates).toHaveLength(0);
  const asked = await stamped(sequence(integer(1), imprint(), TRUE));
  expect(asked.certificates).toHaveLength(2);
});

test("no two stamps have one number", async () => {
  const numbers = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const { fields } = await stamped(sequence(integer(1), imprint()));
      return readInteger(fields[3]);
    }),
  );
  expect(new Set(numbers).size).toBe(50);
});

test.each([
  ["SHA-256 with NULL", imprint(Buffer.alloc(32), SHA_256, NULL)],
  ["SHA-512", imprint(Buffer.alloc(64), SHA_512)],
])("%s is stamped", async (_, sent) => {
  const { fields } = await stamped(sequence(integer(1), sent));
  expect(fields[2]?.whole).toEqual(sent);
});

describe("a refusal is an answer that says why", () => {
  // Bits of PKIFailureInfo: how many bits of the last byte are unused, then the bits.
  const badAlgorithm = "0780";
  const badRequest = "0520";
  const badDataFormat = "0204";
  const unacceptedPolicy = "000001";
  const unacceptedExtension = "07000080";
  test.each([
    ["nothing", Buffer.alloc(0), badDataFormat],
    ["a text", Buffer.from("Salam"), badDataFormat],
    ["something behind it", Buffer.concat([sequence(integer(1), imprint()), NULL]), badDataFormat],
    ["version 2", sequence(integer(2), imprint()), badRequest],
    ["no digest", sequence(integer(1)), badDataFormat],
    ["SHA-1", sequence(integer(1), imprint(Buffer.alloc(20), SHA_1)), badAlgorithm],
    [
      "parameters",
      sequence(integer(1), imprint(Buffer.alloc(32), SHA_256, integer(1))),
      badAlgorithm,
    ],
    ["a digest too short", sequence(integer(1), imprint(Buffer.alloc(31))), badDataFormat],
    ["another policy", sequence(integer(1), imprint(), oid("1.2.3.4")), unacceptedPolicy],
    ["a novel for a nonce", sequence(integer(1), imprint(), integer(2n ** 400n)), badRequest],
    [
      "an extension",
      sequence(integer(1), imprint(), Buffer.from("a0023000", "hex")),
      unacceptedExtension,
    ],
    ["fields out of order", sequence(integer(1), imprint(), TRUE, integer(5)), badDataFormat],
  ])("%s", async (_, query, bits) => {
    const { status, failure, token } = await answer(query);
    expect(status).toBe(2n);
    expect(failure?.toString("hex")).toBe(bits);
    expect(token).toBeUndefined();
  });
});

test("another type of content, and a body without end, are no queries", async () => {
  const query = sequence(integer(1), imprint());
  expect((await post(query, "application/json")).status).toBe(415);
  expect((await post(Buffer.alloc(4_097))).status).toBe(413);
  expect((await post(Buffer.alloc(2_000_000))).status).toBe(413);
  expect((await fetch(`${world.url}/tsa`)).status).toBe(404);
});

test("told to be down, it answers 503; well again, it stamps", async () => {
  const query = sequence(integer(1), imprint());
  await world.control("PUT", "tsa", { mode: "down" });
  expect((await post(query)).status).toBe(503);
  await world.control("PUT", "tsa", { mode: "ok" });
  expect((await post(query)).status).toBe(200);
  expect((await world.control("PUT", "tsa", { mode: "tired" })).status).toBe(400);
});

toolOr("openssl")("what OpenSSL asks, OpenSSL verifies", async () => {
  const folder = path.dirname(path.dirname(world.disclosureLog));
  const file = (name: string) => path.join(folder, name);
  writeFileSync(file("data"), "Salam");
  const asked = await ask(
    "openssl",
    "ts",
    "-query",
    "-data",
    file("data"),
    "-sha256",
    "-cert",
    "-out",
    file("query"),
  );
  expect(asked.code).toBe(0);
  const reply = await post(readFileSync(file("query")));
  writeFileSync(file("reply"), Buffer.from(await reply.arrayBuffer()));
  const verify = (...against: string[]) =>
    ask(
      "openssl",
      ...["ts", "-verify", "-in", file("reply"), ...against],
      ...["-CAfile", file("keys/seal/roots.pem")],
      ...["-untrusted", file("sandbox/certification-centre/issuing.pem")],
    );
  expect((await verify("-queryfile", file("query"))).text).toContain("Verification: OK");
  expect((await verify("-digest", createHash("sha256").update("Salam").digest("hex"))).code).toBe(
    0,
  );
  expect(
    (await verify("-digest", createHash("sha256").update("salam").digest("hex"))).code,
  ).not.toBe(0);
});
