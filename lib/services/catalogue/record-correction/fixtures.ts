import type { Typed } from "../../question";

/** Nothing is assessed: a person with something to correct. The fund still holds the address she left. */
export const FIXTURES = { applicant: "TST4K7Q" } as const;

export const TYPED: Readonly<Record<keyof typeof FIXTURES, Typed>> = {
  applicant: {
    register: "insurance-account",
    wrong: "Ünvan: Nar küç. 12",
    right: "Ünvan: Nar küç. 21",
  },
};
