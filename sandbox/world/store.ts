import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { settings } from "@/lib/kernel/settings";

/**
 * What can be changed about the world, kept in small files that its programs share: how many persons
 * are generated, how far its clock is ahead. A program that runs notices what another one wrote.
 */

export interface KeptFile<T> {
  /** The value now; the default where nothing was kept yet. @throws Error naming a file that is spoiled */
  read(): T;
  /** Replaces the value in one step: a reader sees the old one or the new one. */
  write(value: T): void;
}

/** The folder of the world's files, in the data folder of the settings. */
export function worldFolder(): string {
  return path.join(settings().portalDataDir, "sandbox");
}

export function keptFile<S extends z.ZodType>(
  name: string,
  schema: S,
  nothingYet: z.output<S>,
): KeptFile<z.output<S>> {
  let known: { stamp: string; value: z.output<S> } | undefined;

  return {
    read() {
      const file = path.join(worldFolder(), name);
      const stamp = stampOf(file);
      if (stamp === null) return nothingYet;
      if (known?.stamp !== stamp) known = { stamp, value: parsed(file, schema) };
      return known.value;
    },
    write(value) {
      const file = path.join(worldFolder(), name);
      mkdirSync(worldFolder(), { recursive: true });
      const beside = `${file}.${process.pid}`;
      writeFileSync(beside, `${JSON.stringify(schema.parse(value), null, 2)}\n`, { mode: 0o600 });
      renameSync(beside, file);
      known = undefined;
    },
  };
}

function stampOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found ? `${file} ${found.ino} ${found.mtimeNs} ${found.size}` : null;
}

function parsed<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new Error(`${file} cannot be read; mend it or delete it to begin anew`, { cause: error });
  }
}
