/** THE DESK on the screen: the search, what is open, and a person as far as a purpose opens them. */
export { PersonRecord, Silences } from "./person-record";
export { TellCitizen, Traced, type VisitFrame } from "./traced";
export { VisitList } from "./visit-list";
export { categoriesInWords } from "./words";
