import { z } from "zod";
import { CATEGORY_CODES } from "./categories";
import { INSTITUTIONS, type InstitutionCode } from "./institutions";

const Texts = z.object({ az: z.string(), en: z.string(), ru: z.string() });

/** Whose accesses: other people's and programs', one's own, or attempts that were refused. */
export const FEED_TABS = ["others", "self", "refused"] as const;
export type FeedTab = (typeof FEED_TABS)[number];

/** Days back; `all` from the first entry. */
export const FEED_PERIODS = ["7", "30", "90", "365", "all"] as const;

/** Who looked: an institution's code, or the portal's own programs. */
export const PORTAL = "portal";

export const FEED_PAGE_SIZE = 20;

/** The counts, and the access that is lifted to the top, are of the last days. */
export const FEED_COUNTED_DAYS = 30;

const INSTITUTION_CODES = Object.keys(INSTITUTIONS) as InstitutionCode[];

/** What a person asks of their access history; every field is a query parameter. Messages are keys. */
export const FeedInput = z.object({
  tab: z.enum(FEED_TABS, "filter").default("others"),
  institution: z.enum([...INSTITUTION_CODES, PORTAL, ""], "filter").default(""),
  category: z.enum([...CATEGORY_CODES, ""], "filter").default(""),
  period: z.enum(FEED_PERIODS, "filter").default("30"),
  /** Only entries behind which no ticket, call, case or request stands. */
  unexplained: z.enum(["1", ""], "filter").default(""),
  /** Entries older than this place in the chain: the next page. */
  before: z.coerce.number("filter").int("filter").positive("filter").optional(),
});
export type FeedInput = z.output<typeof FeedInput>;

export const ActorView = z.object({
  kind: z.enum(["citizen", "staff", "system", "institution", "anonymous"]),
  /** Code of lib/access/institutions.ts; null for oneself and for the portal. */
  institution: z.string().nullable(),
  office: Texts.nullable(),
  role: z.string().nullable(),
  /** How this officer is called towards this person, e.g. "K7Q2". */
  pseudonym: z.string().nullable(),
});

/** One access as the person it was about may see it. The acting person's own id is not in it. */
export const EntryView = z.object({
  id: z.uuid(),
  sequence: z.int(),
  occurredAt: z.date(),
  actor: ActorView,
  operation: z.string(),
  purpose: z.string(),
  legalBasis: z.string(),
  cause: z.object({ kind: z.string(), reference: z.string() }).nullable(),
  categories: z.array(z.string()),
  channel: z.string(),
  citizenPresent: z.boolean().nullable(),
  outcome: z.enum(["granted", "denied"]),
  hash: z.string(),
});
export type EntryView = z.output<typeof EntryView>;

export const FeedView = z.object({
  entries: z.array(EntryView),
  /** `before` of the next page; null on the last. */
  nextBefore: z.int().nullable(),
  /** Of the counted days, whatever is filtered. */
  counts: z.object({
    others: z.int(),
    self: z.int(),
    refused: z.int(),
    unexplained: z.int(),
  }),
  /** The newest unexplained access of the counted days, to be lifted to the top. */
  unexplained: EntryView.nullable(),
  /** Institutions that may be filtered by. */
  institutions: z.array(z.string()),
});
export type FeedView = z.output<typeof FeedView>;

export const EntryRef = z.object({ entryId: z.uuid("reference") });

export const EntryDetail = z.object({
  entry: EntryView,
  seal: z.object({
    previousHash: z.string(),
    /** The entry's hash computed anew, and the links to its neighbours. */
    intact: z.boolean(),
  }),
});
export type EntryDetail = z.output<typeof EntryDetail>;

/** A whole ledger is checked up to this many entries at once. */
export const MOST_VERIFIED = 10_000;

export const ChainCheck = z.object({
  intact: z.boolean(),
  checked: z.int(),
  /** Where it breaks; null when it does not. */
  brokenAt: z.int().nullable(),
});
