import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import {
  digest,
  isHeaderText,
  type RequestParts,
  replyText,
  requestText,
  servicePath,
  sign,
  verify,
} from "./bridge-protocol";
import { aKeyPair } from "./bridge-testing";

let keys: Awaited<ReturnType<typeof aKeyPair>>;
let strangers: Awaited<ReturnType<typeof aKeyPair>>;
const now = new Date("2026-11-21T09:00:00+04:00");

beforeAll(async () => {
  keys = await aKeyPair();
  strangers = await aKeyPair();
});

const request: RequestParts = {
  method: "POST",
  path: "/r1/AZ/GOV/DIN/IAMAS/PERSON/v1",
  client: "AZ/GOV/ESOSIAL/PORTAL",
  id: "0195f4c2-0000-7000-8000-000000000001",
  userId: "registers",
  issue: "entry-1",
  representedParty: "",
  purpose: "record-refresh",
  body: Buffer.from('{"persons":["TST4K7Q"]}'),
};

test("the text is what both ends agreed on, to the letter", () => {
  expect(requestText(request)).toBe(`bridge-request/1
POST
/r1/AZ/GOV/DIN/IAMAS/PERSON/v1
x-road-client:AZ/GOV/ESOSIAL/PORTAL
x-road-id:0195f4c2-0000-7000-8000-000000000001
x-road-userid:registers
x-road-issue:entry-1
x-road-represented-party:
x-road-request-purpose:record-refresh
sha-256:${digest('{"persons":["TST4K7Q"]}')}`);
});

test("an address is a path", () => {
  const at = { memberCode: "DIN", subsystem: "IAMAS", service: "PERSON", version: "v1" };
  expect(servicePath({ memberClass: "GOV", ...at })).toBe(request.path);
});

test("a signed text is good, for a while", async () => {
  const text = requestText(request);
  const signature = await sign(text, keys.own, now);
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

  expect(signature).toMatch(/^[\w-]+\.\.[\w-]+$/); // detached: no payload, no personal data in a header
  expect(await verify(text, signature, keys.known, now)).toBe("good");
  expect(await verify(text, signature, keys.known, after(300))).toBe("good");
  expect(await verify(text, signature, keys.known, after(301))).toBe("stale");
  expect(await verify(text, signature, keys.known, after(-301))).toBe("stale");
  expect(await verify(text, signature, strangers.known, now)).toBe("bad");
});

test("whatever is changed on the way, the signature no longer fits", async () => {
  const signature = await sign(requestText(request), keys.own, now);
  const changes: Partial<RequestParts>[] = [
    { path: "/r1/AZ/GOV/DIN/DYP/LICENCE/v1" },
    { client: "AZ/COM/BANK/PORTAL" },
    { id: "0195f4c2-0000-7000-8000-000000000002" },
    { userId: "someone" },
    { issue: "entry-2" },
    { representedParty: "AZ/GOV/DSMF" },
    { purpose: "self-access" },
    { body: Buffer.from('{"persons":["TST2B8D"]}') },
  ];
  for (const change of changes) {
    const text = requestText({ ...request, ...change });
    expect(await verify(text, signature, keys.known, now)).toBe("bad");
  }
});

test("a reply is bound to its request, its status and its body", async () => {
  const reply = {
    status: 200,
    path: request.path,
    client: request.client,
    id: request.id,
    requestHash: digest(requestText(request)),
    body: Buffer.from('{"answers":[]}'),
  };
  const signature = await sign(replyText(reply), keys.own, now);

  expect(await verify(replyText(reply), signature, keys.known, now)).toBe("good");
  for (const change of [
    { status: 500 },
    { requestHash: digest("another request") },
    { body: Buffer.from('{"answers":[1]}') },
  ]) {
    expect(await verify(replyText({ ...reply, ...change }), signature, keys.known, now)).toBe(
      "bad",
    );
  }
});

test("a request's signature is never a reply's", async () => {
  const signature = await sign(requestText(request), keys.own, now);
  const reply = replyText({ ...request, status: 200, requestHash: "" });
  expect(await verify(reply, signature, keys.known, now)).toBe("bad");
});

test("signatures of any other make are bad, not errors", async () => {
  const text = requestText(request);
  const [head, , tail] = (await sign(text, keys.own, now)).split(".");
  const unsigned = Buffer.from('{"alg":"none"}').toString("base64url");
  const symmetric = Buffer.from('{"alg":"HS256","iat":1}').toString("base64url");
  for (const signature of [
    "",
    "..",
    "a.b.c",
    `${head}..`,
    `${head}.e30.${tail}`,
    `${unsigned}..`,
    `${symmetric}..${tail}`,
    `${head}..${tail}${"A".repeat(2_000)}`,
  ]) {
    expect(await verify(text, signature, keys.known, now), signature.slice(0, 40)).toBe("bad");
  }
});

test("no two requests share a text", () => {
  const value = fc.string().filter(isHeaderText);
  const aRequest = fc.record({ client: value, userId: value, issue: value, purpose: value });
  fc.assert(
    fc.property(aRequest, aRequest, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      const texts = [one, other].map((parts) => requestText({ ...request, ...parts }));
      expect(texts[0] === texts[1]).toBe(same);
    }),
  );
});

test.each(["a\nb", "a\r\nb", "ə", " a", "a ", "a  b", "\t", "a".repeat(256)])(
  "%j cannot stand in a header",
  (text) => {
    expect(isHeaderText(text)).toBe(false);
  },
);
