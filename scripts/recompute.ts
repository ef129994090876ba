import { readFileSync, statSync } from "node:fs";
import { formatAmount, formatDay, formatMonths } from "@/lib/i18n/format";
import { toQepik } from "@/lib/kernel/money";
import { CalculationDocument, checkDocument, LARGEST_DOCUMENT_BYTES } from "@/lib/pension/document";
import { Refusal, runMain } from "./run/refusal";

/**
 * `npm run recompute -- file.json`: computes a pension calculation again, without portal or database, and
 * says whether it comes out as the file states it. Ends with 0 when it does, with 1 when it does not.
 */
await runMain(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new Refusal("Say which file: npm run recompute -- file.json");
  const document = read(file);
  const { agrees, differences, law } = checkDocument(document);
  const { result } = document;
  const amount = (qepik: number | null) =>
    qepik === null ? "none" : formatAmount("en", toQepik(qepik));
  console.log(`Calculation of ${formatDay(document.on)}, as the file states it`);
  console.log(`  Pension capital        ${amount(result.capitalQepik)}`);
  console.log(
    `  Insurance record       ${result.recordMonths === null ? "none" : formatMonths("en", result.recordMonths)}`,
  );
  console.log(`  Retirement age         ${formatDay(result.ageOn)}`);
  console.log(`  What the capital gives ${amount(result.today.computedQepik)}`);
  console.log(`  If assigned that day   ${amount(result.today.payableQepik)}`);
  for (const { path, stated, computed } of differences) {
    console.log(`DIFFERS ${path}: stated ${String(stated)}, computed ${String(computed)}`);
  }
  for (const { parameter, from, stated, held } of law) {
    console.log(
      `LAW DIFFERS ${parameter} from ${from}: stated ${JSON.stringify(stated)}, held ${JSON.stringify(held)}`,
    );
  }
  console.log(agrees ? "It agrees." : "It does not agree.");
  if (!agrees) process.exitCode = 1;
});

/** @throws Refusal for a file that is no calculation of ours */
function read(file: string): CalculationDocument {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new Refusal(`There is no file ${file}.`);
  if (size > LARGEST_DOCUMENT_BYTES) {
    throw new Refusal(`${file} is larger than ${LARGEST_DOCUMENT_BYTES} bytes.`);
  }
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Refusal(`${file} is not JSON.`);
  }
  const document = CalculationDocument.safeParse(content);
  if (document.success) return document.data;
  const places = document.error.issues.slice(0, 5);
  throw new Refusal(
    [
      `${file} is not a file of a pension calculation:`,
      ...places.map(({ path, message }) => `  ${path.join(".") || "(all)"}: ${message}`),
    ].join("\n"),
  );
}
