import type { ActAtDesk } from "@/lib/desk/rules";

/** What came of a step that was not taken. All words are finished and in the reader's language. */
export interface ActState {
  act: ActAtDesk | null;
  /** As typed, so that nothing is lost. */
  values: Readonly<Record<string, string>>;
  /** By the name of the field. */
  errors: Readonly<Record<string, string>>;
  /** Heading of the error summary; null when the fields are in order. */
  summary: string | null;
  /** Somebody else was faster: what happened. */
  outcome: { title: string; text: string } | null;
  /** Counts the attempts: each is a form of its own. */
  attempt: number;
}

/** Fields of what is established are named by the passport: they carry this before their name. */
export const ESTABLISHED = "q.";

export const UNTRIED: ActState = {
  act: null,
  values: {},
  errors: {},
  summary: null,
  outcome: null,
  attempt: 0,
};

/** Before the name of a question that a service has for its officer: it is no field of any other form. */
export const FACT = "fact.";

/** Things done that a page says afterwards; sentences in `deskCases.done`. */
export const DONE_AT_DESK = [
  "take",
  "establish",
  "ask",
  "handOver",
  "decide",
  "proposed",
  "confirm",
  "answer",
  "returned",
  "stands",
  "again",
] as const;
export type DoneAtDesk = (typeof DONE_AT_DESK)[number];

/** One thing to fill in; `folded` stands behind "other than the rule". */
export interface ActField {
  name: string;
  kind: "words" | "line" | "amount" | "day" | "choice";
  label: string;
  hint?: string;
  options?: readonly { value: string; label: string; hint?: string }[];
  /** What stands there beforehand. */
  chosen?: string;
  folded?: boolean;
}

/** One step an officer can take, as a form. */
export interface ActForm {
  act: ActAtDesk;
  title: string;
  lead: string;
  /** Not what is done as a rule: it opens in place. */
  aside?: boolean;
  fields: readonly ActField[];
  /** What the folded fields are for; `open` where nothing can be decided without them. */
  fold?: { title: string; lead: string; open: boolean };
  /** Each sends the form; `agree` where there are two ways. */
  buttons: readonly { label: string; agree?: "yes" | "no"; outline?: boolean }[];
}
