import { createHash, createPrivateKey, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, toolOr } from "@/lib/testing/tools";
import { type CertificateOrder, certify, type Party } from "@/scripts/setup/certificates";
import { type Holder, OID, signContent } from "./cms";
import { integer, octets, oid, sequence, time } from "./der";
import { chainOf, isValidAt, readTimeStamp } from "./trust";

const FROM = new Date("2020-01-01T00:00:00Z");
const UNTIL = new Date("2030-01-01T00:00:00Z");
const AT = new Date("2026-11-21T05:00:00.000Z");
const SHA_256 = sequence(oid("2.16.840.1.101.3.4.2.1"));
const IMPRINT = createHash("sha256").update("Salam").digest();

let root: Party;
let issuing: Party;
let stamping: Party;

const party = (name: string, use: CertificateOrder["use"], issuer?: Party, until = UNTIL) =>
  certify({ subject: [{ CN: [name] }], from: FROM, until, use }, issuer);
const raw = ({ certificate }: Party) => new X509Certificate(certificate).raw;
const trusting = (...parties: Party[]) => ({
  certificates: parties.map(({ certificate }) => new X509Certificate(certificate)),
});
const holder = (of: Party, ...chain: Party[]): Holder => ({
  key: createPrivateKey(of.key),
  certificate: raw(of),
  chain: chain.map(raw),
});

beforeAll(async () => {
  root = await party("root", { authority: 1 });
  issuing = await party("issuing", { authority: 0 }, root);
  stamping = await party("stamping", "time-stamp", issuing);
});

describe("a chain", () => {
  test("leads from a certificate over its issuer to a root, and lasts as long as the shortest of them", async () => {
    const short = await party("short", "seal", issuing, new Date("2027-01-01T00:00:00Z"));
    const chain = chainOf(raw(short), [raw(short), raw(issuing)], trusting(root));
    if (!chain) throw new Error("no chain");
    expect(chain.leaf.subject).toBe("CN=short");
    expect(isValidAt(chain, new Date("2019-12-31T23:59:59Z"))).toBe(false);
    expect(isValidAt(chain, FROM)).toBe(true);
    expect(isValidAt(chain, new Date("2027-01-01T00:00:00Z"))).toBe(true);
    expect(isValidAt(chain, new Date("2027-01-01T00:00:01Z"))).toBe(false);
  });

  test("may bring the root itself, and no other of its name", async () => {
    const given = (first: Party) => [raw(stamping), raw(issuing), raw(first)];
    expect(chainOf(raw(stamping), given(root), trusting(root))).not.toBeNull();
    const namesake = await party("root", { authority: 1 });
    expect(chainOf(raw(stamping), given(namesake), trusting(root))).toBeNull();
    expect(chainOf(raw(stamping), given(root), trusting(namesake))).toBeNull();
  });

  test("is none without the issuer, without a root, over a certificate that may issue none, with nonsense", async () => {
    const leaf = raw(stamping);
    expect(chainOf(leaf, [leaf], trusting(root))).toBeNull();
    expect(chainOf(leaf, [leaf, raw(issuing)], trusting())).toBeNull();
    const below = await party("below", "seal", stamping);
    const all = [raw(below), leaf, raw(issuing)];
    expect(chainOf(raw(below), all, trusting(root))).toBeNull();
    expect(
      chainOf(leaf, [leaf, raw(issuing), Buffer.from("3000", "hex")], trusting(root)),
    ).toBeNull();
    expect(chainOf(Buffer.from("Salam"), [], trusting(root))).toBeNull();
  });

  test("is asked for anew when other roots are trusted", () => {
    const given = [raw(stamping), raw(issuing)] as const;
    expect(chainOf(given[0], given, trusting(root))).not.toBeNull();
    expect(chainOf(given[0], given, trusting(issuing))).not.toBeNull();
    expect(chainOf(given[0], given, trusting(stamping))).toBeNull();
  });
});

function token(
  by: Holder,
  { imprint = IMPRINT, at = AT, type = OID.timeStampInfo as string } = {},
) {
  const messageImprint = sequence(SHA_256, octets(imprint));
  const bytes = sequence(
    integer(1),
    oid("1.2.3"),
    messageImprint,
    integer(9),
    time(at),
    integer(77),
  );
  return signContent(by, { type, bytes, withCertificates: true });
}

describe("a time stamp", () => {
  const read = (bytes: Buffer) => readTimeStamp(bytes, IMPRINT, trusting(root));

  test("says when, to whoever asked", () => {
    expect(read(token(holder(stamping, issuing)))).toMatchObject({ at: AT, nonce: 77n });
  });

  test("of something else, of another kind, or from before the certificate is none", () => {
    const by = holder(stamping, issuing);
    expect(read(token(by, { imprint: Buffer.alloc(32) }))).toBeNull();
    expect(read(token(by, { type: "1.2.3.4" }))).toBeNull();
    expect(read(token(by, { at: new Date("2019-01-01T00:00:00Z") }))).toBeNull();
    expect(read(token(by, { at: new Date("2031-01-01T00:00:00Z") }))).toBeNull();
  });

  test("by a certificate that is not for time stamps is none", async () => {
    const seal = await party("seal", "seal", issuing);
    expect(read(token(holder(seal, issuing)))).toBeNull();
    expect(read(token(holder(issuing, root)))).toBeNull();
  });

  test("by another key than its certificate's is none", async () => {
    const other = await party("other", "time-stamp", issuing);
    expect(
      read(token({ ...holder(stamping, issuing), key: createPrivateKey(other.key) })),
    ).toBeNull();
  });

  test("with any byte changed is none", () => {
    const bytes = token(holder(stamping, issuing));
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect([at, read(changed)]).toEqual([at, null]);
    }
  });

  describe("of another authority's making", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "tsa-"));
    const file = (name: string) => path.join(folder, name);
    const openssl = async (...args: string[]) => {
      const { code, text } = await ask("openssl", ...args);
      if (code !== 0) throw new Error(`openssl ${args[0]}: ${text}`);
    };
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    toolOr("openssl")("OpenSSL with RSA and SHA-512 is believed", async () => {
      writeFileSync(file("cnf"), CONFIGURATION.replaceAll("$folder", folder));
      const request = ["req", "-config", file("cnf"), "-newkey", "rsa:2048", "-nodes"];
      const days = ["-days", "2"];
      await openssl(
        ...request,
        ...["-x509", ...days, "-extensions", "ca", "-subj", "/CN=root"],
        ...["-keyout", file("ca.key"), "-out", file("ca.pem")],
      );
      await openssl(
        ...request,
        ...["-subj", "/CN=unit", "-keyout", file("key"), "-out", file("csr")],
      );
      await openssl(
        ...[
          "x509",
          "-req",
          ...days,
          "-in",
          file("csr"),
          "-CA",
          file("ca.pem"),
          "-CAkey",
          file("ca.key"),
          "-CAcreateserial",
        ],
        ...["-extfile", file("cnf"), "-extensions", "unit", "-out", file("pem")],
      );
      writeFileSync(file("data"), "Salam");
      writeFileSync(file("serial"), "01");
      await openssl(
        "ts",
        "-query",
        "-data",
        file("data"),
        "-sha256",
        "-cert",
        "-out",
        file("query"),
      );
      await openssl(
        ...["ts", "-reply", "-config", file("cnf"), "-queryfile", file("query")],
        ...["-inkey", file("key"), "-signer", file("pem"), "-token_out", "-out", file("token")],
      );

      const roots = { certificates: [new X509Certificate(readFileSync(file("ca.pem")))] };
      const bytes = readFileSync(file("token"));
      const stamp = readTimeStamp(bytes, IMPRINT, roots);
      expect(stamp).toEqual({ at: expect.any(Date), nonce: expect.any(BigInt), imprint: IMPRINT });
      expect(readTimeStamp(bytes, IMPRINT, trusting(root))).toBeNull();
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      expect(readTimeStamp(bytes, IMPRINT, roots)).toBeNull();
    });
  });
});

const CONFIGURATION = `
[req]
distinguished_name = name
prompt = no
[name]
CN = name
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[unit]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = authority
[authority]
serial = $folder/serial
signer_digest = sha512
default_policy = 1.2.3.4
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`;
