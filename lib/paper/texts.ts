import type { Labelled, Paper, PaperSection } from "./paper";

/** The same paper with each text that is drawn on the sheet put through `change`. */
export function withTexts(paper: Paper, change: (text: string, place: Place) => string): Paper {
  const at = (place: Place) => (text: string) => change(text, place);
  const labelled =
    (label: Place, value: Place) =>
    (one: Labelled): Labelled => ({
      label: change(one.label, label),
      value: change(one.value, value),
    });
  return {
    ...paper,
    title: change(paper.title, PLACES.title),
    subtitle: change(paper.subtitle, PLACES.line),
    issuer: {
      short: change(paper.issuer.short, PLACES.line),
      name: change(paper.issuer.name, PLACES.line),
    },
    panels: paper.panels.map(labelled(PLACES.panel, PLACES.panel)),
    person: paper.person.map(labelled(PLACES.label, PLACES.value)),
    statement: paper.statement.map(at(PLACES.line)),
    sections: paper.sections.map((section) => withCells(section, change)),
    remarks: paper.remarks.map(labelled(PLACES.label, PLACES.value)),
    verify: {
      ...paper.verify,
      heading: change(paper.verify.heading, PLACES.verify),
      text: change(paper.verify.text, PLACES.verify),
      code: change(paper.verify.code, PLACES.verify),
    },
    seal: {
      ...paper.seal,
      heading: change(paper.seal.heading, PLACES.seal),
      lines: paper.seal.lines.map(at(PLACES.seal)),
    },
    footer: change(paper.footer, PLACES.line),
  };
}

/** Every text that is drawn, in the order of the sheet. */
export function textsOf(paper: Paper): string[] {
  const texts: string[] = [paper.verify.url];
  withTexts(paper, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** A column of the sheet: its width in millimetres and the size of its letters in points. */
export interface Place {
  width: number;
  size: number;
}

const SHEET_WIDTH = 170;
const CELL_SIZE = 9.5;
const CELL_INSET = 4;

/** As drawn by `sheet.typ`. */
const PLACES = {
  title: { width: SHEET_WIDTH, size: 21 },
  line: { width: SHEET_WIDTH, size: 12.5 },
  panel: { width: 45, size: 11.5 },
  label: { width: 50, size: 10 },
  value: { width: 116, size: 10.5 },
  verify: { width: 64, size: 10.5 },
  seal: { width: 42, size: 9.5 },
} as const satisfies Record<string, Place>;

function withCells(
  section: PaperSection,
  change: (text: string, place: Place) => string,
): PaperSection {
  const whole = section.columns.reduce((total, { weight }) => total + weight, 0);
  const places = section.columns.map(({ weight }) => ({
    width: (SHEET_WIDTH * weight) / whole - CELL_INSET,
    size: CELL_SIZE,
  }));
  const cell = (text: string, index: number) => change(text, places[index] ?? PLACES.line);
  return {
    heading: change(section.heading, PLACES.line),
    columns: section.columns.map((column, index) => ({
      ...column,
      label: cell(column.label, index),
    })),
    rows: section.rows.map((row) => row.map(cell)),
  };
}
