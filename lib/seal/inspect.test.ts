import { createHash, createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { certify } from "@/scripts/setup/certificates";
import { makeSealKeys } from "@/scripts/setup/seal-keys";
import { inspectPdf, MOST_INSPECTED_BYTES, sealPdf } from ".";
import { type Holder, readSignature, signDigest, withTimeStamp } from "./cms";
import { inspectWith } from "./inspect";
import { readKeys, sealKeys } from "./keys";
import { FIELD_NAME, fill, prepare } from "./pdf";
import { AT, aPaper, type SealWorld, startSealWorld, WORDS } from "./testing";
import { timeStamp } from "./time-stamp";

let world: SealWorld;
let sealed: Buffer;
let certificate: string;

beforeAll(async () => {
  world = await startSealWorld();
  const made = await sealPdf(aPaper(), { institution: "dsmf", words: WORDS, at: AT });
  sealed = Buffer.from(made.bytes);
  certificate = made.certificate;
});
afterAll(() => world.close());

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const outcomeOf = (bytes: Uint8Array) => inspectPdf(bytes).outcome;
/** From the `<` of the signature to after its `>`. */
function hole(pdf: Buffer): [number, number] {
  const [, from, to] = /\/ByteRange \[\d+ (\d+) (\d+) /.exec(pdf.toString("latin1")) ?? [];
  return [Number(from), Number(to)];
}
const withByte = (at: number, mask: number) => {
  const changed = Buffer.from(sealed);
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
};

test("what was sealed is known, with its institution, certificate and time", () => {
  const found = inspectPdf(sealed);
  expect(found).toEqual({
    outcome: "sealed",
    seal: { institution: "dsmf", certificate, sealedAt: expect.any(Date), sha256: sha256(sealed) },
  });
});

describe("a byte that is another one", () => {
  // A digest covers all the rest; in here only the strictness of the reader does.
  test("anywhere in the signature is noticed, also where it is written differently and means the same", () => {
    const [from, to] = hole(sealed);
    const filled = sealed.toString("latin1", from, to).replace(/0+>$/, "").length;
    const others = "0123456789abcdef";
    const changed = Buffer.from(sealed);
    for (let at = from; at < from + filled + 4; at++) {
      const was = changed[at] ?? 0;
      const digit = others.indexOf(String.fromCharCode(was));
      // Another digit, and the same digit as a capital.
      for (const next of [others.charCodeAt((digit + 1) % 16), was ^ 0x20]) {
        changed[at] = next;
        expect([at - from, outcomeOf(changed)]).toEqual([at - from, "changed"]);
      }
      changed[at] = was;
    }
    expect(outcomeOf(changed)).toBe("sealed");
  }, 120_000);

  test("anywhere is never taken for what was sealed, nor for something added to it", () => {
    const positions = fc.integer({ min: 0, max: sealed.length - 1 });
    fc.assert(
      fc.property(positions, fc.integer({ min: 1, max: 255 }), (at, mask) => {
        expect(["changed", "not-a-pdf"]).toContain(outcomeOf(withByte(at, mask)));
      }),
      { numRuns: 1_000 },
    );
  });

  test("in each of the places that a reader steers by", () => {
    const marks = [
      "%PDF-",
      "/ByteRange [",
      "/Contents <",
      "startxref",
      "%%EOF",
      "/SubFilter",
      FIELD_NAME,
    ];
    for (const mark of marks) {
      const at = sealed.lastIndexOf(mark);
      for (let each = at; each < at + mark.length; each++) {
        expect(["changed", "not-a-pdf"]).toContain(outcomeOf(withByte(each, 1)));
      }
    }
  });
});

describe("bytes that are more or fewer", () => {
  test("added to behind the end: what was sealed is still told", () => {
    const revision = Buffer.from("1 0 obj\n<< >>\nendobj\n%%EOF\n");
    for (const more of [Buffer.from("\n"), revision, sealed, Buffer.alloc(1_000_000)]) {
      expect(inspectPdf(Buffer.concat([sealed, more]))).toEqual({
        outcome: "added-to",
        seal: expect.objectContaining({ certificate, sha256: sha256(sealed) }),
      });
    }
  });

  test("cut off anywhere is changed, or no PDF any more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: sealed.length - 1 }), (length) => {
        expect(["changed", "not-ours", "not-a-pdf"]).toContain(
          outcomeOf(sealed.subarray(0, length)),
        );
      }),
    );
  });

  test("put in or before is changed", () => {
    for (const at of [0, 9, 500, sealed.length - 2]) {
      const more = Buffer.concat([sealed.subarray(0, at), Buffer.from("\n"), sealed.subarray(at)]);
      expect(outcomeOf(more)).toBe("changed");
    }
  });

  test("another signature behind it does not make it whole", () => {
    const end = (length: number) => `/ByteRange [0 10 12 ${length}] /Contents <00>`;
    const more = Buffer.from(end(sealed.length - 12));
    expect(outcomeOf(Buffer.concat([sealed, more]))).toBe("added-to");
  });
});

describe("a forged seal", () => {
  test("moved from one paper to another", () => {
    const other = prepare(aPaper({ title: "Başqa arayış" }), WORDS, AT);
    const [from, to] = hole(sealed);
    const digits = sealed.toString("latin1", from + 1, to - 1);
    const forged = fill(other, Buffer.from(digits, "hex"));
    expect(outcomeOf(forged)).toBe("changed");
  });

  test("of all but a part that was left out of what is signed", () => {
    const [from, to] = hole(sealed);
    const text = sealed.toString("latin1");
    const range = `/ByteRange [0 ${from - 100} ${to} ${sealed.length - to}]`;
    const forged = Buffer.from(text.replace(/\/ByteRange \[[\d ]+\]/, range), "latin1");
    expect(outcomeOf(forged)).toBe("changed");
  });

  /** Sealed as we do it, and without asking whether anybody would believe it. */
  const signedBy = async (holder: Holder) => {
    const prepared = prepare(aPaper(), WORDS, AT);
    const cms = signDigest(holder, prepared.digest);
    const authority = { url: world.tsaUrl, roots: sealKeys().roots };
    const { token } = await timeStamp(
      createHash("sha256").update(readSignature(cms).value).digest(),
      authority,
    );
    return fill(prepared, withTimeStamp(cms, token));
  };
  const holderOf = (party: { key: string; certificate: string }, chain: readonly string[]) => ({
    key: createPrivateKey(party.key),
    certificate: new X509Certificate(party.certificate).raw,
    chain: chain.map((each) => new X509Certificate(each).raw),
  });
  const own = (name: string) => readFileSync(world.centre(name), "utf8");
  const present = () => sealKeys().present.get("dsmf");

  test("by somebody with a certificate of the same centre that is not ours", async () => {
    const issuing = { certificate: own("issuing.pem"), key: own("issuing.key") };
    const subject = [{ CN: ["Dövlət Sosial Müdafiə Fondu"] }];
    const from = new Date("2026-01-01");
    const until = new Date("2030-01-01");
    const stranger = await certify({ subject, from, until, use: "seal" }, issuing);
    const forged = await signedBy(holderOf(stranger, [issuing.certificate]));
    expect(outcomeOf(forged)).toBe("changed");
  });

  test("by another key that shows our certificate", async () => {
    const { bytes = Buffer.alloc(0), chain = [] } = present() ?? {};
    const key = createPrivateKey(own("time-stamp.key"));
    expect(outcomeOf(await signedBy({ key, certificate: bytes, chain }))).toBe("changed");
  });

  test("by our key with a certificate beside it that leads nowhere", async () => {
    const { bytes = Buffer.alloc(0), chain = [] } = present() ?? {};
    const key = createPrivateKey(readFileSync(path.join(world.keysDir, "dsmf.key"), "utf8"));
    const beside = new X509Certificate(own("time-stamp.pem")).raw;
    expect(outcomeOf(await signedBy({ key, certificate: bytes, chain }))).toBe("sealed");
    expect(outcomeOf(await signedBy({ key, certificate: bytes, chain: [...chain, beside] }))).toBe(
      "changed",
    );
  });

  test("without a time stamp", async () => {
    const { bytes = Buffer.alloc(0), chain = [] } = present() ?? {};
    const key = createPrivateKey(readFileSync(path.join(world.keysDir, "dsmf.key"), "utf8"));
    const prepared = prepare(aPaper(), WORDS, AT);
    const cms = signDigest({ key, certificate: bytes, chain }, prepared.digest);
    expect(outcomeOf(fill(prepared, cms))).toBe("changed");
  });

  test("with a time stamp from outside the life of the certificate", async () => {
    const issuing = { certificate: own("issuing.pem"), key: own("issuing.key") };
    const from = new Date("2020-01-01");
    const ended = await certify(
      { subject: [{ CN: ["x"] }], from, until: new Date("2021-01-01"), use: "seal" },
      issuing,
    );
    const holder = holderOf(ended, [issuing.certificate]);
    const forged = await signedBy(holder);
    const known = {
      institution: "dsmf",
      serial: "0",
      bytes: holder.certificate,
      chain: [],
      expiresAt: from,
    } as const;
    const certificates = new Map([[sha256(holder.certificate), known]]);
    expect(inspectWith({ certificates, roots: sealKeys().roots }, forged).outcome).toBe("changed");
  });

  test("of another portal is not ours, whatever its field is called", async () => {
    const folder = path.join(world.folder, "other");
    const place = { portalDataDir: folder, sealKeysDir: path.join(folder, "keys/seal") };
    await makeSealKeys(place);
    const theirs = readKeys(place.sealKeysDir);
    expect(inspectWith(theirs, sealed).outcome).toBe("changed");
    const named = Buffer.from(
      sealed.toString("latin1").replace(FIELD_NAME, "another-field"),
      "latin1",
    );
    expect(inspectWith(theirs, named).outcome).toBe("not-ours");
  });
});

describe("whatever is brought", () => {
  test.each([
    ["nothing", Buffer.alloc(0), "not-a-pdf"],
    ["a text", Buffer.from("Salam"), "not-a-pdf"],
    ["a picture", Buffer.from("89504e470d0a1a0a", "hex"), "not-a-pdf"],
    ["the mark of a PDF far inside", Buffer.from(`${" ".repeat(2_000)}%PDF-1.7`), "not-a-pdf"],
    ["a PDF of somebody", Buffer.from("%PDF-1.4\n%%EOF"), "not-ours"],
    ["more than is taken", Buffer.alloc(MOST_INSPECTED_BYTES + 1), "too-large"],
  ])("%s", (_, bytes, outcome) => {
    expect(outcomeOf(bytes)).toBe(outcome);
  });

  test("a paper before it is sealed is not ours yet", () => {
    expect(outcomeOf(aPaper())).toBe("not-ours");
  });

  test("any bytes that begin as a PDF, and any signature in them", () => {
    const range = fc
      .tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat())
      .map((each) => `/ByteRange [${each.join(" ")}]`);
    const contents = fc
      .uint8Array({ maxLength: 200 })
      .map((each) => `<${Buffer.from(each).toString("hex")}>`);
    const pieces = fc.array(
      fc.oneof(range, contents, fc.string(), fc.constant("/ByteRange [0 40 90 ")),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const bytes = Buffer.from(`%PDF-1.7\n${parts.join("\n")}`, "latin1");
        expect(outcomeOf(bytes)).toBe("not-ours");
      }),
    );
  });

  test("any bytes in the place of the signature", () => {
    const [from] = hole(sealed);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 600 }), (bytes) => {
        const changed = Buffer.from(sealed);
        changed.write(Buffer.from(bytes).toString("hex"), from + 1, "latin1");
        fc.pre(!changed.equals(sealed)); // those that stood there change nothing
        expect(outcomeOf(changed)).toBe("changed");
      }),
    );
  });

  test("a thousand signatures cost no more than eight", () => {
    const [from, to] = hole(sealed);
    const claim = `/ByteRange [0 ${from} ${to} ${sealed.length - to}]`;
    const many = Buffer.concat([Buffer.from(`%PDF-1.7\n${claim.repeat(1_000)}`), sealed]);
    expect(outcomeOf(many)).toBe("changed");
  });
});
