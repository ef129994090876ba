import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readProviderKeys } from "./keys";
import { newKey, publicPart } from "./testing";

let es: Awaited<ReturnType<typeof newKey>>;
let rs: Awaited<ReturnType<typeof newKey>>;
beforeAll(async () => {
  [es, rs] = [await newKey("ES256"), await newKey("RS256")];
});

function fileWith(keys: readonly object[]): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "keys-")), "keys.json");
  writeFileSync(file, JSON.stringify({ keys }));
  return file;
}

test("a subject is lasting, differs by portal and person, and shows no FIN", () => {
  const { subjectOf } = readProviderKeys(fileWith([es, rs]));
  const same = readProviderKeys(fileWith([es, rs, { ...rs, kid: "newer" }]));

  const subject = subjectOf("TST4K7Q", "bank");
  expect(same.subjectOf("TST4K7Q", "bank")).toBe(subject);
  expect(subjectOf("TST4K7Q", "shop")).not.toBe(subject);
  expect(subjectOf("TST9M3D", "bank")).not.toBe(subject);
  expect(subject).not.toContain("TST");
  // Where one name ends and the other begins makes no difference to nobody.
  expect(subjectOf("a", "bc")).not.toBe(subjectOf("ab", "c"));
});

test.each([
  ["a public key", () => [publicPart(es), rs]],
  ["only one algorithm", () => [es]],
  ["no key", () => []],
])("a file with %s is refused without repeating it", (_, keys) => {
  expect(() => readProviderKeys(fileWith(keys()))).toThrow(/keys/);
  expect(() => readProviderKeys(fileWith(keys()))).not.toThrow(es.x ?? "x");
});
