import { expect, type Page, test } from "@playwright/test";
import { PASSPORTS } from "@/lib/services/catalogue";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { signedIn } from "./support/sign-in";

/** The catalogue: a service is found by whatever one calls it, and says all of itself before one begins. */

const RENA = "TST4F7M";

const found = (page: Page) => page.getByRole("main").getByRole("listitem");

async function search(page: Page, words: string, locale = "az"): Promise<void> {
  await page.goto(`/${locale}/services`);
  await page.getByRole("searchbox").fill(words);
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/[?&]q=/);
}

test("a service is found by a misspelt word, in each of the languages", async ({ page }) => {
  for (const [locale, words, title] of [
    ["az", "YASA gore muavinet", "Yaşa görə müavinət"],
    ["az", "defin", "Dəfn üçün birdəfəlik müavinət"],
    ["en", "funneral", "Lump-sum funeral allowance"],
    ["ru", "пагребение", "Единовременное пособие на погребение"],
    ["en", "пляж", "Beach-visit registration"],
  ] as const) {
    await search(page, words, locale);
    await expect(found(page).first(), words).toContainText(title);
  }
});

test("words that fit nothing, words without end and words that are none", async ({ page }) => {
  await search(page, "qqqqwwwwzzzz");
  await expect(page.getByRole("status")).toHaveText("Heç nə tapılmadı");
  await page.getByRole("link", { name: "Bütün xidmətlər" }).click();
  await expect(found(page)).toHaveCount(PASSPORTS.length);
  for (const words of ["<img src=x onerror=alert(1)>", "' OR 1=1 --", "\u0007\u202e", " "]) {
    const reply = await page.goto(`/az/services?q=${encodeURIComponent(words)}`);
    // A control character is refused in any address, before a page is made.
    expect([200, 400], words).toContain(reply?.status());
    expect(await page.locator("img[src=x]").count()).toBe(0);
  }
  const long = await page.goto(`/az/services?q=${"a".repeat(1_500)}`);
  expect(long?.status()).toBe(200);
  await page.goto("/az/services?q=a&q=b&event=nothing&by=nobody");
  await expect(found(page)).toHaveCount(PASSPORTS.length);
});

test("by life situation and by institution", async ({ page }) => {
  await page.goto("/az/services");
  await page
    .getByRole("navigation", { name: "Həyat halına görə" })
    .getByText("Yaxının itkisi")
    .click();
  await expect(page).toHaveURL(/event=bereavement/);
  await expect(found(page).filter({ hasText: "Dəfn üçün" })).toBeVisible();
  await expectNoBarriers(page);
});

test("each service says who may, what it costs, how long, what is looked up, and how to appeal", async ({
  page,
}) => {
  for (const { code, title } of PASSPORTS) {
    await page.goto(`/az/services/${code}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title.az);
    const main = page.getByRole("main");
    for (const word of ["Kim müraciət edə bilər", "Ödənişsiz", "Qərarla razı deyilsinizsə"]) {
      await expect(main, `${code}: ${word}`).toContainText(word);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    await expectNoOverflow(page);
    await page.setViewportSize({ width: 1_280, height: 800 });
  }
});

test("the passport in three languages has no barrier and fits the narrowest window", async ({
  page,
}) => {
  for (const [locale, title] of [
    ["az", "Yaşa görə müavinət"],
    ["en", "Old-age allowance"],
    ["ru", "Пособие по возрасту"],
  ] as const) {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of ["services/old-age-allowance", "services"]) {
      await page.goto(`/${locale}/${path}`);
      await expectNoBarriers(page);
      await expectNoOverflow(page);
    }
    await expect(page.getByRole("main")).toContainText(title);
  }
});

test("a service that does not exist is not found, nor is its form", async ({ page }) => {
  expect((await page.goto("/az/services/no-such"))?.status()).toBe(404);
  await signedIn(page, RENA);
  for (const path of [
    "no-such",
    "no-such/review",
    "no-such/files",
    "..%2Fhome",
    "old-age-allowance/question/nothing",
    "old-age-allowance/question/__proto__",
    "old-age-allowance/files",
  ]) {
    const reply = await page.goto(`/az/apply/${path}`);
    expect(reply?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("nobody signed in is led to sign in, and back to the form", async ({ page }) => {
  await page.goto("/az/services/beach-visit");
  await page.getByRole("link", { name: "Daxil ol və müraciət et" }).click();
  await expect(page).toHaveURL(/\/sign-in\?back=%2Faz%2Fapply%2Fbeach-visit/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("from a misspelt word to the passport and the form", async ({ page }) => {
    await signedIn(page, RENA);
    await search(page, "yasa gore");
    await page.getByRole("link", { name: "Yaşa görə müavinət" }).click();
    await page.getByRole("link", { name: "Müraciətə başla" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Yaşa görə müavinət");
  });
});
