import { expect, test } from "@playwright/test";
import { lookUp, lookUpAndSee } from "./support/desk";
import { signedIn } from "./support/sign-in";

/** The portal's promise, from both sides at once: an officer looks, and the person sees it happen. */

const NIGAR = "TST8N4G";
const SAHIN = "TST3S5H";
const OPERATOR = "TST8S1M";
const SUPERVISOR = "TST4R2N";
const HIS_DAUGHTER = "TST9A7T";

test("an officer looks, and within five seconds the person sees who, what and why", async ({
  page,
  browser,
}) => {
  const desk = await browser.newContext({ locale: "az-AZ" });
  const officer = await desk.newPage();
  await signedIn(officer, OPERATOR);
  await signedIn(page, NIGAR);
  await page.goto("/az/access");
  const feed = page.getByRole("region", { name: "Baxışlar" }).getByRole("list").first();
  await expect(feed).toHaveAttribute("aria-live", "polite");
  // A number of its own, so that nothing but this look can be meant.
  const ticket = `A-${Date.now() % 1_000_000}`;

  await lookUpAndSee(officer, {
    fin: NIGAR,
    purpose: "Ailə müavinətləri və ünvanlı yardım",
    ticket,
  });
  const entry = feed.getByRole("listitem").first();
  await expect(entry).toContainText(
    `Çünki ailə müavinəti üzrə müraciət etmisiniz, növbə ${ticket}`,
    {
      timeout: 5_000,
    },
  );
  await expect(entry).toContainText("1 saylı Bakı DOST mərkəzi, DOST operatoru");

  await test.step("its page says everything, and the seal holds", async () => {
    await entry.getByText("Təfərrüat").click();
    await entry.getByRole("link", { name: "yoxla" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Baxış № \d+$/);
    const main = page.getByRole("main");
    await expect(main).toContainText("1 saylı Bakı DOST mərkəzi");
    await expect(main).toContainText("Bəli, pəncərədə və ya telefonda");
    await expect(main).toContainText("Əməkdaşın iş yeri");
    await expect(main).toContainText("Möhür bütövdür");
    await expect(main).not.toContainText("Səbinə"); // officers appear by pseudonym
    await page.getByRole("link", { name: "Bütün tarixçəmi yoxla" }).click();
    await expect(page.getByRole("heading", { name: "Tarixçəniz bütövdür" })).toBeVisible();
  });

  await test.step("somebody else's entry does not exist, and looks like one that never did", async () => {
    const hers = new URL(page.url()).pathname;
    const other = await browser.newContext({ locale: "az-AZ" });
    const stranger = await other.newPage();
    await signedIn(stranger, SAHIN);
    const { request } = stranger;
    const foreign = await request.get(hers);
    const unknown = await request.get("/az/access/01900000-0000-7000-8000-000000000000");
    expect([foreign.status(), unknown.status()]).toEqual([404, 404]);
    expect(await foreign.text()).not.toContain(ticket);
    expect((await request.get("/az/access/not-an-id")).status()).toBe(404);
    await other.close();
  });
  await desk.close();
});

test("an access without a cause is lifted to the top, with what one can do today", async ({
  page,
  browser,
}) => {
  const desk = await browser.newContext({ locale: "az-AZ" });
  const officer = await desk.newPage();
  await signedIn(officer, SUPERVISOR);
  await lookUpAndSee(officer, { fin: SAHIN, purpose: "Nəzarət və yoxlama", present: false });
  await desk.close();

  await signedIn(page, SAHIN);
  await page.getByRole("link", { name: "Məlumatınıza baxılıb, səbəbi yazılmayıb" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Baxış № \d+$/);
  await expect(page.getByText(/^Səbəbini soruşmağa haqqınız var/)).toContainText(
    "Rəqəmsal İnkişaf və Nəqliyyat Nazirliyi",
  );

  await page.goto("/az/access");
  const notice = page.locator(".notice.turn");
  await expect(notice).toContainText("Səbəb yazılmayıb");
  await expect(notice).toContainText("DSMF-");
  await expect(notice.getByRole("link", { name: /zəng et$/ })).toHaveAttribute("href", "tel:142");
  await page.getByRole("link", { name: /^Səbəbi yazılmayanlar/ }).click();
  await expect(page).toHaveURL(/unexplained=1/);
  const list = page.getByRole("region", { name: "Baxışlar" });
  await expect(list.getByRole("listitem").first()).toContainText("Nəzarət və yoxlama üçün");
});

test("a refused attempt is recorded, and opened nothing", async ({ page, browser }) => {
  const desk = await browser.newContext({ locale: "az-AZ" });
  const officer = await desk.newPage();
  await signedIn(officer, HIS_DAUGHTER);
  await lookUp(officer, { fin: SAHIN, purpose: "Əmək pensiyası", ticket: "A-053" });
  await expect(officer.getByRole("heading", { name: "Bu FİN üzrə heç nə açılmadı" })).toBeVisible();
  await desk.close();

  await signedIn(page, SAHIN);
  await page.goto("/az/access?tab=refused");
  const attempt = page.getByRole("region", { name: "Baxışlar" }).getByRole("listitem").first();
  await expect(attempt).toContainText("icazə verilməyib");
  await expect(attempt).toContainText("3 saylı Bakı DOST mərkəzi");
});

test("filters, tabs and unknown choices: the list always says what it shows", async ({ page }) => {
  await signedIn(page, NIGAR);
  await page.goto("/az/access");
  await page.getByLabel("Kim").selectOption({ label: "Portal (insan iştirakı olmadan)" });
  await page.getByLabel("Nə vaxt").selectOption({ label: "Son 7 gün" });
  await page.getByRole("button", { name: "Göstər" }).click();
  await expect(page).toHaveURL(/institution=portal/);
  const list = page.getByRole("region", { name: "Baxışlar" });
  await expect(list.getByRole("listitem").first()).toContainText("reyestrlərdən məlumatınızı alıb");
  await expect(list).not.toContainText("DOST operatoru");

  await page.getByLabel("Nəyə baxıb").selectOption({ label: "Kabinetə girişlər" });
  await page.getByRole("button", { name: "Göstər" }).click();
  await expect(list).toContainText("Bu seçimə uyğun baxış yoxdur");
  await page.getByRole("link", { name: "Seçimi sil" }).click();
  await expect(page).toHaveURL(/\/az\/access$/);

  await page.getByRole("link", { name: /^Özüm/ }).click();
  await expect(list.getByRole("listitem").first()).toContainText("Siz");

  for (const unknown of ["tab=xx", "period=1", "tab=self&tab=others", "before=-4", "category=x"]) {
    await page.goto(`/az/access?${unknown}`);
    await expect(page.getByRole("heading", { name: "Belə seçim yoxdur" })).toBeVisible();
    await expect(list.getByRole("listitem").first()).toBeVisible();
    expect((await page.request.get(`/api/access?${unknown}`)).status()).toBe(400);
  }
});
