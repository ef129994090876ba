import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { test } from "vitest";
import { missingTools, TOOLS, type Tool } from "@/scripts/test/tools";

/**
 * A test that asks programs of others. Where one of them is not to be had, it is reported as skipped, with
 * the reason, and never as passed.
 * ```ts
 * toolOr("pdfsig", "certutil")("a sealed paper is trusted", async () => { … });
 * ```
 */
export function toolOr(...names: readonly [Tool, ...Tool[]]) {
  return (title: string, run: () => void | Promise<void>): void => {
    test(title, async (context) => {
      const missing = missingTools(names);
      if (missing.length > 0) {
        const reason = missing.map((name) => `${name} (package ${TOOLS[name]})`).join(", ");
        process.stderr.write(`skipped: ${title}: not on this machine: ${reason}\n`);
        context.skip(`not on this machine: ${reason}`);
      }
      await run();
    });
  };
}

/** How a program of others ended, and all it said. */
export interface Said {
  code: number;
  text: string;
}

/** Runs one of them to its end. @throws Error when it cannot be started or takes longer than 15 s */
export async function ask(tool: Tool, ...args: readonly string[]): Promise<Said> {
  const options = { encoding: "utf8", timeout: 15_000, maxBuffer: 16_000_000 } as const;
  try {
    const { stdout, stderr } = await promisify(execFile)(tool, args, options);
    return { code: 0, text: `${stdout}${stderr}` };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (typeof code !== "number") throw error;
    return { code, text: `${stdout}${stderr}` };
  }
}
