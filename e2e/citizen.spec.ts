import { expect, type Page, test } from "@playwright/test";
import { drawn, signedIn, signIn } from "./support/sign-in";
import { setRegister } from "./support/world";

/** The cabinet: my record as the registers told it, and what the portal says when they do not. */

const VUQAR = "TST2B8D";
const SEVINC = "TST4K7Q";
const ULKAR = "TST6U8K";
const LEYLA = "TST7L3H";
const ORXAN = "TST1R3X";
const ELCIN = "TST9E2A";
const KAMRAN = "TST2K4B";
const GUNAY = "TST7G5U";
const FARID = "TST3F6K";

/** A sheet of the record by its heading. */
const sheet = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** The row of a fact: its label, its value, its margin note. */
const row = (page: Page, sheetName: string, label: string) =>
  sheet(page, sheetName).locator("dl > div", { has: page.getByText(label, { exact: true }) });

test("the first visit says whom it waits for, and comes back by itself until they have answered", async ({
  page,
}) => {
  await setRegister(page.request, "diplomas", "ok", 1_500);
  try {
    await signIn(page, GUNAY); // whom no other journey has made known to the portal
    await expect(
      page.getByRole("heading", { name: /^Məlumatlarınızı reyestrlərdən alırıq: \d+ \/ 15$/ }),
    ).toBeVisible();
    await expect(page.getByText(/^Cavab gözləyirik: .*Təhsil haqqında sənədlər/)).toBeVisible();
    await expect(page.getByRole("link", { name: "Özü yenilənməsin" })).toBeVisible();
    await drawn(page);
  } finally {
    await setRegister(page.request, "diplomas", "ok");
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Salam, Günay xanım");
  await expect(page.getByRole("heading", { name: /reyestrlərdən alırıq/ })).toHaveCount(0);
});

test("home greets, says what waits and shows what is paid", async ({ page }) => {
  await signedIn(page, SEVINC);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Salam, Sevinc xanım");
  const receives = page.getByRole("region", { name: "Nə alıram" });
  await expect(receives).toContainText("140,00 ₼");
  await expect(receives).toContainText("Mənbə: DSMF");
  await expect(page.getByText("Cavab verən reyestrlər: 15 / 15")).toBeVisible();
  await expect(page.getByRole("region", { name: "Sizi gözləyir" })).toContainText(
    "Qeydiyyat ünvanı: reyestrlərdə iki fərqli məlumat var",
  );
});

test("the record has the facts of the right person, each with its institution and day", async ({
  page,
}) => {
  await signedIn(page, VUQAR);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Salam, Vüqar bəy");
  await page
    .getByRole("navigation", { name: "Əsas bölmələr" })
    .first()
    .getByText("Məlumatlarım")
    .click();

  const name = row(page, "Şəxsiyyət", "Soyadı, adı, atasının adı");
  await expect(name).toContainText("Quliyev Vüqar Rəşad oğlu");
  await expect(name).toContainText(/Mənbə: DİN, ƏN, DSMF · \d{2}\.\d{2}\.\d{4}/);
  const percent = row(page, "Əlillik", "Orqanizmin funksiyalarının pozulma faizi");
  await expect(percent).toContainText(/55\s%/);
  await expect(percent).toContainText("Mənbə: DTSERA");
  await expect(page.getByRole("main")).not.toContainText("Həsənova");
  await expect(page.getByText(/^Bu reyestrlər cavab verib/)).toContainText("Əcnəbilərin sənədləri");
});

test("a register that never answered is a gap, and nothing is asked of the person", async ({
  page,
}) => {
  await signedIn(page, LEYLA);
  await expect(page.getByText("Bir reyestr cavab vermir")).toBeVisible();
  await page.goto("/az/record");
  const education = sheet(page, "Təhsil");
  await expect(education).toContainText("Reyestr cavab vermir");
  await expect(education).toContainText("Elm və Təhsil Nazirliyi");
  await expect(education).toContainText("Bu reyestrdən hələ cavab almamışıq");
  await expect(education).toContainText("Hər saat yenidən soruşuruq, sizdən heç nə tələb olunmur");
});

test("a register that falls silent keeps its last good value and the day of it", async ({
  page,
}) => {
  await signedIn(page, KAMRAN);
  await page.goto("/az/record");
  const before = await row(page, "Əlaqə", "Telefon nömrəsi").textContent();
  expect(before).toBeTruthy();

  await setRegister(page.request, "population", "down");
  try {
    await page.getByRole("button", { name: "İndi yenidən soruş" }).click();
    await expect(page.getByText("Bütün reyestrlərdən yenidən soruşduq")).toBeVisible({
      timeout: 40_000,
    });
  } finally {
    await setRegister(page.request, "population", "ok");
  }
  await expect(page.getByText("Bir reyestr cavab vermir, onu özümüz")).toBeVisible();
  const documents = sheet(page, "Sənədlər");
  await expect(documents).toContainText("Reyestr cavab vermir");
  await expect(documents).toContainText(/Son bildiyimiz, \d{2}\.\d{2}\.\d{4}/);
  await expect(documents).toContainText("Şəxsiyyət vəsiqəsi");
});

test("registers that contradict each other stand side by side, and neither is right", async ({
  page,
}) => {
  await signedIn(page, ULKAR);
  await expect(page.getByText(/4 məsələ sizi gözləyir/)).toBeVisible();
  await page.getByRole("link", { name: "Ailə vəziyyəti: reyestrlərdə iki" }).first().click();

  const differs = page.locator("section", {
    has: page.getByRole("heading", { name: "Ailə vəziyyəti: reyestrlərdə iki fərqli məlumat var" }),
  });
  await expect(differs).toContainText("Evli");
  await expect(differs).toContainText("Boşanmış");
  await expect(differs).toContainText("Daxili İşlər Nazirliyi yaxud Ədliyyə Nazirliyi");
  await expect(differs.getByRole("link", { name: /^142-.yə zəng edin$/u })).toBeVisible();
  await expect(differs.getByRole("button")).toHaveCount(0);

  // One institution behind both spellings of the name: its registers are named instead.
  const name = page.locator("section", {
    has: page.getByRole("heading", { name: /^Soyadı, adı/ }),
  });
  await expect(name).toContainText("Əhalinin dövlət reyestri (DİN)");
  await expect(name).toContainText("Sürücülük vəsiqələrinin reyestri (DİN)");
});

test("a person of whom little is known sees little, and no zero", async ({ page }) => {
  await signedIn(page, ORXAN, "BSXM"); // has no telephone
  await expect(page.getByText("Sizdən heç nə gözlənilmir.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Adınıza ödəniş yoxdur" })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("0,00");
  await page.goto("/az/record");
  await expect(sheet(page, "Fərdi sığorta hesabı")).toHaveCount(0);
  await expect(page.getByText(/^Bu reyestrlər cavab verib/)).toContainText("Fərdi şəxsi hesab");
});

test("asking again is limited, and the limit loses nothing", async ({ page }) => {
  await signedIn(page, ELCIN);
  for (let time = 1; time <= 3; time += 1) {
    await page.goto("/az/record");
    await page.getByRole("button", { name: "İndi yenidən soruş" }).click();
    await expect(page).toHaveURL(/asked=/);
  }
  await expect(page.getByText("Bütün reyestrlərdən yenidən soruşduq")).toBeVisible({
    timeout: 40_000,
  });
  await page.getByRole("button", { name: "İndi yenidən soruş" }).click();
  await expect(page.getByRole("heading", { name: "Hələlik yenidən soruşmuruq" })).toBeVisible();
  await expect(row(page, "Şəxsiyyət", "Soyadı, adı, atasının adı")).toContainText("Əliyev Elçin");
});

test("the language switch keeps the page, and nobody signed out sees any of it", async ({
  page,
}) => {
  await signedIn(page, VUQAR);
  await page.goto("/az/record");
  await page.getByRole("link", { name: "EN", exact: true }).click();
  await expect(page).toHaveURL(/\/en\/record$/);
  await expect(page.getByRole("heading", { level: 1, name: "My data" })).toBeVisible();
  await page.getByRole("link", { name: "RU", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Мои данные" })).toBeVisible();

  await page.context().clearCookies();
  for (const path of ["home", "record", "access", "account"]) {
    await page.goto(`/az/${path}`);
    await expect(page).toHaveURL(new RegExp(`/az/sign-in\\?back=%2Faz%2F${path}`));
  }
  const reply = await page.request.get("/api/access");
  expect(reply.status()).toBe(401);
  expect(reply.headers()["content-type"]).toBe("application/problem+json");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("signing in, reading, asking again and the report of an error all work", async ({
    page,
  }) => {
    await signIn(page, FARID);
    await drawn(page); // the page comes back by itself, without a script
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Salam, Fərid bəy");
    await page.goto("/az/record");
    await expect(row(page, "Məşğulluq və müqavilələr", "Dövlət qulluğu")).toBeVisible();
    await page.getByRole("button", { name: "İndi yenidən soruş" }).click();
    await expect(page).toHaveURL(/asked=/);
    await expect(page.getByText("Bütün reyestrlərdən yenidən soruşduq")).toBeVisible({
      timeout: 40_000,
    });
    await page.getByText("Səhvi necə bildirmək olar").click();
    await expect(page.getByText(/tənzimləyici quruma şikayət edə bilərsiniz/)).toBeVisible();
  });
});
