import { readFileSync } from "node:fs";
import type { z } from "zod";

/** A file this program is set up with is missing or is not what it should be. */
export class SetupFileError extends Error {
  override readonly name = "SetupFileError";
}

/**
 * Reads a JSON file that may hold secrets.
 * @throws SetupFileError that names the file, the place and the rule, and never repeats a value
 */
export function readJsonFile<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SetupFileError(`${file} ${code ? `cannot be read (${code})` : "is not JSON"}`);
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SetupFileError(`${file}: ${issue?.path.join(".")} ${issue?.message}`);
}
