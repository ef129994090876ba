import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asWritten, faultOf, freeText, type TextFault } from "./free-text";

const Words = freeText({ shortest: 3, longest: 10 });
const read = (typed: unknown) => {
  const parsed = Words.safeParse(typed);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message);
};

test.each<[string, unknown, TextFault]>([
  ["nothing", "", "missing"],
  ["blanks alone", " \t\r\n\u00a0 ", "missing"],
  ["no text at all", undefined, "missing"],
  ["a number", 12, "missing"],
  ["one sign too few", "ab", "short"],
  ["one sign too many", "a".repeat(11), "long"],
  ["a bell", "abc\u0007d", "control"],
  ["the sign PostgreSQL does not keep", "abc\u0000d", "control"],
  ["what turns the writing round", "abc\u202ed", "control"],
  ["half of a sign", "abc\ud83d", "control"],
])("%s is refused", (_, typed, fault) => {
  expect(read(typed)).toEqual([fault]);
});

test.each([
  ["the fewest signs", "abc", "abc"],
  ["the most", "a".repeat(10), "a".repeat(10)],
  ["a reader's signs, not a program's", "👍".repeat(10), "👍".repeat(10)],
  ["lines, however a browser ends them", "a\r\nb\rc\nd", "a\nb\nc\nd"],
  ["an end of a line is one sign", "aaaa\r\nbbbbb", "aaaa\nbbbbb"],
  ["nothing around", "  abc \r\n", "abc"],
  ["HTML is words", "<b>a</b>", "<b>a</b>"],
  ["letters of the country", "əğıöüçş", "əğıöüçş"],
])("%s", (_, typed, text) => {
  expect(read(typed)).toBe(text);
});

describe("whatever is typed", () => {
  test("is taken as it is written or refused: never cut, never a crash", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (typed) => {
        const said = read(typed);
        if (typeof said === "string") expect(said).toBe(asWritten(typed));
        else expect(said).toHaveLength(1);
      }),
    );
  });

  test("what is taken once is taken again: it stands in its box as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (typed) => {
        const text = asWritten(typed);
        expect(faultOf(asWritten(text), { longest: 20 })).toBe(faultOf(text, { longest: 20 }));
      }),
    );
  });
});
