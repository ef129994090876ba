import type { Typed } from "../../question";

/** An invented person for each outcome, by FIN, and what each types. */
export const FIXTURES = {
  eligible: "TST8K6N",
  /** She left by own wish. */
  ineligible: "TST6P3Q",
  /** He is entered with the agency and has no status yet. */
  undetermined: "TST2R8S",
} as const;

export const TYPED: Readonly<Record<keyof typeof FIXTURES, Typed>> = {
  eligible: { bank: "kapital-bank" },
  ineligible: { bank: "abb" },
  undetermined: { bank: "abb" },
};
