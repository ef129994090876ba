import { NextRequest } from "next/server";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, inject, test, vi } from "vitest";
import { z } from "zod";
import { downloadReference, orderReference, viewReference } from "@/lib/references";
import { CheckView, FileCheckView } from "@/lib/references/schema";
import { type Outside, startOutside } from "@/lib/testing/outside";
import { aPerson, asCitizen, PSEUDONYM_KEY } from "@/lib/testing/world";
import { POST as check } from "./check/route";
import { POST as checkFile } from "./check-file/route";
import { GET as keys } from "./keys/route";

/** The API for institutions, through the routes themselves. */

let network = "";

vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => undefined, has: () => false }),
  headers: async () => new Headers(network ? { "x-client-address": network } : {}),
}));

// On a server Next puts its server half in place of this module.
vi.mock("next/navigation", () => import("next/dist/client/components/navigation.react-server"));

vi.mock("next/server", async (original) => ({
  ...(await original<typeof import("next/server")>()),
  connection: async () => undefined,
}));

let outside: Outside;
let reference: { code: string; number: string; bytes: Uint8Array };
beforeAll(async () => {
  outside = await startOutside(PSEUDONYM_KEY);
  vi.stubEnv("DATABASE_APP_URL", inject("TEST_APP_URL"));
  vi.stubEnv("PORTAL_CLOCK", "system");
  const { systemClock } = await import("@/lib/kernel/clock");
  const holder = await asCitizen(await aPerson("TST4K7Q"), systemClock);
  const order = { kind: "workplace", variant: "any", lang: "az", locale: "az" } as const;
  const view = await orderReference(holder, { ...order, include: ["additional"], orderId: uuid() });
  if (view.outcome !== "issued") throw new Error(JSON.stringify(view));
  const { code, number } = await viewReference(holder, { id: view.id, locale: "az" });
  const { bytes } = await downloadReference(holder, { id: view.id });
  reference = { code, number, bytes };
});
afterAll(() => outside?.stop());
beforeEach(() => {
  network = `192.0.2.${Math.floor(Math.random() * 1_000_000)}`;
});

const URL_OF = "http://localhost:3000/api/references";

const asks = (body: unknown, type = "application/json") =>
  check(
    new Request(`${URL_OF}/check`, {
      method: "POST",
      headers: { "content-type": type },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );

const brings = (
  body: Uint8Array | ReadableStream<Uint8Array>,
  { query = "", type = "application/pdf" }: { query?: string; type?: string } = {},
) =>
  checkFile(
    new NextRequest(`${URL_OF}/check-file${query}`, {
      method: "POST",
      headers: { "content-type": type },
      body: body as BodyInit,
      duplex: "half",
    }),
  );

async function problemOf(answer: Response) {
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return answer.json();
}

/** Moments come as text, and are read again by the schema itself. */
const moments = (key: string, value: unknown) =>
  ["checkedAt", "issuedAt", "since"].includes(key) && typeof value === "string"
    ? new Date(value)
    : value;

test("a code is answered as the schema says", async () => {
  const answer = await asks({ code: reference.code, bornOn: "1964-03-14", locale: "en" });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const view = CheckView.parse(JSON.parse(await answer.text(), moments));
  expect(view).toMatchObject({
    outcome: "valid",
    number: reference.number,
    nameShown: true,
    title: "Workplace reference",
  });
});

test("without a language it is answered in Azerbaijani", async () => {
  const view = await (await asks({ code: reference.code })).json();
  expect(view.title).toBe("İş yeri haqqında arayış");
});

test.each([
  [{}, "code"],
  [{ code: 1 }, "code"],
  [{ code: "x".repeat(201) }, "code"],
  [{ code: "x", bornOn: "14.03.1964" }, "bornOn"],
  [{ code: "x", locale: "de" }, "locale"],
  [{ code: "x", fin: "TST4K7Q" }, ""],
  ["{", ""],
  ["[]", ""],
])("%j is refused at %j", async (body, path) => {
  const answer = await asks(body);
  expect(answer.status).toBe(400);
  expect(await problemOf(answer)).toMatchObject({
    type: "urn:e-sosial:problem:invalid_input",
    issues: [{ path }],
  });
});

test("a body that is too large, or of another kind, is refused by its name", async () => {
  expect((await asks({ code: "x".repeat(5_000) })).status).toBe(413);
  expect((await asks("code=x", "application/x-www-form-urlencoded")).status).toBe(415);
  expect((await brings(reference.bytes, { type: "text/plain" })).status).toBe(415);
  expect((await brings(reference.bytes, { query: "?locale=de" })).status).toBe(400);
});

test("a file is told by its bytes, in the language asked for", async () => {
  const answer = await brings(reference.bytes, { query: "?locale=ru" });
  expect(answer.status).toBe(200);
  const view = FileCheckView.parse(JSON.parse(await answer.text(), moments));
  expect(view).toMatchObject({
    outcome: "issued",
    check: { outcome: "valid", title: "Справка с места работы" },
  });
  const text = await (await brings(Buffer.from("no PDF"))).json();
  expect(z.object({ outcome: z.literal("not-a-pdf") }).safeParse(text).success).toBe(true);
});

test("of fifty megabytes no more is read than is allowed", async () => {
  const megabyte = new Uint8Array(1024 * 1024);
  let sent = 0;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(megabyte);
      if (sent === 50) controller.close();
    },
    cancel() {
      isCancelled = true;
    },
  });
  const answer = await brings(body);
  expect(answer.status).toBe(413);
  expect(await problemOf(answer)).toMatchObject({ type: "urn:e-sosial:problem:http-413" });
  expect(isCancelled).toBe(true);
  expect(sent).toBeLessThan(10);
});

test("who guesses is told when to come again, much sooner than who checks; others go on", async () => {
  const guess = () => asks({ code: "0".repeat(20) });
  let answer = await guess();
  let guesses = 1;
  for (; answer.status === 200 && guesses < 50; guesses += 1) answer = await guess();
  expect(answer.status).toBe(429);
  expect(guesses).toBe(21);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await problemOf(answer)).toMatchObject({ type: "urn:e-sosial:problem:too_many_requests" });
  expect((await asks({ code: reference.code })).status).toBe(429);
  expect((await brings(reference.bytes)).status).toBe(429);
  network = "198.51.100.1";
  expect((await asks({ code: reference.code })).status).toBe(200);
});

test("the keys of QR codes are published, and none that is private", async () => {
  const answer = await keys();
  expect(answer.headers.get("content-type")).toBe("application/jwk-set+json");
  const published = await answer.json();
  expect(published.keys.length).toBeGreaterThan(0);
  for (const key of published.keys) {
    expect(Object.keys(key).sort()).toEqual(["alg", "crv", "kid", "kty", "use", "x", "y"]);
  }
});
