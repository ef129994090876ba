import pg from "pg";
import { type Binding, beginStatement, boundAdapter, statementName } from "./binding";
import { Prisma, PrismaClient } from "./generated/client";
import { modelsOn, TRANSACTION_TIMEOUT_MS } from "./models";

/**
 * Prisma inside one transaction in which row-level security opens what the entry names: its models, and
 * `$queryRaw`, `$executeRaw` for the statements that are worth writing by hand. These go straight to the
 * driver: bigint and numeric come as text, days as ISO text, json parsed, moments as Date.
 */
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
  boundTo<T>(entries: BoundEntries, work: (db: BoundDb) => Promise<T>): Promise<T>;
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

/** Opens a pool as the role of `url`. Statements and idle transactions have limits of their own. */
export function openDatabase(url: string, options: { connections?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: TRANSACTION_TIMEOUT_MS,
    idle_in_transaction_session_timeout: TRANSACTION_TIMEOUT_MS,
    application_name: "portal",
  });
  // A connection may break while it rests in the pool; the pool replaces it, the next query tells.
  pool.on("error", () => undefined);
  const prisma = new PrismaClient({ adapter: boundAdapter(pool) });

  return {
    pool,
    async boundTo(entries, work) {
      const begin = beginStatement(toBinding(entries));
      const connection = await pool.connect();
      let isOver = false;
      const refuseIfOver = () => {
        if (isOver) throw new Error("this transaction is over: something was not waited for");
      };
      const models = modelsOn(prisma, connection, refuseIfOver);
      let broken = false;
      // Breaking off is told by the query under way; unheard, it would be told to the process, and end it.
      const breaksOff = () => {
        broken = true;
      };
      connection.on("error", breaksOff);
      try {
        // Not waited for: it travels with the first statement of `work`, and is answered before it.
        const begun = connection.query(begin);
        begun.catch(() => undefined);
        const result = await work(boundDb(connection, models, refuseIfOver));
        isOver = true;
        await begun;
        await models.close();
        await connection.query("COMMIT");
        return result;
      } catch (error) {
        isOver = true;
        // Whatever else goes wrong while leaving, the first error is the one to tell.
        await models.close()?.catch(() => undefined);
        await connection.query("ROLLBACK").catch(() => {
          broken = true;
        });
        throw error;
      } finally {
        connection.off("error", breaksOff);
        connection.release(broken);
      }
    },
    async call<Row extends object>(sql: string, parameters: readonly unknown[] = []) {
      const { rows } = await pool.query<Row>({
        name: statementName(sql),
        text: sql,
        values: [...parameters],
      });
      return rows;
    },
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** The raw statements on the connection itself; everything else is one of Prisma's models. */
function boundDb(
  connection: pg.PoolClient,
  models: ReturnType<typeof modelsOn>,
  refuseIfOver: () => void,
): BoundDb {
  const run = (text: string, values: readonly unknown[]) => {
    refuseIfOver();
    return connection.query({ name: statementName(text), text, values: [...values] });
  };
  const written = (query: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]) =>
    "text" in query ? query : Prisma.sql(query, ...values);
  const raw = {
    async $queryRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) {
      const { text, values: given } = written(query, values);
      return (await run(text, given)).rows;
    },
    async $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) {
      const { text, values: given } = written(query, values);
      return (await run(text, given)).rowCount ?? 0;
    },
    $queryRawUnsafe: async (text: string, ...values: unknown[]) => (await run(text, values)).rows,
    $executeRawUnsafe: async (text: string, ...values: unknown[]) =>
      (await run(text, values)).rowCount ?? 0,
  };
  return new Proxy(raw, {
    get: (target, name) =>
      name in target
        ? target[name as keyof typeof target]
        : typeof name === "string" && name !== "then"
          ? models.model(name)
          : undefined,
  }) as unknown as BoundDb;
}

function toBinding(entries: BoundEntries): Binding {
  if (!entries) return "none";
  return entries.kind === "entry" ? { entry: entries.entry.id } : { batch: entries.batchId };
}
