// A thread beside a renderer, plain JavaScript to be small. A renderer that lays out a sheet, or hangs in one,
// does not see its channel close: this ends it when its parent is gone.
import { workerData } from "node:worker_threads";

setInterval(() => {
  if (process.ppid !== workerData.parent) process.kill(process.pid, "SIGKILL");
}, 1_000);
