import { expect, test } from "vitest";
import { isPaperError, PAPER_LIMITS, PaperError, printPaper } from ".";
import { aPaper } from "./testing";

test("a paper becomes a PDF", async () => {
  const pdf = await printPaper(aPaper());
  expect(Buffer.from(pdf.subarray(0, 8)).toString("latin1")).toBe("%PDF-1.7");
});

test("what cannot be printed is an error with its code; its message holds no text of the paper", async () => {
  const error = await printPaper({ ...aPaper(), title: "გიორგი" }).catch((thrown) => thrown);

  expect(isPaperError(error, "unsupported-script")).toBe(true);
  expect(error).toMatchObject({ code: "unsupported-script", text: "გიორგი" });
  expect((error as PaperError).message).not.toContain("გ");
});

test("each limit holds on both sides", async () => {
  const paper = aPaper();
  const [section] = paper.sections;
  if (!section) throw new Error("no section");
  const rows = (count: number) => [{ ...section, rows: Array(count).fill(section.rows[0]) }];
  const qr = (length: number) => ({ ...paper.verify, qr: "x".repeat(length) });
  const { shortLength, textLength, qrBytes, factsBytes } = PAPER_LIMITS;

  await printPaper({
    ...paper,
    title: "Ə".repeat(shortLength),
    statement: ["ş".repeat(textLength)],
    sections: rows(PAPER_LIMITS.rows),
    verify: qr(qrBytes),
    seal: { ...paper.seal, lines: ["ş".repeat(PAPER_LIMITS.sealLength)] },
    facts: `"${"x".repeat(factsBytes - 2)}"`,
  });

  for (const beyond of [
    { ...paper, title: "Ə".repeat(shortLength + 1) },
    { ...paper, seal: { ...paper.seal, lines: ["ş".repeat(PAPER_LIMITS.sealLength), ""] } },
    { ...paper, statement: ["ş".repeat(textLength + 1)] },
    { ...paper, statement: Array(PAPER_LIMITS.totalLength / 1_000).fill("ş".repeat(1_000)) },
    { ...paper, sections: rows(PAPER_LIMITS.rows + 1) },
    { ...paper, sections: [{ ...section, columns: Array(9).fill(section.columns[0]), rows: [] }] },
    { ...paper, verify: qr(qrBytes + 1) },
    { ...paper, facts: `"${"x".repeat(factsBytes - 1)}"` },
  ]) {
    await expect(printPaper(beyond)).rejects.toMatchObject({ code: "too-long" });
  }
});

test("an error of another bundle is known by its name", () => {
  const other = Object.assign(new Error("busy"), { name: "PaperError", code: "busy" });
  expect([
    isPaperError(other),
    isPaperError(other, "busy"),
    isPaperError(other, "renderer"),
  ]).toEqual([true, true, false]);
  expect(isPaperError(new Error("busy"))).toBe(false);
});
