// Loaded into every program that `npm start` runs: when start is gone, even killed without a word, the
// program stops as if it had been asked to. What such a program starts in turn inherits this file, but
// not its concern: it has a parent of its own.
const STOP_WITHIN_MS = 15_000;

if (process.channel && String(process.ppid) === process.env.PORTAL_STARTED_BY) {
  process.on("disconnect", () => {
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    process.kill(process.pid, "SIGTERM");
  });
  // Listening must not keep a program alive that has nothing else to do.
  process.channel.unref();
}
