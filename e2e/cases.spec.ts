import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { asOwner } from "./support/database";
import { begin, expectRefused, fillDay, inDays, next, receipt, send } from "./support/form";
import { hydrated, signedIn, signIn } from "./support/sign-in";
import { setRegister } from "./support/world";

/** From the first question to the end of a case, as a citizen goes: and where it could go wrong. */

const SONA = "TST9V4S"; // 67, without a pension: the old-age allowance is hers
const RENA = "TST4F7M";
const SEVINC = "TST4K7Q";
const WIDOW = "TST6P3Q"; // two small children

const OLD_AGE = "old-age-allowance";
const BEACH = "beach-visit";
const CORRECTION = "record-correction";

async function expectSound(page: Page): Promise<void> {
  await expectNoBarriers(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoOverflow(page);
  if (size) await page.setViewportSize(size);
}

const main = (page: Page) => page.getByRole("main");

test("begun here, gone on with on another device, followed to the end and taken back", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  await signedIn(page, SONA);
  await begin(page, OLD_AGE);
  await expect(page).toHaveURL(/question\/bank$/);
  await expectSound(page);
  await next(page);
  await expectRefused(page, "Cavablardan birini seçin");
  await expectSound(page);
  await page.getByRole("alert").getByRole("link").click();
  await expect(page.locator("#bank")).toBeFocused();
  await page.getByRole("radio", { name: "Kapital Bank" }).check();
  await page.getByRole("button", { name: "Saxla və sonra davam et" }).click();
  await expect(page).toHaveURL(/\/az\/cases$/);

  const other = await browser.newContext({ locale: "az-AZ" });
  const device = await other.newPage();
  await signIn(device, SONA);
  await device.goto("/az/cases");
  await device.getByRole("region", { name: "Qaralamalar" }).getByRole("link").first().click();
  await expectSound(device);
  await device.getByRole("button", { name: "Davam et", exact: true }).click();
  await expect(device).toHaveURL(/\/review$/);
  await expect(main(device)).toContainText("Kapital Bank");
  await expect(main(device)).toContainText("Hüququnuz var");
  await expectSound(device);
  await device
    .getByRole("link", { name: /^Dəyiş/ })
    .first()
    .click();
  await expect(device.getByRole("radio", { name: "Kapital Bank" })).toBeChecked();
  await device.getByRole("radio", { name: "ABB" }).check();
  await next(device);
  await expect(device).toHaveURL(/\/review$/);
  await expect(main(device)).toContainText("ABB");

  // The registers take their time, so that the page is there before they have answered.
  await setRegister(request, "population", "ok", 2_000);
  const { caseId, number } = await send(device);
  await expect(main(device)).toContainText(`Nömrəsi ${number}`);
  await expect(main(device)).toContainText("Qeydə alınıb");
  await expectSound(device);
  await expect(device.getByRole("heading", { name: "Müraciətin vəziyyəti dəyişdi" })).toBeVisible({
    timeout: 40_000,
  });
  await setRegister(request, "population", "ok");
  await device.getByRole("link", { name: "Göstər" }).click();
  await expect(main(device)).toContainText("Reyestrlər yoxlandı");
  await expect(main(device)).toContainText("Baxılır");
  await expectSound(device);
  await other.close();

  // What lies open on the first device is gone: it was sent.
  await page.goto(`/az/apply/${OLD_AGE}/review`);
  await expect(page).toHaveURL(new RegExp(`/apply/${OLD_AGE}$`));
  await page.goto("/az/cases");
  await expect(main(page)).toContainText(number);
  await expectSound(page);
  await page.goto("/az/messages");
  await expect(main(page)).toContainText(number);

  await page.goto(`/az/cases/${caseId}`);
  await page.getByRole("link", { name: "Müraciəti geri götür" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Geri götürürsünüz?");
  await expectSound(page);
  await page.getByRole("button", { name: "Müraciəti geri götür" }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${caseId}$`));
  await expect(main(page)).toContainText("Müraciəti geri götürdünüz");
  await expect(page.getByRole("link", { name: "Müraciəti geri götür" })).toHaveCount(0);
  expect((await page.goto(`/az/cases/${caseId}/withdraw`))?.status()).toBe(404);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the same: an error, the review, the receipt, the history, taken back", async ({ page }) => {
    await signedIn(page, SONA);
    await begin(page, OLD_AGE);
    await next(page);
    await expectRefused(page, "Cavablardan birini seçin");
    await page.getByRole("radio", { name: "ABB" }).check();
    await next(page);
    await expect(main(page)).toContainText("ABB");
    const { caseId, number } = await send(page);
    await expect(main(page)).toContainText(number);
    await expect(async () => {
      await page.goto(`/az/cases/${caseId}`);
      await expect(main(page)).toContainText("Reyestrlər yoxlandı", { timeout: 500 });
    }).toPass({ timeout: 40_000 });
    await page.getByRole("link", { name: "Müraciəti geri götür" }).click();
    await page.getByRole("button", { name: "Müraciəti geri götür" }).click();
    await expect(main(page)).toContainText("Geri götürülüb");
  });

  test("a file is attached and taken out again", async ({ page }) => {
    await signedIn(page, SEVINC);
    await toFiles(page);
    await upload(page, "a.pdf", Buffer.from(PDF));
    await expect(main(page)).toContainText("a.pdf");
    await page.getByRole("button", { name: /^Çıxar ?: a\.pdf$/ }).click();
    await expect(main(page)).not.toContainText("a.pdf");
  });
});

test("a place on the beach: a receipt at once, one a day, and it can be given back", async ({
  page,
}) => {
  await signedIn(page, RENA);
  const day = inDays(9);
  // What a run before this one left half done.
  await asOwner(
    "DELETE FROM reservation WHERE subject_id = (SELECT subject_id FROM person WHERE fin = $1)",
    [RENA],
  );
  const choose = async () => {
    await begin(page, BEACH);
    await fillDay(page, day);
    await next(page);
    await page.getByRole("radio", { name: "Bilgəh" }).check();
    await next(page);
  };
  await choose();
  const { caseId, number } = await send(page);
  await expect(main(page)).toContainText("Yeriniz təsdiq olundu");
  await expect(main(page)).toContainText(`${day.join(".")}, yer № `);
  await expect(main(page)).toContainText(number);
  await expectSound(page);

  await choose();
  await page.getByRole("button", { name: "Göndər", exact: true }).click();
  await expect(
    page.getByRole("heading", { name: "Həmin gün üçün yeriniz artıq var" }),
  ).toBeVisible();
  await expectSound(page);

  await page.goto(`/az/cases/${caseId}`);
  await page.getByRole("link", { name: "Yeri geri ver" }).click();
  await expectSound(page);
  await page.getByRole("button", { name: "Yeri geri ver" }).click();
  await expect(main(page)).toContainText("Yeri geri verdiniz");

  // The draft that was refused is still there, and the place is free again.
  await page.goto(`/az/apply/${BEACH}/review`);
  const again = await send(page);
  expect(again.caseId).not.toBe(caseId);
  await page.goto(`/az/cases/${again.caseId}/withdraw`);
  await page.getByRole("button", { name: "Yeri geri ver" }).click();
  await expect(main(page)).toContainText("Yeri geri verdiniz");
});

test("two tabs that send the same draft make one case", async ({ page, context }) => {
  await signedIn(page, SEVINC);
  await begin(page, BEACH);
  await fillDay(page, inDays(5));
  await next(page);
  await page.getByRole("radio", { name: "Şıxov" }).check();
  await next(page);
  const tab = await context.newPage();
  await tab.goto(`/az/apply/${BEACH}/review`);
  const press = (one: Page) => one.getByRole("button", { name: "Göndər", exact: true }).click();
  await Promise.all([press(page), press(tab)]);
  const [first, second] = [await receipt(page), await receipt(tab)];
  expect(second).toEqual(first);
  await page.goto("/az/cases");
  await expect(main(page).getByText(first.number)).toHaveCount(1);
  await page.goto(`/az/cases/${first.caseId}/withdraw`);
  await page.getByRole("button", { name: "Yeri geri ver" }).click();
  await expect(main(page)).toContainText("Yeri geri verdiniz");
});

test("a draft that is gone says so, and one begins anew", async ({ page, context }) => {
  await signedIn(page, SEVINC);
  await begin(page, BEACH);
  const tab = await context.newPage();
  await begin(tab, BEACH);
  // The draft on this page was thrown away on the other.
  await fillDay(page, inDays(5));
  await next(page);
  await expect(page.getByRole("heading", { name: "Bu qaralama artıq yoxdur" })).toBeVisible();
  await expectSound(page);
});

test.describe("bad input", () => {
  /** Opens the question anew and sends one answer: a form that has just been answered is being reset. */
  async function answer(page: Page, question: string, text: string): Promise<void> {
    await page.goto(`/az/apply/${question}`);
    await hydrated(page);
    await page.getByRole("main").getByRole("textbox").first().fill(text);
    await next(page);
  }

  test("a choice: nothing, and what was never offered", async ({ page }) => {
    await signedIn(page, SEVINC);
    await begin(page, CORRECTION);
    await next(page);
    await expectRefused(page, "Cavablardan birini seçin");
    for (const value of ["<script>alert(1)</script>", "x".repeat(4_000), "\u0000", "__proto__"]) {
      await page.goto(`/az/apply/${CORRECTION}/question/register`);
      await hydrated(page);
      const radio = page.getByRole("radio").first();
      await radio.check();
      await radio.evaluate((input: HTMLInputElement, given) => {
        input.value = given;
      }, value);
      await next(page);
      await expectRefused(page, "Cavablardan birini seçin");
    }
  });

  test("words: none, too many, with signs that nobody sees; HTML is words", async ({ page }) => {
    await signedIn(page, SEVINC);
    await begin(page, CORRECTION);
    await page
      .getByRole("radio", { name: /ƏN|DİN/ })
      .first()
      .check();
    await next(page);
    const wrong = `${CORRECTION}/question/wrong`;
    await answer(page, wrong, "   ");
    await expectRefused(page, "Cavab yazın");
    await answer(page, wrong, "a".repeat(1_001));
    await expectRefused(page, /Ən çoxu 1\.?000 işarə/);
    await answer(page, wrong, "a\u0007b");
    await expectRefused(page, "görünməyən işarələr");
    const html = "<b onclick=alert(1)>qalın</b> '\"--";
    await answer(page, wrong, html);
    await expect(page).not.toHaveURL(/question\/wrong/);
    await answer(page, `${CORRECTION}/question/right`, "Nar küç. 12");
    for (const [day, message] of [
      [["31", "02", "2020"], "Belə gün yoxdur"],
      [["<b>", "\u0007", "--"], "Belə gün yoxdur"],
      [["01", "01", "2090"], "sonra ola bilməz"],
    ] as const) {
      await page.goto(`/az/apply/${CORRECTION}/question/since`);
      await hydrated(page);
      await fillDay(page, day);
      await next(page);
      await expectRefused(page, message);
    }
    await page.goto(`/az/apply/${CORRECTION}/question/since`);
    await hydrated(page);
    await fillDay(page, ["", "", ""]);
    await next(page);
    await expect(page).toHaveURL(/\/files$/);
    await page.goto(`/az/apply/${CORRECTION}/review`);
    await expect(main(page).getByText(html)).toBeVisible();
    expect(await main(page).locator("b[onclick]").count()).toBe(0);
    await expectSound(page);
  });

  test("a number and an amount", async ({ page }) => {
    await signedIn(page, WIDOW);
    await begin(page, "targeted-assistance");
    const form = "targeted-assistance/question";
    for (const [text, message] of [
      ["", "Cavab yazın"],
      ["iki", "Tam ədəd yazın"],
      ["1.5", "Tam ədəd yazın"],
      ["-1", /Tam ədəd yazın|Ən azı 0/],
      ["21", "Ən çoxu 20"],
      ["9".repeat(400), /Tam ədəd yazın|Ən çoxu/],
      ["<b>1</b>", "Tam ədəd yazın"],
      ["1\u00071", "Tam ədəd yazın"],
    ] as const) {
      await answer(page, `${form}/childrenElsewhere`, text);
      await expectRefused(page, message);
    }
    await answer(page, `${form}/childrenElsewhere`, "0");
    await expect(page).toHaveURL(/question\/otherIncome/);
    for (const [text, message] of [
      ["", "Cavab yazın"],
      ["çox", "Məbləği rəqəmlə yazın"],
      ["1,0055", "Məbləği rəqəmlə yazın"],
      ["-5", /Məbləği rəqəmlə yazın|Məbləğ ən azı/],
      ["9".repeat(18), /Məbləğ/],
      ["1e3", "Məbləği rəqəmlə yazın"],
      ["<i>5</i>", "Məbləği rəqəmlə yazın"],
      ["5\u00075", "Məbləği rəqəmlə yazın"],
    ] as const) {
      await answer(page, `${form}/otherIncome`, text);
      await expectRefused(page, message);
    }
    await expectSound(page);
  });

  test("other people's drafts, services and questions in hidden fields", async ({ page }) => {
    await signedIn(page, RENA);
    await begin(page, BEACH);
    const ours = await page.locator('input[name="draft"]').inputValue();
    await signedIn(page, SEVINC);
    const set = async (field: string, value: string) => {
      await begin(page, BEACH);
      await page.locator(`input[name="${field}"]`).evaluate((input: HTMLInputElement, given) => {
        input.value = given;
      }, value);
      await fillDay(page, inDays(3));
      await next(page);
    };
    for (const draft of [ours, randomUUID()]) {
      await set("draft", draft);
      await expect(page.getByRole("heading", { name: "Bu qaralama artıq yoxdur" })).toBeVisible();
    }
    for (const [field, value, leads] of [
      ["draft", "' OR 1=1 --", /apply\/beach-visit\?gone=1$/],
      ["service", "no-such", /\/az\/services$/],
      ["service", "../../home", /\/az\/services$/],
      ["question", "__proto__", /apply\/beach-visit$/],
      ["question", "nothing", /apply\/beach-visit$/],
    ] as const) {
      await set(field, value);
      await expect(page, `${field}=${value}`).toHaveURL(leads);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
    await signedIn(page, RENA);
    await page.goto(`/az/apply/${BEACH}/question/day`);
    expect(await page.locator('input[name="draft"]').inputValue()).toBe(ours);
    await expect(page.getByLabel("Gün", { exact: true })).toHaveValue("");
  });

  test("a case that does not exist, and somebody else's, are not found alike", async ({ page }) => {
    const [row] = await asOwner(
      "SELECT id FROM case_file WHERE subject_id <> (SELECT subject_id FROM person WHERE fin = $1) LIMIT 1",
      [WIDOW],
    );
    await signedIn(page, WIDOW);
    for (const id of [String(row?.id), randomUUID(), "1", "..%2Fhome", "%3Cb%3E"]) {
      for (const path of ["", "/withdraw"]) {
        const reply = await page.goto(`/az/cases/${id}${path}`);
        expect(reply?.status(), `${id}${path}`).toBe(404);
      }
      const told = await page.request.get(`/api/cases/${id}`);
      expect([400, 404], id).toContain(told.status());
    }
  });
});

const PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
const MIB = 1024 * 1024;

async function toFiles(page: Page): Promise<void> {
  await begin(page, CORRECTION);
  await page.goto(`/az/apply/${CORRECTION}/files`);
}

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel("Fayl seçin").setInputFiles({ name, mimeType: "application/pdf", buffer });
  await page.getByRole("button", { name: "Əlavə et" }).click();
}

test("files are what they hold, whatever they are called, and no larger than is said", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signedIn(page, SEVINC);
  await toFiles(page);
  await expectSound(page);
  const ofSize = (bytes: number) => Buffer.concat([Buffer.from(PDF), Buffer.alloc(bytes)], bytes);
  const wrong = page.locator(".wrong");
  for (const [name, buffer, message] of [
    ["text.pdf", Buffer.from("I am not a PDF"), "Yalnız PDF, JPEG və PNG qəbul edilir"],
    ["empty.pdf", Buffer.alloc(0), "Fayl boşdur"],
    ["page.pdf", Buffer.from("<html><script>alert(1)</script>"), "Yalnız PDF, JPEG və PNG"],
    [
      "locked.pdf",
      Buffer.from(PDF.replace("/Root 1 0 R", "/Root 1 0 R/Encrypt 2 0 R")),
      "PDF parolla bağlıdır",
    ],
    ["large.pdf", ofSize(10 * MIB + 1), /Fayl 10 MB-\u2060?dan böyükdür/],
    ["larger.pdf", ofSize(11 * MIB), /Fayl 10 MB-\u2060?dan böyükdür/],
  ] as const) {
    await upload(page, name, buffer);
    await expect(wrong, name).toContainText(message, { timeout: 20_000 });
    await expect(page.getByRole("alert").filter({ hasText: message })).toBeFocused();
    await expect(main(page).getByRole("listitem").filter({ hasText: name })).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Əlavə et" }).click();
  await expect(wrong).toContainText("Fayl seçilməyib");
  await expectSound(page);

  await upload(page, "a <b>.pdf", Buffer.from(PDF));
  await expect(main(page)).toContainText("a b.pdf");
  await upload(page, "ten.pdf", ofSize(10 * MIB));
  await expect(main(page)).toContainText("ten.pdf", { timeout: 20_000 });
  await expectSound(page);
  await page.goto(`/az/apply/${CORRECTION}/review`);
  await expect(main(page)).toContainText("ten.pdf");
});

test("the screens of a form and of a case in English and Russian", async ({ page }) => {
  await signedIn(page, RENA);
  await begin(page, BEACH);
  for (const [locale, begins, over] of [
    ["en", "Which day would you like to go?", "My applications"],
    ["ru", "В какой день вы хотите поехать?", "Мои обращения"],
  ] as const) {
    await page.goto(`/${locale}/apply/${BEACH}/question/day`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(begins);
    await expectSound(page);
    await page.goto(`/${locale}/apply/${BEACH}/review`);
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expectSound(page);
    await page.goto(`/${locale}/cases`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(over);
    await expectSound(page);
  }
});
