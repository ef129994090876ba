import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type Access, checkSignature, type Refused } from "./signature";

/**
 * S3-COMPATIBLE STORAGE, as little of it as a program needs that puts, reads and removes objects whole, in
 * path style: `PUT`, `GET`, `DELETE` of /<bucket>/<key> and `HEAD` of /<bucket>. Every request must be
 * signed; no other way to be let in. Objects are files, and stay when the program ends.
 */

/** How the storage behaves: what a person who demonstrates, or a test, tells it to. */
export interface StorageState {
  mode: "ok" | "down";
  latencyMs: number;
}

export interface BucketOptions {
  bucket: string;
  access: Access;
  /** Folder of the objects; made if it is missing. */
  folder: string;
  state: StorageState;
}

const MOST_BYTES = 64 * 1024 * 1024;

type Code =
  | Refused
  | "EntityTooLarge"
  | "InternalError"
  | "NoSuchBucket"
  | "NoSuchKey"
  | "SlowDown";

const STATUS: Partial<Record<Code, 400 | 404 | 413 | 500 | 503>> = {
  EntityTooLarge: 413,
  InternalError: 500,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  SlowDown: 503,
  XAmzContentSHA256Mismatch: 400,
};

/** As S3 tells it. Never repeats what it was given. */
const refusal = (c: Context, code: Code) =>
  c.body(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`, {
    status: STATUS[code] ?? 403,
    headers: { "content-type": "application/xml" },
  });

export function bucketRoutes({ bucket, access, folder, state }: BucketOptions): Hono {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // The router takes names with these signs alone: no name leads out of the folder.
  const OBJECT = "/:bucket/:key{[0-9A-Za-z_-]{1,200}}";
  const fileOf = (c: Context) => path.join(folder, c.req.param("key") ?? "");

  const routes = new Hono();
  routes.onError((error, c) => {
    console.error(`s3: ${error.name}: ${(error as NodeJS.ErrnoException).code ?? ""}`);
    return refusal(c, "InternalError");
  });
  routes.use(
    bodyLimit({ maxSize: MOST_BYTES, onError: (c) => refusal(c, "EntityTooLarge") }),
    async (c, next) => {
      // The connection is held, and what was sent is read, whatever comes of it.
      const body = new Uint8Array(await c.req.arrayBuffer());
      if (state.latencyMs > 0) await sleep(state.latencyMs);
      if (state.mode === "down") return refusal(c, "SlowDown");
      const { pathname, searchParams } = new URL(c.req.url);
      const signed = {
        method: c.req.method,
        path: pathname,
        query: searchParams,
        header: (name: string) => c.req.header(name),
        body,
      };
      // The machine's time, whatever day it is in the invented world.
      const refused = checkSignature(signed, access, new Date());
      if (refused) return refusal(c, refused);
      await next();
    },
  );
  routes.use("/:bucket/*", async (c, next) => {
    if (c.req.param("bucket") !== bucket) return refusal(c, "NoSuchBucket");
    await next();
  });
  return routes
    .get("/:bucket", (c) => c.body(null, 200))
    .put(OBJECT, async (c) => {
      // Whole or not at all, also when the program ends meanwhile.
      const half = path.join(folder, `.${randomUUID()}`);
      await writeFile(half, new Uint8Array(await c.req.arrayBuffer()), { mode: 0o600 });
      await rename(half, fileOf(c));
      return c.body(null, 200);
    })
    .get(OBJECT, async (c) => {
      const bytes = await readFile(fileOf(c)).catch(absent);
      if (!bytes) return refusal(c, "NoSuchKey");
      return c.body(new Uint8Array(bytes), 200, { "content-type": "application/octet-stream" });
    })
    .delete(OBJECT, async (c) => {
      await rm(fileOf(c), { force: true }); // one that is not there is gone as well, says S3
      return c.body(null, 204);
    });
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
