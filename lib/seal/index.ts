export { publishedKeys, signCompact } from "./compact";
export type { SealedPdf, SealWords, Signer, SignerOf } from "./contract";
export { type FoundSeal, type Inspection, inspectPdf, MOST_INSPECTED_BYTES } from "./inspect";
export { SEALING, type SealingInstitution } from "./institutions";
export { checkSealKeys, expiringSeals } from "./keys";
export { UnexpectedPdfError } from "./pdf";
export { SealError, type SealOrder, sealPdf } from "./seal";
export { TimeStampError } from "./time-stamp";
export { type VerifiedCompact, verifyCompact } from "./verify-compact";
