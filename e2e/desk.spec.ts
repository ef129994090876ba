import { type Cookie, expect, type Page, test } from "@playwright/test";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { drawn, signIn } from "./support/sign-in";
import { setRegister } from "./support/world";

/** The desk: an officer finds a person by FIN, sees what the purpose opens, and the person sees it. */

const AYTAN = "TST9A7T"; // operator of the third Baku DOST centre
const SABINA = "TST8S1M"; // operator of the first one
const RAUF = "TST4R2N"; // supervisor
const KAMALA = "TST6K9S"; // data protection officer
const SAMIR = "TST1S8V"; // analyst

const SAHIN = "TST3S5H"; // Aytən's father
const NIGAR = "TST8N4G";
const TURAL = "TST5T2R";
const GUNAY = "TST7G5U";
const ULKAR = "TST6U8K";
const ZAHRA = "TST4Z6H"; // a child nobody signs in as: her registers have not been asked before
const NOBODY = "TST0000";

const sessions = new Map<string, Cookie[]>();

/** One sign-in for each officer: the desk is what is tried here. */
async function asOfficer(page: Page, fin: string): Promise<void> {
  const known = sessions.get(fin);
  if (known) {
    await page.context().addCookies(known);
    await page.goto("/az/desk");
    return;
  }
  await page.goto("/az/desk");
  await expect(page).toHaveURL(/\/az\/sign-in\?back=%2Faz%2Fdesk$/);
  await signIn(page, fin);
  await expect(page).toHaveURL(/\/az\/desk$/);
  sessions.set(fin, await page.context().cookies());
}

interface Typed {
  purpose?: string;
  cause?: readonly [kind: string, number: string];
  present?: "Bəli" | "Xeyr";
}

async function search(
  page: Page,
  fin: string,
  {
    purpose = "Vətəndaşa xidmət göstərilməsi",
    cause = ["Növbə bileti", "A-052"],
    present = "Bəli",
  }: Typed = {},
): Promise<void> {
  await page.getByLabel("FİN", { exact: true }).fill(fin);
  await page.getByRole("radio", { name: purpose }).check();
  await page.getByLabel("Növü").selectOption(cause[0]);
  await page.getByLabel("Nömrəsi").fill(cause[1]);
  await page.getByRole("radio", { name: present }).check();
  await page.getByRole("button", { name: "Baxışı aç" }).click();
}

const visitPage = /\/az\/desk\/visits\/[0-9a-f-]{36}(\?|$)/;
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const citizen = (page: Page) => page.getByRole("region", { name: "Vətəndaş", exact: true });

test("an operator finds a person, and the person sees who looked and why", async ({
  page,
  browser,
}) => {
  await asOfficer(page, AYTAN);
  await expect(page.getByRole("banner")).toContainText("3 saylı Bakı DOST mərkəzi");
  await expect(page.getByRole("region", { name: "Rolunuz" })).toContainText("DOST operatoru");
  await expect(page.getByRole("radio", { name: "Şikayətin araşdırılması" })).toHaveCount(0);

  await search(page, "tst 8n4g");
  await expect(page).toHaveURL(visitPage);
  expect(page.url()).not.toMatch(/8n4g/i);
  await expect(heading(page)).toHaveText("Əhmədova Nigar Elşən qızı");
  await drawn(page);

  const line = page.getByText("Baxış yazıldı");
  await expect(line.locator("..")).toContainText(
    "vətəndaşa xidmət göstərilməsi, növbə A-052 · açıqdır: şəxsiyyət, əlaqə, sənədlər",
  );
  for (const opened of ["Şəxsiyyət", "Sənədlər", "Əlaqə"]) {
    await expect(page.getByRole("region", { name: opened, exact: true })).toBeVisible();
  }
  for (const closed of ["Ailə", "Məşğulluq və müqavilələr", "Fərdi sığorta hesabı", "Təhsil"]) {
    await expect(page.getByRole("region", { name: closed, exact: true })).toHaveCount(0);
  }
  await expect(citizen(page)).not.toContainText("Tural");
  const pseudonym = /sizi ([2-9A-Z]{4}) kimi görür/.exec(await citizen(page).innerText())?.[1];
  expect(pseudonym).toBeTruthy();
  await expect(page.getByRole("region", { name: "Vətəndaşa deyin" })).toContainText(
    `məni ${pseudonym} kimi görəcəksiniz`,
  );
  await expect(
    page.getByRole("complementary", { name: /^Açıq baxışlar/ }).locator('[aria-current="page"]'),
  ).toContainText("Əhmədova Nigar");

  const hers = await browser.newContext();
  const her = await hers.newPage();
  await signIn(her, NIGAR);
  await her.goto("/az/access");
  await expect(her.getByRole("main")).toContainText(
    `3 saylı Bakı DOST mərkəzi, DOST operatoru ${pseudonym}`,
  );
  await expect(her.getByRole("main")).toContainText("növbə A-052");
  await expect(her.getByRole("main")).not.toContainText("Aytən");
  await hers.close();
});

test("a FIN nobody has and a person who may not be seen are one page", async ({ page }) => {
  await asOfficer(page, AYTAN);
  const answers: string[] = [];
  for (const fin of [NOBODY, AYTAN, SAHIN]) {
    await page.goto("/az/desk");
    const posted = page.waitForResponse((reply) => reply.request().method() === "POST");
    await search(page, fin);
    expect((await posted).status()).toBe(200);
    await expect(page.getByText("Bu FİN üzrə heç nə açılmadı")).toBeVisible();
    await expect(page).toHaveURL(/\/az\/desk$/);
    await expect(page.getByLabel("FİN", { exact: true })).toHaveValue(fin);
    answers.push(await page.getByRole("main").innerText());
  }
  // A purpose of another role, put into the form by hand.
  await page.goto("/az/desk");
  await page.getByRole("form", { name: "Axtarış" }).evaluate((form) => {
    form.addEventListener("formdata", (event) => {
      (event as FormDataEvent).formData.set("purpose", "complaint-handling");
    });
  });
  await search(page, GUNAY);
  await expect(page.getByText("Bu FİN üzrə heç nə açılmadı")).toBeVisible();
  answers.push(await page.getByRole("main").innerText());
  expect(new Set(answers).size).toBe(1);
});

test("everything to correct is said at once, and nothing typed is lost", async ({ page }) => {
  await asOfficer(page, AYTAN);
  await page.getByRole("button", { name: "Baxışı aç" }).click();
  const summary = page.locator("#errors");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("listitem")).toHaveCount(5);
  await expect(page).toHaveTitle("Xəta: Şəxsi tapın · e-sosial");
  await expectNoBarriers(page);

  await search(page, "TİT2B8D", { cause: ["Müraciət", "2026-11-004873"], present: "Xeyr" });
  await expect(summary.getByRole("link")).toHaveCount(1);
  await expect(summary.getByRole("link")).toHaveText(/^FİN yalnız latın hərfləri/);
  await expect(page.getByLabel("FİN", { exact: true })).toHaveValue("TİT2B8D");
  await expect(page.getByLabel("Növü")).toHaveValue("case");
  await expect(page.getByLabel("Nömrəsi")).toHaveValue("2026-11-004873");
  await expect(page.getByRole("radio", { name: "Xeyr" })).toBeChecked();

  await summary.getByRole("link").click();
  await expect(page.getByLabel("FİN", { exact: true })).toBeFocused();
  await page.keyboard.type("TST2B8");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("TST2B8");
  await page.keyboard.press("Enter");
  await expect(summary).toContainText(/siz 6 yazmısınız/);
  expect(page.url()).not.toContain("TST2B8");
});

test("a silent identity register is no refusal", async ({ page }) => {
  // Nobody's, and of this run alone: whom the portal has met it need not ask about.
  const signs = "23456789ABCDEFGH";
  const fin = `TST${Array.from({ length: 4 }, () => signs[Math.floor(Math.random() * 16)]).join("")}`;
  await asOfficer(page, SABINA);
  await setRegister(page.request, "population", "down");
  try {
    await search(page, fin);
    await expect(page.getByText("Şəxsiyyət reyestri cavab vermir")).toBeVisible();
    await expect(page.getByText("Bu, imtina deyil")).toBeVisible();
    await expect(page.getByLabel("FİN", { exact: true })).toHaveValue(fin);
  } finally {
    await setRegister(page.request, "population", "ok");
  }
  await page.getByRole("button", { name: "Baxışı aç" }).click();
  await expect(page.getByText("Bu FİN üzrə heç nə açılmadı")).toBeVisible();
});

test("a register that is silent is a gap on the person's page", async ({ page }) => {
  await asOfficer(page, SABINA);
  await setRegister(page.request, "taxpayers", "down");
  try {
    await search(page, ZAHRA, { purpose: "Ailə müavinətləri və ünvanlı yardım" });
    await expect(page).toHaveURL(visitPage);
    await drawn(page);
  } finally {
    await setRegister(page.request, "taxpayers", "ok");
  }
  await expect(citizen(page)).toContainText("DVX cavab vermir");
});

test("what registers differ in stands side by side", async ({ page }) => {
  await asOfficer(page, SABINA);
  await search(page, ULKAR, { purpose: "Ailə müavinətləri və ünvanlı yardım" });
  await expect(page).toHaveURL(visitPage);
  await drawn(page);
  const differences = page.getByRole("region", { name: "Reyestrlərin məlumatı fərqlidir" });
  await expect(differences).toContainText("Evli");
  await expect(differences).toContainText("Boşanmış");
});

test("a visit opens to its officer alone, and a page without one says how to go on", async ({
  page,
  browser,
}) => {
  await asOfficer(page, SABINA);
  await search(page, TURAL);
  await expect(heading(page)).toHaveText("Əhmədov Tural Vaqif oğlu");
  const visit = page.url();

  const other = await browser.newContext();
  const theirs = await other.newPage();
  await asOfficer(theirs, AYTAN);
  for (const address of [visit, "/az/desk/visits/0190a8f2-0000-7000-8000-000000000000"]) {
    const reply = await theirs.goto(address);
    expect(reply?.status()).toBe(404);
    await expect(heading(theirs)).toHaveText("Bu baxış bağlıdır");
    await expect(theirs.getByLabel("FİN", { exact: true })).toHaveValue("");
    await expect(theirs.getByRole("main")).not.toContainText("Tural");
  }
  const malformed = await theirs.goto("/az/desk/visits/x");
  expect(malformed?.status()).toBe(404);
  await other.close();
});

test("nobody but staff finds a desk", async ({ page }) => {
  await page.goto("/ru/desk/visits/0190a8f2-0000-7000-8000-000000000000");
  await expect(page).toHaveURL(/\/ru\/sign-in\?back=%2Fru%2Fdesk%2Fvisits/);

  await page.goto("/az/sign-in");
  await signIn(page, GUNAY);
  for (const path of ["desk", "desk/visits/0190a8f2-0000-7000-8000-000000000000"]) {
    const reply = await page.goto(`/az/${path}`);
    expect(reply?.status()).toBe(404);
    await expect(page.getByRole("button", { name: "Baxışı aç" })).toHaveCount(0);
  }
});

test("an analyst is told that this role looks nobody up", async ({ page }) => {
  await asOfficer(page, SAMIR);
  await expect(heading(page)).toHaveText("Bu rolda şəxs axtarılmır");
  await expect(page.getByLabel("FİN", { exact: true })).toHaveCount(0);
  await expectNoBarriers(page);
});

test("a supervisor may inspect without a ticket, and the absent citizen is thought of", async ({
  page,
}) => {
  await asOfficer(page, RAUF);
  await search(page, TURAL, {
    purpose: "Nəzarət və yoxlama",
    cause: ["Seçin", ""],
    present: "Xeyr",
  });
  await expect(page).toHaveURL(visitPage);
  await expect(page.getByRole("region", { name: "Vətəndaş burada deyil" })).toContainText("kodunu");
  await expect(citizen(page)).toContainText("nəzarət və yoxlama · açıqdır");

  await page.keyboard.press("F2");
  await expect(page).toHaveURL(/\/az\/desk$/);
});

test("no barriers and nothing too wide, in three languages, from the window to the phone", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await asOfficer(page, SABINA);
  await search(page, TURAL, { purpose: "Əmək pensiyası" });
  await expect(page).toHaveURL(visitPage);
  await drawn(page);
  const { pathname } = new URL(page.url());
  for (const locale of ["az", "en", "ru"]) {
    for (const path of ["/az/desk", pathname, "/az/desk/visits/x"]) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path.replace("/az/", `/${locale}/`));
      await expectNoBarriers(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoOverflow(page);
    }
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("errors, a search and the person's page all work", async ({ page }) => {
    await asOfficer(page, SABINA);
    await page.getByRole("button", { name: "Baxışı aç" }).click();
    await expect(page.locator("#errors").getByRole("listitem")).toHaveCount(5);
    await expect(page).toHaveTitle("Xəta: Şəxsi tapın · e-sosial");

    await search(page, NOBODY);
    await expect(page.getByText("Bu FİN üzrə heç nə açılmadı")).toBeVisible();
    await expect(page.getByLabel("Nömrəsi")).toHaveValue("A-052");

    await search(page, GUNAY, { purpose: "Məşğulluq məsələsi" });
    await expect(page).toHaveURL(visitPage);
    await drawn(page);
    await expect(heading(page)).toHaveText("Əliyeva Günay Zaur qızı");
    await expect(page.getByRole("region", { name: "Məşğulluq və müqavilələr" })).toBeVisible();

    const reply = await page.goto("/az/desk/visits/x");
    expect(reply?.status()).toBe(404);
    await expect(heading(page)).toHaveText("Bu baxış bağlıdır");
  });

  test("who searches too often is told when again", async ({ page }) => {
    await asOfficer(page, KAMALA);
    const posted = page.waitForRequest((request) => request.method() === "POST");
    await page.getByRole("button", { name: "Baxışı aç" }).click();
    const request = await posted;
    const headers = { "content-type": (await request.headerValue("content-type")) ?? "" };
    const data = request.postDataBuffer() ?? "";
    await Promise.all(
      Array.from({ length: 30 }, () => page.request.post("/az/desk", { headers, data })),
    );
    await page.getByRole("button", { name: "Baxışı aç" }).click();
    await expect(page.getByText(/^Axtarış çox tez-.?tez edilir$/u)).toBeVisible();
    await expect(page.getByText(/\d+ saniyədən sonra yenidən cəhd edin/)).toBeVisible();
  });
});
