/**
 * WHO LOOKED, on the screen. The part that moves by itself is not among it: it is client code, and
 * whoever imports this door would send it along. Its page imports `./live-feed` itself.
 */
export { AccessAbout } from "./about";
export { Entry } from "./entry";
export { EntryFacts } from "./entry-facts";
export { Filters } from "./filters";
export { Seal } from "./seal";
export { feedPath, feedQuery, officerOf, tellEntry, tellFeed } from "./tell";
export type { FeedWords, ToldEntry, ToldFeed } from "./told";
