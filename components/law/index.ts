/** THE LAW on the screen: a value of each parameter, its history, and where a figure comes from. */
export { actWords, Cited } from "./citation-link";
export { ParameterRow } from "./parameter-row";
export { lawPath } from "./path";
export { LawValue } from "./value";
export { YearRow } from "./year-row";
