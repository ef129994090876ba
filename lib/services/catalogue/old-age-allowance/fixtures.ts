import type { Typed } from "../../question";

/** An invented person for each outcome, by FIN, and what each types. */
export const FIXTURES = {
  eligible: "TST9V4S",
  ineligible: "TST2K4B",
  undetermined: "TST6Z3F",
} as const;

export const TYPED: Readonly<Record<keyof typeof FIXTURES, Typed>> = {
  eligible: { bank: "kapital-bank" },
  ineligible: { bank: "abb" },
  undetermined: { bank: "abb" },
};
