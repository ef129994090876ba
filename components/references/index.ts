/**
 * E-REFERENCES on screens: what can be ordered, what was issued, and what whoever checks one reads. Forms are
 * client code and stand in files of their own, so that a page that only lists them sends none.
 */
export { AboutKind } from "./about-kind";
export {
  ReferenceAbout,
  ReferenceSays,
  ReferenceStanding,
  ReferenceVerify,
} from "./about-reference";
export { checkWords, fileWords, qrWords } from "./check-words";
export { CodeForm } from "./code-form";
export { IssuedList, stateText } from "./issued-list";
export { IssuedTable } from "./issued-table";
export { KindList } from "./kind-list";
export { obstacleText } from "./obstacle";
export { offeredOf, orderWords, toldPreview, untriedOrder } from "./order-words";
export { ShareList } from "./share-list";
export { STATE_MARK } from "./states";
export { checkedState, NOTHING_CHECKED, toldCheck, toldFile } from "./told-check";
