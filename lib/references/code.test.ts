import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { codeOf, readCode, shownCode } from "./code";

test("a code is twenty signs of 32, none of which is taken for another", () => {
  const code = codeOf(Uint8Array.from({ length: 20 }, (_, index) => index + 12));
  expect(code).toBe("CDEFGHJKMNPQRSTVWXYZ");
  expect(shownCode(code)).toBe("CDEFG-HJKMN-PQRST-VWXYZ");
  const seen = new Set(Array.from({ length: 500 }, () => codeOf(randomBytes(20))).join(""));
  expect([...seen].sort().join("")).toBe("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
  expect(() => codeOf(randomBytes(19))).toThrow(RangeError);
});

test.each([
  ["0123456789ABCDEFGHJK", "0123456789ABCDEFGHJK"],
  ["01234-56789-ABCDE-FGHJK", "0123456789ABCDEFGHJK"],
  [" 01234 56789 abcde fghjk ", "0123456789ABCDEFGHJK"],
  ["o1234–56789–abcde–fghjk", "0123456789ABCDEFGHJK"],
  ["0I234567890l00000000", "01234567890100000000"],
])("%j is read", (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test.each([
  "",
  "0123456789ABCDEFGHJ",
  "0123456789ABCDEFGHJKM",
  "0123456789ABCDEFGHJU",
  "0123456789ABCDEFGHJƏ",
  "0123456789ABCDEFGHJ'",
  "AR-26-11-40718",
  "../../../etc/passwd",
])("%j is none", (typed) => {
  expect(readCode(typed)).toBeNull();
});
