import { randomUUID } from "node:crypto";
import type { JWTPayload } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Bends } from "@/lib/testing/odd-provider";
import { aFin, owner } from "@/lib/testing/world";
import { portal } from "./portal";
import { Browser, CLIENT, eventsOf, PORTAL_URL, type Setting, settingWith } from "./testing";

/** SIGNING OUT: here, at the provider, and when the provider says so. */

let setting: Setting;
beforeAll(async () => {
  setting = await settingWith();
});
afterAll(async () => {
  await setting.provider.stop();
  await portal().db.close();
});

async function signedIn({ provider, routes }: Setting, bends: Bends = {}) {
  const [fin, browser] = [aFin(), new Browser(routes)];
  provider.set(fin, bends);
  await browser.signIn();
  expect(browser.token).toBeDefined();
  return { fin, browser };
}

async function isSignedIn(browser: Browser): Promise<boolean> {
  const answer = await browser.ask("/api/auth/session");
  return Object.hasOwn((await answer.json()) as object, "expires");
}

const signOut = (browser: Browser, headers: Record<string, string> = {}) =>
  browser.ask("/api/auth/sign-out", {
    method: "POST",
    headers,
    body: new URLSearchParams({ locale: "ru" }),
  });

describe("signing out", () => {
  test("ends the session here and leads on to where the provider ends its own", async () => {
    const { browser } = await signedIn(setting, {
      description: { end_session_endpoint: `${setting.provider.issuer}/end?theme=state` },
    });
    const token = browser.token;

    const answer = await signOut(browser);

    expect(answer.status).toBe(303);
    const there = new URL(answer.headers.get("location") ?? "");
    expect(there.pathname).toBe("/end");
    expect(Object.fromEntries(there.searchParams)).toEqual({
      theme: "state",
      client_id: CLIENT.id,
      post_logout_redirect_uri: `${PORTAL_URL}/`,
      state: "signed-out",
      ui_locales: "ru",
    });
    expect(browser.token).toBeUndefined();
    browser.cookies.set("next-auth.session-token", token ?? "");
    expect(await isSignedIn(browser)).toBe(false);
  });

  test.each<[string, Bends]>([
    ["has no place for it", {}],
    ["is down", { fails: { discovery: 503 } }],
    ["does not answer", { fails: { discovery: "silence" } }],
  ])("works all the same when the provider %s", async (_, bends) => {
    const { browser } = await signedIn(setting);
    const token = browser.token ?? "";
    setting.provider.set(aFin(), bends);

    const answer = await signOut(browser);

    expect(answer.headers.get("location")).toBe(`${PORTAL_URL}/ru/sign-in?error=signed-out`);
    expect(browser.token).toBeUndefined();
    browser.cookies.set("next-auth.session-token", token);
    expect(await isSignedIn(browser)).toBe(false);
  });

  test("twice is once, and with nothing to sign out of nothing is asked of the provider", async () => {
    setting.provider.set(aFin());
    const { discovery } = setting.provider.asked;
    const answer = await signOut(new Browser(setting.routes));
    expect(answer.headers.get("location")).toBe(`${PORTAL_URL}/ru/sign-in?error=signed-out`);
    expect(setting.provider.asked.discovery).toBe(discovery);
  });

  test("is not for the pages of others to do", async () => {
    const { browser } = await signedIn(setting);
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "", "sec-fetch-site": "same-site" },
    ]) {
      expect((await signOut(browser, headers as Record<string, string>)).status).toBe(403);
    }
    expect(await isSignedIn(browser)).toBe(true);
  });
});

describe("the provider says that a session is over", () => {
  const EVENT = "http://schemas.openid.net/event/backchannel-logout";
  const seconds = () => Math.floor(Date.now() / 1_000);

  function logoutClaims({ provider }: Setting, claims: JWTPayload): JWTPayload {
    return {
      iss: provider.issuer,
      aud: CLIENT.id,
      iat: seconds(),
      exp: seconds() + 120,
      jti: randomUUID(),
      events: { [EVENT]: {} },
      ...claims,
    };
  }

  async function tell(to: Setting, claims: JWTPayload, sign?: Bends["sign"]) {
    const logout_token = await to.provider.sign(logoutClaims(to, claims), sign);
    return post(to, new URLSearchParams({ logout_token }));
  }

  async function post({ routes }: Setting, body: BodyInit, type?: string) {
    const provider = new Browser(routes);
    const answer = await provider.ask("/api/auth/backchannel-logout", {
      method: "POST",
      headers: { origin: "", ...(type && { "content-type": type }) },
      body,
    });
    return { answer, events: await eventsOf(provider) };
  }

  test("by its number: that session ends, and no other", async () => {
    const [sid, sub] = [randomUUID(), randomUUID()];
    const over = await signedIn(setting, { claims: { sid, sub } });
    const other = await signedIn(setting, { claims: { sid: randomUUID(), sub } });

    const { answer, events } = await tell(setting, { sid, sub });

    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(events).toEqual([]);
    expect(await isSignedIn(over.browser)).toBe(false);
    expect(await isSignedIn(other.browser)).toBe(true);
  });

  test.each([
    ["which numbers its sessions", {}],
    ["which does not", { sid: undefined }],
  ])("of a subject alone, at a provider %s: all of theirs end", async (_, claims) => {
    const sub = randomUUID();
    const one = await signedIn(setting, { claims: { ...claims, sub } });
    const two = await signedIn(setting, { claims: { ...claims, sub } });
    const other = await signedIn(setting);

    expect((await tell(setting, { sub })).answer.status).toBe(200);

    expect(await isSignedIn(one.browser)).toBe(false);
    expect(await isSignedIn(two.browser)).toBe(false);
    expect(await isSignedIn(other.browser)).toBe(true);
  });

  test("a session nobody knows is over as well", async () => {
    expect((await tell(setting, { sid: randomUUID() })).answer.status).toBe(200);
  });

  test("no number and no subject of the provider is kept as it is", async () => {
    const [sid, sub] = [`sid-${randomUUID()}`, `sub-${randomUUID()}`];
    const { fin } = await signedIn(setting, { claims: { sid, sub } });
    const { rows } = await owner().query(
      "SELECT s.* FROM sign_in_session s JOIN person p USING (subject_id) WHERE p.fin = $1",
      [fin],
    );
    expect(rows).toHaveLength(1);
    for (const said of [sid, sub, fin]) expect(JSON.stringify(rows)).not.toContain(said);
  });

  test.each<[string, JWTPayload, Bends["sign"], string]>([
    ["another issuer", { iss: "https://evil.example" }, undefined, "claim iss: check_failed"],
    ["another portal", { aud: "bank" }, undefined, "claim aud: check_failed"],
    ["no portal", { aud: undefined }, undefined, "claim aud: missing"],
    ["a time that has passed", { exp: 1 }, undefined, "ERR_JWT_EXPIRED"],
    ["a time long ago", { iat: 1 }, undefined, "ERR_JWT_EXPIRED"],
    ["a time to come", { iat: 9_999_999_999 }, undefined, "claim iat: check_failed"],
    ["no time", { iat: undefined }, undefined, "claim iat: missing"],
    ["a nonce", { nonce: "n" }, undefined, "claim nonce: not of a logout token"],
    ["no events", { events: undefined }, undefined, "claim events: not of a logout token"],
    ["another event", { events: { x: {} } }, undefined, "claim events: not of a logout token"],
    ["events that are a word", { events: EVENT }, undefined, "claim events: not of a logout token"],
    ["no number of its own", { jti: undefined }, undefined, "claim jti: not of a logout token"],
    ["a number for a session", { sid: 7 }, undefined, "claim sid: not of a logout token"],
    ["nobody", { sid: undefined }, undefined, "names neither a session nor a subject"],
    ["no signature", {}, "none", "ERR_JOSE_ALG_NOT_ALLOWED"],
    ["a signature with the client's secret", {}, "HS256", "ERR_JOSE_ALG_NOT_ALLOWED"],
    ["the key of a stranger", {}, "a key nobody knows", "ERR_JWKS_NO_MATCHING_KEY"],
    ["a forged signature", {}, "another signature", "ERR_JWS_SIGNATURE_VERIFICATION_FAILED"],
  ])("but not with %s", async (_, claims, sign, detail) => {
    const sid = randomUUID();
    const { browser } = await signedIn(setting, { claims: { sid } });

    const { answer, events } = await tell(setting, { sid, ...claims }, sign);

    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: "invalid_request" });
    expect(events).toEqual([{ kind: "logout.token-refused", detail }]);
    expect(await isSignedIn(browser)).toBe(true);
  });

  test("a token is told once, to any of the portal's processes", async () => {
    const sid = randomUUID();
    const { browser } = await signedIn(setting, { claims: { sid } });
    const claims = logoutClaims(setting, { sid });
    expect((await tell(setting, claims)).answer.status).toBe(200);
    setting.provider.set(aFin(), { claims: { sid } });
    await browser.signIn(); // the same session of the provider, later

    const { provider } = setting;
    const { routes } = await settingWith({}, { ASAN_LOGIN_ISSUER: provider.issuer });
    for (const process of [setting, { provider, routes }]) {
      const { answer, events } = await tell(process, claims);
      expect(answer.status).toBe(400);
      expect(events).toEqual([{ kind: "logout.token-refused", detail: "told before" }]);
    }
    expect(await isSignedIn(browser)).toBe(true);
  });

  test("new keys of the provider are noticed", async () => {
    const { provider } = setting;
    const sid = randomUUID();
    const { browser } = await signedIn(setting, { claims: { sid } });
    await tell(setting, { sid: "none" });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await provider.rotateKeys();

    expect((await tell(setting, { sid })).answer.status).toBe(200);
    expect(await isSignedIn(browser)).toBe(false);
  });

  test("strangers cannot have the provider's keys fetched at will", async () => {
    const before = setting.provider.asked.jwks;
    for (let count = 0; count < 5; count++) {
      await tell(setting, { sid: "x" }, "another signature");
    }
    expect(setting.provider.asked.jwks - before).toBeLessThanOrEqual(1);
  });

  test.each<[string, BodyInit, string]>([
    ["nothing", "", "application/x-www-form-urlencoded"],
    ["no JWT", "logout_token=abc", "application/x-www-form-urlencoded"],
    ["JSON", '{"logout_token":"abc"}', "application/json"],
    ["a broken form", "--x", "multipart/form-data; boundary=x"],
  ])("%s is refused", async (_, body, type) => {
    const { answer, events } = await post(setting, body, type);
    expect(answer.status).toBe(400);
    expect(events).toMatchObject([{ kind: "logout.token-refused" }]);
  });

  test("it is refused while the provider's keys cannot be read", async () => {
    const fresh = await settingWith();
    fresh.provider.set(aFin(), { fails: { jwks: "garbage" } });
    const { answer, events } = await tell(fresh, { sid: "x" });
    expect(answer.status).toBe(400);
    expect(events).toEqual([
      { kind: "logout.token-refused", detail: "the provider's keys cannot be read" },
    ]);
    await fresh.provider.stop();
  });
});
