import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { expectNoBarriers, expectNoOverflow, expectTablesInside } from "./support/axe";
import { asOwner } from "./support/database";
import { lookUpAndSee } from "./support/desk";
import { plain } from "./support/pension";
import {
  fileOf,
  forgetChecks,
  heading,
  orderedOn,
  orderWorkplace,
  region,
  sha256,
  stored,
} from "./support/references";
import { drawn, signedIn } from "./support/sign-in";
import { setClock, setRegister } from "./support/world";

/** My references: ordered after the sheet was seen, downloaded, shared, limited, revoked; and at the desk. */

const GUNAY = "TST7G5U"; // a teacher with one job
const ELCIN = "TST9E2A"; // has an additional job
const ORXAN = "TST1R3X"; // has none
const AYDIN = "TST8C5D"; // nobody's else: his registers are asked first here
const TURAL = "TST5T2R";
const AYTAN = "TST9A7T"; // operator of a DOST centre

const DAY_MS = 86_400_000;
const checkAt = (code: string, locale = "az") => `/${locale}/v/${code.replaceAll("-", "")}`;

test.beforeEach(forgetChecks);

test("a reference is seen before it is issued, and its file is what was sealed", async ({
  page,
}) => {
  await signedIn(page, GUNAY);
  await page.getByRole("link", { name: "Arayışlar", exact: true }).first().click();
  await expect(heading(page)).toHaveText("Arayışlar");
  const kinds = page.getByRole("navigation", { name: "Yeni arayış" });
  await expect(kinds.getByRole("listitem").filter({ hasText: "Əlillik" })).toContainText(
    "İndi hazırlana bilmir",
  );
  await expectNoBarriers(page);
  await kinds.getByRole("link", { name: "İş yeri haqqında arayış" }).click();

  // A variant ticks what it needs; the person leaves one of them out.
  await expect(page.getByRole("checkbox", { name: "Aylıq əməkhaqqı" })).not.toBeChecked();
  await page.getByRole("radio", { name: "Bank üçün" }).check();
  await expect(page.getByRole("checkbox", { name: "Aylıq əməkhaqqı" })).toBeChecked();
  await page.getByRole("checkbox", { name: "Müqavilənin nömrəsi" }).uncheck();
  await page.getByLabel("Hara təqdim edəcəksiniz?").fill("«Nümunə Bank» ASC");
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "Arayışa bax" }).click();

  await expect(heading(page)).toHaveText("Arayışda bunlar yazılacaq");
  await expect(heading(page)).toBeFocused();
  const sheet = region(page, "Arayışın görünüşü");
  await expect(sheet).toContainText("Əliyeva Günay Zaur qızı");
  await expect(sheet).toContainText("«Nümunə Bank» ASC");
  await expect(sheet.locator('td[data-th="Aylıq əməkhaqqı"]')).toBeVisible();
  await expect(sheet.locator('td[data-th="Müqavilənin nömrəsi"]')).toHaveCount(0);
  for (const width of [360, 820, 1000, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoOverflow(page);
    await expectTablesInside(page);
  }
  await expect(sheet).toContainText("Əmək müqavilələri (ƏMAS)");
  expect(page.url()).toMatch(/\/order\/workplace$/);
  await expectNoBarriers(page);

  await page.getByRole("button", { name: "Arayışı hazırla" }).click();
  await expect(page.getByRole("heading", { name: "Arayış hazırdır" })).toBeVisible({
    timeout: 20_000,
  });
  const { id, number } = await orderedOn(page);
  await expect(region(page, "Arayışda nə yazılıb")).toContainText(
    "Yazılmayıb: Müqavilənin nömrəsi",
  );
  await expectNoBarriers(page);
  const { name, bytes } = await fileOf(page, page.getByRole("link", { name: /^PDF yüklə/ }));
  expect(name).toBe(`${number}.pdf`);
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(sha256(bytes)).toBe(await stored(id, "sha256"));

  await page.getByRole("link", { name: "Arayışlar", exact: true }).first().click();
  const row = page.getByRole("listitem").filter({ hasText: number });
  await expect(row).toContainText("Təqdim olunur: «Nümunə Bank» ASC");
  await expect(row).toContainText("Etibarlıdır");
  const again = await fileOf(page, row.getByRole("link", { name: /^Yüklə/ }));
  expect(sha256(again.bytes)).toBe(sha256(bytes));
});

test("what is too long is said at its field, and nothing that was typed is lost", async ({
  page,
}) => {
  await signedIn(page, GUNAY);
  await page.goto("/az/references/order/workplace");
  await page.getByRole("radio", { name: "Rusca" }).check();
  await page.getByLabel("Hara təqdim edəcəksiniz?").fill("a".repeat(121));
  await page.getByLabel("Hansı məqsədlə?").fill("viza");
  await page.getByRole("button", { name: "Arayışa bax" }).click();
  const summary = page.locator("#errors");
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Xəta: /);
  await expect(page.getByRole("radio", { name: "Rusca" })).toBeChecked();
  await expect(page.getByLabel("Hansı məqsədlə?")).toHaveValue("viza");
  await expectNoBarriers(page);
  await summary.getByRole("link").click();
  await expect(page.getByLabel("Hara təqdim edəcəksiniz?")).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Посольство");
  await page.keyboard.press("Enter");
  // The sheet is in its own language, the page in the reader's.
  await expect(region(page, "Arayışın görünüşü")).toContainText("Справка с места работы");
  await page.getByRole("button", { name: "Dəyiş" }).click();
  await expect(page.getByLabel("Hara təqdim edəcəksiniz?")).toHaveValue("Посольство");
});

test("a form that is sent twice issues one reference", async ({ page }) => {
  await signedIn(page, GUNAY);
  const issued = () =>
    asOwner(
      "SELECT count(*)::int AS count FROM reference_issued JOIN person USING (subject_id) WHERE fin = $1",
      [GUNAY],
    );
  const before = Number((await issued())[0]?.count);
  await page.goto("/az/references/order/workplace");
  await page.getByRole("button", { name: "Arayışa bax" }).click();
  await page.getByRole("button", { name: "Arayışı hazırla" }).dblclick();
  await expect(page).toHaveURL(/done=issued$/, { timeout: 20_000 });
  expect(Number((await issued())[0]?.count)).toBe(before + 1);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("from the menu to the file, with a change on the way", async ({ page }) => {
    await signedIn(page, ELCIN);
    await page.goto("/az/menu");
    await page.getByRole("link", { name: "Arayışlar", exact: true }).click();
    await page.getByRole("link", { name: "İş yeri haqqında arayış" }).first().click();
    await page.getByRole("checkbox", { name: "Əlavə iş yerləri" }).uncheck();
    await page.getByLabel("Hara təqdim edəcəksiniz?").fill("a".repeat(130));
    await page.getByRole("button", { name: "Arayışa bax" }).click();
    await expect(page.locator("#errors")).toContainText("ən çoxu 120 işarə");
    await expect(page.getByRole("checkbox", { name: "Əlavə iş yerləri" })).not.toBeChecked();
    await page.getByLabel("Hara təqdim edəcəksiniz?").fill("");
    await page.getByRole("checkbox", { name: "Əlavə iş yerləri" }).check();
    await page.getByRole("button", { name: "Arayışa bax" }).click();

    const sheet = region(page, "Arayışın görünüşü");
    await expect(sheet).toContainText("əlavə iş yeri");
    await page.getByRole("button", { name: "Dəyiş" }).click();
    await expect(page.getByRole("checkbox", { name: "Əlavə iş yerləri" })).toBeChecked();
    await page.getByRole("button", { name: "Arayışa bax" }).click();
    await page.getByRole("button", { name: "Arayışı hazırla" }).click();
    await expect(page.getByRole("heading", { name: "Arayış hazırdır" })).toBeVisible();
    const { id, number } = await orderedOn(page);

    const { name, bytes } = await fileOf(page, page.getByRole("link", { name: /^PDF yüklə/ }));
    expect([name, sha256(bytes)]).toEqual([`${number}.pdf`, await stored(id, "sha256")]);

    await page.getByLabel("Cəmi neçə yoxlamaya icazə verirsiniz?").fill("0");
    await page.getByRole("button", { name: "Yadda saxla" }).click();
    await expect(page.locator("#limit-errors")).toContainText("tam ədəd yazın və ya boş qoyun");
    await expect(page.getByLabel("Cəmi neçə yoxlamaya icazə verirsiniz?")).toHaveValue("0");

    await page.getByRole("radio", { name: "1 gün" }).check();
    await page.getByRole("button", { name: "Keçid yarat" }).click();
    await expect(page.getByLabel("Keçid", { exact: true })).toHaveValue(/\/share\/[\w-]{22}$/);
    await page.getByRole("button", { name: /^Bağla/ }).click();
    await expect(page.getByRole("heading", { name: "Keçid bağlandı" })).toBeVisible();
    await page.getByRole("link", { name: "Arayışı ləğv et" }).click();
    await page.getByRole("button", { name: "Bəli, ləğv et" }).click();
    await expect(page.getByRole("heading", { name: "Arayış ləğv edildi" })).toBeVisible();
  });
});

test("who has no job is told so, and nothing is issued", async ({ page }) => {
  await signedIn(page, ORXAN, "BSXM");
  await page.goto("/az/references");
  await expect(page.getByText("Hələ arayışınız yoxdur")).toBeVisible();
  const why = "Reyestrdə bu gün qüvvədə olan əmək müqaviləniz yoxdur.";
  await expect(
    page.getByRole("listitem").filter({ hasText: "İş yeri haqqında arayış" }),
  ).toContainText(why);
  await page.goto("/az/references/order/workplace");
  await page.getByLabel("Hara təqdim edəcəksiniz?").fill("Bank");
  await page.getByRole("button", { name: "Arayışa bax" }).click();
  await expect(page.getByRole("alert").filter({ hasText: why })).toBeFocused();
  await expect(page.getByLabel("Hara təqdim edəcəksiniz?")).toHaveValue("Bank");
  await expectNoBarriers(page);
});

test("a register that does not answer is named, and it is no refusal", async ({ page }) => {
  await setRegister(page.request, "employment-contracts", "down");
  try {
    await signedIn(page, AYDIN);
    await namesTheSilent(page);
  } finally {
    await setRegister(page.request, "employment-contracts", "ok");
  }
  // It answers again: the same form asks it, and nobody has to come back another day.
  await page.getByRole("button", { name: "Посмотреть справку" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Не отвечает реестр" })).toHaveCount(0);
});

async function namesTheSilent(page: Page): Promise<void> {
  await page.goto("/ru/references");
  const card = page.getByRole("listitem").filter({ hasText: "Справка с места работы" });
  await expect(card).toContainText("Реестр не отвечает");
  await expect(card).toContainText("Это не отказ");
  await expectNoBarriers(page);
  await card.getByRole("link").click();
  await page.getByRole("button", { name: "Посмотреть справку" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Не отвечает реестр" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Подготовить справку" })).toHaveCount(0);
  await expectNoBarriers(page);
}

test("a link is shown once, opens by hand and not by looking, and ends", async ({
  page,
  browser,
}) => {
  const { id } = await orderWorkplace(page, GUNAY);
  await page.getByLabel("Ən çoxu neçə dəfə açılsın?").fill("zz");
  await page.getByRole("button", { name: "Keçid yarat" }).click();
  await expect(page.locator("#errors")).toContainText("tam ədəd yazın");
  await page.getByLabel("Ən çoxu neçə dəfə açılsın?").fill("1");
  await page.getByRole("button", { name: "Keçid yarat" }).click();
  const link = page.getByLabel("Keçid", { exact: true });
  await expect(link).toBeFocused();
  const address = await link.inputValue();
  await expect(page.getByText(/0 \/ 1 dəfə açılıb/)).toBeVisible();
  await expectNoBarriers(page);
  await page.reload();
  await expect(link).toHaveCount(0);

  const other = await (await browser.newContext({ locale: "ru-RU" })).newPage();
  for (let look = 0; look < 3; look += 1) {
    await other.goto(address);
    await expect(heading(other)).toHaveText("Вам отправили справку");
  }
  await expect(other).toHaveURL(/\/ru\/share\//);
  await expect(other.getByRole("main")).not.toContainText("Əliyeva");
  await expectNoBarriers(other);
  const { bytes } = await fileOf(other, other.getByRole("button", { name: /^Скачать PDF/ }));
  expect(sha256(bytes)).toBe(await stored(id, "sha256"));
  await other.getByRole("button", { name: /^Скачать PDF/ }).click();
  await expect(heading(other)).toHaveText("Эта ссылка не работает");
  await expectNoBarriers(other);
  await page.reload();
  await expect(page.getByText("Açılışlar bitib")).toBeVisible();

  // One that is ended by its holder, and one whose day has passed, are the same to whoever has it.
  const shared = async () => {
    await page.getByRole("radio", { name: "1 gün" }).check();
    await page.getByRole("button", { name: "Keçid yarat" }).click();
    await expect(link).toHaveValue(/\/share\//);
    return link.inputValue();
  };
  const ended = await shared();
  await page.getByRole("button", { name: /^Bağla/ }).click();
  await expect(page.getByRole("heading", { name: "Keçid bağlandı" })).toBeVisible();
  const outlived = await shared();
  try {
    await setClock(page.request, new Date(Date.now() + 2 * DAY_MS));
    const never = `${new URL(address).origin}/share/${"x".repeat(22)}`;
    for (const gone of [ended, outlived, never]) {
      // The portal follows the world's clock a moment later.
      await expect(async () => {
        const reply = await other.goto(gone);
        expect(reply?.status(), gone).toBe(404);
      }).toPass({ timeout: 30_000 });
      await expect(heading(other)).toHaveText("Эта ссылка не работает");
    }
  } finally {
    await setClock(page.request, null);
  }
});

test("a holder limits the checks, and revokes: the check and the links say so", async ({
  page,
  browser,
}) => {
  const { id, number, code } = await orderWorkplace(page, GUNAY, { recipient: "Bank" });
  await page.getByLabel("Cəmi neçə yoxlamaya icazə verirsiniz?").fill("1");
  await page.getByRole("button", { name: "Yadda saxla" }).click();
  await expect(
    page.getByRole("heading", { name: "Yoxlamaların sayı yadda saxlanıldı" }),
  ).toBeVisible();
  const other = await (await browser.newContext()).newPage();
  await other.goto(checkAt(code));
  await expect(heading(other)).toHaveText("Arayış etibarlıdır");
  await other.goto(checkAt(code));
  await expect(heading(other)).toHaveText("Bu arayış daha yoxlanıla bilməz");
  await expect(other.getByRole("main")).not.toContainText("məktəb");
  await page.reload();
  await expect(region(page, "Yoxlamalar")).toContainText("Bir dəfə yoxlanılıb");
  await expect(region(page, "Yoxlamalar")).toContainText("İcazə verilib: 1");

  await page.getByRole("button", { name: "Keçid yarat" }).click();
  const link = page.getByLabel("Keçid", { exact: true });
  await expect(link).toHaveValue(/\/share\//);
  const address = await link.inputValue();
  await page.getByRole("link", { name: "Arayışı ləğv et" }).click();
  await expect(heading(page)).toHaveText("Arayışı ləğv edirsiniz?");
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "Bəli, ləğv et" }).click();
  await expect(page.getByRole("heading", { name: "Arayış ləğv edildi" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Arayışı ləğv et" })).toHaveCount(0);

  await other.goto(checkAt(code));
  await expect(heading(other)).toHaveText("Arayış ləğv edilib");
  await expect(other.getByRole("main")).toContainText(number);
  await expect(other.getByRole("main")).not.toContainText("məktəb");
  await expectNoBarriers(other);
  expect((await other.goto(address))?.status()).toBe(404);
  // What was revoked is asked for once more: nothing to do, and nothing breaks.
  await page.goto(`/az/references/${id}/revoke`);
  await expect(page).toHaveURL(new RegExp(`/references/${id}$`));
});

test("somebody else's reference looks as one that does not exist", async ({ page, browser }) => {
  const { id } = await orderWorkplace(page, GUNAY);
  const other = await (await browser.newContext()).newPage();
  await signedIn(other, TURAL);
  for (const one of [id, randomUUID(), "1"]) {
    for (const path of ["", "/revoke", "/pdf"]) {
      const reply = await other.request.get(`/az/references/${one}${path}`);
      expect(reply.status(), `${one}${path}`).toBe(404);
      expect(await reply.text()).not.toContain("Günay");
    }
  }
  const signedOut = await (await browser.newContext()).newPage();
  await signedOut.goto(`/az/references/${id}/pdf`);
  await expect(signedOut).toHaveURL(/\/az\/sign-in\?back=/);
});

for (const locale of ["az", "en", "ru"]) {
  test(`in ${locale}: no barriers, and nothing too wide on a small telephone`, async ({ page }) => {
    test.setTimeout(120_000);
    const { id } = await orderWorkplace(page, GUNAY);
    for (const path of ["", "/order/workplace", `/${id}`, `/${id}/revoke`]) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`/${locale}/references${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(heading(page)).toHaveCount(1);
      await expectNoBarriers(page);
      for (const width of [360, 320, 961]) {
        await page.setViewportSize({ width, height: 700 });
        await expectNoOverflow(page);
      }
    }
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(`/${locale}/references/order/workplace`);
    await page.locator('button[value="show"]').click();
    await expect(page.locator('button[value="issue"]')).toBeVisible();
    await expectNoOverflow(page);
    await expectNoBarriers(page);
  });
}

test("an officer issues one for the citizen who is there, who is told and sees it written down", async ({
  page,
  browser,
}) => {
  const desk = await (await browser.newContext()).newPage();
  await signedIn(desk, AYTAN);
  const look = { fin: TURAL, purpose: "Vətəndaşa xidmət göstərilməsi", ticket: "A-071" };
  await lookUpAndSee(desk, look);
  await drawn(desk);
  await desk.getByRole("link", { name: "Vətəndaş üçün arayış" }).click();
  await expect(desk.getByText("Baxış yazıldı")).toBeVisible();
  await expectNoBarriers(desk);
  await desk
    .getByRole("navigation", { name: "Yeni arayış" })
    .getByRole("link", { name: "İş yeri haqqında arayış" })
    .click();
  await desk.getByLabel("Hara təqdim edəcəksiniz?").fill("Bank");
  await expectNoBarriers(desk);
  await desk.getByRole("button", { name: "Arayışa bax" }).click();
  await expect(desk.getByText("Vətəndaşa oxuyun")).toBeVisible();
  await expectNoBarriers(desk);
  await desk.getByRole("button", { name: "Arayışı ver" }).click();
  const done = desk.getByRole("heading", { name: /^Arayış verildi, № AR-/ });
  await expect(done).toBeVisible({ timeout: 20_000 });
  const [number = ""] = /AR-[\d-]+/.exec(await done.innerText()) ?? [];
  const { name, bytes } = await fileOf(desk, desk.getByRole("link", { name: /^Yüklə/ }));
  expect(name).toBe(`${number}.pdf`);
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  await desk.setViewportSize({ width: 360, height: 700 });
  await expectNoOverflow(desk);

  await signedIn(page, TURAL);
  await page.goto("/az/messages");
  await page.getByRole("link", { name: "Sizə arayış verildi" }).first().click();
  await expect(page.getByRole("main")).toContainText(number);
  await page.goto("/az/access");
  await expect(page.getByRole("main")).toContainText("sizə arayış verib");
  await page.goto("/az/references");
  await page.getByRole("link", { name: "İş yeri haqqında arayış" }).last().click();
  await expect(region(page, "Arayış haqqında")).toContainText("DOST mərkəzində");
});

test("for a citizen who is not there, no officer issues one", async ({ page }) => {
  await signedIn(page, AYTAN);
  await lookUpAndSee(page, {
    fin: GUNAY,
    purpose: "Vətəndaşa xidmət göstərilməsi",
    ticket: "A-072",
    present: false,
  });
  await page.getByRole("link", { name: "Vətəndaş üçün arayış" }).click();
  await expect(page.getByRole("heading", { name: "Vətəndaş burada deyil" }).first()).toBeVisible();
  const at = page.url();
  await page.goto(`${at}/order/workplace`);
  await expect(page).toHaveURL(at);
});

test("who checked stands in the history of the holder, and not who they were", async ({
  page,
  browser,
}) => {
  const { code, number } = await orderWorkplace(page, GUNAY);
  const other = await (await browser.newContext()).newPage();
  await signedIn(other, TURAL);
  await other.goto(checkAt(code));
  await expect(heading(other)).toHaveText("Arayış etibarlıdır");
  await page.goto("/az/access");
  const entry = entryAbout(page, number);
  await expect(entry).toContainText("arayışınızın həqiqiliyini yoxlayıb");
  expect(plain(await entry.innerText())).not.toContain("Tural");
});

const entryAbout = (page: Page, number: string) =>
  page.getByRole("listitem").filter({ hasText: number }).first();
