import type { Typed } from "../../question";

/** Nothing is assessed: anybody may register. */
export const FIXTURES = { applicant: "TST1R3X" } as const;

export const TYPED: Readonly<Record<keyof typeof FIXTURES, Typed>> = {
  applicant: { day: "28.11.2026", beach: "bilgah" },
};
