// npm run bench -- <name> [arguments]: one of the programs in bench/, what it needs made first.
import { existsSync } from "node:fs";
import { bootstrap } from "./run/bootstrap.mjs";

const [name = "", ...args] = process.argv.slice(2);
if (!/^[a-z-]+$/.test(name) || !existsSync(`bench/${name}.ts`)) {
  console.error(
    "Say which: npm run bench -- cases | ledger | operation | paper | pension | record | references | seal",
  );
  process.exit(1);
}
await bootstrap("scripts/bench.ts", [name, ...args]);
