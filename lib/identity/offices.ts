import "server-only";
import type { Database } from "@/lib/db";
import type { Texts } from "@/lib/kernel/texts";

/** Names of offices by their code. No persons in it; a code nobody has is left out. */
export async function findOffices(
  db: Database,
  codes: readonly string[],
): Promise<Readonly<Record<string, Texts>>> {
  const rows = await db.call<Texts & { code: string }>(
    `SELECT code, name_az AS az, name_en AS en, name_ru AS ru FROM office WHERE code = ANY ($1::text[])`,
    [[...new Set(codes)]],
  );
  return Object.fromEntries(rows.map(({ code, az, en, ru }) => [code, { az, en, ru }]));
}
