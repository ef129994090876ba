/**
 * Which characters a TrueType font has a glyph for: its `cmap` table, subtables of format 12 (every plane) and
 * 4 (the basic one), which every font of the last twenty years has. OpenType specification 1.9, "cmap".
 */
export function coveredBy(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOf(view, "cmap");
  const covered = new Set<number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) addSegments(view, subtable, covered);
    if (format === 12) addGroups(view, subtable, covered);
  }
  if (covered.size === 0) throw new Error("a font without a character map that can be read");
  return covered;
}

function tableOf(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    const name = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(record + byte)));
    if (name.join("") === tag) return view.getUint32(record + 8);
  }
  throw new Error(`a font without a table "${tag}"`);
}

function addSegments(view: DataView, at: number, covered: Set<number>): void {
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment++) {
    const start = view.getUint16(starts + segment * 2);
    const end = view.getUint16(ends + segment * 2);
    const delta = view.getUint16(deltas + segment * 2);
    const offset = view.getUint16(offsets + segment * 2);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + delta) & 0xffff
          : view.getUint16(offsets + segment * 2 + offset + (code - start) * 2);
      if (glyph !== 0) covered.add(code);
    }
  }
}

function addGroups(view: DataView, at: number, covered: Set<number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group++) {
    const record = at + 16 + group * 12;
    for (let code = view.getUint32(record); code <= view.getUint32(record + 4); code++) {
      covered.add(code);
    }
  }
}
