import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { Refusal } from "../run/refusal";
import { canInstall, installPackages, onPath, run } from "./packages";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * A Chromium for the journeys: one that is installed, else one that can be installed here.
 * @returns path of the program
 * @throws Refusal when there is no way to one
 */
export function findChromium(report: (line: string) => void): string {
  const found = installed();
  if (found) return found;

  if (canInstall()) {
    report("Installing Chromium from the packages of this system ...");
    installPackages(["chromium"]);
  } else {
    report("Installing Playwright's Chromium ...");
    run(process.execPath, [playwrightCli(), "install", "chromium"]);
  }
  const now = installed();
  if (now) return now;
  throw new Refusal(
    "The end-to-end tests need a Chromium, and none could be installed. Install chromium or " +
      "google-chrome, so that it is found on the PATH, and run npm test again.",
  );
}

function installed(): string | undefined {
  const candidates = [
    ...NAMES.map(onPath),
    ...APPLICATIONS,
    // Playwright knows where its own would be, installed or not.
    chromiumOfPlaywright(),
  ];
  return candidates.find((candidate) => candidate && existsSync(candidate));
}

function chromiumOfPlaywright(): string | undefined {
  const script = "import('@playwright/test').then((p) => console.log(p.chromium.executablePath()))";
  const { stdout } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  return stdout.trim() || undefined;
}

const playwrightCli = () => createRequire(import.meta.url).resolve("@playwright/test/cli");
