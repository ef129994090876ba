import { expect, test } from "vitest";
import { askedMark, askedSince } from "./asked-since";

const NOW = new Date("2026-11-21T08:00:00.700Z");
const after = (ms: number) => new Date(NOW.getTime() + ms);

test("a register that answered in the second of the question has answered it", () => {
  const since = askedSince(askedMark(NOW), after(3_000));
  expect(since && since < NOW).toBe(true);
});

test("what was asked ten minutes ago is no news", () => {
  expect(askedSince(askedMark(NOW), after(9 * 60_000))).not.toBeNull();
  expect(askedSince(askedMark(NOW), after(10 * 60_000))).toBeNull();
});

test.each([undefined, "", "17", "abcdefghij", "17637120000", ["1763712000", "1763712000"]])(
  "%j is no moment",
  (mark) => {
    expect(askedSince(mark, NOW)).toBeNull();
  },
);

test("a moment to come was never asked", () => {
  expect(askedSince(askedMark(after(60_000)), NOW)).toBeNull();
});
