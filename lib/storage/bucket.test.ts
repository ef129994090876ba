import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readSettings } from "@/lib/kernel/settings";
import { startTrialStorage, type TrialStorage } from "@/sandbox/s3/testing";
import {
  type Bucket,
  getObject,
  MOST_OBJECT_BYTES,
  probeBucket,
  putObject,
  removeObject,
} from "./bucket";
import { bucketOf } from "./storage";

let storage: TrialStorage;
let bucket: Bucket;

beforeAll(async () => {
  storage = await startTrialStorage();
  bucket = bucketOf(readSettings(storage.env)) as Bucket;
});
afterEach(() => {
  storage.onAsked = null;
  Object.assign(storage.state, { mode: "ok", latencyMs: 0 });
  storage.asked.length = 0;
});
afterAll(() => storage.close());

const KEY = "0123456789abcdef0123456789abcdef";
const BYTES = Uint8Array.from({ length: 1_000 }, (_, index) => index % 251);

test("an object is put, read, put again, removed, and removed again", async () => {
  expect(await putObject(bucket, KEY, BYTES)).toBeNull();
  expect(storage.keys()).toEqual([KEY]);
  expect(await getObject(bucket, KEY)).toEqual({ bytes: Buffer.from(BYTES) });
  expect(await putObject(bucket, KEY, BYTES)).toBeNull();
  expect(await removeObject(bucket, KEY)).toBeNull();
  expect(await removeObject(bucket, KEY)).toBeNull();
  expect(await getObject(bucket, KEY)).toEqual({ bytes: null });
  expect(storage.keys()).toEqual([]);
});

test("a bucket that is there lets us in", async () => {
  expect(await probeBucket(bucket)).toBeNull();
  expect(storage.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(["HEAD /s3/sinaq"]);
});

test.each([
  ["another secret", { secretAccessKey: "another-secret" }],
  ["another key", { accessKeyId: "another" }],
  ["another region", { region: "us-east-1" }],
  ["another bucket", { name: "other" }],
])("%s is refused, is not asked again, and nothing is put", async (_, wrong) => {
  expect(await putObject({ ...bucket, ...wrong }, KEY, BYTES)).toBe("refused");
  expect(await probeBucket({ ...bucket, ...wrong })).toBe("refused");
  expect(storage.asked).toHaveLength(2);
  expect(storage.keys()).toEqual([]);
});

describe("a storage that is down", () => {
  test("is asked once more, and then it is told", async () => {
    storage.state.mode = "down";
    expect(await putObject(bucket, KEY, BYTES)).toBe("down");
    expect(storage.asked).toHaveLength(2);
    expect(await getObject(bucket, KEY)).toEqual({ fault: "down" });
    expect(await removeObject(bucket, KEY)).toBe("down");
    expect(storage.keys()).toEqual([]);
  });

  test("and well again a moment later is no fault", async () => {
    storage.onAsked = (count) => {
      storage.state.mode = count === 1 ? "down" : "ok";
    };
    expect(await putObject(bucket, KEY, BYTES)).toBeNull();
    expect(storage.asked).toHaveLength(2);
    expect(await removeObject(bucket, KEY)).toBeNull();
  });

  test("so is one where nobody listens", async () => {
    const nobody = { ...bucket, endpoint: await closedPort() };
    expect(await putObject(nobody, KEY, BYTES)).toBe("down");
  });
});

test("a storage that is slow is not waited for", async () => {
  storage.state.latencyMs = 2_000;
  expect(await getObject(bucket, KEY, { limitMs: 50 })).toEqual({ fault: "timeout" });
  expect(storage.asked).toHaveLength(2);
});

test("what is longer than anything we put is not read to its end", async () => {
  const part = Buffer.alloc(1024 * 1024);
  let sent = 0;
  const server = createServer(async (_, res) => {
    for (; sent < 10 * MOST_OBJECT_BYTES && !res.destroyed; sent += part.length) {
      if (!res.write(part)) {
        await new Promise<void>((go) => {
          const on = () => {
            res.off("drain", on).off("close", on);
            go();
          };
          res.once("drain", on).once("close", on);
        });
      }
    }
    res.end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const endless = { ...bucket, endpoint: `http://127.0.0.1:${port}` };
  expect(await getObject(endless, KEY)).toEqual({ fault: "malformed" });
  expect(sent).toBeLessThan(5 * MOST_OBJECT_BYTES);
  server.closeAllConnections();
  server.close();
});

async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return `http://127.0.0.1:${port}`;
}
