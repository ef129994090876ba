import type { Settings } from "@/lib/kernel/settings";
import { Refusal } from "../run/refusal";
import { recallOrMake, remember } from "./connection";
import { openCluster } from "./embedded/cluster";
import { type Connections, checkConnections, prepare, SQL_FOR_ADMINISTRATOR } from "./roles";
import { checkServer, one, withClient } from "./server";

export interface PortalDatabase extends Connections {
  /** What it is, for the person at the terminal. */
  description: string;
  /** Resolves when the embedded server ended; never for one that is not ours to watch. */
  ended: Promise<void>;
  /** Stops the embedded server, if it is one and nobody else uses it. */
  close(): Promise<void>;
}

type Wanted = Pick<
  Settings,
  "portalDataDir" | "databaseUrl" | "databaseAppUrl" | "portalDatabasePort"
>;

/** Name of the database where DATABASE_URL does not name one. */
const DATABASE = "portal";

/** Databases that every server has for its administrator, and nobody keeps tables in. */
const MAINTENANCE = new Set(["", "postgres", "template1"]);

/**
 * The portal's database, ready to be migrated: the embedded one unless DATABASE_URL names another. The
 * two connections are remembered in `<data>/database.json` for `npm run db:url` and other tools.
 * @param durable false only for tests
 * @throws Refusal with what to do
 */
export async function openDatabase(
  wanted: Wanted,
  { durable = true }: { durable?: boolean } = {},
): Promise<PortalDatabase> {
  if (wanted.databaseAppUrl && !wanted.databaseUrl) {
    throw new Refusal(
      "DATABASE_URL is not set; expected the owner's connection, because DATABASE_APP_URL is set",
    );
  }
  const database = wanted.databaseUrl
    ? await external(wanted, wanted.databaseUrl)
    : await embedded(wanted, durable);
  const { ownerUrl, appUrl } = database;
  remember(wanted.portalDataDir, { ...recallOrMake(wanted.portalDataDir), ownerUrl, appUrl });
  return database;
}

async function embedded(wanted: Wanted, durable: boolean): Promise<PortalDatabase> {
  const dataDir = wanted.portalDataDir;
  const cluster = await openCluster({ dataDir, port: wanted.portalDatabasePort, durable });
  try {
    const { passwords } = recallOrMake(dataDir);
    const connections = await prepare(cluster.superuserUrl, DATABASE, passwords);
    const description = `embedded PostgreSQL on port ${cluster.port}`;
    return { ...connections, description, ended: cluster.ended, close: cluster.close };
  } catch (error) {
    await cluster.close();
    throw error;
  }
}

async function external(wanted: Wanted, url: string): Promise<PortalDatabase> {
  let connections: Connections;
  if (wanted.databaseAppUrl) {
    connections = { ownerUrl: url, appUrl: wanted.databaseAppUrl };
    await checkConnections(connections);
  } else {
    connections = await preparedBy(url, wanted.portalDataDir);
  }
  const { host } = new URL(url);
  return {
    ...connections,
    description: `PostgreSQL at ${host}`,
    ended: new Promise(() => undefined),
    close: async () => undefined,
  };
}

async function preparedBy(adminUrl: string, dataDir: string): Promise<Connections> {
  const named = decodeURIComponent(new URL(adminUrl).pathname.slice(1));
  const server = new URL(adminUrl);
  if (!(await checkServer("DATABASE_URL", adminUrl))) server.pathname = "/postgres";
  const { mayCreateRoles, role } = await withClient(server.href, (client) =>
    one<{ mayCreateRoles: boolean; role: string }>(
      client,
      `SELECT rolsuper OR rolcreaterole AS "mayCreateRoles", rolname AS role
       FROM pg_roles WHERE rolname = current_user`,
    ),
  );
  if (!mayCreateRoles) {
    throw new Refusal(
      `DATABASE_URL: "${role}" may not create roles, and DATABASE_APP_URL is not set. ` +
        `Let an administrator of the server run:\n${SQL_FOR_ADMINISTRATOR}`,
    );
  }
  const database = MAINTENANCE.has(named) ? DATABASE : named;
  return prepare(adminUrl, database, recallOrMake(dataDir).passwords);
}
