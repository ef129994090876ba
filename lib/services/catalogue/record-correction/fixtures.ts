/** Nothing is assessed: a person with something to correct. The fund still holds the address she left. */
export const FIXTURES = { applicant: "TST4K7Q" } as const;
