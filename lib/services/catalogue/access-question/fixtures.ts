import type { Typed } from "../../question";

/** Nothing is assessed: a person at whose data an officer looked. */
export const FIXTURES = { applicant: "TST4K7Q" } as const;

export const TYPED: Readonly<Record<keyof typeof FIXTURES, Typed>> = {
  // Whose entry it is, the ledger says when the application is sent.
  applicant: { entry: "01900000-0000-7000-8000-000000000000", kind: "question", want: "why" },
};
