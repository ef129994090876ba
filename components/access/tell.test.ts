import { expect, test } from "vitest";
import { type EntryView, FeedInput, type FeedView } from "@/lib/access";
import { LOCALES } from "@/lib/kernel/texts";
import { feedPath, hashGroups, tellEntry, tellFeed } from "./tell";

const VISIT: EntryView = {
  id: "01a20026-5aed-707b-904b-830ebc744510",
  sequence: 118,
  occurredAt: new Date("2026-11-19T20:05:00Z"), // after midnight in Baku
  actor: {
    kind: "staff",
    institution: "dost",
    office: { az: "1 saylı Bakı DOST mərkəzi", en: "Baku DOST Centre No. 1", ru: "Бакинский № 1" },
    role: "operator",
    pseudonym: "K7Q2",
  },
  operation: "desk.open-visit",
  purpose: "citizen-service",
  legalBasis: "dost-regulation",
  cause: { kind: "ticket", reference: "A-047" },
  categories: ["identity", "contact", "documents", "benefits", "payments"],
  channel: "desk",
  citizenPresent: true,
  outcome: "granted",
  hash: "7f3a91c055d2".padEnd(64, "0"),
};
const INSPECTION: EntryView = { ...VISIT, purpose: "control-and-inspection", cause: null };
const OWN: EntryView = {
  ...VISIT,
  actor: { kind: "citizen", institution: null, office: null, role: null, pseudonym: null },
  purpose: "self-access",
  cause: null,
};

const feedOf = (entries: EntryView[], more: Partial<FeedView> = {}): FeedView => ({
  entries,
  nextBefore: null,
  counts: { others: entries.length, self: 0, refused: 0, unexplained: 0 },
  unexplained: null,
  institutions: ["dost"],
  ...more,
});
const detail = (entry: EntryView, name: string) =>
  tellEntry(entry, "en").said.details.find(([label]) => label === name)?.[1];

test("who, when and why are said in the time of Baku, the codes stand beside", () => {
  expect(tellEntry(VISIT, "az")).toMatchObject({
    occurredAt: "2026-11-19T20:05:00.000Z",
    purpose: "citizen-service",
    said: {
      day: "20.11.2026",
      time: "00:05",
      who: "1 saylı Bakı DOST mərkəzi, DOST operatoru K7Q2",
      why: "Çünki xidmət üçün müraciət etmisiniz, növbə A-047",
      seal: "№ 118 · 7F3A 91C0 55D2",
      href: "/az/access/01a20026-5aed-707b-904b-830ebc744510",
    },
  });
});

test("details name every kind of data, and say where there is no cause", () => {
  expect(detail(VISIT, "Data viewed")?.split(", ")).toHaveLength(5);
  expect(detail(VISIT, "Cause of query")).toBe("ticket A-047");
  expect(detail(INSPECTION, "Cause of query")).toBe("no number of a cause was given");
  expect(detail(VISIT, "Officer who viewed")).toBe("DOST operator K7Q2");
});

test("one's own access has neither an officer nor a missing cause", () => {
  expect(detail(OWN, "Officer who viewed")).toBeUndefined();
  expect(detail(OWN, "Cause of query")).toBeUndefined();
});

test("an address says only what differs from the whole feed", () => {
  expect(feedPath("az", FeedInput.parse({}))).toBe("/az/access");
  expect(feedPath("en", FeedInput.parse({ tab: "self", period: "7" }))).toBe(
    "/en/access?tab=self&period=7",
  );
  expect(feedPath("ru", { ...FeedInput.parse({ unexplained: "1" }), before: 40 })).toBe(
    "/ru/access?unexplained=1&before=40",
  );
});

test("views keep the filters, leave the page, and one of them is current", () => {
  const filter = FeedInput.parse({ category: "income", before: "40" });
  const { views, next, newest } = tellFeed(feedOf([VISIT], { nextBefore: 20 }), filter, "az").said;
  expect(views.map(({ href }) => href)).toEqual([
    "/az/access?category=income",
    "/az/access?tab=self&category=income",
    "/az/access?tab=refused&category=income",
    "/az/access?category=income&unexplained=1",
  ]);
  expect(views.filter(({ current }) => current)).toHaveLength(1);
  expect(next).toBe("/az/access?category=income&before=20");
  expect(newest).toBe("/az/access?category=income");
});

test("the feed of those without a cause is a view of its own", () => {
  const { views } = tellFeed(feedOf([]), FeedInput.parse({ unexplained: "1" }), "az").said;
  expect(views.map(({ current }) => current)).toEqual([false, false, false, true]);
});

test("every kind of emptiness is said differently", () => {
  const empty = (input: object) => tellFeed(feedOf([]), FeedInput.parse(input), "en").said.empty;
  const all = [{}, { tab: "self" }, { tab: "refused" }, { category: "health" }, { before: "3" }];
  expect(new Set(all.map(empty)).size).toBe(all.length);
});

test.each(LOCALES)("%s: what is unexplained comes with advice that names its number", (locale) => {
  const feed = feedOf([INSPECTION], { unexplained: INSPECTION });
  const told = tellFeed(
    { ...feed, counts: { ...feed.counts, unexplained: 1 } },
    FeedInput.parse({}),
    locale,
  );
  expect(told.said.advice).toContain("№ 118");
  expect(told.unexplained?.said.href).toBe(`/${locale}/access/${INSPECTION.id}`);
  expect(tellFeed(feedOf([VISIT]), FeedInput.parse({}), locale).said.advice).toBe("");
});

test("a hash is told in sixteen groups of four", () => {
  const groups = hashGroups("0123456789abcdef".repeat(4));
  expect(groups).toHaveLength(16);
  expect(groups.slice(0, 4)).toEqual(["0123", "4567", "89AB", "CDEF"]);
});
