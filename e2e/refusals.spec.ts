import { expect, type Page, test } from "@playwright/test";
import { lookUpAndSee } from "./support/desk";
import { ask, PORTAL_ORIGIN, type RawReply } from "./support/raw";
import { signIn } from "./support/sign-in";

/** What is asked wrongly is answered clearly: never a failure of ours, never a word of the machinery. */

const SEVINC = "TST4K7Q";
const KONUL = "TST8K6N";
const EMRE = "TST4E9Y";
const SABINA = "TST8S1M"; // operator
const ULVIYYE = "TST5U4A"; // caseworker of another office
const NOBODYS_ID = "01900000-0000-7000-8000-000000000000";

/** Traces of a stack, of a path on the server, of a library. */
const MACHINERY = /\bat .+:\d+:\d+|node_modules|\.tsx?\b|webpack|turbopack|prisma|postgres|digest/i;

function expectClear(reply: RawReply, statuses: readonly number[], what: string): void {
  expect(statuses, `${what} was answered ${reply.status}`).toContain(reply.status);
  if (reply.status < 400 || reply.body === "") return;
  expect(String(reply.headers["content-type"]), what).toMatch(
    /^(text\/html|application\/(problem\+)?json)/,
  );
  const told = reply.body.replace(/<script[\s\S]*?<\/script>|<link[^>]*>/g, "");
  expect(told, what).not.toMatch(MACHINERY);
}

/** The `Cookie` header of whoever is signed in on this page. */
async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies(PORTAL_ORIGIN);
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

test("an address that no page answers is a page in the reader's language", async () => {
  for (const [path, lang] of [
    ["/en/nowhere", "en"],
    ["/ru/record/deeper/still", "ru"],
    ["/az/situations/none", "az"],
    ["/en/situations/__proto__", "en"],
    ["/xx", "az"],
    ["/AZ/record", "az"],
    ["/unknown/path", "az"],
    ["/.env", "az"],
    ["/_next/image?url=/x&w=1&q=1", "az"],
    ["/api/unknown", "az"],
  ] as const) {
    const reply = await ask(path, { headers: { accept: "text/html" } });
    expectClear(reply, [404], path);
    expect(reply.body, path).toContain(`<html lang="${lang}"`);
  }
});

test("an address that is none is refused at the edge", async () => {
  for (const path of ["/%", "/az/%ff%fe", "/az/%00", "/az?q=%0d%0ax:y", "/az?a=1?%", "//evil/az"]) {
    expectClear(await ask(path), [400], path);
  }
  expectClear(await ask(`/az?${"x".repeat(3_000)}`), [414], "a long address");
  const russian = await ask("/ru/%");
  expect(russian.body).toContain("Запрос не понят");
});

test("ids that are none, and parameters told twice", async ({ page }) => {
  await signIn(page, SEVINC);
  const cookie = await cookieOf(page);
  const ids = [
    "x",
    "0",
    NOBODYS_ID,
    `${NOBODYS_ID}x`,
    "%27%3B--",
    "..%2f..%2fetc",
    "%C4%B0%C4%B1",
    "a".repeat(500),
  ];
  for (const id of ids) {
    for (const path of [
      `/en/access/${id}`,
      `/en/desk/visits/${id}`,
      `/en/references/${id}`,
      `/en/references/${id}/revoke`,
      `/en/references/order/${id}`,
    ]) {
      const reply = await ask(path, { headers: { cookie } });
      expectClear(reply, [404], path);
      expect(reply.body, path).toContain('<html lang="en"');
    }
  }
  for (const query of [
    "tab=self&tab=others",
    "tab=x",
    "before=-1",
    "before=99999999999999999999",
    "category=__proto__",
    "institution=%27",
    "period=1&period=1",
    "locale=xx",
  ]) {
    expectClear(await ask(`/api/access?${query}`, { headers: { cookie } }), [400], query);
    expectClear(await ask(`/en/access?${query}`, { headers: { cookie } }), [200], query);
  }
  for (const path of [
    "/en/sign-in?error=a&error=b&back=x&back=y",
    "/en/sign-in?error=__proto__",
    "/en/help?q=a&q=b",
    `/en/help?q=${"%C4%B0".repeat(300)}`,
    "/en/record?asked=x&asked=y",
    "/en/account?ended=%3Cscript%3E&ended=2",
    "/en/centres?x=1&x=2",
    "/en/references?page=x&page=y&done=__proto__",
    "/en/references?page=999999",
    "/en/references/order/workplace?variant=a&variant=b",
    "/en/v?code=a&code=b",
    "/en/v?code=%3Cscript%3E",
  ]) {
    const reply = await ask(path, { headers: { cookie } });
    expectClear(reply, [200], path);
    expect(reply.body).not.toContain("<script>");
  }
});

test("repeated and spoilt cookies are nobody's", async ({ page }) => {
  await signIn(page, SEVINC);
  const good = (await cookieOf(page)).match(/next-auth\.session-token=[^;]+/)?.[0] ?? "";
  for (const cookie of [
    "next-auth.session-token=",
    "next-auth.session-token=x",
    `next-auth.session-token=${"x".repeat(5_000)}`,
    "next-auth.session-token=%ff%00",
    "=;;;==",
    good.replace("session-token", "session-token.0"),
    `${good}x`,
  ]) {
    expectClear(await ask("/en/record", { headers: { cookie } }), [307], cookie.slice(0, 60));
    const session = await ask("/api/auth/session", { headers: { cookie } });
    expect([session.status, session.body]).toEqual([200, "{}"]);
  }
});

test("what is another person's does not exist", async ({ page, browser }) => {
  await signIn(page, KONUL);
  const entries = await page.request.get("/api/access?tab=self");
  const hers = JSON.stringify(await entries.json()).match(/[0-9a-f]{8}-[0-9a-f-]{27}/)?.[0];
  const other = await browser.newContext({ locale: "az-AZ" });
  const stranger = await other.newPage();
  await signIn(stranger, SEVINC);

  const known = await stranger.request.get(`/az/access/${hers}`);
  const unknown = await stranger.request.get(`/az/access/${NOBODYS_ID}`);
  expect(hers).toBeDefined();
  expect([known.status(), unknown.status()]).toEqual([404, 404]);
  const words = async (reply: typeof known) =>
    (await reply.text()).replaceAll(String(hers), "").replaceAll(NOBODYS_ID, "").length;
  expect(Math.abs((await words(known)) - (await words(unknown)))).toBeLessThan(50);
  await other.close();
});

test("a visit belongs to the officer who opened it, and the desk to officers", async ({
  page,
  browser,
}) => {
  await signIn(page, SABINA);
  await lookUpAndSee(page, {
    fin: SEVINC,
    purpose: "Ailə müavinətləri və ünvanlı yardım",
    ticket: `A-${Date.now() % 1_000_000}`,
  });
  const visit = new URL(page.url()).pathname;

  for (const [fin, desk] of [
    [ULVIYYE, 200],
    [KONUL, 404],
    [SEVINC, 404], // not even of the person it is about
  ] as const) {
    const other = await browser.newContext({ locale: "az-AZ" });
    const stranger = await other.newPage();
    await signIn(stranger, fin);
    expect((await stranger.request.get(visit)).status(), fin).toBe(404);
    expect((await stranger.request.get("/az/desk")).status(), fin).toBe(desk);
    await other.close();
  }
  for (const path of [visit, "/az/desk", `/az/desk/visits/${NOBODYS_ID}`]) {
    const reply = await ask(path);
    expectClear(reply, [307], path);
    expect(reply.headers.location).toBe(`/az/sign-in?back=${encodeURIComponent(path)}`);
    expect(reply.body).not.toContain("Həsənova");
  }
});

test("bodies that are too large, or no forms at all", async ({ page }) => {
  await signIn(page, SEVINC);
  const cookie = await cookieOf(page);
  const post = (path: string, type: string, body: string | Buffer) =>
    ask(path, {
      method: "POST",
      headers: {
        cookie,
        origin: PORTAL_ORIGIN,
        "content-type": type,
        "content-length": String(body.length),
      },
      body,
    });
  const large = Buffer.alloc(10_000_000, "a");
  for (const path of [
    "/az/record",
    "/az/account",
    "/az/desk",
    "/api/access",
    "/api/session",
    "/api/auth/sign-out",
    "/api/auth/signin/asan-login",
    "/api/auth/backchannel-logout",
  ]) {
    for (const type of ["multipart/form-data; boundary=x", "application/x-www-form-urlencoded"]) {
      expectClear(await post(path, type, large), [413], `10 MB to ${path}`);
    }
  }
  for (const [type, body] of [
    ["multipart/form-data; boundary=x", "--x\r\nnothing"],
    ["multipart/form-data", "a=b"],
    [
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n--x--\r\n',
    ],
    [
      "multipart/form-data; boundary=x",
      `--x\r\nContent-Disposition: form-data; name="$ACTION_ID_${"0".repeat(42)}"\r\n\r\n\r\n--x--\r\n`,
    ],
    ["application/json", "{"],
    ["application/x-www-form-urlencoded", "%ff=%"],
    ["text/plain;charset=\xff", "x"],
    ["", "\u0000"],
  ] as const) {
    for (const path of ["/en/record", "/en/account", "/en/sign-in"]) {
      expectClear(await post(path, type, body), [200, 400, 409], `${type} to ${path}`);
    }
    expectClear(
      await post("/api/auth/backchannel-logout", type, body),
      [400],
      `${type} for a logout`,
    );
  }
  const chunked = await ask("/api/auth/backchannel-logout", {
    method: "POST",
    headers: {
      "transfer-encoding": "chunked",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: large,
  });
  expectClear(chunked, [413], "10 MB in chunks");
  expect((await ask("/api/health")).status).toBe(200);
});

test("ways of asking that are none", async ({ page }) => {
  await signIn(page, SEVINC);
  const cookie = await cookieOf(page);
  for (const path of [
    "/en/record",
    "/api/access",
    "/api/health",
    "/api/auth/session",
    "/nowhere",
  ]) {
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"]) {
      expectClear(await ask(path, { method, headers: { cookie } }), [405], `${method} ${path}`);
    }
  }
  const own = { cookie, origin: PORTAL_ORIGIN, "content-length": "0" };
  for (const [method, path] of [
    ["POST", "/api/access"],
    ["POST", "/api/health"],
    ["GET", "/api/auth/sign-out"],
    ["GET", "/api/auth/backchannel-logout"],
  ] as const) {
    expectClear(await ask(path, { method, headers: own }), [405], `${method} ${path}`);
  }
  for (const path of ["/en", "/en/record", "/en/sign-in", "/api/health"]) {
    const head = await ask(path, { method: "HEAD", headers: { cookie } });
    expect([path, head.status, head.body]).toEqual([path, 200, ""]);
  }
});

test("what scripts of the portal's own would never send", async ({ page }) => {
  await signIn(page, SEVINC);
  const cookie = await cookieOf(page);
  const states = ["x", "%", "%7B%7D", encodeURIComponent('["",{"children":["x",{}]}]'), "null"];
  for (const state of states) {
    for (const [name, value] of [
      ["next-router-prefetch", "1"],
      ["next-url", "%ff"],
    ] as const) {
      const headers = { cookie, rsc: "1", "next-router-state-tree": state, [name]: value };
      let reply = await ask("/en/record", { headers });
      if (reply.status === 307) reply = await ask(reply.headers.location ?? "", { headers });
      expect([200, 307, 400], `router state ${state}`).toContain(reply.status);
    }
  }
  const action = async (id: string, type: string, body: string) => {
    const headers = {
      cookie,
      origin: PORTAL_ORIGIN,
      "next-action": id,
      "content-type": type,
      "content-length": String(body.length),
    };
    return ask("/en/record", { method: "POST", headers, body });
  };
  const known = /\$ACTION_ID_(\w+)/.exec(
    (await ask("/en/record", { headers: { cookie } })).body,
  )?.[1];
  expect(known).toBeDefined();
  for (const id of ["x", "0".repeat(42), "../../x", "__proto__", String(known)]) {
    for (const body of ["[]", "{", "", '["$K1"]']) {
      expectClear(await action(id, "text/plain", body), [400], `action ${id} with ${body}`);
    }
    const part = '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n[]\r\n--x--\r\n';
    const reply = await action(id, "multipart/form-data; boundary=x", part);
    expect([400, 404, 409], `action ${id} without a form`).toContain(reply.status);
  }
  const foreign = {
    cookie,
    origin: "https://evil.example",
    "next-action": "0".repeat(42),
    "content-length": "0",
  };
  expectClear(
    await ask("/en/record", { method: "POST", headers: foreign }),
    [403],
    "a foreign action",
  );
});

test("a call of an action that cannot be read is refused, whatever is wrong with it", async ({
  page,
}) => {
  await signIn(page, EMRE);
  const cookie = await cookieOf(page);
  const idOn = async (path: string) =>
    /\$ACTION_ID_(\w+)/.exec((await ask(path, { headers: { cookie } })).body)?.[1];
  const id = String(await idOn("/en/record"));
  expect(id).toMatch(/^[0-9a-f]{42}$/);

  const part = (name: string, value: string, head = "") =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n${head}\r\n${value}\r\n`;
  const form = (...parts: string[]) => `${parts.join("")}--x--\r\n`;
  const many = (count: number, make: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => make(at)).join("");
  const action = (bound: string) => part("$ACTION_1:0", `{"id":"${id}","bound":${bound}}`);

  /** Arguments in the notation of React's own scripts that are none, or lead nowhere. */
  const spoilt = [
    ...[
      "{",
      "",
      "[",
      '"$"',
      '"$0"',
      "null",
      "1",
      '{"length":1e9}',
      '["\\ud800"',
      "\u0000",
      "\xff\xfe",
    ],
    ...["1", "h1", "F1", "Q1", "W1", "B1", "i1", "A1", "0:0:0", "1:__proto__:constructor"].map(
      (reference) => `["$${reference}"]`,
    ),
    `["$n${"9".repeat(5_000)}"]`,
    `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
  ];
  const bodies = [
    ...spoilt.map((json) => form(part("0", json))),
    ...spoilt.map((json) => form(part("1", json), part("0", '["$1:x"]'))),
    ...spoilt.map((json) =>
      form(part("$ACTION_REF_1", ""), action('"$@1"'), part("$ACTION_1:1", json)),
    ),
    ...spoilt.map((json) => form(part("$ACTION_REF_1", ""), action(json || "{"))),
    ...spoilt.map((json) => form(part("$ACTION_REF_1", ""), part("$ACTION_1:0", json))),
    part("0", "[]"),
    "",
    "--x--\r\n",
    "--x\r\n\r\n[]\r\n--x--\r\n",
    form(part("0", "[]", "Content-Type: text/plain; charset=klingon\r\n")),
    form(part("0", "[]", "Content-Type: text/plain; charset=utf-16\r\n")),
    form(part("n".repeat(100_000), "[]")),
    form(many(12_000, () => part("0", "[]"))),
    form(many(12_000, (at) => part(`$ACTION_REF_${at}`, ""))),
    form(many(5_000, (at) => part(`$ACTION_ID_${id}${at}`, ""))),
    form(
      many(5_000, (at) => part(String(at), `["$${at + 1}"]`)),
      part("5000", '["$0"]'),
    ),
    form(part("1", `[${"1,".repeat(100_000)}1]`), part("0", '["$i1"]')),
  ];
  const types = ["x", "y", "", '"x', "b".repeat(5_000)].map(
    (b) => `multipart/form-data; boundary=${b}`,
  );

  let refusals = 0;
  async function refused(path: string, type: string, body: string, own: Record<string, string>) {
    const bytes = Buffer.from(body);
    const headers = { cookie, origin: PORTAL_ORIGIN, "content-type": type, ...own };
    const length = { "content-length": String(bytes.length) };
    const what = `${JSON.stringify(own)} ${type} ${body.slice(0, 150)} to ${path}`;
    const reply = await ask(path, {
      method: "POST",
      headers: { ...headers, ...length },
      body: bytes,
    });
    // What reads as a call all the same is answered by the action, without a form or with one.
    const isOfAction = String(reply.headers["content-type"]).startsWith("text/x-component");
    if ((reply.status === 404 && isOfAction) || reply.status === 303) return;
    expectClear(reply, [400, 404, 409], what.slice(0, 300));
    refusals += 1;
  }

  for (const [path, own] of [
    ["/en/record", { "next-action": id }],
    ["/en/record", { "next-action": id, "x-action-forwarded": "0" }],
    ["/en/account", { "next-action": id }], // a page without this action
    ["/en/help", { "next-action": id }],
    ["/en/record", {}],
    ["/en/account", {}],
  ] as const) {
    for (const body of bodies) await refused(path, "multipart/form-data; boundary=x", body, own);
    for (const type of types.slice(1)) await refused(path, type, form(part("0", "[]")), own);
  }
  expect(refusals).toBeGreaterThan(400);
  expect((await ask("/api/health")).status).toBe(200);
});
