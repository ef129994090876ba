import type { IsoDate } from "@/lib/kernel/date";
import type { Qepik } from "@/lib/kernel/money";
import type { Texts } from "@/lib/kernel/texts";

/**
 * A FACT: one thing an institution says of a person, ready to be read by a citizen, yet still data:
 * a day is a day, an amount is qəpik, and a word of the institution's own is in three languages.
 */
export type FactValue =
  | { kind: "text"; text: string }
  /**
   * A word from a closed list, e.g. a marital status. `state` where the word says how a thing stands:
   * settled (paid, in force) or over (returned, ended).
   */
  | { kind: "word"; words: Texts; state?: "settled" | "over" }
  | { kind: "date"; on: IsoDate }
  /** `until` null: open-ended. */
  | { kind: "period"; from: IsoDate; until: IsoDate | null }
  | { kind: "money"; amount: Qepik }
  | { kind: "percent"; percent: number }
  | { kind: "months"; months: number }
  /** Identifiers: set in tabular figures, never broken. */
  | { kind: "code"; code: string }
  | { kind: "phone"; phone: string };

export interface Fact {
  /**
   * What the fact is about, e.g. "address". Facts of different registers with the same `key` speak of
   * the same thing: they are compared, and shown side by side where they differ.
   */
  key: string;
  label: Texts;
  /** Said together in one line, first one first: "AA 0000417, 02.09.2031". */
  values: readonly [FactValue, ...FactValue[]];
  /** The day the institution says its fact dates from; absent where it says none. */
  since?: IsoDate;
}

export const text = (text: string): FactValue => ({ kind: "text", text });
export const word = (words: Texts, state?: "settled" | "over"): FactValue =>
  state ? { kind: "word", words, state } : { kind: "word", words };
export const date = (on: IsoDate): FactValue => ({ kind: "date", on });
export const period = (from: IsoDate, until: IsoDate | null): FactValue => ({
  kind: "period",
  from,
  until,
});
export const money = (amount: Qepik): FactValue => ({ kind: "money", amount });
export const percent = (percent: number): FactValue => ({ kind: "percent", percent });
export const months = (months: number): FactValue => ({ kind: "months", months });
export const code = (code: string): FactValue => ({ kind: "code", code });
export const phone = (phone: string): FactValue => ({ kind: "phone", phone });
