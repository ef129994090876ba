// node scripts/run.mjs <file.ts> [arguments]: any other program of the project, packages installed first.
import { bootstrap } from "./run/bootstrap.mjs";

const [file, ...args] = process.argv.slice(2);
await bootstrap(file, args);
