import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import path from "node:path";

/**
 * Starts Node with a child that ends when this process does, in a process group of its own, so that
 * Ctrl-C reaches only the one that knows in which order to stop.
 */
export function startChild(
  root: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  options: Pick<SpawnOptions, "signal"> = {},
): ChildProcess {
  const watch = path.join(root, "scripts/run/end-with-parent.mjs");
  return spawn(process.execPath, ["--import", watch, ...args], {
    ...options,
    cwd: root,
    env: { ...env, PORTAL_STARTED_BY: String(process.pid) },
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
}
