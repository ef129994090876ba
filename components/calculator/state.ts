import type { SaidCitation } from "@/components/law/said";
import type {
  DisabilityField,
  OldAgeField,
  Place,
  SurvivorField,
  Typed,
} from "@/lib/pension/calculator/fields";

/** What was typed into a form, and what is wrong with it. */
export interface Attempt<Field extends string = string> {
  values: Typed<Field>;
  errors: Partial<Record<Field, string>>;
  /** Heading of the error summary; null when the fields are in order. */
  summary: string | null;
  /** How often it was tried; 0 for a form nobody has sent. */
  attempt: number;
}

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
  rows: readonly Row[];
  explained: Explained;
  /** What was assumed, and how far it can be relied on. */
  notes: readonly string[];
}

/** Everything typed for an old-age pension, and the outcomes to compare. */
export interface CalculatorState extends Attempt<OldAgeField> {
  /** The newest last; the first is what the others are compared with. */
  outcomes: readonly Outcome[];
}

/** How many outcomes stand side by side. */
export const MOST_OUTCOMES = 4;

export type Row = readonly [label: string, value: string];

/** A condition in finished words. */
export interface SaidCondition {
  key: string;
  label: string;
  met: boolean | null;
  word: string;
  figures: readonly Row[];
  cites: readonly SaidCitation[];
}

/** A step of a calculation in finished words. */
export interface SaidStep {
  key: string;
  label: string;
  formula: string;
  figure: string;
  cites: readonly SaidCitation[];
}

/** Why, and how it was reached. */
export interface Explained {
  conditions: readonly SaidCondition[];
  steps: readonly SaidStep[];
  /** What the steps come to; null where they come to no amount. */
  total: { label: string; figure: string } | null;
}

/** What comes of a disability or survivor's pension, in finished words. */
export interface Right extends Explained {
  headline: string;
  when: string;
  why: readonly string[];
  /** What may be had instead or beside it, and where that is written; null for nothing. */
  allowance: { words: string; cites: readonly SaidCitation[] } | null;
  rows: readonly Row[];
  members: readonly SaidMember[];
  notes: readonly string[];
}

/** A member of the family, in finished words. */
export interface SaidMember {
  place: Place;
  /** "Child 1, born 2015" */
  name: string;
  met: boolean | null;
  /** Is there a right to a share? */
  word: string;
  share: string;
  allowance: string;
  better: string;
  /** What is not known of this member; empty where nothing decides. */
  missing: string;
  conditions: readonly SaidCondition[];
}

export interface DisabilityState extends Attempt<DisabilityField> {
  right: Right | null;
}

export interface SurvivorState extends Attempt<SurvivorField> {
  right: Right | null;
}

const NOTHING_TYPED = { values: {}, errors: {}, summary: null, attempt: 0 } as const;

export const UNTRIED: CalculatorState = { ...NOTHING_TYPED, outcomes: [] };
/** Of the two kinds that are not compared. */
export const UNASKED: DisabilityState & SurvivorState = { ...NOTHING_TYPED, right: null };
