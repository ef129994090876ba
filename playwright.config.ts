import { defineConfig } from "@playwright/test";

/**
 * The journeys of `e2e/`. `npm test` starts the portal and says where it is; without it, they go through
 * the one of `npm start`.
 */
export default defineConfig({
  testDir: "e2e",
  outputDir: ".data/test/journeys",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // One portal, one sandbox world, one clock: what one journey changes, another may see.
  workers: 1,
  use: {
    baseURL: process.env.E2E_PORTAL_URL ?? "http://localhost:3000",
    locale: "az-AZ",
    timezoneId: "Asia/Baku",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.E2E_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
      ],
    },
  },
});
