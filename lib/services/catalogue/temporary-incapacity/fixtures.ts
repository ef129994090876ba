import type { Typed } from "../../question";

/** An invented person for each outcome, on the day of the world. */
export const FIXTURES = {
  eligible: "TST7S2V",
  ineligible: "TST1R3X",
  undetermined: "TST8A6S",
} as const;

export const TYPED: Readonly<Record<keyof typeof FIXTURES, Typed>> = {
  eligible: { bank: "abb" },
  ineligible: { bank: "abb" },
  undetermined: { bank: "abb" },
};
