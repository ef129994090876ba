import { z } from "zod";
import type { IsoDate } from "@/lib/kernel/date";
import { findParameter } from "@/lib/law";
import type { PensionFacts } from "./facts";
import { citedIn, type PensionReport, pensionReport } from "./report";
import { BENEFIT_KINDS } from "./rules/choice";
import { EARLY_GROUPS } from "./rules/early";
import { Day, PensionFactsSchema } from "./schema";

/**
 * A CALCULATION AS A FILE: what went in, which values of the law were used, what came out. It holds no
 * name, FIN or employer. Whoever has it can compute again, in a browser without us or on a command line,
 * and see whether the result and the law in it are those of the official module.
 */

const VERSION = 1;

const Qepik = z.int();

const OutcomeSchema = z.enum(["eligible", "ineligible", "undetermined"]);

/** What is compared: figures, without words. */
const Result = z.strictObject({
  capitalQepik: Qepik.nullable(),
  recordMonths: z.int().nullable(),
  years: z
    .array(z.strictObject({ year: z.int(), closingQepik: Qepik }))
    .max(130)
    .readonly(),
  today: z.strictObject({
    outcome: OutcomeSchema,
    routes: z.array(z.enum(["capital", "record", "record-with-relief"])).readonly(),
    computedQepik: Qepik.nullable(),
    payableQepik: Qepik.nullable(),
    allowanceQepik: Qepik.nullable(),
  }),
  ageOn: Day,
  /** The other rules; null where one does not concern the person. */
  others: z.strictObject({
    earlyGroup: z.enum(EARLY_GROUPS).nullable(),
    earlyOn: Day.nullable(),
    earlyPossiblyOn: Day.nullable(),
    disabilityOutcome: OutcomeSchema.nullable(),
    disabilityRequiredMonths: z.int().nullable(),
    disabilityRequiredQepik: Qepik.nullable(),
    disabilityPensionQepik: Qepik.nullable(),
    disabilityAllowanceQepik: Qepik.nullable(),
    newCapitalQepik: Qepik.nullable(),
    additionOn: Day.nullable(),
    additionQepik: Qepik.nullable(),
    indexedFromQepik: Qepik.nullable(),
    indexedToQepik: Qepik.nullable(),
    februaryQepik: Qepik.nullable(),
    choice: z.array(z.enum(BENEFIT_KINDS)).max(BENEFIT_KINDS.length).readonly(),
    choiceQepik: Qepik.nullable(),
    arrearsSince: Day.nullable(),
    arrearsPensionQepik: Qepik.nullable(),
    arrearsMonths: z.int().nullable(),
    arrearsLostMonths: z.int().nullable(),
    arrearsQepik: Qepik.nullable(),
    arrearsIndexedQepik: Qepik.nullable(),
  }),
});
export type CalculationResult = z.output<typeof Result>;

export const CalculationDocument = z.strictObject({
  kind: z.literal("pension-calculation"),
  version: z.literal(VERSION),
  on: Day,
  facts: PensionFactsSchema,
  law: z
    .array(z.strictObject({ parameter: z.string().max(100), from: Day, value: z.json() }))
    .max(500)
    .readonly(),
  result: Result,
});
export type CalculationDocument = z.output<typeof CalculationDocument>;

/** No file of ours is larger: a career of eighty years from three hundred payers would not fit a life. */
export const LARGEST_DOCUMENT_BYTES = 1_000_000;

export type ReadDocument =
  | { ok: true; document: CalculationDocument }
  /** `places` says where, "facts.account.payers.0.fromMonth"; empty where it is no file of ours at all. */
  | { ok: false; isJson: boolean; places: readonly { path: string; message: string }[] };

/** The text of a file as a calculation. Whatever is in it, there is an answer: nothing is thrown. */
export function readDocument(text: string): ReadDocument {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, "")); // some editors write a byte order mark
  } catch {
    return { ok: false, isJson: false, places: [] };
  }
  try {
    const read = CalculationDocument.safeParse(content);
    if (read.success) return { ok: true, document: read.data };
    const places = read.error.issues.map(({ path, message }) => ({
      path: path.join("."),
      message,
    }));
    return { ok: false, isJson: true, places };
  } catch (error) {
    // Lists in lists without end: no value of the law is so deep, and the schema follows each of them.
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, isJson: true, places: [] };
  }
}

/** The file of a calculation; employers appear by number. */
export function documentOf(facts: PensionFacts, day: IsoDate): CalculationDocument {
  const nameless = withoutNames(facts);
  const report = pensionReport(nameless, day);
  return {
    kind: "pension-calculation",
    version: VERSION,
    on: day,
    facts: nameless,
    law: lawOf(report),
    result: resultOf(report),
  };
}

/** One figure that the file states otherwise than it comes out. */
export interface Difference {
  /** Where in the result, "years.2019.closingQepik". */
  path: string;
  stated: unknown;
  computed: unknown;
}

export interface Check {
  /** Did everything come out as stated, with the law as stated? */
  agrees: boolean;
  differences: readonly Difference[];
  /** Values of the law that the file states otherwise than they are held here, or that were used and not stated. */
  law: readonly { parameter: string; from: IsoDate; stated: unknown; held: unknown }[];
  report: PensionReport;
}

/**
 * Computes a file again and compares, figure by figure.
 * @throws RangeError for facts the rules refuse
 */
export function checkDocument(document: CalculationDocument): Check {
  const report = pensionReport(document.facts, document.on);
  const differences = compare(document.result, resultOf(report));
  const law = compareLaw(document.law, lawOf(report));
  return { agrees: differences.length + law.length === 0, differences, law, report };
}

function withoutNames(facts: PensionFacts): PensionFacts {
  const { account } = facts;
  if (account === null || account === "unknown") return facts;
  const numbers = new Map<string, string>();
  const numbered = (employer: string, payer = 1) => {
    const who = `${payer} ${employer}`;
    const known = numbers.get(who) ?? String(numbers.size + 1);
    numbers.set(who, known);
    return known;
  };
  return {
    ...facts,
    account: {
      ...account,
      serviceBefore2006: account.serviceBefore2006.map((one) => ({
        ...one,
        employer: numbered(one.employer),
      })),
      payers: account.payers.map(({ payer, ...one }) => ({
        ...one,
        employer: numbered(one.employer, payer),
      })),
    },
  };
}

function resultOf(report: PensionReport): CalculationResult {
  const { capital, today } = report;
  const { outcome, routes, computedQepik, payableQepik, allowanceQepik, ageOn } = today;
  return {
    capitalQepik: capital?.totalQepik ?? null,
    recordMonths: capital?.record.months ?? null,
    years: capital?.years.map(({ year, closingQepik }) => ({ year, closingQepik })) ?? [],
    today: { outcome, routes, computedQepik, payableQepik, allowanceQepik },
    ageOn,
    others: othersOf(report),
  };
}

function othersOf({
  early,
  disability,
  work,
  indexation,
  choice,
  arrears,
}: PensionReport): CalculationResult["others"] {
  const indexed = indexation?.years.at(-1);
  const owed = arrears?.kind === "since" ? arrears : null;
  return {
    earlyGroup: early.group,
    earlyOn: early.earliestOn,
    earlyPossiblyOn: early.possiblyOn,
    disabilityOutcome: disability?.outcome ?? null,
    disabilityRequiredMonths: disability?.requiredRecordMonths ?? null,
    disabilityRequiredQepik: disability?.requiredCapitalQepik ?? null,
    disabilityPensionQepik: disability?.payableQepik ?? null,
    disabilityAllowanceQepik: disability?.allowanceQepik ?? null,
    newCapitalQepik: work?.newCapital?.recordedQepik ?? null,
    additionOn: work?.assessment.dueOn ?? null,
    additionQepik: work?.assessment.additionQepik ?? null,
    indexedFromQepik: indexed?.beforeQepik ?? null,
    indexedToQepik: indexed?.afterQepik ?? null,
    februaryQepik: indexed?.februaryQepik ?? null,
    choice: choice.best,
    choiceQepik: choice.amountQepik,
    arrearsSince: owed?.since ?? null,
    arrearsPensionQepik: owed?.then.payableQepik ?? null,
    arrearsMonths: owed?.paid.months ?? null,
    arrearsLostMonths: owed?.paid.lostMonths ?? null,
    arrearsQepik: owed?.paid.amountQepik ?? null,
    arrearsIndexedQepik: owed?.indexed.amountQepik ?? null,
  };
}

function lawOf(report: PensionReport): CalculationDocument["law"] {
  return citedIn(report).flatMap(({ parameter, from }) => {
    if (parameter === null || from === null) return [];
    return [{ parameter, from, value: heldValue(parameter, from) }];
  });
}

/** What this module holds for a parameter from that day; null for nothing. */
function heldValue(parameter: string, from: IsoDate): z.output<ReturnType<typeof z.json>> {
  const row = findParameter(parameter)?.history.find((one) => one.from === from);
  return row ? JSON.parse(JSON.stringify(row.value)) : null;
}

function compare(stated: CalculationResult, computed: CalculationResult): Difference[] {
  const flat = (result: CalculationResult) =>
    new Map<string, unknown>([
      ["capitalQepik", result.capitalQepik],
      ["recordMonths", result.recordMonths],
      ["ageOn", result.ageOn],
      ...Object.entries({ ...result.today, routes: result.today.routes.join(" ") }),
      ...Object.entries({ ...result.others, choice: result.others.choice.join(" ") }),
      ...result.years.map(
        ({ year, closingQepik }) => [`years.${year}`, closingQepik] as [string, unknown],
      ),
    ]);
  const [says, comes] = [flat(stated), flat(computed)];
  return [...new Set([...says.keys(), ...comes.keys()])]
    .filter((path) => says.get(path) !== comes.get(path))
    .map((path) => ({
      path,
      stated: says.get(path) ?? null,
      computed: comes.get(path) ?? null,
    }));
}

function compareLaw(
  stated: CalculationDocument["law"],
  held: CalculationDocument["law"],
): Check["law"] {
  const key = ({ parameter, from }: { parameter: string; from: IsoDate }) => `${parameter} ${from}`;
  const used = new Map(held.map((row) => [key(row), row]));
  const said = new Map(stated.map((row) => [key(row), row]));
  const rows = new Map([...used, ...said]);
  return [...rows].flatMap(([of, { parameter, from }]) => {
    const row = { parameter, from, stated: said.get(of)?.value, held: heldValue(parameter, from) };
    const same = JSON.stringify(row.stated) === JSON.stringify(row.held);
    return same && used.has(of) ? [] : [row];
  });
}
