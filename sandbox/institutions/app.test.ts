import { readFileSync } from "node:fs";
import type { JWK } from "jose";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { HEADER, requestText, servicePath, sign } from "@/lib/registers/bridge-protocol";
import { REGISTERS } from "@/lib/registers/catalogue";
import { askRegister, type Question } from "@/lib/registers/gateway";
import type { Register } from "@/lib/registers/register";
import { LIVES, lifeAt, setPeople } from "@/sandbox/world";
import { startTrialWorld, type TrialWorld } from "./testing";

let world: TrialWorld;

beforeAll(async () => {
  world = await startTrialWorld();
  await put("clock", { now: "2026-11-21T09:00:00+04:00" });
});
afterEach(async () => {
  for (const institution of world.institutions)
    Object.assign(institution, { mode: "ok", latencyMs: 0 });
  await put("clock", { now: "2026-11-21T09:00:00+04:00" });
});
afterAll(() => world.close());

const control = (path: string, init?: RequestInit) => fetch(`${world.url}/control/${path}`, init);
const put = (path: string, body: unknown) =>
  control(path, { method: "PUT", body: typeof body === "string" ? body : JSON.stringify(body) });
const post = (path: string, body: unknown) =>
  control(path, { method: "POST", body: JSON.stringify(body) });

const register = (code: string): Register => {
  const found = REGISTERS.find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const ask = (code: string, fins: readonly string[], more: Partial<Question> = {}) =>
  askRegister(
    register(code),
    fins.map((fin) => ({ fin, subjectId: fin })),
    {
      messageId: crypto.randomUUID(),
      userId: "registers",
      issue: "entry-1",
      purpose: "record-refresh",
      bridge: world.bridge,
      ...more,
    },
  );
const one = async (code: string, fin: string) => (await ask(code, [fin])).get(fin);
const silent = (reason: string) => ({ status: "silent", reason });

test("every register answers about every person, and says nothing about a stranger", async () => {
  const fins = [...LIVES.map(({ fin }) => fin), "TST0000"];
  for (const { code } of REGISTERS) {
    const answers = await ask(code, fins);
    expect(answers.get("TST0000" as never), code).toEqual({ status: "nothing" });

    const quiet = LIVES.filter(({ quirks }) => quirks.silent.includes(code)).map(({ fin }) => fin);
    for (const fin of quiet) expect(answers.get(fin), code).toEqual(silent("refused"));

    const others = [...answers].filter(([fin]) => !quiet.includes(fin as never));
    expect(
      others.filter(([, { status }]) => status === "silent"),
      code,
    ).toEqual([]);
    expect(
      others.some(([, { status }]) => status === "available"),
      code,
    ).toBe(true);
  }
});

test("generated persons are told of in bulk, by every register", async () => {
  setPeople(1_000);
  const fins = Array.from({ length: 1_000 }, (_, index) => lifeAt(index).fin);
  for (const { code } of REGISTERS) {
    const answers = [...(await ask(code, fins)).values()];
    expect(
      answers.filter(({ status }) => status === "silent"),
      code,
    ).toEqual([]);
  }
  setPeople(0);
  expect(await one("population", fins[0] ?? "")).toEqual({ status: "nothing" });
}, 120_000);

test("who has nothing but a card is known to two registers, of population and of births", async () => {
  const known: string[] = [];
  for (const { code } of REGISTERS) {
    if ((await one(code, "TST1R3X"))?.status === "available") known.push(code);
  }
  expect(known).toEqual(["population", "civil-status"]);
});

test.each([
  ["down", "down"],
  ["malformed", "malformed"],
  ["wrong", "forged"],
  ["forged", "forged"],
])("told to be %s, every register is found to be %s", async (mode, reason) => {
  for (const { code } of REGISTERS) {
    expect((await put(`registers/${code}`, { mode })).status).toBe(200);
    expect(await one(code, "TST4K7Q"), code).toEqual(silent(reason));
    // Even when everybody is asked about, the wrong answer is about somebody else.
    const all = await ask(
      code,
      LIVES.map(({ fin }) => fin),
    );
    expect(
      [...all.values()].every(({ status }) => status === "silent"),
      code,
    ).toBe(true);

    await put(`registers/${code}`, { mode: "ok" });
    expect((await one(code, "TST4K7Q"))?.status, code).not.toBe("silent");
  }
});

test("slower than the register's limit: a timeout, and no other register waits", async () => {
  const impatient = { ...register("population"), timeoutMs: 300 };
  await put("registers/population", { latencyMs: 1_000 });
  const question = {
    messageId: crypto.randomUUID(),
    userId: "registers",
    issue: "entry-1",
    purpose: "record-refresh",
    bridge: world.bridge,
  };
  const asked = askRegister(impatient, [{ fin: "TST4K7Q", subjectId: "s" }], question);

  expect(await one("benefits", "TST4K7Q")).toMatchObject({ status: "available" });
  expect((await asked).get("s")).toEqual(silent("timeout"));
});

test("what was disclosed is counted and written down: to whom, for which case and message", async () => {
  const disclosed = async () => {
    const list = (await (await control("registers")).json()) as {
      code: string;
      disclosures: number;
    }[];
    return list.find(({ code }) => code === "driving-licences")?.disclosures ?? 0;
  };
  const before = await disclosed();
  const messageId = crypto.randomUUID();
  await ask("driving-licences", ["TST2B8D", "TST1R3X", "TST9E2A"], { messageId, issue: "case-7" });

  expect(await disclosed()).toBe(before + 2); // nothing is disclosed of a person without a licence
  const lines = readFileSync(world.disclosureLog, "utf8").trim().split("\n");
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({
    register: "driving-licences",
    client: "AZ/GOV/ESOSIAL/PORTAL",
    messageId,
    issue: "case-7",
    userId: "registers",
    purpose: "record-refresh",
    persons: ["TST2B8D", "TST9E2A"],
  });

  await put("registers/driving-licences", { mode: "down" });
  await ask("driving-licences", ["TST2B8D"]);
  expect(await disclosed()).toBe(before + 2);
});

/** A request as a client would send it, with anything about it changed. */
async function raw(
  changes: {
    body?: string;
    headers?: Record<string, string>;
    path?: string;
    signed?: boolean;
    at?: Date;
  } = {},
) {
  const path = changes.path ?? servicePath(register("population").address);
  const body = changes.body ?? JSON.stringify({ persons: ["TST4K7Q"] });
  const parts = {
    method: "POST" as const,
    path,
    client: world.bridge.client,
    id: crypto.randomUUID(),
    userId: "registers",
    issue: "entry-1",
    representedParty: "",
    purpose: "record-refresh",
    body: Buffer.from(body),
  };
  const at = changes.at ?? new Date();
  const signature = await sign(requestText(parts), world.bridge.key as JWK, at);
  const headers = {
    [HEADER.client]: parts.client,
    [HEADER.id]: parts.id,
    [HEADER.userId]: parts.userId,
    [HEADER.issue]: parts.issue,
    [HEADER.purpose]: parts.purpose,
    ...(changes.signed === false ? {} : { [HEADER.signature]: signature }),
    ...changes.headers,
  };
  const given = Object.entries(headers).filter(([, value]) => value !== "");
  return { send: () => fetch(`${world.url}${path}`, { method: "POST", headers: given, body }) };
}

test.each<[string, number, Parameters<typeof raw>[0]]>([
  ["an honest one", 200, {}],
  ["a service that does not exist", 404, { path: "/r1/AZ/GOV/DIN/IAMAS/PERSON/v2" }],
  ["no signature", 401, { signed: false }],
  ["another client's name", 403, { headers: { [HEADER.client]: "AZ/COM/BANK/PORTAL" } }],
  ["a name every object has", 403, { headers: { [HEADER.client]: "constructor" } }],
  ["another purpose than was signed", 401, { headers: { [HEADER.purpose]: "self-access" } }],
  ["an hour old", 401, { at: new Date(Date.now() - 3_600_000) }],
  ["an hour ahead", 401, { at: new Date(Date.now() + 3_600_000) }],
  ["a message id that is no UUID", 400, { headers: { [HEADER.id]: "1" } }],
  ["no issue", 400, { headers: { [HEADER.issue]: "" } }],
  ["nobody", 400, { body: '{"persons":[]}' }],
  ["a FIN in small letters", 400, { body: '{"persons":["tst4k7q"]}' }],
  ["one person twice", 400, { body: '{"persons":["TST4K7Q","TST4K7Q"]}' }],
  ["an unknown field", 400, { body: '{"persons":["TST4K7Q"],"all":true}' }],
  ["no JSON", 400, { body: "persons=TST4K7Q" }],
  [
    "1,001 persons",
    400,
    {
      body: JSON.stringify({ persons: Array.from({ length: 1_001 }, (_, n) => `TST${1000 + n}`) }),
    },
  ],
  ["more than a megabyte", 413, { body: `{"persons":["${"A".repeat(1024 * 1024)}"]}` }],
])("a message on the bridge, %s: %i", async (_, status, changes) => {
  const response = await (await raw(changes)).send();
  expect(response.status).toBe(status);
  if (status !== 200) {
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = await response.text();
    expect(JSON.parse(problem)).toMatchObject({ status });
    expect(problem).not.toContain("TST");
  }
});

test("the same message twice is answered once", async () => {
  const message = await raw();
  expect((await message.send()).status).toBe(200);
  expect((await message.send()).status).toBe(409);
});

test("the list of registers is what can be controlled", async () => {
  const list = await (await control("registers")).json();
  expect(list).toHaveLength(REGISTERS.length);
  expect(list).toContainEqual({
    code: "diplomas",
    institution: "education",
    mode: "ok",
    latencyMs: 0,
    disclosures: expect.any(Number),
  });
});

test.each<[string, number, string, unknown]>([
  ["registers/nothing", 404, "PUT", { mode: "ok" }],
  ["registers/population", 400, "PUT", { mode: "tired" }],
  ["registers/population", 400, "PUT", { mode: "ok", until: "tomorrow" }],
  ["registers/population", 400, "PUT", { latencyMs: -1 }],
  ["registers/population", 400, "PUT", { latencyMs: 60_001 }],
  ["registers/population", 400, "PUT", {}],
  ["registers/population", 400, "PUT", []],
  ["clock", 400, "PUT", { now: "tomorrow" }],
  ["clock", 400, "PUT", { now: "2026-11-21" }],
  ["clock", 400, "PUT", { now: "2036-01-01T09:00:00+04:00" }],
  ["clock", 400, "PUT", {}],
  ["events", 400, "POST", { kind: "wedding", person: "TST4K7Q", on: "2026-11-20" }],
  ["events", 400, "POST", { kind: "death", person: "TST4K7Q", on: "2026-02-30" }],
  ["events", 400, "POST", { kind: "death", person: "TST4K7Q", on: "2026-11-20", hour: 3 }],
  ["events", 409, "POST", { kind: "death", person: "TST0000", on: "2026-11-20" }],
  ["everything", 404, "POST", {}],
])("control %s: %i", async (path, status, method, body) => {
  const response = await control(path, { method, body: JSON.stringify(body) });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ status, title: expect.any(String) });
});

test("a body that is not UTF-8 is refused", async () => {
  const response = await control("clock", { method: "PUT", body: new Uint8Array([0x7b, 0xff]) });
  expect(response.status).toBe(400);
});

test("the clock moves the world: another day, another month on the account", async () => {
  const months = async () => {
    const account = await one("insurance-account", "TST4K7Q");
    return JSON.stringify(account).length;
  };
  const before = await months();
  const set = await put("clock", { now: "2027-03-01T09:00:00+04:00" });
  expect(await set.json()).toMatchObject({
    set: true,
    now: expect.stringMatching(/^2027-03-01T05:00/),
  });
  expect(await months()).toBeGreaterThan(before);

  const real = (await (await put("clock", { now: null })).json()) as { now: string; set: boolean };
  expect(real.set).toBe(false);
  expect(Math.abs(Date.parse(real.now) - Date.now())).toBeLessThan(2_000);
});

test("a life event is told by the registers it concerns", async () => {
  const birth = {
    kind: "birth",
    on: "2026-11-20",
    mother: "TST8N4G",
    givenName: "Nur",
    sex: "female",
  };
  const response = await post("events", birth);
  expect(response.status).toBe(201);
  const { child } = (await response.json()) as { child: string };

  expect(JSON.stringify(await one("civil-status", "TST8N4G"))).toContain(child);
  expect(await one("civil-status", child)).toMatchObject({ status: "available" });
});

test("text messages are listed by number, with or without an encoded plus", async () => {
  const list = async (query: string) => (await control(`outbox${query}`)).json();
  expect(await list("?to=%2B994500000017")).toEqual([
    { to: "+994500000017", text: "Salam", sentAt: "2026-11-21T05:00:00.000Z" },
  ]);
  expect(await list("?to=+994500000017")).toHaveLength(1);
  expect(await list("?to=%2B994990000000")).toEqual([]);
  expect((await control("outbox?to=Sevinc")).status).toBe(400);
});

test("health says how large the world is and which day it is there", async () => {
  const response = await fetch(`${world.url}/health`);
  expect(await response.json()).toEqual({
    status: "ok",
    registers: REGISTERS.length,
    people: 0,
    day: "2026-11-21",
  });
  expect(world.complaints).toEqual([]);
});
