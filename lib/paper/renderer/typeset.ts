import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Paper } from "../paper";
import type { PaperProblem } from "../problem";
import { loadFonts } from "./fonts";
import { prepare, unsupported } from "./prepare";

/** The archive standard of what is issued; the accessibility standard only to be checked against. */
export type Standard = "a-3a" | "ua-1";

export type Typeset = { pdf: Uint8Array } | { problem: PaperProblem };

const ROOT = path.resolve(import.meta.dirname, "../../..");
const WORKSPACE = path.join(ROOT, "lib/paper/sheet");
const SHEET = path.join(WORKSPACE, "sheet.typ");
const FACTS = path.join(WORKSPACE, "paper.json");

/**
 * TYPST, set up once per process. It keeps results between documents; what the last document did not use is
 * forgotten after each, or memory would grow by a megabyte per document. Its buffers are freed by finalizers
 * that run in the event loop: let it turn between two documents.
 */
export function openTypesetter(): (paper: Paper, standard?: Standard) => Typeset {
  const fonts = loadFonts(ROOT);
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: fonts.files }],
  });
  return (paper, standard = "a-3a") => {
    const problem = unsupported(paper, fonts.covers);
    if (problem) return { problem };
    try {
      return { pdf: compiled(compiler, paper, standard) };
    } catch (error) {
      return { problem: { code: "renderer", detail: (error as Error).message } };
    } finally {
      compiler.evictCache(1);
    }
  };
}

function compiled(compiler: NodeCompiler, paper: Paper, standard: Standard): Uint8Array {
  compiler.mapShadow(FACTS, Buffer.from(JSON.stringify(prepare(paper))));
  const compilation = compiler.compile({ mainFilePath: SHEET });
  const document = compilation.result;
  if (!document) throw new Error(complaints(compiler, compilation));
  return compiler.pdf(document, {
    pdfStandard: standard,
    // A document without a clock: the moment of issue is its only time.
    creationTimestamp: Math.floor(paper.issuedAt.getTime() / 1_000),
  });
}

/** Typst's own messages, with the line of the sheet; they quote the template, not the paper. */
function complaints(
  compiler: NodeCompiler,
  compilation: ReturnType<NodeCompiler["compile"]>,
): string {
  const error = compilation.takeError();
  const found: { message: string; range?: { start?: { line: number } } }[] = error
    ? compiler.fetchDiagnostics(error)
    : [];
  return found
    .map(({ message, range }) => `sheet.typ:${(range?.start?.line ?? -1) + 1}: ${message}`)
    .join("; ");
}
