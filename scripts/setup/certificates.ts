import "reflect-metadata"; // @peculiar/x509 stands on it and does not bring it
import { KeyObject, randomBytes, webcrypto } from "node:crypto";
import * as x509 from "@peculiar/x509";

/** CERTIFICATES (RFC 5280) of P-256 keys, made at set-up and nowhere else. */

x509.cryptoProvider.set(webcrypto as Crypto);

const EC = { name: "ECDSA", namedCurve: "P-256" } as const;
const SIGNING = { name: "ECDSA", hash: "SHA-256" } as const;

export interface Party {
  /** PEM. */
  certificate: string;
  /** PKCS#8, PEM. */
  key: string;
}

export interface CertificateOrder {
  /** Distinguished name as its parts, the country first. */
  subject: x509.JsonName;
  from: Date;
  until: Date;
  /** `authority`: issues others, so many storeys below itself. `seal` and `time-stamp` sign. */
  use: { authority: number } | "seal" | "time-stamp";
}

const { keyCertSign, cRLSign, digitalSignature, nonRepudiation } = x509.KeyUsageFlags;
/** RFC 9336, which readers of PDF with NSS do not know yet: they ask for the purpose of e-mail. */
const DOCUMENT_SIGNING = ["1.3.6.1.5.5.7.3.36", "1.3.6.1.5.5.7.3.4"];
/** RFC 3161, 2.3: alone, and critical. */
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

/** A new key and its certificate, by an issuer or, without one, by itself. */
export async function certify(order: CertificateOrder, issuer?: Party): Promise<Party> {
  const { subject, from, until, use } = order;
  const keys = await webcrypto.subtle.generateKey(EC, true, ["sign", "verify"]);
  const by = issuer ? new x509.X509Certificate(issuer.certificate) : null;
  const signingKey = issuer ? await privateKey(issuer.key) : keys.privateKey;
  const isAuthority = typeof use === "object";
  const extensions: x509.Extension[] = [
    new x509.BasicConstraintsExtension(isAuthority, isAuthority ? use.authority : undefined, true),
    new x509.KeyUsagesExtension(
      isAuthority
        ? keyCertSign | cRLSign
        : use === "seal"
          ? digitalSignature | nonRepudiation
          : digitalSignature,
      true,
    ),
    await x509.SubjectKeyIdentifierExtension.create(keys.publicKey as CryptoKey),
    ...(by ? [await x509.AuthorityKeyIdentifierExtension.create(by.publicKey)] : []),
  ];
  if (use === "seal") extensions.push(new x509.ExtendedKeyUsageExtension(DOCUMENT_SIGNING));
  if (use === "time-stamp")
    extensions.push(new x509.ExtendedKeyUsageExtension([TIME_STAMPING], true));

  const name = new x509.Name(subject);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: name.toString(),
    issuer: by ? by.subject : name.toString(),
    notBefore: from,
    notAfter: until,
    publicKey: keys.publicKey as CryptoKey,
    signingKey: signingKey as CryptoKey,
    signingAlgorithm: SIGNING,
    extensions,
  });
  return {
    certificate: `${certificate.toString("pem")}\n`,
    key: KeyObject.from(keys.privateKey).export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** Positive, of 16 bytes, by chance (RFC 5280, 4.1.2.2). */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString("hex");
}

async function privateKey(pem: string): Promise<webcrypto.CryptoKey> {
  const bytes = Buffer.from(pem.replace(/-----[A-Z ]+-----|\s/g, ""), "base64");
  return webcrypto.subtle.importKey("pkcs8", bytes, EC, false, ["sign"]);
}
