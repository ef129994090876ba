import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { expectNoBarriers, expectNoOverflow } from "./support/axe";
import { asOwner } from "./support/database";
import { signedIn } from "./support/sign-in";

/** What I was told: the inbox, one message, and whether I want to be texted about the next. */

const RENA = "TST4F7M";
const SANDBOX = process.env.E2E_SANDBOX_URL ?? "http://localhost:3002";

const SERVICE = {
  az: "Dəfn üçün müavinət",
  en: "Funeral allowance",
  ru: "Пособие на погребение",
};

/** As a case that was decided tells its applicant. */
async function tell(fin: string, caseNumber: string, kind = "decision-made"): Promise<string> {
  const id = randomUUID();
  await asOwner(
    `SELECT messages.put($1, (SELECT subject_id FROM person WHERE fin = $2), $3, $4, $5, 'case', $6, now())`,
    [
      id,
      fin,
      id,
      kind,
      JSON.stringify({ caseNumber, service: SERVICE, answerBy: "2026-12-04" }),
      caseNumber,
    ],
  );
  return id;
}

const aNumber = () => `2026-12-${String(Math.floor(Math.random() * 1e6)).padStart(6, "0")}`;
const line = (page: Page, caseNumber: string) =>
  page.getByRole("listitem").filter({ hasText: caseNumber });

async function textsTo(page: Page, caseNumber: string): Promise<string[]> {
  const reply = await page.request.get(`${SANDBOX}/control/outbox`);
  const texts = ((await reply.json()) as { text: string }[]).map(({ text }) => text);
  return texts.filter((text) => text.includes(caseNumber));
}

test("a message is unread until it is opened, then says what became of the text message", async ({
  page,
}) => {
  await signedIn(page, RENA);
  const caseNumber = aNumber();
  await tell(RENA, caseNumber);
  await page.goto("/az/messages");
  await expect(line(page, caseNumber)).toContainText("Oxunmayıb");
  await expectNoBarriers(page);
  await expect
    .poll(() => textsTo(page, caseNumber), { timeout: 15_000 })
    .toEqual([`e-sosial: № ${caseNumber} üzrə xəbər var. Kabinetinizə baxın.`]);

  await line(page, caseNumber)
    .getByRole("link", { name: "Müraciətiniz üzrə qərar verildi" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Müraciətiniz üzrə qərar verildi",
  );
  await expect(page.getByText(`Dəfn üçün müavinət, müraciət № ${caseNumber}.`)).toBeVisible();
  await expect(page.getByRole("region", { name: "Mesaj" })).toContainText("göndərilib");
  await expectNoBarriers(page);
  await page.getByRole("link", { name: "Bütün mesajlar" }).click();
  await expect(line(page, caseNumber)).toBeVisible();
  await expect(line(page, caseNumber)).not.toContainText("Oxunmayıb");
});

test("what waits for the person says so, in the language of the page", async ({ page }) => {
  await signedIn(page, RENA);
  const caseNumber = aNumber();
  await tell(RENA, caseNumber, "information-requested");
  await page.goto("/ru/messages");
  await expect(line(page, caseNumber)).toContainText("Ждёт вашего ответа");
  await expect(line(page, caseNumber)).toContainText("Ответьте до 04.12.2026.");
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoOverflow(page);
});

test("nobody else's message opens, nor one that does not exist", async ({ page }) => {
  await signedIn(page, RENA);
  await asOwner("SELECT identity.ensure_person('TST5T2R', gen_random_uuid())", []);
  const other = await tell("TST5T2R", aNumber());
  for (const id of [other, randomUUID(), "1", "..%2Fhome"]) {
    const reply = await page.goto(`/az/messages/${id}`);
    expect(reply?.status(), id).toBe(404);
  }
});

test("nobody signed in is led to sign in, and comes back", async ({ page }) => {
  await page.goto("/az/messages/preferences");
  await expect(page).toHaveURL(/\/az\/sign-in\?back=%2Faz%2Fmessages%2Fpreferences/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("from the menu to the inbox, and to a wish that is kept", async ({ page }) => {
    await signedIn(page, RENA);
    await page.goto("/az/menu");
    await page.getByRole("link", { name: "Mesajlar" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mesajlar");
    await page.getByRole("link", { name: "SMS və dil" }).click();

    const wish = page.getByRole("group", { name: /Xəbər olanda SMS göndərilsin/ });
    await expect(wish.getByRole("radio", { name: "Bəli, göndərilsin" })).toBeChecked();
    await wish.getByRole("radio", { name: "Xeyr, kabinet bəsdir" }).check();
    await page.getByRole("button", { name: "Yadda saxla" }).click();
    await expect(page.getByRole("heading", { name: "Seçiminiz yadda saxlanıldı" })).toBeVisible();
    await expect(page.getByText("SMS gəlməyəcək.")).toBeVisible();
    await expect(wish.getByRole("radio", { name: "Xeyr, kabinet bəsdir" })).toBeChecked();

    const caseNumber = aNumber();
    const id = await tell(RENA, caseNumber);
    await expect
      .poll(
        async () =>
          (await asOwner("SELECT state::text FROM message_delivery WHERE message_id = $1", [id]))[0]
            ?.state,
        { timeout: 15_000 },
      )
      .toBe("not-wanted");
    expect(await textsTo(page, caseNumber)).toEqual([]);

    await wish.getByRole("radio", { name: "Bəli, göndərilsin" }).check();
    await page.getByRole("radio", { name: "English" }).check();
    await page.getByRole("button", { name: "Yadda saxla" }).click();
    await expect(page.getByText("Xəbər olanda SMS gələcək.")).toBeVisible();
    await expect(page.getByRole("radio", { name: "English" })).toBeChecked();
    await page.getByRole("radio", { name: "Azərbaycanca" }).check();
    await page.getByRole("button", { name: "Yadda saxla" }).click();
  });
});

test("the form of wishes has no barrier", async ({ page }) => {
  await signedIn(page, RENA);
  for (const locale of ["az", "en", "ru"]) {
    await page.goto(`/${locale}/messages/preferences`);
    await expectNoBarriers(page);
  }
});
