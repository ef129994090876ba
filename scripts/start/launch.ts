import path from "node:path";
import { migrate } from "@/lib/db/migrate";
import { readSettings, type Settings } from "@/lib/kernel/settings";
import { REGISTERS } from "@/lib/registers/catalogue";
import { tryLock } from "../run/lock.mjs";
import { isPortFree } from "../run/ports";
import { type Program, startProgram } from "../run/program";
import { complaint, Refusal } from "../run/refusal";
import { openDatabase, type PortalDatabase } from "../setup/database";
import { makeKeys } from "../setup/keys";
import { buildPortal, generateClient } from "./build";
import { awaitLeftOver, forgetPrograms, noteProgram } from "./left-over";
import { type Planned, planOf } from "./plan";

export interface LaunchOptions {
  root: string;
  /** The settings, and what else the programs are given. */
  env: NodeJS.ProcessEnv;
  /** Without a build, with Next's development server. */
  dev: boolean;
  /** Ends a launch that is under way. */
  signal: AbortSignal;
  /** A line on what is being done. */
  report: (line: string) => void;
  /** A line a program wrote to stderr. */
  warn: (program: string, line: string) => void;
}

export interface Running {
  settings: Settings;
  database: PortalDatabase;
  /** Resolves when a program ended that should not have, with what to tell. */
  broken: Promise<string>;
  /** Stops every program in the opposite order of their start, the database last. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 90_000;
const STOP_WITHIN_MS = 10_000;

/**
 * Sets up what is missing and starts the whole portal; returns when every program is ready.
 * @throws Refusal when something stands in the way; what had been started is stopped by then
 */
export async function launch(options: LaunchOptions): Promise<Running> {
  const { root, env, signal, report } = options;
  const settings = readSettings(env, root);
  const dataDir = settings.portalDataDir;
  const undo: (() => Promise<void>)[] = [];
  const stop = once(() => undoAll(undo.reverse()));
  try {
    undo.push(await claim(dataDir));
    await awaitLeftOver(dataDir, report);
    const plan = planOf(settings, options);
    for (const planned of plan) await checkPort(planned, settings.portalHost);

    if (settings.portalMode === "demonstration") {
      await makeKeys(settings, [...new Set(REGISTERS.map(({ address }) => address.memberCode))]);
    }
    const database = await openDatabase(settings);
    undo.push(database.close);
    report(`Database: ${database.description}`);
    const applied = await migrate(database.ownerUrl, path.join(root, "prisma/migrations"));
    if (applied.length > 0) report(`Migrations applied: ${applied.join(", ")}`);
    signal.throwIfAborted();

    const making = { root, logDir: path.join(dataDir, "logs"), signal, report };
    const buildEnv = { ...env, NEXT_TELEMETRY_DISABLED: "1" };
    await generateClient({ ...making, env: buildEnv });
    // Stands on the client that was just made, so it cannot be loaded before.
    const { prepareDatabase } = await import("../setup/prepare");
    await prepareDatabase(database.ownerUrl, settings);
    if (!options.dev) {
      const production = { ...buildEnv, NODE_ENV: "production" as const };
      const release = await buildPortal({ ...making, env: production });
      undo.push(async () => release());
    }
    signal.throwIfAborted();

    report(`Starting ${plan.map(({ name }) => name).join(", ")} ...`);
    const programs: Program[] = [];
    undo.push(async () => forgetPrograms(dataDir));
    for (const planned of plan) {
      const program = start(planned, settings, database.appUrl, options);
      undo.push(() => program.stop(STOP_WITHIN_MS));
      noteProgram(dataDir, program);
      programs.push(program);
    }
    await readiness(programs, plan, signal);
    return { settings, database, broken: firstEnd(programs, database), stop };
  } catch (error) {
    await stop().catch((failure: unknown) => report(complaint(failure)));
    throw error;
  }
}

/** One start at a time on one data folder. Returns how to give it back. */
async function claim(dataDir: string): Promise<() => Promise<void>> {
  const lock = await tryLock(path.join(dataDir, "start.lock"));
  if ("heldBy" in lock) {
    throw new Refusal(
      `The portal is already running on ${dataDir} (process ${lock.heldBy}). ` +
        "Stop it first, or give this one its own PORTAL_DATA_DIR and ports.",
    );
  }
  return async () => lock.release();
}

async function checkPort({ name, port }: Planned, host: string): Promise<void> {
  if (!port) return;
  const instead = `set ${port.setting} to another port`;
  try {
    // A browser that is told "localhost" may try either of the two loopback addresses.
    const hosts = host === "127.0.0.1" ? [host, "::1"] : [host];
    const free = await Promise.all(hosts.map((each) => isPortFree(port.number, each)));
    if (free.every(Boolean)) return;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EACCES") {
      throw new Refusal(`Port ${port.number} of ${name} needs more rights: ${instead}.`);
    }
    throw new Refusal(`PORTAL_HOST: nothing can listen on ${host} (${code}).`);
  }
  throw new Refusal(
    `Port ${port.number} of ${name} is taken by another program. Stop that program, or ${instead}.`,
  );
}

function start(
  planned: Planned,
  settings: Settings,
  appUrl: string,
  options: LaunchOptions,
): Program {
  // The owner's connection, which nothing binds, stays here.
  const { DATABASE_URL: _owner, DATABASE_APP_URL: _app, ...env } = options.env;
  return startProgram({
    name: planned.name,
    file: planned.file,
    args: planned.args,
    nodeFlags: planned.nodeFlags ?? [],
    root: options.root,
    env: {
      ...env,
      NODE_ENV: options.dev ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      ...(planned.database && { DATABASE_APP_URL: appUrl }),
    },
    logFile: path.join(settings.portalDataDir, `logs/${planned.name}.log`),
    onWarning: (line) => options.warn(planned.name, line),
  });
}

async function readiness(programs: Program[], plan: Planned[], signal: AbortSignal): Promise<void> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  const ready = programs.map((program, index) =>
    program.untilReady(plan[index]?.healthUrl ?? null, READY_WITHIN_MS),
  );
  await Promise.race([aborted, Promise.all(ready)]);
}

function firstEnd(programs: Program[], database: PortalDatabase): Promise<string> {
  const databaseEnd = database.ended.then(() => `The ${database.description} ended by itself.`);
  const ends = programs.map(async ({ name, ended, lastWords }) => {
    const why = await ended;
    return `${name} ended by itself (${why}). Its last words:\n${lastWords()}`;
  });
  return Promise.race([databaseEnd, ...ends]);
}

/** Takes every step, whatever comes of the others, and fails afterwards with what failed first. */
async function undoAll(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
