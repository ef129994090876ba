import { Worker } from "node:worker_threads";
import type { FromRenderer, ToRenderer } from "./protocol";
import { openTypesetter } from "./typeset";

/**
 * THE RENDERER: a program of its own that turns papers into PDF, one at a time. It reads no setting, opens no
 * connection and keeps nothing. It ends when its parent lets go of the channel; while it is busy and cannot
 * notice, a thread does (`watch.mjs`).
 */

// Ctrl-C reaches the whole group: the parent decides when the last sheet is done.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit(0));
new Worker(new URL("./watch.mjs", import.meta.url), {
  workerData: { parent: process.ppid },
  execArgv: [], // it is plain JavaScript
}).unref();

const typeset = openTypesetter();
/** What cannot be said has nobody left to hear it: the end of the channel follows. */
const say = (message: FromRenderer) => process.send?.(message, () => undefined);

process.on("message", ({ paper }: ToRenderer) => {
  const made = typeset(paper);
  // After a turn of the loop, in which the last document's buffers are freed.
  setImmediate(() => say({ kind: "done", ...made, rss: process.memoryUsage.rss() }));
});
say({ kind: "ready" });
