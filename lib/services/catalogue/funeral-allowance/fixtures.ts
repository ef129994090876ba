import type { Typed } from "../../question";

/** An invented person for each outcome, by FIN, and what each types. */
export const FIXTURES = {
  /** Her husband's death stands in her own acts. */
  eligible: "TST6P3Q",
  ineligible: "TST8K6N",
  /** She buried her brother: no act of hers names him. */
  undetermined: "TST4K7Q",
} as const;

export const TYPED: Readonly<Record<keyof typeof FIXTURES, Typed>> = {
  eligible: { buried: "yes", who: "TST5D8R", pensioner: "no", bank: "kapital-bank" },
  ineligible: { buried: "no" },
  undetermined: {
    buried: "yes",
    deceasedFin: "TST6E2L",
    diedOn: "18.05.2026",
    relation: "sibling",
    pensioner: "not-known",
    bank: "abb",
  },
};
