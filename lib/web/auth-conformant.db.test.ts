import { exportJWK, generateKeyPair } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Alg, AuthMethod, Bends } from "@/lib/testing/odd-provider";
import { aFin, owner } from "@/lib/testing/world";
import { portal } from "./portal";
import { Browser, CLIENT, eventsOf, PORTAL_URL, type Setting, settingWith } from "./testing";

/** SIGNING IN at any conformant OpenID Provider, however odd: by settings alone. */

let plain: Setting;
beforeAll(async () => {
  plain = await settingWith();
});
afterAll(async () => {
  await plain.provider.stop();
  await portal().db.close();
});

/** Signs somebody in, and gives the one session that was opened. */
async function signedIn({ provider, routes }: Setting, bends: Bends = {}) {
  const [fin, browser] = [aFin(), new Browser(routes)];
  provider.set(fin, bends);

  const answer = await browser.signIn({ locale: "en", back: "/en/record?tab=1" });

  expect(await eventsOf(browser)).toEqual([]);
  expect(answer.headers.get("location")).toBe(`${PORTAL_URL}/en/record?tab=1`);
  expect(browser.token).toMatch(/^[\w-]{43}$/);
  const { rows } = await owner().query(
    "SELECT s.* FROM sign_in_session s JOIN person p USING (subject_id) WHERE p.fin = $1",
    [fin],
  );
  expect(rows).toHaveLength(1);
  return { session: rows[0], answer, browser, fin };
}

test("one session, a cookie that says nothing, and the page the person wanted", async () => {
  const { session, answer, browser } = await signedIn(plain);

  expect(session).toMatchObject({
    method: "test",
    assurance: "high",
    device: "Firefox, Linux",
    ended_at: null,
  });
  expect([...browser.cookies.keys()].sort()).toEqual(["locale", "next-auth.session-token"]);
  for (const line of answer.headers.getSetCookie()) expect(line).toMatch(/; HttpOnly/i);
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

test("the browser carries nothing of the person, on the way or afterwards", async () => {
  const { provider, routes } = plain;
  const [fin, browser] = [aFin(), new Browser(routes)];
  provider.set(fin);
  const begun = await browser.begin();
  const underway = [...browser.cookies.values()];
  const back = await browser.visit(begun);
  const answer = await browser.ask(back.href);
  const session = await browser.ask("/api/auth/session");

  expect(Object.keys((await session.json()) as object)).toEqual(["expires"]);
  const carried = [
    begun.headers.get("location"),
    ...underway,
    back.href,
    answer.headers.get("location"),
    ...browser.cookies.values(),
  ].join("\n");
  for (const said of [fin, "subject of"]) expect(carried).not.toContain(said);
});

const METHODS: AuthMethod[] = ["private_key_jwt", "client_secret_basic", "client_secret_post"];

test.each(METHODS.flatMap((method) => [true, false].map((pushes) => [method, pushes] as const)))(
  "the portal proves itself by %s; requests are pushed: %s",
  async (method, pushes) => {
    const setting = await settingWith({ pushes }, { ASAN_LOGIN_AUTH_METHOD: method });
    await signedIn(setting);
    expect(setting.provider.asked).toMatchObject({ par: pushes ? 1 : 0, token: 1, userinfo: 0 });
    await setting.provider.stop();
  },
);

test.each(METHODS)("a provider that knows another secret or key refuses %s", async (method) => {
  const { publicKey } = await generateKeyPair("ES256", { extractable: true });
  const { provider, routes } = await settingWith(
    { clientSecret: "another", clientKey: { ...(await exportJWK(publicKey)), alg: "ES256" } },
    { ASAN_LOGIN_AUTH_METHOD: method },
  );
  provider.set(aFin());
  const browser = new Browser(routes);

  await browser.signIn();

  expect(browser.token).toBeUndefined();
  expect(await eventsOf(browser)).toMatchObject([{ detail: "the provider says invalid_client" }]);
  await provider.stop();
});

test.each<[Alg[], string]>([
  [["PS256"], ""],
  [["ES256"], ""],
  [["EdDSA"], ""],
  [["ES256", "RS256"], "ES256"],
  [["EdDSA", "RS256", "ES256"], "EdDSA"],
])("identity tokens are signed with the first of %j; agreed: %j", async (algs, agreed) => {
  const setting = await settingWith({ algs }, { ASAN_LOGIN_ID_TOKEN_ALG: agreed });
  await signedIn(setting);
  await setting.provider.stop();
});

test.each([
  [true, true],
  [true, false],
  [false, true],
])("the issuer ends with a slash: %s; so does the setting: %s", async (trailingSlash, isSet) => {
  const setting = await settingWith({ trailingSlash }, (issuer) => ({
    ASAN_LOGIN_ISSUER: `${issuer.replace(/\/$/, "")}${isSet ? "/" : ""}`,
  }));
  await signedIn(setting);
  await setting.provider.stop();
});

test.each<[string, Bends, object]>([
  ["an audience in a list", { claims: { aud: [CLIENT.id] } }, {}],
  ["several audiences, for us", { claims: { aud: ["bank", CLIENT.id], azp: CLIENT.id } }, {}],
  ["us named twice", { claims: { aud: CLIENT.id, azp: CLIENT.id } }, {}],
  ["an unknown level", { claims: { acr: "urn:x:4" } }, { assurance: "urn:x:4" }],
  ["a level that is a number", { claims: { acr: 4 } }, { assurance: "unknown" }],
  ["no level", { claims: { acr: undefined } }, { assurance: "unknown" }],
  ["no method", { claims: { amr: undefined } }, { method: "unknown" }],
  ["a method that is no list", { claims: { amr: "otp" } }, { method: "otp" }],
  ["no session of its own", { claims: { sid: undefined } }, { provider_session: null }],
  ["a very long session of its own", { claims: { sid: "s".repeat(2_000) } }, {}],
  ["a key that is not named", { withoutKid: true }, {}],
])("a provider that tells %s", async (_, bends, expected) => {
  expect((await signedIn(plain, bends)).session).toMatchObject(expected);
});

test("a provider that names itself in every answer", async () => {
  await signedIn(plain, {
    description: { authorization_response_iss_parameter_supported: true },
    answer: { iss: plain.provider.issuer },
  });
});

test("nobody is staff by a claim", async () => {
  const claims = { role: "supervisor", roles: ["operator"], staff: true };
  const { session } = await signedIn(plain, { claims });
  const { rows } = await owner().query("SELECT * FROM staff_member WHERE subject_id = $1", [
    session.subject_id,
  ]);
  expect(rows).toEqual([]);
});

test("the claim that holds the FIN has the name that the settings say", async () => {
  const [name, fin] = ["https://claims.example/personal-code", aFin()];
  const setting = await settingWith({}, { ASAN_LOGIN_CLAIM_FIN: name });
  const browser = new Browser(setting.routes);
  setting.provider.set(aFin(), { claims: { fin: undefined, [name]: fin } });
  await browser.signIn();
  expect(browser.token).toBeDefined();
  const { rows } = await owner().query("SELECT 1 FROM person WHERE fin = $1", [fin]);
  expect(rows).toHaveLength(1);
  await setting.provider.stop();
});

test("a provider may keep the FIN to its userinfo endpoint, about the same subject only", async () => {
  const { provider, routes } = await settingWith();
  const fin = aFin();
  const claims = { fin: undefined, sub: "one" };
  provider.set(fin, { claims, userinfo: { sub: "one", fin } });
  const one = new Browser(routes);
  await one.signIn();
  expect(one.token).toBeDefined();

  provider.set(fin, { claims, userinfo: { sub: "another", fin } });
  const other = new Browser(routes);
  await other.signIn();
  expect(other.token).toBeUndefined();
  expect(await eventsOf(other)).toEqual([
    { kind: "sign-in.refused", detail: "userinfo speaks of another subject" },
  ]);
  await provider.stop();
});

test.each([true, false])(
  "an authorization endpoint keeps what its address asks; requests are pushed: %s",
  async (pushes) => {
    const { provider, routes } = await settingWith({ pushes });
    const authorization_endpoint = `${provider.issuer}/authorize?policy=citizens`;
    provider.set(aFin(), { description: { authorization_endpoint } });
    const browser = new Browser(routes);
    const begun = await browser.begin();
    expect(begun.headers.get("location")).toContain("/authorize?policy=citizens&");
    await browser.ask((await browser.visit(begun)).href);
    expect(browser.token).toBeDefined();
    await provider.stop();
  },
);

test("new keys of the provider are noticed at once", async () => {
  const setting = await settingWith();
  await signedIn(setting);
  await setting.provider.rotateKeys();
  await signedIn(setting);
  await setting.provider.stop();
});

test("new addresses of the provider are noticed at once", async () => {
  const setting = await settingWith({ pushes: true });
  await signedIn(setting);
  const { issuer, asked } = setting.provider;
  await signedIn(setting, {
    fails: { par: 410, token: 410 },
    description: {
      pushed_authorization_request_endpoint: `${issuer}/new/par`,
      token_endpoint: `${issuer}/new/token`,
    },
  });
  expect(asked).toMatchObject({ par: 3 }); // once before, once in vain
  await setting.provider.stop();
});

test("over https every cookie is bound to this host by its name", async () => {
  const portalUrl = "https://sosial.example";
  const { provider, routes } = await settingWith({}, { PORTAL_URL: portalUrl });
  provider.set(aFin());
  const browser = new Browser(routes, portalUrl);
  const begun = await browser.begin();
  const answer = await browser.ask((await browser.visit(begun)).href);
  expect(browser.token).toBeDefined();
  for (const line of [begun, answer].flatMap(({ headers }) => headers.getSetCookie())) {
    expect(line).toMatch(/^(__Host-next-auth\.|locale=)/);
    expect(line).toMatch(/; Secure/i);
    expect(line).toMatch(/; Path=\//i);
    expect(line).not.toMatch(/; Domain/i);
  }
  await provider.stop();
});
