import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const TEMP_FOLDER = path.join(root, "lib/testing/temp-folder.ts");

export const shared = {
  resolve: {
    alias: {
      "@": root,
      // The code of servers says `import "server-only"`, which is an empty module on a server.
      "server-only": path.join(root, "node_modules/server-only/empty.js"),
    },
    conditions: ["react-server"],
  },
  ssr: { resolve: { conditions: ["react-server", "node"] } },
};

/** Two projects: `unit` is pure and needs nothing; `db` runs against a real PostgreSQL. */
export default defineConfig({
  ...shared, // for the set-up, which belongs to no project
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          globalSetup: [TEMP_FOLDER],
          include: ["{app,components,lib,sandbox,scripts,prisma}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts"],
          testTimeout: 20_000, // two cores, shared: a limit against hanging, not against being slow
        },
      },
      {
        ...shared,
        test: {
          name: "db",
          include: ["{app,components,lib,sandbox,scripts,prisma}/**/*.db.test.ts"],
          globalSetup: [TEMP_FOLDER, path.join(root, "lib/testing/global-setup.ts")],
          // One database serves all files, and some of them are about the same invented persons.
          fileParallelism: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
