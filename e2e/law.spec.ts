import { expect, type Page, test } from "@playwright/test";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";

/** The law as the portal knows it, for anyone: every value, since when, by which act, verified or not. */

async function openAll(page: Page): Promise<void> {
  for (const details of await page.locator("main details").all()) {
    await details.evaluate((element) => element.setAttribute("open", ""));
  }
}

for (const [locale, title] of [
  ["az", "Qanunun rəqəmləri"],
  ["en", "The law in figures"],
  ["ru", "Закон в цифрах"],
] as const) {
  test(`in ${locale}: no barrier, and no wider than the window, with every history open`, async ({
    page,
  }) => {
    test.slow(); // axe walks through every value there is, three times
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/${locale}/law?topic=all`);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await openAll(page);
    await expectNoBarriers(page);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      await expectNoOverflow(page);
    }
    await expectNoBarriers(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNoBarriers(page);
  });
}

test("a value is answered with its act and its first day; its history stands under it", async ({
  page,
}) => {
  await page.goto("/az/law?topic=pension#minimum-pension");
  const minimum = page.locator("#minimum-pension");
  await expect(minimum).toBeInViewport();
  await expect(minimum).toContainText("320,00 ₼");
  await expect(minimum).toContainText(/«Əmək pensiyaları haqqında» Qanun, maddə\s6-\u2060?1/);
  await expect(minimum).toContainText(/01\.01\.2025-\u2060?dən/);
  const history = minimum.getByRole("table");
  await expect(history).toBeHidden();
  await minimum.locator("summary").click();
  const rows = history.getByRole("row");
  await expect(rows).toHaveCount(7);
  await expect(rows.nth(1)).toContainText("bu gün qüvvədədir");
  await expect(rows.last()).toContainText("116,00 ₼");
  await expect(rows.last()).toContainText("Təsdiqlənib");
});

test("what is not verified says so, with the reason; what is not known is not made up", async ({
  page,
}) => {
  await page.goto("/en/law?topic=all");
  const worth = page.locator("#value-of-year-before-2006");
  await expect(worth).toContainText("AZN 1,087.485");
  await expect(worth.getByText("Unverified").first()).toBeVisible();
  await expect(worth.getByText("Derived: AZN 1,029.815 × 1.056").first()).toBeVisible();
  await expect(page.locator("#minimum-pension").getByText("Unverified")).toHaveCount(0);
  const index = page.locator("#pension-index");
  await index.locator("summary").click();
  await expect(index.getByRole("row").filter({ hasText: "01.01.2023" })).toContainText("14.7%");
  await expect(index.getByRole("row").filter({ hasText: "01.01.2018" })).toContainText("5.7%");
  await expect(index.getByRole("row").filter({ hasText: "01.01.2017" })).toHaveCount(0);
});

test("the calendar says each year's days off, and which year is not announced yet", async ({
  page,
}) => {
  await page.goto("/en/law?topic=calendar");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    "Holidays and days off",
    "Other figures",
  ]);
  const year = page.locator("#calendar-2026");
  await expect(year).toContainText("241 working days");
  await year.locator("summary").click();
  await expect(year.getByRole("row").filter({ hasText: "29.05.2026" })).toContainText(
    "Qurban Bayram: day off moved here",
  );
  await expect(page.locator("#calendar-2027")).toContainText("Unverified");
  await expectNoBarriers(page);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the footer leads here, a topic is chosen by a link, and histories open", async ({
    page,
  }) => {
    await page.goto("/ru/help");
    await page.getByRole("contentinfo").getByRole("link", { name: "Закон в цифрах" }).click();
    await expect(page).toHaveURL(/\/ru\/law$/);
    const topics = page.getByRole("navigation", { name: "Тема" });
    await topics.getByRole("link", { name: "Взносы" }).click();
    await expect(page).toHaveURL(/\/ru\/law\?topic=contributions$/);
    await expect(topics.getByRole("link", { name: "Взносы" })).toHaveAttribute(
      "aria-current",
      "true",
    );
    await expect(page.getByRole("heading", { level: 2 })).toHaveText([
      "Взносы",
      "Другие показатели",
    ]);
    const bands = page.locator("#contribution-rates-private");
    await expect(bands).toContainText("Свыше 8 000,00 ₼: работник 10 %, работодатель 11 %");
    await bands.locator("summary").click();
    await expect(bands.getByRole("table")).toContainText("01.01.2019");
  });

  test("an address without its topic, as it was once given out, leads to the value in one step", async ({
    page,
  }) => {
    for (const [query, code] of [
      ["", "need-criterion"],
      ["?topic=nothing", "appeal-term"],
      ["?topic=wages&topic=capital", "maternity-days"],
    ]) {
      await page.goto(`/en/law${query}#${code}`);
      await expect(page.locator("#minimum-pension")).toContainText("AZN 320.00");
      const name = page.locator(`#${code}`);
      await expect(name).toBeInViewport();
      await name.getByRole("link").click();
      await expect(page).toHaveURL(new RegExp(`topic=[a-z-]+#${code}$`));
      await expect(page.locator(`#${code}`)).toBeInViewport();
      await expect(page.locator(`#${code} summary`)).toBeVisible();
    }
  });

  test("values of services stand there too, said in words", async ({ page }) => {
    await page.goto("/en/law?topic=insurance-benefits#maternity-days");
    await expect(page.locator("#maternity-days")).toContainText(
      "Leave in calendar days: ordinary birth 126, hard birth 140, two or more children 140",
    );
  });
});
