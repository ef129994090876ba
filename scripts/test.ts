import { spawnSync } from "node:child_process";
import path from "node:path";
import { checkDependencies } from "./checks/dependencies";
import { checkDrift } from "./checks/drift";
import { checkRepository } from "./checks/repository";
import { complaint } from "./run/refusal";
import { scratchDatabase } from "./setup/scratch";
import { generateClient } from "./start/build";
import { type Outcome, runVitest } from "./test/runners";
import { prepareTools } from "./test/tools";

/**
 * `npm test`: everything that can say no. `node scripts/test.mjs checks|unit|db|e2e` runs a part. The
 * last line is "N passed, N failed"; the exit code is 0 only when none failed.
 */

const ROOT = path.resolve(import.meta.dirname, "..");
const PARTS = ["checks", "unit", "db", "e2e"] as const;
type Part = (typeof PARTS)[number];

const say = (line: string) => process.stdout.write(`${line}\n`);
const abort = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => abort.abort(new Error(`stopped by ${signal}`)));
}
process.on("disconnect", () => abort.abort(new Error("the command that began this was killed")));

/** A tool of the project: silent when content, else what it said. */
function tool(...command: string[]): string[] {
  const [program = "", ...args] = command;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, "node_modules", program), ...args],
    { cwd: ROOT, encoding: "utf8", maxBuffer: 64_000_000 },
  );
  return status === 0 ? [] : [`${stdout}${stderr}`.trim()];
}

const CHECKS: Record<string, () => Promise<string[]> | string[]> = {
  "types of the routes": () => tool("next/dist/bin/next", "typegen"),
  TypeScript: () => tool("typescript/bin/tsc", "--noEmit", "-p", "."),
  Biome: () => tool("@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "--colors=off", "."),
  "allowed imports": () => checkDependencies(ROOT),
  "schema and migrations agree": async () => {
    const database = await scratchDatabase(process.env.DATABASE_URL || undefined);
    try {
      return checkDrift(ROOT, database);
    } finally {
      await database.drop();
    }
  },
  "the repository is clean": () => checkRepository(ROOT),
  "README lists the settings": () =>
    tool("../scripts/run.mjs", "scripts/settings-table.ts", "--check"),
};

async function runChecks(): Promise<Outcome> {
  const outcome = { passed: 0, failed: 0 };
  for (const [name, check] of Object.entries(CHECKS)) {
    abort.signal.throwIfAborted();
    const began = Date.now();
    const problems = await Promise.resolve()
      .then(check)
      .catch((error: unknown) => [complaint(error)]);
    const took = `${((Date.now() - began) / 1000).toFixed(1)} s`;
    say(`${problems.length === 0 ? "✓" : "✗"} ${name} (${took})`);
    for (const problem of problems) say(problem.replace(/^/gm, "    "));
    outcome[problems.length === 0 ? "passed" : "failed"]++;
  }
  return outcome;
}

const RUN: Record<Part, () => Promise<Outcome>> = {
  checks: runChecks,
  unit: async () => {
    prepareTools(say);
    return runVitest({ root: ROOT, signal: abort.signal }, "unit");
  },
  db: () => runVitest({ root: ROOT, signal: abort.signal }, "db"),
  // Loaded late: it stands on the generated client.
  e2e: async () => (await import("./test/journeys")).runJourneys(ROOT, abort.signal),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(PARTS as readonly string[]).includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No such part: ${unknown.join(", ")}. There are ${PARTS.join(", ")}.\n`);
  process.exit(1);
}

await generateClient({
  root: ROOT,
  logDir: path.join(ROOT, ".data/test/logs"),
  env: process.env,
  signal: abort.signal,
  report: say,
});
const total = { passed: 0, failed: 0 };
for (const part of PARTS.filter((name) => asked.length === 0 || asked.includes(name))) {
  say(`\n── ${part} ──`);
  const { passed, failed } = await RUN[part]().catch((error: unknown) => {
    process.stderr.write(`${complaint(error)}\n`);
    return { passed: 0, failed: 1 };
  });
  say(`${part}: ${passed} passed, ${failed} failed`);
  total.passed += passed;
  total.failed += failed;
  if (abort.signal.aborted) break;
}
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
