/**
 * FIELDS of the calculator, in the order in which they are asked. A file of its own: the form is drawn by a
 * browser before the rules have been fetched.
 */

/** About the person; asked of those who have not signed in. */
export const PERSON_FIELDS = [
  "sex",
  "bornOn",
  "yearsBefore2006",
  "monthsBefore2006",
  "workedFrom",
  "averageWage",
  "breakMonths",
  "capital",
] as const;

/** About what is to come; asked of everyone. */
export const PLAN_FIELDS = [
  "wage",
  "sector",
  "workUntil",
  "gapFrom",
  "gapMonths",
  "laterYears",
] as const;

export const CALCULATOR_FIELDS = [...PERSON_FIELDS, ...PLAN_FIELDS] as const;
export type CalculatorField = (typeof CALCULATOR_FIELDS)[number];
export type Typed = Partial<Record<CalculatorField, string>>;
