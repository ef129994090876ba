import "server-only";
import {
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  sign,
  verify,
  X509Certificate,
} from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { InstitutionCode } from "@/lib/access/institutions";
import { systemClock } from "@/lib/kernel/clock";
import { KeyFileError } from "@/lib/kernel/keys";
import { settings } from "@/lib/kernel/settings";
import { sha256, signDigest } from "./cms";
import type { Signer, SignerOf } from "./contract";
import { SEALING, type SealingInstitution } from "./institutions";
import { chainOf, type Roots } from "./trust";

/**
 * THE FOLDER OF SEAL KEYS (`SEAL_KEYS_DIR`), one per portal and in no database:
 *
 *   roots.pem                 whose certificates are believed, of seals and of time stamps; one or several
 *   <institution>.key         the present private key, PKCS#8: who holds it holds the seal
 *   <institution>-<x>.pem     its certificates, the present one and all former ones, each with its issuers
 *   qr.json                   the present private key of QR codes (JWK, ES256)
 *   qr-<kid>.json             its public halves, the present one and all former ones
 *
 * The present certificate is the one of the present key. A certificate whose file is removed is not believed
 * any more, and neither is what it sealed. A running program notices what changes here.
 */

export interface SealCertificate {
  institution: SealingInstitution;
  /** Hexadecimal, small letters. */
  serial: string;
  /** DER. */
  bytes: Buffer;
  chain: readonly Buffer[];
  expiresAt: Date;
}

export type QrPublicKey = z.output<typeof QrPublicJwk>;

export interface SealKeys {
  signerOf: SignerOf;
  /** By SHA-256 of the certificate, hexadecimal. */
  certificates: ReadonlyMap<string, SealCertificate>;
  roots: Roots;
  qr: { kid: string; key: KeyObject; published: readonly QrPublicKey[] };
  /** The present certificate of each institution. */
  present: ReadonlyMap<SealingInstitution, SealCertificate>;
}

const Coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** Short, because every QR code carries it. */
const Kid = z.string().regex(/^[A-Za-z0-9_-]{4,43}$/);
const QrPublicJwk = z.strictObject({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: Coordinate,
  y: Coordinate,
  kid: Kid,
  alg: z.literal("ES256"),
  use: z.literal("sig"),
});
const QrPrivateJwk = QrPublicJwk.extend({ d: Coordinate });

let memo: { stamp: string; keys: SealKeys } | undefined;

/**
 * The keys as they lie in the folder now; read again when something in it changed.
 * @throws KeyFileError naming what is missing or wrong, never its content
 */
export function sealKeys(): SealKeys {
  const folder = settings().sealKeysDir;
  const stamp = stampOf(folder);
  if (memo?.stamp !== stamp) memo = { stamp, keys: readKeys(folder) };
  return memo.keys;
}

/** Files come here by renaming, which changes the folder. */
function stampOf(folder: string): string {
  const found = statSync(/* turbopackIgnore: true */ folder, {
    throwIfNoEntry: false,
    bigint: true,
  });
  if (!found?.isDirectory()) throw wrong(folder, "is not there, or is no folder");
  return `${folder} ${found.ino} ${found.mtimeNs}`;
}

export function readKeys(folder: string): SealKeys {
  const names = readdirSync(/* turbopackIgnore: true */ folder);
  const file = (name: string) => path.join(folder, name);
  const roots: Roots = { certificates: certificatesIn(file("roots.pem")) };

  const certificates = new Map<string, SealCertificate>();
  const present = new Map<SealingInstitution, SealCertificate>();
  const signers = new Map<InstitutionCode, Signer>();
  for (const institution of SEALING) {
    const own = names.filter((name) => name.startsWith(`${institution}-`) && name.endsWith(".pem"));
    const held = own.map((name) => certificateIn(file(name), institution, roots));
    for (const each of held) certificates.set(sha256(each.bytes).toString("hex"), each);

    const keyFile = file(`${institution}.key`);
    const key = privateKeyIn(keyFile);
    const certificate = held.find(({ bytes }) => new X509Certificate(bytes).checkPrivateKey(key));
    if (!certificate) throw wrong(keyFile, "has no certificate beside it");
    present.set(institution, certificate);
    signers.set(institution, fileSigner(key, certificate));
  }
  return {
    signerOf(institution) {
      const signer = signers.get(institution);
      if (!signer) throw wrong(file(`${institution}.key`), "is not among the keys of seals");
      return signer;
    },
    certificates,
    present,
    roots,
    qr: qrKeys(file, names),
  };
}

/** The key in a file as the signing step. Replaced where the key lies in a hardware module. */
function fileSigner(key: KeyObject, { serial, bytes, chain }: SealCertificate): Signer {
  return {
    certificate: serial,
    sign: async (digest) => signDigest({ key, certificate: bytes, chain }, digest),
  };
}

function certificateIn(
  file: string,
  institution: SealingInstitution,
  roots: Roots,
): SealCertificate {
  const [leaf, ...issuers] = certificatesIn(file);
  if (!leaf) throw wrong(file, "holds no certificate");
  const chain = issuers.map(({ raw }) => raw);
  if (!chainOf(leaf.raw, chain, roots)) throw wrong(file, "does not lead to a root in roots.pem");
  return {
    institution,
    serial: leaf.serialNumber.toLowerCase(),
    bytes: leaf.raw,
    chain,
    expiresAt: new Date(leaf.validTo),
  };
}

function certificatesIn(file: string): X509Certificate[] {
  const blocks = textOf(file).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  if (!blocks) throw wrong(file, "holds no certificate");
  try {
    return blocks.map((block) => new X509Certificate(block));
  } catch {
    throw wrong(file, "holds a certificate that cannot be read");
  }
}

function privateKeyIn(file: string): KeyObject {
  const text = textOf(file);
  let key: KeyObject;
  try {
    key = createPrivateKey(text);
  } catch {
    throw wrong(file, "holds no private key"); // the cause could hold the key
  }
  if (key.asymmetricKeyDetails?.namedCurve !== "prime256v1") {
    throw wrong(file, "is not a key of P-256");
  }
  return key;
}

function qrKeys(file: (name: string) => string, names: readonly string[]): SealKeys["qr"] {
  const { d, ...own } = jwkIn(file("qr.json"), QrPrivateJwk);
  const published = names
    .filter((name) => /^qr-.+\.json$/.test(name))
    .map((name) => jwkIn(file(name), QrPublicJwk));
  const other = published.find(({ kid }) => kid === own.kid);
  if (!other) throw wrong(file("qr.json"), "has no public half beside it");
  if (new Set(published.map(({ kid }) => kid)).size !== published.length) {
    throw wrong(file("qr.json"), "has two public keys of one name beside it");
  }
  // Both halves are tried, so that a mistake is found at the start and not by whoever scans a code.
  const trial = randomBytes(32);
  try {
    const key = createPrivateKey({ key: { ...own, d }, format: "jwk" });
    const known = createPublicKey({ key: other, format: "jwk" });
    if (verify("sha256", trial, known, sign("sha256", trial, key))) {
      return { kid: own.kid, key, published };
    }
  } catch {
    throw wrong(file("qr.json"), "holds no key"); // the cause could hold the key
  }
  throw wrong(file("qr.json"), "does not fit its public half");
}

function jwkIn<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  let content: unknown;
  try {
    content = JSON.parse(textOf(file));
  } catch (error) {
    if (error instanceof KeyFileError) throw error;
    throw wrong(file, "is not JSON");
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) throw wrong(file, `is not a key: ${parsed.error.issues[0]?.path.join(".")}`);
  return parsed.data;
}

function textOf(file: string): string {
  try {
    return readFileSync(/* turbopackIgnore: true */ file, "utf8");
  } catch (error) {
    throw wrong(file, `cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function wrong(file: string, reason: string): KeyFileError {
  return new KeyFileError("SEAL_KEYS_DIR", file, reason);
}

const DAY_MS = 86_400_000;

/**
 * Is everything there that sealing needs, fitting together, hidden from others and lasting? Asked at the
 * start, by real time; `warnDays` before a certificate ends, health says so.
 * @throws KeyFileError naming the file and what is wrong with it
 */
export function checkSealKeys({ now = systemClock.now() }: { now?: Date } = {}): void {
  const folder = settings().sealKeysDir;
  const { present } = sealKeys();
  for (const name of [...SEALING.map((institution) => `${institution}.key`), "qr.json"]) {
    const file = path.join(folder, name);
    // Windows keeps its permissions elsewhere.
    if (
      process.platform !== "win32" &&
      (statSync(/* turbopackIgnore: true */ file).mode & 0o077) !== 0
    ) {
      throw wrong(file, "can be read by others than its owner (chmod 600)");
    }
  }
  for (const [institution, { expiresAt }] of present) {
    if (expiresAt <= now) {
      throw wrong(`${institution}.key`, `has a certificate that ended on ${dayOf(expiresAt)}`);
    }
  }
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** Institutions whose present certificate ends within so many days. */
export function expiringSeals(
  withinDays: number,
  now: Date = systemClock.now(),
): { institution: SealingInstitution; expiresAt: Date }[] {
  const limit = now.getTime() + withinDays * DAY_MS;
  return [...sealKeys().present]
    .filter(([, { expiresAt }]) => expiresAt.getTime() <= limit)
    .map(([institution, { expiresAt }]) => ({ institution, expiresAt }));
}
