export { type DatedValue, defineParameter, type LawSource, type Parameter } from "./parameter";
export * from "./parameters";
