import "server-only";
import type { Database } from "@/lib/db";
import type { Actor, SubjectId } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { defineExchange, defineOperation } from "@/lib/kernel/operation";
import { staff } from "@/lib/kernel/policy";
import {
  getIssued,
  getPaper,
  getPaperRow,
  hear,
  keepHeard,
  listOf,
  opensFor,
  previewOf,
  produce,
  readForIssue,
  readForPreview,
  tellHolder,
  write,
} from "@/lib/references";
import {
  DeskReferencesView,
  ListInput,
  OrderInput,
  OrderView,
  PreviewInput,
  PreviewView,
  ReferenceFile,
  ReferenceRef,
} from "@/lib/references/schema";
import { asOfficer, openedEntry, openUntil, pseudonymTo } from "./operations";
import { findVisit, type Visit } from "./repository";
import { VisitRef } from "./schema";

/*
 * REFERENCES AT THE DESK: an officer issues one for the citizen who stands before them, under the visit that
 * is open. Each order is an entry of its own that says so, and a message to the citizen.
 */

const issuers = staff("operator", "caseworker", "supervisor");

/** The person of the officer's open visit; null where it is over, or another's. */
async function ofVisit({
  input,
  db,
  actor,
}: {
  input: { visitId: string };
  db: Database;
  actor: Actor;
}) {
  if (actor.kind !== "staff") return null;
  const visit = await findVisit(db, input.visitId, actor.staffId);
  return visit && { subject: visit.subjectId, about: visit };
}

/** The number that the visit itself was opened with. */
const causeOf = ({ visitId }: { visitId: string }, { cause }: Visit) =>
  cause ?? { kind: "visit", reference: visitId };

const underVisit = {
  subject: ofVisit,
  policy: issuers,
  purpose: "reference-order",
  cause: causeOf,
  citizenPresent: (_: unknown, { citizenPresent }: Visit) => citizenPresent,
} as const;

/** What can be issued to the person of a visit, and what was; under the entry that opened it. */
export const listAtDesk = defineOperation({
  name: "desk.list-references",
  effect: "read",
  input: ListInput.extend(VisitRef.shape),
  output: DeskReferencesView,
  subject: openedEntry,
  policy: issuers,
  purpose: "citizen-service",
  categories: "as-opened",
  async run({ input: { visitId, locale, page }, db, clock, actor }) {
    const visit = await findVisit(db, visitId, asOfficer(actor).staffId);
    if (!visit?.categories.includes("reference")) throw new AppError("not_found");
    const { subjectId, categories: opened, citizenPresent } = visit;
    return {
      ...(await listOf(db, clock, subjectId, { locale, page, opened })),
      visitId,
      openUntil: openUntil(visit, clock),
      citizenPresent: citizenPresent === true,
    };
  },
});

/**
 * What would stand on the sheet, shown to the citizen before it is issued. Registers are asked on the way: few
 * who come to a desk have ever signed in.
 */
export const previewAtDesk = defineExchange({
  ...underVisit,
  name: "desk.preview-reference",
  effect: "change",
  input: PreviewInput.extend(VisitRef.shape),
  output: PreviewView,
  categories: (order) => opensFor(order),
  async prepare({ input, db, clock, about }) {
    mustBePresent(about);
    return readForPreview(db, clock, about.subjectId, input);
  },
  exchange: (known, ctx) => hear(known, asking(ctx)),
  async run({ input, plan, db }) {
    await keepHeard(db, plan);
    return previewOf(plan, input, input.locale);
  },
});

/**
 * Issues one to the citizen who is there, and tells them so.
 * @throws AppError `conflict` with the issue "citizen-absent" where the visit is of nobody who is there; what
 *   orderReference throws
 */
export const orderAtDesk = defineExchange({
  ...underVisit,
  name: "desk.order-reference",
  effect: "change",
  input: OrderInput.extend(VisitRef.shape),
  output: OrderView,
  categories: (order) => opensFor(order),
  async prepare({ input, db, clock, about }) {
    mustBePresent(about);
    return readForIssue(db, clock, about.subjectId, input);
  },
  exchange: (question, ctx) => produce(ctx.db, question, asking(ctx)),
  async run({ input, plan, db, actor }) {
    const { view, issued } = await write(db, plan, input, asOfficer(actor).staffId);
    if (issued) await tellHolder(db, issued, "reference-issued", issued.issuedAt);
    return view;
  },
});

/** The officer who asks, as institutions see them, and the entry under which they do. */
const asking = ({
  actor,
  subjects,
  entryId,
  requestId,
}: Pick<Context, "actor" | "requestId"> & {
  subjects: readonly SubjectId[];
  entryId: string | null;
}) => ({
  messageUser: pseudonymTo(subjects[0], asOfficer(actor)),
  issue: entryId ?? requestId,
});

function mustBePresent({ citizenPresent }: Visit): void {
  if (citizenPresent !== true) {
    throw new AppError("conflict", { issues: [{ path: "visitId", message: "citizen-absent" }] });
  }
}

/**
 * The file, to be printed for the citizen. Of a reference of somebody else's there is none.
 * @throws AppError `unavailable` where its bytes cannot be had just now
 */
export const downloadAtDesk = defineExchange({
  ...underVisit,
  name: "desk.download-reference",
  effect: "change",
  purpose: "reference-download",
  input: ReferenceRef.extend(VisitRef.shape),
  output: ReferenceFile,
  categories: ["reference"],
  // Of whom the visit is not, the walls show nothing.
  prepare: async ({ input: { id }, db }) => getPaperRow(db, await getIssued(db, id)),
  exchange: getPaper,
  run: async ({ plan }) => plan,
});
