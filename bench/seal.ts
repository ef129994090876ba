import { createHash } from "node:crypto";
import path from "node:path";
import { inspectPdf, sealPdf } from "@/lib/seal";
import { prepare } from "@/lib/seal/pdf";
import { AT, aPaper, startSealWorld, WORDS } from "@/lib/seal/testing";
import { startChild } from "../scripts/run/child";

/**
 * BENCH: sealing a paper, in milliseconds of this process's CPU: with its time stamp from an authority that is
 * another process, one after another and eight at once; making the file ready; telling a brought file apart;
 * beside a floor that digests the same bytes once. Usage: npm run bench -- seal [papers]
 */
const AUTHORITY = "authority";
const [argument = "1000"] = process.argv.slice(2);

if (argument === AUTHORITY) {
  const { folder, tsaUrl } = await startSealWorld();
  process.send?.({ folder, tsaUrl });
} else {
  const root = path.resolve(import.meta.dirname, "..");
  const child = startChild(root, "bench/seal.ts", [AUTHORITY], process.env);
  const { folder, tsaUrl } = await new Promise<{ folder: string; tsaUrl: string }>((told) =>
    child.once("message", (message) => told(message as { folder: string; tsaUrl: string })),
  );
  Object.assign(process.env, { PORTAL_DATA_DIR: folder, TSA_URL: tsaUrl });
  const papers = Number(argument);
  const paper = aPaper({ rows: 20 });
  const seal = () => sealPdf(paper, { institution: "dsmf", words: WORDS, at: AT });
  const { bytes } = await seal();

  const inTurns = async (at: number, work: () => unknown) => {
    const lane = async () => {
      for (let each = 0; each < papers / at; each += 1) await work();
    };
    await Promise.all(Array.from({ length: at }, lane));
  };
  const measures: Record<string, () => Promise<void>> = {
    "floor: one digest of the file": () =>
      inTurns(1, () => createHash("sha256").update(bytes).digest()),
    "making it ready": () => inTurns(1, () => prepare(paper, WORDS, AT)),
    "sealing, one after another": () => inTurns(1, seal),
    "sealing, eight at once": () => inTurns(8, seal),
    "telling it apart": () => inTurns(1, () => inspectPdf(bytes)),
  };
  for (const measure of Object.values(measures)) await measure(); // warm
  for (const [name, measure] of Object.entries(measures)) {
    const runs: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const before = process.cpuUsage();
      await measure();
      const { user, system } = process.cpuUsage(before);
      runs.push((user + system) / 1_000 / papers);
    }
    console.log(`${name.padEnd(32)} ${runs.map((each) => each.toFixed(3)).join("  ")} ms`);
  }
  process.exit();
}
