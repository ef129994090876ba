import { expect, test } from "@playwright/test";
import { ask } from "./support/raw";
import { signIn } from "./support/sign-in";

/** What browsers are told that they may not do, and that no page of ours wants to do it. */

const SEVINC = "TST4K7Q";
const SABINA = "TST8S1M"; // operator

test("every answer tells browsers what they may not do", async () => {
  const css = (await ask("/en")).body.match(/\/_next\/static\/[^"]+\.css/)?.[0];
  expect(css).toBeDefined();
  for (const path of [
    "/en",
    "/en/record",
    "/en/nowhere",
    "/",
    "/%",
    "/api/health",
    "/api/session",
    "/api/unknown",
    "/lattice.svg",
    String(css),
  ]) {
    const { headers } = await ask(path);
    const policy = String(headers["content-security-policy"]);
    expect(policy, path).toMatch(
      /^default-src 'none'; script-src 'nonce-[^']+' 'strict-dynamic'; /,
    );
    expect(policy, path).toContain("style-src 'self';");
    expect(policy, path).toContain("base-uri 'none'; frame-ancestors 'none'");
    expect(policy, path).not.toContain("unsafe");
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers, path).not.toHaveProperty("x-powered-by");
    expect(headers, path).not.toHaveProperty("server");
  }
});

const PAGES = {
  nobody: [
    "",
    "/sign-in?error=failed",
    "/situations",
    "/situations/child",
    "/centres",
    "/help",
    "/help?q=a",
    "/menu",
    "/privacy",
    "/accessibility",
    "/v",
    "/v?code=x",
    "/v/none",
    "/v/file",
    "/share/none",
    "/nowhere",
  ],
  citizen: [
    "/home",
    "/record",
    "/access",
    "/access?tab=self",
    "/account",
    "/account/sign-out-everywhere",
    "/access/none",
    "/references",
    "/references/order/workplace",
    "/references/none",
  ],
  officer: ["/desk", "/desk/visits/none", "/home"],
};

for (const [who, fin] of [
  ["nobody", null],
  ["citizen", SEVINC],
  ["officer", SABINA],
] as const) {
  test(`no page for ${who} breaks its own policy or fails in the browser`, async ({ page }) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      const isExpected = /status of 40[149]/.test(message.text());
      if (message.type() === "error" && !isExpected)
        complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 500) complaints.push(`${response.url()}: ${response.status()}`);
    });
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    if (fin) await signIn(page, fin);
    for (const locale of ["az", "en", "ru"]) {
      for (const path of PAGES[who]) {
        await page.goto(`/${locale}${path}`, { waitUntil: "load" });
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      }
    }
    expect(complaints).toEqual([]);
  });
}
