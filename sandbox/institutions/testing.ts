import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "@hono/node-server";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import type { Bridge, BridgeKey } from "@/lib/registers/bridge";
import { REGISTERS } from "@/lib/registers/catalogue";
import { FIXTURES } from "@/lib/registers/catalogue/fixtures";
import { createApp } from "./app";
import { openDisclosures } from "./disclosures";
import { type Institution, institutionsOf } from "./institution";
import { openOutbox } from "./outbox";

/** The sandbox institutions on a free port with a world and keys of their own. */
export interface TrialWorld {
  url: string;
  bridge: Bridge;
  institutions: readonly Institution[];
  disclosureLog: string;
  complaints: string[];
  close(): void;
}

/** Before anything asks for settings: it sets the data folder. */
export async function startTrialWorld(): Promise<TrialWorld> {
  const folder = mkdtempSync(path.join(tmpdir(), "institutions-"));
  process.env.PORTAL_DATA_DIR = folder;

  const client = "AZ/GOV/ESOSIAL/PORTAL";
  const portal = await keyPair();
  const codes = [...new Set(REGISTERS.map(({ address }) => address.memberCode))];
  const members = await Promise.all(codes.map(async (code) => [code, await keyPair()] as const));
  const keys = Object.fromEntries(members.map(([code, { own }]) => [code, own]));
  const institutions = institutionsOf(REGISTERS, FIXTURES, keys);

  const disclosureLog = path.join(folder, "sandbox/disclosures.jsonl");
  const complaints: string[] = [];
  const app = createApp({
    institutions,
    clients: { [client]: portal.known },
    disclosures: await openDisclosures(disclosureLog),
    outbox: openOutbox([
      { to: "+994500000017", text: "Salam", sentAt: "2026-11-21T05:00:00.000Z" },
      { to: "+994550000052", text: "Salam", sentAt: "2026-11-21T05:00:01.000Z" },
    ]),
    complain: (problem) => complaints.push(problem),
  });
  const server = await new Promise<Server>((listening) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () =>
      listening(started as Server),
    );
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    institutions,
    disclosureLog,
    complaints,
    bridge: {
      url,
      client,
      key: portal.own as BridgeKey,
      members: Object.fromEntries(
        members.map(([code, { known }]) => [code, known as BridgeKey] as const),
      ),
    },
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function keyPair(): Promise<{ own: JWK; known: JWK }> {
  const pair = await generateKeyPair("ES256", { extractable: true });
  const names = { kid: crypto.randomUUID(), alg: "ES256" };
  return {
    own: { ...(await exportJWK(pair.privateKey)), ...names },
    known: { ...(await exportJWK(pair.publicKey)), ...names },
  };
}
