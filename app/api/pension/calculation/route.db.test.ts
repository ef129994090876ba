import { randomBytes } from "node:crypto";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, inject, test, vi } from "vitest";
import { sessionCookieName } from "@/lib/identity/cookies";
import { openSession } from "@/lib/identity/sessions";
import { systemClock } from "@/lib/kernel/clock";
import { CalculationDocument, checkDocument } from "@/lib/pension/document";
import { REGISTERS, REGISTRAR, refreshRecord } from "@/lib/registers";
import { type Outside, startOutside } from "@/lib/testing/outside";
import { aPerson, asProgram, contextOf, PSEUDONYM_KEY } from "@/lib/testing/world";
import { GET } from "./route";

/** The calculation as a file, through the route itself, with a session of the database. */

const jar = new Map<string, string>();

// What Next hands to a route: the cookies and headers of the request.
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    has: (name: string) => jar.has(name),
  }),
  headers: async () => new Headers(),
}));

// On a server Next puts its server half in place of this module.
vi.mock("next/navigation", () => import("next/dist/client/components/navigation.react-server"));

let outside: Outside;
beforeAll(async () => {
  outside = await startOutside(PSEUDONYM_KEY);
  vi.stubEnv("DATABASE_APP_URL", inject("TEST_APP_URL"));
  vi.stubEnv("PORTAL_CLOCK", "system");
});
afterAll(() => outside?.stop());
beforeEach(() => jar.clear());

const ask = (query = "") =>
  GET(new NextRequest(`http://localhost:3000/api/pension/calculation${query}`));

/** Signs a person in; the registers have been asked about them unless it is said otherwise. */
async function signedIn(fin: string, { asked = true } = {}) {
  const { subjectId } = await aPerson(fin);
  if (asked) {
    await refreshRecord(asProgram(REGISTRAR), {
      subjectIds: [subjectId],
      registers: REGISTERS.map(({ code }) => code),
      reason: "schedule",
      reference: "test",
    });
  }
  const token = randomBytes(32).toString("base64url");
  await openSession(contextOf({ kind: "anonymous" }, systemClock), token, {
    subjectId,
    method: "sima",
    assurance: "high",
    providerSession: null,
    device: "Firefox, Linux",
  });
  jar.set(sessionCookieName(), token);
}

async function problemOf(answer: Response) {
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("content-disposition")).toBeNull();
  return answer.json();
}

test("nobody signed in is told so, and nothing else", async () => {
  for (const query of ["", "?as=text", "?as=json&locale=ru"]) {
    const answer = await ask(query);
    expect(answer.status).toBe(401);
    expect(await problemOf(answer)).toEqual({
      type: "urn:e-sosial:problem:unauthenticated",
      title: "Nobody is signed in",
      status: 401,
    });
  }
  jar.set(sessionCookieName(), "no session has this token");
  expect((await ask()).status).toBe(401);
});

test.each([
  ["?as=xml", "as"],
  ["?as=", "as"],
  ["?locale=de", "locale"],
  ["?locale=../../etc", "locale"],
  ["?fin=TST2B8D", ""],
  ["?subjectId=1&as=json", ""],
])("%s: refused at the parameter", async (query, path) => {
  await signedIn("TST4K7Q", { asked: false });
  const answer = await ask(query);
  expect(answer.status).toBe(400);
  expect(await problemOf(answer)).toMatchObject({
    type: "urn:e-sosial:problem:invalid_input",
    issues: [{ path }],
  });
});

test("the JSON is a file that nobody stores, nameless, and comes out the same again", async () => {
  await signedIn("TST4K7Q");
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("content-disposition")).toMatch(
    /^attachment; filename="pension-\d{4}-\d\d-\d\d\.json"$/,
  );
  const text = await answer.text();
  expect(text).not.toMatch(/TST4K7Q|Həsənov|Sevinc|Kamran|MMC|ASC|məktəb|subjectId/i);

  const document = CalculationDocument.parse(JSON.parse(text));
  expect(document.result.capitalQepik).toBe(4_138_620);
  expect(checkDocument(document)).toMatchObject({ agrees: true, differences: [], law: [] });
});

test.each(["az", "en", "ru"])(
  "the text in %s is for reading, in its own language",
  async (locale) => {
    await signedIn("TST4K7Q");
    const answer = await ask(`?as=text&locale=${locale}`);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="[\w.-]+\.txt"$/,
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain({ az: "41.386,20", en: "41,386.20", ru: "41\u00a0386,20" }[locale]);
    expect(text).toContain({ az: "İl-il", en: "Year by year", ru: "Год за годом" }[locale]);
  },
);

test("while the fund has not answered there is no file, and nothing is made up", async () => {
  for (const fin of ["TST7C2S", undefined]) {
    await signedIn(fin ?? "TST0000", { asked: fin !== undefined });
    const answer = await ask();
    expect(answer.status).toBe(503);
    expect(await problemOf(answer)).toMatchObject({ type: "urn:e-sosial:problem:unavailable" });
  }
});

test("of somebody without an account there is a file, and it says so", async () => {
  await signedIn("TST7Z2F");
  const document = CalculationDocument.parse(await (await ask()).json());
  expect(document.facts.account).toBeNull();
  expect(document.result).toMatchObject({ capitalQepik: null, years: [] });
  expect(checkDocument(document).agrees).toBe(true);
});
