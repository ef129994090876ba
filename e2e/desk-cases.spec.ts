import { type Browser, expect, type Page, test } from "@playwright/test";
import { applyFor, applyForOldAge } from "./support/apply";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { asOwner } from "./support/database";
import { lookUpAndSee } from "./support/desk";
import { hydrated, signedIn } from "./support/sign-in";

/** The desk's cases: the queue of an office, a case prepared for its decision, and two officers at one. */

const ULVIYYA = "TST5U4A"; // caseworker of the Yasamal branch
const RAUF = "TST4R2N"; // supervisor of the same
const AYTAN = "TST9A7T"; // operator of a DOST centre
const SONA = "TST9V4S"; // has the right to the old-age allowance
const KAMRAN = "TST2K4B"; // has not
const FIKRAT = "TST6Z3F"; // nobody can say
const ELCIN = "TST9E2A"; // has a business
const KONUL = "TST8K6N"; // too young for the old-age allowance
const SEVINC = "TST4K7Q"; // buried her brother; no register of hers says so
const NARMINA = "TST3H6N"; // supervisor of the ministry's appeals unit
const NICAT = "TST2N7R"; // a student
const KAMALA = "TST6K9S"; // data protection officer of the ministry
const LEYLA = "TST7L3H"; // a teacher: has no right to it

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** Someone with a browser of their own. */
async function at(browser: Browser, fin: string, path: string, options = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await signedIn(page, fin);
  await page.goto(path);
  return page;
}

const caseAt = (caseId: string) => `/az/desk/cases/${caseId}`;

async function take(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Müraciəti götür" }).click();
  await expect(page.getByRole("heading", { name: "Müraciət sizdədir", level: 2 })).toBeVisible();
}

test("a caseworker finds a case prepared, takes it and decides as the rule does", async ({
  page,
  browser,
}) => {
  const { caseId, number } = await applyForOldAge(page, SONA);
  const desk = await at(browser, ULVIYYA, "/az/desk");
  await desk.getByRole("link", { name: "Növbə", exact: true }).click();
  await expect(heading(desk)).toHaveText("Müraciətlərin növbəsi");
  const row = desk.getByRole("row", { name: new RegExp(number) });
  await expect(row).toContainText("heç kimdə");
  await expect(row).toContainText("gün qalıb");
  await expectNoBarriers(desk);
  await row.getByRole("link").click();

  await expect(heading(desk)).toHaveText("Yaşa görə müavinət");
  await expect(desk.getByText("Baxış yazıldı").locator("..")).toContainText(`müraciət № ${number}`);
  const rule = region(desk, "Qaydanın nəticəsi");
  await expect(rule).toContainText("Hüququ var");
  await expect(rule).toContainText("Müavinət yaşına çatmısınız");
  await expect(rule.getByRole("link").first()).toHaveAttribute("href", /\/az\/law\?topic=[a-z-]+#/);
  await expect(region(desk, "Vətəndaşın cavabları")).toContainText("ABB");
  await expect(region(desk, "Gedişat")).toContainText("Reyestrlər yoxlandı");
  await expectNoBarriers(desk);

  await take(desk);
  await expect(desk.getByRole("radio", { name: /Təsdiq/ })).toBeChecked();
  await expectNoBarriers(desk);
  await desk.goto("/az/desk/queue?show=mine");
  await expect(desk.getByRole("row", { name: new RegExp(number) })).toContainText("Qərar sizdədir");
  await expect(region(desk, "Yük")).toContainText("Siz");
  await desk.goto("/az/desk/queue?show=free");
  await expect(desk.getByRole("main")).not.toContainText(number);

  await desk.goto(caseAt(caseId));
  await desk.getByLabel("Vətəndaşa söz").fill("Kartınız hazır olanda SMS gələcək.");
  await desk.getByRole("button", { name: "Qərarı yaz" }).click();
  await expect(desk.getByRole("heading", { name: /Qərar verildi/ })).toBeVisible();
  await expect(region(desk, "Təyin edilib")).toContainText("ayda");
  await expect(desk.getByRole("button", { name: "Qərarı yaz" })).toHaveCount(0);

  await page.goto(`/az/cases/${caseId}`);
  await expect(page.getByRole("main")).toContainText("Kartınız hazır olanda SMS gələcək.");
  await page.goto("/az/access");
  await expect(page.getByRole("main")).toContainText(`müraciət № ${number}`);
});

test("against the rule: what is missing is said at the field, and another officer confirms", async ({
  page,
  browser,
}) => {
  const { caseId } = await applyForOldAge(page, KAMRAN);
  // None of this needs a script.
  const desk = await at(browser, ULVIYYA, caseAt(caseId), { javaScriptEnabled: false });
  await take(desk);
  await expect(desk.getByRole("radio", { name: /İmtina/ })).toBeChecked();
  await desk.getByRole("radio", { name: /Təsdiq/ }).check();
  await desk.getByRole("button", { name: "Qərarı yaz" }).click();
  const summary = desk.getByRole("alert");
  await expect(summary.getByRole("link")).toHaveText([
    "Səbəbi yazın: bu qərar qaydanın nəticəsindən fərqlidir",
    "Hüquqi əsası yazın: bu qərar qaydanın nəticəsindən fərqlidir",
    "Məbləği yazın: qayda heç bir məbləğ vermir",
  ]);
  await expect(desk).toHaveTitle(/^Xəta:/);
  await expect(desk.getByRole("radio", { name: /Təsdiq/ })).toBeChecked();

  await desk.getByRole("textbox", { name: "Səbəb" }).fill("Məhkəmə qərarı");
  await desk.getByRole("textbox", { name: "Hüquqi əsas" }).fill("7-ci maddə");
  await desk.getByRole("textbox", { name: "Məbləğ" }).fill("yüz");
  await desk.getByRole("button", { name: "Qərarı yaz" }).click();
  await expect(desk.getByRole("alert").getByRole("link")).toHaveText([/^Məbləği manatla yazın/]);
  await desk.getByRole("textbox", { name: "Məbləğ" }).fill("150,00");
  await desk.getByRole("button", { name: "Qərarı yaz" }).click();
  await expect(desk.getByRole("heading", { name: /Təklif yazıldı/ })).toBeVisible();
  await expect(desk.getByRole("button", { name: "Təsdiq et" })).toHaveCount(0);
  await expect(region(desk, "Nə edirsiniz?")).toContainText("başqa mütəxəssis təsdiq etməlidir");

  const second = await at(browser, RAUF, caseAt(caseId), { javaScriptEnabled: false });
  await expect(second.getByRole("main")).toContainText("Məhkəmə qərarı");
  await expect(second.getByRole("main")).toContainText("150,00");
  await second.getByRole("button", { name: "Geri qaytar" }).click();
  await expect(second.getByRole("alert").getByRole("link")).toHaveText([
    "Geri qaytarmağın səbəbini yazın",
  ]);
  await second.getByRole("button", { name: "Təsdiq et" }).click();
  await expect(second.getByRole("heading", { name: /Qərar təsdiq edildi/ })).toBeVisible();
  await page.goto(`/az/cases/${caseId}`);
  await expect(page.getByRole("main")).toContainText("150,00");
});

test("two officers at one case see each other, and the slower is told what happened", async ({
  page,
  browser,
}) => {
  const { caseId } = await applyForOldAge(page, FIKRAT);
  const first = await at(browser, ULVIYYA, caseAt(caseId));
  await expect(first.getByRole("main")).not.toContainText("son 15 dəqiqədə");
  await hydrated(first);
  const second = await at(browser, RAUF, caseAt(caseId));
  await expect(second.getByRole("status").first()).toContainText("Başqa bir mütəxəssis");
  await expect(first.getByRole("main")).toContainText("son 15 dəqiqədə", { timeout: 15_000 });

  await take(second);
  await expect(first.getByRole("main")).toContainText("bu müraciət dəyişib", { timeout: 15_000 });
  await first.getByRole("button", { name: "Müraciəti götür" }).click();
  await expect(first.getByRole("main").getByRole("alert")).toContainText(
    "Bu arada müraciəti başqa mütəxəssis götürüb.",
  );
  await expect(first.getByRole("main")).toContainText("Müraciət başqa mütəxəssisdədir");
  await expect(first.getByRole("button", { name: "Müraciəti götür" })).toHaveCount(0);
  await expectNoBarriers(first);

  // Nobody can say: neither decision stands chosen, and what each needs lies open.
  await expect(region(second, "Qaydanın nəticəsi")).toContainText("Hələ demək olmur");
  await expect(second.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(second.getByRole("textbox", { name: "Səbəb" })).toBeVisible();

  await second.getByRole("heading", { name: "Məlumat istəyin" }).click();
  await second.getByRole("textbox", { name: "Nə çatmır?" }).fill("Əmək kitabçası");
  await second.getByRole("button", { name: "Soruş", exact: true }).click();
  await expect(second.getByRole("heading", { name: /Vətəndaşdan soruşuldu/ })).toBeVisible();
  await page.goto(`/az/cases/${caseId}`);
  await expect(page.getByRole("main")).toContainText("Əmək kitabçası");
});

const CERTIFICATE = {
  name: "sehadetname.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n"),
};

test("what no register tells: the paper is opened, what it says written down, and the rule decides", async ({
  page,
  browser,
}) => {
  const { caseId } = await applyFor(
    page,
    SEVINC,
    "funeral-allowance",
    {
      buried: "Bəli",
      deceasedFin: "TST6E2L",
      diedOn: "18.05.2026",
      relation: "Qardaş və ya bacı",
      pensioner: "Bilmirəm",
      bank: "ABB",
    },
    CERTIFICATE,
  );
  // None of this needs a script.
  const desk = await at(browser, ULVIYYA, caseAt(caseId), { javaScriptEnabled: false });
  await expect(region(desk, "Qaydanın nəticəsi")).toContainText("Hələ demək olmur");
  await expect(desk.getByRole("button", { name: "Yaz və yenidən hesabla" })).toHaveCount(0);
  const file = desk.getByRole("link", { name: CERTIFICATE.name });
  const href = (await file.getAttribute("href")) ?? "";
  for (let time = 0; time < 2; time += 1) {
    const got = await desk.request.get(href);
    expect(got.headers()["content-type"]).toContain("application/pdf");
    expect(await got.body()).toEqual(CERTIFICATE.buffer);
  }

  await take(desk);
  const establish = region(desk, "Reyestrlərdə olmayanı yazın");
  await establish
    .getByRole("group", { name: /Ölüm haqqında aktı/ })
    .getByLabel("Bəli")
    .check();
  await establish.getByRole("textbox", { name: "Vəfat günü" }).fill("31.12.2026");
  await establish.getByRole("button", { name: "Yaz və yenidən hesabla" }).click();
  await expect(desk.getByRole("alert").getByRole("link")).toHaveText([
    /^Gün .+ tarixindən sonra ola bilməz/,
    "Cavablardan birini seçin",
  ]);
  await expect(desk).toHaveTitle(/^Xəta:/);
  await expect(establish.getByRole("textbox", { name: "Vəfat günü" })).toHaveValue("31.12.2026");
  await establish.getByRole("textbox", { name: "Vəfat günü" }).fill("18.05.2026");
  await establish
    .getByRole("group", { name: /əmək pensiyası/ })
    .getByLabel("Xeyr")
    .check();
  await establish.getByRole("button", { name: "Yaz və yenidən hesabla" }).click();
  await expect(desk.getByRole("heading", { name: /qayda yenidən hesablandı/ })).toBeVisible();
  await expect(region(desk, "Qaydanın nəticəsi")).toContainText("Hüququ var");
  const history = region(desk, "Gedişat");
  await expect(history).toContainText("Reyestrlərdə olmayanı mütəxəssis müəyyən etdi");
  await expect(history).toContainText(/Vəfat günü.*18\.05\.2026/);
  await expect(desk.getByRole("radio", { name: /Təsdiq/ })).toBeChecked();
  await desk.getByRole("button", { name: "Qərarı yaz" }).click();
  await expect(desk.getByRole("heading", { name: /Qərar verildi/ })).toBeVisible();
  await expect(region(desk, "Təyin edilib")).toContainText("₼");

  const looks = await asOwner(
    `SELECT 1 FROM access_entry WHERE operation = 'cases.view-file-at-desk' AND cause_reference =
       (SELECT number FROM case_task WHERE case_id = $1::uuid)`,
    [caseId],
  );
  expect(looks).toHaveLength(2);
  await page.goto(`/az/cases/${caseId}`);
  await expect(page.getByRole("main")).toContainText("Təsdiq edilib");
});

test("a refusal is understood, appealed, sent back by the superior body and decided anew", async ({
  page,
  browser,
}) => {
  const { caseId, number } = await applyForOldAge(page, KONUL);
  const desk = await at(browser, ULVIYYA, caseAt(caseId));
  await take(desk);
  await expect(desk.getByRole("radio", { name: /İmtina/ })).toBeChecked();
  await desk.getByRole("button", { name: "Qərarı yaz" }).click();
  await expect(desk.getByRole("heading", { name: /Qərar verildi/ })).toBeVisible();

  await page.goto(`/az/cases/${caseId}`);
  const decision = region(page, "Qərar");
  await expect(decision).toContainText("İmtina edilib");
  const age = decision
    .getByRole("listitem")
    .filter({ hasText: /Müavinət yaşı .*\d{2}\.\d{2}\.20\d{2}/ });
  await expect(age.first()).toContainText(/maddə|Qanun|qanun/);
  await expect(decision.getByRole("heading", { name: "Nə dəyişsə, hüquq yaranar" })).toBeVisible();
  await expect(decision).toContainText(/tarixindən sonra müraciət edin/);
  await page.getByLabel("Nə ilə razı deyilsiniz?").fill("Beş uşaq böyütmüşəm.");
  await page.getByRole("button", { name: "Şikayəti göndər" }).click();
  await expect(page.getByRole("main")).toContainText("Şikayətə baxılır");
  // The office that refused has it no more.
  expect((await desk.goto(caseAt(caseId)))?.status()).toBe(404);

  const superior = await at(browser, NARMINA, "/az/desk/queue");
  await superior
    .getByRole("row", { name: new RegExp(number) })
    .getByRole("link")
    .click();
  const appeal = region(superior, "Vətəndaşın şikayəti");
  await expect(appeal).toContainText("Beş uşaq böyütmüşəm.");
  await expect(appeal).toContainText("İmtina edilib");
  await expect(appeal).toContainText("Yasamal");
  await expect(region(superior, "Qaydanın nəticəsi")).toContainText("Hüququ yoxdur");
  await expectNoBarriers(superior);
  await superior.getByRole("button", { name: "Müraciəti götür" }).click();
  await superior.getByRole("button", { name: "Qərarı yaz" }).click();
  await expect(superior.getByRole("alert").getByRole("link")).toHaveText([
    "Qərarı seçin",
    "Qərarı əsaslandırın",
    "Hüquqi əsası yazın",
  ]);
  await expectNoBarriers(superior);
  await superior.getByRole("radio", { name: "Qərar yenidən verilsin" }).check();
  await superior.getByRole("textbox", { name: "Əsaslandırma" }).fill("Uşaqlar yoxlanmayıb.");
  await superior.getByRole("textbox", { name: "Hüquqi əsas" }).fill("7-ci maddə");
  await superior.getByRole("button", { name: "Qərarı yaz" }).click();
  await expect(
    superior.getByRole("heading", { name: /yenidən baxılmağa qaytarıldı/ }),
  ).toBeVisible();
  await expect(superior).toHaveURL(/\/desk\/queue/);
  await page.goto(`/az/cases/${caseId}`);
  await expect(page.getByRole("main")).toContainText("Uşaqlar yoxlanmayıb.");

  await desk.goto(caseAt(caseId));
  await expect(region(desk, "Gedişat")).toContainText("Uşaqlar yoxlanmayıb.");
  await expect(region(desk, "Gedişat")).toContainText("Hüquqi əsas: 7-ci maddə");
  await take(desk);
  await desk.getByRole("radio", { name: /Təsdiq/ }).check();
  await desk.getByText("Qaydadan fərqli qərar", { exact: true }).click();
  await desk.getByRole("textbox", { name: "Səbəb" }).fill("Uşaqların sənədləri görüldü");
  await desk.getByRole("textbox", { name: "Hüquqi əsas" }).fill("7-ci maddə");
  await desk.getByRole("textbox", { name: "Məbləğ" }).fill("200,00");
  await desk.getByRole("button", { name: "Qərarı yaz" }).click();
  const second = await at(browser, RAUF, caseAt(caseId));
  await second.getByRole("button", { name: "Təsdiq et" }).click();
  await expect(second.getByRole("heading", { name: /Qərar təsdiq edildi/ })).toBeVisible();
  await page.goto(`/az/cases/${caseId}`);
  await expect(region(page, "Qərar")).toContainText("200,00");
});

test("a correction of the ministry's register is its data protection officer's to answer", async ({
  page,
  browser,
}) => {
  const { caseId, number } = await applyFor(page, NICAT, "record-correction", {
    register: "Əmək müqavilələri",
    wrong: "Vəzifə səhv yazılıb",
    right: "Mühasib",
    since: "",
  });
  const desk = await at(browser, KAMALA, "/az/desk");
  await expect(desk.getByLabel("FİN", { exact: true })).toBeVisible();
  await desk.getByRole("link", { name: "Növbə", exact: true }).click();
  await desk
    .getByRole("row", { name: new RegExp(number) })
    .getByRole("link")
    .click();
  await expect(region(desk, "Vətəndaşın cavabları")).toContainText("Vəzifə səhv yazılıb");
  await take(desk);
  await expectNoBarriers(desk);
  await desk.getByRole("radio", { name: /Təsdiq/ }).check();
  await desk.getByRole("button", { name: "Qərarı yaz" }).click();
  await expect(desk.getByRole("heading", { name: /Qərar verildi/ })).toBeVisible();
  const other = await at(browser, ULVIYYA, "/az/desk");
  expect((await other.goto(caseAt(caseId)))?.status()).toBe(404);
});

test("an operator has no queue; the person's applications stand in a visit without a link", async ({
  browser,
}) => {
  const operator = await at(browser, AYTAN, "/az/desk");
  await expect(operator.getByRole("link", { name: "Növbə", exact: true })).toHaveCount(0);
  expect((await operator.goto("/az/desk/queue"))?.status()).toBe(404);
  await lookUpAndSee(operator, {
    fin: SONA,
    purpose: "Vətəndaşa xidmət göstərilməsi",
    ticket: "A-061",
  });
  const cases = region(operator, "Müraciətlər");
  await expect(cases).toContainText("Yaşa görə müavinət");
  await expect(cases.getByRole("link")).toHaveCount(0);
});

test("a case that is none, and one of another office, is not found", async ({ browser }) => {
  const desk = await at(browser, ULVIYYA, "/az/desk");
  const nothing = await desk.goto(caseAt("00000000-0000-4000-8000-000000000000"));
  expect(nothing?.status()).toBe(404);
  const operator = await at(browser, AYTAN, "/az/desk");
  const watch = "/api/desk/cases/00000000-0000-4000-8000-000000000000/watch?locale=az&sequence=1";
  expect((await operator.request.get(watch)).status()).toBe(404);
});

test("nothing is too wide, in any language", async ({ page, browser }) => {
  const { caseId } = await applyForOldAge(page, ELCIN);
  const desk = await at(browser, ULVIYYA, "/az/desk/queue", {
    viewport: { width: 320, height: 800 },
  });
  for (const locale of ["az", "en", "ru"]) {
    for (const path of ["/desk/queue", `/desk/cases/${caseId}`]) {
      await desk.goto(`/${locale}${path}`);
      await expectNoOverflow(desk);
      await expectNoBarriers(desk);
    }
  }
});

/** What a case's page says in a field nobody sees, said otherwise. */
async function forge(page: Page, name: string, value: string): Promise<void> {
  await page
    .locator(`main input[name="${name}"]`)
    .first()
    .evaluate((input: HTMLInputElement, given) => {
      input.value = given;
    }, value);
}

const NOT_FOUND = "Burada göstərə biləcəyimiz heç nə yoxdur";

for (const javaScriptEnabled of [true, false]) {
  test(`forged ids and acts are a page that is not found, ${javaScriptEnabled ? "with" : "without"} a script`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(120_000);
    const { caseId } = await applyForOldAge(page, LEYLA);
    const [theirs] = await asOwner(
      "SELECT case_id FROM case_task WHERE case_id <> $1::uuid AND closed_at IS NULL LIMIT 1",
      [caseId],
    );
    // The citizen: somebody else's case, none at all, and what is no id.
    const citizen = await at(browser, LEYLA, `/az/cases/${caseId}/withdraw`, { javaScriptEnabled });
    for (const id of [String(theirs?.case_id), "00000000-0000-4000-8000-000000000000", "' --"]) {
      await citizen.goto(`/az/cases/${caseId}/withdraw`);
      if (javaScriptEnabled) await hydrated(citizen);
      await forge(citizen, "case", id);
      await citizen.locator("main form button").first().click();
      await expect(heading(citizen), id).toContainText(NOT_FOUND);
    }
    // The officer: an act that is none, and the number of an event that is none.
    const desk = await at(browser, ULVIYYA, caseAt(caseId), { javaScriptEnabled });
    for (const [name, value] of [
      ["act", "destroy"],
      ["act", "__proto__"],
      ["sequence", "x"],
      ["sequence", "1e99"],
    ] as const) {
      await desk.goto(caseAt(caseId));
      if (javaScriptEnabled) await hydrated(desk);
      await forge(desk, name, value);
      await desk.locator("main form button").first().click();
      await expect(heading(desk), `${name}=${value}`).toContainText(NOT_FOUND);
    }
    await page.goto(`/az/cases/${caseId}`);
    await expect(page.getByRole("main")).toContainText("Baxılır");
    await page.goto(`/az/cases/${caseId}/withdraw`);
    await page.locator("main form button").first().click();
  });
}
