import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { hashOf } from "./sources";

let root: string;
const write = (name: string, content: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), content);
};
const hash = () => hashOf(root, ["app", "config.ts", "absent"], /\.test\.ts$/);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "sources-"));
  write("app/a.ts", "one");
  write("app/deep/b.ts", "two");
  write("config.ts", "three");
});

test("the same content is the same", () => {
  expect(hash()).toBe(hash());
});

test.each<[string, () => void]>([
  ["a change", () => write("app/deep/b.ts", "2")],
  ["a new file", () => write("app/c.ts", "")],
  ["a file removed", () => rmSync(path.join(root, "config.ts"))],
  ["a file renamed", () => renameSync(path.join(root, "app/a.ts"), path.join(root, "app/z.ts"))],
  ["a folder that appears", () => write("absent/d.ts", "four")],
  [
    "content that moved from one file to the next",
    () => {
      write("app/a.ts", "onetw");
      write("app/deep/b.ts", "o");
    },
  ],
])("%s is noticed", (_, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

test.each<[string, () => void]>([
  ["what is not asked about", () => write("docs/readme.md", "five")],
  ["what is skipped", () => write("app/a.test.ts", "six")],
  ["the same content written again", () => write("app/a.ts", "one")],
])("%s is not", (_, change) => {
  const before = hash();
  change();
  expect(hash()).toBe(before);
});
