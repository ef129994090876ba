import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readSettings } from "@/lib/kernel/settings";
import { type Bucket, getObject, probeBucket, putObject, removeObject } from "@/lib/storage/bucket";
import { bucketOf } from "@/lib/storage/storage";
import { startTrialWorld, type TrialWorld } from "@/sandbox/institutions/testing";

/** The storage where the sandbox world has it, used with the portal's default settings. */

let world: TrialWorld;
let bucket: Bucket;

beforeAll(async () => {
  world = await startTrialWorld();
  const settings = readSettings({ SANDBOX_PORT: new URL(world.url).port });
  bucket = { ...bucketOf(settings), endpoint: `${world.url}/s3` } as Bucket;
});
afterEach(() => world.control("PUT", "s3", {}));
afterAll(() => world.close());

const KEY = "00000000000000000000000000000001";

test("takes and gives a file of ten megabytes, which no other door of the world would take", async () => {
  const bytes = Buffer.alloc(10 * 1024 * 1024, "abc");
  expect(await putObject(bucket, KEY, bytes)).toBeNull();
  const got = await getObject(bucket, KEY);
  expect("bytes" in got && got.bytes && Buffer.compare(got.bytes, bytes)).toBe(0);
  expect(await removeObject(bucket, KEY)).toBeNull();
});

test.each([
  ["GET", `/s3/e-sosial/${KEY}`],
  ["PUT", `/s3/e-sosial/${KEY}`],
  ["DELETE", `/s3/e-sosial/${KEY}`],
  ["HEAD", "/s3/e-sosial"],
])("%s without a signature is refused", async (method, path) => {
  const reply = await fetch(`${world.url}${path}`, { method });
  expect(reply.status).toBe(403);
  if (method !== "HEAD") expect(await reply.text()).toContain("<Code>AccessDenied</Code>");
});

test("a body other than the one that was signed is refused", async () => {
  await putObject(bucket, KEY, Buffer.from("one"));
  let headers: Headers | undefined;
  const really = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    headers = new Headers(init?.headers);
    return really(input, init);
  };
  await putObject(bucket, KEY, Buffer.from("one")).finally(() => {
    globalThis.fetch = really;
  });
  const address = `${world.url}/s3/e-sosial/${KEY}`;
  const reply = await fetch(address, { method: "PUT", headers, body: "two" });
  expect(await reply.text()).toContain("<Code>XAmzContentSHA256Mismatch</Code>");
  expect(await getObject(bucket, KEY)).toEqual({ bytes: Buffer.from("one") });
});

test("there is one bucket, and no name leads out of it", async () => {
  expect(await probeBucket({ ...bucket, name: "other" })).toBe("refused");
  expect(await getObject(bucket, ".hidden")).toEqual({ bytes: null });
  for (const key of ["..%2Fsms.jsonl", "a%2Fb", ".hidden"]) {
    expect(await putObject(bucket, key, Buffer.from("x"))).toBe("refused");
  }
});

test("is down, and well again, when the controls say so", async () => {
  const told = await world.control("PUT", "s3", { mode: "down" });
  expect(await told.json()).toEqual({ mode: "down", latencyMs: 0 });
  expect(await probeBucket(bucket)).toBe("down");
  await world.control("PUT", "s3", {});
  expect(await probeBucket(bucket)).toBeNull();
  expect((await world.control("PUT", "s3", { mode: "lost" })).status).toBe(400);
});
