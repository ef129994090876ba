import type { Locale } from "@/lib/kernel/texts";

/**
 * A PAPER: everything that stands on an official A4 sheet, told in one language and ready to be laid out. It
 * knows neither who asked for it nor what kind of paper it is; the layout knows no words.
 */
export interface Paper {
  lang: Locale;
  /** Of the document, as a reader's title bar shows it, and the only heading of the first level. */
  title: string;
  subtitle: string;
  issuer: { short: string; name: string };
  /** Number, day of issue, last day: side by side below the title. */
  panels: readonly Labelled[];
  /** Whom it is about. */
  person: readonly Labelled[];
  /** What it certifies, in sentences. */
  statement: readonly string[];
  sections: readonly PaperSection[];
  /** Where it is to be shown, what was left out, what it rests on. */
  remarks: readonly Labelled[];
  /** How whoever receives it makes sure of it. */
  verify: {
    heading: string;
    text: string;
    /** Shown and linked. */
    url: string;
    /** What the QR code carries. */
    qr: string;
    qrAlternative: string;
    /** As it is typed: groups with hyphens. */
    code: string;
  };
  seal: {
    heading: string;
    lines: readonly string[];
    /** What a screen reader says of the signature field. */
    alternative: string;
  };
  emblemAlternative: string;
  footer: string;
  keywords: readonly string[];
  /** The same facts for programs: canonical JSON, attached as `facts.json`. */
  facts: string;
  factsDescription: string;
  /** Moment of issue; the document's only time besides the seal's. */
  issuedAt: Date;
}

export interface Labelled {
  label: string;
  value: string;
}

export interface PaperSection {
  heading: string;
  /** `weight`: how wide a column is beside the others; amounts stand at the `end`. */
  columns: readonly { label: string; align: "start" | "end"; weight: number }[];
  /** Each as long as `columns`. A table over several pages repeats its head. */
  rows: readonly (readonly string[])[];
}
