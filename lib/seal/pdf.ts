import { createHash } from "node:crypto";
import { SEAL_RECT } from "@/lib/paper/rect";
import type { SealWords } from "./contract";

/**
 * A PDF/A-3a of Typst 0.14 made ready for its seal, in one revision: the objects that change are written anew and
 * the cross-reference table with them. Added are what Typst cannot say beside PDF/A-3a, that it is PDF/UA-1 as
 * well (ISO 14289-1: identification in XMP with its extension schema, the title in the title bar), and a tagged,
 * visible signature field. It reads the form in which Typst 0.14 writes and refuses every other; a new version
 * of Typst is a new look at this file, and its tests say so.
 */

/** The file is not a PDF/A-3a as Typst 0.14 writes it. */
export class UnexpectedPdfError extends Error {
  override readonly name = "UnexpectedPdfError";
}

/** Room for the signature, in bytes. With certificates of P-256 it needs about 3,500. */
export const RESERVED_BYTES = 6_144;

/**
 * Name of the signature field. By it a file is recognised that says it bears a seal of ours, although the seal
 * itself cannot be read any more.
 */
export const FIELD_NAME = "e-sosial-seal";

/** A PDF that waits for its signature. */
export interface Prepared {
  bytes: Buffer;
  /** SHA-256 of all of it but the signature. */
  digest: Buffer;
  /** Where the signature's first hexadecimal digit stands. */
  at: number;
}

/** @throws UnexpectedPdfError */
export function prepare(pdf: Uint8Array, words: SealWords, at: Date): Prepared {
  const source = readSource(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  const first = source.size;
  const field = { form: first, widget: first + 1, appearance: first + 2, signature: first + 3 };
  const changed = changes(source, field, words);
  const signature = signatureObject(words, at);
  const added: readonly (readonly [number, Buffer])[] = [
    ...changed.added,
    [field.signature, Buffer.from(signature, "latin1")],
  ];

  const parts: Buffer[] = [];
  const offsets: number[] = new Array(first + added.length).fill(0);
  let length = 0;
  const put = (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
  };
  const putObject = (number: number, body: Buffer) => {
    offsets[number] = length;
    put(Buffer.from(`${number} 0 obj\n`));
    put(body);
    put(Buffer.from("\nendobj\n\n"));
  };
  put(source.bytes.subarray(0, source.objects[0]?.from));
  for (const { number, from, to } of source.objects) {
    const body = changed.bodies.get(number);
    if (body) {
      putObject(number, body);
    } else {
      offsets[number] = length;
      put(source.bytes.subarray(from, to));
    }
  }
  for (const [number, body] of added) putObject(number, body);
  put(Buffer.from(tableAndTrailer(offsets, length, source)));

  const bytes = Buffer.concat(parts, length);
  const body = (offsets[field.signature] ?? 0) + `${field.signature} 0 obj\n`.length;
  const hole = body + signature.indexOf("/Contents <") + "/Contents ".length;
  const end = hole + RESERVED_BYTES * 2 + 2;
  bytes.write(byteRange(hole, end, length - end), body + signature.indexOf(EMPTY_RANGE), "latin1");
  const digest = createHash("sha256")
    .update(bytes.subarray(0, hole))
    .update(bytes.subarray(end))
    .digest();
  return { bytes, digest, at: hole + 1 };
}

/** Puts the signature into its place, in place. @throws RangeError when it is longer than what was reserved */
export function fill({ bytes, at }: Prepared, cms: Buffer): Buffer {
  if (cms.length > RESERVED_BYTES) {
    throw new RangeError(`a signature of ${cms.length} bytes, ${RESERVED_BYTES} are reserved`);
  }
  bytes.write(cms.toString("hex"), at, "latin1");
  return bytes;
}

interface Source {
  bytes: Buffer;
  /** One more than the highest number of an object. */
  size: number;
  root: number;
  info: number;
  id: string;
  /** In the order they stand. */
  objects: readonly { number: number; from: number; to: number }[];
  /** What stands between `obj` and `endobj`. */
  body(number: number): Buffer;
}

/** Trailer and `startxref` as Typst writes them end the file. */
const TRAILER =
  /trailer\n<<\n {2}\/Size (\d{1,7})\n {2}\/Root (\d{1,7}) 0 R\n {2}\/Info (\d{1,7}) 0 R\n {2}\/ID (\[\([^()\\]+\) \([^()\\]+\)\])\n>>\nstartxref\n(\d{1,9})\n%%EOF\s*$/;
const ENTRY_LENGTH = 20;

function readSource(bytes: Buffer): Source {
  if (bytes.subarray(0, 9).toString("latin1") !== "%PDF-1.7\n") refuse("it is no PDF 1.7");
  const trailer = TRAILER.exec(bytes.subarray(-400).toString("latin1"));
  if (!trailer) refuse("its trailer is another");
  const [, size, root, info, id, table] = trailer as unknown as string[];
  const count = Number(size);
  const tableAt = Number(table);
  const head = `xref\n0 ${count}\n`;
  const entries = bytes.subarray(tableAt).toString("latin1", 0, head.length + count * ENTRY_LENGTH);
  if (!entries.startsWith(head)) refuse("its cross-reference table is not whole");

  const starts: { number: number; from: number }[] = [];
  for (let number = 1; number < count; number++) {
    const entry = entries.slice(
      head.length + number * ENTRY_LENGTH,
      head.length + (number + 1) * ENTRY_LENGTH,
    );
    if (!/^\d{10} 00000 n[ \r]\n$/.test(entry)) refuse(`object ${number} is not in use`);
    starts.push({ number, from: Number(entry.slice(0, 10)) });
  }
  starts.sort((a, b) => a.from - b.from);
  const objects = starts.map((each, index) => ({
    ...each,
    to: starts[index + 1]?.from ?? tableAt,
  }));
  const places = new Map(objects.map((each) => [each.number, each]));
  return {
    bytes,
    size: count,
    root: Number(root),
    info: Number(info),
    id: id ?? "",
    objects,
    body(number) {
      const place = places.get(number);
      if (!place) refuse(`there is no object ${number}`);
      const { from, to } = place as { from: number; to: number };
      const whole = bytes.subarray(from, to);
      const begin = `${number} 0 obj\n`;
      const end = whole.lastIndexOf("\nendobj");
      if (end < 0 || whole.toString("latin1", 0, begin.length) !== begin) {
        refuse(`object ${number} is not where the table says`);
      }
      return whole.subarray(begin.length, end);
    },
  };
}

interface Field {
  form: number;
  widget: number;
  appearance: number;
  signature: number;
}

/** The bodies of objects that change, and of those that are new. */
function changes(source: Source, field: Field, words: SealWords) {
  const dictionary = (number: number) => source.body(number).toString("latin1");
  const catalogue = dictionary(source.root);
  if (/\/AcroForm|\/Perms/.test(catalogue)) refuse("it has a form or a signature already");
  const metadata = reference(catalogue, "Metadata");
  const structure = reference(catalogue, "StructTreeRoot");
  const pages = dictionary(reference(catalogue, "Pages"));
  const page = lastOf(pages, "Kids");
  const pageBody = dictionary(page);
  if (!pageBody.includes("/Type /Page\n")) refuse("its pages are a tree of more than one storey");
  const root = dictionary(structure);
  const element = lastOf(root, "K");
  const key = Number(one(root, /\/ParentTreeNextKey (\d+)\n/, "key of the parent tree"));

  const bodies = new Map<number, Buffer>();
  const change = (number: number, body: string, encoding: "latin1" | "utf8" = "latin1") =>
    bodies.set(number, Buffer.from(body, encoding));

  change(
    source.root,
    replaced(
      replaced(
        catalogue,
        "\n  /ViewerPreferences <<\n",
        (found) => `${found}    /DisplayDocTitle true\n`,
      ),
      /\n>>$/,
      () => `\n  /AcroForm <<\n    /Fields [${field.widget} 0 R]\n    /SigFlags 3\n  >>\n>>`,
    ),
  );
  change(
    structure,
    replaced(
      replaced(root, /(\/Nums \[[\d R]+)\]/, (_, nums) => `${nums} ${key} ${field.form} 0 R]`),
      /\/ParentTreeNextKey \d+/,
      () => `/ParentTreeNextKey ${key + 1}`,
    ),
  );
  change(
    element,
    replaced(dictionary(element), /(\/K \[[\d R]+)\]/, (_, kids) => `${kids} ${field.form} 0 R]`),
  );
  const withTabs = pageBody.includes("/Tabs /S\n")
    ? pageBody
    : replaced(pageBody, /\n>>$/, () => "\n  /Tabs /S\n>>");
  change(
    page,
    withTabs.includes("/Annots ")
      ? replaced(
          withTabs,
          /(\/Annots \[[\d R]+)\]/,
          (_, others) => `${others} ${field.widget} 0 R]`,
        )
      : replaced(withTabs, /\n>>$/, () => `\n  /Annots [${field.widget} 0 R]\n>>`),
  );
  bodies.set(metadata, metadataObject(source.body(metadata)));

  const { x, y, width, height } = SEAL_RECT;
  const said = textString(words.alternative);
  const content = frame(width, height);
  const added: [number, Buffer][] = [
    [
      field.form,
      `<<
  /Type /StructElem
  /S /Form
  /P ${element} 0 R
  /Pg ${page} 0 R
  /Alt ${said}
  /K <<
    /Type /OBJR
    /Pg ${page} 0 R
    /Obj ${field.widget} 0 R
  >>
>>`,
    ],
    [
      field.widget,
      // 132: printed, and locked.
      `<<
  /Type /Annot
  /Subtype /Widget
  /FT /Sig
  /T (${FIELD_NAME})
  /TU ${said}
  /Contents ${said}
  /F 132
  /Rect [${[x, y, x + width, y + height].map(points).join(" ")}]
  /P ${page} 0 R
  /V ${field.signature} 0 R
  /AP <<
    /N ${field.appearance} 0 R
  >>
  /StructParent ${key}
>>`,
    ],
    [
      field.appearance,
      `<<
  /Type /XObject
  /Subtype /Form
  /BBox [0 0 ${points(width)} ${points(height)}]
  /Resources <<
  >>
  /Length ${content.length}
>>
stream
${content}
endstream`,
    ],
  ].map(([number, body]) => [number as number, Buffer.from(body as string, "latin1")]);
  return { bodies, added };
}

/** To a hundredth of a point, never in the notation with an exponent, which PDF does not know. */
const points = (value: number) => String(Math.round(value * 100) / 100);

/** The frame of the seal: a thin line in gold, within the panel that the layout draws. */
function frame(width: number, height: number): string {
  const line = (inset: number, weight: number) =>
    `${weight} w ${inset} ${inset} ${points(width - 2 * inset)} ${points(height - 2 * inset)} re S`;
  return `q 0.788 0.635 0.153 RG ${line(4, 0.5)} Q`;
}

const DIGITS = 10;
const padded = (number: number) => String(number).padStart(DIGITS, "0");
const byteRange = (hole: number, end: number, rest: number) =>
  `[${[0, hole, end, rest].map(padded).join(" ")}]`;
const EMPTY_RANGE = byteRange(0, 0, 0);

function signatureObject(words: SealWords, at: Date): string {
  return `<<
  /Type /Sig
  /Filter /Adobe.PPKLite
  /SubFilter /ETSI.CAdES.detached
  /ByteRange ${EMPTY_RANGE}
  /Contents <${"0".repeat(RESERVED_BYTES * 2)}>
  /M (D:${at.toISOString().replace(/\D/g, "").slice(0, 14)}Z)
  /Name ${textString(words.name)}
  /Reason ${textString(words.reason)}
  /Location ${textString(words.location)}
>>`;
}

/** In what is said of PDF/UA, PDF/A wants to be told what the words mean (ISO 19005-3, 6.6.2.3). */
const UA_SCHEMA =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>" +
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>" +
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  "<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>" +
  "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>" +
  "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>";

function metadataObject(body: Buffer): Buffer {
  const text = body.toString("utf8");
  const [begin, end] = [text.indexOf("<?xpacket begin"), text.lastIndexOf("<?xpacket end")];
  const close = text.indexOf("?>", end);
  if (begin < 0 || end < begin || close < 0) refuse("its metadata are no XMP");
  let xmp = text.slice(begin, close + 2);
  // What people wrote stands there as well, with every < as an entity: these marks are Typst's own.
  if (!xmp.includes("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>")) {
    refuse("it does not say that it is PDF/A-3a");
  }
  xmp = replaced(
    xmp,
    ' rdf:about="" ',
    (it) => `${it}xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" `,
  );
  xmp = replaced(xmp, "<pdfaid:part>", (it) => `<pdfuaid:part>1</pdfuaid:part>${it}`);
  xmp = replaced(xmp, "<pdfaExtension:schemas><rdf:Bag>", (it) => `${it}${UA_SCHEMA}`);
  const bytes = Buffer.from(xmp);
  return Buffer.concat([
    Buffer.from(`<<\n  /Length ${bytes.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
}

function tableAndTrailer(
  offsets: readonly number[],
  at: number,
  { root, info, id }: Source,
): string {
  const entries = offsets.slice(1).map((offset) => `${padded(offset)} 00000 n\r\n`);
  return `xref
0 ${offsets.length}
0000000000 65535 f\r
${entries.join("")}trailer
<<
  /Size ${offsets.length}
  /Root ${root} 0 R
  /Info ${info} 0 R
  /ID ${id}
>>
startxref
${at}
%%EOF
`;
}

function reference(dictionary: string, name: string): number {
  return Number(one(dictionary, new RegExp(`/${name} (\\d+) 0 R\n`), name));
}

/** The last object that a list of references names. */
function lastOf(dictionary: string, name: string): number {
  return Number(one(dictionary, new RegExp(`/${name} \\[(?:\\d+ 0 R )*(\\d+) 0 R\\]`), name));
}

function one(text: string, pattern: RegExp, what: string): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) refuse(`it has no ${what}`);
  return found as string;
}

function replaced(
  text: string,
  pattern: string | RegExp,
  by: (found: string, ...groups: string[]) => string,
): string {
  const next = text.replace(pattern, by);
  if (next === text) refuse(`it does not have ${String(pattern)}`);
  return next;
}

/** Text in any script (ISO 32000-1, 7.9.2.2), where nothing of it could end the string. */
function textString(text: string): string {
  return `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;
}

function refuse(why: string): never {
  throw new UnexpectedPdfError(`Not a PDF/A-3a of Typst 0.14: ${why}.`);
}
