import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Download, expect, type Locator, type Page } from "@playwright/test";
import { asOwner } from "./database";
import { signedIn } from "./sign-in";

/** What a journey knows of a reference that was issued in it. */
export interface Ordered {
  id: string;
  number: string;
  /** As it stands on the sheet: groups with hyphens. */
  code: string;
}

export const heading = (page: Page) => page.getByRole("heading", { level: 1 });
export const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** Orders a workplace reference, sees the sheet and has it issued. Ends on its page. */
export async function orderWorkplace(
  page: Page,
  fin: string,
  { recipient = "" }: { recipient?: string } = {},
): Promise<Ordered> {
  await signedIn(page, fin);
  await page.goto("/az/references/order/workplace");
  await page.getByLabel("Hara təqdim edəcəksiniz?").fill(recipient);
  await page.getByRole("button", { name: "Arayışa bax" }).click();
  await page.getByRole("button", { name: "Arayışı hazırla" }).click();
  await expect(page).toHaveURL(/\/az\/references\/[0-9a-f-]{36}\?done=issued$/, {
    timeout: 20_000,
  });
  return orderedOn(page);
}

/** The reference whose page this is. */
export async function orderedOn(page: Page): Promise<Ordered> {
  const text = await page.getByRole("main").innerText();
  const [number = ""] = /AR-\d{2}-\d{2}-\d{5,}/.exec(text) ?? [];
  const [code = ""] = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}/.exec(text) ?? [];
  const [id = ""] = /[0-9a-f-]{36}/.exec(page.url()) ?? [];
  expect([number, code, id]).not.toContain("");
  return { id, number, code };
}

/** The file behind a link or a button. */
export async function fileOf(
  page: Page,
  control: Locator,
): Promise<{ name: string; bytes: Buffer }> {
  const begun = page.waitForEvent("download");
  await control.click();
  const download: Download = await begun;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

export const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** A column of what was issued, as the database has it. */
export async function stored(id: string, column: "sha256" | "qr" | "checks"): Promise<unknown> {
  const [row] = await asOwner(`SELECT ${column} FROM reference_issued WHERE id = $1`, [id]);
  return row?.[column];
}

/** All journeys come from one network: what earlier ones checked is not counted against the next. */
export async function forgetChecks(): Promise<void> {
  await asOwner("DELETE FROM rate_limit WHERE key LIKE 'reference-%'", []);
}

/** What a scanned code brings behind the "#" of its address. */
export async function payloadOf(id: string): Promise<string> {
  return String(await stored(id, "qr")).split("#")[1] ?? "";
}
