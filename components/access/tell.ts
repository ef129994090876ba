import {
  basisOf,
  causeOf,
  type EntryView,
  FEED_COUNTED_DAYS,
  type FeedInput,
  type FeedView,
  labelsOf,
  purposeOf,
  sentenceOf,
} from "@/lib/access";
import { INSTITUTIONS } from "@/lib/access/institutions";
import { ROLES } from "@/lib/access/purposes";
import { formatDay, formatTime, localePath, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { ToldEntry, ToldFeed, ToldView } from "./told";

const GROUP = /.{1,4}/g;

/** A hash in groups of four, as people compare it: "7F3A 91C0 …". */
export function hashGroups(hash: string): string[] {
  return hash.toUpperCase().match(GROUP) ?? [];
}

/** Groups of the hash that stand in a list; the whole of it stands on the entry's page. */
const GROUPS_IN_LIST = 3;

/** "DOST operatoru K7Q2"; null for a person's own access and for the portal's programs. */
export function officerOf({ actor }: EntryView, locale: Locale): string | null {
  const { role, pseudonym } = actor;
  if (!role || !pseudonym) return null;
  const word = Object.hasOwn(ROLES, role) ? ROLES[role as keyof typeof ROLES][locale] : role;
  return `${word} ${pseudonym}`;
}

/** One's own access needs no cause; anybody else's is without one, which is said. */
export function hasCause({ cause, actor }: EntryView): boolean {
  return cause !== null || actor.kind !== "citizen";
}

/** "növbə A-047", or that no number was given. */
export function saidCause({ cause }: EntryView, locale: Locale): string {
  return cause ? causeOf(cause, locale) : translator(locale, "access")("noCause");
}

/** One access, told. */
export function tellEntry(entry: EntryView, locale: Locale): ToldEntry {
  const t = translator(locale, "access");
  const { who, did, why } = sentenceOf(entry, locale);
  const officer = officerOf(entry, locale);
  const { kind, institution, role, pseudonym } = entry.actor;
  return {
    ...entry,
    occurredAt: entry.occurredAt.toISOString(),
    actor: { kind, institution, role, pseudonym },
    said: {
      day: formatDay(dayInBaku(entry.occurredAt)),
      time: formatTime(entry.occurredAt),
      who,
      did,
      why,
      details: [
        [t("purpose"), purposeOf(entry, locale)],
        ...(hasCause(entry) ? [[t("cause"), saidCause(entry, locale)] as const] : []),
        [t("data"), labelsOf(entry, locale, entry.categories.length)],
        ...(officer ? [[t("officer"), officer] as const] : []),
        [t("basis"), basisOf(entry, locale)],
      ],
      seal: `№ ${entry.sequence} · ${hashGroups(entry.hash).slice(0, GROUPS_IN_LIST).join(" ")}`,
      href: localePath(locale, `/access/${entry.id}`),
    },
  };
}

/** A page of the feed, told; the page and `GET /api/access` say the same. */
export function tellFeed(feed: FeedView, filter: FeedInput, locale: Locale): ToldFeed {
  const t = translator(locale, "access");
  const { counts, unexplained } = feed;
  return {
    entries: feed.entries.map((entry) => tellEntry(entry, locale)),
    counts,
    nextBefore: feed.nextBefore,
    unexplained: unexplained && tellEntry(unexplained, locale),
    said: {
      lead: t("lead", { ...counts, days: FEED_COUNTED_DAYS }),
      views: viewsOf(feed, filter, locale),
      empty: emptyOf(filter, locale),
      advice: unexplained
        ? t("advice", {
            number: unexplained.sequence,
            regulator: INSTITUTIONS.transport.name[locale],
          })
        : "",
      next:
        feed.nextBefore === null ? null : feedPath(locale, { ...filter, before: feed.nextBefore }),
      newest:
        filter.before === undefined ? null : feedPath(locale, { ...filter, before: undefined }),
    },
  };
}

/** What the feed is asked when nothing is said. */
const UNFILTERED: Readonly<Record<string, string>> = {
  tab: "others",
  institution: "",
  category: "",
  period: "30",
  unexplained: "",
};

/** The address of a feed with these filters; those that say nothing are left out. */
export function feedPath(locale: Locale, filter: Partial<FeedInput>): string {
  return `${localePath(locale, "/access")}${feedQuery(filter)}`;
}

export function feedQuery(filter: Partial<FeedInput>): string {
  const said = Object.entries(filter)
    .filter(([name, value]) => value !== undefined && String(value) !== UNFILTERED[name])
    .map(([name, value]) => [name, String(value)]);
  return said.length > 0 ? `?${new URLSearchParams(said)}` : "";
}

/** Is anything left out of the feed, apart from the tab? */
export function isFiltered({ institution, category, period, unexplained }: FeedInput): boolean {
  return (
    institution !== "" || category !== "" || period !== UNFILTERED.period || unexplained !== ""
  );
}

function viewsOf({ counts }: FeedView, filter: FeedInput, locale: Locale): ToldView[] {
  const t = translator(locale, "access");
  const whole = { ...filter, before: undefined };
  const tabs = (["others", "self", "refused"] as const).map((tab) => ({
    href: feedPath(locale, { ...whole, tab, unexplained: "" }),
    label: t(`views.${tab}`),
    count: counts[tab],
    current: filter.tab === tab && filter.unexplained === "",
  }));
  const unexplained = {
    href: feedPath(locale, { ...whole, tab: "others", unexplained: "1" }),
    label: t("views.unexplained"),
    count: counts.unexplained,
    current: filter.unexplained === "1",
  };
  return [...tabs, unexplained];
}

function emptyOf(filter: FeedInput, locale: Locale): string {
  const t = translator(locale, "access");
  if (filter.before !== undefined) return t("empty.end");
  if (isFiltered(filter)) return t("empty.filtered");
  return t(`empty.${filter.tab}`, { days: FEED_COUNTED_DAYS });
}
