import "server-only";
import { fork } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { settings } from "@/lib/kernel/settings";
import { tooLong } from "./limits";
import type { Paper } from "./paper";
import { openPool, type Pool } from "./pool";
import { PaperError } from "./problem";

/** At 125 sheets per second and core, a paper at the end of the queue waits for some two seconds. */
const WAITING_LIMIT = 256;
/** A sheet takes 8 ms, one of three pages 40: after this long its renderer hangs, however busy the machine. */
const WITHIN_MS = 15_000;
const READY_WITHIN_MS = 30_000;
const SHEETS = 1_500;
const RSS_BYTES = 400 * 1024 * 1024;
/** More than that, and they wait for each other's memory. */
const MOST_BY_CORES = 8;

/**
 * A paper as PDF/A-3a, tagged, with its facts attached: the same paper gives the same bytes. Laid out in
 * another process; the caller's event loop goes on.
 * @throws PaperError
 */
export async function printPaper(paper: Paper): Promise<Uint8Array> {
  const problem = tooLong(paper);
  if (problem) throw new PaperError(problem);
  const printed = await renderers().print(paper);
  if ("problem" in printed) throw new PaperError(printed.problem);
  return printed.pdf;
}

/** Starts the renderers before the first paper comes. */
export function warmRenderers(): Promise<void> {
  return renderers().warm();
}

const HELD = Symbol.for("portal.renderers");
type Holder = { [HELD]?: Pool };

/** One pool for the process, however many bundles Next makes of this module. */
function renderers(): Pool {
  const holder = globalThis as Holder;
  holder[HELD] ??= openPool({
    size: settings().paperRenderers ?? Math.min(os.availableParallelism(), MOST_BY_CORES),
    start: startRenderer,
    waitingLimit: WAITING_LIMIT,
    withinMs: WITHIN_MS,
    readyWithinMs: READY_WITHIN_MS,
    sheets: SHEETS,
    rssBytes: RSS_BYTES,
  });
  return holder[HELD];
}

/** From the root of the project, where every program of the portal runs, also when Next has bundled this. */
export function startRenderer(root: string = process.cwd()) {
  // A program and not a module: Next's build must not look for it.
  return fork(/* turbopackIgnore: true */ path.join(root, "lib/paper/renderer/main.ts"), [], {
    cwd: root,
    // It needs no secret, so it is given none.
    env: pick(process.env, ["PATH", "HOME", "TMPDIR", "NODE_ENV"]),
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

const pick = (env: NodeJS.ProcessEnv, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, env[name]])) as NodeJS.ProcessEnv;
