import type { TestProject } from "vitest/node";
import { scratchDatabase } from "../../scripts/setup/scratch";

declare module "vitest" {
  interface ProvidedContext {
    /** The tables' owner, for what no operation does: arranging, and looking behind row-level security. */
    TEST_OWNER_URL: string;
    /** What the portal itself connects as. */
    TEST_APP_URL: string;
  }
}

/** Once per run of the `db` tests: a new database, migrated, and dropped when the run is over. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const database = await scratchDatabase(process.env.DATABASE_URL || undefined);
  project.provide("TEST_OWNER_URL", database.ownerUrl);
  project.provide("TEST_APP_URL", database.appUrl);
  process.env.TEST_OWNER_URL = database.ownerUrl;
  process.env.TEST_APP_URL = database.appUrl;
  return database.drop;
}
