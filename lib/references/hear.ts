import "server-only";
import type { Category } from "@/lib/access/categories";
import type { BoundDb } from "@/lib/db";
import type { SubjectId } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import {
  type Answer,
  askAll,
  findRegister,
  listFins,
  listSnapshots,
  type Register,
  recordHealth,
  type Snapshot,
  storeAnswers,
} from "@/lib/registers";
import type { ReferenceKind } from "./kind";
import { dueFor, needsOf } from "./release";

/*
 * HEARING what a reference rests on, in the steps of an exchange: what is known is read, registers that were not
 * heard of late, never, or were silent are asked with no transaction open, and what they said is kept.
 */

/** What is known of somebody, and which registers have to be asked first. */
export interface Known {
  subjectId: SubjectId;
  fin: string | null;
  due: ReturnType<typeof dueFor>;
  snapshots: readonly Snapshot[];
  at: Date;
}

export async function readKnown(
  db: BoundDb,
  clock: Clock,
  subjectId: SubjectId,
  { kind, include }: { kind: ReferenceKind; include: readonly string[] },
): Promise<Known> {
  const at = clock.now();
  const snapshots = await listSnapshots(db);
  const due = dueFor(needsOf(kind, include), snapshots, at);
  const [person] = due.length > 0 ? await listFins(db) : [];
  return { subjectId, fin: person?.fin ?? null, due, snapshots, at };
}

/** Who asks, as institutions see it, and under which entry. */
export interface Asking {
  messageUser: string;
  issue: string;
}

/** What is known now, and what was answered on the way. */
export interface Heard {
  asked: readonly Asked[];
  snapshots: readonly Snapshot[];
  at: Date;
}

interface Asked {
  register: Register;
  answers: ReadonlyMap<SubjectId, Answer>;
}

export async function hear(
  { subjectId, fin, due, snapshots, at }: Known,
  as: Asking,
): Promise<Heard> {
  const asked: Asked[] =
    fin === null
      ? []
      : await askAll(
          due.flatMap(({ register: code, categories }) => {
            const register = findRegister(code);
            return register
              ? [{ register: only(register, categories), persons: [{ subjectId, fin }] }]
              : [];
          }),
          as,
        );
  return {
    asked,
    snapshots: asked.reduce((known, one) => withAnswer(known, one, subjectId, at), snapshots),
    at,
  };
}

export async function keepHeard(
  db: BoundDb,
  { asked, at }: Pick<Heard, "asked" | "at">,
): Promise<void> {
  for (const { register, answers } of asked) {
    await storeAnswers(db, register, answers, at);
    await recordHealth(db, register, answers, at);
  }
}

/** The order's entry opens what is needed, and of what the register said no more is kept. */
function only(register: Register, categories: readonly Category[]): Register {
  const parts = Object.entries(register.parts).filter(([category]) =>
    categories.includes(category as Category),
  );
  return { ...register, parts: Object.fromEntries(parts) };
}

/** What is known, with what a register has answered now. Silence keeps its last good word, and is silence. */
function withAnswer(
  snapshots: readonly Snapshot[],
  { register, answers }: Asked,
  subjectId: SubjectId,
  at: Date,
): readonly Snapshot[] {
  const answer = answers.get(subjectId);
  if (!answer) return snapshots;
  const categories = Object.keys(register.parts) as Category[];
  const isOf = (one: Snapshot) =>
    one.register === register.code && categories.includes(one.category);
  const now = categories.map((category): Snapshot => {
    const before = snapshots.find((one) => isOf(one) && one.category === category);
    if (answer.status === "silent") {
      return {
        subjectId,
        register: register.code,
        category,
        status: "silent",
        record: before?.record ?? null,
        answeredAt: before?.answeredAt ?? null,
        askedAt: at,
        silentSince: before?.silentSince ?? at,
      };
    }
    const record = answer.status === "available" ? answer.records[category] : undefined;
    return {
      subjectId,
      register: register.code,
      category,
      status: record === undefined ? "nothing" : "available",
      record: record ?? null,
      answeredAt: at,
      askedAt: at,
      silentSince: null,
    };
  });
  return [...snapshots.filter((one) => !isOf(one)), ...now];
}
