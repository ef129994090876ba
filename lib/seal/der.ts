/**
 * DER (ITU-T X.690), as much of it as signatures need: written from the inside out, read strictly. The reader
 * takes definite, shortest lengths and tags of one byte; everything else is not DER or not ours to read.
 */

export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
  generalizedTime: 0x18,
} as const;

/** The tag of `[number]`, constructed. */
export const tagged = (number: number) => 0xa0 | number;

/** Bytes that are not DER, or not of the form that was expected. */
export class DerError extends Error {
  override readonly name = "DerError";
}

export interface Der {
  tag: number;
  content: Buffer;
  /** With tag and length. */
  whole: Buffer;
}

/** Four gigabytes; no value here comes near. */
const MOST_LENGTH_BYTES = 4;

/**
 * The one value that fills these bytes.
 * @throws DerError also when something follows it
 */
export function readDer(bytes: Buffer): Der {
  const value = readFirst(bytes);
  if (value.whole.length !== bytes.length) throw new DerError("something follows the value");
  return value;
}

/** The value these bytes begin with. @throws DerError */
export function readFirst(bytes: Buffer): Der {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) throw new DerError("ends early");
  if ((tag & 0x1f) === 0x1f) throw new DerError("a tag of more than one byte");
  let length = first;
  let start = 2;
  if (first & 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > MOST_LENGTH_BYTES) throw new DerError("a length that is not DER");
    start += count;
    if (bytes.length < start) throw new DerError("ends early");
    length = bytes.readUIntBE(2, count);
    if (length < 0x80 || length < 256 ** (count - 1))
      throw new DerError("a length that is too long");
  }
  const end = start + length;
  if (end > bytes.length) throw new DerError("ends early");
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(0, end) };
}

/** The values inside a constructed one, in their order. @throws DerError also for another tag */
export function inside(value: Der | undefined, tag: number): Der[] {
  const found: Der[] = [];
  let rest = contentOf(value, tag);
  while (rest.length > 0) {
    const next = readFirst(rest);
    found.push(next);
    rest = rest.subarray(next.whole.length);
  }
  return found;
}

/** @throws DerError when it is absent or has another tag */
export function contentOf(value: Der | undefined, tag: number): Buffer {
  if (value?.tag !== tag)
    throw new DerError(`expected tag ${tag}, found ${value?.tag ?? "nothing"}`);
  return value.content;
}

/** An object identifier as dotted numbers. @throws DerError */
export function readOid(value: Der | undefined): string {
  const content = contentOf(value, TAG.oid);
  const arcs: number[] = [];
  let arc = 0;
  for (const [index, byte] of content.entries()) {
    if (arc === 0 && byte === 0x80) throw new DerError("an identifier that is not DER");
    arc = arc * 128 + (byte & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER / 128) throw new DerError("an identifier out of bounds");
    if (byte & 0x80) {
      if (index === content.length - 1) throw new DerError("an identifier that ends early");
      continue;
    }
    if (arcs.length === 0) {
      const top = Math.min(Math.floor(arc / 40), 2);
      arcs.push(top, arc - top * 40);
    } else arcs.push(arc);
    arc = 0;
  }
  if (arcs.length === 0) throw new DerError("an empty identifier");
  return arcs.join(".");
}

/** A whole number that may be large: serial numbers, nonces. @throws DerError */
export function readInteger(value: Der | undefined): bigint {
  const content = contentOf(value, TAG.integer);
  const [first, second] = content;
  if (first === undefined) throw new DerError("an empty number");
  const isPadded =
    second !== undefined && (first === 0 ? second < 0x80 : first === 0xff && second >= 0x80);
  if (isPadded) throw new DerError("a number that is too long");
  return BigInt.asIntN(content.length * 8, BigInt(`0x${content.toString("hex")}`));
}

/** GeneralizedTime in UTC, with or without a fraction of a second (RFC 3161, 2.4.2). @throws DerError */
export function readTime(value: Der | undefined): Date {
  const text = contentOf(value, TAG.generalizedTime).toString("latin1");
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{0,8}[1-9])?Z$/.exec(text);
  if (!parts) throw new DerError("a time that is not DER");
  const [, year, month, day, hour, minute, second, fraction = ""] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`;
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) throw new DerError("a time that does not exist");
  return at;
}

export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const length = contents.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return Buffer.concat([Buffer.from([tag]), lengthOf(length), ...contents]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

export const sequence = (...items: readonly Uint8Array[]) => der(TAG.sequence, ...items);

/** SET OF: the members in the order of their encodings (X.690, 11.6). */
export const setOf = (...items: readonly Uint8Array[]) =>
  der(TAG.set, ...[...items].sort(Buffer.compare));

export const octets = (bytes: Uint8Array) => der(TAG.octets, bytes);

/** A whole number that is not negative. */
export function integer(value: number | bigint): Buffer {
  const hex = BigInt(value).toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
  return der(TAG.integer, ...((bytes[0] ?? 0) & 0x80 ? [Buffer.from([0])] : []), bytes);
}

export function oid(dotted: string): Buffer {
  const [top = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [top * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc & 0x7f];
    for (let high = Math.floor(arc / 128); high > 0; high = Math.floor(high / 128)) {
      groups.unshift((high & 0x7f) | 0x80);
    }
    return groups;
  });
  return der(TAG.oid, Buffer.from(bytes));
}

/** To the second, as a time stamp needs it. */
export const time = (at: Date) =>
  der(TAG.generalizedTime, Buffer.from(`${at.toISOString().replace(/\D/g, "").slice(0, 14)}Z`));

/** The same content under another tag: how a SET becomes an implicit `[number]`, and back. */
export function retagged(bytes: Uint8Array, tag: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[0] = tag;
  return copy;
}
