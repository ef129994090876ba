import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { v7 as uuid } from "uuid";
import { openLedger } from "@/lib/access/ledger";
import { openDatabase } from "@/lib/db";
import { pseudonymKey } from "@/lib/kernel/keys";
import {
  aDraft,
  anApplicant,
  anOfficer,
  approve,
  prepare,
  send,
  take,
  type World,
} from "@/lib/testing/cases";
import { scratchDatabase } from "../scripts/setup/scratch";

/**
 * BENCH: submissions and decisions per second with everything that belongs to them (entry in the access
 * history, case, event, task, entitlement, message, row-level security, the rule), beside bare INSERTs of the
 * rows each of them leaves, in as many tables without triggers, policies and entries, one transaction each;
 * in the same run and in turns. What comes before (drafts, registers, preparation) is not measured.
 * Usage: npm run bench -- cases [cases per turn]
 */
const WRITERS = 8;
const TURNS = 3;
const times = Number(process.argv[2] ?? 400);
if (!Number.isSafeInteger(times) || times < 1) throw new RangeError("cases per turn: a number");

const folder = mkdtempSync(path.join(tmpdir(), "bench-cases-"));
process.env.PORTAL_PSEUDONYM_FILE = path.join(folder, "pseudonym");
writeFileSync(process.env.PORTAL_PSEUDONYM_FILE, Buffer.alloc(32, 7).toString("base64url"));

const database = await scratchDatabase(process.env.DATABASE_URL || undefined, { durable: true });
const owner = new pg.Pool({ connectionString: database.ownerUrl, max: WRITERS });
const world: World = {
  db: openDatabase(database.appUrl, { connections: WRITERS }),
  ledger: openLedger(pseudonymKey()),
};

/** Tables in which one submission or decision leaves rows; the order is that of the floor's INSERTs. */
const TABLES = [
  "access_entry",
  "case_file",
  "case_task",
  "case_event",
  "entitlement",
  "message",
  "message_delivery",
] as const;
type Table = (typeof TABLES)[number];
type Row = Record<string, unknown>;

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
let fins = 0;

/** TST and four signs: more people than any run has. */
function nextFin(): string {
  let number = fins++;
  let signs = "";
  for (let place = 0; place < 4; place++) {
    signs += ALPHABET[number % ALPHABET.length];
    number = Math.floor(number / ALPHABET.length);
  }
  return `TST${signs}`;
}

/** As many at once as there are writers. @returns per second */
async function rateOf<T>(given: readonly T[], work: (one: T) => Promise<unknown>): Promise<number> {
  const waiting = [...given];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
    }),
  );
  return given.length / ((performance.now() - started) / 1_000);
}

/** All that stands in these tables, by table. */
async function rowsNow(): Promise<Map<Table, Row[]>> {
  const all = new Map<Table, Row[]>();
  for (const table of TABLES) {
    const { rows } = await owner.query(`SELECT to_jsonb(t) AS row FROM ${table} t`);
    all.set(
      table,
      rows.map(({ row }) => row as Row),
    );
  }
  return all;
}

/** The rows that one such step left: of the first case in which it is seen. */
async function rowsLeftBy(step: () => Promise<unknown>): Promise<[Table, Row[]][]> {
  const before = await rowsNow();
  await step();
  const after = await rowsNow();
  return TABLES.map((table) => {
    const old = new Set(before.get(table)?.map((row) => JSON.stringify(row)));
    return [table, (after.get(table) ?? []).filter((row) => !old.has(JSON.stringify(row)))];
  });
}

/** The same columns and indexes, and nothing that guards them. */
async function makePlainTables(): Promise<void> {
  for (const table of TABLES) {
    // So that the owner sees what rows there are; the portal's role stands before the walls as ever.
    await owner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await owner.query(`CREATE TABLE plain_${table} (LIKE ${table} INCLUDING ALL)`);
  }
}

/** Rows like these under ids of their own, in one transaction. */
async function insertBare(left: readonly [Table, Row[]][]): Promise<void> {
  const ids = new Map<string, string>();
  const renewed = (value: unknown): unknown => {
    if (typeof value !== "string") return value;
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) {
      ids.set(value, ids.get(value) ?? uuid());
      return ids.get(value);
    }
    return value;
  };
  const client = await owner.connect();
  try {
    await client.query("BEGIN");
    for (const [table, rows] of left) {
      if (rows.length === 0) continue;
      const fresh = rows.map((row) => ({
        ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, renewed(value)])),
        ...("number" in row && { number: uuid() }),
        ...("dedupe_key" in row && { dedupe_key: uuid() }),
        ...("sequence" in row && table === "access_entry" && { sequence: bareSequence++ }),
      }));
      await client.query({
        name: `bare ${table}`,
        text: `INSERT INTO plain_${table} SELECT * FROM jsonb_populate_recordset(null::plain_${table}, $1)`,
        values: [JSON.stringify(fresh)],
      });
    }
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}
let bareSequence = 1;

const officer = anOfficer(world);

async function draftedOnes(count: number) {
  const drafted: { citizen: Awaited<ReturnType<typeof anApplicant>>; draftId: string }[] = [];
  await rateOf(Array.from({ length: count }, nextFin), async (fin) => {
    const citizen = await anApplicant(world, fin);
    drafted.push({ citizen, draftId: await aDraft(citizen) });
  });
  return drafted;
}

async function takenOnes(caseIds: readonly string[]) {
  const taken: { caseId: string; sequence: number }[] = [];
  await rateOf(caseIds, async (caseId) => {
    await prepare(world, caseId);
    taken.push({ caseId, sequence: await take(officer, caseId) });
  });
  return taken;
}

try {
  await makePlainTables();
  // One of each by itself: warms, and says what rows each leaves.
  const [first] = await draftedOnes(1);
  if (!first) throw new Error("nobody");
  const ofSubmission = await rowsLeftBy(() => send(first.citizen, first.draftId));
  const [one] = await takenOnes([first.draftId]);
  if (!one) throw new Error("no case");
  const ofDecision = await rowsLeftBy(() => approve(officer, one.caseId, one.sequence));

  const best = { submission: 0, bareSubmission: 0, decision: 0, bareDecision: 0 };
  const keep = (name: keyof typeof best, rate: number) => {
    best[name] = Math.max(best[name], rate);
  };
  const none = Array.from({ length: times }, (_, index) => index);
  for (let turn = 0; turn < TURNS; turn++) {
    const drafted = await draftedOnes(times);
    keep("bareSubmission", await rateOf(none, () => insertBare(ofSubmission)));
    keep("submission", await rateOf(drafted, ({ citizen, draftId }) => send(citizen, draftId)));
    const taken = await takenOnes(drafted.map(({ draftId }) => draftId));
    keep("bareDecision", await rateOf(none, () => insertBare(ofDecision)));
    keep(
      "decision",
      await rateOf(taken, ({ caseId, sequence }) => approve(officer, caseId, sequence)),
    );
  }
  const { rows } = await owner.query("SHOW fsync");
  const rowCount = (left: readonly [Table, Row[]][]) =>
    left.reduce((sum, [, some]) => sum + some.length, 0);
  const line = (name: string, rate: number, floor: number, left: readonly [Table, Row[]][]) => {
    console.log(
      `  ${name.padEnd(12)} ${Math.round(rate)} a second   bare INSERTs of its ${rowCount(left)} rows ` +
        `${Math.round(floor)} a second   ratio ${(rate / floor).toFixed(2)}`,
    );
  };
  console.log(
    `Cases, ${WRITERS} at once, best of ${TURNS} turns of ${times}, ${cpus().length} cores, fsync ${rows[0].fsync}`,
  );
  line("submissions", best.submission, best.bareSubmission, ofSubmission);
  line("decisions", best.decision, best.bareDecision, ofDecision);
} finally {
  await world.db.close();
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
}
