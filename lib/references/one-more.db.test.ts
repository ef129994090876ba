import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Outside, startOutside } from "@/lib/testing/outside";
import { military } from "@/lib/testing/seventh-reference/kind";
import { aPerson, asCitizen, contextOf, ledgerOf, PSEUDONYM_KEY } from "@/lib/testing/world";
import { LIVES } from "@/sandbox/world";
import {
  checkFile,
  checkKinds,
  checkReference,
  downloadReference,
  listReferences,
  orderReference,
  previewReference,
  REFERENCE_KINDS,
  viewReference,
} from ".";

/**
 * ONE MORE KIND: a folder, and its line in the catalogue's index, which is the one thing that is put in place of
 * another here. Everything else is the portal as it is.
 */
vi.mock("./catalogue", async (original) => {
  const { REFERENCE_KINDS } = await original<typeof import("./catalogue")>();
  const { military } = await import("@/lib/testing/seventh-reference/kind");
  return { REFERENCE_KINDS: [...REFERENCE_KINDS, military] };
});

let outside: Outside;
beforeAll(async () => {
  outside = await startOutside(PSEUDONYM_KEY);
});
afterAll(() => outside.stop());

const served = LIVES.find(({ military: duty, diedOn }) => duty !== null && diedOn === null);

test("it stands beside the others, and the portal would start with it", () => {
  expect(REFERENCE_KINDS.at(-1)).toBe(military);
  expect(() => checkKinds(REFERENCE_KINDS)).not.toThrow();
});

test("from the list to the check: preview, order, sheet, file, code; and its register alone is asked", async () => {
  if (!served) throw new Error("nobody has served");
  const person = await aPerson(served.fin);
  const holder = await asCitizen(person);
  const order = { kind: military.code, variant: "any", lang: "ru", locale: "en" } as const;
  const before = (await ledgerOf(person)).length;
  const view = await orderReference(holder, { ...order, orderId: uuid() });
  if (view.outcome !== "issued") throw new Error(JSON.stringify(view));
  expect((await ledgerOf(person)).slice(before)).toMatchObject([
    { categories: ["reference", "identity", "military"] },
  ]);

  expect(await previewReference(holder, order)).toMatchObject({ outcome: "ready", sections: [] });
  const { kinds, issued } = await listReferences(holder, { locale: "en" });
  expect(kinds.at(-1)).toMatchObject({
    code: military.code,
    title: "Military duty reference",
    obstacle: null,
    validDays: 10,
    optional: [{ name: "rank", label: "Rank" }],
  });
  expect(issued[0]).toMatchObject({ kind: military.code, number: view.number });
  const { code } = await viewReference(holder, { id: view.id, locale: "en" });
  const anybody = contextOf({ kind: "anonymous" });
  expect(await checkReference(anybody, { code, locale: "en" })).toMatchObject({
    outcome: "valid",
    kind: military.code,
    facts: [{ label: "Military duty", value: served.military?.status }],
  });
  const { bytes } = await downloadReference(holder, { id: view.id });
  expect(await checkFile(anybody, { bytes, locale: "en" })).toMatchObject({ outcome: "issued" });
});
