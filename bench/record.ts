import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import pg from "pg";
import { openLedger } from "@/lib/access/ledger";
import { openDatabase } from "@/lib/db";
import { lifeOf, snapshotsOf } from "@/lib/record/testing";
import { freePort } from "../scripts/run/ports";
import { launch } from "../scripts/start/launch";
import { PAGE_SERVER_FLAGS } from "../scripts/start/plan";
import { aCitizen, signIn } from "./people";

/**
 * BENCH: the record page with the data of fifteen registers, a session, row-level security, an entry and
 * the full layout, beside a bare App Router page with the same data sets, in the same run and in turns;
 * and the JavaScript of both on first load. Node has the flags of `npm start` for both servers. Starts a
 * portal of its own on free ports.
 * Usage: npm run bench -- record [seconds]
 */
const ROOT = path.resolve(import.meta.dirname, "..");
const CONNECTIONS = 32;
const WARMING_REQUESTS = 5_000;
/** Short ones, in turns: on a machine that is shared, a quarter of a minute may be slow for one of both. */
const TURNS = 9;
const seconds = Number(process.argv[2] ?? 4);
const BARE = path.join(ROOT, "bench/bare");
const NEXT = path.join(ROOT, "node_modules/next/dist/bin/next");

const ports = { portal: await freePort(), login: await freePort(), world: await freePort() };
const env: NodeJS.ProcessEnv = {
  ...process.env,
  PORTAL_PORT: String(ports.portal),
  ASAN_LOGIN_PORT: String(ports.login),
  SANDBOX_PORT: String(ports.world),
  PORTAL_DATA_DIR: path.join(ROOT, ".data/bench"),
  PORTAL_CLOCK: "system",
};
const running = await launch({
  root: ROOT,
  env,
  dev: false,
  signal: new AbortController().signal,
  report: (line) => console.log(line),
  warn: (program, line) => console.error(`[${program}] ${line}`),
});
const children: ReturnType<typeof spawn>[] = [];
try {
  const { ownerUrl, appUrl } = running.database;
  const cookie = await aSignedInPerson(appUrl);
  await copyForBare(ownerUrl);
  const bare = await startBare(ownerUrl);
  const record = `${running.settings.portalUrl}/az/record`;

  // A portal in use has used a model of Prisma, which would show in every page if something of it stayed on.
  const account = await fetch(`${running.settings.portalUrl}/az/account`, { headers: { cookie } });
  if (!(await account.text()).includes("Sevinc")) throw new Error("the account did not open");

  const reply = await fetch(record, { headers: { cookie } });
  const html = await reply.text();
  if (reply.status !== 200 || !html.includes("Həsənova Sevinc Kamran qızı")) {
    throw new Error(`the record page answered ${reply.status}`);
  }

  await warm(bare, {});
  await warm(record, { cookie });
  const rounds: { bare: Load; record: Load }[] = [];
  for (let round = 0; round < TURNS; round++) {
    rounds.push({
      bare: await load(bare, {}, seconds),
      record: await load(record, { cookie }, seconds),
    });
  }
  const middle = (which: "bare" | "record") =>
    rounds.map((round) => round[which]).sort((a, b) => a.rate - b.rate)[TURNS >> 1] as Load;
  const ratios = rounds
    .map((round) => round.record.rate / round.bare.rate)
    .sort((a, b) => a - b)
    .map((ratio) => ratio.toFixed(2));
  console.log(
    `\nRecord page, ${CONNECTIONS} connections, one process each, Node ${process.version}`,
  );
  for (const which of ["bare", "record"] as const) {
    const { rate, p50, p99 } = middle(which);
    console.log(
      `  ${which.padEnd(8)} ${rate.toFixed(0)} requests/s   p50 ${p50} ms   p99 ${p99} ms`,
    );
  }
  console.log(`  ratio    ${ratios[TURNS >> 1]} (median of ${TURNS} turns; to reach: 0.60)`);
  console.log(`           ${ratios.join(" ")}`);

  const empty = await scriptBytes(new URL("/empty", bare).href, {});
  const ours = await scriptBytes(record, { cookie });
  console.log("\nJavaScript on first load, gzip");
  console.log(`  empty App Router page  ${(empty / 1024).toFixed(1)} KB`);
  console.log(`  record page            ${(ours / 1024).toFixed(1)} KB`);
  console.log(`  ratio                  ${(ours / empty).toFixed(2)} (to reach: 1.15)`);
  console.log(`  HTML of the record     ${(gzipSync(html).length / 1024).toFixed(1)} KB gzip`);
} finally {
  for (const child of children) child.kill();
  await running.stop();
}

/** Sevinc, signed in, with what fifteen registers said of her; returns the cookie. */
async function aSignedInPerson(appUrl: string): Promise<string> {
  const db = openDatabase(appUrl);
  try {
    return await signIn(
      await aCitizen({ db, ledger: openLedger(randomBytes(32)) }, lifeOf("TST4K7Q")),
    );
  } finally {
    await db.close();
  }
}

/** The same data sets where no wall stands, for the bare page. */
async function copyForBare(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`
    CREATE TABLE IF NOT EXISTS bare_snapshot (subject_id text, register text, category text, answered_at timestamptz, record jsonb);
    CREATE INDEX IF NOT EXISTS bare_snapshot_subject ON bare_snapshot (subject_id);
    TRUNCATE bare_snapshot`);
  for (const one of snapshotsOf(lifeOf("TST4K7Q"), new Date())) {
    await client.query("INSERT INTO bare_snapshot VALUES ($1, $2, $3, $4, $5)", [
      "bench",
      one.register,
      one.category,
      one.answeredAt,
      one.record === null ? null : JSON.stringify(one.record),
    ]);
  }
  await client.end();
}

async function startBare(ownerUrl: string): Promise<string> {
  const port = await freePort();
  const bareEnv = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    BARE_DATABASE_URL: ownerUrl,
    BARE_SUBJECT: "bench",
  };
  console.log("Building the bare page ...");
  await new Promise<void>((resolve, reject) => {
    const build = spawn(process.execPath, [NEXT, "build"], {
      cwd: BARE,
      env: bareEnv,
      stdio: "ignore",
    });
    build.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`bare build: ${code}`)),
    );
  });
  const child = spawn(process.execPath, [...PAGE_SERVER_FLAGS, NEXT, "start", "-p", String(port)], {
    cwd: BARE,
    env: bareEnv,
    stdio: "ignore",
  });
  children.push(child);
  const url = `http://localhost:${port}/`;
  for (let tries = 0; tries < 200; tries++) {
    if ((await fetch(url).catch(() => null))?.ok) return url;
    await new Promise((soon) => setTimeout(soon, 100));
  }
  throw new Error("the bare page did not start");
}

interface Load {
  rate: number;
  p50: number;
  p99: number;
}

/**
 * The same number of requests for both, until Node has compiled what they run: a server lives for days,
 * and after the first thousand requests its compiler still takes a third of a core.
 */
async function warm(url: string, headers: Record<string, string>): Promise<void> {
  await autocannon({ url, headers, connections: CONNECTIONS, amount: WARMING_REQUESTS });
}

async function load(url: string, headers: Record<string, string>, duration: number): Promise<Load> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} errors`);
  }
  return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

/** Gzipped bytes of every script a browser fetches for the page. */
async function scriptBytes(url: string, headers: Record<string, string>): Promise<number> {
  const html = await (await fetch(url, { headers })).text();
  const sources = [...html.matchAll(/<script[^>]+src="([^"]+\.js)[^"]*"(?![^>]*nomodule)/gi)].map(
    (m) => m[1] ?? "",
  );
  let bytes = 0;
  for (const source of new Set(sources)) {
    const script = await fetch(new URL(source, url));
    bytes += gzipSync(Buffer.from(await script.arrayBuffer())).length;
  }
  return bytes;
}
