import { expect, test } from "vitest";
import { fill } from "./fill";

test("a sentence is filled once, and what is typed cannot fill it", () => {
  expect(fill("{a} and {b}, {a}", { a: "{b}", b: "2" })).toBe("{b} and 2, {b}");
  expect(fill("{missing}!", {})).toBe("!");
});
