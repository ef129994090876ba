export { checkFile, checkReference, downloadShared, openShare } from "./check";
export {
  downloadReference,
  endShare,
  limitChecks,
  listReferences,
  orderReference,
  previewReference,
  revokeReference,
  shareReference,
  viewReference,
} from "./held";
export type {
  CheckView,
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
