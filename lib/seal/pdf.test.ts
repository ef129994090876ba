import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { SEAL_RECT } from "@/lib/paper/rect";
import { fill, prepare, RESERVED_BYTES, UnexpectedPdfError } from "./pdf";
import { AT, aPaper, WORDS } from "./testing";

const prepared = (pdf = aPaper(), words = WORDS) =>
  prepare(pdf, words, AT).bytes.toString("latin1");

/** The body of the object whose number the first reference after this mark names. */
function objectAfter(pdf: string, mark: string): string {
  const number = new RegExp(`${mark}\\s?(\\d+) 0 R`).exec(pdf)?.[1];
  const found = new RegExp(`\\n${number} 0 obj\\n([^]*?)\\nendobj`).exec(pdf)?.[1];
  if (found === undefined) throw new Error(`nothing after ${mark}`);
  return found;
}

describe("one revision", () => {
  test("with one cross-reference table, in which every object stands where it is", () => {
    const pdf = prepared();
    expect(pdf.match(/startxref/g)).toHaveLength(1);
    expect(pdf).not.toContain("/Prev");
    const at = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]);
    const [, count = "", rows = ""] = /^xref\n0 (\d+)\n([^]*?)trailer/.exec(pdf.slice(at)) ?? [];
    const entries = rows.match(/.{18}\r\n/g) ?? [];
    expect(entries).toHaveLength(Number(count));
    for (const [number, entry] of entries.entries()) {
      if (number === 0) continue;
      const begin = `${number} 0 obj\n`;
      expect(pdf.slice(Number(entry.slice(0, 10))).startsWith(begin)).toBe(true);
    }
  });

  test("what does not change stays byte for byte: each stream unpacks as before", () => {
    const before = Buffer.from(aPaper());
    const streams = (pdf: string) =>
      [...pdf.matchAll(/\/FlateDecode[^]*?stream\n([^]*?)\nendstream/g)].map(([, body = ""]) =>
        inflateSync(Buffer.from(body, "latin1")).toString("latin1"),
      );
    const found = streams(prepare(before, WORDS, AT).bytes.toString("latin1"));
    expect(found).toEqual(streams(before.toString("latin1")));
    expect(found.length).toBeGreaterThan(3);
  });

  test("the same paper at the same time waits for the same signature", () => {
    const pdf = aPaper();
    expect(prepare(pdf, WORDS, AT)).toEqual(prepare(pdf, WORDS, AT));
  });
});

describe("PDF/UA-1 beside PDF/A-3a", () => {
  test("is said in the metadata, with what the word means, and the title stands in the title bar", () => {
    const pdf = prepared();
    expect(pdf).toContain("<pdfuaid:part>1</pdfuaid:part><pdfaid:part>3</pdfaid:part>");
    expect(pdf).toContain("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>");
    expect(pdf).toContain('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"');
    expect(pdf.match(/\/DisplayDocTitle true/g)).toHaveLength(1);
  });

  test("the length of the metadata is right where the title is not ASCII", () => {
    const bytes = prepare(aPaper({ title: "Əlillik ₼ <?xpacket" }), WORDS, AT).bytes;
    const at = bytes.lastIndexOf("\n  /Type /Metadata");
    const [head = "", length = ""] =
      /\/Length (\d+)\n[^]*?stream\n/.exec(bytes.subarray(at - 20).toString("latin1")) ?? [];
    const begin = bytes.indexOf(head, at - 20, "latin1") + head.length;
    const stream = bytes.subarray(begin, begin + Number(length)).toString("utf8");
    expect(stream).toMatch(/^<\?xpacket begin[^]*<\?xpacket end="r"\?>$/);
    expect(stream).toContain("Əlillik ₼ &lt;?xpacket");
    expect(bytes.subarray(begin + Number(length)).toString("latin1")).toMatch(
      /^\nendstream\nendobj/,
    );
  });

  test("the seal is a form in the structure, and the structure finds its way back from the field", () => {
    const pdf = prepared();
    const widget = objectAfter(pdf, "/Fields \\[");
    const key = /\/StructParent (\d+)/.exec(widget)?.[1];
    const form = objectAfter(pdf, `/Nums \\[[\\d R]* ${key}`);
    expect(form).toContain("/S /Form");
    expect(form).toMatch(/\/Type \/OBJR\n {4}\/Pg \d+ 0 R\n {4}\/Obj \d+ 0 R/);
    expect(objectAfter(pdf, "/Obj")).toContain("/Subtype /Link");
    expect(pdf).toContain(`/ParentTreeNextKey ${Number(key) + 1}`);
    const text = `FEFF${Buffer.from(WORDS.alternative, "utf16le").swap16().toString("hex").toUpperCase()}`;
    expect(form).toContain(`/Alt <${text}>`);
    expect(widget).toContain(`/TU <${text}>`);
    expect(widget).toContain(`/Contents <${text}>`);
  });
});

describe("the field", () => {
  test.each([
    ["one page with a link", {}, 1],
    ["one page without any", { link: false }, 1],
    ["several pages", { rows: 90 }, 3],
  ])("%s: it stands on the last page, in its place, printed and locked", (_, paper, pages) => {
    const pdf = prepared(aPaper(paper));
    expect(pdf.match(/\/Type \/Page\n/g)).toHaveLength(pages);
    const widget = objectAfter(pdf, "/Fields \\[");
    const { x, y, width, height } = SEAL_RECT;
    const rect = /\/Rect \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(widget)?.slice(1);
    for (const [index, side] of [x, y, x + width, y + height].entries()) {
      expect(Number(rect?.[index])).toBeCloseTo(side, 2);
    }
    expect(widget).toContain("/F 132\n");
    const number = /\/Fields \[(\d+) 0 R\]/.exec(pdf)?.[1];
    const [, last = ""] = /\/Kids \[(?:\d+ 0 R )*(\d+) 0 R\]/.exec(pdf) ?? [];
    expect(widget).toContain(`/P ${last} 0 R\n`);
    const page = objectAfter(pdf, "/Kids \\[(?:\\d+ 0 R )*(?=\\d+ 0 R\\])");
    expect(page).toMatch(new RegExp(`/Annots \\[[\\d R]*\\b${number} 0 R\\]`));
    expect(page).toContain("/Tabs /S");
  });

  test("its appearance is drawn within the rectangle", () => {
    const pdf = prepared();
    const appearance = objectAfter(pdf, "/AP <<\\n {4}/N");
    const { width, height } = SEAL_RECT;
    const box = /\/BBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(appearance);
    expect(Number(box?.[1])).toBeCloseTo(width, 2);
    expect(Number(box?.[2])).toBeCloseTo(height, 2);
    const drawn = [...appearance.matchAll(/([\d.]+) w ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re S/g)];
    expect(drawn.length).toBeGreaterThan(0);
    for (const [, ...numbers] of drawn) {
      const [weight = 0, x = 0, y = 0, w = 0, h = 0] = numbers.map(Number);
      expect(Math.min(x, y) - weight / 2).toBeGreaterThanOrEqual(0);
      expect(x + w + weight / 2).toBeLessThanOrEqual(width);
      expect(y + h + weight / 2).toBeLessThanOrEqual(height);
    }
  });

  test("the signature is for all of the file but itself, and says when", () => {
    const pdf = prepared();
    const [, ...numbers] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(pdf) ?? [];
    const [start, hole = 0, end = 0, rest = 0] = numbers.map(Number);
    expect(start).toBe(0);
    expect(end + rest).toBe(pdf.length);
    expect(pdf.slice(hole, end)).toBe(`<${"0".repeat(RESERVED_BYTES * 2)}>`);
    expect(pdf).toContain("/SubFilter /ETSI.CAdES.detached");
    expect(pdf).toContain("/M (D:20261121050000Z)");
  });

  test("words that look like PDF are words", () => {
    const words = {
      ...WORDS,
      name: ") /V 1 0 R >> endobj",
      reason: "\\",
      location: "> /ByteRange [0 1 2 3]",
    };
    const pdf = prepared(aPaper(), words);
    expect(pdf).not.toContain("/V 1 0 R");
    expect(pdf.match(/\/ByteRange/g)).toHaveLength(1);
  });

  test("a signature longer than its place is refused", () => {
    const waiting = prepare(aPaper(), WORDS, AT);
    expect(() => fill(waiting, Buffer.alloc(RESERVED_BYTES + 1))).toThrow(RangeError);
    expect(fill(waiting, Buffer.alloc(RESERVED_BYTES, 0xab))).toHaveLength(waiting.bytes.length);
  });
});

const edited = (from: string | RegExp, to: string) => {
  const text = Buffer.from(aPaper()).toString("latin1");
  const next = text.replace(from, to);
  if (next === text) throw new Error(`the paper has no ${from}`);
  return Buffer.from(next, "latin1");
};

test.each([
  ["nothing", () => Buffer.alloc(0)],
  ["no PDF", () => Buffer.from("Salam")],
  ["an older PDF", () => edited("%PDF-1.7", "%PDF-1.4")],
  ["half of it", () => Buffer.from(aPaper()).subarray(0, 8_000)],
  ["something behind its end", () => Buffer.concat([aPaper(), Buffer.from("more")])],
  ["one that is sealed already", () => prepare(aPaper(), WORDS, AT).bytes],
  ["a second revision", () => edited("\n  /Root", "\n  /Prev 10\n  /Root")],
  ["a table that points elsewhere", () => edited(/\nstartxref\n\d+/, "\nstartxref\n17")],
  ["objects that are not where the table says", () => edited("%PDF-1.7\n", "%PDF-1.7\n\n")],
  ["an object that is free", () => edited(/ 00000 n\r\n/, " 00000 f\r\n")],
  ["one that is not PDF/A", () => edited("<pdfaid:part>3", "<pdfaid:part>2")],
  ["one without a structure", () => edited("/StructTreeRoot 6", "/StructTreeBoot 6")],
])("%s is refused by name", (_, pdf) => {
  expect(() => prepare(pdf(), WORDS, AT)).toThrow(UnexpectedPdfError);
});
