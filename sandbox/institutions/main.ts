import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import path from "node:path";
import { serve } from "@hono/node-server";
import type { JWK } from "jose";
import { z } from "zod";
import { settings } from "@/lib/kernel/settings";
import { REGISTERS } from "@/lib/registers/catalogue";
import { FIXTURES } from "@/lib/registers/catalogue/fixtures";
import { openOutbox } from "@/sandbox/sms/outbox";
import { readUnit } from "@/sandbox/tsa/authority";
import { people } from "@/sandbox/world";
import { createApp } from "./app";
import { openDisclosures } from "./disclosures";
import { institutionsOf } from "./institution";

/**
 * THE SANDBOX INSTITUTIONS as a program: the registers behind ASAN Bridge, told of invented lives, the
 * gateway that text messages to these people leave by, and the time-stamp authority. It reads the same settings as
 * the portal; keys, log and the state of the world are files under `PORTAL_DATA_DIR`/sandbox.
 */

const { portalDataDir, portalHost, sandboxPort } = settings();
const file = (name: string) => path.join(portalDataDir, "sandbox", name);

const Keys = z.record(z.string(), z.looseObject({ kty: z.string(), kid: z.string() }));

function keysIn(name: string): Record<string, JWK> {
  try {
    return Keys.parse(JSON.parse(readFileSync(file(name), "utf8")));
  } catch {
    // The cause could hold a private key.
    console.error(`institutions: ${file(name)} is missing or holds no keys; npm start makes it`);
    process.exit(1);
  }
}

const Digests = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));

function digestsIn(name: string): Record<string, string> {
  try {
    return Digests.parse(JSON.parse(readFileSync(file(name), "utf8")));
  } catch {
    console.error(`institutions: ${file(name)} is missing or holds no digests; npm start makes it`);
    process.exit(1);
  }
}

function timeStampUnit() {
  const folder = file("certification-centre");
  try {
    return readUnit(folder);
  } catch {
    // The cause could hold a private key.
    console.error(
      `institutions: ${folder} lacks the keys of the time-stamp unit; npm start makes it`,
    );
    process.exit(1);
  }
}

const institutions = institutionsOf(REGISTERS, FIXTURES, keysIn("bridge-members.json"));
const app = createApp({
  institutions,
  clients: keysIn("bridge-clients.json"),
  disclosures: await openDisclosures(file("disclosures.jsonl")),
  outbox: openOutbox(file("sms.jsonl")),
  smsClients: digestsIn("sms-clients.json"),
  timeStampHolder: timeStampUnit(),
  complain: (problem) => console.error(`institutions: ${problem}`),
});

const server = serve({ fetch: app.fetch, port: sandboxPort, hostname: portalHost }, ({ port }) =>
  console.info(
    `institutions: ${institutions.length} registers, ${people()} generated persons (port ${port})`,
  ),
) as Server;

server.on("error", (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === "EADDRINUSE"
      ? `institutions: port ${sandboxPort} is taken; set SANDBOX_PORT to another`
      : `institutions: ${error.message}`,
  );
  process.exit(1);
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
