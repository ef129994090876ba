import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { DISABILITY_FIELDS } from "@/lib/pension/calculator/fields";
import { DISABILITY_REASONS, DISABILITY_STEPS } from "@/lib/pension/rules/disability";
import { withoutTags } from "./explain";
import { frameWords, pastWords, rawWords, ruleWords } from "./words";

const LABELS = ["percent", "percentHint", "since", "sinceHint", "inForce"] as const;
const RIGHT = ["asToday", "assumed"] as const;
const WHY = ["severe", "mild", "record", "capital"] as const;
const ROWS = ["record", "needed", "capital", "minimum", "period"] as const;

export type DisabilityWords = ReturnType<typeof disabilityWords>;

/** Everything the calculator of a disability pension says. */
export function disabilityWords(locale: Locale, title: string) {
  const t = translator(locale, "calculator");
  const pension = translator(locale, "pension");
  const allowance = (key: "noRight" | "nothing" | "allowanceMore" | "allowanceLess") =>
    withoutTags(pension.raw(`disability.${key}`));
  return {
    ...frameWords(locale, title, DISABILITY_FIELDS.length),
    ...rawWords(locale, ["you", "estimated"]),
    ...rawWords(locale, RIGHT, "right."),
    ...rawWords(locale, LABELS, "disability."),
    /** Beside the day it was established: "you have" would fit no day. */
    established: t("survivors.found.since"),
    past: pastWords(locale),
    rule: ruleWords(locale, "disability.", DISABILITY_REASONS, DISABILITY_STEPS),
    why: rawWords(locale, WHY, "disability.why."),
    rows: rawWords(locale, ROWS, "right.rows."),
    computed: pension("disability.computed"),
    total: pension("disability.total"),
    allowance: {
      noRight: allowance("noRight"),
      nothing: allowance("nothing"),
      more: allowance("allowanceMore"),
      less: allowance("allowanceLess"),
    },
    family: null,
  };
}
