/** WHO LOOKED, on the screen. */
export { Entry } from "./entry";
export { EntryFacts } from "./entry-facts";
export { Filters } from "./filters";
export { LiveFeed } from "./live-feed";
export { Seal } from "./seal";
export { feedPath, feedQuery, officerOf, tellEntry, tellFeed } from "./tell";
export type { FeedWords, ToldEntry, ToldFeed } from "./told";
