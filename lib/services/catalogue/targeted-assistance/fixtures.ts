/** An invented person for each outcome, on the day of the world; none of their families has agreed yet. */
export const FIXTURES = {
  /** A widow with two small children. */
  eligible: "TST6P3Q",
  /** His wage alone is over the criterion of five. */
  ineligible: "TST5T2R",
  /** Her husband has not agreed. */
  undetermined: "TST8N4G",
} as const;
