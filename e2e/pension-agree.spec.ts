import { createHash } from "node:crypto";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { build } from "esbuild";
import { documentOf } from "@/lib/pension/document";
import { RANDOM_LIFE_DAY, randomLife } from "@/lib/pension/random-life";

const LIVES = 10_000;
const COMPUTED_WITHIN_MS = 180_000;

/** The rules as a browser gets them: bundled, without a line of the server. */
async function bundled(): Promise<string> {
  const root = path.resolve(import.meta.dirname, "..");
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { documentOf } from "@/lib/pension/document";
        import { RANDOM_LIFE_DAY, randomLife } from "@/lib/pension/random-life";
        globalThis.resultsOf = (from, until) => {
          const results = [];
          for (let number = from; number < until; number += 1) {
            results.push(JSON.stringify(documentOf(randomLife(number), RANDOM_LIFE_DAY)));
          }
          return results.join("\\n");
        };`,
      resolveDir: root,
      loader: "ts",
    },
    tsconfig: path.join(root, "tsconfig.json"),
    bundle: true,
    format: "iife",
    platform: "browser",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

test("server and browser come to the same on ten thousand random lives", async ({ page }) => {
  test.setTimeout(COMPUTED_WITHIN_MS);
  await page.addScriptTag({ content: await bundled() });
  const inBrowser = await page.evaluate(
    (lives) => (globalThis as unknown as { resultsOf: Results }).resultsOf(0, lives),
    LIVES,
  );
  const here: string[] = [];
  for (let number = 0; number < LIVES; number += 1) {
    here.push(JSON.stringify(documentOf(randomLife(number), RANDOM_LIFE_DAY)));
  }
  expect(here).toHaveLength(LIVES);
  expect(digest(inBrowser)).toBe(digest(here.join("\n")));
});

type Results = (from: number, until: number) => string;

const digest = (text: string) => createHash("sha256").update(text).digest("hex");
