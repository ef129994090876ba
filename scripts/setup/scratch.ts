import path from "node:path";
import { escapeIdentifier } from "pg";
import { migrate } from "@/lib/db/migrate";
import { isRunning, processName } from "../run/alive.mjs";
import { recallOrMake } from "./connection";
import { openCluster } from "./embedded/cluster";
import { type Connections, prepare } from "./roles";
import { withClient } from "./server";

export interface ScratchDatabase extends Connections {
  /** Drops the database, and stops the server if no other run uses it. */
  drop(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, "../..");

/**
 * A new, migrated, empty database for one run of tests, on a server that all runs of this folder share
 * (`.data/test`), or on that of DATABASE_URL, an administrator's.
 * @param durable with fsync, as a benchmark of writing needs it and a test does not
 */
export async function scratchDatabase(
  adminUrl?: string,
  { durable = false }: { durable?: boolean } = {},
): Promise<ScratchDatabase> {
  const dataDir = path.join(ROOT, durable ? ".data/bench-server" : ".data/test");
  const cluster = adminUrl
    ? { superuserUrl: adminUrl, close: async () => undefined }
    : await openCluster({ dataDir, port: undefined, durable });
  const name = `test_${processName(process.pid).replaceAll("@", "_")}`;
  const drop = (database: string) =>
    withClient(cluster.superuserUrl, (client) =>
      client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`),
    );
  try {
    if (!adminUrl) {
      for (const left of await leftByTheDead(cluster.superuserUrl)) await drop(left);
    }
    const { passwords } = recallOrMake(dataDir);
    const connections = await prepare(cluster.superuserUrl, name, passwords);
    await migrate(connections.ownerUrl, path.join(ROOT, "prisma/migrations"));
    const { prepareDatabase } = await import("./prepare"); // stands on the generated client
    await prepareDatabase(connections.ownerUrl, { portalMode: "production" });
    return {
      ...connections,
      async drop() {
        await drop(name);
        await cluster.close();
      },
    };
  } catch (error) {
    await cluster.close();
    throw error;
  }
}

/** Databases of runs that were killed before they could drop their own. */
async function leftByTheDead(superuserUrl: string): Promise<string[]> {
  const { rows } = await withClient(superuserUrl, (client) =>
    client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE datname ~ '^test_[0-9]+_[0-9A-Za-z:-]+$'",
    ),
  );
  const owner = (name: string) => name.replace("test_", "").replace("_", "@");
  return rows.map(({ name }) => name).filter((name) => !isRunning(owner(name)));
}
