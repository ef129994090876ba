import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import path from "node:path";

/**
 * Runs a program with Node that ends when this process does, in a process group of its own, so that
 * Ctrl-C reaches only the one that knows in which order to stop.
 * @param program TypeScript or JavaScript, from the root of the project
 */
export function startChild(
  root: string,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  {
    nodeFlags = [],
    ...options
  }: Pick<SpawnOptions, "signal"> & { nodeFlags?: readonly string[] } = {},
): ChildProcess {
  const typescript = program.endsWith(".ts")
    ? // Only modules: with `tsx` whole, every `require` that Next does while it makes a page goes through it.
      ["--conditions=react-server", "--import", "tsx/esm"]
    : [];
  const wrapper = path.join(root, "scripts/run/end-with-parent.mjs");
  return spawn(process.execPath, [...nodeFlags, ...typescript, wrapper, program, ...args], {
    ...options,
    cwd: root,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
}
