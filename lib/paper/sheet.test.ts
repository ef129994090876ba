import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { LOCALES } from "@/lib/kernel/texts";
import { ask, toolOr } from "@/lib/testing/tools";
import { PAPER_LIMITS } from "./limits";
import type { Paper } from "./paper";
import { SEAL_RECT } from "./rect";
import { openTypesetter, type Standard } from "./renderer/typeset";
import { aLongPaper, anEmptyPaper, aPaper, longName } from "./testing";

const folder = mkdtempSync(path.join(os.tmpdir(), "paper-sheet-"));
afterAll(() => rmSync(folder, { recursive: true }));
const typeset = openTypesetter();

function pdfOf(paper: Paper, standard?: Standard): Uint8Array {
  const made = typeset(paper, standard);
  if ("problem" in made) throw new Error(`${made.problem.code}: ${made.problem.detail}`);
  return made.pdf;
}

let files = 0;
function fileOf(paper: Paper): string {
  const file = path.join(folder, `${++files}.pdf`);
  writeFileSync(file, pdfOf(paper));
  return file;
}

const textOf = async (paper: Paper) => (await ask("pdftotext", "-layout", fileOf(paper), "-")).text;
const flat = (text: string) => text.replace(/\u2060/g, "").replace(/\s+/g, " ");

for (const lang of LOCALES) {
  test(`in ${lang} the sheet is what PDF/UA-1 wants: alternatives, title, order of headings`, () => {
    for (const paper of [aPaper(lang), aLongPaper(lang), anEmptyPaper(lang)]) {
      expect(pdfOf(paper, "ua-1").length).toBeGreaterThan(10_000);
    }
  });

  toolOr("pdftotext")(`in ${lang} every letter can be taken out again`, async () => {
    const paper = aPaper(lang);

    const text = flat((await ask("pdftotext", "-raw", fileOf(paper), "-")).text);

    for (const one of [
      paper.title,
      paper.subtitle,
      paper.issuer.name,
      ...[...paper.panels, ...paper.person, ...paper.remarks].flatMap((it) => [it.label, it.value]),
      ...paper.statement,
      ...paper.sections.flatMap(({ heading, columns }) => [
        heading,
        ...columns.map((it) => it.label),
      ]),
      paper.sections[1]?.rows[2]?.join(" ") ?? "",
      paper.verify.code,
      paper.verify.heading,
    ]) {
      expect(text).toContain(flat(one));
    }
  });
}

test("the accessibility standard is enforced: without an alternative there is no sheet", () => {
  const paper = aPaper();

  const made = typeset({ ...paper, verify: { ...paper.verify, qrAlternative: "" } }, "ua-1");

  expect(made).toMatchObject({ problem: { code: "renderer" } });
});

toolOr("pdftotext")("letters of Azerbaijani, Russian and the manat stand in the text", async () => {
  const letters = "əƏ ğĞ ıI iİ öÖ şŞ üÜ çÇ ₼ № «» Щщ Ъъ Ёё Ыы 1 234,56 ₼";
  const paper = { ...aPaper(), statement: [letters] };

  expect(flat(await textOf(paper))).toContain(flat(letters));
});

toolOr("pdftotext")("an amount stays whole, and a suffix stays with its day", async () => {
  const text = await textOf({
    ...aPaper(),
    statement: ["1\u202f234,56\u00a0₼ 24.11.2026-\u2060dək"],
  });

  expect(text.replaceAll("\u00a0", " ")).toContain("1 234,56 ₼ 24.11.2026-");
});

toolOr("pdfinfo")("it is tagged, A4, has its title and no time but that of issue", async () => {
  const paper = aPaper("ru", 7);

  const { text } = await ask("pdfinfo", fileOf(paper));

  expect(text).toMatch(/Tagged: +yes/);
  expect(text).toMatch(/Page size: +595\.27\d x 841\.89 pts \(A4\)/);
  expect(text).toContain(`Title:           ${paper.title}`);
  expect(text).toMatch(/CreationDate: +Sat Nov 21 .*:15:07 2026/);
  expect(text).toMatch(/JavaScript: +no/);
});

toolOr("pdfinfo")(
  "a screen reader meets headings in their order, tables with heads, paragraphs",
  async () => {
    const { text } = await ask("pdfinfo", "-struct", fileOf(aPaper()));
    const tags = [...text.matchAll(/^ *([A-Z][A-Za-z0-9]*)/gm)].map(([, tag]) => tag);

    expect(tags.filter((tag) => /^H\d$/.test(tag ?? ""))).toEqual(["H1", "H2", "H2"]);
    expect(tags.filter((tag) => tag === "Table")).toHaveLength(2);
    expect(tags.filter((tag) => tag === "TH")).toHaveLength(5 + 3);
    expect(tags.filter((tag) => tag === "TD")).toHaveLength(5 * 2 + 3 * 3);
    expect(tags.filter((tag) => tag === "Figure")).toHaveLength(2);
    expect(tags.filter((tag) => tag === "P").length).toBeGreaterThan(20);
  },
);

toolOr("pdffonts")("every font is embedded, as a subset, with its letters named", async () => {
  const { text } = await ask("pdffonts", fileOf(aPaper("az")));
  const fonts = text
    .split("\n")
    .filter((line) => /TrueType|Type|CID/.test(line) && /\d+ +0$/.test(line));

  expect(fonts).toHaveLength(3);
  for (const font of fonts) expect(font).toMatch(/[A-Z]{6}\+Geologica-\w+ .* yes yes yes /);
});

toolOr("pdfdetach")("the facts are attached as they were given", async () => {
  const facts = JSON.stringify({ name: 'Əliyeva "Gülşən" \u0001', jobs: [1, 2.5, null], ru: "Щ" });
  const target = path.join(folder, "facts.json");

  const file = fileOf({ ...aPaper(), facts });
  const list = await ask("pdfdetach", "-list", file);
  await ask("pdfdetach", "-save", "1", "-o", target, file);

  expect(list.text).toContain("1 embedded files");
  expect(readFileSync(target, "utf8")).toBe(facts);
  expect(Buffer.from(pdfOf(aPaper())).toString("latin1")).toContain("/AFRelationship /Data");
});

toolOr("pdftoppm", "zbarimg")(
  "the QR code is read from a picture of 110 dots per inch",
  async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const paper = aPaper("az", seed);
      expect(paper.verify.qr.length).toBeGreaterThan(350);
      const picture = path.join(folder, `qr-${seed}`);
      await ask("pdftoppm", "-r", "110", "-gray", "-singlefile", fileOf(paper), picture);

      const { text } = await ask("zbarimg", "-q", "--raw", `${picture}.pgm`);

      expect(text).toContain(paper.verify.qr);
    }
  },
);

toolOr("qpdf")("the file is well formed", async () => {
  for (const paper of [aPaper("en"), aLongPaper("az"), anEmptyPaper("ru")]) {
    const { code, text } = await ask("qpdf", "--check", fileOf(paper));
    expect([code, text]).toEqual([
      0,
      expect.stringContaining("No syntax or stream encoding errors"),
    ]);
  }
});

test("the same paper gives the same bytes, another typesetter and other papers between notwithstanding", () => {
  const first = pdfOf(aPaper("az", 3));
  pdfOf(aLongPaper("ru"));

  expect(Buffer.compare(pdfOf(aPaper("az", 3)), first)).toBe(0);
  const again = openTypesetter()(aPaper("az", 3));
  expect("pdf" in again && Buffer.compare(again.pdf, first)).toBe(0);
  expect(Buffer.compare(pdfOf(aPaper("az", 4)), first)).not.toBe(0);
});

toolOr("pdftotext")("what looks like markup is only text", async () => {
  const said = '#heading[*x*] $x^2$ #read("paper.json") \\u{1F} @ref <label> // `raw` {} "quoted"';
  const text = flat(await textOf({ ...aPaper(), statement: [said] }));

  expect(text).toContain(said);
});

toolOr("pdftotext")(
  "forty jobs stand on several pages, the head of the table on each",
  async () => {
    const paper = aLongPaper("ru");

    const pages = (await textOf(paper)).split("\f").filter((page) => page.trim() !== "");

    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain("Работодатель");
      expect(page).toContain(`${index + 1} / ${pages.length}`.replaceAll(" ", ""));
      expect(page.includes("Электронная печать")).toBe(index === pages.length - 1);
    }
    expect(flat(pages.join(" "))).toContain("№ 40");
  },
);

toolOr("pdftotext")("a name of 120 characters is whole", async () => {
  expect(longName()).toHaveLength(120);
  expect(flat(await textOf(aLongPaper("az")))).toContain(longName());
});

toolOr("pdftotext")(
  "a word longer than its column stays inside, and whole for whoever copies it",
  async () => {
    const paper = aPaper("en");
    const word = "Pneumonoultramicroscopicsilicovolcanoconiosis";
    const [work] = paper.sections;
    if (!work) throw new Error("no section");

    const rows = [[word, "1402345671", "Clerk", "01.03.2019", "continues"]];
    const file = fileOf({ ...paper, sections: [{ ...work, rows }] });
    const boxes = (await ask("pdftotext", "-bbox", file, "-")).text;

    const pieces = [...boxes.matchAll(/xMax="([\d.]+)"[^>]*>([^<]+)</g)].filter(
      ([, , text = ""]) => text.length > 3 && word.includes(text),
    );
    expect(pieces.map(([, , text]) => text).join("")).toBe(word);
    expect(Math.max(...pieces.map(([, right]) => Number(right)))).toBeLessThan(200);
  },
);

toolOr("pdftotext")(
  "the seal is drawn where the signature field will lie, on the last page",
  async () => {
    for (const paper of [aPaper("en"), aLongPaper("en"), anEmptyPaper("en")]) {
      const pages = (await ask("pdftotext", "-bbox", fileOf(paper), "-")).text
        .split("<page ")
        .slice(1);
      const words = [...(pages.at(-1) ?? "").matchAll(/<word (.*?)>([^<]+)</g)];
      const heading = words.findIndex(
        ([, , text], index) => text === "Electronic" && words[index + 1]?.[2] === "seal",
      );
      const [left, top, right, bottom] = [..."1234"].map((_, index) =>
        Number([...(words[heading]?.[1] ?? "").matchAll(/"([\d.]+)"/g)][index]?.[1]),
      ) as [number, number, number, number];

      expect(left).toBeGreaterThan(SEAL_RECT.x);
      expect(right).toBeLessThan(SEAL_RECT.x + SEAL_RECT.width);
      expect(841.89 - top).toBeLessThan(SEAL_RECT.y + SEAL_RECT.height);
      expect(841.89 - bottom).toBeGreaterThan(SEAL_RECT.y);
    }
  },
);

toolOr("pdftotext")("as much as a seal may say stays within its panel", async () => {
  const words = "Министерство социальной защиты и труда. "
    .repeat(9)
    .slice(0, PAPER_LIMITS.sealLength);
  const paper = aPaper("ru");
  const file = fileOf({ ...paper, seal: { ...paper.seal, lines: [words] } });

  const boxes = (await ask("pdftotext", "-bbox", file, "-")).text;

  const bottoms = [...boxes.matchAll(/xMin="([\d.]+)".*yMax="([\d.]+)"/g)]
    .filter(([, left, bottom]) => Number(left) > SEAL_RECT.x && Number(bottom) < 785)
    .map(([, , bottom]) => Number(bottom));
  expect(bottoms.length).toBeGreaterThan(20);
  expect(Math.max(...bottoms)).toBeLessThan(841.89 - SEAL_RECT.y);
  const tops = [...boxes.matchAll(/yMin="([\d.]+)".*>Электронная</g)].map(([, top]) => Number(top));
  expect(Math.min(...tops)).toBeGreaterThan(841.89 - SEAL_RECT.y - SEAL_RECT.height);
});

test("a script that the sheet has no letters for is refused before anything is laid out", () => {
  const withName = (value: string) => typeset({ ...aPaper(), person: [{ label: "Ad", value }] });

  expect(withName("გიორგი")).toMatchObject({
    problem: {
      code: "unsupported-script",
      text: "გიორგი",
      detail: expect.stringContaining("U+10D2"),
    },
  });
  expect(withName("李明")).toMatchObject({ problem: { code: "unsupported-script" } });
  expect(withName("Aysel 🙂")).toMatchObject({ problem: { code: "unsupported-script" } });
  expect(withName("Aysel \u202Eileyilə")).toMatchObject({
    problem: { code: "unsupported-script" },
  });
  expect(withName("Łukasz Ñandú Ὀδυσσεύς Nguyễn")).toHaveProperty("pdf");
});
