import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { aPaper } from "../testing";
import { loadFonts } from "./fonts";
import { prepare, printable, unsupported } from "./prepare";

const { covers } = loadFonts(path.resolve(import.meta.dirname, "../../.."));
const sign = (text: string) => text.codePointAt(0) as number;

test("the fonts have the letters of the three languages and of Europe, and no others", () => {
  const letters = "abcçdeəfgğhxıijkqlmnoöprsştuüvyz ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ";
  const others = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя ЁЙЩЪЫ ₼ № «» — ’ àéîøßłžỹ αΩ 0123456789";
  expect([...letters, ...others].filter((one) => !covers(sign(one)))).toEqual([]);
  expect([..."გ李한אع🙂\u{10ffff}"].filter((one) => covers(sign(one)))).toEqual([]);
});

test("letters are composed, and what only says where to break is said as everywhere", () => {
  expect(printable("S\u0327\u0259mi")).toBe("Şəmi");
  expect(printable("1\u202f234 a\u2011b c\n\td")).toBe("1\u00a0234 a-\u2060b c d");
});

test("each text that is drawn is looked at, and the first that cannot be is named", () => {
  const paper = aPaper();
  const [section] = paper.sections;
  if (!section) throw new Error("no section");
  const bad = "ƏƏ 李";
  for (const wrong of [
    { ...paper, title: bad },
    { ...paper, footer: bad },
    { ...paper, issuer: { ...paper.issuer, name: bad } },
    { ...paper, statement: ["yaxşı", bad] },
    { ...paper, remarks: [{ label: "a", value: bad }] },
    { ...paper, seal: { ...paper.seal, lines: [bad] } },
    { ...paper, verify: { ...paper.verify, text: bad } },
    { ...paper, sections: [{ ...section, rows: [["a", "b", "c", "d", bad]] }] },
  ]) {
    expect(unsupported(wrong, covers)).toEqual({
      code: "unsupported-script",
      detail: "U+674E",
      text: bad,
    });
  }
  expect(unsupported(paper, covers)).toBeNull();
});

test("half a character and signs that turn the direction of writing are refused", () => {
  for (const one of ["a\ud800b", "a\u202eb", "a\u2066b", "a\u0007b"]) {
    expect(unsupported({ ...aPaper(), title: one }, covers)?.code).toBe("unsupported-script");
  }
});

test("marks for breaking stand only in words too long for their line, and change no letter", () => {
  const line = (text: string) => prepare({ ...aPaper(), statement: [text] }).statement[0] ?? "";
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      expect(line(text).replaceAll("\u200b", "")).toBe(printable(text).replaceAll("\u200b", ""));
    }),
  );
  expect(line("Salam, dünya!")).not.toContain("\u200b");
  expect(line("a".repeat(90))).toContain("\u200b");
});

test("a code is as large as it has to be, and never smaller than three centimetres", () => {
  const sizeMm = (qr: string) => {
    const paper = aPaper();
    const prepared = prepare({ ...paper, verify: { ...paper.verify, qr } });
    return (prepared.layout.qr.size / 72) * 25.4;
  };
  expect(sizeMm("https://e.az/v/1")).toBeCloseTo(30);
  expect(sizeMm("x".repeat(350))).toBeGreaterThan(38);
  expect(sizeMm("x".repeat(560))).toBeLessThanOrEqual(49);
});
