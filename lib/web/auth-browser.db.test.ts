import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { RATE_LIMITS } from "@/lib/identity/rate-limits";
import { aFin, owner } from "@/lib/testing/world";
import { portal } from "./portal";
import { Browser, eventsOf, PORTAL_URL, type Setting, settingWith } from "./testing";

/** SIGNING IN with a browser that is not what it should be: forged, replayed, flooding, or simply late. */

let setting: Setting;
beforeAll(async () => {
  setting = await settingWith();
});
afterAll(async () => {
  await setting.provider.stop();
  await portal().db.close();
});

const COOKIES = "cookies of the sign-in are missing, spoilt or out of date";
const REFUSED = `${PORTAL_URL}/en/sign-in?error=failed`;

/** A browser that is back from the provider, and the address it came back to. */
async function returned(bends = {}): Promise<{ browser: Browser; back: URL; fin: string }> {
  const [fin, browser] = [aFin(), new Browser(setting.routes)];
  setting.provider.set(fin, bends);
  return { fin, browser, back: await browser.visit(await browser.begin()) };
}

async function expectNobody(browser: Browser, answer: Response, fin: string, detail: string) {
  expect(answer.headers.get("location")).toBe(REFUSED);
  expect(browser.token).toBeUndefined();
  expect(await eventsOf(browser)).toEqual([{ kind: "sign-in.refused", detail }]);
  expect(await sessionsOf(fin)).toEqual([]);
}

async function sessionsOf(fin: string): Promise<{ ended_at: Date | null }[]> {
  const { rows } = await owner().query(
    "SELECT s.* FROM sign_in_session s JOIN person p USING (subject_id) WHERE p.fin = $1 ORDER BY s.id",
    [fin],
  );
  return rows;
}

describe("what a sign-in left in the browser is needed for its end", () => {
  test.each(["state", "nonce", "pkce.code_verifier"])("the cookie %s", async (name) => {
    const cookie = `next-auth.${name}`;

    const missing = await returned();
    missing.browser.cookies.delete(cookie);
    const one = await missing.browser.ask(missing.back.href);
    await expectNobody(missing.browser, one, missing.fin, COOKIES);

    const spoilt = await returned();
    spoilt.browser.cookies.set(cookie, `${spoilt.browser.cookies.get(cookie)}x`);
    const two = await spoilt.browser.ask(spoilt.back.href);
    await expectNobody(spoilt.browser, two, spoilt.fin, COOKIES);
  });

  test.each([
    ["state", "state mismatch"],
    ["nonce", "nonce mismatch"],
    // The provider is the one who checks it.
    ["pkce.code_verifier", "the provider says invalid_grant"],
  ])("the cookie %s of another sign-in does not do", async (name, detail) => {
    const [own, other] = [await returned(), await returned()];
    const cookie = `next-auth.${name}`;
    own.browser.cookies.set(cookie, other.browser.cookies.get(cookie) ?? "");
    setting.provider.set(own.fin);

    const answer = await own.browser.ask(own.back.href);

    await expectNobody(own.browser, answer, own.fin, detail);
  });

  test("no longer than a sign-in may take", async () => {
    const { browser, back, fin } = await returned();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16 * 60_000 });
    const answer = await browser.ask(back.href);
    vi.useRealTimers();
    await expectNobody(browser, answer, fin, COOKIES);
  });

  test("a cookie in the place of another does not do", async () => {
    const { browser, back, fin } = await returned();
    browser.cookies.set("next-auth.nonce", browser.cookies.get("next-auth.state") ?? "");
    await expectNobody(browser, await browser.ask(back.href), fin, COOKIES);
  });
});

test("an address that somebody else was sent back to signs nobody in", async () => {
  const { back, fin } = await returned();
  const victim = new Browser(setting.routes);
  victim.cookies.set("locale", "en");
  await expectNobody(victim, await victim.ask(back.href), fin, COOKIES);
});

test.each([
  ["a provider that remembers its codes", false, "the provider says invalid_grant"],
  ["a provider that does not", true, "the answer was used before"],
])("an answer serves once, at %s", async (_, forgetful, detail) => {
  const { browser, back, fin } = await returned({ forgetful: forgetful || undefined });
  const before = new Map(browser.cookies);
  await browser.ask(back.href);
  expect(browser.token).toBeDefined();

  const thief = new Browser(setting.routes);
  for (const [name, value] of before) thief.cookies.set(name, value);
  const answer = await thief.ask(back.href);

  expect(answer.headers.get("location")).toBe(REFUSED);
  expect(thief.token).toBeUndefined();
  expect(await eventsOf(thief)).toEqual([{ kind: "sign-in.refused", detail }]);
  expect(await sessionsOf(fin)).toHaveLength(1);
});

test("the address again, in the browser that has signed in, changes nothing", async () => {
  const { browser, back, fin } = await returned();
  await browser.ask(back.href);
  const token = browser.token;

  await browser.ask(back.href);

  expect(browser.token).toBe(token);
  expect(await sessionsOf(fin)).toMatchObject([{ ended_at: null }]);
  expect(await eventsOf(browser)).toEqual([{ kind: "sign-in.refused", detail: COOKIES }]);
});

test.each(["code", "state", "iss"])("%s told twice is told wrongly", async (name) => {
  const { browser, back, fin } = await returned();
  for (const value of ["one", "two"]) back.searchParams.append(name, value);
  await expectNobody(browser, await browser.ask(back.href), fin, "a parameter is told twice");
});

test("an identity token in the address is not looked at", async () => {
  const { browser, back, fin } = await returned();
  const forged = await setting.provider.sign({ sub: "x", fin });
  back.searchParams.delete("code");
  back.searchParams.set("id_token", forged);
  await expectNobody(browser, await browser.ask(back.href), fin, "code missing from response");
});

describe("the provider sends the person back without a code", () => {
  test("because they changed their mind: nothing happened", async () => {
    const { browser, back } = await returned({
      answer: { code: undefined, error: "access_denied" },
    });
    const answer = await browser.ask(back.href);
    expect(answer.headers.get("location")).toBe(`${PORTAL_URL}/en/sign-in?error=cancelled`);
    expect(await eventsOf(browser)).toEqual([]);
  });

  test.each([
    ["login_required", "sign-in.refused", "failed", "the provider says login_required"],
    ["server_error", "sign-in.unavailable", "unavailable", "the provider says server_error"],
    ["TST4K7Q Aysel", "sign-in.refused", "failed", "the provider says something unknown"],
  ])("because of %s", async (error, kind, page, detail) => {
    const { browser, back } = await returned({
      answer: { code: undefined, error, error_description: "TST4K7Q Aysel" },
    });
    const answer = await browser.ask(back.href);
    expect(answer.headers.get("location")).toBe(`${PORTAL_URL}/en/sign-in?error=${page}`);
    expect(await eventsOf(browser)).toEqual([{ kind, detail }]);
  });

  test("or so says a stranger's link", async () => {
    const { browser, fin } = await returned();
    const link = "/api/auth/callback/asan-login?error=access_denied&state=none";
    await expectNobody(browser, await browser.ask(link), fin, "state mismatch");
  });
});

test("two at once are not mixed up", async () => {
  const good = await returned();
  const bad = await returned();
  bad.back.searchParams.set("state", "another");
  setting.provider.set(good.fin);

  await Promise.all([good.browser.ask(good.back.href), bad.browser.ask(bad.back.href)]);

  expect(good.browser.token).toBeDefined();
  expect(await eventsOf(good.browser)).toEqual([]);
  expect(bad.browser.token).toBeUndefined();
  expect(await eventsOf(bad.browser)).toMatchObject([{ detail: "state mismatch" }]);
});

test("signing in again replaces the session of this browser, whoever it was of", async () => {
  const first = await returned();
  await first.browser.ask(first.back.href);
  const second = aFin();
  setting.provider.set(second);

  await first.browser.signIn();

  expect(await sessionsOf(first.fin)).toMatchObject([{ ended_at: expect.any(Date) }]);
  expect(await sessionsOf(second)).toMatchObject([{ ended_at: null }]);
});

test("cookies that look like parts of a session are not put together", async () => {
  const attacker = await returned();
  await attacker.browser.ask(attacker.back.href);
  const { browser, back, fin } = await returned();
  browser.cookies.set("next-auth.session-token.0", attacker.browser.token ?? "");

  await browser.ask(back.href);

  expect(browser.token).not.toBe(attacker.browser.token);
  expect(await sessionsOf(fin)).toHaveLength(1);
});

test.each([
  ["another origin", { origin: "https://evil.example" }],
  ["no origin worth the name", { origin: "null" }],
  ["another site, as browsers say it", { origin: "", "sec-fetch-site": "cross-site" }],
  ["nowhere", { origin: "" }],
])("a form from %s begins nothing", async (_, headers) => {
  const browser = new Browser(setting.routes);
  const answer = await browser.ask("/api/auth/signin/asan-login", {
    method: "POST",
    headers,
    body: new URLSearchParams({ locale: "en" }),
  });
  expect(answer.status).toBe(403);
  expect([...browser.cookies]).toEqual([]);
});

test("what an address of ours asks for does not reach the provider", async () => {
  const browser = new Browser(setting.routes);
  const answer = await browser.ask(
    "/api/auth/signin/asan-login?redirect_uri=https://evil.example&prompt=none&client_id=evil",
    { method: "POST", body: new URLSearchParams({ locale: "en" }) },
  );
  const { searchParams } = new URL(answer.headers.get("location") ?? "");
  expect(Object.fromEntries(searchParams)).toMatchObject({
    redirect_uri: `${PORTAL_URL}/api/auth/callback/asan-login`,
    client_id: "e-sosial",
  });
  expect(searchParams.has("prompt")).toBe(false);
});

test.each([
  ["GET", "/api/auth/signin", 303],
  ["GET", "/api/auth/signin/asan-login", 303],
  ["GET", "/api/auth/csrf", 404],
  ["GET", "/api/auth/providers", 404],
  ["GET", "/api/auth/signout", 404],
  ["GET", "/api/auth/callback/another", 404],
  ["HEAD", "/api/auth/callback/asan-login?code=1&state=2", 404],
  ["POST", "/api/auth/callback/asan-login", 404],
  ["POST", "/api/auth/signin/another", 404],
  ["POST", "/api/auth/_log", 404],
])("%s %s is answered %i, and nothing happened", async (method, address, status) => {
  const browser = new Browser(setting.routes);
  const body = method === "POST" ? "{ not json" : undefined;
  const headers: Record<string, string> = body ? { "content-type": "application/json" } : {};
  const answer = await browser.ask(address, { method, headers, body });
  expect(answer.status).toBe(status);
  expect(await eventsOf(browser)).toEqual([]);
});

test.each<[string, BodyInit | undefined, string]>([
  ["no body", undefined, "text/plain"],
  ["JSON", "{}", "application/json"],
  ["a form that breaks off", "--x\r\nContent-Disp", "multipart/form-data; boundary=x"],
  ["a form without a boundary", "a=b", "multipart/form-data"],
  ["bytes that are no text", new Uint8Array([0xff, 0xfe]), "application/x-www-form-urlencoded"],
])("a sign-in begun with %s goes on in the chosen language", async (_, body, type) => {
  const browser = new Browser(setting.routes);
  browser.cookies.set("locale", "ru");
  const headers = { "content-type": type };
  const answer = await browser.ask("/api/auth/signin/asan-login", {
    method: "POST",
    headers,
    body,
  });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toContain("ui_locales=ru");
});

describe("many times", () => {
  const { points } = RATE_LIMITS.signIn;

  test("sign-ins that are begun and left are counted; completed ones are not", async () => {
    const browser = new Browser(setting.routes);
    setting.provider.set(aFin());
    await browser.signIn();
    for (let count = 0; count < points; count++) {
      const answer = await browser.begin();
      expect(answer.headers.get("location")).toContain(setting.provider.issuer);
    }

    const refused = await browser.begin();
    expect(refused.headers.get("location")).toBe(`${PORTAL_URL}/en/sign-in?error=too-many`);
    expect(await eventsOf(browser)).toEqual([{ kind: "sign-in.too-many", detail: "sign-in" }]);
    await browser.begin();
    expect(await eventsOf(browser)).toEqual([]);

    const elsewhere = await new Browser(setting.routes).begin();
    expect(elsewhere.headers.get("location")).toContain(setting.provider.issuer);
  });

  test("knocking does not fill the security log", async () => {
    const browser = new Browser(setting.routes);
    browser.cookies.set("locale", "en");
    const knock = () => browser.ask("/api/auth/callback/asan-login?code=1&state=2");
    for (let count = 0; count < RATE_LIMITS.refusal.points; count++) {
      await knock();
      expect(await eventsOf(browser)).toHaveLength(1);
    }

    expect((await knock()).headers.get("location")).toContain("error=too-many");
    expect(await eventsOf(browser)).toEqual([{ kind: "sign-in.too-many", detail: "refusal" }]);
    await knock();
    expect(await eventsOf(browser)).toEqual([]);
  });
});
