/** What came of words that were not taken: as typed, and what is wrong in the reader's language. */
export interface WordsState {
  words: string;
  error: string | null;
  /** Counts the attempts: each is a form of its own. */
  attempt: number;
}

export const UNWRITTEN: WordsState = { words: "", error: null, attempt: 0 };
