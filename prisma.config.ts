import path from "node:path";
import { defineConfig } from "prisma/config";
import { ownerUrl } from "./scripts/setup/connection";

/**
 * Prisma's command line, without the native engine it would otherwise download before every command:
 * the same engine compiled to WebAssembly answers instead.
 */
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(
  import.meta.dirname,
  "scripts/prisma/schema-engine.mjs",
);

// Without a database yet, `generate` and `validate` work all the same; the others say what is missing.
const url = ownerUrl();

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  ...(url && { datasource: { url } }),
});
