import type { IsoDate } from "@/lib/kernel/date";
import type { ActCode } from "./acts";
import type { DatedValue, Parameter } from "./parameter";

/**
 * HOW A RULE ANSWERS. A rule is a pure function of facts and a day. It says whether there is a right,
 * which conditions were met and by what figures, how each amount was reached, and where the law says so.
 * Texts are keys: the words stand in the messages of the rule's domain, in three languages.
 */

/** `undetermined`: a fact is missing or a register is silent. Never a refusal. */
export type Outcome = "eligible" | "ineligible" | "undetermined";

/** A figure as a rule used it, in whole units of its kind. */
export type Figure =
  | { kind: "money"; qepik: number }
  | { kind: "months"; months: number }
  /** A period that need not be whole months: 80.64 is 8064. */
  | { kind: "period"; hundredthsOfMonth: number }
  /** 5.6 % is 5600. */
  | { kind: "percent"; thousandths: number }
  | { kind: "day"; on: IsoDate }
  | { kind: "count"; count: number };

/** Where the law says it: a parameter's value of one day, or a provision without a number of its own. */
export interface Citation {
  /** Code of the parameter; null for a provision without a number. */
  parameter: string | null;
  /** First day of the value that was used; null with `parameter`. */
  from: IsoDate | null;
  act: ActCode;
  article: string | null;
  /** False: derived or from general knowledge. Whoever shows the result says so. */
  verified: boolean;
}

/** One condition of the law. `met` is null where it cannot be said. */
export interface Reason<Key extends string = string> {
  key: Key;
  met: boolean | null;
  needed?: Figure;
  found?: Figure;
  cites: readonly Citation[];
}

/** One step of a calculation: what went in, what came out. */
export interface Step<Key extends string = string> {
  key: Key;
  inputs: Readonly<Record<string, Figure>>;
  result: Figure;
  cites: readonly Citation[];
}

export interface Assessment<
  ReasonKey extends string = string,
  StepKey extends string = string,
  Missing extends string = string,
> {
  outcome: Outcome;
  reasons: readonly Reason<ReasonKey>[];
  calculation: readonly Step<StepKey>[];
  /** What was not known and would decide; empty unless undetermined. */
  missing: readonly Missing[];
}

/** Says which value of a parameter was used. */
export function cite<T>({ code }: Parameter<T>, used: DatedValue<T>): Citation {
  const { from, source, verified } = used;
  return {
    parameter: code,
    from,
    act: source.act,
    article: source.article ?? null,
    verified,
  };
}

export const money = (qepik: number): Figure => ({ kind: "money", qepik });
export const months = (count: number): Figure => ({ kind: "months", months: count });
export const onDay = (on: IsoDate): Figure => ({ kind: "day", on });
export const percent = (thousandths: number): Figure => ({ kind: "percent", thousandths });
export const count = (of: number): Figure => ({ kind: "count", count: of });
