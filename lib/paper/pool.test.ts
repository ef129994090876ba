import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { openPool, type Pool, type PoolOptions } from "./pool";
import { startRenderer } from "./print";
import { openTypesetter } from "./renderer/typeset";
import { aLongPaper, aPaper } from "./testing";

/** Real renderers, killed and stopped by signals as a machine would. */
let pool: Pool | undefined;
let started: ChildProcess[] = [];
afterEach(async () => {
  await pool?.close();
  pool = undefined;
  started = [];
});

function poolOf(options: Partial<PoolOptions> = {}): Pool {
  const opened = openPool({
    size: 1,
    start() {
      const child = startRenderer();
      started.push(child);
      return child;
    },
    waitingLimit: 1_000,
    withinMs: 60_000,
    readyWithinMs: 60_000,
    sheets: 1_000_000,
    rssBytes: Number.MAX_SAFE_INTEGER,
    ...options,
  });
  pool = opened;
  return opened;
}

/** How the renderers ended, in the order in which they were started; null for one that runs. */
const ends = () => started.map(({ signalCode, exitCode }) => signalCode ?? exitCode);

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

test("the bytes are those that any other process makes of the same paper", async () => {
  const printed = await poolOf().print(aPaper("ru", 5));

  const here = openTypesetter()(aPaper("ru", 5));
  expect("pdf" in printed && "pdf" in here && Buffer.compare(printed.pdf, here.pdf)).toBe(0);
});

test("a paper that cannot be printed is told, and its renderer goes on", async () => {
  const pool = poolOf();
  const refused = await pool.print({ ...aPaper(), title: "李明" });
  const printed = await pool.print(aPaper());

  expect(refused).toMatchObject({ problem: { code: "unsupported-script", text: "李明" } });
  expect(printed).toHaveProperty("pdf");
  expect(started.length).toBe(1);
});

test("renderers are started when they are needed, and no more than there may be", async () => {
  const pool = poolOf({ size: 2 });
  expect(pool.pids()).toHaveLength(0);

  await Promise.all(Array.from({ length: 20 }, (_, seed) => pool.print(aPaper("az", seed))));

  expect(pool.pids().length).toBeLessThanOrEqual(2);
  await pool.warm();
  expect(pool.pids()).toHaveLength(2);
});

test("a renderer killed in the middle is replaced, and every request is answered", async () => {
  const pool = poolOf({ size: 2 });
  await pool.warm();
  const papers = Array.from({ length: 30 }, (_, seed) =>
    seed % 3 === 0 ? aLongPaper("ru", seed) : aPaper("az", seed),
  );
  const answers = Promise.all(papers.map((paper) => pool.print(paper)));
  await sleep(60);
  for (const pid of pool.pids()) process.kill(pid, "SIGKILL");

  const printed = await answers;

  expect(printed.filter((one) => "pdf" in one).length).toBe(papers.length);
  expect(ends()).toEqual(["SIGKILL", "SIGKILL", null, null]);
});

test("a paper over which two renderers are lost is answered with a fault, and the next one is printed", async () => {
  const pool = poolOf();
  await pool.warm();
  const answer = pool.print(aLongPaper());
  process.kill(pool.pids()[0] as number, "SIGKILL");
  await vi.waitFor(() => expect(started.length).toBe(2), { timeout: 10_000 });
  const second = started[1] as ChildProcess;
  await once(second, "message"); // it is ready, and is handed the paper
  second.kill("SIGKILL");

  expect(await answer).toMatchObject({ problem: { code: "renderer", detail: "SIGKILL" } });
  expect(await pool.print(aPaper())).toHaveProperty("pdf");
});

test("a renderer that hangs is replaced, and its paper printed by another", async () => {
  const pool = poolOf({ withinMs: 3_000 });
  await pool.warm();
  const [hung] = pool.pids() as [number];
  process.kill(hung, "SIGSTOP");

  const printed = await pool.print(aPaper());

  expect(printed).toHaveProperty("pdf");
  expect(pool.pids()).not.toContain(hung);
  expect(ends()).toEqual(["SIGKILL", null]);
});

test("more than may wait are sent away at once", async () => {
  const pool = poolOf({ waitingLimit: 3 });
  await pool.warm();

  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, seed) => pool.print(aPaper("en", seed))),
  );

  expect(answers.map((one) => ("pdf" in one ? "pdf" : one.problem.code))).toEqual([
    ...["pdf", "pdf", "pdf", "pdf"], // one with the renderer, three waiting
    ...["busy", "busy"],
  ]);
});

test("renderers that never start are told to whoever waits, and tried again for the next", async () => {
  let broken = true;
  const pool = poolOf({
    start: () =>
      broken
        ? fork(path.join(import.meta.dirname, "no-such-program.ts"), { silent: true })
        : startRenderer(),
  });

  const refused = await pool.print(aPaper());
  await expect(pool.warm()).rejects.toThrow("a renderer cannot be started: exit code 1");
  broken = false;
  const printed = await pool.print(aPaper());

  expect(refused).toMatchObject({ problem: { code: "renderer" } });
  expect(printed).toHaveProperty("pdf");
});

test("where no more renderers can be started, those that run do the work", async () => {
  const pool = poolOf({
    size: 2,
    start() {
      const child =
        started.length === 0 ? startRenderer() : fork("no-such-program.ts", { silent: true });
      started.push(child);
      return child;
    },
  });
  await pool.print(aPaper());

  const printed = await Promise.all(
    Array.from({ length: 60 }, (_, seed) => pool.print(aLongPaper("ru", seed))),
  );

  expect(printed.filter((one) => "pdf" in one)).toHaveLength(60);
  expect(started.length).toBeLessThanOrEqual(1 + 3); // then it rests
});

test("a worn renderer works until its successor is ready; nothing is lost", async () => {
  const pool = poolOf({ sheets: 5 });

  const answers: unknown[] = [];
  for (let seed = 0; seed < 60; seed++) answers.push(await pool.print(aPaper("az", seed)));

  expect(answers.filter((one) => "pdf" in (one as object))).toHaveLength(60);
  expect(started.length).toBeGreaterThan(1);
  await vi.waitFor(() => expect(pool.pids().length).toBe(1), { timeout: 10_000 });
  expect(started[0]?.exitCode).toBe(0);
});

test("a renderer that has taken too much memory is relieved", async () => {
  const pool = poolOf({ rssBytes: 1 });
  await pool.print(aPaper());

  await vi.waitFor(() => expect(started[0]?.exitCode).toBe(0), { timeout: 10_000 });
  expect(await pool.print(aPaper())).toHaveProperty("pdf");
});

test("a renderer's memory is flat", async () => {
  const pool = poolOf();
  const rssMb = () => {
    const status = readFileSync(`/proc/${pool.pids()[0]}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  };
  const print = async (from: number, to: number) => {
    for (let seed = from; seed < to; seed++) await pool.print(aPaper("az", seed));
  };
  await print(0, 100);
  const warm = rssMb();

  await print(100, 400);

  // What a leak would take is a megabyte per sheet.
  expect(rssMb() - warm).toBeLessThan(60);
}, 60_000);

/** Programs that use renderers, as the portal does. */
const IMPORTS = `
  import { readFileSync } from "node:fs";
  import { openPool } from "@/lib/paper/pool";
  import { startRenderer } from "@/lib/paper/print";
  import { aLongPaper } from "@/lib/paper/testing";
  const pool = openPool({ size: 2, start: () => startRenderer(), waitingLimit: 9, withinMs: 60_000,
    readyWithinMs: 60_000, sheets: 1e9, rssBytes: 1e12 });
  const say = (words) => process.stdout.write(words.join(" ") + "\\n");
`;

async function program(source: string) {
  const flags = ["--conditions=react-server", "--import", "tsx", "--input-type=module"];
  const child = spawn(process.execPath, [...flags, "--eval", source], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { child, said: line.toString().trim().split(" ") };
}

const gone = (pids: readonly number[]) =>
  vi.waitFor(() => expect(pids.filter(isRunning)).toEqual([]), { timeout: 10_000 });

test("renderers end with their parent, even when it is killed while they work", async () => {
  const work = "for (;;) await pool.print(aLongPaper());";
  const { child, said } = await program(`${IMPORTS} await pool.warm(); say(pool.pids()); ${work}`);
  const pids = said.map(Number);
  expect(pids.filter(isRunning)).toHaveLength(2);

  child.kill("SIGKILL");

  await gone(pids);
});

test("a renderer that hangs ends with its parent as well", async () => {
  const watch = path.join(import.meta.dirname, "renderer/watch.mjs");
  const hangs = `const { Worker } = require("node:worker_threads");
    new Worker(${JSON.stringify(watch)}, { workerData: { parent: process.ppid } }).on("online", () => {
      process.stdout.write(String(process.pid));
      for (;;);
    });`;
  const { child, said } = await program(`
    import { spawn } from "node:child_process";
    spawn(process.execPath, ["--eval", ${JSON.stringify(hangs)}], { stdio: ["ignore", "inherit", "inherit"] });
    setInterval(() => undefined, 1_000);
  `);
  const pids = said.map(Number);
  expect(pids.filter(isRunning)).toHaveLength(1);

  child.kill("SIGKILL");

  await gone(pids);
});

test("idle renderers keep no program from ending, and it never loads what lays out", async () => {
  const maps = `readFileSync("/proc/self/maps", "utf8").includes("typst")`;
  const { child, said } = await program(
    `${IMPORTS} await pool.print(aLongPaper()); say([${maps}, ...pool.pids()]);`,
  );

  const [code] = await once(child, "exit");

  expect(code).toBe(0);
  const [loaded, ...pids] = said;
  expect([loaded, pids.length]).toEqual(["false", 1]);
  await gone(pids.map(Number));
});
