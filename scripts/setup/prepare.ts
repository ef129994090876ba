import pg from "pg";
import { v7 as uuid } from "uuid";
import { grantQueues, prepareQueues } from "@/lib/jobs";
import type { Settings } from "@/lib/kernel/settings";
import { REGISTER_OFFICES } from "@/lib/services/catalogue/record-correction/offices";
import { JOBS } from "@/lib/worker";

/**
 * WHAT ONLY THE OWNER MAY DO after the migrations: make the queues, say what the application may do
 * with them, name the units that answer for registers, and, in a demonstration, appoint the staff. Again
 * and again without harm.
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
    await openRegisterOffices(client);
    if (portalMode === "demonstration") await appointInvented(client);
  } finally {
    await client.end();
  }
}

/** Where a request to correct a register goes. A unit that was renamed since keeps its name. */
async function openRegisterOffices(client: pg.Client): Promise<void> {
  for (const { code, institution, name } of REGISTER_OFFICES) {
    await client.query(
      `INSERT INTO office (code, institution, name_az, name_en, name_ru) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (code) DO NOTHING`,
      [code, institution, name.az, name.en, name.ru],
    );
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
