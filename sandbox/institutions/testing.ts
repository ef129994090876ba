import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "@hono/node-server";
import type { Bridge, BridgeKey } from "@/lib/registers/bridge";
import { aKeyPair } from "@/lib/registers/bridge-testing";
import { REGISTERS } from "@/lib/registers/catalogue";
import { FIXTURES } from "@/lib/registers/catalogue/fixtures";
import { type Answer, askRegister, type Question } from "@/lib/registers/gateway";
import { openOutbox } from "@/sandbox/sms/outbox";
import { readUnit } from "@/sandbox/tsa/authority";
import { makeSealKeys } from "@/scripts/setup/seal-keys";
import { createApp } from "./app";
import { openDisclosures } from "./disclosures";
import { type Institution, institutionsOf } from "./institution";

/** The sandbox institutions on a free port with a world and keys of their own. */
export interface TrialWorld {
  url: string;
  bridge: Bridge;
  institutions: readonly Institution[];
  disclosureLog: string;
  complaints: string[];
  control(
    method: "GET" | "PUT" | "POST",
    path: string,
    body?: BodyInit | object,
  ): Promise<Response>;
  /** Asks a register by its code as the portal does; the subjects are the FINs. */
  ask(
    code: string,
    fins: readonly string[],
    more?: Partial<Question> & { timeoutMs?: number },
  ): Promise<Map<string, Answer>>;
  /** Every register well again, and the day of the design's pictures. */
  reset(): Promise<void>;
  close(): void;
}

/** What a register that did not answer looks like to the portal. */
export const silent = (reason: string) => ({ status: "silent", reason });

/** The key that the gateway of text messages knows. */
export const SMS_KEY = "a key for tests at the gateway".replaceAll(" ", "-");

/** Before anything asks for settings: it sets the data folder. */
export async function startTrialWorld(): Promise<TrialWorld> {
  const folder = mkdtempSync(path.join(tmpdir(), "institutions-"));
  process.env.PORTAL_DATA_DIR = folder;
  await makeSealKeys({ portalDataDir: folder, sealKeysDir: path.join(folder, "keys/seal") });

  const client = "AZ/GOV/ESOSIAL/PORTAL";
  const portal = await aKeyPair();
  const codes = [...new Set(REGISTERS.map(({ address }) => address.memberCode))];
  const members = await Promise.all(codes.map(async (code) => [code, await aKeyPair()] as const));
  const keys = Object.fromEntries(members.map(([code, { own }]) => [code, own]));
  const institutions = institutionsOf(REGISTERS, FIXTURES, keys);

  const disclosureLog = path.join(folder, "sandbox/disclosures.jsonl");
  const complaints: string[] = [];
  const app = createApp({
    institutions,
    clients: { [client]: portal.known },
    disclosures: await openDisclosures(disclosureLog),
    outbox: openOutbox(null, [
      { to: "+994500000017", text: "Salam", sentAt: "2026-11-21T05:00:00.000Z" },
      { to: "+994550000052", text: "Salam", sentAt: "2026-11-21T05:00:01.000Z" },
    ]),
    smsClients: { "e-sosial": createHash("sha256").update(SMS_KEY).digest("hex") },
    timeStampHolder: readUnit(path.join(folder, "sandbox/certification-centre")),
    complain: (problem) => complaints.push(problem),
  });
  const server = await new Promise<Server>((listening) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () =>
      listening(started as Server),
    );
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const bridge: Bridge = {
    url,
    client,
    key: portal.own as BridgeKey,
    members: Object.fromEntries(members.map(([code, { known }]) => [code, known as BridgeKey])),
  };
  const control: TrialWorld["control"] = (method, path, body) => {
    const sent = body instanceof Uint8Array || body === undefined ? body : JSON.stringify(body);
    return fetch(`${url}/control/${path}`, { method, body: sent as BodyInit | undefined });
  };
  const world: TrialWorld = {
    url,
    bridge,
    institutions,
    disclosureLog,
    complaints,
    control,
    ask(code, fins, { timeoutMs, ...more } = {}) {
      const register = REGISTERS.find((one) => one.code === code);
      if (!register) throw new RangeError(`There is no register ${code}`);
      const persons = fins.map((fin) => ({ fin, subjectId: fin }));
      return askRegister({ ...register, timeoutMs: timeoutMs ?? register.timeoutMs }, persons, {
        messageId: crypto.randomUUID(),
        userId: "registers",
        issue: "entry-1",
        purpose: "record-refresh",
        bridge,
        ...more,
      });
    },
    async reset() {
      for (const one of institutions) Object.assign(one, { mode: "ok", latencyMs: 0 });
      await control("PUT", "clock", { now: "2026-11-21T09:00:00+04:00" });
    },
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await world.reset();
  return world;
}
