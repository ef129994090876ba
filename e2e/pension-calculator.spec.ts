import { expect, type Page, test } from "@playwright/test";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { hydrated } from "./support/sign-in";

/** The pension calculator of someone who has not signed in: three languages, every slip of the keyboard. */

const plain = (text: string | null) =>
  (text ?? "").replaceAll("\u2060", "").replaceAll("\u00a0", " ");

/** Fields by their names: the same in every language, with and without a script. */
const field = (page: Page, name: string) => page.locator(`form [name="${name}"]`);

/** A woman of 62 with a record before 2006 and twenty years since. */
const HERS = {
  bornOn: "14.03.1964",
  yearsBefore2006: "8",
  monthsBefore2006: "6",
  workedFrom: "01.2006",
  averageWage: "600",
  wage: "1200",
} as const;

async function fillIn(page: Page, typed: Record<string, string> = {}): Promise<void> {
  await page.locator('form [name="sex"][value="female"]').check();
  await page.locator('form [name="sector"][value="private"]').check();
  for (const [name, value] of Object.entries({ ...HERS, ...typed })) {
    await field(page, name).fill(value);
  }
}

const calculate = (page: Page) => page.locator('main form button[type="submit"]').click();

/** Days that have not come, and stay so. */
const NEXT_YEAR = new Date().getFullYear() + 1;

for (const [locale, words] of [
  [
    "az",
    {
      title: "Pensiya kalkulyatoru",
      link: "Hesabla",
      headline: /^Ayda [\d.]+,\d\d ₼$/,
      age: "14.03.2029",
    },
  ],
  [
    "en",
    {
      title: "Pension calculator",
      link: "Calculate",
      headline: /^AZN [\d,]+\.\d\d a month$/,
      age: "14.03.2029",
    },
  ],
  [
    "ru",
    {
      title: "Пенсионный калькулятор",
      link: "Рассчитать",
      headline: /[\d ]+,\d\d ₼/,
      age: "14.03.2029",
    },
  ],
] as const) {
  test(`in ${locale}: from the front page to an answer with its reasons, and nothing typed goes anywhere`, async ({
    page,
  }) => {
    await page.goto(`/${locale}`);
    await page
      .getByRole("main")
      .locator(`a[href="/${locale}/pension-calculator"]`)
      .filter({ hasText: words.link })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.title);
    await hydrated(page);
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));

    await fillIn(page);
    await calculate(page);
    const result = page.locator("#result");
    await expect(result).toBeFocused();
    expect(plain(await result.locator(".answer").textContent())).toMatch(words.headline);
    await expect(result).toContainText(words.age);
    await expect(result.locator(`a[href="/${locale}/law"]`)).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText(/NaN|undefined|\{\w+\}/);

    await expect(page).toHaveURL(new RegExp(`/${locale}/pension-calculator$`));
    expect(sent.join("\n")).not.toMatch(/1964|1200|averageWage/);
    const kept = await page.evaluate(() => [
      document.cookie,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
    ]);
    expect(kept.join()).not.toMatch(/1964|1200/);
    await expectNoBarriers(page);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      await expectNoOverflow(page);
    }
    await field(page, "wage").fill("2000");
    await calculate(page);
    await expect(
      page.locator("section", { has: page.locator("#scenarios") }).locator("tbody tr"),
    ).toHaveCount(2);
    await expectNoOverflow(page);
    await expectNoBarriers(page);
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await expectNoBarriers(page);
  });
}

/** Everything the issue calls bad input, and what stands at its field. */
const WRONG: readonly [what: string, name: string, typed: string, said: RegExp][] = [
  ["a negative wage", "wage", "-100", /Mənfi ola bilməz/],
  ["a negative wage with a proper minus", "averageWage", "−5", /Mənfi ola bilməz/],
  ["a negative number of years", "yearsBefore2006", "-1", /Mənfi ola bilməz/],
  ["an absurd wage", "wage", "999999999", /Ən çoxu 100\.000,00\s₼/],
  ["an absurd capital", "capital", "999999999,99", /Ən çoxu/],
  ["a text for a wage", "wage", "min manat", /manatla yazın/],
  ["a number no one writes", "wage", "1e5", /manatla yazın/],
  ["no wage", "wage", "", /manatla yazın/],
  ["a day that does not exist", "bornOn", "31.02.1964", /Tarixi gün, ay və il/],
  ["a text for a day", "bornOn", "keçən il", /Tarixi gün, ay və il/],
  ["a birth in the future", "bornOn", `01.01.${NEXT_YEAR}`, /gələcəkdə ola bilməz/],
  ["a birth of long ago", "bornOn", "01.01.1900", /yaş 100-.?dən çox/],
  ["a child", "bornOn", `01.01.${NEXT_YEAR - 7}`, /15 yaş/],
  ["a career of 80 years", "yearsBefore2006", "80", /15 yaşdan 2006/],
  ["months of a year beyond twelve", "monthsBefore2006", "12", /11/],
  ["half a year as a fraction", "yearsBefore2006", "8,5", /Tam ədəd/],
  ["a month before there were accounts", "workedFrom", "05.1990", /01\.01\.2006/],
  ["a month that has not come", "workedFrom", `01.${NEXT_YEAR}`, /hələ başa çatmayıb/],
  ["a thirteenth month", "workedFrom", "13.2016", /03\.2016/],
  ["a break longer than the work", "breakMonths", "900", /işləmə müddətindən uzundur/],
  ["an end of work in the past", "workUntil", "01.2020", /artıq keçib/],
  ["a gap in the past", "gapFrom", "01.2020", /artıq keçib/],
  ["a gap longer than a life", "gapMonths", "99999", /uzağı hesablamırıq/],
];

test("every slip of the keyboard is answered at its field, and nothing typed is lost", async ({
  page,
}) => {
  test.slow(); // two dozen of them
  await page.goto("/az/pension-calculator");
  await hydrated(page);
  await fillIn(page);
  for (const [what, name, typed, said] of WRONG) {
    await test.step(what, async () => {
      const before = await field(page, name).inputValue();
      await field(page, name).fill(typed);
      await calculate(page);
      const wrong = field(page, name);
      await expect(wrong).toHaveAttribute("aria-invalid", "true");
      await expect(wrong).toHaveValue(typed);
      await expect(wrong).toHaveAccessibleDescription(said);
      await expect(page.locator("#errors")).toBeFocused();
      await expect(page.locator(`#errors a[href="#${name}"]`)).toBeVisible();
      await expect(field(page, "bornOn")).toHaveValue(name === "bornOn" ? typed : HERS.bornOn);
      await expect(page.locator('form [name="sex"][value="female"]')).toBeChecked();
      await expect(page.getByRole("main")).not.toContainText(/NaN|undefined/);
      await field(page, name).fill(before);
    });
  }
  await calculate(page);
  await expect(page.locator("#result")).toBeFocused();
  await expect(page.locator("#errors")).toHaveCount(0);
});

test("an empty form asks for what it needs, each at its field, without a barrier", async ({
  page,
}) => {
  await page.goto("/az/pension-calculator");
  await hydrated(page);
  await calculate(page);
  const errors = page.locator("#errors");
  await expect(errors).toBeFocused();
  await expect(errors.getByRole("link")).toHaveCount(4);
  await expect(page).toHaveTitle(/^Xəta: /);
  await expectNoBarriers(page);
  await errors.getByRole("link").first().click();
  await expect(page.locator('form [name="sex"]').first()).toBeFocused();
});

test("once the rules are there it computes without a network", async ({ page }) => {
  await page.goto("/ru/pension-calculator");
  await hydrated(page);
  await fillIn(page);
  await calculate(page);
  await expect(page.locator("#result")).toBeFocused();
  await page.context().setOffline(true);
  await field(page, "averageWage").fill("3000");
  await field(page, "laterYears").selectOption("2");
  await calculate(page);
  await expect(
    page.locator("section", { has: page.locator("#scenarios") }).locator("tbody tr"),
  ).toHaveCount(2);
  await page.context().setOffline(false);
});

test("the same life comes to the same pension in three languages", async ({ page }) => {
  const amounts: string[] = [];
  for (const locale of ["az", "en", "ru"]) {
    await page.goto(`/${locale}/pension-calculator`);
    await hydrated(page);
    await fillIn(page, { gapFrom: `01.${NEXT_YEAR + 1}`, gapMonths: "5" });
    await calculate(page);
    await expect(page.locator("#result")).toBeFocused();
    amounts.push((await page.locator("#result .answer").innerText()).replace(/[^\d]/g, ""));
  }
  expect(amounts[0]).toMatch(/^\d{5}$/);
  expect(new Set(amounts).size).toBe(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of ["az", "en", "ru"]) {
    test(`in ${locale} the server computes the same, and the address stays empty`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/pension-calculator`);
      await fillIn(page);
      await calculate(page);
      await expect(page.locator("#result .answer")).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`/${locale}/pension-calculator$`));
      await expect(field(page, "bornOn")).toHaveValue(HERS.bornOn);
      await expect(page.locator('form [name="sex"][value="female"]')).toBeChecked();
    });
  }

  test("errors stand at their fields with everything that was typed", async ({ page }) => {
    await page.goto("/az/pension-calculator");
    await fillIn(page, { wage: "-1", bornOn: "sabah" });
    await calculate(page);
    await expect(field(page, "wage")).toHaveAccessibleDescription(/Mənfi ola bilməz/);
    await expect(field(page, "bornOn")).toHaveValue("sabah");
    await expect(field(page, "averageWage")).toHaveValue(HERS.averageWage);
    await expect(page.locator("#errors").getByRole("link")).toHaveCount(2);
    await expect(page).toHaveURL(/\/az\/pension-calculator$/);
  });
});

test("what is sent by hand is refused in words, and never a failure", async ({ page }) => {
  await page.goto("/az/pension-calculator");
  await hydrated(page);
  await page.locator("form").evaluate((form) => {
    for (const [name, value] of [
      ["sex", "other"],
      ["sector", "circus"],
      ["laterYears", "99"],
    ]) {
      const input = document.createElement("input");
      Object.assign(input, { type: "hidden", name, value });
      form.prepend(input);
    }
  });
  await calculate(page);
  await expect(page.locator("#errors")).toBeFocused();
  for (const name of ["sex", "sector", "laterYears"]) {
    await expect(page.locator(`#errors a[href="#${name}"]`)).toBeVisible();
  }
});

test("the help answers why a pension is small and where the years before 2006 are", async ({
  page,
}) => {
  await page.goto("/az/help?q=pensiya+az");
  await expect(sheetOf(page)).toContainText("Pensiyam niyə azdır?");
  await page.goto("/en/help#before-2006");
  await page.getByRole("link", { name: "The value of one year" }).click();
  await expect(page).toHaveURL(/\/en\/law\?topic=capital#value-of-year-before-2006$/);
  await expect(page.locator("#value-of-year-before-2006")).toBeInViewport();
  await page.goto("/ru/help");
  await page.getByRole("link", { name: "Рассчитать без входа" }).click();
  await expect(page).toHaveURL(/\/ru\/pension-calculator$/);
  await page.goto("/az/situations/pension");
  await page.getByRole("link", { name: "Qanunun rəqəmləri: pensiya" }).click();
  await expect(page).toHaveURL(/\/az\/law\?topic=pension$/);
  await expect(page.locator("#minimum-pension")).toBeVisible();
});

const sheetOf = (page: Page) => page.locator("section", { has: page.locator("#found") });

for (const path of ["", "/help", "/situations/pension", "/menu"]) {
  test(`${path || "/"} with its links to the pension has no barrier and no width it does not have`, async ({
    page,
  }) => {
    for (const locale of ["az", "en", "ru"]) {
      await page.setViewportSize({ width: 320, height: 740 });
      await page.goto(`/${locale}${path}`);
      await expectNoOverflow(page);
      await expectNoBarriers(page);
    }
  });
}
