import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { DEMONSTRATION } from "@/sandbox/asan-login/demonstration";
import { close, listen, type RunningAsanLogin, startAsanLogin } from "@/sandbox/asan-login/testing";

/**
 * The sign-in stand-in in a real browser, on its own: it needs no portal but a relying party that
 * shows what came back. No page has a script, so every journey runs with scripts switched off; what
 * the content security policy stops, only a browser shows.
 */

const SEVINC = "TST4K7Q";

let provider: RunningAsanLogin;
let portal: Server;
let portalUrl: string;

test.beforeAll(async () => {
  portal = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end("<!doctype html><title>Portal</title><h1>Back at the portal</h1>");
  });
  portalUrl = `http://localhost:${await listen(portal)}`;
  provider = await startAsanLogin([
    {
      client_id: "e-sosial",
      client_name: "e-sosial",
      client_uri: portalUrl,
      client_secret: "the secret of the portal",
      redirect_uris: [`${portalUrl}/callback`],
      post_logout_redirect_uris: [`${portalUrl}/`],
    },
  ]);
});

test.afterAll(async () => {
  await provider.stop();
  await close(portal);
});

test.use({ javaScriptEnabled: false });

function start(more: Record<string, string> = {}): string {
  const parameters = {
    client_id: "e-sosial",
    response_type: "code",
    scope: "openid profile phone",
    redirect_uri: `${portalUrl}/callback`,
    state: "the-state",
    code_challenge: createHash("sha256").update("v".repeat(43)).digest("base64url"),
    code_challenge_method: "S256",
    ...more,
  };
  return `${provider.issuer}/auth?${new URLSearchParams(parameters)}`;
}

async function expectBack(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Back at the portal" })).toBeVisible();
  expect(new URL(page.url()).searchParams.get("code")).toBeTruthy();
  expect(new URL(page.url()).searchParams.get("state")).toBe("the-state");
}

test.describe("typed by hand", () => {
  test("FIN and password, then the code from the test strip", async ({ page }) => {
    await page.goto(start());
    await page.getByRole("link", { name: "İdentifikasiya nömrəsi ilə" }).click();
    await page.getByLabel("FİN", { exact: true }).fill(SEVINC);
    await page.getByLabel("Şifrə").fill(DEMONSTRATION.password);
    await page.getByRole("button", { name: "Davam et" }).click();
    const code = await page.locator("header code").innerText();
    await page.getByLabel("SMS ilə gələn kod").fill(code);
    await page.getByRole("button", { name: "Daxil ol" }).click();

    await expectBack(page);
  });

  test("SİMA, as on the phone", async ({ page }) => {
    await page.goto(start());
    await page.getByRole("link", { name: "SİMA Rəqəmsal İmza ilə" }).click();
    await expect(page.getByRole("img", { name: /QR kod/ })).toBeVisible();
    await page.getByRole("link", { name: "Telefondakı kimi davam et" }).click();
    await page.getByLabel("Telefonun sahibi").fill(SEVINC);
    await page.getByLabel("SİMA PIN kodu").fill(DEMONSTRATION.simaPin);
    await page.getByRole("button", { name: "Təsdiqlə" }).click();

    await expectBack(page);
  });

  test("SİMA, on another device: the computer's page goes on by itself", async ({
    page,
    browser,
  }) => {
    await page.goto(start());
    await page.getByRole("link", { name: "SİMA Rəqəmsal İmza ilə" }).click();
    const here = await page
      .getByRole("link", { name: "Telefondakı kimi davam et" })
      .getAttribute("href");
    const phone = await (await browser.newContext()).newPage();
    await phone.goto(`${provider.issuer}${here?.replace("?here=1", "")}`);
    await phone.getByLabel("Telefonun sahibi").fill(SEVINC);
    await phone.getByLabel("SİMA PIN kodu").fill(DEMONSTRATION.simaPin);
    await phone.getByRole("button", { name: "Təsdiqlə" }).click();
    await expect(phone.getByRole("heading", { name: "Təsdiqləndi" })).toBeVisible();
    await phone.context().close();

    await expectBack(page);
  });

  test("Asan İmza, the check code on both sides", async ({ page }) => {
    await page.goto(start());
    await page.getByRole("link", { name: "Asan İmza ilə" }).click();
    await page.getByLabel("Mobil nömrə").fill("+994 50 000 00 17");
    await page.getByLabel("Asan ID").fill(SEVINC.slice(3));
    await page.getByRole("button", { name: "Davam et" }).click();
    const codes = await page.locator(".figure").allInnerTexts();
    expect(codes).toEqual([codes[0], codes[0]]);
    await page.getByLabel("PIN1").fill(DEMONSTRATION.asanPin1);
    await page.getByRole("button", { name: "Təsdiqlə" }).click();

    await expectBack(page);
  });

  test("SİMA Token, a certificate from the list", async ({ page }) => {
    await page.goto(start());
    await page.getByRole("link", { name: /^SİMA Token/ }).click();
    await page.getByRole("radio", { name: /Sevinc Həsənova/ }).check();
    await page.getByLabel("Açarın PIN kodu").fill(DEMONSTRATION.tokenPin);
    await page.getByRole("button", { name: "Daxil ol" }).click();

    await expectBack(page);
  });

  test("BSXM, with the keyboard alone", async ({ page }) => {
    await page.goto(start());
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Əsas mətnə keç" })).toBeFocused();
    await page.keyboard.press("Enter");
    for (let n = 0; n < 5; n++) await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: /^BSXM/ })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.getByLabel("Oxuyucudakı kartın sahibi").focus();
    await page.keyboard.type(SEVINC);
    await page.keyboard.press("Tab");
    await page.keyboard.type(DEMONSTRATION.bsxmPin);
    await page.keyboard.press("Enter");

    await expectBack(page);
  });
});

test("an example person: choose, and one click signs in", async ({ page }) => {
  await page.goto(start());
  await page.getByLabel("Ad və ya FİN üzrə axtarış").fill("murad");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /TST/ })).toHaveCount(1);
  await page.getByRole("radio", { name: "SİMA Token" }).check();
  await page.getByRole("button", { name: /Murad Həsənov/ }).click();
  await expect(page.getByRole("radio", { name: /Murad Həsənov/ })).toBeChecked();
  await page.getByRole("button", { name: "Daxil ol" }).click();

  await expectBack(page);
});

test("a wrong password: the error has the focus and leads to the box", async ({ page }) => {
  await page.goto(start());
  await page.getByRole("link", { name: "İdentifikasiya nömrəsi ilə" }).click();
  await page.getByLabel("FİN", { exact: true }).fill(SEVINC);
  await page.getByLabel("Şifrə").fill("wrong");
  await page.getByRole("button", { name: "Davam et" }).click();

  await expect(page).toHaveTitle(/^Xəta:/);
  await expect(page.getByRole("alert")).toBeFocused();
  await page.getByRole("alert").getByRole("link").click();
  await expect(page.getByLabel("FİN", { exact: true })).toBeFocused();
});

test("signing out at the portal ends the session here, with scripts off", async ({ page }) => {
  await page.goto(start());
  await page.getByRole("radio", { name: "BSXM" }).check();
  await page.getByRole("button", { name: /Sevinc Həsənova/ }).click();
  await page.getByRole("button", { name: "Daxil ol" }).click();
  await expectBack(page);

  const back = encodeURIComponent(`${portalUrl}/`);
  await page.goto(
    `${provider.issuer}/session/end?client_id=e-sosial&post_logout_redirect_uri=${back}`,
  );
  expect(page.url()).toBe(`${portalUrl}/`);
  await page.goto(start());
  await expect(page.getByRole("heading", { name: "Necə daxil olursunuz?" })).toBeVisible();
});

/** Every page there is, in the state the previous steps leave it in. */
async function* everyPage(page: Page, locale: string): AsyncGenerator<string> {
  await page.goto(start({ ui_locales: locale }));
  const at = page.url();
  yield "first";
  for (const path of ["help/registration", "help/trouble", "fin", "asan", "token", "bsxm"]) {
    await page.goto(`${at}/${path}`);
    yield path;
  }
  await page.goto(`${at}/bsxm`);
  await page.locator("main .btn").first().click();
  await page.waitForURL(`${at}/bsxm`);
  yield "bsxm with an error";
  await page.goto(`${at}/sima?still=1`);
  yield "sima";
  await page.locator("a.btn").click();
  yield "the phone";
  await page.goto(at);
  await page.locator('input[value="fin"]').check();
  await page.locator(`button[value="${SEVINC}"]`).click();
  await page.locator("main .btn").first().click();
  await page.waitForURL(`${at}/fin/code`);
  yield "the code";
  await page.goto(at);
  await page.locator('input[value="asan"]').check();
  await page.locator(`button[value="${SEVINC}"]`).click();
  await page.locator("main .btn").first().click();
  await page.waitForURL(`${at}/asan/confirm`);
  yield "the check code";
  await page.locator('button[value="at-once"]').click();
  await page.goto(`${provider.issuer}/session/end`);
  yield "do you want to sign out";
  await page.locator("main .btn").click();
  yield "signed out";
  for (const path of ["/auth?client_id=nobody", "/", "/nowhere", "/sima/nothing"]) {
    await page.goto(`${provider.issuer}${path}`);
    yield path;
  }
}

const LOOKS = [
  { locale: "az", width: 1280, colorScheme: "light" },
  { locale: "en", width: 320, colorScheme: "dark" },
  { locale: "ru", width: 320, colorScheme: "light" },
] as const;

for (const { locale, width, colorScheme } of LOOKS) {
  test(`every page in ${locale}, ${width} px, ${colorScheme}: no barrier, nothing overflows`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    // The checker itself is a script that the pages would not let in.
    const context: BrowserContext = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      javaScriptEnabled: true,
      bypassCSP: true,
    });
    const page = await context.newPage();
    let pages = 0;
    for await (const name of everyPage(page, locale)) {
      pages += 1;
      await page.waitForLoadState();
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(violations, name).toEqual([]);
      const overflow = await page.evaluate(() => document.body.scrollWidth - window.innerWidth);
      expect(overflow, name).toBeLessThanOrEqual(0);
      expect(await page.locator("html").getAttribute("lang"), name).toBe(locale);
    }
    expect(pages).toBe(18);
    await context.close();
  });
}
