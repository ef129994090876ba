import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { bucketRoutes, type StorageState } from "./bucket";

/** The storage stand-in over HTTP on a free port, looked at and told from behind. */
export interface TrialStorage {
  /** The settings with which the portal uses it. */
  env: Record<`S3_${string}`, string>;
  state: StorageState;
  /** What was asked of it so far: method, path and headers, as they came. */
  asked: { method: string; path: string; headers: Record<string, string> }[];
  /** Called as each request comes, before it is looked at: how many it makes. */
  onAsked: ((count: number) => void) | null;
  keys(): string[];
  read(key: string): Buffer;
  write(key: string, bytes: Uint8Array): void;
  remove(key: string): void;
  /** Nobody listens any more, until it is well again. */
  close(): Promise<void>;
}

export async function startTrialStorage(): Promise<TrialStorage> {
  const folder = mkdtempSync(path.join(tmpdir(), "objects-"));
  const env = {
    S3_BUCKET: "sinaq",
    S3_REGION: "az-baku-1",
    S3_ACCESS_KEY_ID: "test-key",
    S3_SECRET_ACCESS_KEY: "a secret/of+tests=".replaceAll(" ", "-"),
  };
  const state: StorageState = { mode: "ok", latencyMs: 0 };
  const asked: TrialStorage["asked"] = [];
  const access = {
    keyId: env.S3_ACCESS_KEY_ID,
    secret: env.S3_SECRET_ACCESS_KEY,
    region: env.S3_REGION,
  };
  const app = new Hono();
  app.use(async (c, next) => {
    asked.push({ method: c.req.method, path: c.req.path, headers: c.req.header() });
    trial.onAsked?.(asked.length);
    await next();
  });
  app.route("/s3", bucketRoutes({ bucket: env.S3_BUCKET, access, folder, state }));
  const server = await new Promise<Server>((listening) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () =>
      listening(started as Server),
    );
  });
  const { port } = server.address() as AddressInfo;
  const trial: TrialStorage = {
    onAsked: null,
    env: { ...env, S3_ENDPOINT: `http://127.0.0.1:${port}/s3` },
    state,
    asked,
    keys: () => readdirSync(folder).sort(),
    read: (key) => readFileSync(path.join(folder, key)),
    write: (key, bytes) => writeFileSync(path.join(folder, key), bytes),
    remove: (key) => rmSync(path.join(folder, key)),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return trial;
}
