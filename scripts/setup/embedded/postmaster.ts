import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startedAt } from "../../run/alive.mjs";
import { Refusal } from "../../run/refusal";
import { readIfThere } from "../files";

const STOP_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 1_000;

/**
 * Stops a PostgreSQL that an earlier start left behind on this data folder, and clears away what says
 * that one runs when none does. Does nothing when there is none.
 * @throws Refusal when it belongs to someone else or does not stop
 */
export async function stopLeftOver(dataFolder: string): Promise<void> {
  const pid = pidOn(dataFolder);
  if (pid === null) return;
  if (!isPostgresOn(pid, dataFolder)) {
    // After a power cut the number may belong to any program by now; PostgreSQL would not start.
    rmSync(pidFile(dataFolder), { force: true });
    return;
  }
  signal(pid, dataFolder);
  const until = Date.now() + STOP_WITHIN_MS;
  while (startedAt(pid) !== null) {
    if (Date.now() > until) {
      throw new Refusal(
        `PostgreSQL (process ${pid}) still uses ${dataFolder}. End it, then start again.`,
      );
    }
    await sleep(50);
  }
}

/**
 * Resolves when the PostgreSQL that runs on this data folder now has ended, or is no longer `isKept`;
 * keeps no program alive.
 */
export function untilGone(dataFolder: string, isKept: () => boolean): Promise<void> {
  const pid = pidOn(dataFolder);
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (pid !== null && startedAt(pid) !== null && isKept()) return;
      clearInterval(watch);
      resolve();
    }, LOOK_EVERY_MS);
    watch.unref();
  });
}

const pidFile = (dataFolder: string) => path.join(dataFolder, "postmaster.pid");

function pidOn(dataFolder: string): number | null {
  const pid = Number.parseInt(readIfThere(pidFile(dataFolder)) ?? "", 10);
  return Number.isInteger(pid) ? pid : null;
}

function signal(pid: number, dataFolder: string): void {
  try {
    process.kill(pid, "SIGINT"); // the fast shutdown: ends sessions, loses nothing
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ESRCH") return;
    throw new Refusal(
      `PostgreSQL (process ${pid}) uses ${dataFolder} and cannot be stopped (${code}).`,
    );
  }
}

function isPostgresOn(pid: number, dataFolder: string): boolean {
  if (startedAt(pid) === null) return false;
  if (process.platform !== "linux") return true;
  try {
    const program = readFileSync(`/proc/${pid}/comm`, "utf8").trim();
    return program === "postgres" && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
  } catch (error) {
    // Another user's process, or one that ended while we looked.
    return (error as NodeJS.ErrnoException).code === "EACCES";
  }
}
