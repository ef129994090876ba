import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SETTINGS, type Spec } from "@/lib/kernel/settings-list";
import { Refusal, runMain } from "./run/refusal";

/**
 * Writes the table of settings into README.md, between the two marks:
 * `node scripts/run.mjs scripts/settings-table.ts`. With `--check` it only says whether that is due.
 */

const BEGIN = "<!-- settings: written by scripts/settings-table.ts -->";
const END = "<!-- end of settings -->";

export function settingsTable(): string {
  const rows = Object.entries<Spec>(SETTINGS).map(([name, setting]) => {
    const fallback = typeof setting.default === "string" ? `\`${setting.default}\`` : "";
    const shown = setting.shownDefault ?? fallback;
    const required = setting.requiredInProduction ? " Required in production." : "";
    return `| \`${name}\` | ${shown} | ${setting.means}${required} |`;
  });
  return ["| Setting | Default | Meaning |", "| --- | --- | --- |", ...rows].join("\n");
}

/**
 * README with the table as it must be.
 * @throws Refusal when the marks are not there
 */
export function withTable(readme: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) {
    throw new Refusal(`README.md needs these two lines around the table:\n${BEGIN}\n${END}`);
  }
  return `${readme.slice(0, begin)}${BEGIN}\n${settingsTable()}\n${readme.slice(end)}`;
}

if (process.argv[1] === import.meta.filename) {
  await runMain(async () => {
    const file = path.resolve(import.meta.dirname, "../README.md");
    const now = readFileSync(file, "utf8");
    const due = withTable(now);
    if (process.argv.includes("--check")) {
      if (now !== due) {
        throw new Refusal(
          "The settings in README.md are out of date: node scripts/run.mjs scripts/settings-table.ts",
        );
      }
    } else {
      writeFileSync(file, due);
    }
  });
}
