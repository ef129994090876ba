import { expect, type Page, test } from "@playwright/test";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { asOwner } from "./support/database";
import { plain } from "./support/pension";
import { ask, PORTAL_ORIGIN } from "./support/raw";
import {
  forgetChecks,
  heading,
  type Ordered,
  orderWorkplace,
  payloadOf,
  region,
  stored,
} from "./support/references";
import { setClock } from "./support/world";

/** Whoever is handed a reference checks it without signing in: by its code, its QR code, or its file. */

const FARID = "TST3F6K"; // a civil servant, born on 08.02.1987
const DAY_MS = 86_400_000;
const MIB = 1024 * 1024;

const bare = (code: string) => code.replaceAll("-", "");
const checkAt = (code: string, locale = "az") => `/${locale}/v/${bare(code)}`;

/** One reference for all: each journey looks at it, none but the last changes it. */
let reference: Ordered;
let sealed: Buffer;

test.beforeEach(forgetChecks);

test.beforeAll(async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "az-AZ" })).newPage();
  reference = await orderWorkplace(page, FARID, { recipient: "«Nümunə Bank» ASC" });
  const reply = await page.request.get(`/az/references/${reference.id}/pdf`);
  expect(reply.headers()["content-type"]).toBe("application/pdf");
  expect(reply.headers()["cache-control"]).toBe("no-store");
  expect(reply.headers()["content-disposition"]).toContain(`${reference.number}.pdf`);
  sealed = Buffer.from(await reply.body());
  await page.context().close();
});

async function bornOn(): Promise<[day: string, month: string, year: string]> {
  const [row] = await asOwner(
    "SELECT person->>'bornOn' AS on FROM reference_issued WHERE id = $1",
    [reference.id],
  );
  const [year = "", month = "", day = ""] = String(row?.on).split("-");
  return [day, month, year];
}

async function typeDay(page: Page, [day, month, year]: readonly string[]): Promise<void> {
  await page.getByLabel("Gün", { exact: true }).fill(day ?? "");
  await page.getByLabel("Ay", { exact: true }).fill(month ?? "");
  await page.getByLabel("İl", { exact: true }).fill(year ?? "");
  await page.getByRole("button", { name: "Adı göstər" }).click();
}

const VERDICT = {
  az: "Arayış etibarlıdır",
  en: "The reference is valid",
  ru: "Справка действительна",
} as const;

for (const locale of ["az", "en", "ru"] as const) {
  test(`in ${locale}: what is released is told, the name in part, to a small telephone too`, async ({
    page,
  }) => {
    for (const path of ["/v", "/v/file", "/v?code=x"]) {
      await page.goto(`/${locale}${path}`);
      await expect(heading(page)).toHaveCount(1);
      await expectNoBarriers(page);
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoOverflow(page);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    const reply = await page.goto(checkAt(reference.code, locale));
    expect(reply?.headers()["referrer-policy"]).toBe("same-origin");
    await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
    await expect(heading(page)).toHaveText(VERDICT[locale]);
    await expect(page).toHaveTitle(`${VERDICT[locale]} · e-sosial`);
    const told = region(page, VERDICT[locale]);
    await expect(told).toContainText(reference.number);
    await expect(told).toContainText("•••");
    await expect(told).toContainText("«Nümunə Bank» ASC");
    await expect(told).not.toContainText(FARID);
    await expectNoBarriers(page);
    for (const width of [961, 360, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await expectNoOverflow(page);
    }
    await expectNoBarriers(page);
  });
}

test("the birth date shows the name, a wrong one does not, and neither stands in an address", async ({
  page,
}) => {
  await page.goto(checkAt(reference.code));
  const day = await bornOn();
  await typeDay(page, ["1", "", ""]);
  await expect(page.locator("#errors")).toBeFocused();
  await expect(page.locator(".wrong")).toContainText("Günü, ayı və ili");
  await expect(page.getByLabel("Gün", { exact: true })).toHaveValue("1");
  await expectNoBarriers(page);
  await typeDay(page, ["1", "1", "1950"]);
  await expect(page.getByRole("alert").filter({ hasText: "şəxsin deyil" })).toBeFocused();
  await expect(region(page, VERDICT.az)).toContainText("•••");
  await typeDay(page, day);
  await expect(region(page, VERDICT.az)).toContainText("Kərimli Fərid Azər oğlu");
  await expect(region(page, VERDICT.az)).toContainText("Doğum tarixi uyğundur");
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole("button", { name: "Adı göstər" })).toHaveCount(0);
  expect(page.url()).toMatch(new RegExp(`/az/v/${bare(reference.code)}$`));
  await expectNoBarriers(page);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the code is typed as people type, the birth date posted, each counted once", async ({
    page,
  }) => {
    await page.goto("/az/v");
    await page.getByLabel("Arayışın kodu").fill("AR-26-11-00001");
    await page.getByRole("button", { name: "Yoxla", exact: true }).click();
    await expect(page.locator("#errors")).toContainText("Kod 20 işarədir");
    await expect(page.getByLabel("Arayışın kodu")).toHaveValue("AR-26-11-00001");
    await expect(page).toHaveTitle("Xəta: Arayışı yoxla · e-sosial");
    const typed = reference.code.toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
    await page.getByLabel("Arayışın kodu").fill(` ${typed.replaceAll("-", " ")} `);
    const before = Number(await stored(reference.id, "checks"));
    await page.getByRole("button", { name: "Yoxla", exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/az/v/${bare(reference.code)}$`));
    await expect(heading(page)).toHaveText(VERDICT.az);
    expect(Number(await stored(reference.id, "checks"))).toBe(before + 1);

    await typeDay(page, await bornOn());
    await expect(region(page, VERDICT.az)).toContainText("Kərimli Fərid Azər oğlu");
    expect(Number(await stored(reference.id, "checks"))).toBe(before + 2);
    expect(page.url()).toMatch(new RegExp(`/az/v/${bare(reference.code)}$`));
  });

  test("a file is compared, and one that is too large is refused in words", async ({ page }) => {
    await page.goto("/az/v/file");
    await page.getByRole("button", { name: "Faylı yoxla" }).click();
    await expect(page.locator("#errors")).toContainText("Fayl seçin");
    await bring(page, "arayis.pdf", sealed);
    await expect(heading(page)).toHaveText("Fayl verdiyimiz kimidir");
    await bring(page, "large.pdf", Buffer.alloc(5 * MIB + 1, "%PDF-1.7\n"));
    await expect(page.locator(".wrong")).toContainText(/Fayl 5 MB-\u2060?dan böyükdür/);
  });
});

test("whoever tries codes is stopped, is told so, and nobody's paper is told", async ({ page }) => {
  for (let guess = 0; guess < 25; guess += 1) {
    await page.request.get(`/az/v/${String(guess).padStart(20, "0")}`);
  }
  await page.goto(checkAt(reference.code));
  await expect(heading(page)).toHaveText(/^Şəbəkənizdən çox tez/);
  await expect(page.getByRole("main")).not.toContainText(reference.number);
  await expectNoBarriers(page);
});

test("a code that leads nowhere, and one that cannot be one, are the same", async ({ page }) => {
  for (const code of ["0123456789ABCDEFGHJK", "x", "AR-26-11-00001"]) {
    await page.goto(`/ru/v/${code}`);
    await expect(heading(page)).toHaveText("Такая справка не найдена");
  }
  await expectNoBarriers(page);
});

test("an address without a language leads to the reader's own, and keeps what is signed", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ locale: "ru-RU" })).newPage();
  await page.goto(`/v/${bare(reference.code)}#${await payloadOf(reference.id)}`);
  await expect(page).toHaveURL(/\/ru\/v\/[0-9A-Z]{20}#ey/);
  await expect(page.getByRole("heading", { name: "Подпись верна" })).toBeVisible();
  await expectNoBarriers(page);
});

test("the signature in the QR code is verified in the browser: right, of another paper, forged", async ({
  page,
  browser,
}) => {
  const payload = await payloadOf(reference.id);
  await page.goto(`${checkAt(reference.code)}#${payload}`);
  await expect(page.getByRole("heading", { name: "İmza düzdür" })).toBeVisible();

  const [head = "", claims = "", signature = ""] = payload.split(".");
  const told = JSON.parse(Buffer.from(claims, "base64url").toString());
  expect(told.n).toBe(reference.number);
  const other = Buffer.from(JSON.stringify({ ...told, n: "AR-26-11-99999" })).toString("base64url");
  for (const forged of [`${head}.${other}.${signature}`, "x", `${payload}A`]) {
    await page.goto("about:blank");
    await page.goto(`${checkAt(reference.code)}#${forged}`);
    await expect(page.getByRole("heading", { name: "QR koddakı imza bizim deyil" })).toBeVisible();
    await expect(heading(page)).toHaveText(VERDICT.az);
  }
  await expectNoBarriers(page);

  const holder = await (await browser.newContext()).newPage();
  const second = await orderWorkplace(holder, FARID);
  await page.goto("about:blank");
  await page.goto(`${checkAt(reference.code)}#${await payloadOf(second.id)}`);
  const differs = page.getByRole("alert").filter({ hasText: "QR kod başqa arayışındır" });
  await expect(differs).toContainText("nömrə");
  await page.goto("about:blank");
  await page.goto(`/az/v/0123456789ABCDEFGHJK#${payload}`);
  await expect(page.getByRole("status").filter({ hasText: "İmza düzdür" })).toContainText(
    reference.number,
  );
});

async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel("PDF faylı", { exact: true })
    .setInputFiles({ name, mimeType: "application/pdf", buffer });
  await page.getByRole("button", { name: "Faylı yoxla" }).click();
}

test("a file is what was issued, or one byte, one addition, one page from it", async ({ page }) => {
  await page.goto("/az/v/file");
  await bring(page, "arayis.pdf", sealed);
  await expect(heading(page)).toHaveText("Fayl verdiyimiz kimidir");
  await expect(heading(page)).toBeFocused();
  const digest = await stored(reference.id, "sha256");
  await expect(page.getByRole("main")).toContainText(String(digest));
  await expect(region(page, "Portal bu arayış haqqında nə deyir")).toContainText(reference.number);
  await expectNoBarriers(page);

  const flipped = Buffer.from(sealed);
  const at = Math.floor(flipped.length / 2);
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  const changed = Buffer.concat([sealed, Buffer.from("\n% one more revision\n%%EOF\n")]);
  const cases = [
    ["flipped.pdf", flipped, "Fayl dəyişdirilib"],
    ["added.pdf", changed, "Fayla sonradan nəsə əlavə edilib"],
    [
      "other.pdf",
      Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"),
      "Bu faylı biz verməmişik",
    ],
    ["picture.pdf", Buffer.from("\u0089PNG\r\n"), "Bu, PDF faylı deyil"],
  ] as const;
  for (const [name, bytes, verdict] of cases) {
    await bring(page, name, bytes);
    await expect(heading(page), name).toHaveText(verdict);
  }
  await expectNoBarriers(page);
  await bring(page, "large.pdf", Buffer.alloc(6 * MIB));
  await expect(page.locator("#errors")).toBeFocused();
  await expect(page.locator(".wrong")).toContainText(/Fayl 5 MB-\u2060?dan böyükdür/);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoOverflow(page);
});

test("fifty megabytes are refused with a page that says so, and the portal goes on", async ({
  page,
}) => {
  const boundary = "x".repeat(20);
  const reply = await ask("/ru/v/file", {
    method: "POST",
    headers: {
      origin: PORTAL_ORIGIN,
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": String(50 * MIB),
    },
    body: `--${boundary}\r\n`,
  });
  expect(reply.status).toBe(413);
  expect(reply.body).toContain("Отправлено слишком много данных");
  expect(reply.body).toContain("проверяемая справка");
  await page.goto("/az/v/file");
  await expect(heading(page)).toHaveText("Arayışın faylını yoxla");
});

test("a paper whose day has passed, and one whose facts have changed, say so", async ({ page }) => {
  try {
    await setClock(page.request, new Date(Date.now() + 60 * DAY_MS));
    await expect(async () => {
      await page.goto(checkAt(reference.code));
      await expect(heading(page)).toHaveText("Arayışın müddəti bitib", { timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await expectNoBarriers(page);
  } finally {
    await setClock(page.request, null);
  }
  await asOwner("UPDATE reference_issued SET superseded_at = now() WHERE id = $1", [reference.id]);
  // The portal follows the world's clock a moment later.
  await expect(async () => {
    await page.goto(checkAt(reference.code, "en"));
    await expect(heading(page)).toHaveText("The reference is outdated", { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  expect(plain(await page.getByRole("main").innerText())).toContain("Ask its holder for a new one");
  await page.goto("/az/v/file");
  await bring(page, "arayis.pdf", sealed);
  await expect(page.getByText("Amma arayış köhnəlib")).toBeVisible();
});

test("the way to the check stands on every page, signed in or not", async ({ page }) => {
  await page.goto("/en");
  await page.getByRole("banner").getByRole("link", { name: "Check a reference" }).click();
  await expect(heading(page)).toHaveText("Check a reference");
  await page.goto("/ru/help");
  await page.getByRole("contentinfo").getByRole("link", { name: "Проверить справку" }).click();
  await page.getByRole("link", { name: "Проверить файл" }).click();
  await expect(heading(page)).toHaveText("Проверить файл справки");
});
