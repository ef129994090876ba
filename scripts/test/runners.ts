import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** How a run of a test runner went. A run without a test is a failure: it shows nothing. */
export interface Outcome {
  passed: number;
  failed: number;
}

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  success: z.boolean(),
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

interface Run {
  root: string;
  /** Ends the runner, with the browsers and workers it started. */
  signal: AbortSignal;
  env?: Readonly<Record<string, string>>;
}

export async function runVitest(
  { root, signal, env = {} }: Run,
  project: "unit" | "db",
): Promise<Outcome> {
  const report = reportFile(root, `vitest-${project}.json`);
  const code = await node(root, signal, env, [
    ...["node_modules/vitest/vitest.mjs", "run", "--project", project],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  ]);
  const result = read(report, VitestReport);
  if (!result) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, success } = result;
  if (numPendingTests > 0) process.stdout.write(`${numPendingTests} SKIPPED, see why above\n`);
  // A file that cannot be loaded fails the run without a failed test.
  return outcome(numPassedTests, numFailedTests, success && code === 0);
}

export async function runPlaywright({ root, signal, env = {} }: Run): Promise<Outcome> {
  const report = reportFile(root, "playwright.json");
  const code = await node(root, signal, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }, [
    ...["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"],
  ]);
  const result = read(report, PlaywrightReport);
  if (!result) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = result.stats;
  // Passing at the second try, or not having been tried, is not passing.
  const failed = unexpected + flaky + skipped;
  return outcome(expected, failed, code === 0 && result.errors.length === 0);
}

function outcome(passed: number, failed: number, succeeded: boolean): Outcome {
  const isSound = succeeded && passed > 0;
  return { passed, failed: isSound ? failed : Math.max(failed, 1) };
}

/** Where the runner is to write; what an earlier run wrote there is removed. */
function reportFile(root: string, name: string): string {
  const file = path.join(root, ".data/test/reports", name);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

function read<S extends z.ZodType>(file: string, schema: S): z.output<S> | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    process.stderr.write(`No report in ${file}: ${(error as Error).message}\n`);
    return null;
  }
}

function node(
  root: string,
  signal: AbortSignal,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
      signal,
      killSignal: "SIGINT",
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
