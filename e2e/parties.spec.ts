import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { signedIn, signIn } from "./support/sign-in";

/** Help for a family: she applies, he agrees from his own account, or does not. Two browsers, two people. */

const SEVDA = "TST9S5C";
const ANAR = "TST6A9C";
const SERVICE = "targeted-assistance";

const ANSWERS: Readonly<Record<string, string>> = {
  otherIncome: "0",
  deals: "0",
  utilities: "60",
  circumstances: "none",
  vehicle: "no",
  secondHome: "no",
  jobsRefused: "no",
  bank: "abb",
};

const main = (page: Page) => page.getByRole("main");

async function expectSound(page: Page): Promise<void> {
  await expectNoBarriers(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoOverflow(page);
  if (size) await page.setViewportSize(size);
}

/** Answers whatever is asked, screen by screen, and sends it. @returns id of the case */
async function apply(page: Page): Promise<string> {
  await signedIn(page, SEVDA);
  await page.goto(`/az/apply/${SERVICE}`);
  const drop = page.getByRole("button", { name: "Qaralamanı sil" });
  if (await drop.isVisible()) {
    await drop.click();
    await page.goto(`/az/apply/${SERVICE}`);
  }
  await page.getByRole("button", { name: "Başla" }).click();
  for (let step = 0; step < 12; step += 1) {
    await expect(page).toHaveURL(/\/(question\/\w+|files|review)$/);
    const name = /question\/(\w+)$/.exec(page.url())?.[1];
    if (name === undefined) break;
    const answer = ANSWERS[name];
    if (answer === undefined) throw new Error(`nobody said what to answer to ${name}`);
    const option = page.locator(`input[type="radio"][value="${answer}"]`);
    if (await option.count()) await option.check({ force: true });
    else await page.locator(`#${name}`).fill(answer);
    const at = page.url();
    await page.getByRole("button", { name: "Davam et", exact: true }).click();
    await page.waitForURL((url) => url.href !== at);
  }
  if (page.url().endsWith("/files")) {
    await page.getByRole("link", { name: "Davam et", exact: true }).click();
  }
  await page.getByRole("button", { name: "Göndər", exact: true }).click();
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}\?sent=1/);
  return /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
}

async function asAnar(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ locale: "az-AZ", javaScriptEnabled });
  const page = await context.newPage();
  await signIn(page, ANAR);
  return page;
}

test("he agrees from his own account, and only then is anything read about him", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const caseId = await apply(page);
  await expect(main(page)).toContainText("Ailənin bütün yetkin üzvləri hələ cavab verməyib");
  await expectSound(page);

  const his = await asAnar(browser, false);
  await his.goto("/az/cases");
  await his
    .getByRole("region", { name: "Razılığınız gözlənilir" })
    .getByRole("link")
    .first()
    .click();
  await expect(main(his)).toContainText("Nəcəfova Sevda");
  await expect(main(his)).toContainText("yalnız sizdən soruşulur");
  await expectSoundWithoutScripts(his);
  await his.getByRole("button", { name: "Razıyam", exact: true }).click();
  await expect(main(his)).toContainText("Razılıq vermisiniz");
  await expect(his.getByRole("button", { name: "Razıyam" })).toHaveCount(0);

  await expect
    .poll(
      async () => {
        await page.goto(`/az/cases/${caseId}`);
        return main(page).innerText();
      },
      { timeout: 30_000 },
    )
    .toContain("Hamı razılıq verdi");
  await his.goto(`/az/cases/asked/${caseId}`);
  await expect
    .poll(
      async () => {
        await his.reload();
        return main(his).innerText();
      },
      { timeout: 30_000 },
    )
    .toContain("Barənizdə nə oxunub");
  await his.goto("/az/access");
  await expect(main(his)).toContainText("ailənizin müraciətinə razılıq vermisiniz");
  await his.context().close();
});

async function expectSoundWithoutScripts(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  await expect(page.getByRole("button", { name: "Razı deyiləm" })).toBeVisible();
  if (size) await page.setViewportSize(size);
}

test("he does not agree: the application ends, and nobody is named", async ({ page, browser }) => {
  test.setTimeout(120_000);
  const caseId = await apply(page);
  const his = await asAnar(browser);
  await his.goto(`/az/cases/asked/${caseId}`);
  await expectSound(his);
  await his.getByRole("button", { name: "Razı deyiləm", exact: true }).click();
  await expect(main(his)).toContainText("Razı olmamısınız");
  await expect
    .poll(
      async () => {
        await page.goto(`/az/cases/${caseId}`);
        return main(page).innerText();
      },
      { timeout: 30_000 },
    )
    .toContain("Ailənin bütün yetkin üzvləri razı olmadı");
  await expect(main(page)).not.toContainText("Anar");
  await expectSound(page);
  await his.context().close();
});

test("nobody else opens the request, and it is not hers to answer", async ({ page }) => {
  const caseId = await apply(page);
  const reply = await page.goto(`/az/cases/asked/${caseId}`);
  expect(reply?.status()).toBe(404);
  await page.goto("/az/cases/asked");
  await expect(main(page)).toContainText("Sizdən razılıq istənilmir");
});
