import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import type { z } from "zod";
import type { Category } from "@/lib/access/categories";
import type { BoundDb, Database } from "@/lib/db";
import type { SubjectId } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { dayInBaku } from "@/lib/kernel/date";
import { AppError } from "@/lib/kernel/errors";
import { settings } from "@/lib/kernel/settings";
import { signCompact } from "@/lib/seal";
import { putBytes, type Stored } from "@/lib/storage";
import { factsText, lastDay } from "./certified";
import { codeOf } from "./code";
import { type Asking, type Heard, hear, type Known, keepHeard, readKnown } from "./hear";
import type { ReferenceKind } from "./kind";
import { findKind } from "./kinds";
import { keepPaper } from "./papers";
import { press } from "./press";
import { categoriesOf, certify, type Hindrance, told } from "./release";
import { findOrdered, type Issued, insertIssued, type NewIssued, nextNumber } from "./repository";
import { CODE_LENGTH, type OrderInput, type OrderView, type ReferenceOrder } from "./schema";

/*
 * ISSUING, in the three steps of an exchange: what is known is read, the registers are asked and the sheet is
 * printed and sealed with no transaction open, and then all of it is written at once or nothing. Whoever orders
 * (the holder, an officer for them) goes through the same steps.
 */

type Order = z.output<typeof OrderInput>;

/** @throws AppError `not_found` for no such kind; `invalid_input` for a variant or a part it does not have */
export function orderedKind({ kind: code, variant, include }: ReferenceOrder): ReferenceKind {
  const kind = findKind(code);
  if (!kind) throw new AppError("not_found");
  const issues = [
    ...(kind.variants.some((one) => one.code === variant)
      ? []
      : [{ path: "variant", message: "variant" }]),
    ...(include.every((name) => kind.optional.some((one) => one.name === name))
      ? []
      : [{ path: "include", message: "include" }]),
  ];
  if (issues.length > 0) throw new AppError("invalid_input", { issues });
  return kind;
}

/** What an order opens; of a kind that does not exist, nothing but references. */
export const opensFor = ({ kind, include }: Pick<ReferenceOrder, "kind" | "include">): Category[] =>
  categoriesOf(findKind(kind), include);

/** What is to be asked and printed; or what this form issued before. */
export type Question =
  | { done: Issued }
  | {
      done: null;
      order: Order;
      kind: ReferenceKind;
      known: Known;
      number: string;
    };

export async function readForIssue(
  db: BoundDb,
  clock: Clock,
  subjectId: SubjectId,
  order: Order,
): Promise<Question> {
  const kind = orderedKind(order);
  const done = await findOrdered(db, subjectId, order.orderId);
  if (done) return { done };
  const known = await readKnown(db, clock, subjectId, { kind, include: order.include });
  return { done: null, order, kind, known, number: await nextNumber(db, dayInBaku(known.at)) };
}

/** What came of it, to be written; `heard`: what the registers answered on the way. */
export type Plan =
  | { done: Issued }
  | { done: null; heard: Heard; hindrance: Hindrance }
  | {
      done: null;
      heard: Heard;
      hindrance: null;
      issued: Omit<NewIssued, "issuedBy">;
      stored: Stored;
    };

/**
 * Asks what is due, certifies, prints, seals, and puts the bytes where files lie. No transaction is open, and
 * nothing is written that anybody could read.
 * @throws AppError `unavailable`: then nothing was issued
 */
export async function produce(db: Database, question: Question, as: Asking): Promise<Plan> {
  if (question.done) return { done: question.done };
  const { order, kind, number, known } = question;
  const { subjectId, at } = known;
  const heard = await hear(known, as);
  const certified = certify(kind, new Set(order.include), heard.snapshots, dayInBaku(at));
  if ("why" in certified) return { done: null, heard, hindrance: certified };

  const { person, facts, sources } = certified;
  const code = codeOf(randomBytes(CODE_LENGTH));
  const validUntil = lastDay(kind, at);
  const recipient = order.recipient || null;
  const purpose = order.purpose || null;
  const issuedOn = dayInBaku(at);
  const { text, digest } = factsText({
    number,
    kind: kind.code,
    institution: kind.institution,
    issuedOn,
    validUntil,
    recipient,
    purpose,
    person,
    facts,
  });
  const verifyUrl = `${settings().portalUrl}/v/${code}`;
  // What follows the sign # never reaches a server: whoever is offline checks it against the published key.
  const qr = `${verifyUrl}#${await signCompact({ n: number, k: kind.code, d: issuedOn, h: digest })}`;
  const included = kind.optional
    .map(({ name }) => name)
    .filter((name) => order.include.includes(name));
  const sealed = await press({
    kind,
    lang: order.lang,
    number,
    code,
    qr,
    verifyUrl,
    issuedAt: at,
    validUntil,
    recipient,
    purpose,
    included,
    person,
    facts,
    factsText: text,
    sources,
  });
  if ("why" in sealed) return { done: null, heard, hindrance: sealed };
  return {
    done: null,
    heard,
    hindrance: null,
    stored: await putBytes(db, new Uint8Array(sealed.bytes)),
    issued: {
      id: uuid(),
      subjectId,
      orderId: order.orderId,
      number,
      code,
      codeHash: hashOf(code),
      kind: kind.code,
      variant: order.variant,
      institution: kind.institution,
      lang: order.lang,
      recipient,
      purpose,
      included,
      categories: opensFor(order).filter((category) => category !== "reference"),
      person,
      facts,
      sources,
      digest,
      qr,
      issuedAt: at,
      validUntil,
      sha256: sealed.sha256,
      certificate: sealed.certificate,
      sizeBytes: sealed.bytes.byteLength,
    },
  };
}

/**
 * Writes what the registers said, and what was issued with its bytes. Of two orders of one form that met, the
 * later one finds what the other issued.
 * @throws AppError `conflict` where the form was sent before with something else in it
 */
export async function write(
  db: BoundDb,
  plan: Plan,
  order: Order,
  issuedBy: string | null,
): Promise<{ view: OrderView; issued: NewIssued | null }> {
  if (plan.done) return { view: sameAs(plan.done, order), issued: null };
  await keepHeard(db, plan.heard);
  if (plan.hindrance) {
    const obstacle = told(plan.hindrance, order.locale);
    return { view: { outcome: "obstacle", obstacle }, issued: null };
  }
  const issued: NewIssued = { ...plan.issued, issuedBy };
  if (!(await insertIssued(db, issued))) {
    const first = await findOrdered(db, issued.subjectId, issued.orderId);
    if (!first) throw new Error("an order that exists is seen under its own entry");
    return { view: sameAs(first, order), issued: null };
  }
  const { id, subjectId, number } = issued;
  await keepPaper(db, { id, subjectId, stored: plan.stored });
  return { view: { outcome: "issued", id, number }, issued };
}

/** The same form gives the same reference; with something else in it, it is another one. */
function sameAs(first: Issued, order: Order): OrderView {
  const isSame =
    first.kind === order.kind &&
    first.variant === order.variant &&
    first.lang === order.lang &&
    (first.recipient ?? "") === order.recipient &&
    (first.purpose ?? "") === order.purpose &&
    first.included.length === new Set(order.include).size &&
    first.included.every((name) => order.include.includes(name));
  if (!isSame) {
    throw new AppError("conflict", { issues: [{ path: "orderId", message: "ordered" }] });
  }
  return { outcome: "issued", id: first.id, number: first.number };
}

/** By which a code, or the token of a link, is looked up: no index can be asked for a beginning. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
