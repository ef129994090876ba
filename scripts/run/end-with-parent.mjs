// node end-with-parent.mjs <program> [arguments]: runs the program so that it stops, as if it had been
// asked to, when the process that started it is gone, even killed without a word.
//
// A wrapper and not a module loaded with `--import`: that would be passed on to what the program itself
// starts, and Next's build does not survive it.
import path from "node:path";
import { pathToFileURL } from "node:url";

const STOP_WITHIN_MS = 15_000;

if (process.channel) {
  process.on("disconnect", () => {
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    process.kill(process.pid, "SIGTERM");
  });
  // Listening must not keep a program alive that has nothing else to do.
  process.channel.unref();
}

const program = path.resolve(process.argv[2]);
process.argv.splice(1, 2, program);
await import(pathToFileURL(program).href);
