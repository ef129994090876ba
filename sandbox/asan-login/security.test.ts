import { expect, test } from "vitest";
import { isOwnForm } from "./security";

test("a form is ours when the browser says so", () => {
  const ours = "https://login.example";
  const says = (headers: Record<string, string>) => isOwnForm(new Headers(headers), ours);
  expect(says({ "sec-fetch-site": "same-origin" })).toBe(true);
  expect(says({ origin: ours })).toBe(true);
  expect(says({ origin: ours, "sec-fetch-site": "same-site" })).toBe(false);
  expect(says({ origin: "null" })).toBe(false);
  expect(says({})).toBe(false);
});
