import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical, digestOf } from "./canonical";
import { maskedName } from "./mask";

test("names are sorted, nothing undefined is said, letters stay letters", () => {
  expect(canonical({ b: 1, a: [null, true, { z: "ə", y: undefined }], c: '"\n' })).toBe(
    '{"a":[null,true,{"z":"ə"}],"b":1,"c":"\\"\\n"}',
  );
});

test("the same facts are the same bytes in whatever order they were written, and are read back", () => {
  const facts = fc.dictionary(
    fc.string(),
    fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null)),
  );
  fc.assert(
    fc.property(facts, (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonical(turned)).toBe(canonical(value));
      expect(JSON.parse(canonical(value))).toEqual({ ...value });
    }),
  );
});

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, 1n])(
  "%s has no canonical form",
  (value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  },
);

test("the digest is SHA-256, base64url", () => {
  const hex = createHash("sha256").update("{}").digest("hex");
  expect(Buffer.from(digestOf("{}"), "base64url").toString("hex")).toBe(hex);
});

test.each([
  ["Həsənova Sevinc Kamran qızı", "H••• S••• K••• qızı"],
  ["Əliyev İlqar Ş. oğlu", "Ə••• İ••• Ş••• oğlu"],
  ["Yılmaz Emre", "Y••• E•••"],
  ["", ""],
])("%s is shown as %s", (name, shown) => {
  expect(maskedName(name)).toBe(shown);
});
