import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { isRunning, processName } from "./alive.mjs";
import { startProgram } from "./program";

const ROOT = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "programs-"));

/** Starts a program of these lines; it is named after its place in the folder. */
function program(lines: string) {
  const file = path.join(folder, `${Math.random()}.mjs`);
  writeFileSync(file, lines);
  const warnings: string[] = [];
  const started = startProgram({
    name: "example",
    file: path.relative(ROOT, file),
    env: process.env,
    root: ROOT,
    logFile: `${file}.log`,
    onWarning: (line) => warnings.push(line),
  });
  return { ...started, warnings, log: () => readFileSync(`${file}.log`, "utf8") };
}

const FOREVER = "setInterval(() => {}, 1000);";

async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries++) await sleep(50);
  expect(holds()).toBe(true);
}

test("a program without an address is ready when it says so, and stops when asked", async () => {
  const running = program(`process.send("ready"); ${FOREVER}`);
  await running.untilReady(null, 10_000);
  await running.stop(5_000);
  expect(await running.ended).toBe("signal SIGTERM");
  await running.stop(5_000); // once more does no harm
});

test("a program with an address is ready when that answers, and not before", async () => {
  let healthy = false;
  const server = createServer((_, reply) => reply.writeHead(healthy ? 200 : 503).end("starting"));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`;
  const running = program(FOREVER);

  await expect(running.untilReady(url, 300)).rejects.toThrow(/not ready .* answers 503: starting/);
  healthy = true;
  await running.untilReady(url, 10_000);

  await running.stop(5_000);
  server.close();
});

test("one that ends before it is ready is told with its last words", async () => {
  const running = program("console.error('no such key'); process.exit(3);");
  await expect(running.untilReady(null, 10_000)).rejects.toThrow(
    "example ended before it was ready (exit code 3):\nno such key",
  );
});

test("one that does not stop is ended, with what it started", async () => {
  const running = program(`
    import { spawn } from "node:child_process";
    const own = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    process.on("SIGTERM", () => console.log("not yet"));
    console.log(own.pid);
    process.send("ready");
    ${FOREVER}`);
  await running.untilReady(null, 10_000);
  await eventually(() => /^\d+$/m.test(running.lastWords()));
  const own = processName(Number(running.lastWords()));

  await running.stop(300);

  expect(await running.ended).toBe("signal SIGKILL");
  await eventually(() => !isRunning(own));
});

test("everything it says is in its log; only warnings reach the terminal", async () => {
  const running = program("console.log('heard'); console.error('seen');");
  await running.ended;
  expect(running.warnings).toEqual(["seen"]);
  await eventually(() => running.log().includes("heard") && running.log().includes("seen"));
});

test("it stops by itself when the program that started it is killed without a word", async () => {
  const starter = path.join(folder, "starter.mjs");
  const target = path.join(folder, "target.mjs");
  writeFileSync(target, `process.on("SIGTERM", () => process.exit(0)); ${FOREVER}`);
  writeFileSync(
    starter,
    `import { spawn } from "node:child_process";
     const child = spawn(process.execPath, [${JSON.stringify(
       path.join(ROOT, "scripts/run/end-with-parent.mjs"),
     )}, ${JSON.stringify(target)}], { detached: true, stdio: ["ignore", "ignore", "ignore", "ipc"] });
     console.log(child.pid);`,
  );
  const parent = spawn(process.execPath, [starter], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(parent.stdout, "data")) as [Buffer];
  const child = processName(Number(line));
  expect(isRunning(child)).toBe(true);
  await sleep(300); // it has begun to listen for the end by then

  parent.kill("SIGKILL");

  await eventually(() => !isRunning(child));
});
