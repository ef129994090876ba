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
  return sent(page);
}

/**
 * Applies for any service by its questions: what is chosen or typed, by the question's name in the address.
 * A day is typed as 18.05.2026; nothing leaves a question empty.
 * @param file attached where the service asks for one
 */
export async function applyFor(
  page: Page,
  fin: string,
  service: string,
  answers: Readonly<Record<string, string>>,
  file?: { name: string; mimeType: string; buffer: Buffer },
) {
  await signedIn(page, fin);
  await page.goto(`/az/apply/${service}`);
  await page.getByRole("button", { name: /^(Başla|Davam et)$/ }).click();
  const onward = page.getByRole("button", { name: "Davam et", exact: true });
  for (const name of Object.keys(answers)) {
    await expect(page).toHaveURL(new RegExp(`/question/${name}$`));
    await answer(page, answers[name] ?? "");
    await onward.click();
  }
  if (file) {
    await expect(page).toHaveURL(/\/files$/);
    await page.getByLabel("Fayl seçin").setInputFiles(file);
    await page.getByRole("button", { name: "Əlavə et", exact: true }).click();
    await expect(page.getByText(file.name, { exact: true }).first()).toBeVisible();
  }
  await expect(page).toHaveURL(/\/(files|review)$/);
  if (page.url().endsWith("/files")) await page.getByRole("link", { name: "Davam et" }).click();
  await expect(page).toHaveURL(/\/review/);
  return sent(page);
}

async function answer(page: Page, said: string): Promise<void> {
  const main = page.getByRole("main");
  if (said === "") return;
  if ((await main.getByRole("radio").count()) > 0) {
    await main.getByRole("radio", { name: said }).first().check();
    return;
  }
  const [day = "", month = "", year = ""] = said.split(".");
  if (year === "") return main.getByRole("textbox").fill(said);
  await main.getByLabel("Gün", { exact: true }).fill(day);
  await main.getByLabel("Ay", { exact: true }).fill(month);
  await main.getByLabel("İl", { exact: true }).fill(year);
}

/** Sends what is on the review, and waits until an officer can have it. */
async function sent(page: Page) {
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
