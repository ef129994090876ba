import { expect, type Page } from "@playwright/test";
import { signedIn } from "./sign-in";

/**
 * Applies for the old-age allowance, whose form asks one thing: which bank. Waits until the registers have
 * been asked and the case is on an officer's desk.
 * @returns the case's id and its number
 */
export async function applyForOldAge(page: Page, fin: string) {
  await signedIn(page, fin);
  await page.goto("/az/apply/old-age-allowance");
  await page.getByRole("button", { name: /^(Başla|Davam et)$/ }).click();
  if (!page.url().endsWith("/review")) {
    await page.getByRole("radio", { name: "ABB" }).check();
    await page.getByRole("button", { name: "Davam et", exact: true }).click();
  }
  await page.getByRole("button", { name: "Göndər", exact: true }).click();
  await expect(page).toHaveURL(/\/az\/cases\/[0-9a-f-]{36}\?/);
  const caseId = /cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  const number = /\d{4}-\d{2}-\d{6}/.exec(await page.getByRole("main").innerText())?.[0] ?? "";
  expect(number).not.toBe("");
  await expect(async () => {
    await page.goto(`/az/cases/${caseId}`);
    await expect(page.getByRole("main")).toContainText("Reyestrlər yoxlandı", { timeout: 500 });
  }).toPass({ timeout: 40_000 });
  return { caseId, number };
}
