import { canInstall, installPackages, onPath } from "./packages";

/**
 * PROGRAMS OF OTHERS that some tests ask for a second opinion on what we made: PDF, signature, time stamp, QR
 * code. By name of the program, the package of Debian that brings it.
 */
export const TOOLS = {
  certutil: "libnss3-tools",
  openssl: "openssl",
  pdfdetach: "poppler-utils",
  pdffonts: "poppler-utils",
  pdfinfo: "poppler-utils",
  pdfsig: "poppler-utils",
  pdftoppm: "poppler-utils",
  pdftotext: "poppler-utils",
  qpdf: "qpdf",
  zbarimg: "zbar-tools",
} as const;

export type Tool = keyof typeof TOOLS;

const NAMES = Object.keys(TOOLS) as Tool[];

/** Which of them are not here. */
export function missingTools(names: readonly Tool[] = NAMES): Tool[] {
  return names.filter((name) => onPath(name) === undefined);
}

/**
 * Installs what is missing, where that is possible. What stays missing is reported here, and the tests that
 * need it report themselves as skipped (`lib/testing/tools.ts`).
 */
export function prepareTools(report: (line: string) => void): void {
  const packages = [...new Set(missingTools().map((name) => TOOLS[name]))];
  if (packages.length > 0 && canInstall()) {
    report(`Installing ${packages.join(", ")} from the packages of this system ...`);
    installPackages(packages);
  }
  const missing = missingTools();
  if (missing.length > 0) {
    report(`Not here, and tests that need them are skipped: ${missing.join(", ")}`);
  }
}
