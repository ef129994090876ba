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

/** BEGIN and its binding travel as one message: an entry costs no round trip of its own. */
export function beginStatement(bound: Binding): string {
  if (bound === "none") return "BEGIN";
  const [name, id] = "entry" in bound ? ["entry", bound.entry] : ["batch", bound.batch];
  if (!UUID.test(id)) throw new RangeError("an entry is named by a UUID");
  return `BEGIN; SET LOCAL portal.${name} = '${id}'`;
}

/** The connection whose transaction Prisma is to work in, until it is taken. */
let offered: pg.PoolClient | null = null;
let before: Promise<unknown> = Promise.resolve();

/**
 * Has Prisma join the transaction that is open on a connection. Prisma asks its adapter for a transaction without
 * a word on whose behalf, so connections are handed over one at a time: the next is not offered before this one
 * was taken or given up. None is given twice, and who comes too late finds none and fails. (An
 * `AsyncLocalStorage` would find it as well, and make every promise of every page a little dearer.)
 * @param join begins a transaction of Prisma's; settled once it has begun, or failed
 */
export function handOver<T>(connection: pg.PoolClient, join: () => Promise<T>): Promise<T> {
  const joined = before.then(async () => {
    offered = connection;
    try {
      return await join();
    } finally {
      offered = null;
    }
  });
  before = joined.catch(() => undefined);
  return joined;
}

/**
 * Prisma's PostgreSQL adapter with two differences: its transactions are ours, begun and bound to an
 * access entry before Prisma sees them, and nothing runs outside a transaction. Should a query ever
 * miss its transaction, it is refused here; should that fail too, row-level security yields no row.
 */
export function boundAdapter(pool: pg.Pool): SqlDriverAdapterFactory {
  const prismaPg = new PrismaPg(pool);
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
        startTransaction: joinTransaction,
      };
    },
  };
}

async function joinTransaction(): Promise<Transaction> {
  const connection = offered;
  offered = null;
  if (!connection) throw new Error("a transaction outside an operation: use db.boundTo");
  const queryable = await new PrismaPg(single(connection), {
    statementNameGenerator: ({ sql }) => statementName(sql),
  }).connect();
  const savepoint = async (sql: string) => {
    await connection.query(sql);
  };
  return {
    provider: queryable.provider,
    adapterName: queryable.adapterName,
    // Prisma does not send COMMIT or ROLLBACK: whoever began the transaction ends it.
    options: { usePhantomQuery: true },
    queryRaw: (query) => queryable.queryRaw(query),
    executeRaw: (query) => queryable.executeRaw(query),
    commit: async () => undefined,
    rollback: async () => undefined,
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
export function statementName(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  if (names.size >= MOST_NAMES) return "";
  const name = `p${names.size}`;
  names.set(sql, name);
  return name;
}
