import { type Client, escapeIdentifier, escapeLiteral } from "pg";
import { Refusal } from "../run/refusal";
import type { DatabaseMemory } from "./connection";
import { scramVerifier } from "./scram";
import { checkServer, one, withClient } from "./server";

/**
 * THE TWO ROLES and the database. `portal_owner` owns the tables and runs migrations; `portal_app` is
 * what the portal works with: it owns nothing, so row-level security and the ledger's triggers bind it.
 */

const OWNER = "portal_owner";
const APP = "portal_app";

/** What an administrator runs where set-up may not. */
export const SQL_FOR_ADMINISTRATOR = `
  CREATE ROLE ${OWNER} LOGIN CREATEDB PASSWORD '...';
  CREATE ROLE ${APP} LOGIN PASSWORD '...';
  CREATE DATABASE portal OWNER ${OWNER} TEMPLATE template0 ENCODING 'UTF8';
  REVOKE ALL ON DATABASE portal FROM PUBLIC;
  GRANT CONNECT ON DATABASE portal TO ${APP};

Then set DATABASE_URL to ${OWNER}'s connection and DATABASE_APP_URL to ${APP}'s.`;

export interface Connections {
  ownerUrl: string;
  appUrl: string;
}

type Passwords = Pick<DatabaseMemory["passwords"], "owner" | "app">;

/**
 * Makes or mends roles and database over an administrator's connection; may be repeated.
 * @param database made when it does not exist
 * @throws Refusal when the administrator may not, or the database is another application's
 */
export async function prepare(
  adminUrl: string,
  database: string,
  passwords: Passwords,
): Promise<Connections> {
  const connections = {
    ownerUrl: urlFor(adminUrl, database, OWNER, passwords.owner),
    appUrl: urlFor(adminUrl, database, APP, passwords.app),
  };
  const onServer = urlFor(adminUrl, "postgres");
  const inDatabase = urlFor(adminUrl, database);
  try {
    await withClient(onServer, async (admin) => {
      // Roles are the whole server's: two that alter one at once would fail. Released with the connection.
      await admin.query("SELECT pg_advisory_lock(hashtext('portal set-up'))");
      await ensureRole(admin, OWNER, passwords.owner, "CREATEDB");
      await ensureRole(admin, APP, passwords.app, "");
      await ensureDatabase(admin, database);
    });
    await withClient(inDatabase, (admin) => ensureOwnership(admin, database));
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code !== "42501") throw error;
    throw new Refusal(
      `DATABASE_URL: this role may not set the portal up (${message}). ` +
        `Let an administrator of the server run:\n${SQL_FOR_ADMINISTRATOR}`,
      { cause: error },
    );
  }
  await checkConnections(connections);
  return connections;
}

/** An administrator's address, with another database and, if given, another user. */
function urlFor(adminUrl: string, database: string, user?: string, password?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (user) url.username = user;
  if (password) url.password = password;
  return url.href;
}

async function ensureRole(admin: Client, role: string, password: string, rights: string) {
  const { rows } = await admin.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  // Set anew each time: another data folder may have used this server before, with its own password.
  const secret = `PASSWORD ${escapeLiteral(scramVerifier(password))}`;
  const { mayGrant } = await one<{ mayGrant: boolean }>(
    admin,
    `SELECT rolsuper OR rolcreatedb AS "mayGrant" FROM pg_roles WHERE rolname = current_user`,
  );
  const verb = rows.length === 0 ? "CREATE" : "ALTER";
  await admin.query(`${verb} ROLE ${role} LOGIN ${mayGrant ? rights : ""} ${secret}`);
}

async function ensureDatabase(admin: Client, database: string): Promise<void> {
  const { rows } = await admin.query<{ encoding: string }>(
    "SELECT pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = $1",
    [database],
  );
  if (rows[0] && rows[0].encoding !== "UTF8") {
    throw new Refusal(
      `DATABASE_URL: the database "${database}" is in ${rows[0].encoding}; the portal needs UTF8.`,
    );
  }
  const { isSuperuser, version } = await one<{ isSuperuser: boolean; version: number }>(
    admin,
    `SELECT rolsuper AS "isSuperuser", current_setting('server_version_num')::int AS version
     FROM pg_roles WHERE rolname = current_user`,
  );
  // Who gives a database away must be a member of the role that gets it.
  if (!isSuperuser) await admin.query(`GRANT ${OWNER} TO CURRENT_USER`);
  if (rows[0]) return;
  await admin.query(
    `CREATE DATABASE ${escapeIdentifier(database)} OWNER ${OWNER}
     TEMPLATE template0 ENCODING 'UTF8' ${await locale(admin, version)}`,
  );
}

/** Sorting by code point and case of every letter alike on every machine, where the server has it. */
async function locale(admin: Client, version: number): Promise<string> {
  if (version >= 170_000) {
    return "LOCALE 'C' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'";
  }
  const { rows } = await admin.query(
    "SELECT FROM pg_collation WHERE collprovider = 'c' AND lower(collname) IN ('c.utf8', 'c.utf-8')",
  );
  return rows.length > 0 ? "LOCALE 'C.UTF-8'" : "";
}

async function ensureOwnership(admin: Client, database: string): Promise<void> {
  const { owner, schemaOwner, foreignTables } = await one<{
    owner: string;
    schemaOwner: string;
    foreignTables: number;
  }>(
    admin,
    `SELECT (SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()) AS owner,
            (SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'public') AS "schemaOwner",
            (SELECT count(*)::int FROM pg_tables
             WHERE schemaname = 'public' AND tableowner <> '${OWNER}') AS "foreignTables"`,
  );
  if (foreignTables > 0) {
    throw new Refusal(
      `DATABASE_URL: the database "${database}" holds tables of another application (${foreignTables}). ` +
        "Name an empty one, or one that does not exist yet.",
    );
  }
  const name = escapeIdentifier(database);
  if (owner !== OWNER) await admin.query(`ALTER DATABASE ${name} OWNER TO ${OWNER}`);
  if (schemaOwner !== OWNER && schemaOwner !== "pg_database_owner") {
    await admin.query(`ALTER SCHEMA public OWNER TO ${OWNER}`);
  }
  await admin.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${name} TO ${APP}`);
}

/**
 * Are these two connections what they must be: the owner of one database, and a role bound by its rules?
 * @throws Refusal saying which is not, and why
 */
export async function checkConnections({ ownerUrl, appUrl }: Connections): Promise<void> {
  const problems: string[] = [];
  const [owner, app] = [
    await describe("DATABASE_URL", ownerUrl),
    await describe("DATABASE_APP_URL", appUrl),
  ];
  const expect = (holds: boolean, problem: string) => holds || problems.push(problem);

  expect(owner.role === OWNER, `DATABASE_URL signs in as "${owner.role}"; it must be ${OWNER}`);
  expect(app.role === APP, `DATABASE_APP_URL signs in as "${app.role}"; it must be ${APP}`);
  expect(owner.place === app.place, "DATABASE_URL and DATABASE_APP_URL are different databases");
  expect(owner.mayCreate, `${owner.role} may not create tables: it must own the database`);
  expect(
    !app.passesSecurity,
    `${app.role} is a superuser or has BYPASSRLS: row-level security would not bind it`,
  );
  expect(
    !app.isOwner,
    `${app.role} is a member of ${OWNER}: it could change the rules that bind it`,
  );
  if (problems.length > 0) {
    throw new Refusal(`The database roles are not as they must be:\n  ${problems.join("\n  ")}`);
  }
}

interface Described {
  role: string;
  place: string;
  mayCreate: boolean;
  passesSecurity: boolean;
  isOwner: boolean;
}

async function describe(setting: string, url: string): Promise<Described> {
  if (!(await checkServer(setting, url))) {
    throw new Refusal(
      `${setting}: there is no database "${new URL(url).pathname.slice(1)}". ` +
        `Let an administrator of the server run:\n${SQL_FOR_ADMINISTRATOR}`,
    );
  }
  return withClient(url, (client) =>
    one<Described>(
      client,
      `SELECT rolname AS role, rolsuper OR rolbypassrls AS "passesSecurity",
              current_database() || ' ' || pg_postmaster_start_time() AS place,
              has_database_privilege(current_database(), 'CREATE')
                AND has_schema_privilege('public', 'CREATE') AS "mayCreate",
              COALESCE((SELECT pg_has_role(current_user, oid, 'MEMBER')
                        FROM pg_roles WHERE rolname = '${OWNER}'), false) AS "isOwner"
       FROM pg_roles WHERE rolname = current_user`,
    ),
  );
}
