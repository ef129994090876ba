import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { BENEFIT_KINDS } from "@/lib/pension/rules/choice";
import { EARLY_GROUPS } from "@/lib/pension/rules/early";

const LABELS = [
  "title",
  "file",
  "check",
  "checking",
  "stays",
  "agrees",
  "agreesMore",
  "differs",
  "differsMore",
  "lawDiffers",
  "unreadable",
  "unreadableMore",
  "impossible",
  "noLaw",
  "notLoaded",
  "none",
  "figure",
  "stated",
  "computed",
  "parameter",
  "held",
  "nothing",
  "summary",
  "on",
  "capital",
  "record",
  "ageOn",
  "computedPension",
  "payable",
  "year",
] as const;

const PATHS = [
  "capitalQepik",
  "recordMonths",
  "ageOn",
  "outcome",
  "routes",
  "computedQepik",
  "payableQepik",
  "allowanceQepik",
  "earlyGroup",
  "earlyOn",
  "earlyPossiblyOn",
  "disabilityOutcome",
  "disabilityRequiredMonths",
  "disabilityRequiredQepik",
  "disabilityPensionQepik",
  "disabilityAllowanceQepik",
  "newCapitalQepik",
  "additionOn",
  "additionQepik",
  "indexedFromQepik",
  "indexedToQepik",
  "februaryQepik",
  "choice",
  "choiceQepik",
  "arrearsSince",
  "arrearsPensionQepik",
  "arrearsMonths",
  "arrearsLostMonths",
  "arrearsQepik",
  "arrearsIndexedQepik",
] as const;

const OUTCOMES = ["eligible", "ineligible", "undetermined"] as const;
const ROUTES = ["capital", "record", "record-with-relief"] as const;

export type CheckWords = ReturnType<typeof checkWords>;

/** Everything the check says, for a browser; sentences with a figure as they are written. */
export function checkWords(
  locale: Locale,
  { size, pageTitle }: { size: string; pageTitle: string },
) {
  const t = translator(locale, "calculation");
  const ui = translator(locale, "ui");
  const pension = translator(locale, "pension");
  const raw = (key: string): string => t.raw(key as never);
  const all = <K extends string>(keys: readonly K[], under: string) =>
    Object.fromEntries(keys.map((key) => [key, raw(`${under}${key}`)])) as Record<K, string>;
  return {
    ...all(LABELS, ""),
    paths: all(PATHS, "paths."),
    outcomes: all(OUTCOMES, "outcomes."),
    routes: all(ROUTES, "routes."),
    groups: named(EARLY_GROUPS, (group) => pension(`early.reasons.${group}`)),
    kinds: named(BENEFIT_KINDS, (kind) => pension(`choice.reasons.${kind}`)),
    fileHint: t("fileHint", { size }),
    tooLarge: t("tooLarge", { size }),
    pageTitle,
    errorTitle: t("errorTitle", { title: pageTitle }),
    errorSummary: ui("errorSummary", { count: 1 }),
    errorLabel: ui("errorLabel"),
  };
}

function named<K extends string>(keys: readonly K[], words: (key: K) => string): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, words(key)])) as Record<K, string>;
}
