import { readFileSync } from "node:fs";
import path from "node:path";
import { coveredBy } from "./cmap";

/**
 * FONTS OF THE SHEET, both under the Open Font License: Geologica, the portal's own, and Noto Sans for the
 * letters of names that Geologica lacks (Greek, the rest of Latin). No font of the machine is ever asked.
 */
const FILES = [
  "geologica/300Light/Geologica_300Light.ttf",
  "geologica/500Medium/Geologica_500Medium.ttf",
  "geologica/600SemiBold/Geologica_600SemiBold.ttf",
  "noto-sans/300Light/NotoSans_300Light.ttf",
  "noto-sans/500Medium/NotoSans_500Medium.ttf",
  "noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
] as const;

export interface Fonts {
  files: Buffer[];
  /** Has the sheet a glyph for this code point in every weight? */
  covers(codePoint: number): boolean;
}

/** @param root of the project */
export function loadFonts(root: string): Fonts {
  const files = FILES.map((file) =>
    readFileSync(path.join(root, "node_modules/@expo-google-fonts", file)),
  );
  const geologica = commonTo(files.filter((_, index) => FILES[index]?.startsWith("geologica")));
  const noto = commonTo(files.filter((_, index) => FILES[index]?.startsWith("noto-sans")));
  return { files, covers: (codePoint) => geologica.has(codePoint) || noto.has(codePoint) };
}

function commonTo(weights: readonly Buffer[]): Set<number> {
  const [first = new Set<number>(), ...others] = weights.map(coveredBy);
  return new Set([...first].filter((codePoint) => others.every((one) => one.has(codePoint))));
}
