import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  contentOf,
  DerError,
  der,
  inside,
  integer,
  octets,
  oid,
  readDer,
  readInteger,
  readOid,
  readTime,
  sequence,
  setOf,
  TAG,
  time,
} from "./der";

const hex = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");

// Examples of X.690 and of RFC 5280, written out.
test.each([
  ["0", integer(0), "02 01 00"],
  ["127", integer(127), "02 01 7f"],
  ["128 has a zero before it, else it were negative", integer(128), "02 02 00 80"],
  ["256", integer(256), "02 02 01 00"],
  ["2^64", integer(2n ** 64n), "02 09 01 00 00 00 00 00 00 00 00"],
  ["sha256", oid("2.16.840.1.101.3.4.2.1"), "06 09 60 86 48 01 65 03 04 02 01"],
  ["ecdsa-with-SHA256", oid("1.2.840.10045.4.3.2"), "06 08 2a 86 48 ce 3d 04 03 02"],
  ["127 bytes", octets(Buffer.alloc(127)).subarray(0, 2), "04 7f"],
  ["128 bytes", octets(Buffer.alloc(128)).subarray(0, 3), "04 81 80"],
  ["256 bytes", octets(Buffer.alloc(256)).subarray(0, 4), "04 82 01 00"],
  ["65,536 bytes", octets(Buffer.alloc(65_536)).subarray(0, 5), "04 83 01 00 00"],
  ["an empty sequence", sequence(), "30 00"],
  ["a set in the order of its encodings", setOf(integer(2), integer(1)), "31 06 020101 020102"],
  [
    "a moment, without its milliseconds",
    time(new Date("2026-11-21T05:06:07.890Z")),
    `18 0f ${Buffer.from("20261121050607Z").toString("hex")}`,
  ],
])("%s", (_, written, expected) => {
  expect(written).toEqual(hex(expected));
});

describe("what is written is read again", () => {
  test("whole numbers", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 160n), (value) => {
        expect(readInteger(readDer(integer(value)))).toBe(value);
      }),
    );
  });

  test("identifiers", () => {
    const arc = fc.integer({ min: 0, max: 2 ** 40 });
    const second = fc.integer({ min: 0, max: 39 });
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2), second, fc.array(arc), (top, next, rest) => {
        const dotted = [top, next, ...rest].join(".");
        expect(readOid(readDer(oid(dotted)))).toBe(dotted);
      }),
    );
  });

  test("values within values", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (parts) => {
        const read = inside(readDer(sequence(...parts.map(octets))), TAG.sequence);
        expect(read.map((each) => contentOf(each, TAG.octets))).toEqual(
          parts.map((each) => Buffer.from(each)),
        );
      }),
    );
  });

  test("negative numbers are read as what they are", () => {
    expect(readInteger(readDer(hex("02 01 ff")))).toBe(-1n);
    expect(readInteger(readDer(hex("02 02 ff 7f")))).toBe(-129n);
  });

  test("times to the millisecond", () => {
    const at = (text: string) => readTime(readDer(der(TAG.generalizedTime, Buffer.from(text))));
    expect(at("20261121050607Z").toISOString()).toBe("2026-11-21T05:06:07.000Z");
    expect(at("20261121050607.25Z").toISOString()).toBe("2026-11-21T05:06:07.250Z");
  });
});

const asTime = (text: string) => () =>
  readTime(readDer(der(TAG.generalizedTime, Buffer.from(text))));

test.each([
  ["nothing", () => readDer(hex(""))],
  ["a tag alone", () => readDer(hex("30"))],
  ["less than it says", () => readDer(hex("04 02 00"))],
  ["something behind it", () => readDer(hex("04 01 00 00"))],
  ["a length without end (BER)", () => readDer(hex("30 80 00 00"))],
  ["a length in more bytes than needed", () => readDer(hex("04 81 01 00"))],
  ["a length with a zero before it", () => readDer(hex(`04 82 00 80 ${"00".repeat(128)}`))],
  ["a length of eight bytes", () => readDer(hex("04 88 00 00 00 00 00 00 00 01 00"))],
  ["a tag of two bytes", () => readDer(hex("1f 81 00"))],
  ["another tag", () => inside(readDer(octets(Buffer.alloc(0))), TAG.sequence)],
  ["an empty number", () => readInteger(readDer(hex("02 00")))],
  ["a number with a needless zero", () => readInteger(readDer(hex("02 02 00 7f")))],
  ["an identifier that ends early", () => readOid(readDer(hex("06 02 2a 86")))],
  ["an identifier with a needless zero", () => readOid(readDer(hex("06 03 2a 80 01")))],
  ["an empty identifier", () => readOid(readDer(hex("06 00")))],
  ["a time in another zone", asTime("20261121050607+0400")],
  ["a time with zeros at its end", asTime("20261121050607.50Z")],
  ["a time that does not exist", asTime("20261321050607Z")],
])("%s is refused", (_, read) => {
  expect(read).toThrow(DerError);
});

test("no bytes do anything but be read or be refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      try {
        const { whole } = readDer(Buffer.from(bytes));
        expect(whole).toHaveLength(bytes.length);
      } catch (error) {
        expect(error).toBeInstanceOf(DerError);
      }
    }),
  );
});
