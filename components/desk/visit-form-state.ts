/** Fields in the order in which they are asked, and in which the summary names what is wrong. */
export const FIELDS = ["fin", "purpose", "causeKind", "causeReference", "citizenPresent"] as const;
export type FieldName = (typeof FIELDS)[number];

/** What came of a search that opened nothing. All words are finished and in the reader's language. */
export interface VisitFormState {
  /** As typed, so that nothing is lost. */
  values: Partial<Record<FieldName, string>>;
  errors: Partial<Record<FieldName, string>>;
  /** Heading of the error summary; null when the fields are in order. */
  summary: string | null;
  /** Not found, nobody could say, too often. */
  outcome: { title: string; text: string } | null;
  /** Counts the attempts: each is a form of its own. */
  attempt: number;
}

export const UNTRIED: VisitFormState = {
  values: {},
  errors: {},
  summary: null,
  outcome: null,
  attempt: 0,
};
