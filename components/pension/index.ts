/** THE PENSION on the screen: the answer, the capital by year, the months, how it was computed, what if. */
export { AllSteps } from "./all-steps";
export {
  type CapitalHeld,
  NoAccount,
  PensionAnswer,
  type Reached,
  type SideFigures,
  SilentAccount,
  type Standing,
} from "./answer";
export { ArrearsNotice } from "./arrears-notice";
export { CapitalChart, type ProjectedYear } from "./capital-chart";
export { CapitalSum } from "./capital-sum";
export { CORRECTION, Correction } from "./correction";
export { figureText, formulaText } from "./figure";
export { monthAnchor } from "./loom";
export { MonthLoom } from "./month-loom";
export { Reasons, type ToldReason } from "./reasons";
export { Remarks } from "./remarks";
export { type Scenario, Scenarios, type ScenarioWords } from "./scenarios";
export { PensionRights, PensionSections } from "./sections";
export { Calculation, type ToldStep } from "./sum";
export { tellMissing, tellReasons, tellRemark, tellSteps } from "./told";
export { scenarioWords } from "./words";
