import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startedAt } from "../../run/alive.mjs";
import { freePort } from "../../run/ports";
import { withClient } from "../server";
import { type Cluster, openCluster } from "./cluster";

let dataDir: string;
const opened: Cluster[] = [];

async function open(port?: number): Promise<Cluster> {
  const cluster = await openCluster({ dataDir, port, durable: true });
  opened.push(cluster);
  return cluster;
}

const query = (cluster: Cluster, sql: string) =>
  withClient(cluster.superuserUrl, async (client) => (await client.query(sql)).rows);

const fileIn = (name: string) => path.join(dataDir, "postgres", name);
const postmaster = () => Number.parseInt(readFileSync(fileIn("data/postmaster.pid"), "utf8"), 10);
const keeper = () => Number.parseInt(readFileSync(fileIn("keeper"), "utf8"), 10);

async function gone(pid: number): Promise<void> {
  for (let tries = 0; tries < 100 && startedAt(pid) !== null; tries++) await sleep(50);
  expect(startedAt(pid)).toBeNull();
}

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "cluster-"));
});

afterEach(async () => {
  for (const cluster of opened.splice(0)) await cluster.close();
  rmSync(dataDir, { recursive: true });
});

test("it is what the portal needs, and listens on this machine only", async () => {
  const cluster = await open();
  const [row] = await query(
    cluster,
    `SELECT current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
            current_setting('password_encryption') AS passwords, lower('ƏŞÇ') AS lower,
            current_setting('listen_addresses') AS address, 'Z' < 'a' AS by_code_point`,
  );
  expect(row).toEqual({
    encoding: "UTF8",
    fsync: "on",
    passwords: "scram-sha-256",
    lower: "əşç",
    address: "127.0.0.1",
    by_code_point: true,
  });
  const guest = cluster.superuserUrl.replace(/:[^:@]+@/, ":guess@");
  await expect(withClient(guest, async () => undefined)).rejects.toThrow(/authentication failed/);
});

test("it stops when the last who uses it leaves, and keeps port and data", async () => {
  const first = await open();
  const pid = postmaster();
  await query(first, "CREATE TABLE kept AS SELECT 7 AS seven");
  await first.close();
  await gone(pid);

  const second = await open();
  expect(second.port).toBe(first.port);
  expect(await query(second, "SELECT seven FROM kept")).toEqual([{ seven: 7 }]);
});

test("what was acknowledged is there after everything was killed without a word", async () => {
  const first = await open();
  await query(first, "CREATE TABLE kept AS SELECT 7 AS seven");
  const pid = postmaster();
  process.kill(keeper(), "SIGKILL");
  process.kill(pid, "SIGKILL");
  await gone(pid);
  await first.ended;

  expect(await query(await open(), "SELECT seven FROM kept")).toEqual([{ seven: 7 }]);
});

test("a server whose keeper was killed is stopped, and another is started", async () => {
  await open();
  const left = postmaster();
  process.kill(keeper(), "SIGKILL");
  await gone(keeper());

  await open();
  expect(postmaster()).not.toBe(left);
  await gone(left);
});

test("the keeper stops the server when nobody who uses it is alive", async () => {
  await open();
  const pid = postmaster();
  for (const lease of readdirSync(fileIn("leases"))) rmSync(path.join(fileIn("leases"), lease));
  await gone(pid);
});

test("a port that is taken is refused by number and setting", async () => {
  const other = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
  await expect(open(port)).rejects.toThrow(new RegExp(`Port ${port} .* PORTAL_DATABASE_PORT`));
  await new Promise((resolve) => other.close(resolve));
});

test("without its passwords it is not touched", async () => {
  await (await open()).close();
  rmSync(path.join(dataDir, "database.json"));
  await expect(open()).rejects.toThrow(/database\.json beside it is missing/);
});
