export * as deskCases from "./cases";
export { findPerson, type Officer } from "./find-person";
export { listVisits, type NamedVisit } from "./list-visits";
export { viewVisit, viewVisitPension } from "./operations";
export { downloadAtDesk, listAtDesk, orderAtDesk, previewAtDesk } from "./references";
export { findUnit } from "./repository";
export {
  ACTS_AT_DESK,
  type ActAtDesk,
  actsFor,
  fits,
  HAPPENED,
  type Happened,
  handlesCases,
  isLate,
  meetsPersons,
  openedBy,
  preparedDecision,
  QUEUE_FILTERS,
  type QueueFilter,
  VISIT_MINUTES,
} from "./rules";
export { DESK_PURPOSES, OpenVisit, VisitInput, VisitRef, VisitView } from "./schema";
