import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning, processName } from "../run/alive.mjs";
import type { Program } from "../run/program";
import { readIfThere, writeJson } from "../setup/files";

/**
 * Programs of a start that was killed notice it and stop, which takes them a moment. The next start waits
 * for that moment, so that it does not find their ports taken, and insists when it becomes too long.
 */
const PATIENCE_MS = 20_000;

interface Noted {
  name: string;
  process: string;
}

const fileIn = (dataDir: string) => path.join(dataDir, "programs.json");

export function noteProgram(dataDir: string, { name, pid }: Program): void {
  writeJson(fileIn(dataDir), [...noted(dataDir), { name, process: processName(pid) }]);
}

export function forgetPrograms(dataDir: string): void {
  writeJson(fileIn(dataDir), []);
}

export async function awaitLeftOver(
  dataDir: string,
  report: (line: string) => void,
): Promise<void> {
  const running = () => noted(dataDir).filter((program) => isRunning(program.process));
  const found = running();
  if (found.length > 0) {
    const names = found.map(({ name }) => name).join(", ");
    report(`Waiting for the programs of a start that was killed: ${names} ...`);
  }
  const until = Date.now() + PATIENCE_MS;
  while (running().length > 0 && Date.now() < until) await sleep(100);
  for (const { process: left } of running()) {
    process.kill(-Number.parseInt(left, 10), "SIGKILL"); // each leads a process group of its own
  }
  forgetPrograms(dataDir);
}

function noted(dataDir: string): Noted[] {
  return JSON.parse(readIfThere(fileIn(dataDir)) ?? "[]") as Noted[];
}
