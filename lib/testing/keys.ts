import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { PSEUDONYM_KEY } from "./world";

/**
 * Gives this test file a folder with the key that pseudonyms are made with. Call it before anything reads
 * the settings of this process.
 */
export function keepPseudonymKey(): void {
  const folder = mkdtempSync(path.join(tmpdir(), "keys-"));
  process.env.PORTAL_DATA_DIR = folder;
  mkdirSync(path.join(folder, "keys"), { mode: 0o700 });
  writeFileSync(
    path.join(folder, "keys/pseudonym"),
    Buffer.from(PSEUDONYM_KEY).toString("base64url"),
  );
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}
