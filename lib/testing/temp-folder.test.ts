import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import setUp from "./temp-folder";

afterAll(() => vi.unstubAllEnvs());

test("what tests make for a while is made in a folder of this run", () => {
  expect(path.basename(tmpdir())).toMatch(/^e-sosial-tests-/);
});

test("which goes when the run is over, with all that is in it", () => {
  const around = tmpdir();
  vi.stubEnv("TMPDIR", around);
  const tearDown = setUp();
  const folder = tmpdir();
  expect(path.dirname(folder)).toBe(around);
  expect(existsSync(folder)).toBe(true);
  tearDown();
  expect([existsSync(folder), tmpdir()]).toEqual([false, around]);
});
