import { encode } from "uqr";

/** Light modules around the code, without which a reader does not find it (ISO/IEC 18004, 9.1). */
const QUIET = 4;

export interface QrPath {
  /** Edge of the square, quiet zone included, in modules: the width and height of the drawing's view box. */
  size: number;
  /** Dark modules, as the path of an SVG. */
  path: string;
}

/**
 * A text longer than this holds a signature, which is noise. Each of the eight masks spreads that evenly, and
 * trying them all would take three of the eight milliseconds that a sheet takes.
 */
const NOISE_FROM = 160;

/** A QR code of error correction M: a sixth of it may be lost to a fold or a stamp. */
export function qrPath(text: string): QrPath {
  const maskPattern = text.length < NOISE_FROM ? -1 : 0;
  const { data } = encode(text, { ecc: "M", border: 0, maskPattern });
  const path = data.map((row, y) =>
    runs(row)
      .map(([x, width]) => bar(x, y, width))
      .join(""),
  );
  return { size: data.length + 2 * QUIET, path: path.join("") };
}

/** Start and length of each row of dark modules. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  for (let x = 0; x < row.length; x++) {
    const last = found.at(-1);
    if (!row[x]) continue;
    if (last && last[0] + last[1] === x) last[1]++;
    else found.push([x, 1]);
  }
  return found;
}

const bar = (x: number, y: number, width: number) =>
  `M${x + QUIET} ${y + QUIET}h${width}v1h-${width}z`;
