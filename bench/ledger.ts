import { cpus } from "node:os";
import pg from "pg";
import { v7 as uuid } from "uuid";
import { scratchDatabase } from "../scripts/setup/scratch";

/**
 * BENCH: appends to the access ledger with 16 writers, each its own transaction, beside the same rows
 * into a table with the same columns and indexes and no trigger, in the same run, in turns.
 * Usage: npm run bench -- ledger [seconds]
 */
const WRITERS = 16;
const PERSONS = 10_000;
const seconds = Number(process.argv[2] ?? 4);

const database = await scratchDatabase(process.env.DATABASE_URL || undefined, {
  durable: true,
});
const owner = new pg.Pool({ connectionString: database.ownerUrl, max: WRITERS });
const app = new pg.Pool({ connectionString: database.appUrl, max: WRITERS });

await owner.query(`
  CREATE TABLE plain_entry (LIKE access_entry INCLUDING ALL);
  ALTER TABLE plain_entry ADD CHECK (true);
  CREATE SEQUENCE plain_sequence;
  GRANT INSERT ON plain_entry TO portal_app;
  GRANT USAGE ON plain_sequence TO portal_app`);

const persons = Array.from({ length: PERSONS }, () => uuid());
const anyone = () => persons[Math.floor(Math.random() * PERSONS)];

const SAID =
  "occurred_at, actor_kind, actor_id, operation, purpose, legal_basis, categories, channel, outcome, request_id";
const VALUES =
  "now(), 'staff', 'bench', 'bench.look', 'citizen-service', 'dost-regulation', '{identity,contact}', 'desk', 'granted', 'bench'";
const statements = {
  plain: {
    name: "plain",
    text: `INSERT INTO plain_entry (id, subject_id, ${SAID}, sequence, recorded_at, expires_at, encoding, previous_hash, hash)
      VALUES ($1, $2, ${VALUES}, nextval('plain_sequence'), now(), now(), 1, repeat('0', 64), repeat('f', 64))`,
  },
  chained: {
    name: "chained",
    text: `INSERT INTO access_entry (id, subject_id, ${SAID}) VALUES ($1, $2, ${VALUES})`,
  },
};

async function run(kind: keyof typeof statements): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  let written = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (performance.now() < until) {
        await app.query({ ...statements[kind], values: [uuid(), anyone()] });
        written += 1;
      }
    }),
  );
  return written / ((performance.now() - started) / 1_000);
}

try {
  const rates = { plain: 0, chained: 0 };
  await run("plain");
  await run("chained"); // warm
  for (const kind of ["plain", "chained", "plain", "chained"] as const) {
    rates[kind] = Math.max(rates[kind], await run(kind));
  }
  const { rows } = await owner.query("SHOW fsync");
  console.log(
    `Ledger appends, ${WRITERS} writers, ${PERSONS} persons, ${cpus().length} cores, fsync ${rows[0].fsync}`,
  );
  console.log(`  plain INSERT (floor)   ${Math.round(rates.plain)} rows/s`);
  console.log(`  chained by trigger     ${Math.round(rates.chained)} rows/s`);
  console.log(
    `  ratio                  ${(rates.chained / rates.plain).toFixed(2)} (to reach: 0.50)`,
  );
} finally {
  await app.end();
  await owner.end();
  await database.drop();
}
