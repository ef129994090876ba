import { expect, type Page } from "@playwright/test";

/** What an officer says of a look: whom, what for, and the ticket behind it. */
export interface Look {
  fin: string;
  /** The purpose as the desk calls it in Azerbaijani. */
  purpose: string;
  /** Number of a queue ticket; absent where the purpose needs none. */
  ticket?: string;
  present?: boolean;
}

/** Looks a person up at the desk, where an officer is signed in already. */
export async function lookUp(page: Page, look: Look): Promise<void> {
  await page.goto("/az/desk");
  await page.getByLabel("FİN", { exact: true }).fill(look.fin);
  await page.getByRole("radio", { name: look.purpose }).check();
  if (look.ticket) {
    await page.getByLabel("Növü").selectOption("ticket");
    await page.getByLabel("Nömrəsi").fill(look.ticket);
  }
  await page.getByRole("radio", { name: look.present === false ? "Xeyr" : "Bəli" }).check();
  await page.getByRole("button", { name: "Baxışı aç" }).click();
}

/** The same, and the person's view opens. */
export async function lookUpAndSee(page: Page, look: Look): Promise<void> {
  await lookUp(page, look);
  await expect(page).toHaveURL(/\/desk\/visits\/[0-9a-f-]{36}/);
  await expect(page.getByText("Baxış yazıldı")).toBeVisible();
}
