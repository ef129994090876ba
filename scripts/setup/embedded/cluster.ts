import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { isRunning, processName } from "../../run/alive.mjs";
import { waitForLock } from "../../run/lock.mjs";
import { freePort, isPortFree } from "../../run/ports";
import { Refusal } from "../../run/refusal";
import { recall, recallOrMake, remember } from "../connection";
import { readIfThere } from "../files";
import { type Binaries, binaries } from "./binaries";
import { stopLeftOver, untilGone } from "./postmaster";
import { giveTo, type RunAs, runAs } from "./run-as";

/**
 * THE EMBEDDED POSTGRESQL: real server programs from npm, on this machine only, its files under the data
 * folder. Made at first use, kept across starts, shared by all programs that open it, and stopped when
 * the last of them closes it or dies.
 */
export interface Cluster {
  port: number;
  superuserUrl: string;
  /** Resolves when the server or its keeper is gone, whoever ended it. */
  ended: Promise<void>;
  /** Waits until the server is stopped, if no other program uses it. */
  close(): Promise<void>;
}

export interface ClusterOptions {
  dataDir: string;
  /** Undefined: whichever port is free, remembered for the next time. */
  port: number | undefined;
  /** False only where losing everything in a power cut does not matter: tests. */
  durable: boolean;
}

const READY_WITHIN_MS = 60_000;
/** How long a start may fail because the server before it is not quite gone. */
const RETRY_FOR_MS = 10_000;

/** @throws Refusal when it cannot be made or started on this machine */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const place = placeIn(options.dataDir);
  const lock = await waitForLock(place.lock, 2 * READY_WITHIN_MS);
  const lease = path.join(place.leases, processName(process.pid));
  try {
    writeFileSync(lease, "");
    const superuserUrl = (await reuse(place, options)) ?? (await start(place, options));
    const close = () => leave(place, lease);
    const port = Number(new URL(superuserUrl).port);
    return { port, superuserUrl, ended: untilGone(place.data, () => isKept(place)), close };
  } catch (error) {
    rmSync(lease, { force: true });
    throw error;
  } finally {
    lock.release();
  }
}

interface Place {
  data: string;
  leases: string;
  lock: string;
  /** Holds the name of the keeper's process while it is willing to go on. */
  keeper: string;
  log: string;
}

function placeIn(dataDir: string): Place {
  const home = path.join(dataDir, "postgres");
  const place = {
    data: path.join(home, "data"),
    leases: path.join(home, "leases"),
    lock: path.join(home, "lock"),
    keeper: path.join(home, "keeper"),
    log: path.join(dataDir, "logs/postgres.log"),
  };
  mkdirSync(place.leases, { recursive: true });
  mkdirSync(path.dirname(place.log), { recursive: true });
  chmodSync(home, 0o755); // whatever the umask: another user must pass through it
  return place;
}

/** The server that runs here already, if it will go on running and is where it is wanted. */
async function reuse(place: Place, { dataDir, port: wanted }: ClusterOptions) {
  const memory = recall(dataDir);
  if (!memory?.port || (wanted && wanted !== memory.port)) return null;
  if (!isKept(place)) return null;
  const url = superuserUrl(memory.port, memory.passwords.superuser);
  return (await answers(url, place.data)) && isKept(place) ? url : null;
}

const isKept = ({ keeper }: Place) => isRunning(readIfThere(keeper) ?? "");

async function start(place: Place, options: ClusterOptions): Promise<string> {
  const { initdb, postgres } = binaries();
  const as = runAs(postgres, place.data);
  await stopLeftOver(place.data);

  if (existsSync(place.data) && !recall(options.dataDir)) {
    throw new Refusal(
      `The passwords of the database in ${place.data} are gone: database.json beside it is missing. ` +
        "Bring it back, or remove the data folder to begin anew.",
    );
  }
  const memory = recallOrMake(options.dataDir);
  if (existsSync(place.data)) checkVersion(place.data, postgres);
  else initialise(initdb, as, place, memory.passwords.superuser, options.durable);
  giveTo(as.owner, place.data);

  const port = await choosePort(options.port, memory.port);
  remember(options.dataDir, { ...memory, port });
  const url = superuserUrl(port, memory.passwords.superuser);

  const until = Date.now() + RETRY_FOR_MS;
  for (;;) {
    const failure = await run(
      place,
      as,
      serverCommand(postgres, place, port, options.durable),
      url,
    );
    if (failure === null) return url;
    const passing = /pre-existing shared memory|lock file .* already exists/.test(failure);
    if (!passing || Date.now() > until) {
      throw new Refusal(
        `The embedded PostgreSQL does not start:\n${failure}\nIts log: ${place.log}`,
      );
    }
    await sleep(500);
  }
}

/** Makes the cluster beside its place and moves it there whole, so that a half-made one is never met. */
function initialise(
  initdb: Binaries["initdb"],
  as: RunAs,
  { data }: Place,
  password: string,
  durable: boolean,
): void {
  const making = `${data}.new`;
  const passwordFile = `${data}.password`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const file of [making, passwordFile]) chownSync(file, as.owner.uid, as.owner.gid);
  const [command = "", ...args] = [
    ...as.prefix,
    ...[initdb, `--pgdata=${making}`, "--username=postgres", `--pwfile=${passwordFile}`],
    ...["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin"],
    ...["--builtin-locale=C.UTF-8", "--no-instructions", ...(durable ? [] : ["--no-sync"])],
  ];
  const { uid, gid } = as;
  const made = spawnSync(command, args, { uid, gid, cwd: "/", encoding: "utf8" });
  rmSync(passwordFile);
  if (made.status !== 0) {
    throw new Refusal(
      `The embedded PostgreSQL cannot be set up on this machine:\n${made.error?.message ?? made.stderr}\n` +
        "Set DATABASE_URL to a PostgreSQL 15 or newer instead.",
    );
  }
  renameSync(making, data);
}

function checkVersion(data: string, postgres: string): void {
  const made = readFileSync(path.join(data, "PG_VERSION"), "utf8").trim();
  const { stdout } = spawnSync(postgres, ["--version"], { encoding: "utf8" });
  const ours = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1];
  if (made !== ours) {
    throw new Refusal(
      `The database in ${data} was made by PostgreSQL ${made}; this version of the portal brings ${ours}. ` +
        "Start the earlier version, dump its data, and load the dump into a new data folder.",
    );
  }
}

async function choosePort(wanted: number | undefined, known: number | undefined): Promise<number> {
  if (wanted) {
    if (await isPortFree(wanted, "127.0.0.1")) return wanted;
    throw new Refusal(
      `Port ${wanted} is taken by another program. Free it, or set PORTAL_DATABASE_PORT to another port.`,
    );
  }
  return known && (await isPortFree(known, "127.0.0.1")) ? known : freePort();
}

function serverCommand(
  postgres: string,
  { data }: Place,
  port: number,
  durable: boolean,
): string[] {
  const options = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 100,
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return [
    postgres,
    "-D",
    data,
    ...Object.entries(options).flatMap(([k, v]) => ["-c", `${k}=${v}`]),
  ];
}

/** Starts keeper and server. Null when it answers; else the last words of the server's log. */
async function run(
  place: Place,
  as: RunAs,
  command: string[],
  url: string,
): Promise<string | null> {
  const log = openSync(place.log, "a", 0o600);
  const { uid, gid, prefix } = as;
  const { leases, keeper: name } = place;
  const task = { command: [...prefix, ...command], uid, gid, leases, name };
  const keeper = spawn(
    process.execPath,
    [path.join(import.meta.dirname, "keeper.mjs"), JSON.stringify(task)],
    { detached: true, stdio: ["ignore", log, log], cwd: "/" },
  );
  closeSync(log);
  keeper.unref();
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (await answers(url, place.data)) return null;
    if (hasEnded(keeper)) return lastLines(place.log);
    await sleep(50);
  }
  keeper.kill();
  return `no answer within ${READY_WITHIN_MS / 1000} s\n${lastLines(place.log)}`;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null;

const lastLines = (file: string) =>
  readFileSync(file, "utf8").trimEnd().split("\n").slice(-5).join("\n");

/** Does a server answer here, to our password, and is it the one with this data? */
async function answers(connectionString: string, data: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined); // a server that stops while it is asked has not answered
  try {
    await client.connect();
    const { rows } = await client.query("SHOW data_directory");
    return rows[0]?.data_directory === data;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function superuserUrl(port: number, password: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
}

/** Gives the lease back; the last to leave waits until the server is stopped. */
async function leave(place: Place, lease: string): Promise<void> {
  const lock = await waitForLock(place.lock, 2 * READY_WITHIN_MS);
  try {
    rmSync(lease, { force: true });
    if (readdirSync(place.leases).some(isRunning)) return;
    await stopLeftOver(place.data);
    while (isKept(place)) await sleep(20);
  } finally {
    lock.release();
  }
}
