import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Makes a folder only its owner can enter. */
export function privateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/** Writes a file only its owner can read; a reader sees the old content or the new, never a part. */
export function writePrivate(file: string, content: string): void {
  const next = `${file}.${process.pid}.new`;
  writeFileSync(next, content, { mode: 0o600 });
  renameSync(next, file);
}

/** A file's text; null when there is no such file. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Writes JSON as a person would want to find it. */
export function writeJson(file: string, value: unknown): void {
  writePrivate(path.resolve(file), `${JSON.stringify(value, null, 2)}\n`);
}
