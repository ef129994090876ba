import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { checkRepository } from "./repository";

function repositoryWith(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), "repository-"));
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(root, name), content);
  execFileSync("git", ["init", "-q"], { cwd: root });
  execFileSync("git", ["add", "."], { cwd: root });
  return root;
}

test("ordinary sources pass", () => {
  const root = repositoryWith({
    "a.ts": 'const address = "https://example.az/work/home";\nexport const anyone = address;\n',
    "a.test.ts": 'test("only this", () => {});\n',
    "logo.png": "\0/root/secret",
  });
  expect(checkRepository(root)).toEqual([]);
});

// Put together here, so that this file passes its own check.
test.each([
  ["a path of one machine", "a.ts", `const file = "/${"home"}/someone/file";`],
  ["a path of one machine", "notes.md", `see /${"root"}/notes.txt`],
  ["unfinished work", "a.sql", `-- ${"TO"}${"DO"}: index`],
  ["a test that is skipped or alone", "a.test.ts", `test${".only"}("x", () => {});`],
  ["a test that is skipped or alone", "a.spec.ts", `describe${".skip"}("x", () => {});`],
  ["a type error that is silenced", "a.tsx", `// @ts-${"ignore"}`],
  [
    "the address of a package registry",
    "package-lock.json",
    '"resolved": "https://r.example/a.tgz"',
  ],
])("%s in %s is found", (what, file, line) => {
  const problems = checkRepository(repositoryWith({ [file]: `first line\n${line}\n` }));
  expect(problems).toEqual([expect.stringContaining(`${file}:2: ${what}`)]);
});

test("what git does not keep is not looked at, nor what is gone", () => {
  const root = repositoryWith({ "a.ts": "export {};\n", "b.ts": "export {};\n" });
  writeFileSync(path.join(root, "scratch.ts"), `// ${"FIX"}${"ME"}\n`);
  rmSync(path.join(root, "b.ts"));
  expect(checkRepository(root)).toEqual([]);
});

test("a repository without a file is not clean but empty", () => {
  expect(checkRepository(repositoryWith({}))).toEqual(["git lists no file"]);
});
