export { askAgain } from "./ask-again";
export { composeRecord } from "./compose";
export { viewPerson, viewRecord } from "./operations";
export { personOf } from "./person";
export {
  type ContradictionView,
  type FactView,
  PersonView,
  RecordView,
  type SectionView,
  type SilenceView,
  type SourceView,
} from "./schema";
