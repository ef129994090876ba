import fc from "fast-check";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import {
  announcement,
  aPerson,
  asCitizen,
  asProgram,
  committedEntry,
  db,
  ledger,
  owner,
} from "@/lib/testing/world";
import { verifyAccesses } from ".";
import { type ChainedEntry, GENESIS, hashOf, verifyChain } from "./chain";

async function chainOf(subjectId: string): Promise<ChainedEntry[]> {
  const entries = await committedEntry(subjectId, ["access"]);
  return db().boundTo(entries, (bound) =>
    bound.accessEntry.findMany({ where: { subjectId }, orderBy: { sequence: "asc" } }),
  );
}

const words = fc.string({ unit: "grapheme", maxLength: 40 }).filter((text) => !text.includes("\0"));
/** What a category may be called. */
const codes = fc.stringMatching(/^[a-z_]{1,20}$/);
const maybe = (arbitrary: fc.Arbitrary<string>) => fc.option(arbitrary);

test("the database's hash and ours agree on any entry", { timeout: 60_000 }, async () => {
  const { subjectId } = await aPerson();
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        occurredAt: fc.date({
          min: new Date("0001-01-01T00:00:00Z"),
          max: new Date("9999-12-31T23:59:59.999Z"),
          noInvalidDate: true,
        }),
        actorKind: fc.constantFrom("citizen", "staff", "system", "institution"),
        actorId: words,
        pseudonym: maybe(words),
        institution: maybe(words),
        unit: maybe(words),
        role: maybe(words),
        operation: words,
        purpose: words,
        basis: words,
        cause: fc.option(fc.tuple(words, words)),
        categories: fc.array(codes, { minLength: 1, maxLength: 8 }),
        channel: words,
        present: fc.option(fc.boolean()),
        outcome: fc.constantFrom("granted", "denied"),
        requestId: words,
        batchId: maybe(fc.uuid()),
      }),
      async (e) => {
        await db().call(
          `INSERT INTO access_entry (id, subject_id, occurred_at, actor_kind, actor_id, actor_pseudonym,
             actor_institution, actor_unit, actor_role, operation, purpose, legal_basis, cause_kind,
             cause_reference, categories, channel, citizen_present, outcome, request_id, batch_id)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
          [
            uuid(),
            subjectId,
            e.occurredAt,
            e.actorKind,
            e.actorId,
            e.pseudonym,
            e.institution,
            e.unit,
            e.role,
            e.operation,
            e.purpose,
            e.basis,
            e.cause?.[0] ?? null,
            e.cause?.[1] ?? null,
            e.categories,
            e.channel,
            e.present,
            e.outcome,
            e.requestId,
            e.batchId,
          ],
        );
      },
    ),
    { numRuns: 200 },
  );
  const chain = await chainOf(subjectId);
  expect(chain.length).toBe(201);
  expect(chain.filter((entry) => hashOf(entry) !== entry.hash)).toEqual([]);
  expect(verifyChain(chain)).toEqual({ intact: true, length: 201 });
});

test.each([["a,b"], ["A"], [""], ["a b"], ["ə"]])("no category is called %j", async (code) => {
  const { subjectId } = await aPerson();
  const attempt = committedEntry(subjectId, [code as "identity"]);
  await expect(attempt).rejects.toMatchObject({ code: "23514" });
});

test("thirty writers at once leave one gapless chain", async () => {
  const { subjectId } = await aPerson();
  await Promise.all(Array.from({ length: 30 }, () => committedEntry(subjectId, ["identity"])));
  const chain = await chainOf(subjectId);
  expect(chain.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 31 }, (_, n) => n + 1),
  );
  expect(verifyChain(chain)).toMatchObject({ intact: true });
});

test("two batches over the same people, in opposite order, do not block each other", async () => {
  const people = await Promise.all(Array.from({ length: 40 }, () => aPerson()));
  const batch = (some: typeof people) =>
    ledger.record(
      asProgram("test"),
      some.map(({ subjectId }) => announcement(subjectId)),
    );
  await Promise.all([
    batch(people),
    batch([...people].reverse()),
    batch(people),
    batch([...people].reverse()),
  ]);
  const [first] = people;
  if (!first) throw new Error("nobody");
  expect(verifyChain(await chainOf(first.subjectId))).toMatchObject({ intact: true, length: 5 });
});

test("a rolled back entry leaves no gap", async () => {
  const { subjectId } = await aPerson();
  await committedEntry(subjectId, ["identity"]);
  const client = await db().pool.connect();
  await client.query("BEGIN");
  await client.query(
    `INSERT INTO access_entry (id, subject_id, occurred_at, actor_kind, actor_id, operation, purpose,
       legal_basis, categories, channel, outcome, request_id)
     VALUES ($1, $2, now(), 'system', 'x', 'x', 'x', 'x', '{identity}', 'x', 'granted', 'x')`,
    [uuid(), subjectId],
  );
  await client.query("ROLLBACK");
  client.release();
  const chain = await chainOf(subjectId);
  expect(chain.map(({ sequence }) => sequence)).toEqual([1, 2]);
  expect(verifyChain(chain)).toMatchObject({ intact: true });
});

test("whoever changes, drops or reorders an entry breaks the chain at that place", async () => {
  const { subjectId } = await aPerson();
  for (let n = 0; n < 5; n++) await committedEntry(subjectId, ["identity"]);
  const chain = await chainOf(subjectId);
  const without = chain.filter(({ sequence }) => sequence !== 3);
  const changed = chain.map((entry) =>
    entry.sequence === 3 ? { ...entry, purpose: "self-access" } : entry,
  );
  const rewritten = changed.map((entry) =>
    entry.sequence === 3 ? { ...entry, hash: hashOf(entry) } : entry,
  );
  expect(chain[0]?.previousHash).toBe(GENESIS);
  expect(verifyChain(without)).toEqual({ intact: false, sequence: 3, fault: "gap" });
  expect(verifyChain(changed)).toEqual({ intact: false, sequence: 3, fault: "wrong_hash" });
  expect(verifyChain(rewritten)).toEqual({ intact: false, sequence: 4, fault: "wrong_previous" });
});

test("a person checks their own ledger, and is told where it was tampered with", async () => {
  const aysel = await aPerson();
  await committedEntry(aysel.subjectId, ["identity"]);
  await committedEntry(aysel.subjectId, ["identity"]);
  const ctx = await asCitizen(aysel);
  expect(await verifyAccesses(ctx, {})).toEqual({ intact: true, checked: 3, brokenAt: null });

  // Someone with the owner's rights lifts the guard and rewrites history.
  const client = await owner().connect();
  await client.query("BEGIN");
  await client.query("ALTER TABLE access_entry DISABLE TRIGGER access_entry_no_change");
  await client.query(
    "UPDATE access_entry SET actor_id = 'nobody' WHERE subject_id = $1 AND sequence = 2",
    [aysel.subjectId],
  );
  await client.query("ALTER TABLE access_entry ENABLE TRIGGER access_entry_no_change");
  await client.query("COMMIT");
  client.release();
  expect(await verifyAccesses(ctx, {})).toEqual({ intact: false, checked: 3, brokenAt: 2 });
});
