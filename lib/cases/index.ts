export { findCaseAbout } from "./about";
export { acceptAnswer, answerCase, contestAnswer } from "./answer";
export { attachFile, detachFile, FILE_LIMITS } from "./attachments";
export { confirmDecision, decideAppeal, decideCase } from "./decide";
export {
  establishFacts,
  handOverCase,
  MOST_LISTED,
  requestInformation,
  takeCase,
  viewCaseAtDesk,
  viewQueue,
  watchCaseAtDesk,
} from "./desk";
export { beginDraft, DRAFT_DAYS, dropDraft, keepAnswers, viewForm } from "./drafts";
export type { Attested } from "./events";
export { viewFile, viewFileAtDesk } from "./files";
export { gatherAll, gatherJob, requestGathering, sweepCases } from "./jobs";
export { CASE_ROLES } from "./machine";
export type { Source } from "./passports";
export { placesTaken } from "./repository";
export {
  CaseSummary,
  type CaseView,
  type DeskCaseView,
  type EventView,
  type FormView,
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
