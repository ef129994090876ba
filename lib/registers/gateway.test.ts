import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Bridge, BridgeKey } from "./bridge";
import {
  digest,
  FRESH_FOR_SECONDS,
  HEADER,
  replyText,
  requestText,
  sign,
  verify,
} from "./bridge-protocol";
import { askRegister, type Question } from "./gateway";
import { defineRegister, part } from "./register";

/** A register as simple as can be: "WAGE" in manats, read as qəpik. */
const wages = defineRegister({
  code: "wages",
  institution: "tax",
  name: { az: "Maaş", en: "Wages", ru: "Зарплата" },
  address: {
    memberClass: "GOV",
    memberCode: "DVX",
    subsystem: "VERGI",
    service: "WAGE",
    version: "v1",
  },
  wire: z.object({ WAGE: z.string() }),
  parts: {
    income: part({ record: z.object({ wageQepik: z.int() }), facts: () => [] }),
    employment: part({ record: z.object({ employed: z.literal(true) }), facts: () => [] }),
  },
  read({ WAGE }) {
    if (WAGE === "nonsense") throw new RangeError("not an amount");
    if (WAGE === "bug") throw new TypeError("undefined is not a function");
    if (WAGE === "none") return { income: undefined, employment: undefined };
    return { income: { wageQepik: Number(WAGE) * 100 }, employment: undefined };
  },
  freshForHours: 1,
  timeoutMs: 400,
});

interface Call {
  headers: IncomingMessage["headers"];
  body: string;
  path: string;
}

let server: Server;
let bridge: Bridge;
let portalKnown: JWK;
let institution: JWK;
let stranger: JWK;
let calls: Call[] = [];
/** What the institution does with a call; each test says it anew. */
let behave: (call: Call, response: ServerResponse) => Promise<void> | void;

beforeAll(async () => {
  const [portal, tax, other] = await Promise.all([aPair(), aPair(), aPair()]);
  portalKnown = portal.known;
  institution = tax.own;
  stranger = other.own;
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", async () => {
      const body = Buffer.concat(chunks).toString();
      const call = { headers: request.headers, body, path: request.url ?? "" };
      calls.push(call);
      await behave(call, response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  bridge = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    client: "AZ/GOV/ESOSIAL/PORTAL",
    key: portal.own as BridgeKey,
    members: { DVX: tax.known as BridgeKey },
  };
});
afterEach(() => {
  calls = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function aPair(): Promise<{ own: JWK; known: JWK }> {
  const pair = await generateKeyPair("ES256", { extractable: true });
  const names = { kid: crypto.randomUUID(), alg: "ES256" };
  return {
    own: { ...(await exportJWK(pair.privateKey)), ...names },
    known: { ...(await exportJWK(pair.publicKey)), ...names },
  };
}

const question = (more: Partial<Question> = {}): Question => ({
  messageId: crypto.randomUUID(),
  userId: "registers",
  issue: "entry-1",
  purpose: "record-refresh",
  bridge,
  ...more,
});

const ask = (fins: readonly string[] = ["TST4K7Q"], more: Partial<Question> = {}) =>
  askRegister(
    wages,
    fins.map((fin) => ({ fin, subjectId: `subject of ${fin}` })),
    question(more),
  );

const only = async (asked: ReturnType<typeof ask>) => [...(await asked).values()][0];

const textOf = ({ headers, body, path }: Call) =>
  requestText({
    method: "POST",
    path,
    client: String(headers[HEADER.client]),
    id: String(headers[HEADER.id]),
    userId: String(headers[HEADER.userId]),
    issue: String(headers[HEADER.issue]),
    representedParty: String(headers[HEADER.representedParty] ?? ""),
    purpose: String(headers[HEADER.purpose]),
    body: Buffer.from(body),
  });

/** Answers with that body, signed as an honest institution would, unless told otherwise. */
function replies(
  body: string,
  wrong: { key?: JWK; requestHash?: string; sentBody?: string; at?: Date; path?: string } = {},
): typeof behave {
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
    response.setHeader(
      HEADER.signature,
      await sign(text, wrong.key ?? institution, wrong.at ?? new Date()),
    );
    response.end(wrong.sentBody ?? body);
  };
}

const answers = (...list: object[]) => JSON.stringify({ answers: list });
const found = (person: string, WAGE: unknown) => ({ person, found: true, message: { WAGE } });
const silent = (reason: string) => ({ status: "silent", reason });

test("an answer comes back as our records, part by part", async () => {
  behave = replies(answers(found("TST4K7Q", "1000")));

  expect(await ask()).toEqual(
    new Map([
      ["subject of TST4K7Q", { status: "available", records: { income: { wageQepik: 100_000 } } }],
    ]),
  );
});

test("the question is signed, carries why, and no FIN outside its body", async () => {
  behave = replies(answers(found("TST4K7Q", "1")));
  await ask(["TST4K7Q"], { representedParty: "AZ/GOV/DSMF" });

  const [call] = calls as [Call];
  expect(call.path).toBe("/r1/AZ/GOV/DVX/VERGI/WAGE/v1");
  expect(JSON.parse(call.body)).toEqual({ persons: ["TST4K7Q"] });
  expect(JSON.stringify([call.path, call.headers])).not.toContain("TST4K7Q");
  expect(call.headers).toMatchObject({
    "x-road-client": "AZ/GOV/ESOSIAL/PORTAL",
    "x-road-userid": "registers",
    "x-road-issue": "entry-1",
    "x-road-represented-party": "AZ/GOV/DSMF",
    "x-road-request-purpose": "record-refresh",
  });
  const signature = String(call.headers[HEADER.signature]);
  expect(await verify(textOf(call), signature, portalKnown, new Date())).toBe("good");
});

test("many persons are one question, and each has an answer of their own", async () => {
  behave = replies(
    answers(
      found("TST0003", "300"),
      found("TST0001", "none"),
      { person: "TST0002", found: false },
      { person: "TST0004", error: "unavailable" },
    ),
  );
  const fins = ["TST0001", "TST0002", "TST0003", "TST0004", "TST0005"];

  expect([...(await ask(fins)).values()]).toEqual([
    { status: "available", records: {} },
    { status: "nothing" },
    { status: "available", records: { income: { wageQepik: 30_000 } } },
    silent("refused"),
    silent("malformed"), // not mentioned at all
  ]);
  expect(calls).toHaveLength(1);
});

test.each([
  ["another form", found("TST0001", 5)],
  ["no message", { person: "TST0001", found: true }],
  ["what the translation cannot read", found("TST0001", "nonsense")],
  ["what our record cannot hold", found("TST0001", "0.001")],
  ["neither found nor not", { person: "TST0001", found: "maybe" }],
])("one person's answer makes no sense (%s): the others' stand", async (_, senseless) => {
  behave = replies(answers(senseless, found("TST0002", "2")));

  expect([...(await ask(["TST0001", "TST0002"])).values()]).toEqual([
    silent("malformed"),
    { status: "available", records: { income: { wageQepik: 200 } } },
  ]);
});

test("two answers about one person: neither is believed", async () => {
  behave = replies(answers(found("TST0001", "1"), found("TST0001", "2"), found("TST0002", "2")));

  expect([...(await ask(["TST0001", "TST0002"])).values()]).toMatchObject([
    silent("malformed"),
    { status: "available" },
  ]);
});

test("an answer about somebody else spoils the whole reply", async () => {
  behave = replies(answers(found("TST0001", "1"), found("TST9999", "9")));
  expect([...(await ask(["TST0001", "TST0002"])).values()]).toEqual([
    silent("forged"),
    silent("forged"),
  ]);
});

const honest = answers(found("TST4K7Q", "1000"));

test.each<[string, string, () => typeof behave]>([
  ["a stranger's key", "forged", () => replies(honest, { key: stranger })],
  [
    "a body changed on the way",
    "forged",
    () => replies(honest, { sentBody: honest.replace("1000", "9999") }),
  ],
  [
    "a hash of another request",
    "forged",
    () => replies(honest, { requestHash: digest("another") }),
  ],
  [
    "another service of the same institution",
    "forged",
    () => replies(honest, { path: "/r1/AZ/GOV/DVX/VERGI/TAXPAYER/v1" }),
  ],
  [
    "a signature of long ago",
    "forged",
    () => replies(honest, { at: new Date(Date.now() - (FRESH_FOR_SECONDS + 5) * 1_000) }),
  ],
  ["no signature", "forged", () => (_, response) => void response.end(honest)],
  ["no JSON", "malformed", () => replies("<html>")],
  ["another JSON", "malformed", () => replies('{"answers":{}}')],
  [
    "a status of its own failing",
    "down",
    () => (_, response) => void response.writeHead(503).end("sorry"),
  ],
  ["a refusal", "refused", () => (_, response) => void response.writeHead(403).end("{}")],
  [
    "a redirection",
    "refused",
    () => (_, response) => void response.writeHead(302, { location: "/elsewhere" }).end(),
  ],
  ["a broken connection", "down", () => (_, response) => void response.socket?.destroy()],
  [
    "half a body",
    "down",
    () => (_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write(honest);
      setTimeout(() => response.socket?.destroy(), 20);
    },
  ],
  ["no word in time", "timeout", () => () => undefined],
  ["a body that never ends", "timeout", () => (_, response) => void response.write(honest)],
])("%s: silent, %s", async (_, reason, behaviour) => {
  behave = behaviour();
  expect(await only(ask())).toEqual(silent(reason));
});

test("bytes that are no UTF-8 are malformed, though signed", async () => {
  behave = async (call, response) => {
    const body = Buffer.from([0x7b, 0xff, 0x7d]);
    const requestHash = digest(textOf(call));
    const { [HEADER.client]: client, [HEADER.id]: id } = call.headers;
    const said = { status: 200, path: call.path, client: String(client), id: String(id) };
    const text = replyText({ ...said, requestHash, body });
    response.setHeader(HEADER.signature, await sign(text, institution, new Date()));
    response.end(body);
  };
  expect(await only(ask())).toEqual(silent("malformed"));
});

test("a huge reply is not read to its end", async () => {
  let sent = 0;
  behave = (_, response) =>
    new Promise((done) => {
      const chunk = Buffer.alloc(64 * 1024, "x");
      const more = () => {
        sent += chunk.length;
        if (response.destroyed || sent > 64 * 1024 * 1024) return done();
        if (response.write(chunk)) setImmediate(more);
        else response.once("drain", more);
      };
      response.once("close", () => done());
      more();
    });

  expect(await only(ask())).toEqual(silent("malformed"));
  expect(sent).toBeLessThan(16 * 1024 * 1024);
});

test("a reply recorded yesterday does not answer today's question", async () => {
  let recorded: { signature: string; body: string } | undefined;
  const honestly = replies(honest);
  behave = async (call, response) => {
    if (recorded) {
      response.setHeader(HEADER.signature, recorded.signature);
      response.end(recorded.body);
      return;
    }
    await honestly(call, response);
    recorded = { signature: String(response.getHeader(HEADER.signature)), body: honest };
  };

  expect(await only(ask())).toMatchObject({ status: "available" });
  expect(await only(ask())).toEqual(silent("forged"));
});

test("nobody there: down", async () => {
  const nowhere = { ...bridge, url: "http://127.0.0.1:1" };
  expect(await only(ask(["TST4K7Q"], { bridge: nowhere }))).toEqual(silent("down"));
});

test("an institution whose key is not known is not believed", async () => {
  behave = replies(honest);
  const strangers = { ...bridge, members: {} };
  expect(await only(ask(["TST4K7Q"], { bridge: strangers }))).toEqual(silent("forged"));
});

test("faults of ours crash", async () => {
  behave = replies(answers(found("TST4K7Q", "bug")));
  await expect(ask()).rejects.toThrow(TypeError);

  const many = Array.from({ length: 1_001 }, (_, index) => `TST${index}`);
  await expect(ask(many)).rejects.toThrow(RangeError);
  await expect(ask(["TST4K7Q", "TST4K7Q"])).rejects.toThrow(RangeError);
  await expect(ask(["TST4K7Q"], { issue: "two\nlines" })).rejects.toThrow(RangeError);
  await expect(ask(["TST4K7Q"], { userId: "Aytən" })).rejects.toThrow(RangeError);
});

test("nobody to ask about: no question", async () => {
  expect(await ask([])).toEqual(new Map());
  expect(calls).toEqual([]);
});
