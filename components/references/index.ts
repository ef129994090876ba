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
export { IssuedList, stateText } from "./issued-list";
export { KindList } from "./kind-list";
export { obstacleText } from "./obstacle";
export { offeredOf, orderWords, toldPreview, untriedOrder } from "./order-words";
export { ShareList } from "./share-list";
export { STATE_MARK } from "./states";
