import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { lookUpAndSee } from "./support/desk";
import { signedIn } from "./support/sign-in";

/** A question and a complaint about an access: from the entry to the case, and from the case to its answer. */

const KAMRAN = "TST2K4B";
const AYTAN = "TST9A7T"; // operator of a DOST centre
const KAMALA = "TST6K9S"; // data protection officer of the ministry
const NARMINA = "TST3H6N"; // supervisor of the ministry's appeals unit

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

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** Someone with a browser of their own. */
async function at(browser: Browser, fin: string, path: string, options = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await signedIn(page, fin);
  await page.goto(path);
  return page;
}

/** An officer has looked at Kamran's data just now, and he asks why. @returns id and number of the case */
async function askWhy(page: Page, browser: Browser) {
  const operator = await at(browser, AYTAN, "/az/desk");
  const ticket = `A-${Date.now() % 1_000_000}`;
  await lookUpAndSee(operator, {
    fin: KAMRAN,
    purpose: "Vətəndaşa xidmət göstərilməsi",
    ticket,
  });
  await operator.context().close();
  await signedIn(page, KAMRAN);
  for (const id of await entriesOf(page)) {
    await page.goto(`/az/access/${id}`);
    if ((await page.getByRole("main").innerText()).includes(ticket)) break;
  }
  await expect(page.getByRole("main")).toContainText(ticket);
  await page.getByRole("button", { name: "Bu baxış barədə soruş" }).click();
  await page.getByRole("radio", { name: "Niyə baxılıb" }).check();
  await page.getByRole("button", { name: "Davam et", exact: true }).click();
  await expect(page).toHaveURL(/question\/more$/);
  await page.getByRole("button", { name: "Davam et", exact: true }).click();
  await expect(page).toHaveURL(/\/review$/);
  await page.getByRole("button", { name: "Göndər", exact: true }).click();
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}\?sent=1/);
  const [caseId = ""] = /[0-9a-f-]{36}/.exec(page.url()) ?? [];
  const [number = ""] = /\d{4}-\d{2}-\d{6}/.exec(await page.getByRole("main").innerText()) ?? [];
  expect(number).not.toBe("");
  await expect(async () => {
    await page.goto(`/az/cases/${caseId}`);
    await expect(page.getByRole("main")).toContainText("Reyestrlər yoxlandı", { timeout: 500 });
  }).toPass({ timeout: 40_000 });
  return { caseId, number, ticket };
}

/** The data protection officer takes the question from the queue and answers it. */
async function answerIt(officer: Page, number: string, words: string): Promise<void> {
  await officer.goto("/az/desk/queue");
  await officer
    .getByRole("row", { name: new RegExp(number) })
    .getByRole("link")
    .click();
  await officer.getByRole("button", { name: "Müraciəti götür" }).click();
  await officer.getByLabel("Vətəndaşa cavab").fill(words);
  await officer.getByRole("button", { name: "Cavabı göndər" }).click();
  await expect(officer.getByRole("heading", { name: /Cavab/, level: 2 }).first()).toBeVisible();
}

test("an access is asked about, answered by the ledger and an officer, and that is enough", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const { caseId, number, ticket } = await askWhy(page, browser);
  const officer = await at(browser, KAMALA, "/az/desk/queue");
  await officer
    .getByRole("row", { name: new RegExp(number) })
    .getByRole("link")
    .click();
  await officer.getByRole("button", { name: "Müraciəti götür" }).click();
  // Without a word nothing is sent, and what cannot be seen is refused at the box with all that was written.
  await officer.getByRole("button", { name: "Cavabı göndər" }).click();
  await expect(officer.getByRole("alert").getByRole("link")).toHaveCount(1);
  const html = "<img src=x onerror=alert(1)> Növbənizə görə";
  const box = officer.getByLabel("Vətəndaşa cavab");
  await box.fill(`${html}\u0007`);
  await officer.getByRole("button", { name: "Cavabı göndər" }).click();
  await expect(officer.getByRole("alert").getByRole("link")).toHaveText([/görünməyən/]);
  await expect(box).toHaveValue(`${html}\u0007`);
  await expectNoBarriers(officer);
  await box.fill(html);
  await officer.getByRole("button", { name: "Cavabı göndər" }).click();
  await expect(officer.getByRole("button", { name: "Cavabı göndər" })).toHaveCount(0);
  await expect(region(officer, "Gedişat")).toContainText(html);

  await page.goto(`/az/cases/${caseId}`);
  const answer = region(page, "Cavab");
  await expect(answer).toContainText(html);
  await expect(answer).toContainText("möhürü yoxlanıb və yerindədir");
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  await expect(page.getByRole("main")).toContainText(ticket);
  await expectNoBarriers(page);
  await expectNoOverflow(page);
  await page.getByRole("button", { name: "Bəli, qane edir" }).click();
  await expect(page.getByRole("button", { name: "Bəli, qane edir" })).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("Bağlanıb");
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("an answer is not enough: the superior body has it answered again", async ({
    page,
    browser,
  }) => {
    test.setTimeout(120_000);
    const { caseId, number } = await askWhy(page, browser);
    const officer = await at(browser, KAMALA, "/az/desk/queue");
    await answerIt(officer, number, "Xidmət üçün baxılıb.");

    await page.goto(`/az/cases/${caseId}`);
    const send = page.getByRole("button", { name: "Yuxarı orqana göndər" });
    const box = page.getByLabel("Nəyə cavab verilməyib və ya nə ilə razı deyilsiniz?");
    await send.click();
    await expect(page.getByRole("alert").getByRole("link")).toHaveText(["Bir neçə söz yazın"]);
    const long = `Hansı xidmət? ${"a".repeat(2_000)}`;
    for (const [words, message] of [
      [long, /Ən çoxu 2\.?000 işarə/],
      ["Hansı\u0007 xidmət?", /görünməyən/],
    ] as const) {
      await box.fill(words);
      await send.click();
      await expect(page.getByRole("alert").getByRole("link")).toHaveText([message]);
      await expect(page.locator(".wrong")).toContainText(message);
      await expect(box).toHaveValue(words);
    }
    await box.fill("Hansı <b>xidmət</b>?\nDeyilməyib.");
    await send.click();
    await expect(page.getByRole("main")).toContainText("Şikayətə baxılır");

    const superior = await at(browser, NARMINA, "/az/desk/queue", { javaScriptEnabled: false });
    await superior
      .getByRole("row", { name: new RegExp(number) })
      .getByRole("link")
      .click();
    const appeal = region(superior, "Vətəndaşın şikayəti");
    await expect(appeal).toContainText("Hansı <b>xidmət</b>?");
    await expect(appeal).toContainText("Deyilməyib.");
    await expect(appeal).toContainText("Xidmət üçün baxılıb.");
    await superior.getByRole("button", { name: "Müraciəti götür" }).click();
    await superior.getByRole("radio", { name: "Qərar yenidən verilsin" }).check();
    await superior.getByRole("textbox", { name: "Əsaslandırma" }).fill("Xidmətin adı deyilsin.");
    await superior.getByRole("textbox", { name: "Hüquqi əsas" }).fill("7-ci maddə");
    await superior.getByRole("button", { name: "Qərarı yaz" }).click();
    await expect(superior).toHaveURL(/\/desk\/queue/);

    await answerIt(officer, number, "Pensiya barədə sual üçün baxılıb.");
    await page.goto(`/az/cases/${caseId}`);
    await expect(region(page, "Cavab")).toContainText("Pensiya barədə sual üçün baxılıb.");
    await page.getByRole("button", { name: "Bəli, qane edir" }).click();
    await expect(page.getByRole("main")).toContainText("Bağlanıb");
  });
});
