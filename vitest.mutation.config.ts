import { defineConfig } from "vitest/config";
import { shared } from "./vitest.config";

/** Tests of what is mutated (`stryker.config.json`): pure, and without the project that needs a database. */
export default defineConfig({
  ...shared,
  test: { include: ["lib/{law,pension}/**/*.test.ts"], exclude: ["**/*.db.test.ts"] },
});
