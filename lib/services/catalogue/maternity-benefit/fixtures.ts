import type { Typed } from "../../question";

/** An invented person for each outcome, on the day of the world. */
export const FIXTURES = {
  eligible: "TST3T8V",
  ineligible: "TST7G5U",
  undetermined: "TST8A6S",
} as const;

const ORDINARY: Typed = { farmWork: "no", birth: "ordinary", bank: "abb" };

export const TYPED: Readonly<Record<keyof typeof FIXTURES, Typed>> = {
  eligible: ORDINARY,
  ineligible: ORDINARY,
  undetermined: ORDINARY,
};
