import "server-only";
import { createHash } from "node:crypto";
import type { InstitutionCode } from "@/lib/access/institutions";
import { settings } from "@/lib/kernel/settings";
import { sha256, valueOf, withTimeStamp } from "./cms";
import type { SealedPdf, SealWords, SignerOf } from "./contract";
import { sealKeys } from "./keys";
import { fill, prepare } from "./pdf";
import { type TimeStampAuthority, timeStamp } from "./time-stamp";

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
  const token = await timeStamp(sha256(valueOf(cms)), authority);
  const bytes = fill(prepared, withTimeStamp(cms, token));
  return {
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    certificate: signer.certificate,
  };
}
