import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { isRunning, processName } from "./alive.mjs";
import { tryLock, waitForLock } from "./lock.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "locks-"));
const fresh = () => path.join(folder, `${Math.random()}`);

async function withLock(file: string) {
  const lock = await tryLock(file);
  if (!("release" in lock)) throw new Error("held");
  return lock;
}

test("a held lock names its holder; a released one can be taken", async () => {
  const file = fresh();
  const lock = await withLock(file);
  expect(await tryLock(file)).toEqual({ heldBy: process.pid });
  lock.release();
  expect(await tryLock(file)).toHaveProperty("release");
});

test("the lock of a process that was killed does not count", async () => {
  const file = fresh();
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const name = processName(child.pid ?? 0);
  writeFileSync(file, name);
  expect(await tryLock(file)).toEqual({ heldBy: child.pid });

  child.kill("SIGKILL");
  await once(child, "exit");
  expect(isRunning(name)).toBe(false);
  expect(await tryLock(file)).toHaveProperty("release");
});

test("a later process with the same number is not the holder", async () => {
  const file = fresh();
  writeFileSync(file, `${process.pid}@1`);
  expect(await tryLock(file)).toHaveProperty("release");
});

test.each(["", "not a process", "0@null", "-1@5"])("%j in the file is no lock", async (content) => {
  const file = fresh();
  writeFileSync(file, content);
  expect(await tryLock(file)).toHaveProperty("release");
});

test("waiting ends when the holder leaves, or after the time given", async () => {
  const file = fresh();
  const lock = await withLock(file);
  await expect(waitForLock(file, 150)).rejects.toThrow(/has kept .* locked/);
  setTimeout(lock.release, 50);
  await expect(waitForLock(file, 5_000)).resolves.toHaveProperty("release");
});

test("no other file is left beside the lock", async () => {
  const file = fresh();
  writeFileSync(file, `${process.pid}@1`);
  (await withLock(file)).release();
  expect(readdirSync(folder).filter((name) => name.startsWith(path.basename(file)))).toEqual([]);
});
