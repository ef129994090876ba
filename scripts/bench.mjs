// npm run bench -- <name> [arguments]: one of the programs in bench/, packages installed first.
import { existsSync } from "node:fs";
import { bootstrap } from "./run/bootstrap.mjs";

const [name = "", ...args] = process.argv.slice(2);
const file = `bench/${name}.ts`;
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  console.error("Say which: npm run bench -- ledger | operation | record");
  process.exit(1);
}
await bootstrap(file, args);
