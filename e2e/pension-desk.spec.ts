import { expect, test } from "@playwright/test";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { lookUpAndSee } from "./support/desk";
import { plain } from "./support/pension";
import { drawn, hydrated, signedIn } from "./support/sign-in";

/** The pension account at the desk: what the citizen sees, for whoever serves them on a pension. */

const ULVIYYA = "TST5U4A"; // caseworker of the fund
const SABINA = "TST8S1M"; // operator of a DOST centre
const SEVINC = "TST4K7Q";
const SOLMAZ = "TST9H4B"; // raised five children to eight
const VUQAR = "TST2B8D"; // a disability of 55 %
const MAHAMMAD = "TST6Q4L"; // the right for years, and nobody asked

test("a caseworker with a pension purpose sees the same account, and the citizen sees who looked", async ({
  page,
  browser,
}) => {
  await signedIn(page, ULVIYYA);
  await lookUpAndSee(page, { fin: SEVINC, purpose: "Əmək pensiyası", ticket: "P-417" });
  await drawn(page);
  await page.getByRole("link", { name: "Pensiya hesabını aç" }).click();
  await expect(page).toHaveURL(/\/az\/desk\/visits\/[0-9a-f-]{36}\/pension$/);
  expect(page.url()).not.toMatch(/4k7q/i);
  await expect(page).toHaveTitle(/^Pensiya kapitalı/);

  const main = page.getByRole("main");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Həsənova Sevinc Kamran qızı");
  await expect(main.getByText("Baxış yazıldı")).toBeVisible();
  await expect(main.locator(".answer").first()).toHaveText(/^41\.386,20\s*₼$/);
  await expect(main).toContainText("«Nümunə Xidmət» MMC bu ayları bəyan edib");
  await main.getByText("Bütün addımlar").click();
  await expect(main.getByRole("heading", { level: 3, name: "2026", exact: true })).toBeVisible();
  // The file and the trial are the citizen's own.
  await expect(main.locator('a[href*="/api/pension"], a[href*="what-if"]')).toHaveCount(0);
  expect((await page.request.get("/api/pension/calculation")).status()).not.toBe(500);

  await hydrated(page);
  await expectNoBarriers(page);
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 });
    await expectNoOverflow(page);
  }

  const hers = await browser.newContext();
  try {
    const her = await hers.newPage();
    await signedIn(her, SEVINC);
    await her.goto(new URL("/az/access", page.url()).href);
    await expect(her.getByRole("main")).toContainText("P-417");
    await expect(her.getByRole("main")).not.toContainText("Ülviyyə");
  } finally {
    await hers.close();
  }
});

for (const [who, fin, sheets] of [
  ["a mother of five", SOLMAZ, ["Erkən pensiya"]],
  ["a person with a disability", VUQAR, ["Əlilliyə görə pensiya", "Seçim"]],
  ["a pensioner who never asked", MAHAMMAD, ["Keçmiş aylar üçün pensiya"]],
] as const) {
  test(`${who} is told the same at the desk as on the page of their own`, async ({
    page,
    browser,
  }) => {
    const theirs = await browser.newContext();
    try {
      const own = await theirs.newPage();
      await signedIn(own, fin);
      await own.goto("/az/pension");
      await signedIn(page, ULVIYYA);
      await lookUpAndSee(page, { fin, purpose: "Əmək pensiyası", ticket: "P-419" });
      await drawn(page);
      await page.getByRole("link", { name: "Pensiya hesabını aç" }).click();
      await expect(page).toHaveURL(/\/pension$/);
      for (const name of ["Əsas rəqəmlər", "Yaşa görə pensiya hüququ", ...sheets]) {
        const read = async (on: typeof page) =>
          plain(await on.getByRole("region", { name, exact: true }).textContent());
        const told = await read(own);
        expect(told, name).toMatch(/\d/);
        expect(await read(page), name).toBe(told);
      }
    } finally {
      await theirs.close();
    }
  });
}

test("under another purpose there is no account: no link, and no page behind it", async ({
  page,
}) => {
  await signedIn(page, SABINA);
  await lookUpAndSee(page, {
    fin: SEVINC,
    purpose: "Vətəndaşa xidmət göstərilməsi",
    ticket: "A-118",
  });
  await expect(page.getByRole("link", { name: "Pensiya hesabını aç" })).toHaveCount(0);
  const visit = page.url().split("?")[0] ?? "";
  const answer = await page.goto(`${visit}/pension`);
  expect(answer?.status()).toBe(404);
  await expect(page.locator("body")).not.toContainText(/41\.386,20|Nümunə Xidmət/);
});

test("another officer's visit opens nothing", async ({ page, browser }) => {
  await signedIn(page, ULVIYYA);
  await lookUpAndSee(page, { fin: SEVINC, purpose: "Əmək pensiyası", ticket: "P-418" });
  const visit = page.url().split("?")[0] ?? "";
  const others = await browser.newContext();
  try {
    const other = await others.newPage();
    await signedIn(other, SABINA);
    await other.goto(`${visit}/pension`);
    await expect(other.getByText("Bu baxış bağlıdır")).toBeVisible();
    await expect(other.locator("body")).not.toContainText(/41\.386,20|Nümunə Xidmət/);
    await signedIn(other, SEVINC);
    const citizen = await other.goto(`${visit}/pension`);
    expect(citizen?.status()).toBe(404);
  } finally {
    await others.close();
  }
});
