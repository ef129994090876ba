/**
 * THE PARTS of every screen, in the language of the open ledger. All are server components without
 * a line of client code; each says above itself when to use it. Words come from the caller, finished
 * and in the right language; the few words of their own they take from the `ui` texts by `locale`.
 */
export * from "./answer";
export * from "./button";
export * from "./details";
export * from "./error-summary";
export * from "./facts";
export * from "./field";
export * from "./icon";
export * from "./items";
export * from "./navigation";
export * from "./notice";
export * from "./sheet";
export * from "./silence";
export * from "./state-word";
export * from "./steps";
export * from "./sum";
export * from "./table";
export * from "./versus";
export * from "./waiting";
