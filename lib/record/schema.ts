import { z } from "zod";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { type Texts as InLanguages, LOCALES } from "@/lib/kernel/texts";
import type { FactValue } from "@/lib/registers/fact";

/** Words of the catalogue, checked but not copied: a record has three hundred of them. */
const Texts = z.custom<InLanguages>(isTexts);

function isTexts(value: unknown): boolean {
  return isObject(value) && LOCALES.every((locale) => typeof value[locale] === "string");
}

/** A fact's value as the register's folder made it; its kinds are listed in lib/registers/fact.ts. */
const Value = z.custom<FactValue>((value) => isObject(value) && "kind" in value);

/** Where something was said, and on what day we heard it. */
export interface SourceView {
  register: string;
  registerName: InLanguages;
  institution: string;
  /** Abbreviation in the margin, e.g. "DİN". */
  short: string;
  institutionName: InLanguages;
  answeredAt: Date | null;
  /** When it was last asked, whatever came of it; null when it never was. */
  askedAt: Date | null;
}

/** Checked but not copied: it is the same at every fact of a register. */
export const SourceView = z.custom<SourceView>(
  (value) =>
    isObject(value) &&
    typeof value.register === "string" &&
    typeof value.institution === "string" &&
    typeof value.short === "string" &&
    isTexts(value.registerName) &&
    isTexts(value.institutionName) &&
    isMomentOrNull(value.answeredAt) &&
    isMomentOrNull(value.askedAt),
);

function isMomentOrNull(value: unknown): boolean {
  return value === null || (value instanceof Date && !Number.isNaN(value.getTime()));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export const FactView = z.object({
  key: z.string(),
  label: Texts,
  values: z.array(Value),
  /** The day the institution says its fact dates from. */
  since: z.string().nullable(),
  source: SourceView,
  /** Other registers that say the same. */
  agreeing: z.array(SourceView),
});
export type FactView = z.output<typeof FactView>;

/** A register that did not answer when last asked. What it last said stands among the facts. */
export const SilenceView = z.object({
  source: SourceView,
  silentSince: z.date(),
  /** The last good values, if there ever were any. */
  lastKnown: z.array(FactView),
});
export type SilenceView = z.output<typeof SilenceView>;

/** Two or more registers that speak of the same thing and differ. */
export const ContradictionView = z.object({
  key: z.string(),
  label: Texts,
  category: z.enum(CATEGORY_CODES),
  versions: z.array(FactView).min(2),
});
export type ContradictionView = z.output<typeof ContradictionView>;

export const SectionView = z.object({
  category: z.enum(CATEGORY_CODES),
  facts: z.array(FactView),
  silences: z.array(SilenceView),
  /** Registers that answered and hold nothing on this person. */
  nothing: z.array(SourceView),
  /** Registers that have not been asked yet, or not answered for the first time. */
  awaited: z.array(SourceView),
});
export type SectionView = z.output<typeof SectionView>;

export const RecordView = z.object({
  sections: z.array(SectionView),
  contradictions: z.array(ContradictionView),
  /** Codes of registers that are due to be asked. */
  stale: z.array(z.string()),
  /** The earliest and latest day of what is shown; null when nothing has been heard yet. */
  heardFrom: z.date().nullable(),
  heardUntil: z.date().nullable(),
});
export type RecordView = z.output<typeof RecordView>;

/** Name and birth day for a page's header; null until the registers have said who this is. */
export const PersonView = z.object({
  surname: z.string(),
  givenName: z.string(),
  fatherName: z.string().nullable(),
  sex: z.enum(["male", "female"]),
  bornOn: z.string(),
  fin: z.string(),
});
export type PersonView = z.output<typeof PersonView>;
