import { Client } from "pg";

/** One statement as the owner of the tables: for moments that no journey can wait for. */
export async function asOwner(sql: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: process.env.E2E_OWNER_URL });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
