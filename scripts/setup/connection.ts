import { randomBytes } from "node:crypto";
import path from "node:path";
import { readIfThere, writeJson } from "./files";

/**
 * `<data>/database.json`: what set-up must remember of the database, readable by its owner only: the
 * passwords it made, the port of the embedded PostgreSQL, and the two connections of the last start.
 */

export interface DatabaseMemory {
  passwords: { superuser: string; owner: string; app: string };
  /** Of the embedded PostgreSQL. */
  port?: number;
  ownerUrl?: string;
  appUrl?: string;
}

const fileIn = (dataDir: string) => path.join(dataDir, "database.json");

/** What is remembered in this data folder; null before the first start. */
export function recall(dataDir: string): DatabaseMemory | null {
  const text = readIfThere(fileIn(dataDir));
  return text === null ? null : (JSON.parse(text) as DatabaseMemory);
}

/** What is remembered, with passwords made now if there were none. */
export function recallOrMake(dataDir: string): DatabaseMemory {
  const known = recall(dataDir);
  if (known) return known;
  const password = () => randomBytes(24).toString("base64url");
  const made = { passwords: { superuser: password(), owner: password(), app: password() } };
  remember(dataDir, made);
  return made;
}

export function remember(dataDir: string, memory: DatabaseMemory): void {
  writeJson(fileIn(dataDir), memory);
}

/**
 * The connection of the tables' owner for tools: what the last start recorded, unless `DATABASE_URL`
 * names another database. Undefined when there is none yet.
 */
export function ownerUrl(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const recorded = recall(path.resolve(env.PORTAL_DATA_DIR || ".data"))?.ownerUrl;
  const given = env.DATABASE_URL || undefined;
  if (!given || !recorded) return given ?? recorded;
  // DATABASE_URL may be an administrator's: on the same server, the owner it made is meant.
  return !env.DATABASE_APP_URL && sameServer(given, recorded) ? recorded : given;
}

function sameServer(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  return a.hostname === b.hostname && (a.port || "5432") === (b.port || "5432");
}
