import "server-only";
import type { BoundDb, Prisma } from "@/lib/db";
import type { ChainedEntry } from "./chain";
import { type EntryView, FEED_PAGE_SIZE, type FeedInput, PORTAL } from "./schema";

type Row = Prisma.AccessEntryGetPayload<object>;
type Where = Prisma.AccessEntryWhereInput;
type OfficeNames = ReadonlyMap<string, { az: string; en: string; ru: string }>;

const OTHERS: Where = { actorKind: { not: "citizen" }, outcome: "granted" };
const TABS: Record<FeedInput["tab"], Where> = {
  others: OTHERS,
  self: { actorKind: "citizen", outcome: "granted" },
  refused: { outcome: "denied" },
};
const UNEXPLAINED: Where = { causeKind: null, actorKind: { not: "citizen" } };

/** Names of the offices that stand in these rows. */
async function officeNames(db: BoundDb, rows: readonly Row[]): Promise<OfficeNames> {
  const codes = [...new Set(rows.flatMap(({ actorUnit }) => actorUnit ?? []))];
  if (codes.length === 0) return new Map();
  const offices = await db.office.findMany({ where: { code: { in: codes } } });
  return new Map(
    offices.map(({ code, nameAz: az, nameEn: en, nameRu: ru }) => [code, { az, en, ru }]),
  );
}

function toView(row: Row, offices: OfficeNames): EntryView {
  return {
    id: row.id,
    sequence: row.sequence,
    occurredAt: row.occurredAt,
    actor: {
      kind: row.actorKind as EntryView["actor"]["kind"],
      institution: row.actorInstitution,
      office: row.actorUnit ? (offices.get(row.actorUnit) ?? null) : null,
      role: row.actorRole,
      pseudonym: row.actorPseudonym,
    },
    operation: row.operation,
    purpose: row.purpose,
    legalBasis: row.legalBasis,
    cause:
      row.causeKind && row.causeReference
        ? { kind: row.causeKind, reference: row.causeReference }
        : null,
    categories: row.categories,
    channel: row.channel,
    citizenPresent: row.citizenPresent,
    outcome: row.outcome,
    hash: row.hash,
  };
}

/**
 * One page of a person's entries, newest first. The person is named in the query as well as in the
 * entry that opens it, so that the index gives the page in order, however long the history.
 */
export async function listEntries(
  db: BoundDb,
  subjectId: string,
  filter: FeedInput,
  since: Date | null,
): Promise<{ entries: EntryView[]; nextBefore: number | null }> {
  const rows = await db.accessEntry.findMany({
    where: {
      subjectId,
      AND: [
        TABS[filter.tab],
        filter.unexplained ? UNEXPLAINED : {},
        filter.institution === PORTAL
          ? { actorKind: "system" }
          : filter.institution
            ? { actorInstitution: filter.institution }
            : {},
      ],
      ...(filter.category ? { categories: { has: filter.category } } : {}),
      ...(since ? { occurredAt: { gte: since } } : {}),
      ...(filter.before ? { sequence: { lt: filter.before } } : {}),
    },
    orderBy: { sequence: "desc" },
    take: FEED_PAGE_SIZE + 1,
  });
  const page = rows.slice(0, FEED_PAGE_SIZE);
  const offices = await officeNames(db, page);
  return {
    entries: page.map((row) => toView(row, offices)),
    nextBefore: rows.length > FEED_PAGE_SIZE ? (page.at(-1)?.sequence ?? null) : null,
  };
}

/** How much happened since then, by kind. */
export async function countEntries(db: BoundDb, subjectId: string, since: Date) {
  const [row] = await db.$queryRaw<
    { others: number; self: number; refused: number; unexplained: number }[]
  >`
    SELECT
      count(*) FILTER (WHERE actor_kind <> 'citizen' AND outcome = 'granted')::int AS others,
      count(*) FILTER (WHERE actor_kind = 'citizen' AND outcome = 'granted')::int AS self,
      count(*) FILTER (WHERE outcome = 'denied')::int AS refused,
      count(*) FILTER (WHERE actor_kind <> 'citizen' AND outcome = 'granted' AND cause_kind IS NULL)::int AS unexplained
    FROM access_entry WHERE subject_id = ${subjectId}::uuid AND occurred_at >= ${since}`;
  return row ?? { others: 0, self: 0, refused: 0, unexplained: 0 };
}

/** The newest access without a known cause since then. */
export async function findUnexplained(
  db: BoundDb,
  subjectId: string,
  since: Date,
): Promise<EntryView | null> {
  const row = await db.accessEntry.findFirst({
    where: { subjectId, occurredAt: { gte: since }, AND: [OTHERS, UNEXPLAINED] },
    orderBy: { occurredAt: "desc" },
  });
  return row && toView(row, await officeNames(db, [row]));
}

/** Institutions whose officers may look: those with an office. */
export async function listInstitutions(db: BoundDb): Promise<string[]> {
  const offices = await db.office.findMany({
    distinct: ["institution"],
    select: { institution: true },
    orderBy: { institution: "asc" },
  });
  return offices.map(({ institution }) => institution);
}

/** One entry with the links on both sides; null when this person has no such entry. */
export async function findEntry(db: BoundDb, subjectId: string, entryId: string) {
  const row = await db.accessEntry.findFirst({ where: { id: entryId, subjectId } });
  if (!row) return null;
  const neighbours = await db.accessEntry.findMany({
    where: { subjectId, sequence: { in: [row.sequence - 1, row.sequence + 1] } },
    select: { sequence: true, hash: true, previousHash: true },
  });
  return {
    view: toView(row, await officeNames(db, [row])),
    chained: row satisfies ChainedEntry,
    before: neighbours.find(({ sequence }) => sequence < row.sequence) ?? null,
    after: neighbours.find(({ sequence }) => sequence > row.sequence) ?? null,
  };
}

/** The oldest entries in the order of the chain. */
export async function listChain(
  db: BoundDb,
  subjectId: string,
  most: number,
): Promise<ChainedEntry[]> {
  return db.accessEntry.findMany({
    where: { subjectId },
    orderBy: { sequence: "asc" },
    take: most,
  });
}
