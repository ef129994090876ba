export { openedBy, openVisit, viewVisit } from "./operations";
export { VisitInput, VisitRef, VisitView } from "./schema";
