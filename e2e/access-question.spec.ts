import { expect, type Page, test } from "@playwright/test";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { signedIn } from "./support/sign-in";

/** A question and a complaint about an access, from the entry to the case: the citizen's part. */

const KAMRAN = "TST2K4B";

/** Accesses by others to the data of whoever is signed in, newest first. */
async function entriesOf(page: Page): Promise<string[]> {
  const feed = await page.request.get("/api/access?period=all");
  const { entries } = (await feed.json()) as { entries: { id: string }[] };
  return entries.map(({ id }) => id);
}

/** An access that nobody has asked about, opened; another than this one. */
async function openUnasked(page: Page, but = ""): Promise<string> {
  for (const id of (await entriesOf(page)).filter((one) => one !== but)) {
    await page.goto(`/az/access/${id}`);
    if (await page.getByRole("button", { name: "Bu baxış barədə soruş" }).isVisible()) return id;
  }
  throw new Error("every access has been asked about");
}

/** The case that it has become, whose page is open. */
async function expectSent(page: Page, entry: string): Promise<void> {
  await expect(page).toHaveURL(/\/az\/cases\/[0-9a-f-]{36}\?sent=1/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Məlumatıma baxış barədə sual və ya şikayət",
  );
  const about = page.getByRole("region", { name: "Müraciət bu baxış barədədir" });
  await expect(about.getByRole("link")).toHaveAttribute("href", `/az/access/${entry}`);
  const at = new URL(page.url()).pathname;

  await page.goto(`/az/access/${entry}`);
  await expect(page.getByText("Bu baxış barədə müraciət etmisiniz")).toBeVisible();
  await expect(page.getByRole("link", { name: "Müraciətə bax" })).toHaveAttribute("href", at);
  await expect(page.getByRole("button", { name: "Bu baxış barədə soruş" })).toHaveCount(0);
}

/** @param looked axe and the width are looked at, which needs a script in the page */
async function ask(page: Page, { looked = true } = {}): Promise<void> {
  const barriers = () => (looked ? expectNoBarriers(page) : undefined);
  await signedIn(page, KAMRAN);
  const entry = await openUnasked(page);
  await page.getByRole("button", { name: "Bu baxış barədə soruş" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nəyi bilmək istəyirsiniz?");
  const about = page.getByRole("region", { name: "Müraciət bu baxış barədədir" });
  await expect(about).toContainText(/№ \d+ · \d{2}\.\d{2}\.\d{4}/);
  await expect(page.getByRole("main")).not.toContainText(entry);
  await barriers();
  if (looked) await expectNoOverflow(page);

  await page.getByRole("radio", { name: "Başqa bir şey" }).check();
  await page.getByRole("button", { name: "Davam et", exact: true }).click();
  await page.getByRole("button", { name: "Davam et", exact: true }).click();
  // Something else is nothing until it is said what.
  await expect(page.getByRole("button", { name: "Göndər", exact: true })).toHaveCount(0);
  await barriers();
  await page.goto("/az/apply/access-question/question/more?review=1");
  await page.getByRole("textbox").fill("Bu məlumat kimə verilib?");
  await page.getByRole("button", { name: "Davam et", exact: true }).click();
  await page.getByRole("button", { name: "Göndər", exact: true }).click();
  // With a script the page changes in place, and its title a moment after it.
  await expect(page).toHaveTitle(/Müraciətlərim/);
  await barriers();
  await expectSent(page, entry);
  await barriers();
}

async function complain(page: Page): Promise<void> {
  await signedIn(page, KAMRAN);
  const entry = await openUnasked(page);
  await page.getByRole("button", { name: "Bu baxışdan şikayət et" }).click();
  await page.getByRole("textbox", { name: "Nə ilə razı deyilsiniz?" }).fill("Mən orada olmamışam.");
  await page.getByRole("button", { name: "Davam et", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("Mən orada olmamışam.");
  await page.getByRole("button", { name: "Göndər", exact: true }).click();
  await expectSent(page, entry);
}

test("a question is begun from the entry and becomes a case", async ({ page }) => ask(page));

test("a complaint says what is wrong", async ({ page }) => complain(page));

test("a draft about one access makes way for another", async ({ page }) => {
  await signedIn(page, KAMRAN);
  const first = await openUnasked(page);
  await page.getByRole("button", { name: "Bu baxışdan şikayət et" }).click();
  await page.getByRole("textbox").fill("Birinci baxış barədə");
  await page.getByRole("button", { name: "Davam et", exact: true }).click();
  await openUnasked(page, first);
  await page.getByRole("button", { name: "Bu baxışdan şikayət et" }).click();
  await expect(page.getByRole("textbox")).toHaveValue("");
});

test("the service by itself says where to choose the access", async ({ page }) => {
  await signedIn(page, "TST4F7M");
  await page.goto("/az/apply/access-question/review");
  await expect(page).toHaveURL(/\/az\/apply\/access-question$/);
  await expect(page.getByRole("heading", { name: "Əvvəlcə baxışı seçin" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Başla" })).toHaveCount(0);
  await expectNoBarriers(page);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("a question is begun from the entry and becomes a case", async ({ page }) =>
    ask(page, { looked: false }));
});
