import { createWriteStream, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isRunning, processName } from "../run/alive.mjs";
import { startChild } from "../run/child";
import { waitForLock } from "../run/lock.mjs";
import { Refusal } from "../run/refusal";
import { readIfThere } from "../setup/files";
import { hashOf } from "./sources";

/**
 * THINGS MADE FROM THE SOURCES: Prisma's client and Next's build. Each is made when what it is made from
 * has changed, which a stamp beside it tells by a hash of the content.
 */
export interface Making {
  root: string;
  logDir: string;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
  report: (line: string) => void;
}

const BUILT_WITHIN_MS = 10 * 60_000;
const NOT_BUILT = /\.test\.tsx?$|\.spec\.ts$|^lib\/db\/generated\/|^lib\/testing\//;

export async function generateClient(making: Making): Promise<void> {
  const sources = ["prisma/schema", "node_modules/prisma/package.json"];
  await make(making, {
    what: "Generating the database client",
    from: hashOf(making.root, sources),
    stamp: "lib/db/generated/made-from",
    command: ["node_modules/prisma/build/index.js", "generate"],
    log: "generate.log",
  });
}

/**
 * Builds what has changed, and keeps the build from being replaced for as long as this process lives.
 * @returns how to give it up before
 * @throws Refusal when it has to be made anew while another portal serves pages from it
 */
export async function buildPortal(making: Making): Promise<() => void> {
  const folders = ["app", "components", "lib", "public", "prisma/schema"];
  const files = [
    "next.config.ts",
    "postcss.config.mjs",
    "tsconfig.json",
    "tsconfig.build.json",
    "package-lock.json",
  ];
  const product = {
    what: "Building the portal (about a minute)",
    from: hashOf(making.root, [...folders, ...files], NOT_BUILT),
    stamp: ".next/made-from",
    command: ["node_modules/next/dist/bin/next", "build"],
    log: "build.log",
  };
  // Beside the build, not in the data folder: several data folders may share it.
  const users = path.join(making.root, ".data/build-users");
  mkdirSync(users, { recursive: true });
  const lock = await waitForLock(path.join(making.root, ".data/build.lock"), BUILT_WITHIN_MS);
  try {
    const [user] = readdirSync(users).filter(isRunning);
    if (user && !isMade(making.root, product)) {
      throw new Refusal(
        `The sources have changed, and process ${Number.parseInt(user, 10)} still serves what was ` +
          "built from them before. Stop that portal first.",
      );
    }
    // What the development server wrote of pages that are no more would fail the build's type check.
    rmSync(path.join(making.root, ".next/dev/types"), { recursive: true, force: true });
    await make(making, product);
    const mine = path.join(users, processName(process.pid));
    writeFileSync(mine, "");
    return () => rmSync(mine, { force: true });
  } finally {
    lock.release();
  }
}

interface Product {
  what: string;
  /** Hash of the sources. */
  from: string;
  /** File that holds the hash of what stands there now. */
  stamp: string;
  command: readonly string[];
  log: string;
}

async function make(making: Making, product: Product): Promise<void> {
  if (isMade(making.root, product)) return;
  const stamp = path.join(making.root, product.stamp);
  making.report(`${product.what} ...`);
  rmSync(stamp, { force: true }); // half-made is not made
  const log = path.join(making.logDir, product.log);
  const output = await run(making, product.command, log);
  if (output !== null) {
    making.signal.throwIfAborted();
    const tail = output.trimEnd().split("\n").slice(-40).join("\n");
    throw new Refusal(`${product.what} failed:\n${tail}\nAll of it: ${log}`);
  }
  writeFileSync(stamp, product.from);
}

function isMade(root: string, { stamp, from }: Product): boolean {
  return readIfThere(path.join(root, stamp)) === from;
}

/** Null when the command succeeded, else what it wrote. */
function run(making: Making, command: readonly string[], logFile: string): Promise<string | null> {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile, { mode: 0o600 });
  const { root, env, signal } = making;
  const [program = "", ...args] = command;
  const child = startChild(root, program, args, env, { signal });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk;
      log.write(chunk);
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", (error) => {
      if (signal.aborted) resolve(output);
      else reject(error);
    });
    child.once("close", (code) => {
      log.end();
      resolve(code === 0 ? null : output);
    });
  });
}
