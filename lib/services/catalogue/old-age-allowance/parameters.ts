/**
 * No value of its own: the amount stands in lib/law/parameters/social-allowances.ts, ages and early
 * retirement beside it, terms and arrears in lib/services/parameters/terms.ts.
 */
export const parameters = [] as const;
