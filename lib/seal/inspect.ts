import "server-only";
import { createHash } from "node:crypto";
import type { InstitutionCode } from "@/lib/access/institutions";
import { firstCms, isSignedBy, OID, readSignature, type Signature, sha256 } from "./cms";
import { type SealCertificate, type SealKeys, sealKeys } from "./keys";
import { FIELD_NAME } from "./pdf";
import { chainOf, isUnreadable, isValidAt, readTimeStamp } from "./trust";

/** A seal of ours that was found to be valid. */
export interface FoundSeal {
  institution: InstitutionCode;
  /** Serial number of its certificate, hexadecimal. */
  certificate: string;
  /** By the time stamp. */
  sealedAt: Date;
  /** Of what was sealed: of the whole file, unless something was added to it. */
  sha256: string;
}

/** What a file is that somebody brings. */
export type Inspection =
  | { outcome: "too-large" | "not-a-pdf" | "not-ours" }
  /** Byte for byte as it was sealed. */
  | { outcome: "sealed"; seal: FoundSeal }
  /** Begins with what was sealed, and goes on. */
  | { outcome: "added-to"; seal: FoundSeal }
  /** Bears a seal of ours, or says it does, and is not what was sealed. */
  | { outcome: "changed" };

export const MOST_INSPECTED_BYTES = 5 * 1024 * 1024;

/** Each costs a digest of the file at most. One of ours has one signature, and it stands in it as the first. */
const MOST_SIGNATURES = 8;

/** As PDF files may have it, and not as ours have it alone: a claim is found as well as the truth. */
const BYTE_RANGE =
  /\/ByteRange\s{0,9}\[\s{0,9}(\d{1,10})\s{1,9}(\d{1,10})\s{1,9}(\d{1,10})\s{1,9}(\d{1,10})/g;

/**
 * What this file is. Nothing in it is run, unpacked or followed: it is asked for signatures over all of it up
 * to some place, and whether one of them is of a certificate in our folder, whose chain leads to our root and was
 * valid when the time stamp says. Any bytes do; none make it throw.
 * @throws KeyFileError when our own folder is not in order
 */
export function inspectPdf(bytes: Uint8Array): Inspection {
  return inspectWith(sealKeys(), bytes);
}

export function inspectWith(
  keys: Pick<SealKeys, "certificates" | "roots">,
  given: Uint8Array,
): Inspection {
  if (given.byteLength > MOST_INSPECTED_BYTES) return { outcome: "too-large" };
  const file = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  // The mark may stand within the first kilobyte (ISO 32000-1, Annex H, implementation notes).
  if (!file.subarray(0, 1_024).includes("%PDF-")) return { outcome: "not-a-pdf" };

  let isClaimed = file.includes(`(${FIELD_NAME})`);
  let addedTo: FoundSeal | null = null;
  for (const range of signedRanges(file)) {
    const found = sealIn(file, range, keys);
    if (found === "claimed") isClaimed = true;
    else if (found !== null) {
      if (range.end === file.length) return { outcome: "sealed", seal: found };
      addedTo ??= found;
    }
  }
  if (addedTo) return { outcome: "added-to", seal: addedTo };
  return { outcome: isClaimed ? "changed" : "not-ours" };
}

interface Range {
  /** The hole between two parts that are signed: from `<` to after `>`. */
  from: number;
  to: number;
  /** Where the second part ends. */
  end: number;
}

function signedRanges(file: Buffer): Range[] {
  const text = file.toString("latin1");
  const ranges: Range[] = [];
  for (const [, ...numbers] of text.matchAll(BYTE_RANGE)) {
    const [start = 0, from = 0, to = 0, rest = 0] = numbers.map(Number);
    const isInFile = start === 0 && from < to && to + rest <= file.length;
    if (isInFile) ranges.push({ from, to, end: to + rest });
    if (ranges.length === MOST_SIGNATURES) break;
  }
  return ranges;
}

/** A valid seal; "claimed" when it names a certificate of ours and is not valid; null when it is not ours. */
function sealIn(
  file: Buffer,
  { from, to, end }: Range,
  { certificates, roots }: Pick<SealKeys, "certificates" | "roots">,
): FoundSeal | "claimed" | null {
  const hole = file.subarray(from, to).toString("latin1");
  // Small letters, and zeros where nothing is: else there were two ways to write one signature.
  const digits = /^<((?:[0-9a-f]{2})+)>$/.exec(hole)?.[1];
  if (!digits) return null;
  const filled = Buffer.from(digits, "hex");
  let ours: SealCertificate | undefined;
  try {
    const cms = firstCms(filled);
    const signature = readSignature(cms);
    ours = signature.certificates
      .map((each) => certificates.get(sha256(each).toString("hex")))
      .find((each) => each !== undefined);
    if (!ours) return null;
    const isPadded = filled.subarray(cms.length).every((byte) => byte === 0);
    const digest = createHash(signature.digest)
      .update(file.subarray(0, from))
      .update(file.subarray(to, end))
      .digest();
    const sealedAt = isPadded ? momentOf(signature, ours, digest, roots) : null;
    if (!sealedAt) return "claimed";
    return {
      institution: ours.institution,
      certificate: ours.serial,
      sealedAt,
      sha256: sha256(file.subarray(0, end)).toString("hex"),
    };
  } catch (error) {
    if (isUnreadable(error)) return ours ? "claimed" : null;
    throw error;
  }
}

/** When it was sealed, if all of it holds; else null. */
function momentOf(
  signature: Signature,
  { bytes }: SealCertificate,
  digest: Buffer,
  roots: SealKeys["roots"],
): Date | null {
  const { contentType, content, timeStamp, value, certificates } = signature;
  if (contentType !== OID.data || content !== null || timeStamp === null) return null;
  const stamp = readTimeStamp(timeStamp, sha256(value), roots);
  const chain = chainOf(bytes, certificates, roots);
  if (!stamp || !chain || !isValidAt(chain, stamp.at)) return null;
  const { publicKey } = chain.leaf;
  return isSignedBy(signature, bytes, publicKey, digest) ? stamp.at : null;
}
