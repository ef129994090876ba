import { expect, type Page } from "@playwright/test";

/** The forms of applications, as a citizen who is signed in already goes through them. */

export const NEXT = "Davam et";

export const next = (page: Page) => page.getByRole("button", { name: NEXT, exact: true }).click();

/** Begins anew: what an earlier journey left of a draft is thrown away first. */
export async function begin(page: Page, service: string): Promise<void> {
  await page.goto(`/az/apply/${service}`);
  const drop = page.getByRole("button", { name: "Qaralamanı sil" });
  if (await drop.isVisible()) {
    await drop.click();
    await expect(page).toHaveURL(new RegExp(`/services/${service}$`));
    await page.goto(`/az/apply/${service}`);
  }
  await page.getByRole("button", { name: "Başla" }).click();
  await expect(page).toHaveURL(new RegExp(`/apply/${service}/(question|files|review)`));
}

export async function fillDay(page: Page, [day, month, year]: readonly string[]): Promise<void> {
  await page.getByLabel("Gün", { exact: true }).fill(day ?? "");
  await page.getByLabel("Ay", { exact: true }).fill(month ?? "");
  await page.getByLabel("İl", { exact: true }).fill(year ?? "");
}

/** A day in so many days, as it stands in three boxes. */
export function inDays(days: number): [day: string, month: string, year: string] {
  const iso = new Date(Date.now() + days * 86_400_000 + 4 * 3_600_000).toISOString();
  return [iso.slice(8, 10), iso.slice(5, 7), iso.slice(0, 4)];
}

/** The answer was refused: said on top, where the reader is now, and at the field, in the same words. */
export async function expectRefused(page: Page, message: string | RegExp): Promise<void> {
  await expect(page).toHaveURL(/[?&]tried=1/);
  const summary = page.getByRole("alert").filter({ hasText: "Bir yeri düzəltmək lazımdır" });
  await expect(summary).toContainText(message);
  await expect(summary).toBeFocused();
  await expect(page.locator(".wrong")).toContainText(message);
  await expect(page).toHaveTitle(/^Xəta: /);
}

/** Sends what is on the review. @returns the case's id and its number */
export async function send(page: Page): Promise<{ caseId: string; number: string }> {
  await expect(page).toHaveURL(/\/review/);
  await page.getByRole("button", { name: "Göndər", exact: true }).click();
  return receipt(page);
}

export async function receipt(page: Page): Promise<{ caseId: string; number: string }> {
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}\?sent=1/);
  const [caseId = ""] = /[0-9a-f-]{36}/.exec(page.url()) ?? [];
  const [number = ""] = /\d{4}-\d{2}-\d{6}/.exec(await page.getByRole("main").innerText()) ?? [];
  expect(number).not.toBe("");
  return { caseId, number };
}
