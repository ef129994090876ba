import { createHash, X509Certificate } from "node:crypto";
import { isSignedBy, OID, readSignature, signingCertificate } from "./cms";
import { contentOf, DerError, inside, readDer, readInteger, readTime, TAG } from "./der";

/**
 * WHOM WE BELIEVE: chains of certificates up to a root we keep, and time stamps (RFC 3161) of an authority below
 * such a root. Asked is whether each certificate was signed by the next and valid at the moment in question.
 * Not asked: revocation, path length, name constraints and policies. A certificate of ours that must not be
 * believed any more is taken out of the folder of keys.
 */
export interface Roots {
  readonly certificates: readonly X509Certificate[];
}

/** A chain is as long as seal, issuer and one more at most. */
const MOST_CERTIFICATES = 6;
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
const MOST_KEPT = 64;

interface Chain {
  leaf: X509Certificate;
  /** From and to, milliseconds: when every certificate of it is valid. */
  from: number;
  until: number;
}

const known = new WeakMap<Roots, Map<string, Chain>>();

/**
 * The chain of which `leaf` is the end, when every certificate given is part of a way to a root.
 * Null when it is not: also for one that is superfluous, since nobody vouches for its bytes.
 */
export function chainOf(leaf: Buffer, certificates: readonly Buffer[], roots: Roots): Chain | null {
  if (certificates.length > MOST_CERTIFICATES) return null;
  const hash = createHash("sha256").update(leaf);
  for (const each of certificates) hash.update(each);
  const name = hash.digest("base64");
  const chains = known.get(roots) ?? new Map<string, Chain>();
  known.set(roots, chains);
  const kept = chains.get(name);
  if (kept) return kept;
  const chain = verifiedChain(leaf, certificates, roots);
  if (chain && chains.size < MOST_KEPT) chains.set(name, chain);
  return chain;
}

function verifiedChain(
  leafBytes: Buffer,
  certificates: readonly Buffer[],
  { certificates: roots }: Roots,
): Chain | null {
  try {
    const leaf = new X509Certificate(leafBytes);
    const pool = certificates.map((bytes) => new X509Certificate(bytes));
    const way = wayFrom(leaf, pool, roots);
    // X509Certificate reads what it understands: what it keeps must be all that was given.
    const isWhole = (bytes: Buffer) =>
      way?.some(({ raw }) => raw.equals(bytes)) || roots.some(({ raw }) => raw.equals(bytes));
    if (!way || ![leafBytes, ...certificates].every(isWhole)) return null;
    return {
      leaf,
      from: Math.max(...way.map(({ validFrom }) => Date.parse(validFrom))),
      until: Math.min(...way.map(({ validTo }) => Date.parse(validTo))),
    };
  } catch (error) {
    if (isUnreadable(error)) return null;
    throw error;
  }
}

/** From a certificate up to a root, the root included; null when there is no way. */
function wayFrom(
  leaf: X509Certificate,
  pool: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): X509Certificate[] | null {
  const way = [leaf];
  for (let at = leaf; way.length <= MOST_CERTIFICATES; ) {
    const isIssuer = (of: X509Certificate) =>
      of.ca && at.checkIssued(of) && at.verify(of.publicKey);
    const root = roots.find(isIssuer);
    if (root) return [...way, root];
    const next = pool.find((each) => !way.includes(each) && isIssuer(each));
    if (!next) return null;
    way.push(next);
    at = next;
  }
  return null;
}

/** Errors of reading what others sent: they mean that it is not what it says it is. */
export function isUnreadable(error: unknown): boolean {
  if (error instanceof DerError) return true;
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" && code.startsWith("ERR_OSSL");
}

export const isValidAt = ({ from, until }: Chain, at: Date) =>
  from <= at.getTime() && at.getTime() <= until;

export interface TimeStamp {
  at: Date;
  nonce: bigint | null;
}

/**
 * What a time-stamp token says, when it is about `imprint` (SHA-256) and an authority we believe signed it
 * with a certificate made for that and nothing else. Null when not.
 */
export function readTimeStamp(token: Buffer, imprint: Uint8Array, roots: Roots): TimeStamp | null {
  try {
    const signature = readSignature(token);
    const { content, contentType, certificates } = signature;
    if (contentType !== OID.timeStampInfo || !content) return null;
    const info = readInfo(content);
    if (!info.imprint.equals(imprint)) return null;

    const digest = createHash(signature.digest).update(content).digest();
    const certificate = signingCertificate(signature);
    const chain = certificate && chainOf(certificate, certificates, roots);
    if (!chain || !isValidAt(chain, info.at)) return null;
    const { publicKey, keyUsage = [] } = chain.leaf;
    if (keyUsage.length !== 1 || keyUsage[0] !== TIME_STAMPING) return null;
    return isSignedBy(signature, certificate, publicKey, digest) ? info : null;
  } catch (error) {
    if (isUnreadable(error)) return null;
    throw error;
  }
}

/** TSTInfo (RFC 3161, 2.4.2) as far as it is used. Its other fields are signed with it. @throws DerError */
function readInfo(content: Buffer): TimeStamp & { imprint: Buffer } {
  const [version, , messageImprint, , at, ...optional] = inside(readDer(content), TAG.sequence);
  if (readInteger(version) !== 1n) throw new DerError("an unknown version of a time stamp");
  const [algorithm, hashed] = inside(messageImprint, TAG.sequence);
  const [name] = inside(algorithm, TAG.sequence);
  if (!name?.whole.equals(SHA_256)) throw new DerError("a time stamp of another digest");
  const nonce = optional.find(({ tag }) => tag === TAG.integer);
  return {
    imprint: contentOf(hashed, TAG.octets),
    at: readTime(at),
    nonce: nonce ? readInteger(nonce) : null,
  };
}

const SHA_256 = Buffer.from("0609608648016503040201", "hex");
