import path from "node:path";
import { complaint, Refusal } from "./run/refusal";
import { greeting } from "./start/greeting";
import { launch } from "./start/launch";

/**
 * `npm start`: the whole portal on this machine, until Ctrl-C. Exit code 0 after a stop that was asked
 * for, 1 when something stood in the way or a program ended by itself.
 */
const IMPATIENCE_AFTER_MS = 1_000;

const say = (line: string) => process.stdout.write(`${line}\n`);
const abort = new AbortController();

/** Resolves when somebody wants it to stop; asked again, later than by accident, it ends at once. */
const stopAsked = new Promise<void>((resolve) => {
  let askedAt: number | undefined;
  const ask = (signal: NodeJS.Signals) => {
    const now = Date.now();
    if (askedAt === undefined) {
      askedAt = now;
      abort.abort(new Error("stopped"));
      resolve();
    } else if (signal === "SIGINT" && now - askedAt > IMPATIENCE_AFTER_MS) {
      process.exit(1); // the programs see their channel close, and stop by themselves
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
  process.on("disconnect", () => ask("SIGHUP")); // the command that started this one was killed
});

try {
  const running = await launch({
    root: path.resolve(import.meta.dirname, ".."),
    env: process.env,
    dev: process.argv.includes("--dev"),
    signal: abort.signal,
    report: say,
    warn: (program, line) => process.stderr.write(`[${program}] ${line}\n`),
  });
  say(greeting(running.settings));
  const broken = await Promise.race([running.broken, stopAsked]);
  say(broken === undefined ? "\nStopping ..." : "Stopping the other programs ...");
  await running.stop();
  if (broken !== undefined) throw new Refusal(broken);
  say("Stopped.");
  process.exit(0);
} catch (error) {
  if (abort.signal.aborted) {
    say("Stopped.");
    process.exit(0);
  }
  process.stderr.write(`\n${complaint(error)}\n`);
  process.exit(1);
}
