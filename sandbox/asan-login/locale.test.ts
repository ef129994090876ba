import { expect, test } from "vitest";
import { localeOfRequest } from "./locale";

test.each([
  ["ru", "ru"],
  ["de-DE en-GB az", "en"],
  ["AZ", "az"],
  ["de fr", null],
  ["", null],
  [undefined, null],
  [["az"], null],
])("ui_locales %s is %s", (asked, locale) => {
  expect(localeOfRequest(asked)).toBe(locale);
});
