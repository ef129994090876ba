import type { Labelled, Paper } from "../paper";
import type { PaperProblem } from "../problem";
import { qrPath } from "../qr";
import { SEAL_RECT } from "../rect";
import { type Place, textsOf, withTexts } from "../texts";

/** What `sheet.typ` reads: a paper whose texts are ready to be drawn, and what was worked out for it. */
export interface Prepared extends Paper {
  layout: {
    /** Size in points. */
    qr: { svg: string; size: number };
    /** `crowded`: its lines need the room of the mark above them. */
    seal: { width: number; height: number; crowded: boolean };
    /** Longer than may be kept on one page with the foot. */
    longRemarks: boolean;
    /** The address as it is printed. */
    url: string;
  };
}

const POINTS_PER_MM = 72 / 25.4;

/** Modules of half a millimetre are read from a fax and from a picture of 110 dots per inch. */
const MODULE_MM = 0.5;
const SMALLEST_QR_MM = 30;

/** So many letters stand below the mark in the seal. */
const SEAL_LENGTH = 100;

/** So many letters of remarks take half a page. */
const REMARKS_LENGTH = 1_500;

const lengthOf = (list: readonly Labelled[]) =>
  list.reduce((total, { label, value }) => total + label.length + value.length, 0);

export function prepare(paper: Paper): Prepared {
  return {
    ...withTexts(paper, (text, place) => breakable(printable(text), place)),
    layout: {
      qr: qrOf(paper.verify.qr),
      seal: { ...SEAL_RECT, crowded: paper.seal.lines.join(" ").length > SEAL_LENGTH },
      longRemarks: lengthOf(paper.remarks) > REMARKS_LENGTH,
      // Where the whole does not fit, it is broken before the code.
      url: paper.verify.url.replace(/^https?:\/\//, "").replace(/\/(?=[^/]+$)/, `/${BREAK}`),
    },
  };
}

/**
 * The same text in characters that the fonts have: letters composed, and what differs only in where a line may
 * break in the way that is known everywhere.
 */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll("\u202f", "\u00a0") // narrow no-break space
    .replaceAll("\u2011", "-\u2060") // no-break hyphen
    .replace(/[\t\n\r]+/g, " ");
}

/** Drawn as nothing, and only say where a line may break. */
const INVISIBLE = new Set(["\u2060", "\u200b"]);

/** Controls and marks that turn the direction of writing: a name could be made to read as another. */
const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** The first text that the fonts cannot draw, before anything is laid out. Null when there is none. */
export function unsupported(
  paper: Paper,
  covers: (codePoint: number) => boolean,
): PaperProblem | null {
  for (const text of textsOf(paper)) {
    const missing = [...printable(text)].filter(
      (sign) =>
        !INVISIBLE.has(sign) && (CONTROL.test(sign) || !covers(sign.codePointAt(0) as number)),
    );
    if (missing.length > 0) {
      return {
        code: "unsupported-script",
        detail: [...new Set(missing)].map(name).join(" "),
        text,
      };
    }
  }
  return null;
}

const name = (sign: string) =>
  `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;

/** Zero-width space: here a word may be broken. `sheet.typ` leaves nothing of it in the document. */
const BREAK = "\u200b";

/** How wide a letter is in the mean, in parts of the size. */
const MEAN_LETTER = 0.58;

/** Between two marks: small enough that lines of a broken word are nearly full. */
const PIECE = 5;

/** Marks in words that are longer than a line of their column where they may be broken. */
function breakable(text: string, { width, size }: Place): string {
  const letters = Math.max(PIECE, Math.floor((width * POINTS_PER_MM) / (size * MEAN_LETTER)));
  if (text.length <= letters) return text;
  return text
    .replaceAll(BREAK, "")
    .replace(new RegExp(`[^\\s-]{${letters},}`, "gu"), (word) =>
      word.replace(new RegExp(`\\S{${PIECE}}(?=\\S)`, "gu"), `$&${BREAK}`),
    );
}

function qrOf(text: string): Prepared["layout"]["qr"] {
  const { size, path } = qrPath(text);
  const box = `width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${box}><path d="${path}"/></svg>`,
    size: Math.max(SMALLEST_QR_MM, MODULE_MM * size) * POINTS_PER_MM,
  };
}
