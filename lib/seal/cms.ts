import { createHash, type KeyObject, sign, verify } from "node:crypto";
import {
  contentOf,
  type Der,
  DerError,
  der,
  inside,
  integer,
  octets,
  oid,
  readDer,
  readFirst,
  readInteger,
  readOid,
  retagged,
  sequence,
  setOf,
  TAG,
  tagged,
} from "./der";

/**
 * CMS SignedData (RFC 5652) with exactly one signer, in the profile PAdES baseline asks of it (ETSI EN 319
 * 142-1): the attributes contentType, messageDigest and signingCertificateV2 (RFC 5035), no signing time; B-T
 * adds a time stamp (RFC 3161) over the signature's value. Written with ECDSA and SHA-256. Read strictly: each
 * byte is either signed or the only one that may stand there, so that nobody can change a byte unnoticed.
 */

export const OID = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  timeStampInfo: "1.2.840.113549.1.9.16.1.4",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  timeStampToken: "1.2.840.113549.1.9.16.2.14",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
} as const;

export const DIGESTS: Readonly<Record<string, "sha256" | "sha384" | "sha512">> = {
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};

/** Signature algorithms with the digest they name; null: the signer's own (RFC 3370, 3.2). */
const SIGNATURES: Readonly<Record<string, { key: "ec" | "rsa"; digest: string | null }>> = {
  [OID.ecdsaWithSha256]: { key: "ec", digest: "sha256" },
  "1.2.840.10045.4.3.3": { key: "ec", digest: "sha384" },
  "1.2.840.10045.4.3.4": { key: "ec", digest: "sha512" },
  "1.2.840.113549.1.1.1": { key: "rsa", digest: null },
  "1.2.840.113549.1.1.11": { key: "rsa", digest: "sha256" },
  "1.2.840.113549.1.1.12": { key: "rsa", digest: "sha384" },
  "1.2.840.113549.1.1.13": { key: "rsa", digest: "sha512" },
};

const SHA_256 = sequence(oid("2.16.840.1.101.3.4.2.1"));
const NULL = Buffer.from([TAG.null, 0]);

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

/** A private key with the certificate that speaks for it, and those that lead to a root, in DER. */
export interface Holder {
  key: KeyObject;
  certificate: Buffer;
  chain: readonly Buffer[];
}

/** A CMS signature over a digest of content that stands elsewhere. */
export function signDigest(holder: Holder, digest: Uint8Array): Buffer {
  return signed(holder, [holder.certificate, ...holder.chain], digest, {
    type: OID.data,
    version: 1,
  });
}

/** A CMS signature that carries its content. `withCertificates`: RFC 3161 lets the asker decide. */
export function signContent(
  holder: Holder,
  content: { type: string; bytes: Uint8Array; withCertificates: boolean },
): Buffer {
  const { type, bytes, withCertificates } = content;
  const certificates = withCertificates ? [holder.certificate, ...holder.chain] : [];
  return signed(holder, certificates, sha256(bytes), { type, version: 3, bytes });
}

function signed(
  holder: Holder,
  certificates: readonly Buffer[],
  digest: Uint8Array,
  content: { type: string; version: number; bytes?: Uint8Array },
): Buffer {
  const { issuer, serial } = namesOf(holder.certificate);
  const signingCertificate = sequence(
    octets(sha256(holder.certificate)), // its algorithm left out: SHA-256
    sequence(sequence(der(tagged(4), issuer)), serial),
  );
  const attributes = setOf(
    attribute(OID.contentType, oid(content.type)),
    attribute(OID.messageDigest, octets(digest)),
    attribute(OID.signingCertificateV2, sequence(sequence(signingCertificate))),
  );
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serial),
    SHA_256,
    retagged(attributes, tagged(0)),
    sequence(oid(OID.ecdsaWithSha256)),
    octets(sign("sha256", attributes, holder.key)),
  );
  return sequence(
    oid(OID.signedData),
    der(
      tagged(0),
      sequence(
        integer(content.version),
        setOf(SHA_256),
        sequence(
          oid(content.type),
          ...(content.bytes ? [der(tagged(0), octets(content.bytes))] : []),
        ),
        ...(certificates.length > 0 ? [retagged(setOf(...certificates), tagged(0))] : []),
        setOf(signerInfo),
      ),
    ),
  );
}

const attribute = (type: string, value: Buffer) => sequence(oid(type), setOf(value));

/** Issuer and serial number, as they stand in a certificate. @throws DerError */
export function namesOf(certificate: Buffer): { issuer: Buffer; serial: Buffer } {
  const [toBeSigned] = inside(readDer(certificate), TAG.sequence);
  const fields = inside(toBeSigned, TAG.sequence);
  // Version 1 certificates leave the version out.
  const [serial, , issuer] = fields[0]?.tag === tagged(0) ? fields.slice(1) : fields;
  contentOf(serial, TAG.integer);
  contentOf(issuer, TAG.sequence);
  return { issuer: (issuer as Der).whole, serial: (serial as Der).whole };
}

/** One signature, taken apart. Nothing of it is true before `isSignedBy` says so. */
export interface Signature {
  contentType: string;
  /** The content it carries; null: it stands elsewhere. */
  content: Buffer | null;
  /** In DER, in the order they stand. */
  certificates: readonly Buffer[];
  issuer: Buffer;
  serial: Buffer;
  digest: "sha256" | "sha384" | "sha512";
  keyType: "ec" | "rsa";
  /** As a SET: what is signed. */
  attributes: Buffer;
  attributeValues: ReadonlyMap<string, Der>;
  value: Buffer;
  /** RFC 3161 token over the value; null: none. */
  timeStamp: Buffer | null;
}

/** The CMS value a buffer begins with: in a PDF, zeros follow. @throws DerError */
export const firstCms = (bytes: Buffer): Buffer => readFirst(bytes).whole;

/**
 * Takes a CMS signature apart.
 * @throws DerError when it has more than one signer, revocation lists, unknown algorithms or anything else
 *   that the profile does not know
 */
export function readSignature(cms: Buffer): Signature {
  const [type, body, ...more] = inside(readDer(cms), TAG.sequence);
  only(more);
  if (readOid(type) !== OID.signedData) throw new DerError("not signed data");
  const [data, ...beside] = inside(body, tagged(0));
  only(beside);
  const [version, digests, encapsulated, ...rest] = inside(data, TAG.sequence);
  const certificates = rest[0]?.tag === tagged(0) ? inside(rest.shift(), tagged(0)) : [];
  const [signers, ...afterSigners] = rest;
  only(afterSigners);
  for (const { tag } of certificates)
    if (tag !== TAG.sequence) throw new DerError("no certificate");

  const [contentType, wrapped, ...besideContent] = inside(encapsulated, TAG.sequence);
  only(besideContent);
  const contentOid = readOid(contentType);
  const [content, ...besideOctets] = wrapped ? inside(wrapped, tagged(0)) : [];
  only(besideOctets);
  if (readInteger(version) !== (contentOid === OID.data ? 1n : 3n))
    throw new DerError("its version");

  const [digestName, ...otherDigests] = inside(digests, TAG.set);
  only(otherDigests);
  const [signer, ...otherSigners] = inside(signers, TAG.set);
  only(otherSigners);
  const fields = inside(signer, TAG.sequence);
  const [signerVersion, who, signerDigest, attributes, algorithm, value, unsigned, ...extra] =
    fields;
  only(extra);
  if (readInteger(signerVersion) !== 1n) throw new DerError("the signer's version");
  const [issuer, serial, ...besideNames] = inside(who, TAG.sequence);
  only(besideNames);
  contentOf(issuer, TAG.sequence);
  contentOf(serial, TAG.integer);
  const digest = digestOf(signerDigest);
  if (digestOf(digestName) !== digest) throw new DerError("two digests");
  const known = SIGNATURES[algorithmOf(algorithm)];
  if (!known || (known.digest !== null && known.digest !== digest)) {
    throw new DerError("an unknown signature algorithm");
  }
  contentOf(attributes, tagged(0));
  return {
    contentType: contentOid,
    content: content ? contentOf(content, TAG.octets) : null,
    certificates: certificates.map(({ whole }) => whole),
    issuer: (issuer as Der).whole,
    serial: (serial as Der).whole,
    digest,
    keyType: known.key,
    attributes: retagged((attributes as Der).whole, TAG.set),
    attributeValues: valuesOf(inside(attributes, tagged(0))),
    value: contentOf(value, TAG.octets),
    timeStamp: unsigned ? tokenIn(unsigned) : null,
  };
}

function tokenIn(unsigned: Der): Buffer {
  const values = valuesOf(inside(unsigned, tagged(1)));
  const token = values.get(OID.timeStampToken);
  if (!token || values.size !== 1) throw new DerError("an unknown unsigned attribute");
  return token.whole;
}

/** Each attribute once, with one value. */
function valuesOf(attributes: readonly Der[]): Map<string, Der> {
  const values = new Map<string, Der>();
  for (const each of attributes) {
    const [type, set, ...more] = inside(each, TAG.sequence);
    only(more);
    const [value, ...others] = inside(set, TAG.set);
    only(others);
    const name = readOid(type);
    if (!value || values.has(name)) throw new DerError("an attribute twice or without a value");
    values.set(name, value);
  }
  return values;
}

/** The name of an algorithm whose parameters are absent or NULL. */
function algorithmOf(value: Der | undefined): string {
  const [name, parameters, ...more] = inside(value, TAG.sequence);
  only(more);
  if (parameters && !parameters.whole.equals(NULL)) throw new DerError("unknown parameters");
  return readOid(name);
}

/** @throws DerError for a digest that is not among SHA-2 */
export function digestOf(value: Der | undefined): "sha256" | "sha384" | "sha512" {
  const digest = DIGESTS[algorithmOf(value)];
  if (!digest) throw new DerError("an unknown digest");
  return digest;
}

function only(more: readonly Der[]): void {
  if (more.length > 0) throw new DerError("more than expected");
}

/**
 * Is this the signature of that certificate's key over content of that digest, and does it name just that
 * certificate? Whether the certificate itself is to be trusted is another question (`trust.ts`).
 */
export function isSignedBy(
  signature: Signature,
  certificate: Buffer,
  key: KeyObject,
  digest: Uint8Array,
): boolean {
  const { attributeValues: values, keyType } = signature;
  const { issuer, serial } = namesOf(certificate);
  return (
    signature.issuer.equals(issuer) &&
    signature.serial.equals(serial) &&
    readOid(values.get(OID.contentType)) === signature.contentType &&
    contentOf(values.get(OID.messageDigest), TAG.octets).equals(digest) &&
    namesCertificate(values.get(OID.signingCertificateV2), certificate) &&
    key.asymmetricKeyType === keyType &&
    verify(signature.digest, signature.attributes, key, signature.value)
  );
}

/** ESSCertIDv2 of the signing certificate, the first of the list. */
function namesCertificate(value: Der | undefined, certificate: Buffer): boolean {
  const [list] = inside(value, TAG.sequence);
  const [first] = inside(list, TAG.sequence);
  const [head, ...rest] = inside(first, TAG.sequence);
  const isNamed = head?.tag === TAG.sequence;
  const digest = isNamed ? digestOf(head) : "sha256";
  const given = contentOf(isNamed ? rest[0] : head, TAG.octets);
  return createHash(digest).update(certificate).digest().equals(given);
}

/** The certificate among those it brings that a signature names. */
export function signingCertificate(signature: Signature): Buffer | undefined {
  return signature.certificates.find((each) => {
    const { issuer, serial } = namesOf(each);
    return signature.issuer.equals(issuer) && signature.serial.equals(serial);
  });
}

/**
 * The signature with a time stamp over its value, which makes B-T of B-B. Whoever signed it, a file or a
 * hardware module: nothing signed changes.
 * @throws DerError when it has unsigned attributes already
 */
export function withTimeStamp(cms: Buffer, token: Buffer): Buffer {
  const [type, body] = inside(readDer(cms), TAG.sequence);
  const [data] = inside(body, tagged(0));
  const fields = inside(data, TAG.sequence);
  const [signer] = inside(fields.pop(), TAG.set);
  const of = inside(signer, TAG.sequence);
  if (!type || of.length !== 6) throw new DerError("not a signature without unsigned attributes");
  const unsigned = retagged(setOf(attribute(OID.timeStampToken, token)), tagged(1));
  const stamped = sequence(...of.map(({ whole }) => whole), unsigned);
  return sequence(
    type.whole,
    der(tagged(0), sequence(...fields.map(({ whole }) => whole), setOf(stamped))),
  );
}
