import pg from "pg";
import { v7 as uuid } from "uuid";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { openLedger } from "@/lib/access/ledger";
import { openDatabase } from "@/lib/db";
import { ensurePerson } from "@/lib/identity";
import { systemClock } from "@/lib/kernel/clock";
import type { Context } from "@/lib/kernel/context";
import { viewRecord } from "@/lib/record";
import { lifeOf, snapshotsOf } from "@/lib/record/testing";
import { scratchDatabase } from "../scripts/setup/scratch";

/**
 * BENCH: what an operation costs beside its own statement: messages to the database and CPU. The floor is
 * the same statement, on the same rows, in a plain transaction without entry, binding, policy or schema.
 * Usage: npm run bench -- operation [times]
 */
const times = Number(process.argv[2] ?? 2_000);
const database = await scratchDatabase(process.env.DATABASE_URL || undefined);
const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
const db = openDatabase(database.appUrl, { connections: 1 });

let messages = 0;
const send = pg.Client.prototype.query;
pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
  messages += 1;
  return (send as (...args: unknown[]) => unknown).apply(this, given);
} as typeof send;

try {
  const life = lifeOf("TST4K7Q");
  const subjectId = await ensurePerson(db, life.fin);
  const ledger = openLedger("bench");
  const base = { db, ledger, clock: systemClock, channel: "portal", requestId: "bench" } as const;
  const program: Context = { ...base, actor: { kind: "system", program: "bench" } };
  const announce = () =>
    ledger.record(program, [
      {
        subjectId,
        operation: "bench.look",
        purpose: "self-access",
        categories: CATEGORY_CODES,
        cause: { kind: "session", reference: "bench" },
        citizenPresent: null,
        outcome: "granted",
      },
    ]);
  const entries = await announce();
  if (entries.kind !== "entry") throw new Error("a batch");
  const snapshots = snapshotsOf(life, new Date(), undefined, subjectId);
  await db.boundTo(entries, async (bound) => {
    for (const one of snapshots) {
      await bound.$executeRaw`
        INSERT INTO register_snapshot (subject_id, register, category, status, record, answered_at, asked_at)
        VALUES (${subjectId}::uuid, ${one.register}, ${one.category}, ${one.status}::snapshot_status,
          ${one.record === null ? null : JSON.stringify(one.record)}::jsonb, now(), now())`;
    }
  });
  await owner.query("CREATE TABLE plain_snapshot (LIKE register_snapshot INCLUDING ALL)");
  for (const one of snapshots) {
    await owner.query(
      `INSERT INTO plain_snapshot (subject_id, register, category, status, record, answered_at, asked_at)
       VALUES ($1, $2, $3, $4, $5, now(), now())`,
      [
        subjectId,
        one.register,
        one.category,
        one.status,
        one.record === null ? null : JSON.stringify(one.record),
      ],
    );
  }

  const columns =
    "subject_id, register, category, status::text AS status, record, answered_at, asked_at, silent_since";
  const floor = async () => {
    const client = await owner.connect();
    await client.query("BEGIN");
    await client.query({
      name: "floor",
      text: `SELECT ${columns} FROM plain_snapshot WHERE subject_id = $1`,
      values: [subjectId],
    });
    await client.query("COMMIT");
    client.release();
  };
  const standing = () =>
    viewRecord(
      {
        ...base,
        actor: { kind: "citizen", subjectId, sessionId: uuid(), selfEntry: entries.entry },
      },
      {},
    );
  const announced = async () => {
    const fresh = await announce();
    if (fresh.kind !== "entry") throw new Error("a batch");
    await viewRecord(
      { ...base, actor: { kind: "citizen", subjectId, sessionId: uuid(), selfEntry: fresh.entry } },
      {},
    );
  };

  console.log(`One record of ${snapshots.length} data sets, ${times} times each`);
  await measure("plain transaction (floor)", floor);
  await measure("operation, entry standing", standing);
  await measure("operation, entry written", announced);
} finally {
  await db.close();
  await owner.end();
  await database.drop();
}

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < 100; n++) await work();
  messages = 0;
  const cpu = process.cpuUsage();
  const started = performance.now();
  for (let n = 0; n < times; n++) await work();
  const wall = (performance.now() - started) / times;
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `  ${name.padEnd(28)} ${(messages / times).toFixed(1)} messages   ${wall.toFixed(2)} ms   ${((user + system) / 1_000 / times).toFixed(2)} ms CPU of ours`,
  );
}
