export { findCaseAbout } from "./about";
export { acceptAnswer, answerCase, contestAnswer } from "./answer";
export { attachFile, detachFile, FILE_LIMITS } from "./attachments";
export { confirmDecision, decideAppeal, decideCase } from "./decide";
export {
  CASE_ROLES,
  handOverCase,
  requestInformation,
  takeCase,
  viewCaseAtDesk,
  viewQueue,
} from "./desk";
export { beginDraft, DRAFT_DAYS, dropDraft, keepAnswers, viewForm } from "./drafts";
export type { Attested } from "./events";
export { gatherAll, gatherJob, requestGathering, sweepCases } from "./jobs";
export type { Source } from "./passports";
export { placesTaken } from "./repository";
export type { CaseSummary, CaseView, DeskCaseView, EventView, FormView, TaskView } from "./schema";
export { submitDraft } from "./submit";
export {
  appealDecision,
  appealUntil,
  listCases,
  provideInformation,
  viewCase,
  watchCase,
  withdrawCase,
} from "./track";
