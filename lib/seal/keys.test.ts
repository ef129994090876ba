import {
  chmodSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeSealKeys, renewQrKey, rotateSeal } from "@/scripts/setup/seal-keys";
import {
  checkSealKeys,
  expiringSeals,
  inspectPdf,
  publishedKeys,
  sealPdf,
  signCompact,
  verifyCompact,
} from ".";
import { readKeys } from "./keys";
import { AT, aPaper, type SealWorld, startSealWorld, WORDS } from "./testing";

let world: SealWorld;
beforeAll(async () => {
  world = await startSealWorld();
});
afterAll(() => world.close());

const place = () => ({ portalDataDir: world.folder, sealKeysDir: world.keysDir });
const file = (name: string) => path.join(world.keysDir, name);
const sealed = () => sealPdf(aPaper(), { institution: "labour", words: WORDS, at: AT });
const serialOf = (bytes: Uint8Array) => {
  const found = inspectPdf(bytes);
  return "seal" in found ? found.seal.certificate : found.outcome;
};

test("after a rotation the new key seals at once, and what the former one sealed stays valid", async () => {
  const before = await sealed();
  const serial = await rotateSeal(place(), "labour");
  const after = await sealed();
  expect(after.certificate).toBe(serial);
  expect(before.certificate).not.toBe(serial);
  expect(serialOf(after.bytes)).toBe(serial);
  expect(serialOf(before.bytes)).toBe(before.certificate);
  // The former private key is nowhere any more.
  const names = readdirSync(world.keysDir);
  expect(names.filter((name) => name.startsWith("labour") && name.endsWith(".key"))).toEqual([
    "labour.key",
  ]);
  for (const name of names.filter((each) => each.endsWith(".pem"))) {
    expect(readFileSync(file(name), "utf8")).not.toContain("PRIVATE");
  }
});

test("a certificate that is taken out is not believed any more", async () => {
  const before = await sealed();
  await rotateSeal(place(), "labour");
  expect(serialOf(before.bytes)).toBe(before.certificate);
  rmSync(file(`labour-${before.certificate}.pem`));
  expect(serialOf(before.bytes)).toBe("changed");
});

test("QR codes of a former key are still read, by what is published", async () => {
  const before = await signCompact({ n: 1 });
  const kid = await renewQrKey(place());
  const after = await signCompact({ n: 2 });
  const keys = await publishedKeys();
  expect(await verifyCompact(after, keys)).toEqual({ claims: { n: 2 }, kid });
  expect(await verifyCompact(before, keys)).toMatchObject({ claims: { n: 1 } });
  expect((await verifyCompact(before, keys))?.kid).not.toBe(kid);
});

test("what is published holds nothing private", async () => {
  const { keys } = await publishedKeys();
  for (const key of keys)
    expect(Object.keys(key).sort()).toEqual(["alg", "crv", "kid", "kty", "use", "x", "y"]);
});

test("rotating without a centre to ask says what to do with a real one", async () => {
  const nowhere = { portalDataDir: path.join(world.folder, "nowhere"), sealKeysDir: world.keysDir };
  await expect(rotateSeal(nowhere, "dsmf")).rejects.toThrow(
    /There is no certification centre.*dsmf-<name>\.pem/,
  );
});

test("a second set-up changes nothing", async () => {
  const now = () =>
    readdirSync(world.keysDir).map((name) => [name, readFileSync(file(name), "utf8")]);
  const before = now();
  await makeSealKeys(place());
  expect(now()).toEqual(before);
});

test("keys in order pass; certificates about to end are told in time", () => {
  expect(() => checkSealKeys()).not.toThrow();
  expect(expiringSeals(30)).toEqual([]);
  expect(expiringSeals(11 * 365).map(({ institution }) => institution)).toEqual([
    "labour",
    "dsmf",
    "dtsera",
  ]);
  const later = new Date("2040-01-01");
  expect(() => checkSealKeys({ now: later })).toThrow(
    /labour\.key has a certificate that ended on/,
  );
});

/** Does something to the folder, looks, and undoes it. */
async function meanwhile(change: () => () => void, look: () => void): Promise<void> {
  const undo = change();
  try {
    look();
  } finally {
    undo();
  }
}
const moved = (name: string) => () => {
  renameSync(file(name), file(`${name}.away`));
  return () => renameSync(file(`${name}.away`), file(name));
};
const replaced = (name: string, content: () => string) => () => {
  const next = content();
  copyFileSync(file(name), file(`${name}.away`));
  writeFileSync(file(name), next);
  return () => renameSync(file(`${name}.away`), file(name));
};

test.each([
  ["dsmf.key is not there", moved("dsmf.key"), /dsmf\.key cannot be read \(ENOENT\)/],
  ["qr.json is not there", moved("qr.json"), /qr\.json cannot be read \(ENOENT\)/],
  ["roots.pem is not there", moved("roots.pem"), /roots\.pem cannot be read \(ENOENT\)/],
  ["a key that is none", replaced("dsmf.key", () => "s3cret"), /dsmf\.key holds no private key/],
  [
    "the key of another institution",
    replaced("dsmf.key", () => readFileSync(file("dtsera.key"), "utf8")),
    /dsmf\.key has no certificate beside it/,
  ],
  [
    "a root that issued none of them",
    replaced("roots.pem", () => readFileSync(world.centre("time-stamp.pem"), "utf8")),
    /\.pem does not lead to a root/,
  ],
  [
    "roots that are no certificate",
    replaced("roots.pem", () => "?"),
    /roots\.pem holds no certificate/,
  ],
  ["a QR key that is not JSON", replaced("qr.json", () => "{s3cret"), /qr\.json is not JSON/],
  [
    "a QR key without its private part",
    replaced("qr.json", () =>
      JSON.stringify({ ...JSON.parse(readFileSync(file("qr.json"), "utf8")), d: undefined }),
    ),
    /qr\.json is not a key: d/,
  ],
  [
    "a QR key that does not fit its public half",
    replaced("qr.json", () => {
      const own = JSON.parse(readFileSync(file("qr.json"), "utf8"));
      return JSON.stringify({ ...own, d: Buffer.alloc(32, 1).toString("base64url") });
    }),
    /qr\.json (does not fit its public half|holds no key)/,
  ],
])(
  "%s: refused at the start, by the setting's name and without its content",
  async (_, change, reason) => {
    await meanwhile(change, () => {
      const check = () => readKeys(world.keysDir);
      expect(check).toThrow(reason);
      expect(check).toThrow(/^SEAL_KEYS_DIR: /);
      expect(check).not.toThrow("s3cret");
    });
    expect(() => readKeys(world.keysDir)).not.toThrow();
  },
);

test("a key that others can read is refused", async () => {
  for (const name of ["labour.key", "qr.json"]) {
    const open = () => {
      chmodSync(file(name), 0o640);
      return () => chmodSync(file(name), 0o600);
    };
    await meanwhile(open, () => {
      expect(() => checkSealKeys()).toThrow(new RegExp(`${name} can be read by others`));
    });
  }
  expect(() => checkSealKeys()).not.toThrow();
});
