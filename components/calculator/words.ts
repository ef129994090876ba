import { scenarioWords } from "@/components/pension/words";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { CALCULATOR_ERRORS } from "@/lib/pension/calculator";
import { CALCULATOR_FIELDS } from "@/lib/pension/calculator-fields";
import { PLAN_LIMITS } from "@/lib/pension/scenario";
import { MOST_OUTCOMES } from "./state";

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
const WHY = ["capital", "record", "relief", "none", "open", "reached", "formula"] as const;
const NAMES = ["asNow", "plan", "gap", "until", "noWork", "atAge", "later"] as const;
const LABELS = [
  "form",
  "you",
  "sofar",
  "ahead",
  "sex",
  "female",
  "male",
  "bornOn",
  "bornOnHint",
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
  "calculate",
  "compare",
  "calculating",
  "notLoaded",
  "clear",
  "inBrowser",
  "result",
  "simulation",
  "monthly",
  "from",
  "noPension",
  "undetermined",
  "assumed",
  "estimated",
  "unverified",
  "lawLink",
] as const;

export type CalculatorWords = ReturnType<typeof calculatorWords>;

/**
 * Everything the calculator says, so that a browser can say it without our texts. Sentences with figures
 * come as they are written, "{capital} : {months} ay": `fill` puts the figures in.
 */
export function calculatorWords(locale: Locale, title: string) {
  const t = translator(locale, "calculator");
  const ui = translator(locale, "ui");
  const raw = (key: string): string => t.raw(key as never);
  const all = <K extends string>(keys: readonly K[], under: string) =>
    Object.fromEntries(keys.map((key) => [key, raw(`${under}${key}`)])) as Record<K, string>;
  return {
    ...all(LABELS, ""),
    rows: all(ROWS, "rows."),
    why: all(WHY, "why."),
    names: all(NAMES, "name."),
    errors: all(CALCULATOR_ERRORS, "errors."),
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
    /** Headings of the error summary, by how many fields are wrong. */
    summaries: CALCULATOR_FIELDS.map((_, index) => ui("errorSummary", { count: index + 1 })),
    errorLabel: ui("errorLabel"),
    title,
    errorTitle: t("errorTitle", { title }),
    scenarios: scenarioWords(locale),
  };
}
