/** CASES on the screen: where one stands, its time, its history, and what was decided. */

export { CaseAnswer } from "./answered";
export { AskedList, askedState, Household, isWaiting, STATE_OF_ASKED } from "./asked";
export { CaseDecision, Where } from "./decision";
export { CaseHistory } from "./history";
export { STATE_MARK } from "./states";
export { CaseTime, NoticeTime } from "./time";
