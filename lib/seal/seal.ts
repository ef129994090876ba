import "server-only";
import { createHash } from "node:crypto";
import type { InstitutionCode } from "@/lib/access/institutions";
import { settings } from "@/lib/kernel/settings";
import {
  isSignedBy,
  readSignature,
  type Signature,
  sha256,
  signingCertificate,
  withTimeStamp,
} from "./cms";
import type { SealedPdf, SealWords, SignerOf } from "./contract";
import { sealKeys } from "./keys";
import { fill, prepare } from "./pdf";
import { type TimeStampAuthority, timeStamp } from "./time-stamp";
import { chainOf, isValidAt, type Roots } from "./trust";

/** The signing step gave something that nobody would believe: a fault of keys or of whoever keeps them. */
export class SealError extends Error {
  override readonly name = "SealError";
}

export interface SealOrder {
  institution: InstitutionCode;
  words: SealWords;
  /** What the file says of its time; the time stamp says it again, in the authority's words. */
  at: Date;
}

/**
 * Seals a paper: PDF/A-3a as Typst 0.14 writes it becomes PDF/A-3a and PDF/UA-1 with a PAdES B-T signature of
 * the institution over the whole file (ETSI EN 319 142-1). No certificate is checked for revocation, and nothing
 * is added for the time when the algorithms are weak (B-LT, B-LTA).
 * @throws UnexpectedPdfError for another kind of PDF
 * @throws TimeStampError when the authority does not answer or cannot be believed
 * @throws KeyFileError when there is no key of that institution
 * @throws SealError when its certificate is not valid at that time
 */
export async function sealPdf(pdf: Uint8Array, order: SealOrder): Promise<SealedPdf> {
  const { signerOf, roots } = sealKeys();
  return sealWith(pdf, order, { signerOf, authority: { url: settings().tsaUrl, roots } });
}

/** The same with other hands: what a hardware module, or a test, brings. */
export async function sealWith(
  pdf: Uint8Array,
  { institution, words, at }: SealOrder,
  { signerOf, authority }: { signerOf: SignerOf; authority: TimeStampAuthority },
): Promise<SealedPdf> {
  const signer = signerOf(institution);
  const prepared = prepare(pdf, words, at);
  const cms = Buffer.from(await signer.sign(prepared.digest));
  const signature = readSignature(cms);
  const stamp = await timeStamp(sha256(signature.value), authority);
  checkSignature(signature, prepared.digest, stamp.at, authority.roots);
  const bytes = fill(prepared, withTimeStamp(cms, stamp.token));
  return {
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    certificate: signer.certificate,
  };
}

/** What is given out is verified first, whoever signed it. */
function checkSignature(signature: Signature, digest: Buffer, at: Date, roots: Roots): void {
  const certificate = signingCertificate(signature);
  const chain = certificate && chainOf(certificate, signature.certificates, roots);
  if (!chain) throw new SealError("The signature brings no certificate that leads to a root.");
  if (!isValidAt(chain, at)) {
    throw new SealError(`The certificate of the seal is not valid on ${at.toISOString()}.`);
  }
  if (!isSignedBy(signature, certificate, chain.leaf.publicKey, digest)) {
    throw new SealError("The signing step signed something else.");
  }
}
