import { describe, expect, test } from "vitest";
import { VisitInput } from "./schema";

const visit = (given: Record<string, unknown> = {}) =>
  VisitInput.safeParse({
    fin: "TST2B8D",
    purpose: "citizen-service",
    causeKind: "ticket",
    causeReference: "A-052",
    citizenPresent: "yes",
    ...given,
  });

/** What is wrong, as "field: key of the text", in the order of the fields. */
function faults(given: Record<string, unknown>): string[] {
  return (visit(given).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );
}

describe("the FIN as it is typed", () => {
  test.each([
    ["as printed on the card", "TST2B8D"],
    ["in small letters", "tst2b8d"],
    ["with blanks, as some write it", " tst 2b8d\u00a0"],
  ])("%s", (_, fin) => {
    expect(visit({ fin }).data?.fin).toBe("TST2B8D");
  });

  test.each([
    ["nothing", "", "fin-missing"],
    ["blanks only", "  ", "fin-missing"],
    ["no field at all", undefined, "fin-missing"],
    ["six signs", "TST2B8", "fin-length"],
    ["eight signs", "TST2B8DD", "fin-length"],
    ["a page of text", "9".repeat(100_000), "fin-length"],
    ["the Azerbaijani İ", "TİT2B8D", "fin-letters"],
    ["the dotless ı", "tıt2b8d", "fin-letters"],
    ["Ə", "TƏT2B8D", "fin-letters"],
    ["a Cyrillic В that looks Latin", "TST2В8D", "fin-letters"],
    ["the Latin I, which no FIN has", "TIT2B8D", "fin"],
    ["the Latin o, which no FIN has", "tot2b8d", "fin"],
    ["punctuation", "TST-B8D", "fin"],
    ["digits of another script", "TST٢B8D", "fin"],
  ])("%s is refused for what it is", (_, fin, fault) => {
    expect(faults({ fin })).toEqual([`fin: ${fault}`]);
  });
});

describe("the cause", () => {
  test.each([
    ["neither half", { causeKind: "", causeReference: "" }],
    ["neither field", { causeKind: undefined, causeReference: undefined }],
  ])("a purpose that needs one is refused with %s", (_, given) => {
    expect(faults(given)).toEqual([
      "causeKind: cause-kind",
      "causeReference: cause-reference-missing",
    ]);
  });

  test("half a cause is none", () => {
    expect(faults({ causeReference: " " })).toEqual(["causeReference: cause-reference-missing"]);
    expect(faults({ causeKind: "" })).toEqual(["causeKind: cause-kind"]);
  });

  test("control and inspection needs none, but half of one is refused as well", () => {
    const inspection = { purpose: "control-and-inspection" };
    expect(faults({ ...inspection, causeKind: "", causeReference: "" })).toEqual([]);
    expect(faults({ ...inspection, causeReference: "" })).toEqual([
      "causeReference: cause-reference-missing",
    ]);
    expect(faults({ ...inspection, causeKind: "" })).toEqual(["causeKind: cause-kind"]);
  });

  test.each([["A-052"], ["№ 2026-11-004873"], ["+994 12 555 00 00"], ["Şikayət 7/2"]])(
    "%s is a number as people write them",
    (causeReference) => {
      expect(faults({ causeReference })).toEqual([]);
    },
  );

  test.each([["<b>A</b>"], ["A-052\nB-001"], ["9".repeat(41)], ["A_052"]])(
    "%j is not carried into anybody's access history",
    (causeReference) => {
      expect(faults({ causeReference })).toEqual(["causeReference: cause-reference"]);
    },
  );
});

test("a purpose of nobody's desk is none", () => {
  expect(faults({ purpose: "self-access" })).toEqual(["purpose: purpose"]);
  expect(faults({ purpose: "everything" })).toEqual(["purpose: purpose"]);
});

test("everything that is wrong is said at once", () => {
  const nothing = { fin: "", purpose: "", causeKind: "", causeReference: "", citizenPresent: "" };
  expect(faults(nothing).sort()).toEqual([
    "causeKind: cause-kind",
    "causeReference: cause-reference-missing",
    "citizenPresent: citizen-present",
    "fin: fin-missing",
    "purpose: purpose",
  ]);
});
