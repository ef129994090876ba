import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";
import { asOwner } from "./support/database";
import { drawn, hydrated, signedIn, signIn } from "./support/sign-in";
import { setClock } from "./support/world";

/** Where I am signed in, and how that ends: by me from elsewhere, by time, everywhere at once. */

const TURAL = "TST5T2R";
const ZERIFE = "TST7Z2F";
const SAHIN = "TST3S5H";
const EMRE = "TST4E9Y";
const NICAT = "TST2N7R";
const LEYLA = "TST7L3H";

const MINUTE_MS = 60_000;

test("a sign-in is listed with its way, and another browser can end it", async ({
  page,
  browser,
}) => {
  const other = await browser.newContext({ locale: "az-AZ" });
  const elsewhere = await other.newPage();
  await signIn(elsewhere, TURAL, "BSXM");
  await drawn(elsewhere);
  await signIn(page, TURAL);
  await drawn(page);

  await page.goto("/az/account");
  const live = page.getByRole("region", { name: "İndi daxil olduğunuz cihazlar" });
  const here = live.getByRole("listitem").filter({ hasText: "Bu cihaz" });
  await expect(here).toContainText("İdentifikasiya nömrəsi ilə · orta etibarlılıq");
  const there = live.getByRole("listitem").filter({ hasText: "BSXM Elektron İmza ilə" }).first();
  await expect(there).toContainText("yüksək etibarlılıq");

  await there.getByRole("button", { name: "Çıxış et" }).click();
  await expect(page.getByRole("heading", { name: "Həmin cihazda çıxış edildi" })).toBeVisible();
  await expect(live.getByText("BSXM Elektron İmza ilə")).toHaveCount(0);
  await expect(page.getByRole("table")).toContainText("BSXM Elektron İmza ilə");

  await elsewhere.goto("/az/record");
  await expect(elsewhere).toHaveURL(/\/az\/sign-in\?error=ended&back=%2Faz%2Frecord/);
  await expect(elsewhere.getByText("Təhlükəsizlik üçün çıxış edildi")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tənzimləmələr");
  await other.close();
});

test("a list that is being looked at says within seconds that the sign-in is over", async ({
  page,
  browser,
}) => {
  const other = await browser.newContext({ locale: "az-AZ" });
  const elsewhere = await other.newPage();
  await signIn(elsewhere, EMRE, "BSXM");
  await drawn(elsewhere);
  await elsewhere.goto("/en/access");
  await signIn(page, EMRE);
  await drawn(page);
  await page.goto("/az/account/sign-out-everywhere");
  await page.getByRole("button", { name: "Bəli, hər yerdən çıx" }).click();
  await expect(page.getByText("Çıxış etdiniz")).toBeVisible();

  await expect(elsewhere.getByText("You were signed out to keep you safe")).toBeVisible({
    timeout: 6_000,
  });
  await other.close();
});

test("signing out everywhere asks first, then ends every sign-in, this one too", async ({
  page,
  browser,
}) => {
  const other = await browser.newContext({ locale: "az-AZ" });
  const elsewhere = await other.newPage();
  await signIn(elsewhere, ZERIFE);
  await drawn(elsewhere);
  await signIn(page, ZERIFE);
  await drawn(page);

  await page.goto("/az/account");
  await page.getByRole("link", { name: "Hər yerdən çıx" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Bütün cihazlardan çıxış edilsin?",
  );
  await elsewhere.goto("/az/home"); // nothing has happened yet
  await expect(elsewhere).toHaveURL(/\/az\/home$/);
  await page.getByRole("button", { name: "Bəli, hər yerdən çıx" }).click();
  await expect(page.getByText("Çıxış etdiniz")).toBeVisible();

  for (const browserPage of [page, elsewhere]) {
    await browserPage.goto("/az/account");
    await expect(browserPage).toHaveURL(/\/az\/sign-in/);
  }
  await other.close();
});

test("two minutes before the idle limit one is warned, and goes on by one button", async ({
  page,
}) => {
  await page.clock.install();
  await signedIn(page, SAHIN);
  await page.goto("/az/record");
  await hydrated(page);
  await page.clock.runFor(12 * MINUTE_MS);
  await expect(page.getByText("2 dəqiqədən sonra çıxış ediləcək")).toHaveCount(0);
  await page.clock.runFor(1.5 * MINUTE_MS);
  const warning = page.getByRole("alert").filter({ hasText: "2 dəqiqədən sonra çıxış ediləcək" });
  await expect(warning).toBeVisible();

  const extended = page.waitForResponse(
    (reply) => reply.url().endsWith("/api/session") && reply.request().method() === "POST",
  );
  await warning.getByRole("button", { name: "Davam edirəm" }).click();
  expect((await extended).status()).toBe(200);
  await expect(warning).toHaveCount(0);

  await page.clock.runFor(16 * MINUTE_MS);
  await expect(page.getByRole("alert").getByText("Təhlükəsizlik üçün çıxış edildi")).toBeVisible();
});

test("near the absolute limit it says when that is, offers nothing that cannot be, and a new sign-in", async ({
  page,
  context,
}) => {
  await page.clock.install();
  await signIn(page, LEYLA);
  await drawn(page);
  // As if this sign-in were nearly eight hours old: half a minute more than the idle limit is left.
  const cookies = await context.cookies();
  const token = cookies.find(({ name }) => name.endsWith("next-auth.session-token"))?.value ?? "";
  const [session] = await asOwner(
    `UPDATE sign_in_session SET ends_at = now() + interval '15 minutes 30 seconds'
       WHERE token_hash = $1 RETURNING ends_at`,
    [createHash("sha256").update(token).digest("hex")],
  );
  const baku = { timeZone: "Asia/Baku", hour: "2-digit", minute: "2-digit" } as const;
  const time = (session?.ends_at as Date).toLocaleTimeString("en-GB", baku);
  try {
    await page.goto("/az/access");
    await hydrated(page);
    await page.clock.runFor(13.5 * MINUTE_MS);
    await setClock(context.request, new Date(Date.now() + 14 * MINUTE_MS));
    const notice = page.locator("section.session");
    await expect(notice).toContainText("2 dəqiqədən sonra çıxış ediləcək");
    await expect
      .poll(async () => (await (await page.request.get("/api/session")).json()).endsInMs)
      .toBeLessThan(2 * MINUTE_MS);

    await notice.getByRole("button", { name: "Davam edirəm" }).click();
    const final = `Hər halda çıxış ediləcək: saat ${time}`;
    await expect(notice.getByRole("heading", { name: final })).toBeVisible();
    await expect(notice).toContainText("Yazdıqlarınız bu səhifədə qalır");
    await expect(notice.getByRole("button", { name: "Davam edirəm" })).toHaveCount(0);
    for (const [locale, words] of [
      ["en", `You will be signed out at ${time}, whatever you do`],
      ["ru", `В ${time} сеанс завершится в любом случае`],
    ] as const) {
      await page.goto(`/${locale}/access`);
      await expect(page.getByRole("alert").getByRole("heading", { name: words })).toBeVisible();
      await expect(page.getByRole("alert").getByRole("button")).toHaveCount(1); // signing out
    }

    const opened = context.waitForEvent("page");
    await page.getByRole("link", { name: "Войти заново в новой вкладке" }).click();
    const anew = await opened;
    await expect(anew).toHaveURL(/\/ru\/sign-in\?back=%2Fru%2Faccess$/);
    await anew.getByRole("button", { name: "ASAN Login" }).click();
    await expect(anew).toHaveURL(/\/ru\/access$/);
    await expect(page.locator("section.session")).toHaveCount(0);
    await expect(page).toHaveURL(/\/ru\/access$/); // where it was
  } finally {
    await setClock(context.request, null);
  }
});

test("looking at a session prolongs nothing, another site prolongs nothing, and it says no name", async ({
  page,
}) => {
  await signedIn(page, SAHIN);
  const looked = await page.request.get("/api/session");
  expect(Object.keys(await looked.json()).sort()).toEqual(["endsAt", "endsInMs", "idleUntil"]);
  expect(looked.headers()["cache-control"]).toContain("no-store");

  const foreign = await page.request.post("/api/session", {
    headers: { origin: "http://another.example" },
  });
  expect(foreign.status()).toBe(403);

  await page.context().clearCookies();
  const over = await page.request.get("/api/session");
  expect(over.status()).toBe(401);
  expect(over.headers()["content-type"]).toBe("application/problem+json");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("another sign-in can be ended, and all of them", async ({ page, browser }) => {
    const other = await browser.newContext({ locale: "az-AZ", javaScriptEnabled: false });
    for (const one of [await other.newPage(), page]) {
      await signIn(one, NICAT);
      await drawn(one);
    }
    await page.goto("/az/account");
    await page.getByRole("button", { name: "Çıxış et" }).first().click();
    await expect(page.getByRole("heading", { name: "Həmin cihazda çıxış edildi" })).toBeVisible();
    await page.getByRole("link", { name: "Hər yerdən çıx" }).click();
    await page.getByRole("button", { name: "Bəli, hər yerdən çıx" }).click();
    await expect(page.getByText("Çıxış etdiniz")).toBeVisible();
    await other.close();
  });
});
