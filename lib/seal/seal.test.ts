import { createHash, createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ask, toolOr } from "@/lib/testing/tools";
import { certify } from "@/scripts/setup/certificates";
import { sealPdf } from ".";
import { readSignature, signDigest } from "./cms";
import { sealKeys } from "./keys";
import { sealWith } from "./seal";
import { AT, aPaper, type SealWorld, served, startSealWorld, urlOf, WORDS } from "./testing";
import { TimeStampError, timeStampQuery } from "./time-stamp";

let world: SealWorld;

beforeAll(async () => {
  world = await startSealWorld();
});
afterEach(() => world.setMode("ok"));
afterAll(() => world.close());

const order = { institution: "dsmf", words: WORDS, at: AT } as const;
const sealed = async (paper = aPaper()) => Buffer.from((await sealPdf(paper, order)).bytes);

const kept = (name: string, bytes: Uint8Array) => {
  const file = path.join(world.folder, name);
  writeFileSync(file, bytes);
  return file;
};

/** The parts of a sealed file that verifiers want one by one. */
function partsOf(pdf: Buffer) {
  const text = pdf.toString("latin1");
  const numbers = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(text)?.slice(1).map(Number) ?? [];
  const [, hole = 0, end = 0] = numbers;
  const filled = Buffer.from(text.slice(hole + 1, end - 1), "hex");
  return {
    cms: filled.subarray(0, filled.readUInt16BE(2) + 4),
    content: Buffer.concat([pdf.subarray(0, hole), pdf.subarray(end)]),
  };
}

describe("what others say of a sealed paper", () => {
  toolOr("pdfsig", "certutil")(
    "poppler: valid, trusted, the whole document, by PAdES",
    async () => {
      const database = `sql:${world.folder}`;
      const made = await ask("certutil", "-N", "-d", database, "--empty-password");
      expect(made).toMatchObject({ code: 0 });
      const root = path.join(world.keysDir, "roots.pem");
      const trusted = ["-A", "-d", database, "-n", "root", "-t", "C,C,C", "-i", root];
      expect(await ask("certutil", ...trusted)).toMatchObject({ code: 0 });

      for (const rows of [3, 90]) {
        const pdf = await sealed(aPaper({ rows }));
        const said = await ask("pdfsig", "-nssdir", database, kept("sealed.pdf", pdf));
        expect(said.text).toContain("Signature Type: ETSI.CAdES.detached");
        expect(said.text).toContain("Total document signed");
        expect(said.text).toContain("Signature is Valid.");
        expect(said.text).toContain("Certificate is Trusted.");
        expect(said.text).toContain("Common Name: Dövlət Sosial Müdafiə Fondu");
      }
      const changed = await sealed();
      const at = changed.indexOf("/Author (DSMF)") + "/Author (".length;
      changed.write("F", at);
      const said = await ask("pdfsig", "-nssdir", database, kept("changed.pdf", changed));
      expect(said.text).toContain("Digest Mismatch");
      expect(said.text).not.toContain("Signature is Valid.");
    },
  );

  toolOr("openssl")(
    "OpenSSL: a CAdES signature with its certificate named, and changed, none",
    async () => {
      const { cms, content } = partsOf(await sealed());
      const verify = (data: Uint8Array) =>
        ask(
          "openssl",
          ...["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-purpose", "any"],
          ...["-in", kept("sealed.der", cms), "-content", kept("content", data)],
          ...[
            "-CAfile",
            path.join(world.keysDir, "roots.pem"),
            "-out",
            kept("out", Buffer.alloc(0)),
          ],
        );
      const said = await verify(content);
      expect(said.text).toContain("CAdES Verification successful");
      expect(said.code).toBe(0);

      const changed = Buffer.from(content);
      changed.write("%PDF-1.6", 0);
      expect((await verify(changed)).code).not.toBe(0);

      const printed = await ask(
        "openssl",
        "cms",
        "-cmsout",
        "-print",
        "-inform",
        "DER",
        "-in",
        kept("sealed.der", cms),
      );
      for (const attribute of [
        "contentType",
        "messageDigest",
        "signingCertificateV2",
        "timeStampToken",
      ]) {
        expect(printed.text).toContain(attribute);
      }
      expect(printed.text).not.toContain("signingTime");
    },
  );

  toolOr("openssl")("OpenSSL: the time stamp is of this signature", async () => {
    const { timeStamp, value } = readSignature(partsOf(await sealed()).cms);
    const verify = (data: Uint8Array) =>
      ask(
        "openssl",
        ...["ts", "-verify", "-token_in", "-in", kept("token", timeStamp ?? Buffer.alloc(0))],
        ...["-data", kept("value", data), "-CAfile", path.join(world.keysDir, "roots.pem")],
        ...["-untrusted", world.centre("issuing.pem")],
      );
    expect((await verify(value)).text).toContain("Verification: OK");
    expect((await verify(value.subarray(1))).code).not.toBe(0);
  });

  toolOr("qpdf")("qpdf: whole in its syntax", async () => {
    for (const paper of [{}, { link: false }, { rows: 90 }]) {
      const said = await ask("qpdf", "--check", kept("sealed.pdf", await sealed(aPaper(paper))));
      expect(said.text).toContain("No syntax or stream encoding errors found");
      expect(said.code).toBe(0);
    }
  });

  toolOr("pdfinfo", "pdfdetach")(
    "poppler: tagged, with a form, and the facts still in it",
    async () => {
      const file = kept("sealed.pdf", await sealed());
      const { text } = await ask("pdfinfo", file);
      expect(text).toMatch(/Tagged:\s+yes/);
      expect(text).toMatch(/Form:\s+AcroForm/);
      expect((await ask("pdfdetach", "-list", file)).text).toContain("facts.json");
    },
  );
});

test("what is returned is of the file that is returned", async () => {
  const { bytes, sha256, certificate } = await sealPdf(aPaper(), order);
  expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  expect(certificate).toBe(sealKeys().present.get("dsmf")?.serial);
  expect(certificate).toMatch(/^[0-9a-f]{32}$/);
});

test("the same paper sealed twice is two files: time and signature are their own", async () => {
  const paper = aPaper();
  expect((await sealPdf(paper, order)).sha256).not.toBe((await sealPdf(paper, order)).sha256);
});

test("an institution without a seal here is refused by name", async () => {
  await expect(sealPdf(aPaper(), { ...order, institution: "din" })).rejects.toThrow(
    /^SEAL_KEYS_DIR: .*din\.key is not among the keys/,
  );
});

describe("the signing step", () => {
  const sealedBy = (sign: (digest: Uint8Array) => Promise<Uint8Array>) => {
    const authority = { url: world.tsaUrl, roots: sealKeys().roots };
    const signerOf = () => ({ certificate: "0", sign });
    return sealWith(aPaper(), order, { signerOf, authority });
  };
  const ours = () => sealKeys().signerOf("dsmf");

  test("may be another's, where keys lie in a module of their own", async () => {
    await expect(sealedBy((digest) => ours().sign(digest))).resolves.toMatchObject({
      certificate: "0",
    });
  });

  test("that signs something else is found out before anything is given away", async () => {
    const failed = sealedBy(() => ours().sign(Buffer.alloc(32)));
    await expect(failed).rejects.toThrow("The signing step signed something else.");
  });

  test.each([
    ["has ended", "2020-01-01", "2021-01-01", false, /is not valid on 20/],
    ["leads nowhere", "2020-01-01", "2040-01-01", true, /leads to a root/],
  ])("with a certificate that %s is refused", async (_, from, until, isOwn, reason) => {
    const read = (name: string) => readFileSync(world.centre(name), "utf8");
    const issuing = { certificate: read("issuing.pem"), key: read("issuing.key") };
    const subject = [{ CN: ["Sınaq"] }];
    const life = { from: new Date(from), until: new Date(until) };
    const party = await certify({ subject, ...life, use: "seal" }, isOwn ? undefined : issuing);
    const holder = {
      key: createPrivateKey(party.key),
      certificate: new X509Certificate(party.certificate).raw,
      chain: isOwn ? [] : [new X509Certificate(issuing.certificate).raw],
    };
    await expect(sealedBy(async (digest) => signDigest(holder, digest))).rejects.toThrow(reason);
  });
});

test("a hundred at once go over sixteen connections, and those stay open for more", async () => {
  const paper = aPaper();
  await Promise.all(Array.from({ length: 100 }, () => sealPdf(paper, order)));
  const opened = world.connections();
  await Promise.all(Array.from({ length: 16 }, () => sealPdf(paper, order)));
  expect(opened).toBeLessThanOrEqual(16);
  expect(world.connections()).toBe(opened);
});

describe("the time-stamp authority", () => {
  const asked = async (listener: Parameters<typeof served>[0], timeoutMs = 5_000) => {
    let times = 0;
    const server = await served((request, response) => {
      times += 1;
      listener(request, response);
    });
    const { signerOf, roots } = sealKeys();
    const authority = { url: urlOf(server), roots, timeoutMs };
    const failed = await sealWith(aPaper(), order, { signerOf, authority }).then(
      () => null,
      (error: unknown) => error,
    );
    server.closeAllConnections();
    server.close();
    return { failed, times };
  };
  const never = expect.any(TimeStampError);

  test("that is down is asked twice, and the paper is not sealed", async () => {
    world.setMode("down");
    const before = world.stamps();
    await expect(sealPdf(aPaper(), order)).rejects.toMatchObject({
      name: "TimeStampError",
      reason: "silent",
    });
    expect(world.stamps()).toBe(before + 2);
  });

  test("that hangs up once is asked again, and the paper is sealed", async () => {
    let times = 0;
    const server = await served((request, response) => {
      times += 1;
      if (times === 1) return request.socket.destroy();
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", async () => {
        const headers = { "content-type": "application/timestamp-query" };
        const reply = await fetch(world.tsaUrl, {
          method: "POST",
          headers,
          body: Buffer.concat(chunks),
        });
        response.end(Buffer.from(await reply.arrayBuffer()));
      });
    });
    const { signerOf, roots } = sealKeys();
    await sealWith(aPaper(), order, { signerOf, authority: { url: urlOf(server), roots } });
    expect(times).toBe(2);
    server.closeAllConnections();
    server.close();
  });

  test("that says nothing is given its time, twice", async () => {
    const { failed, times } = await asked(() => undefined, 50);
    expect(failed).toEqual(never);
    expect(failed).toMatchObject({ reason: "silent" });
    expect(times).toBe(2);
  });

  test("that refuses is asked once", async () => {
    // PKIStatusInfo: rejection.
    const refusal = Buffer.from("30053003020102", "hex");
    const { failed, times } = await asked((_, response) => response.end(refusal));
    expect(failed).toEqual(never);
    expect(failed).toMatchObject({ reason: "refused" });
    expect(times).toBe(1);
  });

  test.each([
    ["nonsense", Buffer.from("Salam")],
    ["a grant without a token", Buffer.from("30053003020100", "hex")],
    ["more than anybody needs", Buffer.alloc(1_000_000, 0x30)],
  ])("that sends %s is not believed", async (_, body) => {
    const { failed } = await asked((_request, response) => response.end(body));
    expect(failed).toMatchObject({ name: "TimeStampError", reason: "wrong" });
  });

  test("that sends the stamp of another question is not believed", async () => {
    const other = timeStampQuery(Buffer.alloc(32, 7), 7n);
    const reply = await fetch(world.tsaUrl, {
      method: "POST",
      headers: { "content-type": "application/timestamp-query" },
      body: new Uint8Array(other),
    });
    const recorded = Buffer.from(await reply.arrayBuffer());
    const { failed } = await asked((_, response) => response.end(recorded));
    expect(failed).toMatchObject({ name: "TimeStampError", reason: "wrong" });
  });
});
