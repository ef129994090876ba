import { citationTexts } from "@/components/law/citation-link";
import { scenarioWords } from "@/components/pension/words";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { OLD_AGE_FIELDS } from "@/lib/pension/calculator/fields";
import { CALCULATOR_ERRORS } from "@/lib/pension/calculator/form";
import { OLD_AGE_REASONS, OLD_AGE_STEPS } from "@/lib/pension/old-age";
import { PLAN_LIMITS } from "@/lib/pension/scenario";
import type { RuleWords } from "./explain";
import { MOST_OUTCOMES } from "./state";

/**
 * WORDS of the calculators, so that a browser can say them without our texts. Sentences with figures come as
 * they are written, "{capital} : {months} ay": `fill` puts the figures in.
 */

const FRAME = [
  "form",
  "calculate",
  "calculating",
  "notLoaded",
  "inBrowser",
  "result",
  "simulation",
  "lawLink",
  "monthly",
  "noPension",
  "undetermined",
  "unverified",
  "bornOn",
  "bornOnHint",
  "sex",
  "female",
  "male",
] as const;

const PAST = [
  "before2006",
  "before2006Hint",
  "years",
  "months",
  "workedFrom",
  "workedFromHint",
  "averageWage",
  "averageWageHint",
  "breakMonths",
  "capital",
  "capitalHint",
] as const;

const OLD_AGE = [
  "you",
  "ahead",
  "wage",
  "wageHint",
  "sector",
  "workUntil",
  "workUntilHint",
  "gap",
  "gapHint",
  "gapFrom",
  "gapMonths",
  "laterYears",
  "atAge",
  "compare",
  "clear",
  "from",
  "total",
  "assumed",
  "estimated",
] as const;

const ROWS = [
  "takenOn",
  "ageOn",
  "capital",
  "record",
  "computed",
  "minimum",
  "minimumCapital",
  "allowance",
] as const;
const WHY = ["capital", "record", "relief", "none", "open", "reached"] as const;
const NAMES = ["asNow", "plan", "gap", "until", "noWork", "atAge", "later"] as const;

/** Messages as they are written, by their keys within a part of `calculator`. */
export function rawWords<K extends string>(
  locale: Locale,
  keys: readonly K[],
  under = "",
): Record<K, string> {
  const t = translator(locale, "calculator");
  return Object.fromEntries(
    keys.map((key) => [key, t.raw(`${under}${key}` as never) as string]),
  ) as Record<K, string>;
}

export type FrameWords = ReturnType<typeof frameWords>;

/** What all kinds say around their forms and results. `fields`: how many can be wrong. */
export function frameWords(locale: Locale, title: string, fields: number) {
  const t = translator(locale, "calculator");
  const ui = translator(locale, "ui");
  const pension = translator(locale, "pension");
  const { unverified: unverifiedWord, ...cites } = citationTexts(locale);
  return {
    ...rawWords(locale, FRAME),
    errors: rawWords(locale, CALCULATOR_ERRORS, "errors."),
    /** Headings of the error summary, by how many fields are wrong. */
    summaries: Array.from({ length: fields }, (_, index) =>
      ui("errorSummary", { count: index + 1 }),
    ),
    errorLabel: ui("errorLabel"),
    title,
    errorTitle: t("errorTitle", { title }),
    conditions: pension("conditions.title"),
    steps: t("steps"),
    unverifiedWord,
    explain: {
      conditions: {
        met: pension("conditions.met"),
        notMet: pension("conditions.notMet"),
        unknown: pension("conditions.unknown"),
        needed: pension("conditions.needed"),
        found: pension("conditions.found"),
      },
      cites,
    },
  };
}

export type PastWords = ReturnType<typeof pastWords>;

/** Work so far, of the person; of the deceased it is said otherwise. */
export function pastWords(locale: Locale) {
  return { title: translator(locale, "calculator")("sofar"), ...rawWords(locale, PAST) };
}

/** The conditions and steps of a rule, whose messages stand in `pension`: those of old age at its top. */
export function ruleWords(
  locale: Locale,
  rule: "" | "disability." | "survivors.",
  reasons: readonly string[],
  steps: readonly string[],
): RuleWords {
  const t = translator(locale, "pension");
  const raw = (key: string): string => t.raw(key as never);
  return {
    reasons: Object.fromEntries(reasons.map((key) => [key, raw(`${rule}reasons.${key}`)])),
    steps: Object.fromEntries(
      steps.map((key) => [
        key,
        {
          label: raw(`${rule}steps.${key}.label`),
          formula: raw(`${rule}steps.${key}.formula`),
        },
      ]),
    ),
  };
}

export type CalculatorWords = ReturnType<typeof calculatorWords>;

/** Everything the calculator of an old-age pension says. */
export function calculatorWords(locale: Locale, title: string) {
  const t = translator(locale, "calculator");
  return {
    ...frameWords(locale, title, OLD_AGE_FIELDS.length),
    ...rawWords(locale, OLD_AGE),
    past: pastWords(locale),
    rule: ruleWords(locale, "", OLD_AGE_REASONS, OLD_AGE_STEPS),
    rows: rawWords(locale, ROWS, "rows."),
    why: rawWords(locale, WHY, "why."),
    names: rawWords(locale, NAMES, "name."),
    sectors: {
      private: t("sectors.private"),
      state: t("sectors.state"),
      "oil-gas": t("sectors.oil-gas"),
    },
    /** By years of delay. */
    laters: Array.from({ length: PLAN_LIMITS.mostLaterMonths / 12 }, (_, index) =>
      t("later", { count: index + 1 }),
    ),
    most: t("most", { count: MOST_OUTCOMES }),
    scenarios: scenarioWords(locale),
  };
}
