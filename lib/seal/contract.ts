import type { InstitutionCode } from "@/lib/access/institutions";

/** What a signature says of itself, in the language of the paper. */
export interface SealWords {
  /** Of the institution. */
  name: string;
  reason: string;
  location: string;
  /** What a screen reader says of the signature field. */
  alternative: string;
}

export interface SealedPdf {
  bytes: Uint8Array;
  /** Of all its bytes, hexadecimal. */
  sha256: string;
  /** Serial number of the certificate, hexadecimal: which key sealed it, also after rotation. */
  certificate: string;
}

/**
 * THE SIGNING STEP, behind one function so that a hardware module or a remote seal can take its place: a CMS
 * signature (RFC 5652, CAdES baseline without time stamp) over a digest, by the institution's present key.
 */
export interface Signer {
  certificate: string;
  sign(sha256: Uint8Array): Promise<Uint8Array>;
}

export type SignerOf = (institution: InstitutionCode) => Signer;
