import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
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
const CRUISE_MS = 60_000;
const VALUE = "export const value = 1;";

test(
  "a house in order has no problem",
  () => {
    const files = {
      "lib/kernel/money.ts": VALUE,
      "lib/access/index.ts": imports("@/lib/kernel/money"),
      "lib/record/index.ts": imports("@/lib/access"),
      "app/page.tsx": imports("@/lib/record"),
    };
    expect(problemsOf(files)).toEqual([]);
  },
  CRUISE_MS,
);

test(
  "a type leads nowhere at run time, a value does",
  () => {
    const files = {
      "lib/db/index.ts": "export type Row = 1;\nexport const value = 1;",
      "lib/cases/helper.ts": `${imports("@/lib/db")}\nexport type { Row } from "@/lib/db";`,
      "lib/cases/rules.ts": 'import type { Row } from "./helper";\nexport type R = Row;',
      "lib/cases/machine.ts": 'import { type Row, m } from "./words";\nexport const r: Row = m;',
      "lib/cases/words.ts": 'export type { Row } from "./helper";\nexport const m = 1;',
      "lib/cases/schema.ts": `import type { Row } from "./helper";\n${imports("./helper")}`,
      "lib/desk/caller.ts": imports("@/lib/cases/words"),
    };
    expect(problemsOf(files)).toEqual([
      "must be pure: lib/cases/schema.ts → lib/cases/helper.ts → lib/db/index.ts",
    ]);
  },
  CRUISE_MS,
);

/** One project with every fault, each in files of its own: cruising takes seconds, not moments. */
const CROOKED = {
  "lib/db/index.ts": VALUE,
  "lib/access/index.ts": VALUE,
  "lib/desk/index.ts": VALUE,
  "lib/identity/index.ts": "export type T = 1;\nexport const value = 1;",
  "lib/kernel/upwards.ts": imports("@/lib/desk"),
  "lib/access/sideways.ts": imports("@/lib/identity"),
  "lib/access/type.ts": 'import type { T } from "@/lib/identity";\nexport type U = T;',
  "lib/access/repository.ts": imports("@/lib/db"),
  "lib/desk/burglar.ts": imports("@/lib/access/repository"),
  "lib/cases/helper.ts": imports("@/lib/db"),
  "lib/cases/rules.ts": imports("./helper"),
  "lib/law/file.ts": imports("node:fs"),
  "lib/desk/framework.ts": imports("next"),
  "lib/desk/repository.ts": VALUE,
  "components/fetching.tsx": imports("@/lib/desk/repository"),
  "lib/desk/dreamer.ts": imports("@/sandbox/world/life"),
  "lib/attic/box.ts": imports("../desk"),
  "lib/desk/hen.ts": imports("./egg"),
  "lib/desk/egg.ts": imports("./hen"),
  "lib/desk/lost.ts": imports("./nowhere"),
  "lib/desk/unnamed.ts": imports("acorn"),
  "lib/desk/tool.ts": imports("fast-check"),
  "lib/desk/ledger.ts": "declare const db: any;\ndb.accessEntry.findMany({});",
};

describe("in a project with every fault", () => {
  let problems: string[];
  beforeAll(() => {
    problems = problemsOf(CROOKED);
  }, CRUISE_MS);

  test.each([
    [
      "a foundation that knows a domain",
      "lib/kernel stands below: lib/kernel/upwards.ts → lib/desk/index.ts",
    ],
    [
      "a domain that knows one to its right",
      "lib/access stands below: lib/access/sideways.ts → lib/identity/index.ts",
    ],
    [
      "the same for a type only",
      "lib/access stands below: lib/access/type.ts → lib/identity/index.ts",
    ],
    [
      "a way past the door",
      "past the door of access: lib/desk/burglar.ts → lib/access/repository.ts",
    ],
    [
      "a rule that reaches the database through another file",
      "must be pure: lib/cases/rules.ts → lib/cases/helper.ts → lib/db/index.ts",
    ],
    ["law that reads files", "must be pure: lib/law/file.ts → fs"],
    [
      "a domain that knows the framework",
      "only web and identity know the framework: lib/desk/framework.ts → node_modules/next/index.js",
    ],
    [
      "a component that fetches",
      "components hold no server code: components/fetching.tsx → lib/desk/repository.ts",
    ],
    [
      "a portal that knows the sandbox",
      "the portal does not know the sandbox: lib/desk/dreamer.ts → sandbox/world/life.ts",
    ],
    [
      "a folder nobody entered in the list",
      "every folder of lib has its place: lib/attic/box.ts → lib/desk/index.ts",
    ],
    ["a circle", "no circles: lib/desk/egg.ts → lib/desk/hen.ts"],
    ["an import of nothing", "every import is found: lib/desk/lost.ts → ./nowhere"],
    [
      "a package nobody named",
      "no package is used that package.json does not name: lib/desk/unnamed.ts → node_modules/acorn/index.js",
    ],
    [
      "a development package in the product",
      "what runs is a dependency, not a development one: lib/desk/tool.ts → node_modules/fast-check/index.js",
    ],
    ["a model of another domain", "model accessEntry belongs to access: lib/desk/ledger.ts"],
  ])("%s is found", (_, problem) => {
    expect(problems).toContain(problem);
  });
});

test(
  "nothing to look at is not all in order",
  () => {
    const root = mkdtempSync(path.join(tmpdir(), "imports-"));
    for (const name of [".dependency-cruiser.cjs", "tsconfig.json"]) {
      cpSync(path.join(ROOT, name), path.join(root, name));
    }
    for (const name of ["app", "components", "lib", "sandbox", "scripts"]) {
      mkdirSync(path.join(root, name));
    }
    writeFileSync(path.join(root, "scripts/start.ts"), "export {};");
    expect(checkDependencies(root)).toEqual(["dependency-cruiser found no module to look at"]);
  },
  CRUISE_MS,
);
