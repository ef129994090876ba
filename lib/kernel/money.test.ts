import fc from "fast-check";
import { expect, test } from "vitest";
import { azn, roundHalfUp, toDecimalText, toQepik } from "./money";

test.each([
  ["0", 0],
  ["1", 100],
  ["1.5", 150],
  ["1234.56", 123_456],
  ["-0.01", -1],
  ["-0.00", 0],
])("%s manats are %d qəpik", (text, qepik) => {
  expect(azn(text)).toBe(qepik);
  expect(Object.is(azn(text), -0)).toBe(false);
});

test.each(["", "1,5", "1.234", "1e3", " 1", "1.", ".5", "NaN", "--1", "12345678901234"])(
  "%j is no amount",
  (text) => {
    expect(() => azn(text)).toThrow(RangeError);
  },
);

test("an amount written and read again is the same", () => {
  const amounts = fc.integer({ min: -(10 ** 14), max: 10 ** 14 }).map(toQepik);
  fc.assert(fc.property(amounts, (amount) => azn(toDecimalText(amount)) === amount));
});

test.each([
  [0.5, 1],
  [1.4999, 1],
  [1.5, 2],
  [2.5, 3],
  [-0.5, -1],
  [-1.5, -2],
  [-0.4, 0],
])("%d qəpik round to %d: half away from zero", (value, rounded) => {
  expect(roundHalfUp(value)).toBe(rounded);
  expect(Object.is(roundHalfUp(value), -0)).toBe(false);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])("%d never becomes money", (value) => {
  expect(() => roundHalfUp(value)).toThrow(RangeError);
  expect(() => toQepik(value)).toThrow(RangeError);
});
