import { readFileSync } from "node:fs";
import type { JWK } from "jose";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { HEADER, requestText, sign } from "@/lib/registers/bridge-protocol";
import { startTrialWorld, type TrialWorld } from "./testing";

let world: TrialWorld;

beforeAll(async () => {
  world = await startTrialWorld();
});
afterEach(() => world.reset());
afterAll(() => world.close());

test("what was disclosed is counted and written down: to whom, for which case and message", async () => {
  const disclosed = async () => {
    const list = (await (await world.control("GET", "registers")).json()) as {
      code: string;
      disclosures: number;
    }[];
    return list.find(({ code }) => code === "driving-licences")?.disclosures ?? 0;
  };
  const before = await disclosed();
  const messageId = crypto.randomUUID();
  await world.ask("driving-licences", ["TST2B8D", "TST1R3X", "TST9E2A"], {
    messageId,
    issue: "case-7",
  });

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

  await world.control("PUT", "registers/driving-licences", { mode: "down" });
  await world.ask("driving-licences", ["TST2B8D"]);
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
  const path = changes.path ?? "/r1/AZ/GOV/DIN/IAMAS/PERSON/v1";
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
