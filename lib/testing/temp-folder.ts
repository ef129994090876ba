import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Once per run of the tests, before anything else: a folder in which every temporary file of the tests and of the
 * programs they start is made, and which goes with all of them when the run is over. A test need not think of
 * it, and one that fails leaves nothing behind either.
 */
export default function setUp(): () => void {
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(path.join(tmpdir(), "e-sosial-tests-"));
  // As the system's own: a database server that runs as another user makes its files there too.
  chmodSync(folder, 0o1777);
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
