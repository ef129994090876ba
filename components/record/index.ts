/** THE RECORD on the screen: facts with their source, silences, contradictions, and what to do. */
export { AskAgain, askAgainLimit } from "./ask-again";
export { Asked, TooOften } from "./asked";
export { Contradiction, differs, speaksTwice } from "./contradiction";
export { RecordSheets } from "./fact-rows";
export { noteOf } from "./fact-words";
export { groupsOf, standingOf, stillAsking } from "./groups";
export { sheetOf } from "./record-sheet";
export { ReportError } from "./report-error";
export { SilentRegister } from "./silent-register";
export { Waiting, type WaitingPage } from "./waiting";
