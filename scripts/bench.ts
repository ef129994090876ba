import path from "node:path";
import { generateClient } from "./start/build";

/**
 * `npm run bench -- <name> [arguments]`: one of the programs in bench/, which stand on the database
 * client that is generated here if need be. To it, the arguments are its own.
 */
const root = path.resolve(import.meta.dirname, "..");
const [name] = process.argv.splice(2, 1);
const abort = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => abort.abort(new Error(`stopped by ${signal}`)));
}

await generateClient({
  root,
  logDir: path.join(root, ".data/bench/logs"),
  env: process.env,
  signal: abort.signal,
  report: (line) => console.log(line),
});
await import(`../bench/${name}.ts`);
