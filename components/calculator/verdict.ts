import { fill } from "@/lib/i18n/fill";
import { formatAmount, formatDay, formatMonths, formatPercent } from "@/lib/i18n/format";
import { isIsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import { findParameter } from "@/lib/law";
import {
  type CalculationDocument,
  type Check,
  checkDocument,
  readDocument,
} from "@/lib/pension/document";
import type { CheckWords } from "./check-words";

/** What came of checking a file, in finished words. */
export interface Verdict {
  kind: "settled" | "refused";
  title: string;
  lines: readonly string[];
  /** What the file says, label and value. */
  summary: readonly (readonly [string, string])[];
  /** Name, stated, computed. */
  differences: readonly (readonly [string, string, string])[];
  law: readonly (readonly [string, string, string])[];
}

/** How many places of a file are named; where one is wrong, many are. */
const MOST_PLACES = 5;

const NOTHING = { summary: [], differences: [], law: [] } as const;

/** Reads a file and computes it again. Whatever is in it, there is a verdict. */
export function verdictOn(text: string, locale: Locale, words: CheckWords): Verdict {
  const read = readDocument(text);
  if (!read.ok) {
    const places = read.places.slice(0, MOST_PLACES).map(({ path }) => path);
    const inside = places.some((place) => place.startsWith("facts."));
    return {
      ...NOTHING,
      kind: "refused",
      title: inside ? words.impossible : words.unreadable,
      lines: inside ? places : [words.unreadableMore],
    };
  }
  const { document } = read;
  let check: Check;
  try {
    check = checkDocument(document);
  } catch (error) {
    // The rules refuse what no life can be; anything else is a fault of ours and must be seen.
    if (!(error instanceof RangeError)) throw error;
    return { ...NOTHING, kind: "refused", title: words.impossible, lines: [words.noLaw] };
  }
  return {
    kind: check.agrees ? "settled" : "refused",
    title: check.agrees ? words.agrees : words.differs,
    lines: check.agrees ? [words.agreesMore] : whatDiffers(check, words),
    summary: summaryOf(document, locale, words),
    differences: check.differences.map(({ path, stated, computed }) => [
      nameOf(path, words),
      valueOf(path, stated, locale, words),
      valueOf(path, computed, locale, words),
    ]),
    law: check.law.map(({ parameter, from, stated, held }) => [
      `${labelOf(parameter, locale)}, ${formatDay(from)}`,
      lawValue(parameter, stated, locale, words),
      lawValue(parameter, held, locale, words),
    ]),
  };
}

function whatDiffers({ differences, law }: Check, words: CheckWords): string[] {
  const counted = (sentence: string, count: number) =>
    count === 0 ? [] : [fill(sentence, { count: String(count) })];
  return [
    ...counted(words.differsMore, differences.length),
    ...counted(words.lawDiffers, law.length),
  ];
}

function summaryOf(
  { on, result }: CalculationDocument,
  locale: Locale,
  words: CheckWords,
): [string, string][] {
  const amount = (qepik: number | null) =>
    qepik === null ? words.nothing : formatAmount(locale, toQepik(qepik));
  return [
    [words.on, formatDay(on)],
    [words.capital, amount(result.capitalQepik)],
    [
      words.record,
      result.recordMonths === null ? words.nothing : formatMonths(locale, result.recordMonths),
    ],
    [words.ageOn, formatDay(result.ageOn)],
    [words.computedPension, amount(result.today.computedQepik)],
    [words.payable, amount(result.today.payableQepik)],
  ];
}

function nameOf(path: string, words: CheckWords): string {
  const year = /^years\.(\d+)$/.exec(path)?.[1];
  if (year) return fill(words.year, { year });
  return words.paths[path as keyof CheckWords["paths"]] ?? path;
}

function valueOf(path: string, value: unknown, locale: Locale, words: CheckWords): string {
  const isMoney = path.endsWith("Qepik") || path.startsWith("years.");
  if (isMoney && typeof value === "number") return formatAmount(locale, toQepik(value));
  if (typeof value !== "string") return told(value, words);
  if (isIsoDate(value)) return formatDay(value);
  const names = namesIn(path, words);
  return told(names ? listed(value, names) : value, words);
}

/** The words of what is told by name; null for any other path. */
function namesIn(path: string, words: CheckWords): Readonly<Record<string, string>> | null {
  switch (path) {
    case "outcome":
    case "disabilityOutcome":
      return words.outcomes;
    case "routes":
      return words.routes;
    case "earlyGroup":
      return words.groups;
    case "choice":
      return words.kinds;
    default:
      return null;
  }
}

/** "capital record": one name after the other, in words. */
function listed(keys: string, names: Readonly<Record<string, string>>): string {
  return keys
    .split(" ")
    .flatMap((key) => names[key] ?? [])
    .join(", ");
}

function told(value: unknown, words: CheckWords): string {
  if (value === null || value === undefined || value === "") return words.nothing;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** A value of the law in its own unit; what has none of them as it stands in the file. */
function lawValue(parameter: string, value: unknown, locale: Locale, words: CheckWords): string {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) return told(value, words);
  switch (findParameter(parameter)?.unit) {
    case "qepik":
      return formatAmount(locale, toQepik(value));
    case "percent-thousandths":
      return formatPercent(locale, value / 1_000);
    case "months":
      return formatMonths(locale, value);
    default:
      return told(value, words);
  }
}

function labelOf(parameter: string, locale: Locale): string {
  return findParameter(parameter)?.label[locale] ?? parameter;
}
