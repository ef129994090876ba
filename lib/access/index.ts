import "./vocabulary";

export { findDetail, type LedgerDetail } from "./detail";
export { listAccesses, verifyAccesses, viewAccess } from "./operations";
export { openRuntime, type Runtime } from "./runtime";
export {
  type EntryDetail,
  EntryView,
  FEED_COUNTED_DAYS,
  FEED_PAGE_SIZE,
  FEED_PERIODS,
  FEED_TABS,
  FeedInput,
  FeedView,
  PORTAL,
} from "./schema";
export {
  basisOf,
  causeOf,
  labelsOf,
  purposeOf,
  type Sentence,
  sentenceOf,
  whoOf,
} from "./sentence";
