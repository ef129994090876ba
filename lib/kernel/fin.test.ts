import { expect, test } from "vitest";
import { FinInput } from "./fin";

test.each([
  ["TST4K7Q", "TST4K7Q"],
  ["tst4k7q", "TST4K7Q"],
  [" TST 4K7Q ", "TST4K7Q"],
])("%j is read as %s", (typed, fin) => {
  expect(FinInput.parse(typed)).toBe(fin);
});

test.each([
  ["six signs", "TST4K7"],
  ["eight signs", "TST4K7QQ"],
  ["the letter I", "TSTIK7Q"],
  ["the letter O", "TSTOK7Q"],
  ["the Azerbaijani İ", "TSTİK7Q"],
  ["the Azerbaijani ı", "tstık7q"],
  ["a Cyrillic letter that looks Latin", "TSТ4K7Q"],
  ["nothing", ""],
  ["a whole page", "A".repeat(10_000)],
])("%s is refused with the key of the message", (_, typed) => {
  const parsed = FinInput.safeParse(typed);
  expect(parsed.success).toBe(false);
  expect(parsed.error?.issues[0]?.message).toBe("fin");
});
