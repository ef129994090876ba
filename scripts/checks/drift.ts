import { spawnSync } from "node:child_process";
import path from "node:path";
import type { ScratchDatabase } from "../setup/scratch";

/**
 * SCHEMA AND MIGRATIONS say the same, by Prisma's own word: the migrations, replayed, give the database
 * of the schema; and a database our runner migrated is up to date to `prisma migrate status`.
 */
export function checkDrift(root: string, database: ScratchDatabase): string[] {
  const env = {
    ...process.env,
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
  };
  const prisma = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(root, "node_modules/prisma/build/index.js"), ...args], {
      cwd: root,
      env,
      encoding: "utf8",
    });
  const said = ({ stdout, stderr }: { stdout: string; stderr: string }) =>
    `${stdout}${stderr}`.trim();

  const problems: string[] = [];
  const diff = prisma(
    ...["migrate", "diff", "--from-migrations", "prisma/migrations"],
    ...["--to-schema", "prisma/schema", "--exit-code"],
  );
  if (diff.status !== 0) problems.push(`schema and migrations differ:\n${said(diff)}`);
  const status = prisma("migrate", "status");
  if (status.status !== 0) problems.push(`prisma migrate status disagrees:\n${said(status)}`);
  return problems;
}
