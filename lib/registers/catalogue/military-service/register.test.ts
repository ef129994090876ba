import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { militaryService } from "./register";

test("service completed, with its term and the rank", () => {
  const { records, facts } = hear(militaryService, {
    HM: { STATUS: 2, BAS: 19_891_110, SON: 19_911_112, RUTBE: "sıravi" },
  });

  expect(records).toEqual({
    military: { status: "served", from: "1989-11-10", until: "1991-11-12", rank: "sıravi" },
  });
  expect(lines(facts.military)).toEqual([
    "military-status: Has completed military service",
    "military-term: 1989-11-10/1991-11-12",
    "military-rank: sıravi",
  ]);
});

test("exempt: no term and no rank", () => {
  const { records, facts } = hear(militaryService, {
    HM: { STATUS: 5, BAS: 0, SON: 0, RUTBE: "" },
  });

  expect(records).toEqual({
    military: { status: "exempt", from: null, until: null, rank: null },
  });
  expect(lines(facts.military)).toEqual(["military-status: Exempt from military service"]);
});

test.each([
  ["an unknown status", { STATUS: 9 }],
  ["a day that does not exist", { BAS: 19_891_131 }],
  ["a day as text", { BAS: "19891110" }],
  ["an end before the beginning", { SON: 19_891_109 }],
  ["no rank at all", { RUTBE: undefined }],
])("%s makes the message malformed", (_, wrong) => {
  const HM = { STATUS: 2, BAS: 19_891_110, SON: 0, RUTBE: "", ...wrong };
  expect(() => hear(militaryService, { HM })).toThrow();
});
