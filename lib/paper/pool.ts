import type { ChildProcess } from "node:child_process";
import type { Paper } from "./paper";
import type { PaperProblem } from "./problem";
import type { FromRenderer, ToRenderer } from "./renderer/protocol";

/**
 * RENDERERS IN A POOL. Whoever hands in a paper is answered exactly once, whatever happens to the processes: a
 * renderer that dies or hangs is replaced and its paper handed to another, once. Laying out never runs in the
 * process of the pool.
 */
export interface PoolOptions {
  size: number;
  /** Starts one renderer, with a channel of advanced serialization. */
  start(): ChildProcess;
  /** How many papers may wait beside those being laid out. */
  waitingLimit: number;
  /** How long one sheet may take before its renderer counts as hung, in milliseconds. */
  withinMs: number;
  /** How long a renderer may take until it is ready, in milliseconds. */
  readyWithinMs: number;
  /** After so many sheets, or with more memory than this, a renderer is relieved by a fresh one. */
  sheets: number;
  rssBytes: number;
}

export type Printed = { pdf: Uint8Array } | { problem: PaperProblem };

export interface Pool {
  print(paper: Paper): Promise<Printed>;
  /** Starts all of them; resolves when each is ready. Rejects when one cannot be started. */
  warm(): Promise<void>;
  /** Process numbers of those that run, the busy ones first. */
  pids(): number[];
  /** Ends the renderers. What still waits is answered with a problem. */
  close(): Promise<void>;
}

interface Task {
  paper: Paper;
  answer(printed: Printed): void;
  /** How many renderers were lost over it. */
  losses: number;
}

interface Renderer {
  child: ChildProcess;
  ready: boolean;
  task: Task | null;
  timer: NodeJS.Timeout;
  sheets: number;
  /** Works on until a fresh one is ready, then leaves. */
  worn: boolean;
  leaving: boolean;
}

/** So many in a row that die before they are ready, and those who wait are told. */
const FALSE_STARTS = 3;
/** While other renderers work, no more is tried for so long. */
const REST_MS = 10_000;

export function openPool(options: PoolOptions): Pool {
  const renderers = new Set<Renderer>();
  const waiting: Task[] = [];
  /** Those who wait for all renderers to be ready. */
  const warming: Waiter[] = [];
  let falseStarts = 0;
  let resting = false;
  let lastEnd = "";
  let closed = false;

  const fresh = () => [...renderers].filter(({ worn, leaving }) => !worn && !leaving);
  const free = () => [...renderers].find(({ ready, task, leaving }) => ready && !task && !leaving);

  const anyReady = () => [...renderers].some(({ ready, leaving }) => ready && !leaving);

  /** Gives work to who is free, and starts renderers while more papers wait than renderers are starting. */
  function advance(): void {
    for (let renderer = free(); renderer && waiting.length > 0; renderer = free()) {
      hand(renderer, waiting.shift() as Task);
    }
    const starting = fresh().filter(({ ready }) => !ready).length;
    const wanted = warming.length > 0 ? options.size : Math.min(waiting.length - starting, 1);
    if (!closed && wanted > 0 && fresh().length < options.size && !resting) {
      begin();
      return advance();
    }
    if (fresh().length === options.size && fresh().every(({ ready }) => ready)) settleWarming();
    holdProcess();
  }

  function begin(): void {
    const child = options.start();
    const renderer: Renderer = {
      child,
      ready: false,
      task: null,
      timer: setTimeout(() => child.kill("SIGKILL"), options.readyWithinMs),
      sheets: 0,
      worn: false,
      leaving: false,
    };
    renderers.add(renderer);
    child.on("message", (message: FromRenderer) =>
      message.kind === "ready" ? greet(renderer) : take(renderer, message),
    );
    child.once("error", (error) => lose(renderer, error.message));
    child.once("exit", (code, signal) => lose(renderer, signal ?? `exit code ${code}`));
  }

  function greet(renderer: Renderer): void {
    clearTimeout(renderer.timer);
    renderer.ready = true;
    falseStarts = 0;
    const relieved = [...renderers].find(({ worn, leaving }) => worn && !leaving);
    if (relieved) leave(relieved);
    advance();
  }

  function hand(renderer: Renderer, task: Task): void {
    renderer.task = task;
    renderer.timer = setTimeout(() => renderer.child.kill("SIGKILL"), options.withinMs);
    // One that died a moment ago cannot take it; its end, which follows, hands the task on.
    renderer.child.send({ paper: task.paper } satisfies ToRenderer, () => undefined);
  }

  function take(renderer: Renderer, done: Extract<FromRenderer, { kind: "done" }>): void {
    clearTimeout(renderer.timer);
    const { task } = renderer;
    renderer.task = null;
    renderer.sheets += 1;
    task?.answer("pdf" in done ? { pdf: done.pdf } : { problem: done.problem });
    if (renderer.leaving) dismiss(renderer);
    else if (renderer.sheets >= options.sheets || done.rss > options.rssBytes) relieve(renderer);
    advance();
  }

  /** Starts its successor; it works on until that one is ready. */
  function relieve(renderer: Renderer): void {
    if (closed) return;
    renderer.worn = true;
    if (fresh().length < options.size && !resting) begin();
  }

  function leave(renderer: Renderer): void {
    renderer.leaving = true;
    if (!renderer.task) dismiss(renderer);
  }

  /** It ends when it sees its channel closed; one that does not see it is ended. */
  function dismiss({ child }: Renderer): void {
    child.disconnect();
    setTimeout(() => child.kill("SIGKILL"), options.withinMs).unref();
  }

  function lose(renderer: Renderer, why: string): void {
    if (!renderers.delete(renderer)) return; // "error" and "exit" may both come
    clearTimeout(renderer.timer);
    renderer.child.kill("SIGKILL"); // "error" does not say that it is gone
    lastEnd = why;
    const { task } = renderer;
    if (task && (task.losses > 0 || closed)) task.answer(failed(why));
    else if (task) waiting.unshift({ ...task, losses: task.losses + 1 });
    if (!renderer.ready && ++falseStarts >= FALSE_STARTS) {
      if (anyReady()) rest();
      else giveUp();
    }
    advance();
  }

  function giveUp(): void {
    falseStarts = 0;
    for (const task of waiting.splice(0)) task.answer(failed(lastEnd));
    for (const { reject } of warming.splice(0)) {
      reject(new Error(`a renderer cannot be started: ${lastEnd}`));
    }
  }

  /** Those that run go on alone for a while: starting more takes the machine's time and brings nothing. */
  function rest(): void {
    resting = true;
    setTimeout(() => {
      [resting, falseStarts] = [false, 0];
      advance();
    }, REST_MS).unref();
  }

  function settleWarming(): void {
    for (const { resolve } of warming.splice(0)) resolve();
  }

  /** Somebody who waits keeps the process alive; idle renderers do not. */
  function holdProcess(): void {
    const busy =
      waiting.length > 0 || [...renderers].some(({ task }) => task) || warming.length > 0;
    for (const { child } of renderers) {
      if (busy) child.ref();
      else child.unref();
      if (busy) child.channel?.ref();
      else child.channel?.unref();
    }
  }

  return {
    print(paper) {
      if (closed) return Promise.resolve(failed("closed"));
      if (waiting.length >= options.waitingLimit) {
        const detail = `${waiting.length} are waiting`;
        return Promise.resolve({ problem: { code: "busy", detail } });
      }
      return new Promise((answer) => {
        waiting.push({ paper, answer, losses: 0 });
        advance();
      });
    },
    warm() {
      return new Promise((resolve, reject) => {
        warming.push({ resolve, reject });
        advance();
      });
    },
    pids() {
      return [...renderers]
        .sort((a, b) => Number(!!b.task) - Number(!!a.task))
        .flatMap(({ child }) => child.pid ?? []);
    },
    async close() {
      closed = true;
      for (const task of waiting.splice(0)) task.answer(failed("closed"));
      await Promise.all([...renderers].map(ended));
    },
  };
}

interface Waiter {
  resolve(): void;
  reject(error: Error): void;
}

const failed = (detail: string): Printed => ({ problem: { code: "renderer", detail } });

function ended({ child }: Renderer): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.ref();
    child.once("exit", () => resolve());
    child.kill("SIGKILL"); // it keeps nothing that would have to be put away
  });
}
