// What every command does first, in plain JavaScript without a dependency: checks Node, installs the
// packages if they are not those of the lock file, and hands over to a TypeScript program.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { isRunning, isShell, parentOf, processName } from "./alive.mjs";
import { waitForLock } from "./lock.mjs";

export const ROOT = path.resolve(import.meta.dirname, "../..");

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const OLDEST_NODE = [20, 19];
const INSTALL_WITHIN_MS = 15 * 60_000;
/** How long the program has to stop everything in order before it is killed. */
const STOP_WITHIN_MS = 60_000;

/** Runs `file` (TypeScript, from the root of the project) and ends as it ends. */
export async function bootstrap(file, args = process.argv.slice(2)) {
  process.chdir(ROOT);
  try {
    checkNode();
    await install();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  handOver(file, args);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(
    `Node ${OLDEST_NODE.join(".")} or newer is needed; this is ${process.versions.node} (${process.execPath}).`,
  );
}

async function install() {
  if (isInstalled()) return;
  const lock = await waitForLock(path.join(ROOT, ".data/install.lock"), INSTALL_WITHIN_MS);
  try {
    if (isInstalled()) return; // another command did it meanwhile
    process.stdout.write("Installing packages (once) ...\n");
    await npmCi();
  } finally {
    lock.release();
  }
}

/**
 * Is what npm last installed what the lock file wants? npm keeps its own account of that in
 * node_modules, written when an installation is complete.
 */
function isInstalled() {
  const wanted = packagesIn("package-lock.json");
  const present = packagesIn("node_modules/.package-lock.json");
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === "") return true;
    // Optional ones are those of other machines, too.
    return present[place] ? present[place].version === version : optional === true;
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Development packages included: they build the portal, whatever NODE_ENV says. */
function npmCi() {
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const [command, ...rest] = npm?.endsWith(".js")
    ? [process.execPath, npm, ...args]
    : ["npm", ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { cwd: ROOT, stdio: "inherit" });
    for (const signal of SIGNALS) process.once(signal, () => child.kill(signal));
    child.on("error", (error) => reject(new Error(`npm cannot be run: ${error.message}`)));
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error("The packages could not be installed: see npm's message above."));
    });
  });
}

/**
 * One child that does the work, in a process group of its own: Ctrl-C and every other signal reach it
 * only from here. Should this process be killed, the child sees its channel close.
 */
function handOver(file, args) {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", path.join(ROOT, file), ...args],
    { cwd: ROOT, stdio: ["inherit", "inherit", "inherit", "ipc"], detached: true },
  );
  const stop = (signal) => {
    child.kill(signal);
    setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS).unref();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  watchNpm(() => stop("SIGTERM"));

  child.on("error", (error) => {
    process.stderr.write(`${file} cannot be run: ${error.message}\n`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => {
    if (signal) process.stderr.write(`${file} was ended by ${signal}\n`);
    process.exit(code ?? 1);
  });
}

/** npm waits for its script; when it is killed, nobody is left to end this process. */
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const npm = isShell(process.ppid) ? parentOf(process.ppid) : process.ppid;
  const names = [process.ppid, npm].map(processName);
  const watch = setInterval(() => {
    if (names.every(isRunning)) return;
    clearInterval(watch);
    onGone();
  }, 1_000);
  watch.unref();
}
