import "server-only";
import { v7 as uuid } from "uuid";
import type { BoundDb } from "@/lib/db";
import type { SubjectId } from "@/lib/kernel/actor";
import { addDays, dayInBaku, type IsoDate } from "@/lib/kernel/date";
import { AppError } from "@/lib/kernel/errors";
import { pseudonymKey } from "@/lib/kernel/keys";
import { toQepik } from "@/lib/kernel/money";
import type { Award } from "@/lib/services/assessment";
import {
  changeOf,
  lessPaid,
  type Paid,
  type Payment,
  paymentsOf,
  plannedThrough,
  since,
  withinLimit,
} from "./schedule";
import { thingOf } from "./thing";

/** A benefit that was granted. */
export interface Entitlement extends Award {
  id: string;
  subjectId: SubjectId;
  rightKey: string;
  service: string;
  caseId: string;
  annulledAt: Date | null;
  decidedAt: Date;
  /** Its payments are planned up to this day; null: none yet. */
  plannedUntil: IsoDate | null;
}

/** What a decision gives: the awards of one right, one after the other; none: it is refused or ended. */
export interface Grant {
  subjectId: SubjectId;
  rightKey: string;
  service: string;
  caseId: string;
  /** What it is for, where somebody else may claim the same: Passport.things. */
  things: readonly string[];
  awards: readonly Award[];
  /** The day it was asked for: arrears are counted back from it. */
  askedOn: IsoDate;
  decidedAt: Date;
}

const EXCLUDED = "23P01";
/** The constraint by which a thing is granted once (migration 0010). */
const OF_THINGS = "entitlement_thing_once";

/**
 * Writes down what was decided, with its first payments. Where the case had granted something before, that
 * stands up to the first day on which something else is due, and this takes its place from then: what was
 * due up to today stays, what was not is planned anew, and what was paid for the same days is not paid
 * twice. Needs `benefits` and `payments`; the case is locked by the caller.
 * @throws AppError `conflict` with the issue "has-right" where the person has this right already for some of
 *   that time, "thing-granted" where somebody has been granted the same thing, whoever that is
 */
export async function grant(db: BoundDb, of: Grant): Promise<void> {
  const { caseId, decidedAt } = of;
  const today = dayInBaku(decidedAt);
  const granted = (await lockOf(db, caseId)).filter(({ annulledAt }) => annulledAt === null);
  const awards = withinLimit(of.awards, of.askedOn);
  const from = changeOf(granted, awards, today);
  if (from === null) return;
  for (const one of granted) await endFrom(db, one, from, { today, at: decidedAt });
  for (const award of since(awards, from)) await insert(db, of, award);
}

/** Ends an entitlement on the day before this one, and what was planned for it and is not due yet. */
async function endFrom(
  db: BoundDb,
  one: Entitlement,
  from: IsoDate,
  { today, at }: { today: IsoDate; at: Date },
): Promise<void> {
  if (one.until !== null && one.until < from) return;
  await db.$executeRaw`
    DELETE FROM payment WHERE entitlement_id = ${one.id}::uuid AND due_on > ${today}::date`;
  if (one.from >= from || one.per === "once") {
    await db.$executeRaw`
      UPDATE entitlement SET annulled_at = ${at} WHERE id = ${one.id}::uuid`;
    return;
  }
  const until = addDays(from, -1);
  await db.$executeRaw`
    UPDATE entitlement SET until_on = ${until}::date WHERE id = ${one.id}::uuid`;
  // What it still owes for its own days: those that were due keep their rows.
  await plan(db, { ...one, until, plannedUntil: null }, plannedThrough(today));
}

async function insert(db: BoundDb, of: Grant, award: Award): Promise<void> {
  const { subjectId, rightKey, service, caseId, decidedAt } = of;
  const { amountQepik, per, from, until } = award;
  const id = uuid();
  const things = of.things.map((one) => thingOf(pseudonymKey(), { service, of: one }));
  try {
    await db.$executeRaw`
      INSERT INTO entitlement (id, subject_id, right_key, service, case_id, amount_qepik, per, from_on,
        until_on, decided_at, things)
      VALUES (${id}::uuid, ${subjectId}::uuid, ${rightKey}, ${service}, ${caseId}::uuid,
        ${amountQepik}, ${per}, ${from}::date, ${until}::date, ${decidedAt}, ${things}::text[])`;
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code !== EXCLUDED) throw error;
    const message = constraint === OF_THINGS ? "thing-granted" : "has-right";
    throw new AppError("conflict", { issues: [{ path: "", message }], cause: error });
  }
  const one = { ...award, id, subjectId, rightKey, service, caseId, decidedAt };
  await plan(
    db,
    { ...one, annulledAt: null, plannedUntil: null },
    plannedThrough(dayInBaku(decidedAt)),
  );
}

/** Plans the payments of an entitlement up to a day. Doing it twice is doing it once. */
export async function plan(db: BoundDb, one: Entitlement, through: IsoDate): Promise<void> {
  const { id, subjectId, caseId, until } = one;
  const payments = paymentsOf(one, {
    decidedOn: dayInBaku(one.decidedAt),
    after: one.plannedUntil,
    through,
  });
  for (const payment of lessPaid(payments, await listPaid(db, caseId, id))) {
    await db.$executeRaw`
      INSERT INTO payment (id, subject_id, entitlement_id, period_from, period_until, due_on, amount_qepik, kind)
      VALUES (${uuid()}::uuid, ${subjectId}::uuid, ${id}::uuid, ${payment.from}::date,
        ${payment.until}::date, ${payment.dueOn}::date, ${payment.amountQepik}, ${payment.kind})
      ON CONFLICT (entitlement_id, period_from) DO NOTHING`;
  }
  const plannedUntil = until !== null && until < through ? until : through;
  await db.$executeRaw`
    UPDATE entitlement SET planned_until = ${plannedUntil}::date WHERE id = ${id}::uuid`;
}

/** What was paid, or stays due, under the other decisions of a case. */
async function listPaid(db: BoundDb, caseId: string, except: string): Promise<Paid[]> {
  const rows = await db.$queryRaw<PaymentRow[]>`
    SELECT p.* FROM payment p JOIN entitlement e ON e.id = p.entitlement_id
    WHERE e.case_id = ${caseId}::uuid AND e.id <> ${except}::uuid`;
  return rows.map(toPayment);
}

interface Row {
  id: string;
  subject_id: string;
  right_key: string;
  service: string;
  case_id: string;
  amount_qepik: number;
  per: Award["per"];
  from_on: IsoDate;
  until_on: IsoDate | null;
  annulled_at: Date | null;
  decided_at: Date;
  planned_until: IsoDate | null;
}

const toEntitlement = (row: Row): Entitlement => ({
  id: row.id,
  subjectId: row.subject_id,
  rightKey: row.right_key,
  service: row.service,
  caseId: row.case_id,
  amountQepik: row.amount_qepik,
  per: row.per,
  from: row.from_on,
  until: row.until_on,
  annulledAt: row.annulled_at,
  decidedAt: row.decided_at,
  plannedUntil: row.planned_until,
});

/** Whatever a case has granted; nobody else plans or ends it until this transaction ends. */
async function lockOf(db: BoundDb, caseId: string): Promise<Entitlement[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM entitlement WHERE case_id = ${caseId}::uuid ORDER BY id FOR UPDATE`;
  return rows.map(toEntitlement);
}

/** Entitlements that this transaction opens and whose payments are not planned up to that day. */
export async function lockUnplanned(db: BoundDb, through: IsoDate): Promise<Entitlement[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM entitlement
    WHERE annulled_at IS NULL AND per = 'month' AND from_on <= ${through}::date
      AND (planned_until IS NULL OR planned_until < least(${through}::date, coalesce(until_on, ${through}::date)))
    ORDER BY id FOR UPDATE`;
  return rows.map(toEntitlement);
}

/** The person's entitlements, newest first; of one case, where it is named. */
export async function listEntitlements(db: BoundDb, caseId?: string): Promise<Entitlement[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM entitlement
    WHERE ${caseId ?? null}::uuid IS NULL OR case_id = ${caseId ?? null}::uuid
    ORDER BY from_on DESC, id`;
  return rows.map(toEntitlement);
}

interface PaymentRow {
  entitlement_id: string;
  period_from: IsoDate;
  period_until: IsoDate;
  due_on: IsoDate;
  amount_qepik: number;
  kind: Payment["kind"];
}

const toPayment = (row: PaymentRow): StoredPayment => ({
  entitlementId: row.entitlement_id,
  from: row.period_from,
  until: row.period_until,
  dueOn: row.due_on,
  amountQepik: toQepik(row.amount_qepik),
  kind: row.kind,
});

export interface StoredPayment extends Payment {
  entitlementId: string;
}

/** Payments by the day they are due; of one case, where it is named. Needs `benefits` and `payments`. */
export async function listPayments(db: BoundDb, caseId?: string): Promise<StoredPayment[]> {
  const rows = await db.$queryRaw<PaymentRow[]>`
    SELECT p.* FROM payment p JOIN entitlement e ON e.id = p.entitlement_id
    WHERE ${caseId ?? null}::uuid IS NULL OR e.case_id = ${caseId ?? null}::uuid
    ORDER BY p.due_on, p.period_from, p.id`;
  return rows.map(toPayment);
}
