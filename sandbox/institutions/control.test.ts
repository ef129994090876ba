import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { REGISTERS } from "@/lib/registers/catalogue";
import { startTrialWorld, type TrialWorld } from "./testing";

let world: TrialWorld;

beforeAll(async () => {
  world = await startTrialWorld();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const one = async (code: string, fin: string) => (await world.ask(code, [fin])).get(fin);

test("the list of registers is what can be controlled", async () => {
  const list = await (await world.control("GET", "registers")).json();
  expect(list).toHaveLength(REGISTERS.length);
  expect(list).toContainEqual({
    code: "diplomas",
    institution: "education",
    mode: "ok",
    latencyMs: 0,
    disclosures: expect.any(Number),
  });
});

test.each<[string, number, "PUT" | "POST", unknown]>([
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
  const response = await world.control(method, path, body as object);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ status, title: expect.any(String) });
});

test("a body that is not UTF-8 is refused", async () => {
  const response = await world.control("PUT", "clock", new Uint8Array([0x7b, 0xff]));
  expect(response.status).toBe(400);
});

test("the clock moves the world: another day, another month on the account", async () => {
  const months = async () => {
    const account = await one("insurance-account", "TST4K7Q");
    return JSON.stringify(account).length;
  };
  const before = await months();
  const set = await world.control("PUT", "clock", { now: "2027-03-01T09:00:00+04:00" });
  expect(await set.json()).toMatchObject({
    set: true,
    now: expect.stringMatching(/^2027-03-01T05:00/),
  });
  expect(await months()).toBeGreaterThan(before);

  const real = (await (await world.control("PUT", "clock", { now: null })).json()) as {
    now: string;
    set: boolean;
  };
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
  const response = await world.control("POST", "events", birth);
  expect(response.status).toBe(201);
  const { child } = (await response.json()) as { child: string };

  expect(JSON.stringify(await one("civil-status", "TST8N4G"))).toContain(child);
  expect(await one("civil-status", child)).toMatchObject({ status: "available" });
});

test("text messages are listed by number, with or without an encoded plus", async () => {
  const list = async (query: string) => (await world.control("GET", `outbox${query}`)).json();
  expect(await list("?to=%2B994500000017")).toEqual([
    { to: "+994500000017", text: "Salam", sentAt: "2026-11-21T05:00:00.000Z" },
  ]);
  expect(await list("?to=+994500000017")).toHaveLength(1);
  expect(await list("?to=%2B994990000000")).toEqual([]);
  expect((await world.control("GET", "outbox?to=Sevinc")).status).toBe(400);
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
