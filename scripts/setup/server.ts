import { Client } from "pg";
import { Refusal } from "../run/refusal";

/** Oldest PostgreSQL whose rules on the public schema and on views the migrations build upon. */
const OLDEST = 15;

/** Runs `work` on a connection of its own. */
export async function withClient<T>(
  connectionString: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle fails the next query, where it is reported.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The one row of a query. */
export async function one<T extends object>(
  client: Client,
  sql: string,
  values: unknown[] = [],
): Promise<T> {
  const { rows } = await client.query<T>(sql, values);
  if (!rows[0]) throw new Error(`No row for: ${sql}`);
  return rows[0];
}

/**
 * Is there a server at this address that lets us in?
 * @returns false when there is one, but not this database
 * @throws Refusal naming the setting (never its password) when not, or when the server is too old
 */
export async function checkServer(setting: string, url: string): Promise<boolean> {
  const { hostname, port, username } = new URL(url);
  const where = `${hostname}:${port || 5432}`;
  try {
    await withClient(url, async (client) => {
      const { number, version } = await one<{ number: number; version: string }>(
        client,
        `SELECT current_setting('server_version_num')::int AS number,
                current_setting('server_version') AS version`,
      );
      if (number < OLDEST * 10_000) {
        throw new Refusal(
          `${setting}: PostgreSQL at ${where} is version ${version}; ${OLDEST} or newer is needed.`,
        );
      }
    });
    return true;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code, message } = error as Error & { code?: string };
    if (code === "3D000") return false;
    if (code === "28P01" || code === "28000") {
      throw new Refusal(
        `${setting}: PostgreSQL at ${where} does not let "${decodeURIComponent(username)}" in: ${message}`,
      );
    }
    throw new Refusal(`${setting}: no PostgreSQL answers at ${where} (${code ?? message})`);
  }
}
