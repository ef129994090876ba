import { type Cookie, expect, type Page } from "@playwright/test";

/** Ways to sign in as ASAN Login's list of examples calls them. */
export type Way = "FİN" | "SİMA" | "Asan İmza" | "SİMA Token" | "BSXM";

/** Whatever the way, each of its steps ends in one of these; a phone is shown on the same screen. */
const ONWARD = /^(Davam et|Daxil ol|Təsdiqlə)$/;
const ON_THE_PHONE = "Telefondakı kimi davam et";
const MOST_STEPS = 4;

/**
 * Signs in through ASAN Login's list of examples, as anyone at a demonstration would. Needs no script.
 * Ends on the page that was asked for before, or on the cabinet's home.
 * @param fin of an invented person; one without a telephone cannot sign in by FIN
 */
export async function signIn(page: Page, fin: string, way: Way = "FİN"): Promise<void> {
  if (!page.url().includes("/sign-in")) await page.goto("/az/sign-in");
  const portal = new URL(page.url()).origin;
  await page.getByRole("button", { name: "ASAN Login ilə daxil ol" }).click();
  await page.getByRole("radio", { name: way, exact: true }).check({ force: true });
  await page.getByRole("button", { name: fin }).click();
  for (let step = 0; step < MOST_STEPS && !page.url().startsWith(portal); step += 1) {
    const onward = page.getByRole("button", { name: ONWARD });
    await onward
      .or(page.getByRole("link", { name: ON_THE_PHONE }))
      .first()
      .click();
  }
  await expect(page).toHaveURL(new RegExp(`^${portal}/(az|en|ru)/`));
}

/** Sign-ins of this run that may still be good: the portal limits how often one may sign in. */
const kept = new Map<string, Cookie[]>();

/**
 * Is signed in as this person afterwards, on the cabinet's home and with every register heard or
 * silent; by a sign-in of an earlier journey where there is one. Not for journeys that end sessions.
 */
export async function signedIn(page: Page, fin: string, way?: Way): Promise<void> {
  const context = page.context();
  await context.addCookies(kept.get(fin) ?? []);
  const goesOn = kept.has(fin) && (await page.request.get("/api/session")).ok();
  if (goesOn) {
    await page.goto("/az/home");
  } else {
    await context.clearCookies();
    await signIn(page, fin, way);
    const cookies = await context.cookies();
    kept.set(
      fin,
      cookies.filter(({ name }) => name.includes("next-auth.session-token")),
    );
  }
  await drawn(page);
}

/** The page comes back by itself until no register is waited for. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator('meta[http-equiv="refresh"]')).toHaveCount(0, { timeout: 40_000 });
}

/** The scripts of the page have taken it over: from now on they hear and count. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react")),
  );
}
