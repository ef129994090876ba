import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { settings } from "@/lib/kernel/settings";
import { type Outside, startOutside } from "@/lib/testing/outside";
import { aPerson, asCitizen, contextOf, PSEUDONYM_KEY } from "@/lib/testing/world";
import {
  checkFile,
  downloadReference,
  downloadShared,
  listReferences,
  orderReference,
  shareReference,
} from ".";

/** Sealed PDFs in object storage, which is really asked over HTTP. */

/** The settings are read once in the life of a process; here they change while it lives. */
const env: Record<string, string> = {};
vi.mock("@/lib/kernel/settings", async (load) => {
  const real = await load<typeof import("@/lib/kernel/settings")>();
  return { ...real, settings: () => real.readSettings({ ...process.env, ...env }) };
});

let outside: Outside;
beforeAll(async () => {
  outside = await startOutside(PSEUDONYM_KEY);
});
afterAll(() => outside.stop());
beforeEach(async () => {
  env.FILES_STORAGE = "s3";
  await storageIs("ok");
});

async function storageIs(mode: "ok" | "down") {
  const body = JSON.stringify({ mode });
  const headers = { "content-type": "application/json" };
  const url = `${settings().sandboxUrl}/control/s3`;
  expect((await fetch(url, { method: "PUT", headers, body })).ok).toBe(true);
}

const aHolder = async () => asCitizen(await aPerson("TST4K7Q"));
type Holder = Awaited<ReturnType<typeof aHolder>>;

const order = (holder: Holder, orderId = uuid()) =>
  orderReference(holder, { kind: "workplace", variant: "any", lang: "az", locale: "az", orderId });

async function issued(holder: Holder): Promise<string> {
  const view = await order(holder);
  if (view.outcome !== "issued") throw new Error(JSON.stringify(view));
  return view.id;
}

const objects = () => {
  const folder = path.join(settings().portalDataDir, "sandbox/objects");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)));
};

test("it lies there encrypted, and is handed out byte for byte as it was issued", async () => {
  const holder = await aHolder();
  const id = await issued(holder);
  const { bytes } = await downloadReference(holder, { id });
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
  const digest = createHash("sha256").update(bytes).digest("hex");
  expect(await checkFile(contextOf({ kind: "anonymous" }), { bytes, locale: "en" })).toMatchObject({
    outcome: "issued",
    sha256: digest,
  });
  expect(objects().length).toBeGreaterThan(0);
  expect(objects().every((object) => !object.includes("%PDF-"))).toBe(true);

  env.FILES_STORAGE = "postgres";
  expect((await downloadReference(holder, { id })).bytes).toEqual(bytes);
});

test("while the storage is down nothing is issued, and the same form issues one afterwards", async () => {
  const holder = await aHolder();
  const { issued: before } = await listReferences(holder, { locale: "az" });
  await storageIs("down");
  const orderId = uuid();
  await expect(order(holder, orderId)).rejects.toMatchObject({ code: "unavailable" });
  expect((await listReferences(holder, { locale: "az" })).issued).toHaveLength(before.length);
  await storageIs("ok");
  expect(await order(holder, orderId)).toMatchObject({ outcome: "issued" });
});

test("a link is not used up by a file that cannot be had just now", async () => {
  const holder = await aHolder();
  const id = await issued(holder);
  const { token } = await shareReference(holder, { id, days: 1, mostOpenings: 1 });
  const anybody = contextOf({ kind: "anonymous" });
  await storageIs("down");
  await expect(downloadShared(anybody, { token })).rejects.toMatchObject({ code: "unavailable" });
  await expect(downloadReference(holder, { id })).rejects.toMatchObject({ code: "unavailable" });
  await storageIs("ok");
  expect((await downloadShared(anybody, { token })).bytes.length).toBeGreaterThan(1_000);
  await expect(downloadShared(anybody, { token })).rejects.toMatchObject({ code: "not_found" });
});
