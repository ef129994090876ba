/** An invented person for each outcome, on the day of the world. */
export const FIXTURES = {
  eligible: "TST3T8V",
  ineligible: "TST7G5U",
  undetermined: "TST8A6S",
} as const;
