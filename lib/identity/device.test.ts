import { expect, test } from "vitest";
import { deviceOf } from "./device";

test.each([
  [
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36",
    "Chrome, Android",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1",
    "Safari, iOS",
  ],
  [null, "?"],
  ["", "?"],
  ["\u0000", "?"],
])("%s is %s", (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});

test.each([
  "x".repeat(100_000),
  "(".repeat(5_000),
  "Mozilla/5.0 ".repeat(1_000),
  "a/b ".repeat(5_000),
])("a header of any length becomes a few words at once (%#)", (userAgent) => {
  const began = performance.now();
  expect(deviceOf(userAgent).length).toBeLessThanOrEqual(80);
  expect(performance.now() - began).toBeLessThan(200);
});
