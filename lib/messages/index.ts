export { deliverWaiting } from "./jobs";
export { KIND_CODES, type Kind, type ParamsOf, type Told, tell } from "./kinds";
export {
  changePreferences,
  deliverMessage,
  listMessages,
  MESSENGER,
  readMessage,
  recordMessage,
  viewPreferences,
} from "./operations";
export { type InboxView, type MessageView, Preferences } from "./schema";
