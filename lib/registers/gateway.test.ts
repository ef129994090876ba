import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { digest, FRESH_FOR_SECONDS, HEADER, verify } from "./bridge-protocol";
import {
  aKeyPair,
  type Behaviour,
  replies,
  startTrialInstitution,
  type TrialInstitution,
  textOf,
} from "./bridge-testing";
import { FinCode } from "./catalogue/records";
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
  wire: z.object({ WAGE: z.string(), FIN: FinCode.optional() }),
  parts: {
    income: part({ record: z.object({ wageQepik: z.int() }), facts: () => [] }),
    employment: part({ record: z.object({ employed: z.literal(true) }), facts: () => [] }),
  },
  about: ({ FIN }) => FIN ?? null,
  read({ WAGE }) {
    if (WAGE === "nonsense") throw new RangeError("not an amount");
    if (WAGE === "bug") throw new TypeError("undefined is not a function");
    if (WAGE === "none") return { income: undefined, employment: undefined };
    return { income: { wageQepik: Number(WAGE) * 100 }, employment: undefined };
  },
  freshForHours: 1,
  timeoutMs: 400,
});

let tax: TrialInstitution;

beforeAll(async () => {
  tax = await startTrialInstitution("DVX");
});
afterEach(() => {
  tax.calls = [];
});
afterAll(() => tax.close());

/** Answers as an honest institution would, but for what is said to be wrong. */
const signed = (body: string | Buffer, wrong?: Parameters<typeof replies>[2]) =>
  replies(tax.key, body, wrong);

const question = (more: Partial<Question> = {}): Question => ({
  messageId: crypto.randomUUID(),
  userId: "registers",
  issue: "entry-1",
  purpose: "record-refresh",
  bridge: tax.bridge,
  ...more,
});

const ask = (fins: readonly string[] = ["TST4K7Q"], more: Partial<Question> = {}) =>
  askRegister(
    wages,
    fins.map((fin) => ({ fin, subjectId: `subject of ${fin}` })),
    question(more),
  );

const only = async (asked: ReturnType<typeof ask>) => [...(await asked).values()][0];

const answers = (...list: object[]) => JSON.stringify({ answers: list });
const found = (person: string, WAGE: unknown) => ({ person, found: true, message: { WAGE } });
const silent = (reason: string) => ({ status: "silent", reason });

test("an answer comes back as our records, part by part", async () => {
  tax.behave = signed(answers(found("TST4K7Q", "1000")));

  expect(await ask()).toEqual(
    new Map([
      ["subject of TST4K7Q", { status: "available", records: { income: { wageQepik: 100_000 } } }],
    ]),
  );
});

test("the question is signed, carries why, and no FIN outside its body", async () => {
  tax.behave = signed(answers(found("TST4K7Q", "1")));
  await ask(["TST4K7Q"], { representedParty: "AZ/GOV/DSMF" });

  const [call] = tax.calls;
  if (!call) throw new Error("nothing was asked");
  expect(call.path).toBe("/r1/AZ/GOV/DVX/VERGI/WAGE/v1");
  expect(JSON.parse(call.body.toString())).toEqual({ persons: ["TST4K7Q"] });
  expect(JSON.stringify([call.path, call.headers])).not.toContain("TST4K7Q");
  expect(call.headers).toMatchObject({
    "x-road-client": "AZ/GOV/ESOSIAL/PORTAL",
    "x-road-userid": "registers",
    "x-road-issue": "entry-1",
    "x-road-represented-party": "AZ/GOV/DSMF",
    "x-road-request-purpose": "record-refresh",
  });
  const signature = String(call.headers[HEADER.signature]);
  expect(await verify(textOf(call), signature, tax.portal, new Date())).toBe("good");
});

test("many persons are one question, and each has an answer of their own", async () => {
  tax.behave = signed(
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
    silent("withheld"),
    silent("malformed"), // not mentioned at all
  ]);
  expect(tax.calls).toHaveLength(1);
});

test.each([
  ["another form", found("TST0001", 5)],
  ["no message", { person: "TST0001", found: true }],
  ["what the translation cannot read", found("TST0001", "nonsense")],
  ["what our record cannot hold", found("TST0001", "0.001")],
  ["neither found nor not", { person: "TST0001", found: "maybe" }],
])("one person's answer makes no sense (%s): the others' stand", async (_, senseless) => {
  tax.behave = signed(answers(senseless, found("TST0002", "2")));

  expect([...(await ask(["TST0001", "TST0002"])).values()]).toEqual([
    silent("malformed"),
    { status: "available", records: { income: { wageQepik: 200 } } },
  ]);
});

test("two answers about one person: neither is believed", async () => {
  tax.behave = signed(answers(found("TST0001", "1"), found("TST0001", "2"), found("TST0002", "2")));

  expect([...(await ask(["TST0001", "TST0002"])).values()]).toMatchObject([
    silent("malformed"),
    { status: "available" },
  ]);
});

test("an answer about somebody else spoils the whole reply", async () => {
  tax.behave = signed(answers(found("TST0001", "1"), found("TST9999", "9")));
  expect([...(await ask(["TST0001", "TST0002"])).values()]).toEqual([
    silent("forged"),
    silent("forged"),
  ]);
});

test("a right envelope around another person's message: that answer is not believed, the others are", async () => {
  const about = (person: string, FIN: string | undefined) => ({
    person,
    found: true,
    message: { WAGE: "1", FIN },
  });
  tax.behave = signed(
    answers(
      about("TST0001", "TST0001"),
      about("TST0002", "TST0003"), // one whom we asked about as well
      about("TST0003", "TST9999"),
      about("TST0004", undefined), // does not say: the envelope is all there is
    ),
  );
  expect([...(await ask(["TST0001", "TST0002", "TST0003", "TST0004"])).values()]).toMatchObject([
    { status: "available" },
    silent("forged"),
    silent("forged"),
    { status: "available" },
  ]);
});

const honest = answers(found("TST4K7Q", "1000"));

test.each<[string, string, () => Behaviour]>([
  [
    "a body changed on the way",
    "forged",
    () => signed(honest, { sentBody: honest.replace("1000", "9999") }),
  ],
  ["a hash of another request", "forged", () => signed(honest, { requestHash: digest("another") })],
  [
    "another service of the same institution",
    "forged",
    () => signed(honest, { path: "/r1/AZ/GOV/DVX/VERGI/TAXPAYER/v1" }),
  ],
  [
    "a signature of long ago",
    "forged",
    () => signed(honest, { at: new Date(Date.now() - (FRESH_FOR_SECONDS + 5) * 1_000) }),
  ],
  ["no signature", "forged", () => (_, response) => void response.end(honest)],
  ["no JSON", "malformed", () => signed("<html>")],
  ["no UTF-8", "malformed", () => signed(Buffer.from([0x22, 0xff, 0x22]))],
  ["another JSON", "malformed", () => signed('{"answers":{}}')],
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
  tax.behave = behaviour();
  expect(await only(ask())).toEqual(silent(reason));
});

test("a stranger's key is not the institution's", async () => {
  const stranger = await aKeyPair();
  tax.behave = replies(stranger.own, honest);
  expect(await only(ask())).toEqual(silent("forged"));
});

test("a huge reply is not read to its end", async () => {
  let sent = 0;
  tax.behave = (_, response) =>
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
  const honestly = signed(honest);
  tax.behave = async (call, response) => {
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
  const nowhere = { ...tax.bridge, url: "http://127.0.0.1:1" };
  expect(await only(ask(["TST4K7Q"], { bridge: nowhere }))).toEqual(silent("down"));
});

test("an institution whose key is not known is not believed", async () => {
  tax.behave = signed(honest);
  const strangers = { ...tax.bridge, members: {} };
  expect(await only(ask(["TST4K7Q"], { bridge: strangers }))).toEqual(silent("forged"));
});

test("faults of ours crash", async () => {
  tax.behave = signed(answers(found("TST4K7Q", "bug")));
  await expect(ask()).rejects.toThrow(TypeError);

  const many = Array.from({ length: 1_001 }, (_, index) => `TST${index}`);
  await expect(ask(many)).rejects.toThrow(RangeError);
  await expect(ask(["TST4K7Q", "TST4K7Q"])).rejects.toThrow(RangeError);
  await expect(ask(["TST4K7Q"], { issue: "two\nlines" })).rejects.toThrow(RangeError);
  await expect(ask(["TST4K7Q"], { userId: "Aytən" })).rejects.toThrow(RangeError);
});

test("nobody to ask about: no question", async () => {
  expect(await ask([])).toEqual(new Map());
  expect(tax.calls).toEqual([]);
});
