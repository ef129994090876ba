import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** A machine without a network must not keep the tests waiting for its package lists. */
const MOST_MS = 300_000;

/** The path of a program; undefined when it is nowhere on the PATH. */
export function onPath(name: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((candidate) => existsSync(candidate));
}

/** May packages of the system be installed here? */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && onPath("apt-get") !== undefined;
}

/** Asks apt for packages. A failure is told by what is absent afterwards, in words of whoever needed it. */
export function installPackages(names: readonly string[]): void {
  run("apt-get", ["update", "-qq"]);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names]);
}

/** Its failure is told by what is absent afterwards. */
export function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    timeout: MOST_MS,
  });
}
