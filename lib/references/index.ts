export { publishedKeys } from "@/lib/seal";
export { REFERENCE_KINDS } from "./catalogue";
export { checkFile, checkReference } from "./check";
export { checkKinds, ReferenceKindError } from "./check-kinds";
export { hear, keepHeard } from "./hear";
export {
  downloadReference,
  endShare,
  getIssued,
  limitChecks,
  revokeReference,
  shareReference,
  tellHolder,
  viewReference,
} from "./held";
export { opensFor, produce, readForIssue, write } from "./issue";
export {
  listOf,
  listReferences,
  orderReference,
  previewOf,
  previewReference,
  readForPreview,
} from "./order";
export { getPaper, getPaperRow } from "./papers";
export { sweepReferences } from "./review";
export type {
  CheckView,
  DeskReferencesView,
  FileCheckView,
  IssuedCard,
  KindCard,
  Obstacle,
  OpenView,
  OrderView,
  PreviewView,
  ReferenceFile,
  ReferencesView,
  ReferenceView,
  ShareView,
} from "./schema";
export { downloadShared, openShare } from "./share";
