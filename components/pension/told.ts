import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { Figure, Reason, Step } from "@/lib/law/assessment";
import type { ArrearsSince } from "@/lib/pension/arrears";
import type { OldAgeMissing, OldAgeReason, OldAgeStep } from "@/lib/pension/old-age";
import type { Remark } from "@/lib/pension/remarks";
import type { BenefitKind, ChoiceStep } from "@/lib/pension/rules/choice";
import type {
  DisabilityMissing,
  DisabilityReason,
  DisabilityStep,
} from "@/lib/pension/rules/disability";
import type { EarlyMissing, EarlyReason, EarlyStep } from "@/lib/pension/rules/early";
import type {
  IndexationMissing,
  IndexationReason,
  IndexationStep,
} from "@/lib/pension/rules/indexation";
import type { WorkMissing, WorkReason, WorkStep } from "@/lib/pension/rules/working-pensioner";
import { figureText, formulaText } from "./figure";
import type { ToldReason } from "./reasons";
import type { ToldStep } from "./sum";

/** What each rule can say, by its name. */
export interface Rules {
  "old-age": { reason: OldAgeReason; step: OldAgeStep; missing: OldAgeMissing };
  early: { reason: EarlyReason; step: EarlyStep; missing: EarlyMissing };
  disability: { reason: DisabilityReason; step: DisabilityStep; missing: DisabilityMissing };
  work: { reason: WorkReason; step: WorkStep; missing: WorkMissing };
  indexation: { reason: IndexationReason; step: IndexationStep; missing: IndexationMissing };
  choice: { reason: BenefitKind; step: ChoiceStep; missing: never };
}
export type Rule = keyof Rules;

/** Where the words of a rule stand within `pension`: those of the old-age pension at its top. */
const within = (rule: Rule) => (rule === "old-age" ? "" : `${rule}.`);

/** The conditions of a rule in words. */
export function tellReasons<R extends Rule>(
  locale: Locale,
  rule: R,
  reasons: readonly Reason<Rules[R]["reason"]>[],
): ToldReason[] {
  return reasons.map((reason) => ({
    ...reason,
    label: told(locale, `${within(rule)}reasons.${reason.key}`),
  }));
}

/** The steps of its amount in words. */
export function tellSteps<R extends Rule>(
  locale: Locale,
  rule: R,
  steps: readonly Step<Rules[R]["step"]>[],
): ToldStep[] {
  // An age is said in years; everything else in a formula is what the law multiplies and divides by.
  const words = rule === "early" ? figureText : formulaText;
  return steps.map(({ key, inputs, result, cites }) => ({
    key,
    label: told(locale, `${within(rule)}steps.${key}.label`),
    formula: told(locale, `${within(rule)}steps.${key}.formula`, inputs, words),
    result,
    cites,
  }));
}

/** How past months come to their sum: the pension of the day of the right, each index since, each stretch. */
export function tellArrears(locale: Locale, { then, paid }: ArrearsSince): ToldStep[] {
  const pension = then.calculation.filter(({ key }) => key !== "minimum-capital");
  const steps = [
    ...tellSteps(locale, "old-age", pension),
    ...tellSteps(locale, "indexation", paid.calculation),
  ];
  return steps.map((step, index) => ({ ...step, key: `${step.key} ${index}` }));
}

/** What was not known and would decide. */
export function tellMissing<R extends Rule>(
  locale: Locale,
  rule: R,
  missing: readonly Rules[R]["missing"][],
): string[] {
  return missing.map((key) => told(locale, `${within(rule)}missing.${key}`));
}

/** What surprises, in one sentence. */
export function tellRemark(locale: Locale, { key, figures }: Remark): string {
  return told(locale, `remarks.${key}`, figures, figureText);
}

/** A message whose arguments are the figures of a rule, by their names: told.test.ts holds them together. */
function told(
  locale: Locale,
  key: string,
  figures: Readonly<Record<string, Figure>> = {},
  words: typeof figureText = formulaText,
): string {
  const given = Object.entries(figures).map(([name, figure]) => [name, words(locale, figure)]);
  return translator(locale, "pension")(key as never, Object.fromEntries(given) as never);
}
