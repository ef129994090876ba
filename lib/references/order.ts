import "server-only";
import { INSTITUTIONS } from "@/lib/access/institutions";
import type { BoundDb } from "@/lib/db";
import { consume, RATE_LIMITS } from "@/lib/identity";
import type { SubjectId } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { dayInBaku } from "@/lib/kernel/date";
import { portalSecret } from "@/lib/kernel/keys";
import { defineExchange, defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { ownSubject } from "@/lib/kernel/subject";
import type { Locale } from "@/lib/kernel/texts";
import { listSnapshots, type Snapshot } from "@/lib/registers";
import { findRegister } from "@/lib/registers/catalogue";
import { REFERENCE_KINDS } from "./catalogue";
import { lastDay } from "./certified";
import { type Heard, hear, type Known, keepHeard, readKnown } from "./hear";
import { opensFor, orderedKind, produce, readForIssue, write } from "./issue";
import type { ReferenceKind } from "./kind";
import { kindOf } from "./kinds";
import { categoriesOf, certify, told } from "./release";
import { type Issued, listIssued, stateOf } from "./repository";
import {
  type IssuedCard,
  type KindCard,
  ListInput,
  type Obstacle,
  OrderInput,
  OrderView,
  PreviewInput,
  PreviewView,
  REFERENCE_LIMITS,
  type ReferenceOrder,
  ReferencesView,
} from "./schema";
import { personLines, remarksOf } from "./sheet";

/** What the first variant of every kind looks up. */
const firstNeeds = () =>
  REFERENCE_KINDS.flatMap((kind) => categoriesOf(kind, kind.variants[0]?.include ?? []));

/** What I can order, by what the registers said last, and what was issued to me, newest first. */
export const listReferences = defineOperation({
  name: "references.list",
  effect: "read",
  input: ListInput,
  output: ReferencesView,
  subject: ownSubject,
  policy: self,
  purpose: "self-access",
  categories: () => [...new Set(firstNeeds())],
  run: ({ input: { locale, page }, db, clock, subjects }) =>
    listOf(db, clock, theOne(subjects), { locale, page, opened: null }),
});

/**
 * Kinds and issued references of one person.
 * @param opened categories the transaction opens; null: all. Of a kind that needs more nothing is known here
 */
export async function listOf(
  db: BoundDb,
  clock: Clock,
  subjectId: SubjectId,
  { locale, page, opened }: { locale: Locale; page: number; opened: readonly string[] | null },
): Promise<ReferencesView> {
  const snapshots = await listSnapshots(db);
  const { issued, count } = await listIssued(db, subjectId, page);
  return {
    kinds: REFERENCE_KINDS.map((kind) => {
      const needed = categoriesOf(kind, kind.variants[0]?.include ?? []);
      const isOpen = opened === null || needed.every((category) => opened.includes(category));
      return cardOf(
        kind,
        locale,
        isOpen ? obstacleOf(kind, snapshots, clock, locale) : null,
        clock,
      );
    }),
    issued: issued.map((one) => issuedCardOf(one, locale, clock)),
    page,
    pages: Math.max(1, Math.ceil(count / REFERENCE_LIMITS.perPage)),
  };
}

/**
 * What stands in the way of a kind, whichever variant is asked for: the first that can be issued shows that
 * none does. (A pension reference of somebody without a pension is one of their account.)
 */
function obstacleOf(
  kind: ReferenceKind,
  snapshots: readonly Snapshot[],
  clock: Clock,
  locale: Locale,
): Obstacle | null {
  const found = kind.variants.map(({ include }) =>
    certify(kind, new Set(include), snapshots, clock.today()),
  );
  if (found.some((one) => !("why" in one))) return null;
  const [first] = found;
  // Who was never asked is not silent: they are asked for the preview.
  const isUnheard =
    first && "why" in first && first.why === "silent"
      ? first.registers.every((register) => snapshots.every((one) => one.register !== register))
      : false;
  if (isUnheard) return null;
  return first && "why" in first ? told(first, locale) : null;
}

function cardOf(
  kind: ReferenceKind,
  locale: Locale,
  obstacle: Obstacle | null,
  clock: Clock,
): KindCard {
  const { code, title, summary, institution, variants, optional, validDays } = kind;
  return {
    code,
    title: title[locale],
    summary: summary[locale],
    institution: INSTITUTIONS[institution].name[locale],
    obstacle,
    variants: variants.map((one) => ({
      code: one.code,
      label: one.label[locale],
      hint: one.hint?.[locale] ?? null,
      include: [...one.include],
    })),
    optional: optional.map((one) => ({
      name: one.name,
      label: one.label[locale],
      hint: one.hint?.[locale] ?? null,
    })),
    validDays: validDays.on(clock.today())?.value ?? 0,
  };
}

export function issuedCardOf(issued: Issued, locale: Locale, clock: Clock): IssuedCard {
  const { id, kind, number, issuedAt, validUntil, recipient, lang } = issued;
  return {
    id,
    kind,
    title: kindOf(kind).title[locale],
    number,
    issuedAt,
    validUntil,
    recipient,
    lang,
    state: stateOf(issued, clock.today()),
  };
}

/**
 * What would stand on the sheet. Registers that were not heard of late are asked on the way, as they would be for
 * the order, and what they said is kept; nothing is issued.
 * @throws AppError `too_many_requests`
 */
export const previewReference = defineExchange({
  name: "references.preview",
  effect: "keep",
  input: PreviewInput,
  output: PreviewView,
  subject: ownSubject,
  policy: self,
  purpose: "self-access",
  categories: opensFor,
  prepare: ({ input, db, clock, subjects }) => readForPreview(db, clock, theOne(subjects), input),
  async exchange(known, ctx) {
    const { entryId, requestId, subjects } = ctx;
    if (ctx.network !== undefined && known.due.length > 0) {
      await consume(ctx, portalSecret(), RATE_LIMITS.referenceOrder, theOne(subjects));
    }
    return hear(known, { messageUser: ISSUER, issue: entryId ?? requestId });
  },
  async run({ input, plan, db }) {
    await keepHeard(db, plan);
    return previewOf(plan, input, input.locale);
  },
});

/** @throws AppError `not_found` for no such kind; `invalid_input` for a variant or a part it does not have */
export async function readForPreview(
  db: BoundDb,
  clock: Clock,
  subjectId: SubjectId,
  order: ReferenceOrder,
): Promise<Known> {
  return readKnown(db, clock, subjectId, { kind: orderedKind(order), include: order.include });
}

export function previewOf(
  { snapshots, at }: Pick<Heard, "snapshots" | "at">,
  order: ReferenceOrder,
  locale: Locale,
): PreviewView {
  const kind = orderedKind(order);
  const certified = certify(kind, new Set(order.include), snapshots, dayInBaku(at));
  if ("why" in certified) return { outcome: "obstacle", obstacle: told(certified, locale) };
  const { person, facts, sources } = certified;
  const { lang } = order;
  const { statement, sections } = kind.tell(facts, lang);
  return {
    outcome: "ready",
    title: kind.title[lang],
    issuer: INSTITUTIONS[kind.institution].name[lang],
    person: personLines(person, lang),
    statement: [...statement],
    sections: sections.map(copied),
    remarks: remarksOf({
      kind,
      lang,
      recipient: order.recipient || null,
      purpose: order.purpose || null,
      included: order.include,
      sources,
    }),
    validUntil: lastDay(kind, at),
    sources: sources.map(({ register, asOf }) => ({
      register: findRegister(register)?.name[lang] ?? register,
      asOf: new Date(asOf),
    })),
  };
}

type Section = ReturnType<ReferenceKind["tell"]>["sections"][number];

export const copied = ({ heading, columns, rows }: Section) => ({
  heading,
  columns: columns.map((column) => ({ ...column })),
  rows: rows.map((row) => [...row]),
});

/**
 * I order a reference: the registers it rests on are asked where they were not of late, it is printed, sealed
 * and written, in one. Sending the form twice issues one.
 * @throws AppError `conflict` where the form was sent before with something else in it; `too_many_requests`;
 *   `unavailable` while it cannot be printed or sealed: then nothing was issued
 */
export const orderReference = defineExchange({
  name: "references.order",
  effect: "change",
  input: OrderInput,
  output: OrderView,
  subject: ownSubject,
  policy: self,
  purpose: "reference-order",
  categories: opensFor,
  prepare: ({ input, db, clock, subjects }) => readForIssue(db, clock, theOne(subjects), input),
  async exchange(question, ctx) {
    const { entryId, requestId, subjects } = ctx;
    // What comes over the network is counted; a program of the portal's own counts itself.
    if (ctx.network !== undefined && !question.done) {
      await consume(ctx, portalSecret(), RATE_LIMITS.referenceOrder, theOne(subjects));
    }
    return produce(ctx.db, question, { messageUser: ISSUER, issue: entryId ?? requestId });
  },
  run: async ({ input, plan, db }) => (await write(db, plan, input, null)).view,
});

/** The program that asks registers for an order, as institutions see it. */
const ISSUER = "references";

export function theOne(subjects: readonly SubjectId[]): SubjectId {
  const [subjectId] = subjects;
  if (!subjectId) throw new Error("a reference is somebody's");
  return subjectId;
}
