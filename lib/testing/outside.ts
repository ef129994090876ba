import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { readSettings } from "@/lib/kernel/settings";
import { REGISTERS } from "@/lib/registers";
import { makeKeys } from "../../scripts/setup/keys";

/** The institutions, the gateway of text messages and the time-stamp authority, as a program of their own, with keys of their own, on a free port. */
export interface Outside {
  /** Tells a register to be down, or well again. */
  tell(register: string, mode: "ok" | "down" | "malformed" | "wrong" | "forged"): Promise<void>;
  /** How many answers about persons the register has given so far. */
  disclosures(register: string): Promise<number>;
  stop(): void;
}

const ROOT = path.resolve(import.meta.dirname, "../..");
const READY_WITHIN_MS = 30_000;

/**
 * Starts the sandbox institutions as `npm start` does. Call it before anything reads the settings of
 * this process: it sets where the bridge and the keys are.
 * @param pseudonymKey the key that the ledger of the tests makes pseudonyms with
 */
export async function startOutside(pseudonymKey: string): Promise<Outside> {
  const folder = mkdtempSync(path.join(tmpdir(), "outside-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  Object.assign(process.env, {
    PORTAL_DATA_DIR: folder,
    SANDBOX_PORT: String(port),
    SANDBOX_URL: url,
    BRIDGE_URL: url,
    SMS_GATEWAY_URL: url,
    TSA_URL: `${url}/tsa`,
  });
  mkdirSync(path.join(folder, "keys"), { mode: 0o700 });
  writeFileSync(
    path.join(folder, "keys/pseudonym"),
    Buffer.from(pseudonymKey).toString("base64url"),
  );
  const members = REGISTERS.map(({ address }) => address.memberCode);
  await makeKeys(readSettings(process.env), [...new Set(members)]);

  const program = path.join(ROOT, "sandbox/institutions/main.ts");
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", program], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    await ready(child, `${url}/control/registers`);
  } catch (error) {
    child.kill();
    throw error;
  }
  return {
    async tell(register, mode) {
      const reply = await fetch(`${url}/control/registers/${register}`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ mode, latencyMs: 0 }),
      });
      if (!reply.ok) throw new Error(`${register} would not be told: ${reply.status}`);
    },
    async disclosures(register) {
      const reply = await fetch(`${url}/control/registers`);
      const registers = (await reply.json()) as { code: string; disclosures: number }[];
      const found = registers.find(({ code }) => code === register);
      if (!found) throw new Error(`there is no register ${register}`);
      return found.disclosures;
    },
    stop() {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`the institutions ended with ${child.exitCode}`);
    const reply = await fetch(url).catch(() => null);
    if (reply?.ok) return;
    await new Promise((soon) => setTimeout(soon, 50));
  }
  throw new Error("the institutions did not answer in time");
}
