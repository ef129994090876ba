import { readFileSync } from "node:fs";
import { type Download, expect, type Page, test } from "@playwright/test";
import { formatAmount, formatMonths } from "@/lib/i18n/format";
import { toQepik } from "@/lib/kernel/money";
import { CalculationDocument, checkDocument, documentOf } from "@/lib/pension/document";
import { day, someone } from "@/lib/pension/testing";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { plain } from "./support/pension";
import { hydrated, signedIn } from "./support/sign-in";
import { setRegister } from "./support/world";

/** My pension capital: what I have, why, what if; the calculation as a file, and whether it is right. */

const SEVINC = "TST4K7Q"; // four unpaid months, the capital of the picture
const RAMIL = "TST3J8V";
const KAMRAN = "TST2K4B"; // a pension is being paid
const ZARIFA = "TST7Z2F"; // no account
const CAVID = "TST7C2S"; // the fund never answers
const FARID = "TST3F6K";
const MAHAMMAD = "TST6Q4L"; // the right for years, and nobody asked

const sheet = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
const row = (page: Page, label: string) =>
  page.getByRole("main").locator("dl > div", { has: page.getByText(label, { exact: true }) });

async function fileOf(page: Page, link: string): Promise<{ download: Download; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  return { download, text: readFileSync(await download.path(), "utf8") };
}

/** The figures as the rules make them of the file, on whatever day this runs; without the sign of the money. */
async function toldOf(page: Page) {
  const reply = await page.request.get("/api/pension/calculation");
  const { report } = checkDocument(CalculationDocument.parse(await reply.json()));
  if (!report.capital) throw new Error("no account");
  return { report, capital: report.capital, year: report.on.slice(0, 4) };
}

const manats = (qepik: number | null | undefined) =>
  plain(formatAmount("az", toQepik(qepik ?? Number.NaN))).replace(" ₼", "");

async function check(page: Page, text: string, name = "pension.json"): Promise<void> {
  await page
    .getByLabel("Hesablama faylı")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Yoxla" }).click();
}

test("a citizen finds the capital where it is looked for, and what it means", async ({ page }) => {
  await signedIn(page, SEVINC);
  await page
    .getByRole("region", { name: /^Tez-\u2060?tez lazım olan$/ })
    .getByRole("link", { name: "Pensiya kapitalım" })
    .click();
  await expect(page).toHaveURL(/\/az\/pension$/);
  await page.goto("/az/record");
  await sheet(page, "Fərdi sığorta hesabı").getByRole("link", { name: "Pensiya kapitalı" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pensiya kapitalı");
  // It is a page of "my data", and the navigation says so.
  await expect(
    page.getByRole("navigation", { name: "Əsas bölmələr" }).first().locator("[aria-current]"),
  ).toHaveText("Məlumatlarım");

  const main = page.getByRole("main");
  const { report, capital } = await toldOf(page);
  const total = manats(capital.totalQepik);
  expect(plain(await main.locator(".answer").first().textContent())).toBe(`${total} ₼`);
  await expect(main.getByText(/^Mənbə: DSMF · \d\d\.\d\d\.\d{4} vəziyyətinə/)).toBeVisible();
  await expect(main.getByText("Hüquq pensiya yaşınızda yaranır: 14.03.2029.")).toBeVisible();
  const side = sheet(page, "Əsas rəqəmlər");
  const beside = [
    "14.03.2029",
    formatMonths("az", capital.record.months),
    `${manats(report.today.computedQepik)} ₼/ay`,
    `${manats(report.today.minimumQepik)} ₼/ay`,
  ].map(plain);
  for (const figure of beside) {
    expect(plain(await side.textContent())).toContain(figure);
  }
  const sum = plain(await sheet(page, "Bu rəqəm necə alınıb?").textContent());
  for (const figure of [
    "12.575,08 ₼",
    `+ ${manats(capital.recordedQepik)} ₼`,
    `+ ${manats(capital.indexationQepik)} ₼`,
    `${total} ₼`,
  ]) {
    expect(sum).toContain(figure);
  }
});

test("the four missing months are shown with the employer, and lead to what can be done", async ({
  page,
}) => {
  await signedIn(page, SEVINC);
  await page.goto("/az/pension");
  const loom = sheet(page, /4 ay çatmır$/u);
  await expect(loom.getByRole("img", { name: "8 ay: haqq yazılıb; 4 ay: çatmır" })).toBeVisible();
  await expect(loom.getByRole("heading", { level: 3 })).toHaveText(
    /^2020-\u2060?ci ilin aprel–iyul ayları$/,
  );
  await expect(loom).toContainText(
    "«Nümunə Xidmət» MMC bu ayları bəyan edib, amma haqqını köçürməyib.",
  );
  await expect(loom).toContainText(/468,00\s₼ düşməli idi/);
  await loom.getByRole("link", { name: "Necə düzəldilir" }).click();
  await expect(
    page.getByRole("heading", { name: "Çatmayan ayları necə düzəltmək olar" }),
  ).toBeInViewport();

  await loom.getByText("Cədvəl kimi göstər").click();
  const table = loom.getByRole("table");
  await expect(table.getByRole("row", { name: /^2020/ })).toContainText("aprel–iyul");
});

test("the years stand in a chart and in its table, and come to the same capital", async ({
  page,
}) => {
  await signedIn(page, SEVINC);
  await page.goto("/az/pension");
  const { capital, year } = await toldOf(page);
  const line = capital.years.at(-1);
  const years = sheet(page, "İllər üzrə");
  await expect(
    years.getByRole("img", { name: new RegExp(`${year}.* ${manats(capital.totalQepik)}`) }),
  ).toBeVisible();
  await years.getByText("Cədvəl kimi göstər").click();
  const last = years.getByRole("row", { name: new RegExp(`^${year}`) }).first();
  for (const qepik of [line?.openingQepik, line?.recordedQepik, line?.closingQepik]) {
    await expect(last).toContainText(manats(qepik));
  }
});

test("all steps: each year comes to the next, and a citation leads to the value itself", async ({
  page,
}) => {
  await signedIn(page, SEVINC);
  await page.goto("/az/pension");
  await page.getByRole("link", { name: "Bütün addımlar" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bütün addımlar");
  const years = await page.getByRole("heading", { level: 3 }).allTextContents();
  const { capital } = await toldOf(page);
  expect(years).toEqual(capital.years.map(({ year }) => String(year)).reverse());

  const figures = async (year: string, name: RegExp) => {
    const line = sheet(page, year).getByRole("listitem").filter({ hasText: name }).last();
    return /([\d.]+,\d\d)/.exec(plain(await line.textContent()))?.[1];
  };
  for (const [index, year] of years.slice(0, -1).entries()) {
    const before = years[index + 1] ?? "";
    expect(await figures(year, /^İlin əvvəlində/)).toBe(await figures(before, /^Kapital\d/));
  }
  expect(await figures(years[0] ?? "", /^Kapital\d/)).toBe(manats(capital.totalQepik));

  const cited = sheet(page, "2026").getByRole("link", {
    name: /Pensiya kapitalının indeksləşdirilməsi/,
  });
  await expect(cited).toHaveAttribute("href", "/az/law?topic=capital#capital-index");
  await cited.click();
  await expect(page).toHaveURL(/\/az\/law\?topic=capital#capital-index$/);
  await expect(page.locator("#capital-index")).toBeInViewport();
  await expect(page.locator("#capital-index")).toContainText(/5,6\s?%/);
});

test("every value of the law that is cited is there to be read", async ({ page }) => {
  await signedIn(page, SEVINC);
  const anchors = new Set<string>();
  for (const path of ["/az/pension", "/az/pension/calculation"]) {
    await page.goto(path);
    const links = page.getByRole("main").locator('a[href*="/law?topic="]');
    for (const link of await links.all()) {
      anchors.add((await link.getAttribute("href"))?.split("#")[1] ?? "");
    }
  }
  expect(anchors.size).toBeGreaterThan(5);
  await page.goto("/az/law?topic=all");
  for (const anchor of anchors) await expect(page.locator(`[id="${anchor}"]`)).toHaveCount(1);
});

test("the file has no name in it, and comes out the same on a page that sends it nowhere", async ({
  page,
}) => {
  await signedIn(page, SEVINC);
  await page.goto("/az/pension");
  const { download, text } = await fileOf(page, "Hesablamanı fayl kimi yüklə (JSON)");
  expect(download.suggestedFilename()).toMatch(/^[\w-]+\d{4}-\d\d-\d\d\.json$/);
  expect(text).not.toMatch(/TST4K7Q|Həsənov|Sevinc|MMC|Xəstəxana|Doğum/);
  const document = CalculationDocument.parse(JSON.parse(text));
  expect(checkDocument(document).agrees).toBe(true);

  await page.getByRole("link", { name: "Hesablamanı yoxla" }).click();
  await expect(page).toHaveURL(/\/az\/check-calculation$/);
  await hydrated(page);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(`${request.method()} ${request.url()}`);
  });
  await check(page, text);
  const verdict = page.locator("#verdict");
  await expect(verdict.getByRole("heading", { name: "Hesablama düzdür" })).toBeVisible();
  await expect(verdict).toBeFocused();
  const stated = document.result.capitalQepik ?? 0;
  expect(plain(await verdict.textContent())).toContain(`${manats(stated)} ₼`);
  expect(sent).toEqual([]);
  await expectNoBarriers(page);

  // With the rules there, it works without a network.
  await page.context().setOffline(true);
  const richer = structuredClone(document);
  Object.assign(richer.result, { capitalQepik: stated + 1_000_000 });
  await check(page, JSON.stringify(richer));
  await expect(verdict.getByRole("heading", { name: "Hesablama uyğun gəlmir" })).toBeVisible();
  const differs = verdict.getByRole("row", { name: /^Pensiya kapitalı/ });
  expect(plain(await differs.textContent())).toContain(`${manats(stated + 1_000_000)} ₼`);
  expect(plain(await differs.textContent())).toContain(`${manats(stated)} ₼`);
  await page.context().setOffline(false);
  await expectNoBarriers(page);

  const lawless = structuredClone(document);
  const index = lawless.law.find(({ parameter }) => parameter === "capital-index");
  Object.assign(index ?? {}, { value: 99_000 });
  await check(page, JSON.stringify(lawless));
  await expect(
    verdict.getByRole("row", { name: /^Pensiya kapitalının indeksləşdirilməsi/ }),
  ).toContainText(/99\s%/);
});

test("what is no file of ours is answered in words, whatever it is", async ({ page }) => {
  await page.goto("/az/check-calculation");
  await hydrated(page);
  await page.getByRole("button", { name: "Yoxla" }).click();
  await expect(page.locator("#errors")).toBeFocused();
  await expect(page).toHaveTitle(/^Xəta: /);
  await expect(page.getByLabel("Hesablama faylı")).toHaveAccessibleDescription(
    /Əvvəlcə faylı seçin/,
  );
  await expectNoBarriers(page);

  const rubbish = [
    "salam",
    "\u0000\u0001\u0002",
    '{"kind":"pension-calculation"}',
    "[".repeat(300_000),
    JSON.stringify(documentOf(someone(), day("2026-11-21"))).replace(
      /"value":\d+/,
      `"value":${"[".repeat(100_000)}${"]".repeat(100_000)}`,
    ),
  ];
  for (const text of rubbish) {
    await check(page, text);
    await expect(
      page.getByRole("heading", { name: "Bu, bizim hesablama faylımız deyil" }),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: "Yoxla" })).toBeEnabled();
  }
  await check(page, " ".repeat(1_000_001));
  await expect(page.locator("#errors")).toContainText(/Fayl 1\sMB həcmindən böyükdür/);
});

test("what if: the rules compute in the browser, beside what goes on as now", async ({ page }) => {
  await signedIn(page, SEVINC);
  await page.goto("/az/pension");
  await page.getByRole("link", { name: "Bəs əgər? Gələcəyi sınaqdan keçir" }).click();
  await hydrated(page);
  const result = page.locator("#result");
  await expect(result).toContainText("Sınaq");
  await expect(result).toContainText("İndiki kimi");
  const { goingOn } = (await toldOf(page)).report;
  await expect(result.locator(".answer")).toContainText(manats(goingOn?.assessment.payableQepik));

  const calculate = page.getByRole("button", { name: /^Hesabla/ });
  await page.getByLabel("Aylıq əməkhaqqı").fill("2000");
  await calculate.click();
  await expect(result).toBeFocused();
  const table = sheet(page, "Müqayisə").getByRole("table");
  await expect(table.getByRole("row")).toHaveCount(3);

  await page.context().setOffline(true);
  try {
    await page.getByLabel("Pensiyaya nə vaxt çıxacaqsınız?").selectOption("3 il gec");
    await page.getByLabel("Hansı aydan").fill(`01.${new Date().getFullYear() + 2}`);
    await page.getByLabel("Neçə ay").fill("6");
    await calculate.click();
    await expect(table.getByRole("row")).toHaveCount(4);
    await expect(row(page, "Pensiyaya çıxma günü")).toContainText("14.03.2032");

    // A slip of the keyboard: said at the field, and nothing that was typed or computed is lost.
    await page.getByLabel("Aylıq əməkhaqqı").fill("-5");
    await calculate.click();
    await expect(page.locator("#errors")).toBeFocused();
    await expect(page.getByLabel("Aylıq əməkhaqqı")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Aylıq əməkhaqqı")).toHaveAccessibleDescription(
      /Mənfi ola bilməz/,
    );
    await expect(page.getByLabel("Aylıq əməkhaqqı")).toHaveValue("-5");
    await expect(page.getByLabel("Neçə ay")).toHaveValue("6");
    await expect(page.getByLabel("Pensiyaya nə vaxt çıxacaqsınız?")).toHaveValue("3");
    await expect(table.getByRole("row")).toHaveCount(4);
    await page.locator("#errors").getByRole("link").click();
    await expect(page.getByLabel("Aylıq əməkhaqqı")).toBeFocused();
  } finally {
    await page.context().setOffline(false);
  }
  await expect(page).toHaveURL(/\/az\/pension\/what-if(#wage)?$/);
  await expectNoBarriers(page);
});

test("rules that cannot be fetched are asked for again, and nothing typed is lost", async ({
  page,
}) => {
  await signedIn(page, SEVINC);
  await page.goto("/az/pension/what-if");
  await hydrated(page);
  await page.getByLabel("Aylıq əməkhaqqı").fill("1500");
  await page.context().setOffline(true);
  const calculate = page.getByRole("button", { name: /^Hesabla/ });
  await calculate.click();
  await expect(page.getByRole("alert").getByText(/Yazdıqlarınız yerindədir/)).toBeVisible();
  await expect(calculate).toBeEnabled();
  await page.context().setOffline(false);
  await calculate.click();
  await expect(sheet(page, "Müqayisə").getByRole("table").getByRole("row")).toHaveCount(3);
  await expect(page.getByText(/Yazdıqlarınız yerindədir/)).toHaveCount(0);
  await expect(page.getByLabel("Aylıq əməkhaqqı")).toHaveValue("1500");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the account, its steps and what if all work; errors stand at their fields", async ({
    page,
  }) => {
    await signedIn(page, SEVINC);
    await page.goto("/az/pension");
    const { capital } = await toldOf(page);
    await expect(page.locator(".answer").first()).toContainText(manats(capital.totalQepik));
    await sheet(page, "İllər üzrə").getByText("Cədvəl kimi göstər").click();
    await expect(sheet(page, "İllər üzrə").getByRole("table").first()).toBeVisible();

    await page.goto("/az/pension/what-if");
    await page.getByLabel("Aylıq əməkhaqqı").fill("2000");
    await page.getByLabel("Pensiyaya nə vaxt çıxacaqsınız?").selectOption("1 il gec");
    await page.getByRole("button", { name: /^Hesabla/ }).click();
    await expect(page).toHaveURL(/\/az\/pension\/what-if$/);
    await expect(sheet(page, "Müqayisə").getByRole("row")).toHaveCount(3);
    await expect(row(page, "Pensiyaya çıxma günü")).toContainText("14.03.2030");

    await page.getByLabel("Aylıq əməkhaqqı").fill("çox");
    await page.getByRole("button", { name: /^Hesabla/ }).click();
    await expect(page.getByLabel("Aylıq əməkhaqqı")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Aylıq əməkhaqqı")).toHaveValue("çox");
    await expect(page.getByLabel("Pensiyaya nə vaxt çıxacaqsınız?")).toHaveValue("1");
    await expect(page).toHaveTitle(/^Xəta: /);
  });

  test("the check says what it needs, and how else it can be done", async ({ page }) => {
    const answer = await page.goto("/az/check-calculation");
    expect(await answer?.text()).toMatch(
      /<noscript>.*npm run recompute -- file\.json.*<\/noscript>/,
    );
  });
});

const UNKNOWN = "hələ demək olmur";

test("a fund that never answered: nothing is lost, nothing is asked, nothing is made up", async ({
  page,
}) => {
  await signedIn(page, CAVID);
  for (const path of ["/az/pension", "/az/pension/calculation"]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toContainText(
      "Kapitalınız itməyib, sizdən heç nə tələb olunmur.",
    );
    await expect(page.getByRole("main")).not.toContainText(/(?<!\d)0,00/);
    await expectNoBarriers(page);
  }
  // What is known without the account is said: the day of the age, and what cannot be said yet.
  await page.goto("/az/pension");
  const right = page.getByRole("region", { name: "Yaşa görə pensiya hüququ" });
  await expect(right).toContainText(/\d\d\.\d\d\.\d{4}/);
  await expect(right.getByRole("listitem").filter({ hasText: UNKNOWN })).toHaveCount(2);

  await page.goto("/az/pension/what-if");
  await expect(page.getByRole("main")).toContainText(
    "Hesabınız məlum olmayanda sınaq hesablaması aparmaq olmur",
  );
  await expect(page.getByRole("button", { name: /^Hesabla/ })).toHaveCount(0);
  const file = await page.request.get("/api/pension/calculation");
  expect(file.status()).toBe(503);
  expect(file.headers()["content-type"]).toBe("application/problem+json");
});

test("no account: the fund has answered, and what if begins from nothing", async ({ page }) => {
  await signedIn(page, ZARIFA);
  await page.goto("/az/pension");
  await expect(page.getByRole("main")).toContainText("adınıza fərdi şəxsi hesab yoxdur");
  await expectNoBarriers(page);
  await page.goto("/az/pension/what-if");
  await hydrated(page);
  await page.getByLabel("Aylıq əməkhaqqı").fill("3000");
  await page.getByRole("radio", { name: "Dövlət" }).check();
  await page.getByRole("button", { name: /^Hesabla/ }).click();
  await expect(page.locator("#result")).toBeFocused();
  await expect(page.getByRole("main")).not.toContainText(/NaN|undefined/);
});

test("a pension that is being paid is the answer", async ({ page }) => {
  await signedIn(page, KAMRAN);
  await page.goto("/az/pension");
  await expect(page.getByRole("main")).toContainText("Yaşa görə əmək pensiyanız, ayda");
  await expectNoBarriers(page);
});

test("a pension nobody asked for: what past months are worth, what is lost, and the two days", async ({
  page,
}) => {
  await signedIn(page, MAHAMMAD);
  await page.goto("/az/pension");
  const { arrears, today } = (await toldOf(page)).report;
  if (arrears?.kind !== "since") throw new Error("no arrears");
  const { paid, then, indexed } = arrears;
  // Before the order of February the index of a new year is not known, and the sum is not either.
  const sum =
    paid.amountQepik === null
      ? `${paid.missingYear} üzrə pensiya indeksi`
      : `${manats(paid.amountQepik)} ₼`;
  expect(arrears.since).toBe("2023-05-11");
  expect(paid.months).toBe(36);

  const main = page.getByRole("main");
  await expect(main).toContainText("Yaşa görə pensiya hüququnuz 11.05.2023 tarixindən var.");
  await main.getByRole("link", { name: "Keçmiş 36 ay üçün də ödənilir: nə qədər" }).click();
  const past = sheet(page, "Keçmiş aylar üçün pensiya");
  await expect(past.getByRole("heading", { name: "Keçmiş aylar üçün pensiya" })).toBeInViewport();
  const told = plain(await past.textContent());
  for (const figure of [
    "keçmiş 36 ay üçün ödənilir",
    sum,
    `${paid.lostMonths} ay artıq itib`,
    ...paid.calculation.map(({ result }) =>
      result.kind === "money" ? `${manats(result.qepik)} ₼` : "no amount",
    ),
  ]) {
    expect(told).toContain(figure);
  }
  const rows = past.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(3);
  expect(plain(await rows.nth(1).textContent())).toContain(
    indexed.amountQepik === null ? "bilinmir" : `${manats(indexed.amountQepik)} ₼`,
  );
  expect(plain(await rows.nth(2).textContent())).toContain(`${manats(today.payableQepik)} ₼`);
  await expect(past.locator('a[href="tel:142"], a[href$="/centres"]')).toHaveCount(2);
  for (const locale of ["az", "en", "ru"]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/${locale}/pension`);
    await expectNoBarriers(page);
    await expect(main).not.toContainText(/NaN|undefined|\{\w+\}/);
    await page.setViewportSize({ width: 320, height: 740 });
    await expectNoOverflow(page);
  }

  const text = await page.request.get("/api/pension/calculation?locale=az&as=text");
  expect(plain(await text.text())).toContain(`${manats(then.payableQepik)} ₼`);
});

test("who is paid a pension, or has no right yet, is told of no past months", async ({ page }) => {
  for (const fin of [KAMRAN, SEVINC]) {
    await signedIn(page, fin);
    await page.goto("/az/pension");
    await expect(page.locator(".answer").first()).toBeVisible();
    await expect(sheet(page, "Keçmiş aylar üçün pensiya")).toHaveCount(0);
  }
});

test("a fund that falls silent: the last good word stands, with its day, until it speaks again", async ({
  page,
}) => {
  await signedIn(page, RAMIL);
  await page.goto("/az/pension");
  const sum = async () => plain(await sheet(page, "Bu rəqəm necə alınıb?").textContent());
  const before = await sum();
  const askAgain = async () => {
    await page.goto("/az/record");
    await page.getByRole("button", { name: "İndi yenidən soruş" }).click();
    await expect(page.getByText("Bütün reyestrlərdən yenidən soruşduq")).toBeVisible({
      timeout: 40_000,
    });
    await page.goto("/az/pension");
  };
  await setRegister(page.request, "insurance-account", "down");
  try {
    await askAgain();
  } finally {
    await setRegister(page.request, "insurance-account", "ok");
  }
  const main = page.getByRole("main");
  await expect(main).toContainText("Reyestr cavab vermir");
  await expect(main).toContainText("Son bildiyimiz:");
  expect(await sum()).toBe(before);
  await expectNoBarriers(page);

  await askAgain();
  await expect(main).not.toContainText("Reyestr cavab vermir");
  expect(await sum()).toBe(before);
});

test("nobody sees another person's account, whatever they ask for", async ({ page, browser }) => {
  await signedIn(page, FARID);
  for (const query of ["?fin=TST4K7Q", "?subjectId=TST4K7Q", "?round=999&stop=1", "?round=-1"]) {
    await page.goto(`/az/pension${query}`);
    await expect(page.getByRole("main")).not.toContainText("41.386,20");
    await expect(page.getByRole("main")).not.toContainText("Nümunə Xidmət");
    await expect(page.getByRole("banner")).toContainText("Fərid");
  }
  const asked = await page.request.get("/api/pension/calculation?fin=TST4K7Q");
  expect(asked.status()).toBe(400);
  const own = await page.request.get("/api/pension/calculation");
  expect(own.headers()["cache-control"]).toContain("no-store");
  expect(await own.text()).not.toContain("4138620");

  const stranger = await browser.newContext();
  try {
    const nobody = await stranger.newPage();
    for (const path of ["pension", "pension/calculation", "pension/what-if"]) {
      await nobody.goto(new URL(`/az/${path}`, page.url()).href);
      await expect(nobody).toHaveURL(/\/az\/sign-in\?back=%2Faz%2Fpension/);
    }
    const refused = await nobody.request.get(new URL("/api/pension/calculation", page.url()).href);
    expect(refused.status()).toBe(401);
    expect(refused.headers()["content-type"]).toBe("application/problem+json");
  } finally {
    await stranger.close();
  }
});

test("a second tab may be in another language, and neither minds the other", async ({ page }) => {
  await signedIn(page, SEVINC);
  await page.goto("/az/pension/what-if");
  await hydrated(page);
  const other = await page.context().newPage();
  await other.goto(new URL("/ru/pension/what-if", page.url()).href);
  await hydrated(other);
  await other.getByLabel("Месячная зарплата").fill("2000");
  await page.getByLabel("Aylıq əməkhaqqı").fill("3000");
  await other.getByRole("button", { name: /^Рассчитать/ }).click();
  await page.getByRole("button", { name: /^Hesabla/ }).click();
  await expect(sheet(other, "Сравнение").getByRole("row")).toHaveCount(3);
  await expect(sheet(page, "Müqayisə").getByRole("row")).toHaveCount(3);
  await expect(sheet(other, "Сравнение")).toContainText("2\u00a0000,00");
  await expect(sheet(page, "Müqayisə")).toContainText("3.000,00");
  await other.close();
});

test("a session that ended while somebody typed leads to the sign-in page, not to an error", async ({
  page,
}) => {
  await signedIn(page, FARID);
  await page.goto("/az/pension");
  await page.context().clearCookies();
  await page.getByRole("link", { name: "Bəs əgər? Gələcəyi sınaqdan keçir" }).click();
  await expect(page).toHaveURL(/\/az\/sign-in\?back=%2Faz%2Fpension%2Fwhat-if/);
});

for (const locale of ["az", "en", "ru"]) {
  test(`in ${locale}: no barrier and no width it does not have, everything open`, async ({
    page,
  }) => {
    test.slow(); // three pages at three widths
    await signedIn(page, SEVINC);
    for (const path of ["pension", "pension/calculation", "pension/what-if", "check-calculation"]) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`/${locale}/${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      for (const details of await page.locator("main details").all()) {
        await details.evaluate((element) => element.setAttribute("open", ""));
      }
      await expectNoBarriers(page);
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        await expectNoOverflow(page);
      }
      await expectNoBarriers(page);
      await expect(page.getByRole("main")).not.toContainText(/NaN|undefined|\{\w+\}/);
    }
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`/${locale}/pension`);
    await expectNoBarriers(page);
  });
}

test("the account prints with its figures and without what can only be pressed", async ({
  page,
}) => {
  await signedIn(page, SEVINC);
  await page.goto("/az/pension");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".answer").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Daha nə etmək olar" })).toBeHidden();
});
