import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  Transaction,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

/** What row-level security is told when a transaction begins: an entry, a batch, or nothing. */
export type Binding = { entry: string } | { batch: string } | "none";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const binding = new AsyncLocalStorage<Binding>();

/** Runs `begin` so that the transaction it opens is bound. */
export function withBinding<T>(bound: Binding, begin: () => Promise<T>): Promise<T> {
  return binding.run(bound, begin);
}

/** BEGIN and its binding travel as one message: an entry costs no round trip of its own. */
function beginStatement(bound: Binding): string {
  if (bound === "none") return "BEGIN";
  const [name, id] = "entry" in bound ? ["entry", bound.entry] : ["batch", bound.batch];
  if (!UUID.test(id)) throw new RangeError("an entry is named by a UUID");
  return `BEGIN; SET LOCAL portal.${name} = '${id}'`;
}

/**
 * Prisma's PostgreSQL adapter with two differences: a transaction begins bound to its access entry,
 * and nothing runs outside a transaction. Should the binding ever be lost on the way, the statement
 * is refused here; should that fail too, row-level security yields no row.
 */
export function boundAdapter(pool: pg.Pool): SqlDriverAdapterFactory {
  const prismaPg = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) });
  return {
    provider: prismaPg.provider,
    adapterName: prismaPg.adapterName,
    async connect(): Promise<SqlDriverAdapter> {
      const adapter = await prismaPg.connect();
      const outside = () => {
        throw new Error("a query outside an operation: use db.boundTo");
      };
      return {
        provider: adapter.provider,
        adapterName: adapter.adapterName,
        getConnectionInfo: () => adapter.getConnectionInfo(),
        executeScript: outside,
        queryRaw: outside,
        executeRaw: outside,
        dispose: () => adapter.dispose(),
        startTransaction: () => begin(pool),
      };
    },
  };
}

async function begin(pool: pg.Pool): Promise<Transaction> {
  const bound = binding.getStore();
  if (!bound) throw new Error("a transaction outside an operation: use db.boundTo");
  const connection = await pool.connect();
  try {
    await connection.query(beginStatement(bound));
  } catch (error) {
    connection.release(true);
    throw error;
  }
  const queryable = await new PrismaPg(single(connection), {
    statementNameGenerator: ({ sql }) => nameOf(sql),
  }).connect();
  const savepoint = async (sql: string) => {
    await connection.query(sql);
  };
  let released = false;
  const release = async () => {
    if (!released) connection.release();
    released = true;
  };
  return {
    provider: queryable.provider,
    adapterName: queryable.adapterName,
    // Prisma's client sends COMMIT and ROLLBACK itself, then calls these.
    options: { usePhantomQuery: false },
    queryRaw: (query) => queryable.queryRaw(query),
    executeRaw: (query) => queryable.executeRaw(query),
    commit: release,
    rollback: release,
    createSavepoint: (name) => savepoint(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => savepoint(`ROLLBACK TO SAVEPOINT ${name}`),
    releaseSavepoint: (name) => savepoint(`RELEASE SAVEPOINT ${name}`),
  };
}

/** One connection in the shape of a pool, for the part of the adapter that translates values. */
function single(connection: pg.PoolClient): pg.Pool {
  const pool = Object.create(pg.Pool.prototype) as pg.Pool;
  return Object.assign(pool, {
    options: {},
    query: connection.query.bind(connection),
    on: () => pool,
    removeListener: () => pool,
  });
}

const names = new Map<string, string>();
const MOST_NAMES = 500;

/**
 * A name per distinct statement, so that PostgreSQL plans it once per connection. Statements with a
 * variable number of parameters are endless; past a limit they go unnamed (an empty name).
 */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  if (names.size >= MOST_NAMES) return "";
  const name = `p${names.size}`;
  names.set(sql, name);
  return name;
}
