import type { ChildProcess } from "node:child_process";
import { createWriteStream, mkdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { startChild } from "./child";
import { Refusal } from "./refusal";

/**
 * PROGRAMS that another program starts, watches and stops. Each runs in a process group of its own, so
 * that Ctrl-C reaches only the one that knows in which order to stop them; each ends by itself when that
 * one is gone.
 */
export interface ProgramSpec {
  name: string;
  /** TypeScript file, or JavaScript when it ends in .js or .mjs, from the root of the project. */
  file: string;
  args?: readonly string[];
  /** Flags of Node itself. */
  nodeFlags?: readonly string[];
  env: NodeJS.ProcessEnv;
  root: string;
  /** Everything it writes goes here. */
  logFile: string;
  /** Lines it writes to stderr, for the terminal. */
  onWarning: (line: string) => void;
}

export interface Program {
  readonly name: string;
  readonly pid: number;
  /** Resolves when it ended, with why: "exit code 1", "signal SIGKILL". */
  readonly ended: Promise<string>;
  /** Its last lines, for a message about its end. */
  lastWords(): string;
  /** @throws Refusal when it ends, or takes longer than `timeoutMs` */
  untilReady(healthUrl: string | null, timeoutMs: number): Promise<void>;
  /** Asks it to stop; insists after `timeoutMs`. */
  stop(timeoutMs: number): Promise<void>;
}

const LOG_LIMIT_BYTES = 10_000_000;
const LAST_LINES = 20;
const ASK_EVERY_MS = 100;

export function startProgram(spec: ProgramSpec): Program {
  const { name, file, args = [], nodeFlags = [], env, root } = spec;
  const child = startChild(root, file, args, env, { nodeFlags });
  const last = keepOutput(child, spec);
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    // "close", not "exit": by then its last words have been read.
    child.once("close", (code, signal) =>
      resolve(signal ? `signal ${signal}` : `exit code ${code}`),
    );
  });
  let saidReady = false;
  child.on("message", (message) => {
    if (message === "ready") saidReady = true;
  });
  const lastWords = () => last.join("\n");

  return {
    name,
    pid: child.pid ?? 0,
    ended,
    lastWords,
    async untilReady(healthUrl, timeoutMs) {
      const end = ended.then((why) => {
        throw new Refusal(`${name} ended before it was ready (${why}):\n${lastWords()}`);
      });
      const until = Date.now() + timeoutMs;
      let answer = "it did not say so";
      while (Date.now() < until) {
        answer = await Promise.race([end, healthUrl ? health(healthUrl) : sleep(1, answer)]);
        if (healthUrl ? answer === "ok" : saidReady) return;
        await Promise.race([end, sleep(ASK_EVERY_MS)]);
      }
      throw new Refusal(
        `${name} is not ready after ${timeoutMs / 1000} s (${answer}):\n${lastWords()}`,
      );
    },
    async stop(timeoutMs) {
      if (hasEnded(child)) return;
      child.kill("SIGTERM");
      const stopped = await Promise.race([ended.then(() => true), sleep(timeoutMs, false)]);
      if (!stopped) killGroup(child);
      await ended;
    },
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null;

/** With everything it started itself. */
function killGroup(child: ChildProcess): void {
  if (hasEnded(child) || child.pid === undefined) return;
  process.kill(-child.pid, "SIGKILL");
}

/** Writes what a program says to its log, and gives the list of its last lines. */
function keepOutput(child: ChildProcess, { logFile, onWarning }: ProgramSpec): string[] {
  mkdirSync(path.dirname(logFile), { recursive: true });
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) {
    renameSync(logFile, `${logFile}.1`);
  }
  const log = createWriteStream(logFile, { flags: "a", mode: 0o600 });
  const last: string[] = [];
  const keep = (stream: Readable | null, also: (line: string) => void) => {
    if (!stream) return;
    createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on("line", (line) => {
      log.write(`${new Date().toISOString()} ${line}\n`);
      last.push(line);
      if (last.length > LAST_LINES) last.shift();
      also(line);
    });
  };
  keep(child.stdout, () => undefined);
  keep(child.stderr, onWarning);
  child.once("close", () => log.end());
  return last;
}

/** "ok", or what came instead. */
async function health(url: string): Promise<string> {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    const text = await reply.text();
    return reply.ok ? "ok" : `${url} answers ${reply.status}: ${text.slice(0, 300)}`;
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    return `${url} does not answer: ${cause?.code ?? message}`;
  }
}
