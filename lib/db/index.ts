import pg from "pg";
import { type Binding, boundAdapter, withBinding } from "./binding";
import { Prisma, PrismaClient } from "./generated/client";

/** Prisma inside one transaction in which row-level security opens what the entry names. */
export type BoundDb = Prisma.TransactionClient;

/** What a transaction is bound to: a committed entry, a batch of them, or nobody (`null`). */
export type BoundEntries =
  | { kind: "entry"; entry: { id: string } }
  | { kind: "batch"; batchId: string }
  | null;

export interface Database {
  /**
   * Runs `work` in one transaction bound to entries that were committed before. Without entries no
   * personal row is visible. Throwing rolls everything back.
   */
  boundTo<T>(
    entries: BoundEntries,
    work: (db: BoundDb) => Promise<T>,
    options?: { timeoutMs?: number },
  ): Promise<T>;
  /**
   * One statement in a transaction of its own that is bound to nobody: the doors of the foundations
   * (identity.*, the ledger's INSERT, technical tables). Personal tables are empty to it.
   */
  call<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** The pool itself, for libraries that keep technical tables (queue, rate limits). */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export { Prisma };

/** Days as text: a `date` column never becomes a moment in some time zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const TRANSACTION_TIMEOUT_MS = 10_000;

export function openDatabase(url: string, options: { connections?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    application_name: "portal",
  });
  // A connection may break while it rests in the pool; the pool replaces it, the next query tells.
  pool.on("error", () => undefined);
  const prisma = new PrismaClient({ adapter: boundAdapter(pool) });

  return {
    pool,
    boundTo(entries, work, { timeoutMs = TRANSACTION_TIMEOUT_MS } = {}) {
      return withBinding(toBinding(entries), () =>
        prisma.$transaction(work, { timeout: timeoutMs, maxWait: 5_000 }),
      );
    },
    async call<Row extends object>(sql: string, parameters: readonly unknown[] = []) {
      const { rows } = await pool.query<Row>(sql, [...parameters]);
      return rows;
    },
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

function toBinding(entries: BoundEntries): Binding {
  if (!entries) return "none";
  return entries.kind === "entry" ? { entry: entries.entry.id } : { batch: entries.batchId };
}
