import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";

/**
 * MIGRATIONS without Prisma's engine: applies `<folder>/<name>/migration.sql` in the order of the names,
 * each in one transaction together with its line in `_prisma_migrations`, so that a migration is either
 * wholly there and recorded, or not there. Prisma's own `migrate status` and `migrate deploy` agree with
 * what is recorded, and take the same advisory lock.
 */

/** The key `prisma migrate` locks: two starts at once, of either kind, wait for each other. */
const PRISMA_LOCK = 72_707_369;
const LOCK_WAIT_MS = 60_000;

/** The database and the folder of migrations do not fit together. Nothing was changed by the last step. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file, hexadecimal, as Prisma computes it. */
  checksum: string;
}

interface Recorded {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Brings a database up to date.
 * @param url connection string of the role that owns the tables
 * @param folder e.g. `prisma/migrations`
 * @returns names of the migrations that were applied now; empty when there was nothing to do
 * @throws MigrationError when an applied migration was changed or is unknown, when one failed, or when
 *   another program keeps the lock
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await lock(client);
    await client.query(LEDGER);
    const pending = unapplied(migrations, await recorded(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end(); // the lock belongs to the connection and goes with it
  }
}

/** @throws MigrationError when the folder holds none: a wrong path must not pass for "up to date" */
async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (names.length === 0) throw new MigrationError(`No migrations in ${folder}`);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function lock(client: Client): Promise<void> {
  await client.query(`SET lock_timeout = ${LOCK_WAIT_MS}`);
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
  } catch (error) {
    if (!hasCode(error, "55P03")) throw error;
    throw new MigrationError("Another program has been migrating this database for a minute");
  }
  await client.query("SET lock_timeout = 0");
}

/** What Prisma would create; column for column, because its `migrate status` reads it. */
const LEDGER = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

async function recorded(client: Client): Promise<Recorded[]> {
  const { rows } = await client.query<Recorded>(
    `SELECT migration_name, checksum, finished_at FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/** What is still to be applied, once all that was applied is known to be what the folder says. */
function unapplied(migrations: Migration[], applied: Recorded[]): Migration[] {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const migration = byName.get(name);
    if (!migration) {
      throw new MigrationError(
        `The database has migration ${name}, which this version of the portal does not know: ` +
          "it was brought up to date by a newer version. Start that version, or restore a backup.",
      );
    }
    if (finished_at === null) {
      throw new MigrationError(
        `Migration ${name} was begun by \`prisma migrate\` and failed half-way. ` +
          "Look at its logs in _prisma_migrations, mend the database, then `npx prisma migrate resolve`.",
      );
    }
    if (migration.checksum !== checksum) {
      throw new MigrationError(
        `Migration ${name} was changed after it had been applied to this database. ` +
          "Restore prisma/migrations as it was, and write the change as a new migration.",
      );
    }
  }
  const done = new Set(applied.map(({ migration_name }) => migration_name));
  const last = applied.at(-1)?.migration_name ?? "";
  const pending = migrations.filter(({ name }) => !done.has(name));
  const late = pending.find(({ name }) => name < last);
  if (late) {
    throw new MigrationError(
      `Migration ${late.name} comes before ${last}, which is applied already. Rename it to come after.`,
    );
  }
  return pending;
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new MigrationError(
      `Migration ${name} failed and was rolled back: ${reason(error, sql)}`,
      { cause: error },
    );
  }
}

/** PostgreSQL's complaint, with the line of the script where it has one. */
function reason(error: unknown, sql: string): string {
  const { message, position } = error as Error & { position?: string };
  const line = position && sql.slice(0, Number(position)).split("\n").length;
  return line ? `${message} (line ${line})` : message;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
