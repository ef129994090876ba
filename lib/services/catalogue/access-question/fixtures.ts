/** Nothing is assessed: a person at whose data an officer looked. */
export const FIXTURES = { applicant: "TST4K7Q" } as const;
