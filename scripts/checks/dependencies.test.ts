import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { checkDependencies } from "./dependencies";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The problems of a project that consists of these files. */
function problemsOf(files: Record<string, string>): string[] {
  const root = mkdtempSync(path.join(tmpdir(), "imports-"));
  for (const name of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"]) {
    cpSync(path.join(ROOT, name), path.join(root, name));
  }
  const always = {
    "prisma/schema/access.prisma": "model AccessEntry {\n}\n",
    "sandbox/world/life.ts": "export const life = 1;",
    "scripts/start.ts": "export {};",
    "components/card.tsx": "export {};",
    "app/page.tsx": "export {};",
    ...packages("next", "acorn", "fast-check"),
  };
  for (const [name, content] of Object.entries({ ...always, ...files })) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  return checkDependencies(root);
}

const packages = (...names: string[]) =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`node_modules/${name}/package.json`, `{ "name": "${name}", "version": "1.0.0" }`],
      [`node_modules/${name}/index.js`, "module.exports = {};"],
    ]),
  );

const imports = (...modules: string[]) =>
  modules.map((module, index) => `import * as m${index} from "${module}";\nm${index};`).join("\n");
const VALUE = "export const value = 1;";

test("a house in order has no problem", () => {
  const files = {
    "lib/kernel/money.ts": VALUE,
    "lib/access/index.ts": imports("@/lib/kernel/money"),
    "lib/record/index.ts": imports("@/lib/access"),
    "app/page.tsx": imports("@/lib/record"),
  };
  expect(problemsOf(files)).toEqual([]);
});

test.each<[string, Record<string, string>, RegExp]>([
  [
    "a foundation that knows a domain",
    { "lib/kernel/a.ts": imports("@/lib/desk"), "lib/desk/index.ts": VALUE },
    /lib\/kernel stands below: lib\/kernel\/a\.ts → lib\/desk\/index\.ts/,
  ],
  [
    "a domain that knows one to its right",
    { "lib/access/a.ts": imports("@/lib/identity"), "lib/identity/index.ts": VALUE },
    /lib\/access stands below/,
  ],
  [
    "the same for a type only",
    {
      "lib/access/a.ts": 'import type { T } from "@/lib/identity";\nexport type U = T;',
      "lib/identity/index.ts": "export type T = 1;",
    },
    /lib\/access stands below/,
  ],
  [
    "a way past the door",
    {
      "lib/desk/a.ts": imports("@/lib/access/repository"),
      "lib/access/repository.ts": imports("@/lib/db"),
      "lib/db/index.ts": VALUE,
    },
    /past the door of access: lib\/desk\/a\.ts → lib\/access\/repository\.ts/,
  ],
  [
    "a rule that reaches the database through another file",
    {
      "lib/access/rules.ts": imports("./helper"),
      "lib/access/helper.ts": imports("@/lib/db"),
      "lib/db/index.ts": VALUE,
    },
    /must be pure: lib\/access\/rules\.ts → lib\/access\/helper\.ts → lib\/db\/index\.ts/,
  ],
  [
    "law that reads files",
    { "lib/law/a.ts": imports("node:fs") },
    /must be pure: lib\/law\/a\.ts → fs/,
  ],
  ["a domain that knows the framework", { "lib/desk/a.ts": imports("next") }, /the framework/],
  [
    "a component that fetches",
    { "components/card.tsx": imports("@/lib/desk/repository"), "lib/desk/repository.ts": VALUE },
    /components hold no server code/,
  ],
  [
    "a portal that knows the sandbox",
    { "lib/desk/a.ts": imports("@/sandbox/world/life") },
    /sandbox/,
  ],
  [
    "a folder nobody entered in the list",
    { "lib/attic/a.ts": imports("../desk"), "lib/desk/index.ts": VALUE },
    /has its place/,
  ],
  ["a circle", { "lib/desk/a.ts": imports("./b"), "lib/desk/b.ts": imports("./a") }, /no circles/],
  ["an import of nothing", { "lib/desk/a.ts": imports("./nowhere") }, /every import is found/],
  ["a package nobody named", { "lib/desk/a.ts": imports("acorn") }, /package\.json does not name/],
  [
    "a development package in the product",
    { "lib/desk/a.ts": imports("fast-check") },
    /not a development one/,
  ],
  [
    "a model of another domain",
    { "lib/desk/a.ts": "declare const db: any;\ndb.accessEntry.findMany({});" },
    /model accessEntry belongs to access: lib\/desk\/a\.ts/,
  ],
])("%s is found", (_, files, problem) => {
  expect(problemsOf(files)).toContainEqual(expect.stringMatching(problem));
});

test("nothing to look at is not all in order", () => {
  const root = mkdtempSync(path.join(tmpdir(), "imports-"));
  for (const name of [".dependency-cruiser.cjs", "tsconfig.json"]) {
    cpSync(path.join(ROOT, name), path.join(root, name));
  }
  for (const name of ["app", "components", "lib", "sandbox", "scripts"]) {
    mkdirSync(path.join(root, name));
  }
  writeFileSync(path.join(root, "scripts/start.ts"), "export {};");
  expect(checkDependencies(root)).toEqual(["dependency-cruiser found no module to look at"]);
});
