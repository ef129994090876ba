/** MESSAGES on the screen: the inbox, one message, and what the person wishes. */
export { Inbox } from "./inbox";
export { MessageFacts } from "./message-facts";
export { PreferencesForm } from "./preferences-form";
