import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { DEMONSTRATION } from "@/sandbox/asan-login/demonstration";
import { ask, PORTAL_ORIGIN } from "./support/raw";
import { drawn, signIn, type Way } from "./support/sign-in";
import { setClock } from "./support/world";

/** Signing in and out through the whole: portal, ASAN Login and back. */

const SEVINC = "TST4K7Q";
const KONUL = "TST8K6N";
const MURAD = "TST9M3D";

const SESSION = "next-auth.session-token";
const MINUTE_MS = 60_000;

/** How long the sign-in of this browser still lasts, by the portal's clock; null when it is over. */
async function lastsMs({ request }: BrowserContext): Promise<number | null> {
  const reply = await request.get("/api/session");
  return reply.ok() ? ((await reply.json()) as { endsInMs: number }).endsInMs : null;
}

/** The account page's own button; the list has one for each other device as well. */
const signOutHere = (page: Page) =>
  page.locator('form[action="/api/auth/sign-out"]').getByRole("button").first();

async function expectSignedOut(page: Page): Promise<void> {
  await page.goto("/en/record");
  await expect(page).toHaveURL(/\/en\/sign-in\?/);
}

const WAYS: [Way, string][] = [
  ["FİN", "With identification number"],
  ["SİMA", "With SİMA digital signature"],
  ["Asan İmza", "With Asan İmza"],
  ["SİMA Token", "With SİMA Token"],
  ["BSXM", "With BSXM e-signature"],
];

for (const [way, words] of WAYS) {
  test(`signing in by ${way}`, async ({ page }) => {
    await signIn(page, SEVINC, way);
    await page.goto("/en/account");
    const here = page.getByRole("listitem").filter({ hasText: "This device" });
    await expect(here).toContainText(words);
    await expect(here).toContainText("Chrome, Linux");
  });
}

test("the page that was asked for comes after signing in, in its language", async ({ page }) => {
  await page.goto("/ru/access?tab=self");
  await expect(page).toHaveURL(/\/ru\/sign-in\?back=%2Fru%2Faccess%3Ftab%3Dself$/);
  await page.getByRole("link", { name: "Az" }).click();
  await expect(page).toHaveURL(/\/az\/sign-in\?back=/);
  await signIn(page, SEVINC);
  await expect(page).toHaveURL(`${PORTAL_ORIGIN}/ru/access?tab=self`);
});

for (const back of ["https://evil.example/az", "//evil.example/az", "/api/auth/sign-out"]) {
  test(`nobody is led away to ${back}`, async ({ page }) => {
    await page.goto(`/az/sign-in?back=${encodeURIComponent(back)}`);
    await signIn(page, SEVINC);
    await expect(page).toHaveURL(`${PORTAL_ORIGIN}/az/home`);
  });
}

test("a wrong password signs nobody in; the right one then does", async ({ page, context }) => {
  await page.goto("/az/sign-in");
  await page.getByRole("button", { name: "ASAN Login ilə daxil ol" }).click();
  await page.getByRole("link", { name: "İdentifikasiya nömrəsi ilə" }).click();
  await page.getByLabel("FİN", { exact: true }).fill(KONUL);
  await page.getByLabel("Şifrə").fill("wrong");
  await page.getByRole("button", { name: "Davam et" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  expect(await lastsMs(context)).toBeNull();

  await page.getByLabel("Şifrə").fill(DEMONSTRATION.password);
  await page.getByRole("button", { name: "Davam et" }).click();
  const code = await page.locator("header code").innerText();
  await page.getByLabel("SMS ilə gələn kod").fill(code);
  await page.getByRole("button", { name: "Daxil ol" }).click();
  await expect(page).toHaveURL(/\/az\/home$/);
});

test("who goes back at ASAN Login is told so, and is nobody", async ({ page, context }) => {
  await page.goto("/en/sign-in");
  await page.getByRole("button", { name: "Sign in with ASAN Login" }).click();
  await page.locator('form[action$="/abort"] button').click();
  await expect(page.getByRole("heading", { name: "The sign-in was stopped" })).toBeVisible();
  expect(await lastsMs(context)).toBeNull();
});

test("signing out ends both sessions: the next sign-in is asked for anew", async ({
  page,
  context,
}) => {
  await signIn(page, KONUL);
  const [token] = (await context.cookies()).filter(({ name }) => name === SESSION);
  await page.goto("/en/account");
  await signOutHere(page).click();

  await expect(page).toHaveURL(`${PORTAL_ORIGIN}/en/sign-in?error=signed-out`);
  await expect(page.getByRole("heading", { name: "You have signed out" })).toBeVisible();
  expect((await context.cookies()).map(({ name }) => name)).not.toContain(SESSION);
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/sign-in\?/); // nothing of the account is kept
  await expectSignedOut(page);
  await context.addCookies(token ? [token] : []); // a copy of the token is worth nothing
  await expectSignedOut(page);

  await page.getByRole("button", { name: "Sign in with ASAN Login" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How do you want to sign in?");
});

test("a sign-in ended from elsewhere is over within five seconds", async ({ page, browser }) => {
  const other = await browser.newContext({ locale: "az-AZ" });
  await signIn(await other.newPage(), MURAD, "BSXM");
  await signIn(page, MURAD, "BSXM");
  await page.goto("/az/account/sign-out-everywhere");
  expect(await lastsMs(other)).toBeGreaterThan(0);

  await page.getByRole("button", { name: "Bəli, hər yerdən çıx" }).click();
  const ended = Date.now();
  await expect.poll(() => lastsMs(other), { intervals: [250] }).toBeNull();
  expect(Date.now() - ended).toBeLessThan(5_000);
  await other.close();
});

test("a quarter of an hour without activity ends it, and the page says why", async ({
  page,
  context,
}) => {
  const forward = (ms: number) => setClock(context.request, new Date(Date.now() + ms));
  /** The portal asks the world for its time about once a second. */
  const lasts = (from: number, to: number) =>
    expect
      .poll(async () => {
        const ms = await lastsMs(context);
        return ms !== null && ms > from && ms <= to;
      })
      .toBe(true);
  try {
    await signIn(page, KONUL);
    await lasts(14 * MINUTE_MS, 15 * MINUTE_MS);
    await forward(14 * MINUTE_MS);
    await lasts(0, MINUTE_MS); // looking does not prolong it

    // "I am still here", as the warning's button says it.
    const extended = await page.evaluate(() =>
      fetch("/api/session", { method: "POST" }).then((reply) => reply.status),
    );
    expect(extended).toBe(200);
    await lasts(14 * MINUTE_MS, 15 * MINUTE_MS);

    await forward(29 * MINUTE_MS + 10_000);
    await expect.poll(() => lastsMs(context)).toBeNull();
    await page.goto("/az/record");
    await expect(page).toHaveURL(/\/az\/sign-in\?error=ended&back=%2Faz%2Frecord$/);
    await expect(page.getByText("Təhlükəsizlik üçün çıxış edildi")).toBeVisible();
    await page.getByRole("button", { name: "ASAN Login ilə daxil ol" }).click();
    await expect(page).toHaveURL(/\/az\/record$/);
  } finally {
    await setClock(context.request, null);
  }
});

test("no address, no cookie, no storage and no endpoint says who it is", async ({
  page,
  context,
}) => {
  const urls: string[] = [];
  context.on("request", (request) => urls.push(request.url()));
  await signIn(page, SEVINC, "BSXM");
  await drawn(page);
  for (const path of ["record", "access", "account"]) await page.goto(`/az/${path}`);
  await page.goto("/en/account");

  const kept = await page.evaluate(() =>
    [document.cookie, ...Object.entries(localStorage), ...Object.entries(sessionStorage)].join(),
  );
  // On one machine the stand-in's cookies come along: a browser does not tell ports apart.
  const cookies = (await context.cookies(PORTAL_ORIGIN)).filter(
    ({ name }) => !name.startsWith("asan_"),
  );
  const sessions = await Promise.all(
    ["/api/auth/session", "/api/session"].map(async (path) =>
      (await context.request.get(path)).text(),
    ),
  );
  await signOutHere(page).click();
  await expect(page).toHaveURL(/signed-out/);

  expect(kept).toBe("");
  expect(cookies.map(({ name }) => name).sort()).toEqual(["locale", SESSION]);
  for (const { httpOnly, sameSite } of cookies) expect([httpOnly, sameSite]).toEqual([true, "Lax"]);
  expect(Object.keys(JSON.parse(sessions[0] ?? ""))).toEqual(["expires"]);
  expect(urls.filter((url) => url.includes("/api/auth/callback/"))).toHaveLength(1);
  const said = [...urls.map(decodeURIComponent), ...cookies.map(({ value }) => value), ...sessions];
  const personal = /tst4k7q|sevinc|h[əe]s[əe]nova/i;
  expect(said.filter((text) => personal.test(text))).toEqual([]);
});

test("what comes back from nowhere signs nobody in, and says so plainly", async ({
  page,
  context,
}) => {
  for (const query of ["code=1&state=2", "error=access_denied", "", "code=1&code=2&state=3"]) {
    await page.goto(`/api/auth/callback/asan-login?${query}`);
    await expect(page).toHaveURL(/\/az\/sign-in\?error=failed$/);
    await expect(page.getByRole("heading", { name: "Daxil olmaq alınmadı" })).toBeVisible();
  }
  expect(await lastsMs(context)).toBeNull();
  await signIn(page, SEVINC);
});

test("an address that signed somebody in serves once, and only in their browser", async ({
  page,
  browser,
}) => {
  let back = "";
  page.on("request", (request) => {
    if (request.url().includes("/api/auth/callback/")) back = request.url();
  });
  await signIn(page, SEVINC, "BSXM");
  expect(back).not.toBe("");

  const stranger = await browser.newContext({ locale: "az-AZ" });
  const strangersPage = await stranger.newPage();
  await strangersPage.goto(back);
  await expect(strangersPage).toHaveURL(/error=failed/);
  expect(await lastsMs(stranger)).toBeNull();
  await stranger.close();

  await page.goto(back);
  await expect(page).toHaveURL(/error=failed/);
  await page.goto("/az/home"); // and who is signed in still is
  await expect(page).toHaveURL(/\/az\/home$/);
});

test("forms of other sites sign nobody in or out, and prolong nothing", async ({
  page,
  context,
}) => {
  await signIn(page, SEVINC);
  const cookie = (await context.cookies(PORTAL_ORIGIN))
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
  for (const path of ["/api/auth/signin/asan-login", "/api/auth/sign-out", "/api/session"]) {
    for (const origin of ["https://evil.example", "null"]) {
      const headers = { cookie, origin };
      const reply = await ask(path, { method: "POST", headers, body: "locale=az" });
      expect([path, reply.status]).toEqual([path, 403]);
      expect(reply.headers["set-cookie"]).toBeUndefined();
    }
  }
  expect(await lastsMs(context)).toBeGreaterThan(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one signs in, is asked again after the end, and signs out", async ({ page, context }) => {
    await signIn(page, KONUL);
    await context.clearCookies({ name: SESSION });
    await page.goto("/az/record");
    await expect(page).toHaveURL(/\/az\/sign-in\?back=%2Faz%2Frecord$/);
    await page.getByRole("button", { name: "ASAN Login ilə daxil ol" }).click();
    await expect(page).toHaveURL(/\/az\/record$/); // ASAN Login knows the person for a while
    await page.goto("/az/account");
    await signOutHere(page).click();
    await expect(page.getByRole("heading", { name: "Çıxış etdiniz" })).toBeVisible();
    await expectSignedOut(page);
  });
});
