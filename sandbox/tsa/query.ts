import {
  contentOf,
  type Der,
  DerError,
  inside,
  readDer,
  readInteger,
  readOid,
  TAG,
  tagged,
} from "@/lib/seal/der";

/** Reasons of a refusal: bits of PKIFailureInfo (RFC 3161, 2.4.2). */
export const FAILURE = {
  badAlgorithm: 0,
  badRequest: 2,
  badDataFormat: 5,
  unacceptedPolicy: 15,
  unacceptedExtension: 16,
} as const;

export type Failure = keyof typeof FAILURE;

/** A question that is answered with a refusal. */
export class QueryRefused extends Error {
  override readonly name = "QueryRefused";

  constructor(
    readonly failure: Failure,
    message: string,
  ) {
    super(message);
  }
}

export interface Query {
  /** As it was sent: it comes back in the token. */
  imprint: Buffer;
  /** As it was sent; null: none. */
  nonce: Buffer | null;
  withCertificates: boolean;
}

const DIGEST_BYTES: Readonly<Record<string, number>> = {
  "2.16.840.1.101.3.4.2.1": 32,
  "2.16.840.1.101.3.4.2.2": 48,
  "2.16.840.1.101.3.4.2.3": 64,
};

/** A nonce is 64 bits as a rule; whoever sends a novel gets none back. */
const MOST_NONCE_BYTES = 32;

/** Reads a TimeStampReq (RFC 3161, 2.4.1). @throws QueryRefused */
export function readQuery(bytes: Buffer, policy: string): Query {
  try {
    const [version, messageImprint, ...optional] = inside(readDer(bytes), TAG.sequence);
    if (readInteger(version) !== 1n)
      throw new QueryRefused("badRequest", "Version 1 is spoken here");
    const next = (tag: number): Der | undefined =>
      optional[0]?.tag === tag ? optional.shift() : undefined;
    const asked = next(TAG.oid);
    const nonce = next(TAG.integer);
    const certificates = next(0x01);
    const extensions = next(tagged(0));
    if (optional.length > 0) throw new QueryRefused("badDataFormat", "Fields out of order");
    if (asked && readOid(asked) !== policy) {
      throw new QueryRefused("unacceptedPolicy", "There is one policy here");
    }
    if (extensions) throw new QueryRefused("unacceptedExtension", "No extension is known here");
    if (nonce && readInteger(nonce) !== undefined && nonce.content.length > MOST_NONCE_BYTES) {
      throw new QueryRefused("badRequest", "The nonce is too long");
    }
    checkImprint(messageImprint);
    return {
      imprint: (messageImprint as Der).whole,
      nonce: nonce?.whole ?? null,
      withCertificates: certificates ? isTrue(certificates) : false,
    };
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    throw new QueryRefused("badDataFormat", `Not a TimeStampReq: ${error.message}`);
  }
}

function checkImprint(messageImprint: Der | undefined): void {
  const [algorithm, hashed, ...more] = inside(messageImprint, TAG.sequence);
  const [name, parameters, ...others] = inside(algorithm, TAG.sequence);
  if (more.length > 0 || others.length > 0) throw new DerError("more than expected");
  const length = DIGEST_BYTES[readOid(name)];
  const isPlain = !parameters || (parameters.tag === TAG.null && parameters.content.length === 0);
  if (length === undefined || !isPlain) {
    throw new QueryRefused("badAlgorithm", "SHA-256, SHA-384 and SHA-512 are known here");
  }
  if (contentOf(hashed, TAG.octets).length !== length) {
    throw new QueryRefused("badDataFormat", "The digest does not have the length of its algorithm");
  }
}

/** certReq DEFAULT FALSE: in DER, a FALSE that is written out is a mistake, and meant all the same. */
function isTrue({ content }: Der): boolean {
  if (content.length !== 1) throw new DerError("a truth value that is not DER");
  return content[0] !== 0;
}
