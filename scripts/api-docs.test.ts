import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { API_DOCS, apiDocs, describeApi, toYaml } from "./api-docs";

const root = path.resolve(import.meta.dirname, "..");

interface Description {
  paths: Record<string, Record<string, { responses: object }>>;
  components: { schemas: object };
}

test("the description that is kept is the one of the schemas as they are", () => {
  expect(readFileSync(path.join(root, API_DOCS), "utf8")).toBe(apiDocs());
});

test("it has every route there is, by its methods, and no other", () => {
  const { paths } = describeApi() as Description;
  const folders = readdirSync(path.join(root, "app/api/references")).filter(
    (name) => !name.includes("."),
  );
  expect(Object.keys(paths).sort()).toEqual(folders.map((one) => `/api/references/${one}`).sort());
  for (const [address, methods] of Object.entries(paths)) {
    const file = path.join(root, `app${address}/route.ts`);
    expect(existsSync(file), address).toBe(true);
    const exported = [...readFileSync(file, "utf8").matchAll(/export async function ([A-Z]+)\(/g)];
    expect(exported.map(([, name]) => name?.toLowerCase())).toEqual(Object.keys(methods));
  }
});

test("what it points at is in it", () => {
  const description = describeApi() as Description;
  const named = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
  expect(named.length).toBeGreaterThan(5);
  for (const [, name = ""] of named) expect(description.components.schemas).toHaveProperty(name);
});

test("plain data becomes plain YAML", () => {
  const lines = [
    "",
    "a:",
    "  - 1",
    '  - "b: c"',
    "  - d: null",
    "    e: []",
    '"f-g": {}',
    "h:",
    "  i: true",
    "",
  ];
  const data = { a: [1, "b: c", { d: null, e: [] }], "f-g": {}, h: { i: true }, j: undefined };
  expect(toYaml(data)).toBe(lines.join("\n"));
});
