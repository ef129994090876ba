import type { Passport } from "../passport";

/** EVERY SERVICE there is: one folder each, and one line here. In the order in which people ask for them. */
export const PASSPORTS: readonly Passport[] = [];
