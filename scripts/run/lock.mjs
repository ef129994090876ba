// Plain JavaScript, because packages are installed under a lock before the TypeScript loader is there.
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning, processName } from "./alive.mjs";

/**
 * LOCK FILES: one process at a time may hold the name. A lock outlives the process that took it, but does
 * not count any more: it names its process in a way no later process can share.
 */
export async function tryLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = processName(process.pid);
  for (;;) {
    if (create(file, mine)) {
      return {
        release() {
          if (readOrNull(file) === mine) rmSync(file, { force: true });
        },
      };
    }
    const theirs = await readWhole(file);
    if (theirs === null) continue; // released meanwhile
    if (isRunning(theirs)) return { heldBy: Number.parseInt(theirs, 10) };
    setAside(file, theirs);
  }
}

/** Takes the lock, waiting for whoever has it; throws after `timeoutMs`. */
export async function waitForLock(file, timeoutMs) {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const lock = await tryLock(file);
    if ("release" in lock) return lock;
    if (Date.now() > until) {
      throw new Error(`Process ${lock.heldBy} has kept ${file} locked for ${timeoutMs / 1000} s`);
    }
    await sleep(100);
  }
}

function create(file, content) {
  try {
    const descriptor = openSync(file, "wx", 0o600);
    writeSync(descriptor, content);
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Between creating the file and writing into it lies a moment in which another process may look. */
async function readWhole(file) {
  for (let tries = 0; tries < 20; tries++) {
    const content = readOrNull(file);
    if (content !== "") return content;
    await sleep(25);
  }
  return "";
}

function readOrNull(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

/** Removes a dead lock; if another process did so first and took the name, gives that lock back. */
function setAside(file, dead) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  const moved = readOrNull(aside);
  rmSync(aside, { force: true });
  if (moved !== null && moved !== dead) create(file, moved);
}
