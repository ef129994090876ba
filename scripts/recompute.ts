import { readFileSync, statSync } from "node:fs";
import { formatAmount, formatDay, formatMonths } from "@/lib/i18n/format";
import { toQepik } from "@/lib/kernel/money";
import {
  type CalculationDocument,
  type Check,
  checkDocument,
  LARGEST_DOCUMENT_BYTES,
  readDocument,
} from "@/lib/pension/document";
import { Refusal, runMain } from "./run/refusal";

/**
 * `npm run recompute -- file.json`: computes a pension calculation again, without portal or database, and
 * says whether it comes out as the file states it. Ends with 0 when it does, with 1 when it does not, and
 * with 2 when there is nothing to compare: no such file, or no calculation of ours.
 */
const NOTHING_TO_COMPARE = 2;
const MOST_PLACES = 5;

await runMain(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new Refusal("Say which file: npm run recompute -- file.json");
  const document = read(file);
  const { agrees, differences, law } = check(document, file);
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
}, NOTHING_TO_COMPARE);

/** @throws Refusal for facts the rules refuse */
function check(document: CalculationDocument, file: string): Check {
  try {
    return checkDocument(document);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal(`What ${file} says cannot be: ${error.message}.`);
  }
}

/** @throws Refusal for a file that is no calculation of ours */
function read(file: string): CalculationDocument {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Refusal(`There is no file ${file}.`);
  if (found.size > LARGEST_DOCUMENT_BYTES) {
    throw new Refusal(`${file} is larger than ${LARGEST_DOCUMENT_BYTES} bytes.`);
  }
  const document = readDocument(readFileSync(file, "utf8"));
  if (document.ok) return document.document;
  if (!document.isJson) throw new Refusal(`${file} is not JSON.`);
  throw new Refusal(
    [
      `${file} is not a file of a pension calculation:`,
      ...document.places
        .slice(0, MOST_PLACES)
        .map(({ path, message }) => `  ${path || "(all)"}: ${message}`),
    ].join("\n"),
  );
}
