import { expect, test } from "@playwright/test";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { signedIn } from "./support/sign-in";

/** Every page of the cabinet in each language: no barrier a machine can find, no width it does not have. */

const ULKAR = "TST6U8K";
const LEYLA = "TST7L3H";

const PAGES = ["home", "record", "access", "account", "account/sign-out-everywhere"];

for (const locale of ["az", "en", "ru"]) {
  test(`in ${locale}, on a desk and on a small telephone`, async ({ page }) => {
    await signedIn(page, ULKAR);
    const feed = await page.request.get("/api/access");
    const { entries } = (await feed.json()) as { entries: { id: string }[] };
    expect(entries.length).toBeGreaterThan(0);
    for (const path of [...PAGES, `access/${entries[0]?.id}?check=1`]) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`/${locale}/${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expectNoBarriers(page);
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoOverflow(page);
      await expectNoBarriers(page);
    }
  });
}

test("with a silent register, in the dark, with details open", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await signedIn(page, LEYLA);
  for (const path of ["home", "record", "access"]) {
    await page.goto(`/ru/${path}`);
    for (const details of await page.locator("details").all()) {
      await details.evaluate((element) => element.setAttribute("open", ""));
    }
    await expectNoBarriers(page);
  }
});

test("the record prints without what can only be pressed", async ({ page }) => {
  await signedIn(page, LEYLA);
  await page.goto("/az/record");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "İndi yenidən soruş" })).toBeHidden();
  await expect(page.getByText("Hüseynova Leyla Tofiq qızı").first()).toBeVisible();
  await expect(page.getByText(/^Mənbə: DİN/).first()).toBeVisible();
});
