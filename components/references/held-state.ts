/** What came of the form that makes a link. All words are finished and in the reader's language. */
export interface ShareState {
  values: { days: string; openings: string };
  errors: { days?: string; openings?: string };
  /** Heading of the error summary; null when the fields are in order. */
  summary: string | null;
  /** The link itself: told once. */
  made: { link: string; until: string } | null;
  /** Counts what the server answered: each answer is a form of its own. */
  attempt: number;
}

export const UNTRIED_SHARE: ShareState = {
  values: { days: "7", openings: "" },
  errors: {},
  summary: null,
  made: null,
  attempt: 0,
};

/** What came of the form that limits the checks. */
export interface LimitState {
  value: string;
  error: string | null;
  summary: string | null;
  attempt: number;
}
