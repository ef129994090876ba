import { inflateSync } from "node:zlib";

/** A picture in memory: three bytes per pixel, row by row. */
export interface Picture {
  width: number;
  height: number;
  rgb: Uint8Array;
}

/** Reads what pdftoppm writes: PNG with eight bits of red, green and blue, not interlaced (PNG, 3rd edition). */
export function readPng(file: Buffer): Picture {
  const header = chunks(file).find(({ type }) => type === "IHDR")?.data;
  if (!header || header.readUInt8(8) !== 8 || header.readUInt8(9) !== 2 || header.readUInt8(12)) {
    throw new Error("not a PNG of eight bits of red, green and blue");
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const data = chunks(file).filter(({ type }) => type === "IDAT");
  const raw = inflateSync(Buffer.concat(data.map((chunk) => chunk.data)));
  return { width, height, rgb: unfiltered(raw, width * 3, height) };
}

function chunks(file: Buffer): { type: string; data: Buffer }[] {
  const found: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    found.push({ type, data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return found;
}

/** Each row says in its first byte how it was made smaller (PNG, 9.2). */
function unfiltered(raw: Uint8Array, stride: number, height: number): Uint8Array {
  const pixels = new Uint8Array(stride * height);
  const PIXEL = 3;
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= PIXEL ? (pixels[at - PIXEL] ?? 0) : 0;
      const up = y > 0 ? (pixels[at - stride] ?? 0) : 0;
      const corner = x >= PIXEL && y > 0 ? (pixels[at - stride - PIXEL] ?? 0) : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      pixels[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return pixels;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** From here on an eye sees another colour: less is how a letter's edge is smoothed. */
const VISIBLE = 96;

/** Which part of the pixels differs visibly; 1 for pictures of different size. */
export function difference(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let different = 0;
  for (let at = 0; at < one.rgb.length; at += 3) {
    const isVisible = [0, 1, 2].some(
      (channel) =>
        Math.abs((one.rgb[at + channel] ?? 0) - (other.rgb[at + channel] ?? 0)) > VISIBLE,
    );
    if (isVisible) different++;
  }
  return different / (one.width * one.height);
}
