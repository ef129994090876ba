import { z } from "zod";
import { LOCALES } from "@/lib/kernel/texts";
import { KIND_CODES } from "./kinds";

export const INBOX_PAGE_SIZE = 20;

const Cause = z.object({ kind: z.string(), reference: z.string() });

/** A message of one's own. Its words come of `tell(kind, params, locale)`. */
export const MessageView = z.object({
  messageId: z.uuid(),
  kind: z.enum(KIND_CODES),
  params: z.unknown(),
  /** What lies behind it, e.g. the case by its number. */
  cause: Cause.nullable(),
  createdAt: z.date(),
  readAt: z.date().nullable(),
});
export type MessageView = z.output<typeof MessageView>;

export const InboxInput = z.object({
  /** Messages older than this one: the next page. */
  before: z.uuid("reference").optional(),
});

export const InboxView = z.object({
  messages: z.array(MessageView),
  /** `before` of the next page; null on the last. */
  nextBefore: z.uuid().nullable(),
  unread: z.int(),
});
export type InboxView = z.output<typeof InboxView>;

export const MessageRef = z.object({ messageId: z.uuid("reference") });

/** What became of a text message; null where none was to be sent. */
export const DELIVERY_STATES = ["waiting", "sent", "failed", "not-wanted"] as const;

export const ReadView = z.object({
  message: MessageView,
  sms: z.enum(DELIVERY_STATES).nullable(),
});
export type ReadView = z.output<typeof ReadView>;

export const Preferences = z.object({
  sms: z.boolean(),
  /** Of text messages. The inbox is in the language of the page. */
  locale: z.enum(LOCALES, "locale"),
});
export type Preferences = z.output<typeof Preferences>;

/** Who has said nothing. */
export const DEFAULT_PREFERENCES: Preferences = { sms: true, locale: "az" };
