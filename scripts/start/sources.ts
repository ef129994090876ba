import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * One hash over the content of files and folders, to know whether what was made from them is still true.
 * Names that do not exist count as absent, which is a state like any other.
 */
export function hashOf(root: string, names: readonly string[], skip: RegExp = /$^/): string {
  const hash = createHash("sha256");
  for (const file of names.flatMap((name) => filesOf(path.join(root, name)))) {
    const name = path.relative(root, file);
    if (skip.test(name)) continue;
    const content = readFileSync(file);
    // With lengths, so that bytes cannot wander from one file to the next unnoticed.
    hash.update(`${name.length} ${name} ${content.length} `).update(content);
  }
  return hash.digest("hex");
}

function filesOf(place: string): string[] {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesOf(path.join(place, entry.name)));
}
