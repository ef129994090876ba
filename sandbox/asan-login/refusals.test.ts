import { createHash, randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { DEMONSTRATION } from "./demonstration";
import { Browser, freshWorld, type RunningAsanLogin, startAsanLogin } from "./testing";

/** What must not work, said to a person as a page and to a program as an OAuth error. */

const BANK = "http://localhost:49003";
const SECRET = "the secret of the bank";
const SEVINC = "TST4K7Q";

let server: RunningAsanLogin;

beforeAll(async () => {
  freshWorld();
  const bank = {
    client_id: "bank",
    client_name: "Nümunə Bank",
    client_secret: SECRET,
    redirect_uris: [`${BANK}/return`],
    post_logout_redirect_uris: [`${BANK}/`],
  };
  const shop = { ...bank, client_id: "shop", client_secret: "the secret of the shop" };
  server = await startAsanLogin([bank, shop]);
});
afterAll(() => server.stop());
afterEach(() => {
  vi.useRealTimers();
});

const verifier = randomBytes(32).toString("base64url");
const challenge = createHash("sha256").update(verifier).digest("base64url");
const request = {
  client_id: "bank",
  response_type: "code",
  scope: "openid profile",
  redirect_uri: `${BANK}/return`,
  state: "the-state",
  nonce: "the-nonce",
  code_challenge: challenge,
  code_challenge_method: "S256",
};

function without(name: keyof typeof request) {
  const { [name]: _, ...rest } = request;
  return rest;
}

const authUrl = (parameters: Record<string, string>) =>
  `${server.issuer}/auth?${new URLSearchParams(parameters)}`;

async function codeFor(browser = new Browser(server.issuer)): Promise<string> {
  await browser.open(authUrl(request));
  const answer = { fin: SEVINC, pin: DEMONSTRATION.bsxmPin };
  const back = await browser.post(`${browser.url}/bsxm`, answer);
  return new URL(back ?? "about:blank").searchParams.get("code") ?? "";
}

async function exchange(code: string, change: Record<string, string> = {}, client = "bank") {
  const secret = client === "bank" ? SECRET : `the secret of the ${client}`;
  const reply = await fetch(`${server.issuer}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa(`${client}:${encodeURIComponent(secret)}`)}` },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code,
      redirect_uri: `${BANK}/return`,
      code_verifier: verifier,
      ...change,
    }),
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, string> };
}

test.each([
  ["an unknown portal", { ...request, client_id: "nobody" }, "Bu portal giriş sistemində yoxdur"],
  [
    "a return address that is not registered",
    { ...request, redirect_uri: "https://evil.example/return" },
    "Qayıdış ünvanı qeydiyyatda yoxdur",
  ],
  [
    "a return address that only begins like a registered one",
    { ...request, redirect_uri: `${BANK}/return/../evil` },
    "Qayıdış ünvanı qeydiyyatda yoxdur",
  ],
  ["no return address", without("redirect_uri"), "Portal səhv sorğu göndərdi"],
])("%s gets a plain page and leads nowhere", async (_, parameters, title) => {
  const browser = new Browser(server.issuer);

  expect(await browser.open(authUrl(parameters))).toBeNull();
  expect(browser.status).toBe(400);
  expect(browser.text).toContain(title);
  expect(browser.html).not.toMatch(/(href|action)="https?:/);
});

test.each([
  ["no PKCE", without("code_challenge"), "invalid_request"],
  ["plain PKCE", { ...request, code_challenge_method: "plain" }, "invalid_request"],
  ["an implicit request", { ...request, response_type: "id_token" }, "unsupported_response_type"],
  ["prompt=none with nobody signed in", { ...request, prompt: "none" }, "login_required"],
  [
    "a pushed request that does not exist",
    { client_id: "bank", request_uri: "urn:ietf:params:oauth:request_uri:none" },
    null,
  ],
])("%s is refused", async (_, parameters, error) => {
  const browser = new Browser(server.issuer);

  const back = await browser.open(authUrl(parameters));

  if (error === null) {
    expect(back).toBeNull();
    expect(browser.status).toBe(400);
    expect(browser.text).toContain("Bu giriş səhifəsi artıq keçərli deyil");
    return;
  }
  const { origin, search, hash } = new URL(back ?? "about:blank");
  const answer = new URLSearchParams(search || hash.slice(1));
  expect(origin).toBe(BANK);
  expect(answer.get("error")).toBe(error);
  expect(answer.get("state")).toBe("the-state");
});

test("a code serves once; a second use takes back what the first gave", async () => {
  const code = await codeFor();
  const first = await exchange(code);
  expect(first.status).toBe(200);

  expect(await exchange(code)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });

  const reply = await fetch(`${server.issuer}/me`, {
    headers: { authorization: `Bearer ${first.body.access_token}` },
  });
  expect(reply.status).toBe(401);
});

test("a code is worthless after a minute", async () => {
  const code = await codeFor();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });

  expect(await exchange(code)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
});

test.each([
  ["with another verifier", { code_verifier: "x".repeat(43) }, "bank"],
  ["without a verifier", { code_verifier: "" }, "bank"],
  ["to another address", { redirect_uri: `${BANK}/other` }, "bank"],
  ["by another portal", {}, "shop"],
])("a code is not exchanged %s", async (_, change, client) => {
  const code = await codeFor();

  expect(await exchange(code, change, client)).toMatchObject({
    status: 400,
    body: { error: "invalid_grant" },
  });
});

test("a wrong secret is no client", async () => {
  const reply = await fetch(`${server.issuer}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa("bank:wrong")}` },
    body: new URLSearchParams({ grant_type: "authorization_code", code: await codeFor() }),
  });

  expect(reply.status).toBe(401);
  expect(await reply.json()).toMatchObject({ error: "invalid_client" });
});

test("a sign-in belongs to the browser that began it", async () => {
  const [own, foreign] = [new Browser(server.issuer), new Browser(server.issuer)];
  await own.open(authUrl(request));

  await foreign.open(own.url);
  expect(foreign.status).toBe(404);
  expect(foreign.text).toContain("Bu giriş səhifəsi artıq keçərli deyil");

  await foreign.open(authUrl(request));
  const answer = { fin: SEVINC, pin: DEMONSTRATION.bsxmPin };
  expect(await foreign.post(`${own.url}/bsxm`, answer)).toBeNull();
  expect(foreign.status).toBe(404);
});

test.each([
  ["from another site", { origin: "https://evil.example" }],
  [
    "that a browser marks as foreign",
    { origin: "http://localhost", "sec-fetch-site": "cross-site" },
  ],
  ["that names no origin", {}],
])("a form %s is refused", async (_, headers) => {
  const browser = new Browser(server.issuer);
  await browser.open(authUrl(request));

  const reply = await fetch(`${browser.url}/bsxm`, {
    method: "POST",
    headers: headers as Record<string, string>,
    body: new URLSearchParams({ fin: SEVINC, pin: DEMONSTRATION.bsxmPin }),
  });

  expect(reply.status).toBe(403);
  expect(await reply.text()).toContain("Bu cavab bizim səhifədən gəlməyib");
});

test("a link on a foreign site does not sign anybody out", async () => {
  const browser = new Browser(server.issuer);
  await codeFor(browser);

  expect(await browser.open(`${server.issuer}/session/end`)).toBeNull();
  expect(browser.text).toContain("Çıxmaq istəyirsiniz?");
  const shop = `client_id=shop&post_logout_redirect_uri=${encodeURIComponent(`${BANK}/`)}`;
  expect(await browser.open(`${server.issuer}/session/end?${shop}`)).toBeNull();
  expect(browser.text).toContain("Çıxmaq istəyirsiniz?");

  const back = await browser.open(authUrl({ ...request, prompt: "none" }));
  expect(new URL(back ?? "about:blank").searchParams.get("code")).toBeTruthy();
});

test("the confirmation page signs out with one button", async () => {
  const browser = new Browser(server.issuer);
  await codeFor(browser);
  await browser.open(`${server.issuer}/session/end`);
  const xsrf = /name="xsrf" value="(\w+)"/.exec(browser.html)?.[1] ?? "";

  expect(
    await browser.post(`${server.issuer}/session/end/confirm`, { xsrf, logout: "yes" }),
  ).toBeNull();

  expect(browser.text).toContain("Çıxış edildi");
  const back = await browser.open(authUrl({ ...request, prompt: "none" }));
  expect(new URL(back ?? "about:blank").searchParams.get("error")).toBe("login_required");
});

test.each([
  ["/nowhere", 404],
  ["/interaction/unknown/fin", 404],
  ["/sima/unknown", 404],
  ["/%", 404],
  ["//evil.example/auth", 400],
  ["/\\evil.example/", 400],
  ["/interaction/%ff%fe", 404],
  ["/auth?client_id=bank&client_id=bank", 400],
  ["/auth?client_id=%00", 400],
  ["/session/end?id_token_hint=nonsense", 400],
  ["/.well-known/nothing", 404],
])("%s is answered with a page, never with a failure", async (path, status) => {
  server.complaints.length = 0;
  const reply = await fetchRaw(path);

  expect(reply).toMatchObject({ status });
  expect(reply.body).not.toMatch(/\bat .*\.(js|ts):\d+/);
  expect(server.complaints).toEqual([]);
});

test("the language switch leads nowhere else", async () => {
  const reply = await fetchRaw("/x/..//evil.example?lang=ru");

  expect(reply.status).toBe(303);
  expect(reply.location).toBe(`${server.issuer}//evil.example`);
});

test("a body of ten megabytes is turned away", async () => {
  const browser = new Browser(server.issuer);
  await browser.open(authUrl(request));
  expect(await browser.post(`${browser.url}/fin`, { fin: "T".repeat(10_000_000) })).toBeNull();

  expect(browser.status).toBe(413);
  expect(browser.text).toContain("Göndərilən məlumat çox böyükdür");
});

test("pages may run no script, stand in no frame and stay in no cache", async () => {
  const browser = new Browser(server.issuer);
  await browser.open(authUrl(request));

  const policy = browser.headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'; script-src; style-src 'self'");
  expect(policy).toContain(`form-action 'self' ${BANK};`);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(browser.headers.get("cache-control")).toBe("no-store");
  expect(browser.headers.get("x-content-type-options")).toBe("nosniff");
  expect(browser.html).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
});

/** As written: `fetch` would tidy the address up first. */
async function fetchRaw(
  path: string,
): Promise<{ status: number; body: string; location?: string }> {
  const { request: send } = await import("node:http");
  const { port } = new URL(server.issuer);
  return new Promise((resolve, reject) => {
    send({ port, path, host: "127.0.0.1", headers: { accept: "text/html" } }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        body += part;
      });
      const { statusCode = 0, headers } = response;
      response.on("end", () => resolve({ status: statusCode, body, location: headers.location }));
    })
      .on("error", reject)
      .end();
  });
}
