// Loaded into every program that `npm start` runs: when start is gone, even killed without a word, the
// program stops as if it had been asked to.
const STOP_WITHIN_MS = 15_000;

if (process.channel) {
  process.on("disconnect", () => {
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    process.kill(process.pid, "SIGTERM");
  });
  // Listening must not keep a program alive that has nothing else to do.
  process.channel.unref();
}
