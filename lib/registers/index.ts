export { findRegister, REGISTERS } from "./catalogue";
export type { Fact, FactValue } from "./fact";
export { isFresh, SILENCE_RETRY_MINUTES } from "./freshness";
export type { Answer } from "./gateway";
export { refreshAll, refreshJob, requestRefresh } from "./jobs";
export { askAll, categoriesOf, REGISTRAR, refreshRecord } from "./operations";
export type { Register } from "./register";
export {
  listAsked,
  listFins,
  listHealth,
  listSnapshots,
  type RegisterHealthRow,
  recordHealth,
  type Snapshot,
  storeAnswers,
} from "./repository";
export type { RefreshReason } from "./schema";
