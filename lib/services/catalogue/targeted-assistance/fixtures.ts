import type { Typed } from "../../question";

/** An invented person for each outcome, on the day of the world; none of their families has agreed yet. */
export const FIXTURES = {
  /** A widow with two small children. */
  eligible: "TST6P3Q",
  /** His wage alone is over the criterion of five. */
  ineligible: "TST5T2R",
  /** Her husband has not agreed. */
  undetermined: "TST8N4G",
} as const;

/** A husband and wife to whom it is due once the other has agreed. */
export const COUPLE = { applicant: "TST9S5C", party: "TST6A9C" } as const;

/** No register knows of anything more, and there is nothing more. */
const NOTHING_MORE: Typed = {
  otherIncome: "0",
  childrenElsewhere: "0",
  circumstances: "none",
  deals: "0",
  vehicle: "no",
  secondHome: "no",
  utilities: "60",
  jobsRefused: "no",
  bank: "abb",
};

export const TYPED: Readonly<Record<keyof typeof FIXTURES, Typed>> = {
  eligible: NOTHING_MORE,
  ineligible: NOTHING_MORE,
  undetermined: NOTHING_MORE,
};
