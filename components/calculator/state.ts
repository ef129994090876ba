import type { CalculatorField, Typed } from "@/lib/pension/calculator-fields";

/** One way things may go, in finished words and figures; what a comparison has a row for. */
export interface Outcome {
  key: string;
  name: string;
  /** The day the pension is taken; null where no right arises. */
  rightOn: string | null;
  capitalQepik: number;
  monthlyQepik: number | null;
  /** "Ayda 420,00 ₼", or that there is none. */
  headline: string;
  when: string;
  why: readonly string[];
  rows: readonly (readonly [label: string, value: string])[];
  formula: string;
  /** What was assumed, and how far it can be relied on. */
  notes: readonly string[];
}

/** What came of a calculation: everything typed, what is wrong with it, and the outcomes to compare. */
export interface CalculatorState {
  values: Typed;
  errors: Partial<Record<CalculatorField, string>>;
  /** Heading of the error summary; null when the fields are in order. */
  summary: string | null;
  /** The newest last; the first is what the others are compared with. */
  outcomes: readonly Outcome[];
  attempt: number;
}

/** How many outcomes stand side by side. */
export const MOST_OUTCOMES = 4;

export const UNTRIED: CalculatorState = {
  values: {},
  errors: {},
  summary: null,
  outcomes: [],
  attempt: 0,
};
