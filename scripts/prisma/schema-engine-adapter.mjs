// The schema engine's hands: a connection to PostgreSQL through Prisma's adapter for `pg`. That adapter is
// made for Prisma Client; three things differ for an engine that reads the catalogue and runs migrations.
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const TEXT = 25;
/** The internal one-byte type "char", e.g. of pg_constraint.contype. */
const CHAR = 18;
/** Types that only the catalogue has (int2vector, regproc, oid, pg_node_tree, ...), refused by the adapter. */
const CATALOGUE_TYPES = new Set([
  CHAR,
  22,
  24,
  28,
  30,
  194,
  2202,
  2203,
  2204,
  2205,
  2206,
  3220,
  4089,
  4096,
]);

/** Gives the columns of catalogue types as text, and remembers which were "char". */
class CataloguePool extends pg.Pool {
  charColumns = [];

  async query(...args) {
    const result = await super.query(...args);
    const fields = [result].flat().at(-1)?.fields ?? [];
    this.charColumns = fields.flatMap(({ dataTypeID }, index) =>
      dataTypeID === CHAR ? index : [],
    );
    for (const field of fields) if (CATALOGUE_TYPES.has(field.dataTypeID)) field.dataTypeID = TEXT;
    return result;
  }
}

async function open(connectionString, onError, onDispose) {
  const schema = new URL(connectionString).searchParams.get("schema") ?? undefined;
  // One session: the engine takes advisory locks and writes BEGIN and COMMIT itself.
  const pool = new CataloguePool({ connectionString, max: 1 });
  pool.on("error", (error) => onError(error.message));
  const adapter = await new PrismaPg(pool, { schema }).connect();

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of pool.charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter's own splits at ";", which cuts function bodies in two: send the script whole.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  adapter.dispose = async () => {
    await pool.end();
    await onDispose?.();
  };
  return adapter;
}

/**
 * The factory the engine opens databases with. A shadow database, in which migrations are replayed, is
 * made beside the real one and dropped afterwards, unless one is named.
 */
export function adapterFactory(url, shadowUrl, onError) {
  async function administer(statement) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }

  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => open(url, onError),
    async connectToShadowDb() {
      if (shadowUrl) return open(shadowUrl, onError);
      const name = `prisma_migrate_shadow_db_${randomUUID()}`;
      await administer(`CREATE DATABASE "${name}"`);
      const shadow = new URL(url);
      shadow.pathname = `/${name}`;
      return open(shadow.href, onError, () =>
        administer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
      );
    },
  };
}
