import type { z } from "zod";
import type { InstitutionCode } from "@/lib/access/institutions";
import type { IsoDate } from "@/lib/kernel/date";
import type { Locale, Texts } from "@/lib/kernel/texts";
import type { ActCode } from "@/lib/law/acts";
import type { Parameter } from "@/lib/law/parameter";
import type { Labelled, PaperSection } from "@/lib/paper/paper";
import type { Snapshot } from "@/lib/registers";
import type { Need } from "@/lib/services";

/**
 * A KIND OF E-REFERENCE: all that is particular to one. Ordering, the sheet, the list, the desk and the check
 * read it; none of them knows a kind by name. One folder of `catalogue`, one line in its index.
 */
export interface ReferenceKind<F = unknown> {
  /** Name of its folder; stored with what was issued and signed into the QR code: never renamed. */
  code: string;
  /** Whose seal it bears. */
  institution: InstitutionCode;
  title: Texts;
  /** One sentence: what it shows. */
  summary: Texts;
  basis: readonly { act: ActCode; article?: string; verified: boolean }[];
  /** What is looked up, of which register, and why: nothing else is opened. Identity is always among it. */
  needs: readonly Need[];
  /** How many days others may rely on it. */
  validDays: Parameter<number>;
  /** For whom it is made; the first is what one gets without choosing. What each needs is ticked for it. */
  variants: readonly Variant[];
  /** What the person may leave out. */
  optional: readonly Optional[];
  /** The released facts as they are kept, attached and signed; nothing that was left out is in it. */
  facts: z.ZodType<F>;
  /**
   * What the registers said, cut to what the person releases. Called only when every register of `needs` has
   * answered. `day`: of issue, also when it is asked later whether newer facts differ.
   */
  release(
    snapshots: readonly Snapshot[],
    include: ReadonlySet<string>,
    day: IsoDate,
  ): Released<NoInfer<F>>;
  /** The part of the facts that makes an older reference superseded when it changes; absent: all of it. */
  lasting?(facts: F): unknown;
  /** The facts in words. Pure and the same wherever it is read: sheet, preview, check. */
  tell(facts: F, lang: Locale): ToldReference;
}

/** Either the facts, or why there is nothing to certify: a sentence to the person. */
export type Released<F> = { facts: F } | { impossible: Texts };

export interface Variant {
  code: string;
  label: Texts;
  hint?: Texts;
  /** Names of `optional` that are ticked at first. */
  include: readonly string[];
}

export interface Optional {
  name: string;
  label: Texts;
  hint?: Texts;
  /** What is looked up for it alone: opened only where it is asked for. */
  needs?: readonly Need[];
}

export interface ToldReference {
  /** What it certifies, in sentences that name the person by `{person}` nowhere: the sheet names them above. */
  statement: readonly string[];
  sections: readonly PaperSection[];
  /** What whoever checks it reads: the same facts, one line each. */
  shown: readonly Labelled[];
}

/** Declares a kind, keeping the type of its facts together. */
export function defineReference<F>(kind: ReferenceKind<F>): ReferenceKind<F> {
  return kind;
}
