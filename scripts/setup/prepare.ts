import pg from "pg";
import { v7 as uuid } from "uuid";
import { grantQueues, prepareQueues } from "@/lib/jobs";
import type { Settings } from "@/lib/kernel/settings";
import { JOBS } from "@/lib/worker";

/**
 * WHAT ONLY THE OWNER MAY DO after the migrations: make the queues, say what the application may do
 * with them, and, in a demonstration, appoint the staff. Again and again without harm.
 */
export async function prepareDatabase(
  ownerUrl: string,
  { portalMode }: Pick<Settings, "portalMode">,
): Promise<void> {
  await prepareQueues(ownerUrl, JOBS);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(grantQueues);
    if (portalMode === "demonstration") await appointInvented(client);
  } finally {
    await client.end();
  }
}

/** The invented officers of the sandbox world. In production an administrator appoints real ones. */
async function appointInvented(client: pg.Client): Promise<void> {
  const { STAFF } = await import("@/sandbox/world");
  for (const { fin, institution, unit, unitCode, role } of STAFF) {
    await client.query(
      `INSERT INTO office (code, institution, name_az, name_en, name_ru) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (code) DO UPDATE SET institution = EXCLUDED.institution,
         name_az = EXCLUDED.name_az, name_en = EXCLUDED.name_en, name_ru = EXCLUDED.name_ru`,
      [unitCode, institution, unit.az, unit.en, unit.ru],
    );
    await client.query("SELECT identity.appoint_staff($1, $2, $3, $4, $5)", [
      uuid(),
      uuid(),
      fin,
      unitCode,
      role,
    ]);
  }
}
