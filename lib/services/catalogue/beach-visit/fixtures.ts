/** Nothing is assessed: anybody may register. */
export const FIXTURES = { applicant: "TST1R3X" } as const;
