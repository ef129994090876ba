import { rmSync } from "node:fs";
import path from "node:path";
import { SETTINGS } from "@/lib/kernel/settings-list";
import { freePort } from "../run/ports";
import { launch } from "../start/launch";
import { findChromium } from "./chromium";
import { type Outcome, runPlaywright } from "./runners";

/**
 * END TO END: the whole portal, started by the code of `npm start` on free ports with a new data folder,
 * and Playwright's journeys through it.
 */
export async function runJourneys(root: string, signal: AbortSignal): Promise<Outcome> {
  const report = (line: string) => process.stdout.write(`${line}\n`);
  const chromium = findChromium(report);
  const dataDir = path.join(root, ".data/e2e");
  rmSync(dataDir, { recursive: true, force: true });

  const ports = new Set<number>();
  while (ports.size < 3) ports.add(await freePort());
  const [portal = 0, asanLogin = 0, sandbox = 0] = ports;
  const running = await launch({
    root,
    env: {
      ...withoutSettings(process.env),
      PORTAL_PORT: String(portal),
      ASAN_LOGIN_PORT: String(asanLogin),
      SANDBOX_PORT: String(sandbox),
      PORTAL_DATA_DIR: dataDir,
    },
    dev: false,
    signal,
    report,
    warn: (program, line) => process.stderr.write(`[${program}] ${line}\n`),
  });
  try {
    const { settings, database } = running;
    const journeys = runPlaywright({
      root,
      signal,
      env: {
        E2E_CHROMIUM: chromium,
        E2E_PORTAL_URL: settings.portalUrl,
        E2E_ASAN_LOGIN_URL: settings.asanLoginIssuer,
        E2E_SANDBOX_URL: settings.sandboxUrl,
        E2E_OWNER_URL: database.ownerUrl,
        E2E_APP_URL: database.appUrl,
      },
    });
    const broken = running.broken.then((why) => {
      throw new Error(why);
    });
    return await Promise.race([journeys, broken]);
  } finally {
    await running.stop();
  }
}

/** The journeys run on the defaults, whatever the shell they are started from has set. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !Object.hasOwn(SETTINGS, name));
  return { ...Object.fromEntries(kept), NODE_ENV: env.NODE_ENV };
}
