export { findCaseAbout } from "./about";
export { acceptAnswer, answerCase, contestAnswer } from "./answer";
export { attachFile, detachFile, FILE_LIMITS } from "./attachments";
export { confirmDecision, decideAppeal, decideCase } from "./decide";
export {
  establishFacts,
  handOverCase,
  requestInformation,
  takeCase,
  viewCaseAtDesk,
  viewQueue,
  watchCaseAtDesk,
} from "./desk";
export {
  beginDraft,
  DRAFT_DAYS,
  dropDraft,
  keepAnswers,
  sweepDrafts,
  viewForm,
} from "./drafts";
export type { Attested } from "./events";
export { viewFile, viewFileAtDesk } from "./files";
export { viewHousehold } from "./household";
export { gatherAll, gatherJob, requestGathering, requestSettling, sweepCases } from "./jobs";
export { CASE_ROLES } from "./machine";
export { answerAsked, answerUntil, listAsked, viewAsked } from "./parties";
export type { Source } from "./passports";
export { sweepChecks } from "./reassess-jobs";
export { placesTaken } from "./repository";
export {
  type AskedView,
  CaseSummary,
  type CaseView,
  type DeskCaseView,
  type EventView,
  type FormView,
  type HouseholdView,
  type QueueView,
  type TaskView,
  type WatchView,
} from "./schema";
export { submitDraft } from "./submit";
export {
  appealDecision,
  appealUntil,
  casesOf,
  listCases,
  provideInformation,
  viewCase,
  watchCase,
  withdrawCase,
} from "./track";
export { type Awaited, listAwaited } from "./waits";
