import { readFileSync } from "node:fs";
import os from "node:os";
import type { Locale } from "@/lib/kernel/texts";
import { openPool } from "@/lib/paper/pool";
import { startRenderer } from "@/lib/paper/print";
import { aPaper } from "@/lib/paper/testing";

/**
 * BENCH: sheets per second, what one costs in CPU, and whether the memory of the renderers is flat.
 * Usage: npm run bench -- paper [sheets] [renderers] [callers]
 */
const sheets = Number(process.argv[2] ?? 10_000);
const size = Number(process.argv[3] ?? os.availableParallelism());
const callers = Number(process.argv[4] ?? size * 2);
const WARM = 200;
const WINDOWS = 10;

const pool = openPool({
  size,
  start: () => startRenderer(),
  waitingLimit: callers,
  withinMs: 60_000,
  readyWithinMs: 60_000,
  sheets: Number.MAX_SAFE_INTEGER, // never relieved: it is their memory that is asked about
  rssBytes: Number.MAX_SAFE_INTEGER,
});
await pool.warm();

const LANGS: readonly Locale[] = ["az", "en", "ru"];
const print = async (seed: number) => {
  const startedAt = performance.now();
  const printed = await pool.print(aPaper(LANGS[seed % LANGS.length], seed));
  if ("problem" in printed) throw new Error(`${printed.problem.code}: ${printed.problem.detail}`);
  return performance.now() - startedAt;
};

/** All from `from` to `to`, by so many callers at a time; the milliseconds each took. */
async function printAll(from: number, to: number): Promise<number[]> {
  const tookMs: number[] = [];
  let next = from;
  const caller = async () => {
    while (next < to) tookMs.push(await print(next++));
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return tookMs.sort((a, b) => a - b);
}

const status = (pid: number, field: string) =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) /
  1_024;
const rssMb = () => pool.pids().map((pid) => Math.round(status(pid, "VmRSS")));
/** User and system time of the renderers, in milliseconds (proc(5), fields 14 and 15, in hundredths of a second). */
const cpuMs = () =>
  pool.pids().reduce((total, pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return total + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);
const percentile = (sorted: readonly number[], part: number) =>
  (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(1);

await printAll(0, WARM);
console.log(`${size} renderers, ${callers} callers, ${sheets} sheets of one page, all different`);
console.log("sheets   per second   p50 ms   p95 ms   CPU ms each   RSS MB");
for (let window = 0; window < WINDOWS; window++) {
  const [from, to] = [window, window + 1].map((part) => Math.round((sheets * part) / WINDOWS)) as [
    number,
    number,
  ];
  const [startedAt, cpuBefore] = [performance.now(), cpuMs()];
  const tookMs = await printAll(WARM + from, WARM + to);
  const seconds = (performance.now() - startedAt) / 1_000;
  console.log(
    [
      String(to).padEnd(8),
      ((to - from) / seconds).toFixed(0).padStart(10),
      percentile(tookMs, 0.5).padStart(8),
      percentile(tookMs, 0.95).padStart(8),
      ((cpuMs() - cpuBefore) / (to - from)).toFixed(1).padStart(13),
      rssMb().join(" ").padStart(8),
    ].join(" "),
  );
}
await pool.close();
