import { expect, test } from "vitest";
import { ExpiringMap } from "./expiring-map";

test("a map forgets what has expired, and what is oldest when it is full", () => {
  let now = 0;
  const map = new ExpiringMap<string>(2, () => now);
  map.set("a", "first", 10);
  map.set("b", "second", 100);
  now = 10_000;
  expect(map.get("a")).toBeUndefined();
  expect(map.get("b")).toBe("second");

  map.set("c", "third", 100);
  map.set("d", "fourth", 100);
  expect([map.get("b"), map.get("c"), map.get("d")]).toEqual([undefined, "third", "fourth"]);
});
