/**
 * LANGUAGE. What the portal says (texts by domain, `translator`), how it writes days and amounts
 * (`format`, pure: browser code imports it directly) and where a page is in another language
 * (`paths`, pure). Importing this door brings every text along, so it is for the server only.
 */
export * from "./calendar";
export * from "./format";
export { keepTogether, say } from "./keep-together";
export { inLanguage, localeOfPath, localePath } from "./paths";
export * from "./suffixes";
export type { Messages, Namespace } from "./texts";
export { type Translator, translator } from "./translator";
