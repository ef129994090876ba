import { expect, test } from "@playwright/test";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { signedIn } from "./support/sign-in";

/** My benefits, of somebody to whom none was granted: where else to look, and how to ask. */

const RENA = "TST4F7M";

for (const [locale, title, empty] of [
  ["az", "Müavinətlərim", "Portalda təyin edilmiş müavinətiniz yoxdur"],
  ["en", "My benefits", "No benefit has been granted to you at the portal"],
  ["ru", "Мои пособия", "На портале вам не назначено ни одного пособия"],
] as const) {
  test(`in ${locale}: nothing was granted, without a barrier`, async ({ page }) => {
    await signedIn(page, RENA);
    await page.goto(`/${locale}/benefits`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByRole("heading", { name: empty })).toBeVisible();
    await expectNoBarriers(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoOverflow(page);
    await expectNoBarriers(page);
  });
}

test("is reached from my applications", async ({ page }) => {
  await signedIn(page, RENA);
  await page.goto("/az/cases");
  await page.locator("main").getByRole("link", { name: "Müavinətlərim" }).click();
  await expect(page).toHaveURL(/\/az\/benefits$/);
});
