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

const ULVIYYA = "TST5U4A"; // caseworker of the Yasamal branch

test("what was read about him opens to the officer by a step of its own, and he sees that it did", async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const caseId = await apply(page);
  const his = await (await browser.newContext({ locale: "az-AZ" })).newPage();
  await signedIn(his, ANAR);
  await his.goto(`/az/cases/asked/${caseId}`);
  await his.getByRole("button", { name: "Razıyam", exact: true }).click();
  await expect(main(his)).toContainText("Razılıq vermisiniz");

  const desk = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signedIn(desk, ULVIYYA);
  const household = desk.getByRole("region", { name: "Ailənin digər yetkin üzvləri" });
  await expect(async () => {
    await desk.goto(`/az/desk/cases/${caseId}`);
    await expect(household).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });
  await expect(household).toContainText("1 yetkin üzv");
  await expect(main(desk)).not.toContainText("Anar");
  await household.getByRole("link", { name: "Onlar barədə oxunanı aç" }).click();
  await expect(household).toContainText("Anar");
  await expect(household).toContainText("₼");
  const [pseudonym = ""] =
    /sizi ([0-9A-Z]{4}) kimi/.exec(await household.innerText())?.slice(1) ?? [];
  expect(pseudonym).not.toBe("");
  const [, number = ""] = /müraciət № (\d{4}-\d{2}-\d{6})/.exec(await main(desk).innerText()) ?? [];
  expect(number).not.toBe("");

  // His own history tells of that look, under the same sign.
  const feed = await his.request.get("/api/access?period=all");
  const { entries } = (await feed.json()) as { entries: { id: string }[] };
  const told: string[] = [];
  for (const { id } of entries.slice(0, 10)) {
    await his.goto(`/az/access/${id}`);
    told.push(await main(his).innerText());
  }
  const ofThis = told.filter((words) => words.includes(pseudonym) && words.includes(number));
  expect(ofThis).toHaveLength(1);
  await expect(main(page)).not.toContainText(pseudonym);
  await desk.setViewportSize({ width: 320, height: 800 });
  await expect(household.getByRole("link", { name: "Bağla" })).toBeVisible();
  await household.getByRole("link", { name: "Bağla" }).click();
  await expect(main(desk)).not.toContainText("Anar");

  // With the application the consent is over, and so is what it opened.
  await page.goto(`/az/cases/${caseId}/withdraw`);
  await page.getByRole("main").locator("form button").first().click();
  await expect(main(page)).toContainText("Geri götürülüb");
  await desk.goto(`/az/desk/cases/${caseId}?household=open`);
  await expect(household).toContainText("Razılıqlar müraciətlə birlikdə bitib");
  await expect(main(desk)).not.toContainText("Anar");
});
