import type { Paper } from "./paper";
import type { PaperProblem } from "./problem";
import { textsOf } from "./texts";

/** What a sheet is made for; far beyond what any reference says, and far below what could harm a renderer. */
export const PAPER_LIMITS = {
  /** Of one text, in UTF-16 units. */
  textLength: 4_000,
  /** Of what stands in large letters, in the panels and at the foot, where room is fixed. */
  shortLength: 240,
  sealLength: 190,
  rows: 1_000,
  columns: 8,
  /** Of all texts together. */
  totalLength: 200_000,
  /** Version 18 of a QR code, 49 mm wide as it is printed. */
  qrBytes: 560,
  factsBytes: 512 * 1024,
} as const;

/** Null when it fits. */
export function tooLong(paper: Paper): PaperProblem | null {
  const short = [
    paper.title,
    paper.subtitle,
    paper.issuer.name,
    paper.footer,
    paper.verify.heading,
    paper.verify.text,
    paper.verify.url,
    paper.verify.code,
    paper.seal.heading,
    ...paper.panels.flatMap(({ label, value }) => [label, value]),
  ];
  const texts = textsOf(paper);
  const most = (name: keyof typeof PAPER_LIMITS, measured: number): PaperProblem | null =>
    measured <= PAPER_LIMITS[name]
      ? null
      : { code: "too-long", detail: `${name} is ${measured}, at most ${PAPER_LIMITS[name]}` };
  return (
    most("shortLength", longest(short)) ??
    most("sealLength", paper.seal.lines.join(" ").length) ??
    most("textLength", longest(texts)) ??
    most("totalLength", sum(texts.map((text) => text.length))) ??
    most("rows", sum(paper.sections.map(({ rows }) => rows.length))) ??
    most("columns", Math.max(0, ...paper.sections.map(({ columns }) => columns.length))) ??
    most("qrBytes", Buffer.byteLength(paper.verify.qr)) ??
    most("factsBytes", Buffer.byteLength(paper.facts))
  );
}

const longest = (texts: readonly string[]) =>
  texts.reduce((most, { length }) => Math.max(most, length), 0);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
