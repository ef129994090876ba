import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect } from "vitest";
import { difference, readPng } from "@/lib/testing/picture";
import { ask, toolOr } from "@/lib/testing/tools";
import type { Paper } from "./paper";
import { openTypesetter } from "./renderer/typeset";
import { aLongPaper, anEmptyPaper, aPaper } from "./testing";

/**
 * GOLDEN PICTURES: how the sheet looks, page by page, in `goldens/`. After a change that is meant, look at it and
 * renew them: `npm run goldens`.
 */
const GOLDENS = path.join(import.meta.dirname, "goldens");
const RENEW = process.env.GOLDENS === "renew";
const DOTS_PER_INCH = "60";
/** Two versions of a rasterizer differ in how they smooth, hardly visibly; one other day is twice this. */
const TOLERANCE = 0.0005;

const folder = mkdtempSync(path.join(os.tmpdir(), "paper-golden-"));
afterAll(() => rmSync(folder, { recursive: true }));
const typeset = openTypesetter();

async function pagesOf(name: string, paper: Paper): Promise<Buffer[]> {
  const made = typeset(paper);
  if ("problem" in made) throw new Error(made.problem.detail);
  const file = path.join(folder, `${name}.pdf`);
  writeFileSync(file, made.pdf);
  await ask("pdftoppm", "-r", DOTS_PER_INCH, "-png", file, path.join(folder, name));
  const pages: Buffer[] = [];
  const page = () => path.join(folder, `${name}-${pages.length + 1}.png`);
  while (existsSync(page())) pages.push(readFileSync(page()));
  return pages;
}

const SHEETS: readonly [name: string, paper: Paper, pages: number][] = [
  ["az", aPaper("az"), 1],
  ["en", aPaper("en"), 1],
  ["ru", aPaper("ru"), 1],
  ["az-empty", anEmptyPaper("az"), 1],
  ["ru-long", aLongPaper("ru"), 3],
];

for (const [name, paper, count] of SHEETS) {
  toolOr("pdftoppm")(`the sheet "${name}" looks as it did`, async () => {
    const pages = await pagesOf(name, paper);

    expect(pages).toHaveLength(count);
    for (const [index, page] of pages.entries()) {
      const golden = path.join(GOLDENS, `${name}-${index + 1}.png`);
      if (RENEW) {
        mkdirSync(GOLDENS, { recursive: true });
        writeFileSync(golden, page);
      }
      expect(difference(readPng(page), readPng(readFileSync(golden)))).toBeLessThan(TOLERANCE);
    }
  });
}

toolOr("pdftoppm")("another day in one cell is seen", async () => {
  const paper = aPaper("az");
  const [first, ...others] = paper.panels.map((panel) => ({ ...panel, value: "22.12.2027" }));
  const [page] = await pagesOf("other", { ...paper, panels: first ? [first, ...others] : [] });

  const golden = readFileSync(path.join(GOLDENS, "az-1.png"));
  expect(difference(readPng(page as Buffer), readPng(golden))).toBeGreaterThan(TOLERANCE);
});
