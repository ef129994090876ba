// THE KEEPER of one embedded PostgreSQL: runs it as long as a program that uses it is alive, and not
// longer. Programs say that they use it by a file named after their process in the folder of leases, so
// that one that is killed without a word is noticed as well, and several can share one server.
//
//   node keeper.mjs '{"command": [...], "uid": 65534, "gid": 65534, "leases": "<folder>", "name": "<file>"}'
import { spawn } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { isRunning, processName } from "../../run/alive.mjs";

const LOOK_EVERY_MS = 500;
/** A fast shutdown ends sessions and writes a checkpoint. Past this, PostgreSQL recovers at next start. */
const STOP_WITHIN_MS = 30_000;

const { command, uid, gid, leases, name } = JSON.parse(process.argv[2]);
const [program, ...args] = command;

// Ctrl-C and a closed terminal are for the program that started us: it will give its lease back.
for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => undefined);
process.on("SIGTERM", stop);

const postgres = spawn(program, args, { uid, gid, cwd: "/", stdio: ["ignore", 1, 2] });
postgres.on("error", (error) => {
  process.stderr.write(`${program} cannot be run: ${error.message}\n`);
  process.exit(1);
});
postgres.on("exit", (code) => process.exit(code ?? 1));
writeFileSync(name, processName(process.pid));

const watch = setInterval(() => {
  if (!inUse()) stop();
}, LOOK_EVERY_MS);

function inUse() {
  try {
    return readdirSync(leases).some(isRunning);
  } catch (error) {
    if (error.code === "ENOENT") return false; // the data folder was removed under us
    throw error;
  }
}

function stop() {
  clearInterval(watch);
  // First, so that a program that comes now does not take a server that is about to leave.
  rmSync(name, { force: true });
  postgres.kill("SIGINT");
  setTimeout(() => postgres.kill("SIGQUIT"), STOP_WITHIN_MS).unref();
}
