import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { mobileNumbers } from "./register";

test("numbers in use, in one fact", () => {
  const { records, facts } = hear(mobileNumbers, [
    { msisdn: "994500000017", st: 1 },
    { msisdn: "994700000099", st: 2 },
    { msisdn: "994550000018", st: 1 },
  ]);

  expect(records).toEqual({ contact: { phones: ["+994500000017", "+994550000018"] } });
  expect(lines(facts.contact)).toEqual(["phone: +994500000017 · +994550000018"]);
});

test("someone whose only number is suspended has no number", () => {
  const { records, facts } = hear(mobileNumbers, [{ msisdn: "994700000099", st: 2 }]);

  expect(records).toEqual({ contact: { phones: [] } });
  expect(facts.contact).toEqual([]);
});

test.each([
  ["a number with a plus", [{ msisdn: "+994500000017", st: 1 }]],
  ["a number of another country", [{ msisdn: "905000000017", st: 1 }]],
  ["an unknown state", [{ msisdn: "994500000017", st: 3 }]],
  ["an envelope instead of a list", { numbers: [] }],
])("%s makes the message malformed", (_, message) => {
  expect(() => hear(mobileNumbers, message)).toThrow();
});
