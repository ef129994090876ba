import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { v7 as uuid } from "uuid";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { SMS_KEY, startTrialWorld, type TrialWorld } from "@/sandbox/institutions/testing";
import { openOutbox } from "./outbox";

let world: TrialWorld;

beforeAll(async () => {
  world = await startTrialWorld();
});
afterEach(() => world.control("PUT", "sms", { mode: "ok" }));
afterAll(() => world.close());

const TO = "+994500000042";

function send(message: unknown, authorization = `Bearer ${SMS_KEY}`): Promise<Response> {
  const body = typeof message === "string" ? message : JSON.stringify(message);
  return fetch(`${world.url}/sms`, { method: "POST", headers: { authorization }, body });
}

const left = async (): Promise<{ text: string }[]> =>
  (await world.control("GET", `outbox?to=${encodeURIComponent(TO)}`)).json() as Promise<
    { text: string }[]
  >;

test("a message leaves once, however often it is sent, and has one number", async () => {
  const message = { id: uuid(), to: TO, text: "Salam, ə" };
  const first = await send(message);
  expect(first.status).toBe(201);
  const receipt = await first.json();
  expect(receipt).toEqual({ id: message.id, number: expect.stringMatching(/^SMS-[0-9a-f]{12}$/) });
  for (const again of [message, { ...message, text: "Başqa mətn" }]) {
    const reply = await send(again);
    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual(receipt);
  }
  expect(await left()).toEqual([
    { to: TO, text: "Salam, ə", sentAt: expect.stringMatching(/^2026-11-21T05:0/) },
  ]);
});

test("thirty at once under one id are one message", async () => {
  const before = (await left()).length;
  const message = { id: uuid(), to: TO, text: "Salam" };
  const replies = await Promise.all(Array.from({ length: 30 }, () => send(message)));
  expect(replies.map(({ status }) => status).sort()).toEqual([...Array(29).fill(200), 201]);
  expect(await left()).toHaveLength(before + 1);
});

test.each([
  ["no key", ""],
  ["another key", "Bearer another-key"],
  ["the key in another way", `Basic ${SMS_KEY}`],
  ["the key's digest", "Bearer 0"],
])("%s: 401, and nothing leaves", async (_, authorization) => {
  const before = (await left()).length;
  const reply = await send({ id: uuid(), to: TO, text: "Salam" }, authorization);
  expect(reply.status).toBe(401);
  expect(reply.headers.get("www-authenticate")).toBe("Bearer");
  expect(await left()).toHaveLength(before);
});

test.each([
  ["no id", { to: TO, text: "Salam" }],
  ["an id that is none", { id: "1", to: TO, text: "Salam" }],
  ["a number of another country", { id: uuid(), to: "+905000000000", text: "Salam" }],
  ["no text", { id: uuid(), to: TO, text: "" }],
  ["a text without end", { id: uuid(), to: TO, text: "a".repeat(1_601) }],
  ["more than is asked", { id: uuid(), to: TO, text: "Salam", from: "us" }],
  ["no JSON", "Salam"],
])("%s: 400, without repeating it", async (_, message) => {
  const reply = await send(message);
  expect(reply.status).toBe(400);
  expect(await reply.text()).not.toContain(TO);
});

test("told to be down, it answers 503 and sends nothing; well again, it sends", async () => {
  const message = { id: uuid(), to: TO, text: "Salam" };
  const before = (await left()).length;
  await world.control("PUT", "sms", { mode: "down" });
  expect((await send(message)).status).toBe(503);
  expect(await left()).toHaveLength(before);
  await world.control("PUT", "sms", { mode: "ok" });
  expect((await send(message)).status).toBe(201);
  expect((await world.control("PUT", "sms", { mode: "tired" })).status).toBe(400);
});

test("what left is known after a restart", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "sms-"));
  try {
    const file = path.join(folder, "sandbox/sms.jsonl");
    const at = new Date("2026-11-21T05:00:00.000Z");
    const message = { id: uuid(), to: TO, text: "Salam" };
    const { number } = openOutbox(file).send(message, at);
    const again = openOutbox(file);
    expect(again.send(message, at)).toEqual({ number, isNew: false });
    expect(again.list(TO)).toEqual([{ to: TO, text: "Salam", sentAt: at.toISOString() }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
