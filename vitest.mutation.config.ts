import { defineConfig } from "vitest/config";
import { shared } from "./vitest.config";

/**
 * Tests of what is mutated (`stryker.config.json`): pure, without the project that needs a database and
 * without the properties that take seconds.
 */
export default defineConfig({
  ...shared,
  test: {
    include: ["lib/{law,pension}/**/*.test.ts"],
    exclude: ["**/*.db.test.ts", "**/*.random.test.ts"],
    setupFiles: ["./vitest.mutation.setup.ts"],
  },
});
