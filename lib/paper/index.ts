export { PAPER_LIMITS } from "./limits";
export type { Labelled, Paper, PaperSection } from "./paper";
export { printPaper, warmRenderers } from "./print";
export { isPaperError, PaperError, type PaperProblem, type PaperProblemCode } from "./problem";
export { type QrPath, qrPath } from "./qr";
export { SEAL_RECT } from "./rect";
