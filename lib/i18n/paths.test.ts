import { expect, test } from "vitest";
import { inLanguage, localeOfPath, localePath } from "./paths";

test.each([
  ["/", "/az"],
  ["/help", "/az/help"],
] as const)("a page of a language: %s is %s", (path, expected) => {
  expect(localePath("az", path)).toBe(expected);
});

test.each([
  ["/az", "/ru"],
  ["/az/help", "/ru/help"],
  ["/en/help?q=pensiya&page=2", "/ru/help?q=pensiya&page=2"],
  ["/az?error=ended", "/ru?error=ended"],
])("the switch keeps page and query: %s becomes %s", (path, expected) => {
  expect(inLanguage(path, "ru")).toBe(expected);
});

test.each([
  ["//evil.example/az"],
  ["/azerbaijan"],
  ["/xx/help"],
  ["az/help"],
  ["https://evil.example/az"],
  ["/\\evil.example"],
  ["/az\\evil.example"],
  [""],
])("a path that is not ours leads to the front page: %j", (path) => {
  expect(inLanguage(path, "en")).toBe("/en");
});

test("the language of a path", () => {
  expect(localeOfPath("/ru/help?x=1")).toBe("ru");
  expect(localeOfPath("/en?x=1")).toBe("en");
  expect(localeOfPath("/xx/help")).toBe("az");
});
