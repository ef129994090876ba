import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { disability } from "./register";

const DECISION = {
  QERAR_NOMRESI: "TSE-2025-04-0055",
  QERAR_TARIXI: "01.04.2025",
  POZULMA_FAIZI: "55 %",
  SEBEB: "ÜX",
  MUDDET: "01.04.2027",
  KOMISSIYA: "Bakı 4 saylı TSEK",
};

test("a decision for a term: percent first, then cause, term and the decision itself", () => {
  const { records, facts } = hear(disability, { TIBBI_SOSIAL_EKSPERTIZA: DECISION });

  expect(records).toEqual({
    disability: {
      percent: 55,
      cause: "general",
      decidedOn: "2025-04-01",
      until: "2027-04-01",
      decisionNumber: "TSE-2025-04-0055",
      commission: "Bakı 4 saylı TSEK",
    },
  });
  expect(lines(facts.disability)).toEqual([
    "disability-percent: 55%",
    "disability-cause: General illness",
    "disability-term: 2025-04-01/2027-04-01",
    "disability-decision: TSE-2025-04-0055 · 2025-04-01 · Bakı 4 saylı TSEK",
  ]);
  expect(facts.disability?.[0]?.since).toBe("2025-04-01");
});

test("without a term", () => {
  const { facts } = hear(disability, {
    TIBBI_SOSIAL_EKSPERTIZA: { ...DECISION, MUDDET: "MÜDDƏTSİZ" },
  });

  expect(lines(facts.disability)).toContain("disability-term: 2025-04-01/..");
});

test.each([
  ["ÜX", "general"],
  ["ƏZ", "work_injury"],
  ["UƏ", "from_childhood"],
  ["MÜH", "war"],
])("cause %s means %s", (SEBEB, cause) => {
  const { records } = hear(disability, { TIBBI_SOSIAL_EKSPERTIZA: { ...DECISION, SEBEB } });

  expect(records.disability).toMatchObject({ cause });
});

test.each([
  ["101 percent", { POZULMA_FAIZI: "101 %" }],
  ["no impairment at all", { POZULMA_FAIZI: "0 %" }],
  ["a negative percentage", { POZULMA_FAIZI: "-5 %" }],
  ["percent as a number", { POZULMA_FAIZI: 55 }],
  ["an end before the decision", { MUDDET: "31.03.2025" }],
  ["another word for no term", { MUDDET: "" }],
  ["an unknown cause", { SEBEB: "X" }],
  ["no day", { QERAR_TARIXI: undefined }],
])("%s makes the message malformed", (_, wrong) => {
  const message = { TIBBI_SOSIAL_EKSPERTIZA: { ...DECISION, ...wrong } };
  expect(() => hear(disability, message)).toThrow();
});
