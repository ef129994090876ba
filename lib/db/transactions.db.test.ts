import { beforeAll, expect, inject, test } from "vitest";
import { aPerson, committedEntry, db } from "@/lib/testing/world";
import { type BoundDb, openDatabase } from ".";

/**
 * ONE TRANSACTION, TWO WAYS TO SPEAK: statements written by hand go straight to its connection, and Prisma's
 * models join it there. However many are under way, each meets the rows of its own entry and no others.
 */

const PERSONS = 24;
let bound: { subjectId: string; entries: Awaited<ReturnType<typeof committedEntry>> }[];

beforeAll(async () => {
  bound = await Promise.all(
    Array.from({ length: PERSONS }, async () => {
      const { subjectId } = await aPerson();
      const entries = await committedEntry(subjectId, ["pension"]);
      await db().boundTo(
        entries,
        (open) => open.$executeRaw`
          INSERT INTO register_snapshot (subject_id, register, category, status, answered_at, asked_at)
          VALUES (${subjectId}::uuid, 'test', 'pension', 'nothing', now(), now())`,
      );
      return { subjectId, entries };
    }),
  );
});

const byModel = async (open: BoundDb) =>
  (await open.registerSnapshot.findMany()).map(({ subjectId }) => subjectId);
const byHand = async (open: BoundDb) =>
  (await open.$queryRaw<{ subject_id: string }[]>`SELECT subject_id FROM register_snapshot`).map(
    (row) => row.subject_id,
  );

test("of many at once, each sees what its own entry opens, by a model as by hand", async () => {
  const rounds = Array.from({ length: 4 }, () => bound).flat();
  const seen = await Promise.all(
    rounds.map(({ entries }, turn) =>
      db().boundTo(entries, async (open) => {
        const [first, second] = turn % 2 ? [byModel, byHand] : [byHand, byModel];
        return [...(await first(open)), ...(await second(open)), ...(await byModel(open))];
      }),
    ),
  );
  expect(seen).toEqual(rounds.map(({ subjectId }) => [subjectId, subjectId, subjectId]));
});

test("one that breaks off before or while Prisma joins it holds up nobody", async () => {
  const late: Promise<unknown>[] = [];
  const broken = bound.slice(0, 8).map(({ entries }, turn) =>
    db().boundTo(entries, async (open) => {
      const asked = byModel(open);
      late.push(asked.catch(() => "refused"));
      if (turn % 2) await asked;
      throw new Error("thought better of it");
    }),
  );
  const whole = bound.slice(8).map(({ entries }) => db().boundTo(entries, byModel));
  expect((await Promise.allSettled(broken)).map(({ status }) => status)).toEqual(
    broken.map(() => "rejected"),
  );
  expect(await Promise.all(whole)).toEqual(bound.slice(8).map(({ subjectId }) => [subjectId]));
  await Promise.all(late);
});

test("a transaction that is over answers nobody: its connection may be another's by then", async () => {
  const alone = openDatabase(inject("TEST_APP_URL"), { connections: 1 });
  const [one, two] = bound;
  if (!one || !two) throw new Error("no persons");
  const kept: BoundDb[] = [];
  await alone.boundTo(one.entries, async (open) => void kept.push(open));
  await alone.boundTo(one.entries, async (open) => {
    kept.push(open);
    await byModel(open);
  });
  const breaksOff = alone.boundTo(one.entries, async (open) => {
    kept.push(open);
    throw new Error("thought better of it");
  });
  await expect(breaksOff).rejects.toThrow("thought better of it");
  await alone.boundTo(two.entries, async (open) => {
    for (const late of kept) {
      await expect(byHand(late)).rejects.toThrow("this transaction is over");
      await expect(byModel(late)).rejects.toThrow("this transaction is over");
    }
    expect(await byModel(open)).toEqual([two.subjectId]);
  });
  await alone.close();
});

test("a database that cannot be reached fails, whoever asks first", async () => {
  const nowhere = openDatabase("postgresql://nobody:x@127.0.0.1:1/none");
  await expect(nowhere.boundTo(null, byModel)).rejects.toThrow();
  await nowhere.close();
});
