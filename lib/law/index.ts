export { ACTS, type Act, type ActCode } from "./acts";
export { findParameter, PARAMETERS } from "./catalogue";
export {
  type DatedValue,
  defineParameter,
  indexOfYear,
  type KnownValue,
  type LawSource,
  type Parameter,
  TOPICS,
  type Topic,
  type Unit,
  type ValueSentence,
} from "./parameter";
export * from "./parameters";
