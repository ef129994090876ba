/** SERVICES on the screen: the catalogue, a passport as anyone reads it, and what a rule found. */
export { Findings } from "./assessment";
export { Needs } from "./needs";
export { PassportSheets, termText } from "./passport-sheets";
export { ServiceList } from "./service-list";
export {
  awardText,
  fillIn,
  tellCalculation,
  tellChanges,
  tellConditions,
  tellMissing,
  toldText,
} from "./told";
