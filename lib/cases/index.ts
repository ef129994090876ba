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
export { viewHousehold } from "./household";
export { gatherAll, gatherJob, requestGathering, requestSettling, sweepCases } from "./jobs";
export { answerAsked, answerUntil, listAsked, viewAsked } from "./parties";
export type { Source } from "./passports";
export { placesTaken } from "./repository";
export type {
  AskedView,
  CaseSummary,
  CaseView,
  DeskCaseView,
  EventView,
  FormView,
  TaskView,
} from "./schema";
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
