import { expect, type Locator, type Page, test } from "@playwright/test";
import { formatAmount } from "@/lib/i18n/format";
import { type IsoDate, toIsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import { calculateDisability } from "@/lib/pension/calculator/disability";
import type { DisabilityField, SurvivorField, Typed } from "@/lib/pension/calculator/fields";
import type { Reading } from "@/lib/pension/calculator/form";
import { calculateSurvivors } from "@/lib/pension/calculator/survivors";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { hydrated } from "./support/sign-in";

/**
 * The calculators of a disability and of a survivor's pension: what the page says is what the rules give on
 * the day the page names, with and without a script.
 */

const DISABILITY = "pension-calculator/disability";
const SURVIVORS = "pension-calculator/survivors";

const HIS: Typed<DisabilityField> = {
  bornOn: "01.06.1981",
  percent: "55",
  since: "01.04.2025",
  yearsBefore2006: "6",
  workedFrom: "12.2007",
  averageWage: "900",
};

const FAMILY: Typed<SurvivorField> = {
  bornOn: "01.06.1977",
  diedOn: "15.03.2026",
  yearsBefore2006: "7",
  workedFrom: "10.2011",
  averageWage: "900",
  "relation-1": "child",
  "birth-1": "01.05.2018",
  "relation-2": "spouse",
  "birth-2": "01.03.1980",
  "sex-2": "female",
  "disability-2": "no",
  "cares-2": "yes",
  "youngest-2": "01.05.2018",
  "works-2": "yes",
};

/** By name, as a person would: a place is opened, a relation chosen, and then its questions are there. */
async function fillIn(page: Page, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const place = /-(\d)$/.exec(name)?.[1];
    const field = page.locator(`form [name="${name}"]`).first();
    if (place) {
      const details = page.locator("details.member").nth(Number(place) - 1);
      if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
    }
    if (name.startsWith("sex")) {
      await page.locator(`form [name="${name}"][value="${value}"]`).check();
    } else if ((await field.evaluate(({ tagName }) => tagName)) === "SELECT") {
      await field.selectOption(value ?? "");
    } else {
      await field.fill(value ?? "");
    }
  }
}

const calculate = (page: Page) => page.locator('main form button[type="submit"]').click();

const plain = (text: string | null) =>
  (text ?? "").replaceAll("\u2060", "").replaceAll("\u00a0", " ");
const amount = (locale: Locale, qepik: number | null | undefined) =>
  plain(formatAmount(locale, toQepik(qepik ?? -1)));

/** The day the result names is the one to compute for: the portal's, wherever its clock stands. */
async function dayOf(result: Locator): Promise<IsoDate> {
  const [, day, month, year] =
    /(\d\d)\.(\d\d)\.(\d{4})/.exec(plain(await result.locator(".src").first().textContent())) ?? [];
  return toIsoDate(`${year}-${month}-${day}`);
}

function read<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
}

/** What a page of a disability pension must say. */
async function expectDisability(page: Page, locale: Locale): Promise<void> {
  const result = page.locator("#result");
  const { assessment } = read(calculateDisability(HIS, await dayOf(result)));
  expect(assessment.outcome).toBe("eligible");
  expect(plain(await result.locator(".answer").textContent())).toContain(
    amount(locale, assessment.payableQepik),
  );
  const main = plain(await page.getByRole("main").textContent());
  expect(main).toContain(amount(locale, assessment.requiredCapitalQepik));
  await expect(
    page.locator("section", { has: page.locator("#conditions") }).locator("li"),
  ).toHaveCount(
    assessment.reasons.length - 1, // the term is not asked
  );
  await expect(page.locator("section", { has: page.locator("#steps") }).locator("li")).toHaveCount(
    assessment.calculation.filter(({ key }) => key !== "allowance").length + 1,
  );
  await expect(
    page.locator(`#conditions ~ ul a[href^="/${locale}/law?topic="], ul.reasons a`).first(),
  ).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(/NaN|undefined|\{\w+\}/);
}

/** And one of a family. */
async function expectFamily(page: Page, locale: Locale): Promise<void> {
  const result = page.locator("#result");
  const { assessment } = read(calculateSurvivors(FAMILY, await dayOf(result)));
  expect(assessment.members.map(({ outcome }) => outcome)).toEqual(["eligible", "ineligible"]);
  expect(plain(await result.locator(".answer").textContent())).toContain(
    amount(locale, assessment.payableQepik),
  );
  const family = page.locator("section", { has: page.locator("#family") });
  await expect(family.locator("tbody tr")).toHaveCount(2);
  expect(plain(await family.locator("tbody tr").first().textContent())).toContain(
    amount(locale, assessment.members[0]?.shareQepik),
  );
  await expect(family.locator("ul.reasons > li")).toHaveCount(
    // of a right what gives it, of none every way there is
    assessment.members.flatMap(({ outcome, reasons }) =>
      reasons.filter(({ met }) => met === true || outcome !== "eligible"),
    ).length,
  );
  await expect(page.getByRole("main")).not.toContainText(/NaN|undefined|\{\w+\}/);
}

const KINDS = [
  ["disability", DISABILITY, HIS, expectDisability],
  ["survivors", SURVIVORS, FAMILY, expectFamily],
] as const;

for (const [kind, path, typed, expectAnswer] of KINDS) {
  for (const locale of ["az", "en", "ru"] as const) {
    test(`${kind} in ${locale}: an answer with reasons and steps, and nothing typed goes anywhere`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/${path}`);
      await hydrated(page);
      await expectNoBarriers(page);
      const sent: string[] = [];
      page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));

      await fillIn(page, typed);
      await calculate(page);
      await expect(page.locator("#result")).toBeFocused();
      await expectAnswer(page, locale);
      await expect(page).toHaveURL(new RegExp(`/${locale}/${path}$`));
      expect(sent.join("\n")).not.toMatch(/19(77|81)|averageWage/);
      const kept = await page.evaluate(() => [
        document.cookie,
        JSON.stringify(localStorage),
        JSON.stringify(sessionStorage),
      ]);
      expect(kept.join()).not.toMatch(/19(77|81)/);

      await expectNoBarriers(page);
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        await expectNoOverflow(page);
      }
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await expectNoBarriers(page);
    });
  }

  test(`${kind}: an empty form asks for what it needs, each at its field, without a barrier`, async ({
    page,
  }) => {
    await page.goto(`/az/${path}`);
    await hydrated(page);
    await calculate(page);
    const errors = page.locator("#errors");
    await expect(errors).toBeFocused();
    await expect(errors.getByRole("link")).toHaveCount(3);
    await expect(page).toHaveTitle(/^Xəta: /);
    await expectNoBarriers(page);
    await errors.getByRole("link").first().click();
    await expect(page.locator('form [name="bornOn"]')).toBeFocused();
  });

  test(`${kind}: once the rules are there it computes without a network`, async ({ page }) => {
    await page.goto(`/en/${path}`);
    await hydrated(page);
    await fillIn(page, typed);
    await calculate(page);
    await expect(page.locator("#result")).toBeFocused();
    const before = await page.locator("#result .answer").textContent();
    await page.context().setOffline(true);
    await page.locator('form [name="averageWage"]').fill("3000");
    await calculate(page);
    await expect(page.locator("#result .answer")).not.toHaveText(before ?? "");
    await page.context().setOffline(false);
  });
}

/** What bad input there is, and what stands at its field. */
const WRONG: readonly [path: string, what: string, more: Typed, name: string, said: RegExp][] = [
  [DISABILITY, "a percentage over a hundred", { percent: "101" }, "percent", /1-.?dən 100-.?dək/],
  [DISABILITY, "a negative one", { percent: "-5" }, "percent", /1-.?dən 100-.?dək/],
  [DISABILITY, "a text for one", { percent: "<b>55</b>" }, "percent", /1-.?dən 100-.?dək/],
  [DISABILITY, "a day before birth", { since: "01.01.1980" }, "since", /doğum tarixindən əvvəl/],
  [DISABILITY, "a day to come", { since: "01.01.2999" }, "since", /gələcəkdə ola bilməz/],
  [DISABILITY, "a negative wage", { averageWage: "-1" }, "averageWage", /Mənfi ola bilməz/],
  [SURVIVORS, "a death to come", { diedOn: "01.01.2999" }, "diedOn", /gələcəkdə ola bilməz/],
  [SURVIVORS, "a death before accounts", { diedOn: "31.12.2005" }, "diedOn", /01\.01\.2006/],
  [SURVIVORS, "work after death", { workedFrom: "03.2026" }, "workedFrom", /Ölüm ayından əvvəl/],
  [SURVIVORS, "a child too old", { "birth-1": "01.05.1970" }, "birth-1", /qohumluğa uyğun gəlmir/],
  [SURVIVORS, "a member to come", { "birth-1": "01.01.2999" }, "birth-1", /Ailə üzvü 1: Tarix/],
  [SURVIVORS, "no relation", { "relation-1": "" }, "relation-1", /qohumluğunu seçin/],
  [SURVIVORS, "half of a fourth", { "birth-4": "01.05.2010" }, "relation-4", /Ailə üzvü 4/],
];

for (const script of [true, false]) {
  test.describe(script ? "with a script" : "without one", () => {
    test.use({ javaScriptEnabled: script });

    for (const path of [DISABILITY, SURVIVORS]) {
      test(`${path}: every slip is answered at its field, and nothing typed is lost`, async ({
        page,
      }) => {
        test.slow();
        for (const [, what, more, name, said] of WRONG.filter(([one]) => one === path)) {
          await test.step(what, async () => {
            await page.goto(`/az/${path}`);
            if (script) await hydrated(page);
            await fillIn(page, { ...(path === DISABILITY ? HIS : FAMILY), ...more });
            await calculate(page);
            const wrong = page.locator(`form [name="${name}"]`).first();
            await expect(wrong).toHaveAttribute("aria-invalid", "true");
            await expect(wrong).toBeVisible();
            await expect(wrong).toHaveAccessibleDescription(said);
            await expect(page.locator(`#errors a[href="#${name}"]`)).toBeVisible();
            await expect(page.locator('form [name="averageWage"]')).toHaveValue(
              more.averageWage ?? "900",
            );
            await expect(page).toHaveURL(new RegExp(`/az/${path}$`));
          });
        }
      });
    }
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const [kind, path, typed, expectAnswer] of KINDS) {
    for (const locale of ["az", "ru"] as const) {
      test(`${kind} in ${locale}: the server computes the same, and the address stays empty`, async ({
        page,
      }) => {
        await page.goto(`/${locale}/${path}`);
        await fillIn(page, typed);
        await calculate(page);
        await expect(page.locator("#result .answer")).toBeVisible();
        await expectAnswer(page, locale);
        await expect(page).toHaveURL(new RegExp(`/${locale}/${path}$`));
        for (const [name, value] of Object.entries(typed)) {
          if (!name.startsWith("sex")) {
            await expect(page.locator(`form [name="${name}"]`)).toHaveValue(value ?? "");
          }
        }
      });
    }
  }
});

test("a place shows only what the law asks of its relation", async ({ page }) => {
  await page.goto(`/az/${SURVIVORS}`);
  const first = page.locator("details.member").first();
  const asked = () =>
    first
      .locator('[name$="-1"]:visible')
      .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLInputElement).name))]);
  expect(await asked()).toEqual(["relation-1", "birth-1"]);
  await fillIn(page, { "relation-1": "child" });
  expect(await asked()).toEqual(["relation-1", "birth-1", "studies-1", "disability-1"]);
  await fillIn(page, { "disability-1": "yes" });
  expect(await asked()).toContain("percent-1");
  await fillIn(page, { "relation-1": "sibling" });
  expect(await asked()).toEqual(["relation-1", "birth-1", "cares-1"]);
  await fillIn(page, { "relation-1": "parent", "cares-1": "yes" });
  expect(await asked()).toEqual([
    "relation-1",
    "birth-1",
    "sex-1",
    "disability-1",
    "percent-1",
    "since-1",
    "cares-1",
    "youngest-1",
    "works-1",
  ]);
});

test("the kinds lead to one another, the language keeps the kind, and situations lead to theirs", async ({
  page,
}) => {
  await page.goto("/az/pension-calculator");
  const kinds = page.getByRole("navigation", { name: "Pensiyanın növü" });
  await expect(kinds.locator("[aria-current=page]")).toHaveText("Yaşa görə");
  await kinds.getByRole("link", { name: "Ailə başçısını itirməyə görə" }).click();
  await expect(page).toHaveURL(/\/az\/pension-calculator\/survivors$/);
  await kinds.getByRole("link", { name: "Əlilliyə görə" }).click();
  await expect(kinds.locator("[aria-current=page]")).toHaveText("Əlilliyə görə");
  await page.locator('a[hreflang="ru"], a[lang="ru"]').first().click();
  await expect(page).toHaveURL(/\/ru\/pension-calculator\/disability$/);

  await page.goto("/en/situations/disability");
  await page.getByRole("link", { name: "Disability pension calculator" }).click();
  await expect(page).toHaveURL(/\/en\/pension-calculator\/disability$/);
  await page.goto("/ru/situations/bereavement");
  await page.getByRole("link", { name: "Калькулятор пенсии по случаю потери кормильца" }).click();
  await expect(page).toHaveURL(/\/ru\/pension-calculator\/survivors$/);
});

test("what is sent by hand is refused in words, and never a failure", async ({ page }) => {
  await page.goto(`/az/${SURVIVORS}`);
  await hydrated(page);
  await fillIn(page, FAMILY);
  await fillIn(page, { "relation-2": "" });
  await page.locator("main form").evaluate((form) => {
    for (const [name, value] of [
      ["relation-1", "cousin"],
      ["relation-7", "child"],
      ["__proto__", "x"],
    ]) {
      const input = document.createElement("input");
      Object.assign(input, { type: "hidden", name, value });
      form.prepend(input);
    }
  });
  await calculate(page);
  await expect(page.locator("#errors")).toBeFocused();
  for (const name of ["relation-1", "relation-2"]) {
    await expect(page.locator(`#errors a[href="#${name}"]`)).toBeVisible();
  }
  await expect(page.locator("#errors").getByRole("link")).toHaveCount(2);
});
